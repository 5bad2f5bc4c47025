//! Sample contents of pages, and what they share.

pub(crate) mod index;

use uuid::Uuid;

use crate::ids::{ConversationId, ImportId, ReaderId, ReportedTextId, RoundId};
use crate::page::FieldError;
use crate::questionnaire::Lang;
use crate::text;
use crate::urls;
use crate::web::parts::Area;
use crate::web::stale::Stale;

/// Whatever a sample page is about.
pub(crate) const ROUND: RoundId = RoundId(Uuid::from_u128(0x7f));
pub(crate) const CONVERSATION: ConversationId = ConversationId(Uuid::from_u128(0x3a));
pub(crate) const READER: ReaderId = ReaderId(Uuid::from_u128(0x7e));
pub(crate) const IMPORT: ImportId = ImportId(Uuid::from_u128(0x5e));
pub(crate) const REPORTED_TEXT: ReportedTextId = ReportedTextId(Uuid::from_u128(0x5c));

/// The words of a sample in this language.
pub(crate) fn say(lang: Lang, nl: &str, en: &str) -> String {
    lang.sample(nl, en)
}

/// Somebody saved something else meanwhile.
pub(crate) fn stale(lang: Lang) -> Option<Stale> {
    let words = |text: String| vec![(say(lang, "Plaats", "Place"), text)];
    let mine = say(
        lang,
        "Kamer 2.14\nof de kantine",
        "Room 2.14\nor the canteen",
    );
    Stale::of(words(mine), words(String::new()), urls::plan(CONVERSATION))
}

/// A mistake in a sample, in the words a form uses.
pub(crate) fn mistake(
    lang: Lang,
    field: &str,
    key: &str,
    args: &[(&'static str, text::Value<'static>)],
) -> FieldError {
    FieldError::new(field, text::get(lang, key, args).unwrap_or_default())
}

/// Three areas of the bank, enough to see how a list of qualities looks.
pub(crate) fn sample_areas<Q>(
    lang: Lang,
    quality: impl Fn(&str, String, String) -> Q,
) -> Vec<Area<Q>> {
    SAMPLE_AREAS
        .iter()
        .map(|(id, name, description, qualities)| Area {
            id: (*id).to_owned(),
            name: say(lang, name.0, name.1),
            description: say(lang, description.0, description.1),
            qualities: qualities
                .iter()
                .map(|(id, name, about)| {
                    quality(id, say(lang, name.0, name.1), say(lang, about.0, about.1))
                })
                .collect(),
        })
        .collect()
}

type Both = (&'static str, &'static str);
type SampleArea = (&'static str, Both, Both, [(&'static str, Both, Both); 3]);

const SAMPLE_AREAS: [SampleArea; 3] = [
    (
        "thinking",
        ("Denkkracht", "Thinking"),
        (
            "Hoe je begrijpt wat er speelt.",
            "How you make sense of what is going on.",
        ),
        [
            (
                "analytical",
                ("Analytisch", "Analytical"),
                (
                    "Haalt een lastig vraagstuk uit elkaar en laat zien waar het echt om draait.",
                    "Takes a difficult question apart and shows what it is really about.",
                ),
            ),
            (
                "curious",
                ("Nieuwsgierig", "Curious"),
                (
                    "Vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
                    "Keeps asking out of real interest and likes to dive into the unknown.",
                ),
            ),
            (
                "nuanced",
                ("Genuanceerd", "Nuanced"),
                (
                    "Belicht meer kanten van een zaak en zegt vaker 'en' dan 'of'.",
                    "Shows several sides of a matter and says 'and' more often than 'or'.",
                ),
            ),
        ],
    ),
    (
        "connection",
        ("Verbinding", "Connection"),
        ("Hoe je met anderen omgaat.", "How you relate to others."),
        [
            (
                "listening",
                ("Luisterend", "Listening"),
                (
                    "Geeft anderen de tijd en hoort ook wat niet gezegd wordt.",
                    "Gives others time and also hears what is not said.",
                ),
            ),
            (
                "helpful",
                ("Behulpzaam", "Helpful"),
                (
                    "Ziet wanneer iemand vastloopt en steekt een hand toe.",
                    "Sees when someone is stuck and lends a hand.",
                ),
            ),
            (
                "bridging",
                ("Verbindend", "Bridging"),
                (
                    "Brengt mensen bij elkaar die elkaar anders niet waren tegengekomen.",
                    "Brings people together who would not have met otherwise.",
                ),
            ),
        ],
    ),
    (
        "character",
        ("Stevigheid", "Steadiness"),
        (
            "Waar je voor staat en hoe je overeind blijft.",
            "What you stand for and how you keep going.",
        ),
        [
            (
                "calm",
                ("Rustig", "Calm"),
                (
                    "Blijft helder als het spannend wordt en brengt anderen tot rust.",
                    "Stays clear when things get tense and calms others down.",
                ),
            ),
            (
                "honest",
                ("Eerlijk", "Honest"),
                (
                    "Zegt wat er is, ook als dat ongemakkelijk is, en blijft daarbij vriendelijk.",
                    "Says what is so, even when it is awkward, and stays kind about it.",
                ),
            ),
            (
                "reliable",
                ("Betrouwbaar", "Reliable"),
                (
                    "Doet wat is afgesproken en zegt het op tijd als dat niet lukt.",
                    "Does what was agreed and says so in time when it will not work.",
                ),
            ),
        ],
    ),
];
