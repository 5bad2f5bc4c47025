//! The talent profile: stories first, then what several people see, beside the own view.

mod samples;
mod window;

use serde::Serialize;

use self::samples::{sample, sample_inside, sample_outside};
pub use self::window::Window;
use super::{Band, Reliability, View, say};
use crate::page::Page;
use crate::questionnaire::Lang;

/// `POST {round}/recognition` with `recognition-{quality id}` = `yes`, `some` or `new`.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub name: String,
    /// When the round was, in words: "december 2026".
    pub title: String,
    /// The answers to the story question, word for word.
    pub stories: Vec<String>,
    /// One column or two. Never an overall beside them.
    pub columns: Vec<Column>,
    /// The circle that was too small to be counted and gave words only.
    pub words_only: Option<View>,
    pub picture: Option<Picture>,
    /// The other open questions with the answers, word for word.
    pub texts: Vec<Texts>,
    pub mirror: Mirror,
    /// The same as a drawing.
    pub window: Option<Window>,
    /// The other side of up to three listed qualities, as a thought and not as a finding.
    pub flips: Vec<Flip>,
    /// Path of the conversation, to prepare it; none as long as there is none.
    pub conversation: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub view: View,
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
    pub surprises: Vec<Surprise>,
    pub not_yet_visible: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Surprise {
    pub id: String,
    pub name: String,
    /// `yes`, `some` or `new`; empty as long as the employee has not said.
    pub recognised: String,
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
            columns: vec![sample_inside(lang)],
            words_only: Some(View::Outside),
            picture: Some(Picture::ClearLine),
            ..two.clone()
        };
        let little = Self {
            stories: vec![],
            columns: vec![Column {
                view: View::Inside,
                reliability: Reliability::First,
                qualities: vec![],
                hindrances: vec![],
            }],
            words_only: None,
            picture: Some(Picture::ManySides),
            texts: vec![],
            mirror: Mirror {
                has_self_view: false,
                recognised: vec![],
                surprises: vec![],
                not_yet_visible: vec![],
            },
            window: None,
            flips: vec![],
            conversation: None,
            ..two.clone()
        };
        vec![two, one, little]
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
