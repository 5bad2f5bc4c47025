//! What a reviewer sees: who asks and why, what is promised, and one form that needs no script.

mod samples;

use serde::Serialize;

use self::samples::sample;
use super::{Area, Choice, TextQuestion, mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::{Circle, Lang};

/// `POST {action}` with `pick` (repeated), `dosage-{quality id}`, `star`, `hinder` (repeated),
/// `text-{question id}` and `lang`. A dosage or star of a quality that is not picked is to be ignored.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of this page: `/r/{token}`.
    pub action: String,
    /// The name of the employee.
    pub name: String,
    /// The employee's own words to everyone invited.
    pub note: Option<String>,
    pub minutes: u32,
    pub invited: u32,
    /// How many of those invited have an address of the organisation; none where that is not known.
    pub known: Option<u32>,
    /// In which circle the answers of this link are counted.
    pub circle: Circle,
    /// How many answers it takes before anything is shown.
    pub min_total: u32,
    /// The last day to answer, in words.
    pub until: String,
    pub pick: Heading,
    pub dosage: Heading,
    /// The three dosages: id and label. `checked` has no meaning here.
    pub dosages: Vec<Choice>,
    pub min_picks: u32,
    pub max_picks: u32,
    pub areas: Vec<Area<Quality>>,
    /// Open questions that come before what hinders.
    pub before: Vec<TextQuestion>,
    pub hinder: Hinder,
    /// Open questions that come after what hinders, as the tip.
    pub after: Vec<TextQuestion>,
    /// The form carries what was sent: the draft in the browser must not cover it.
    pub redisplayed: bool,
    /// What was sent is right and could not be stored.
    pub unkept: bool,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    pub title: String,
    pub help: String,
}

/// Its boxes have no id: there are 240 of them, and a reviewer on a phone waits for every byte.
#[derive(Clone, Debug, Serialize)]
pub struct Quality {
    pub id: String,
    pub name: String,
    pub description: String,
    pub picked: bool,
    /// The id of the chosen dosage, empty when none is chosen.
    pub dosage: String,
    pub star: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Hinder {
    pub title: String,
    pub help: String,
    pub max: u32,
    pub options: Vec<Choice>,
    /// "Nothing" and "I do not know": whoever picks one picks nothing else.
    pub exclusive: Vec<Choice>,
    pub explanation: TextQuestion,
}

impl Page for Show {
    const TEMPLATE: &'static str = "answer/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let fresh = sample(lang, |_| (false, "", false));
        let mut filled = sample(lang, |id| match id {
            "curious" => (true, "right", true),
            "honest" => (true, "too-much", false),
            "calm" => (true, "", false),
            _ => (false, "", false),
        });
        filled.note = None;
        filled.known = Some(9);
        filled.circle = Circle::Outside;
        filled.redisplayed = true;
        filled.before[0]
            .value
            .push_str("Regel één.\n<b>Regel twee</b>");
        filled.hinder.options[0].checked = true;
        filled.errors = vec![
            mistake(
                lang,
                "dosage-calm",
                "dosage-missing",
                &[("quality", say(lang, "Rustig", "Calm").into())],
            ),
            mistake(lang, "text-story", "text-too-long", &[("max", 600.into())]),
        ];
        let mut too_few = sample(lang, |_| (false, "", false));
        too_few.known = Some(12);
        too_few.circle = Circle::Inside;
        too_few.redisplayed = true;
        too_few.errors = vec![
            mistake(lang, "pick", "pick-too-few", &[("min", 3.into())]),
            mistake(lang, "star", "star-missing", &[]),
            mistake(lang, "hinder", "hinder-too-many", &[("max", 2.into())]),
        ];
        let mut too_many = too_few.clone();
        let alone = say(lang, "Dat weet ik niet", "I do not know");
        too_many.errors = vec![
            mistake(lang, "pick", "pick-too-many", &[("max", 5.into())]),
            mistake(lang, "hinder", "hinder-alone", &[("option", alone.into())]),
        ];
        let unkept = Self {
            unkept: true,
            errors: vec![],
            ..filled.clone()
        };
        let inside = Self {
            known: Some(1),
            circle: Circle::Inside,
            ..fresh.clone()
        };
        let outside = Self {
            known: Some(0),
            circle: Circle::Outside,
            ..fresh.clone()
        };
        vec![fresh, inside, outside, filled, too_few, too_many, unkept]
    }
}

/// Holds what a reviewer sent while even the round cannot be read: one button sends all of it again.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// Names and values as they came; they go where they came from.
    pub fields: Vec<(String, String)>,
    /// What they wrote themselves, to see that it is there.
    pub texts: Vec<String>,
}

impl Page for Held {
    const TEMPLATE: &'static str = "answer/held.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let text = say(
            lang,
            "Je stelt de vraag die niemand stelt.\nDat helpt ons.",
            "You ask what nobody asks.\nThat helps us.",
        );
        let field = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let wordless = [("pick", "curious"), ("dosage-curious", "right")];
        let written = [wordless.as_slice(), &[("text-story", text.as_str())]].concat();
        vec![
            Self {
                fields: written.into_iter().map(field).collect(),
                texts: vec![text],
            },
            Self {
                fields: wordless.map(field).to_vec(),
                texts: vec![],
            },
        ]
    }
}

/// The same page for everyone, whatever was sent.
#[derive(Clone, Debug, Serialize)]
pub struct Thanks {}

impl Page for Thanks {
    const TEMPLATE: &'static str = "answer/thanks.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}

/// One page for a link that is unknown, spoilt or of a round that is over.
#[derive(Clone, Debug, Serialize)]
pub struct Closed {}

impl Page for Closed {
    const TEMPLATE: &'static str = "answer/closed.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
