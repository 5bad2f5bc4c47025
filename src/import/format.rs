//! The table of the format, version 1.2. `templates/content/profile.schema.json` says the same to the world.

use super::shape::Need::{May, Must};
use super::shape::Shape::{
    Both, Day, Flag, Id, List, Maybe, Moment, Number, OneOf, Record, Text, Uri, Urn,
};
use super::shape::{Field, Shape};
use crate::questionnaire::Lang;

/// As many as a working life could bring.
const ROUNDS: usize = 30;
/// More than any bank of ours has, and less than would be a burden.
const QUALITIES: usize = 200;
const TEXTS: usize = 1000;
/// As many people as a round asks, and some.
const LETTERS: usize = 100;

pub(super) static PROFILE: Shape = Record(&[
    ("$schema", May, Uri),
    ("format", Must, OneOf(&["talent-profile"])),
    ("formatVersion", Must, Text(20)),
    ("id", Must, Urn),
    ("language", Must, OneOf(&Lang::TAGS)),
    ("generatedAt", Must, Moment),
    ("generator", May, Record(&GENERATOR)),
    ("person", Must, Record(&PERSON)),
    ("portrait", May, Text(2000)),
    ("bank", Must, Record(&BANK)),
    ("rounds", Must, List(1, ROUNDS, &ROUND)),
    ("commitments", May, List(0, 100, &COMMITMENT)),
]);

static GENERATOR: [Field; 2] = [("name", Must, Text(80)), ("version", Must, Text(40))];

static PERSON: [Field; 3] = [
    ("name", Must, Text(120)),
    ("organisation", May, Text(120)),
    ("role", May, Text(120)),
];

static BANK: [Field; 4] = [
    ("id", Must, Id),
    ("version", Must, Text(40)),
    ("size", Must, Number(1, 1000)),
    ("pickMax", Must, Number(1, 1000)),
];

static ROUND: Shape = Record(&[
    ("id", Must, Id),
    ("openedAt", Must, Day),
    ("closedAt", Must, Day),
    ("minAnswers", Must, Number(5, 1000)),
    ("columns", Must, List(1, 2, &COLUMN)),
    (
        "reliability",
        Must,
        OneOf(&["first-impression", "fair", "firm"]),
    ),
    ("picture", Must, OneOf(&["varied", "clear", "shared"])),
    ("qualities", Must, List(0, QUALITIES, &QUALITY)),
    ("hindrances", May, List(0, 50, &HINDRANCE)),
    ("texts", May, List(0, TEXTS, &ANSWER)),
    ("letters", May, List(0, LETTERS, &LETTER)),
]);

static LETTER: Shape = Record(&[
    ("from", Must, Text(120)),
    ("signature", Must, Text(120)),
    ("qualities", Must, List(1, 10, &PICKED)),
    ("hindrances", May, List(0, 10, &NAMED)),
    ("texts", May, List(0, 50, &ANSWER)),
]);

static PICKED: Shape = Record(&[
    ("id", Must, Id),
    ("name", Must, Both(80)),
    ("bestFit", May, Flag),
    ("dosage", Must, OneOf(&["more", "right", "too-much"])),
]);

static NAMED: Shape = Record(&[("id", Must, Id), ("label", Must, Both(200))]);

const COLUMNS: &[&str] = &["inside", "outside", "asked"];

static COLUMN: Shape = Record(&[
    ("id", Must, OneOf(COLUMNS)),
    ("answers", Must, OneOf(&["5-7", "8-9", "10+", "5+", "8+"])),
]);

static QUALITY: Shape = Record(&[
    ("id", Must, Id),
    ("name", Must, Both(80)),
    ("domain", Must, Id),
    ("seen", Must, List(0, 2, &SEEN)),
    ("bestFit", May, Flag),
    ("self", May, OneOf(&["top", "also", "none"])),
    (
        "quadrant",
        May,
        OneOf(&["open", "blind", "hidden", "unknown"]),
    ),
    ("recognised", May, Maybe(&RECOGNISED)),
    ("energy", May, Maybe(&ENERGY)),
    ("dosage", May, Maybe(&DOSAGE)),
    ("trend", May, Maybe(&TREND)),
    ("alignment", May, List(0, 10, &ALIGNMENT)),
]);

static RECOGNISED: Shape = OneOf(&["yes", "some", "new"]);
static ENERGY: Shape = OneOf(&["gives", "neutral", "takes"]);
static DOSAGE: Shape = OneOf(&["more", "too-much"]);

static TREND: Shape = Record(&[
    ("sinceRound", Must, Id),
    (
        "word",
        Must,
        OneOf(&["new", "stronger", "still", "weaker", "gone"]),
    ),
]);

static SEEN: Shape = Record(&[
    ("column", Must, OneOf(COLUMNS)),
    ("band", Must, OneOf(&["many", "several"])),
]);

static ALIGNMENT: Shape = Record(&[
    ("framework", Must, OneOf(&["ESCO", "CompetentNL"])),
    ("version", May, Text(40)),
    ("label", Must, Text(120)),
    ("uri", Must, Uri),
    ("match", Must, OneOf(&["close", "near", "group"])),
]);

static HINDRANCE: Shape = Record(&[
    ("id", Must, Id),
    ("kind", Must, OneOf(&["person", "work"])),
    ("label", Must, Both(200)),
    ("seen", Must, List(1, 2, &SEEN)),
]);

static ANSWER: Shape = Record(&[
    ("question", Must, Id),
    ("title", Must, Both(300)),
    ("text", Must, Text(600)),
]);

static COMMITMENT: Shape = Record(&[
    ("id", Must, Id),
    ("madeOn", Must, Day),
    (
        "theme",
        May,
        OneOf(&[
            "looking-back",
            "qualities",
            "hindrances",
            "changes",
            "future",
            "development",
            "needs",
            "agreements",
        ]),
    ),
    ("quality", May, Id),
    ("where", May, OneOf(&["here", "elsewhere", "both"])),
    ("what", Must, Text(400)),
    ("firstStep", May, Text(300)),
    ("support", May, Text(300)),
    ("noticedBy", May, Text(300)),
    ("budget", May, Text(300)),
    ("due", May, Day),
    ("checkOn", May, Day),
    ("status", Must, OneOf(&["open", "going", "done", "dropped"])),
]);
