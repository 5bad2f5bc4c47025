//! The talent profile: stories first, then what several people see, beside the own view.

mod samples;
mod window;

use serde::Serialize;

use self::samples::{sample, sample_inside, sample_outside};
pub use self::window::Window;
use super::{Band, Choice, Reliability, mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::{Circle, Lang};

/// `POST {round}/taps` with `recognition-{quality id}` = `yes`, `some` or `new` and `energy-{quality id}` = `gives`,
/// `neutral` or `takes`; `POST {round}/flips` with `flip` (repeated); `POST {round}/portrait` with `portrait`.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub name: String,
    /// When the round was, in words: "december 2026".
    pub title: String,
    /// The answers to the story question, word for word.
    pub stories: Vec<Quote>,
    /// Beside each text stands the way to delete or report it. Whoever reads for the first time is not led there.
    pub sorting: bool,
    /// One column or two. Never an overall beside them.
    pub columns: Vec<Column>,
    /// The circles that are not counted, whether some of their people answered or none.
    pub uncounted: Vec<Circle>,
    pub picture: Option<Picture>,
    /// What one circle lists and the other does not; empty without two columns.
    pub only: Vec<Only>,
    /// The other open questions with the answers, word for word.
    pub texts: Vec<Quoted>,
    pub mirror: Mirror,
    /// The same as a drawing.
    pub window: Option<Window>,
    /// What is asked of the owner about each listed quality.
    pub taps: Vec<Tap>,
    /// The qualities that give the owner energy.
    pub talents: Vec<String>,
    /// The other side of up to three listed qualities, as a thought and not as a finding.
    pub flips: Vec<Flip>,
    /// The listed qualities, those of `flips` ticked. The box is `flip-{id}`.
    pub flip_choices: Vec<Choice>,
    /// "At my best ...", as it was typed last.
    pub portrait: String,
    pub portrait_most: u32,
    /// There is an earlier profile to lay beside this one, at `{round}/years`.
    pub years: bool,
    /// Everybody who was invited can still be thanked, at `{round}/thanks`.
    pub thanks: bool,
    /// Path of the conversation, to prepare it; none as long as there is none.
    pub conversation: Option<String>,
    pub errors: Vec<FieldError>,
}

/// A text on its owner's own page.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    pub text: String,
    /// Where it can be hidden or reported.
    pub path: String,
    pub report: Report,
}

/// What became of a text that the owner reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    None,
    /// An administrator has not looked yet.
    Waiting,
    /// An administrator let it stand.
    Kept,
}

/// The answers to an open question.
#[derive(Clone, Debug, Serialize)]
pub struct Quoted {
    pub title: String,
    pub quotes: Vec<Quote>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Only {
    pub view: Circle,
    pub names: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub view: Circle,
    pub reliability: Reliability,
    pub qualities: Vec<Seen>,
    pub hindrances: Vec<Hindrance>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    pub name: String,
    pub description: String,
    pub band: Band,
    /// Several people name this as what fits best.
    pub star: bool,
    pub dosage: Option<Dosed>,
    /// What too much of it looks like, when people say that; empty otherwise.
    pub pitfall: String,
    /// What helps against that.
    pub challenge: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dosed {
    More,
    TooMuch,
}

#[derive(Clone, Debug, Serialize)]
pub struct Hindrance {
    pub label: String,
    pub band: Band,
    /// It lies in the work and not in the person.
    pub in_work: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    Shared,
    ClearLine,
    ManySides,
}

#[derive(Clone, Debug, Serialize)]
pub struct Texts {
    pub title: String,
    pub texts: Vec<String>,
}

/// The own view beside that of others.
#[derive(Clone, Debug, Serialize)]
pub struct Mirror {
    /// Without a self-view there is nothing to compare.
    pub has_self_view: bool,
    pub recognised: Vec<String>,
    /// Also those of which the owner said "a little" or "new to me", or nothing yet.
    pub surprises: Vec<String>,
    pub not_yet_visible: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tap {
    pub id: String,
    pub name: String,
    /// `yes`, `some` or `new`, and empty as long as the owner has not said; none when they chose it themselves.
    pub recognised: Option<String>,
    /// `gives`, `neutral` or `takes`; empty as long as the owner has not said.
    pub energy: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Flip {
    pub quality: String,
    pub pitfall: String,
    pub challenge: String,
    pub allergy: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "profile/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let two = sample(lang, vec![sample_inside(lang), sample_outside(lang)]);
        let one = Self {
            sorting: true,
            columns: vec![sample_inside(lang)],
            uncounted: vec![Circle::Outside],
            picture: Some(Picture::ClearLine),
            only: vec![],
            ..two.clone()
        };
        let faulty = Self {
            portrait: "Op mijn best ".repeat(100),
            errors: vec![
                mistake(
                    lang,
                    "flip",
                    "refusal-too-many-flips",
                    &[("most", 3.into())],
                ),
                mistake(
                    lang,
                    "portrait",
                    "refusal-portrait-too-long",
                    &[("most", 1000.into())],
                ),
            ],
            ..two.clone()
        };
        let little = Self {
            stories: vec![],
            columns: vec![Column {
                view: Circle::Inside,
                reliability: Reliability::First,
                qualities: vec![],
                hindrances: vec![],
            }],
            uncounted: vec![],
            picture: Some(Picture::ManySides),
            texts: vec![],
            mirror: Mirror {
                has_self_view: false,
                recognised: vec![],
                surprises: vec![],
                not_yet_visible: vec![],
            },
            window: None,
            only: vec![],
            taps: vec![],
            talents: vec![],
            flips: vec![],
            flip_choices: vec![],
            portrait: String::new(),
            years: false,
            thanks: false,
            conversation: None,
            ..two.clone()
        };
        vec![two, one, faulty, little]
    }
}

/// The round is over and the profile opens at this moment.
#[derive(Clone, Debug, Serialize)]
pub struct Waiting {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    /// In words; none as long as the round is open.
    pub release: Option<String>,
}

impl Page for Waiting {
    const TEMPLATE: &'static str = "profile/waiting.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let release = say(
            lang,
            "zaterdag 12 december 2026 om 07:00",
            "Saturday 12 December 2026 at 07:00",
        );
        [None, Some(release)]
            .map(|release| Self {
                round: "/rounds/7f".to_owned(),
                release,
            })
            .into()
    }
}
