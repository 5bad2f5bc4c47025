//! This profile beside the one before it, in words and as questions.

use serde::Serialize;

use super::{Band, say};
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    /// When the two rounds were, in words.
    pub before: String,
    pub now: String,
    /// None when the two counted other circles, so that nothing can be laid side by side.
    pub changes: Option<Vec<Change>>,
    /// Path of the page that compares the profile before with the one before that.
    pub further: Option<String>,
}

/// The qualities of which one word can be said. Never empty.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub trend: Trend,
    pub qualities: Vec<Changed>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    pub name: String,
    /// None: not listed.
    pub before: Option<Band>,
    pub now: Option<Band>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    New,
    Stronger,
    Still,
    Weaker,
    Gone,
}

impl Page for Show {
    const TEMPLATE: &'static str = "profile/years.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let change = |trend, name, before, now| Change {
            trend,
            qualities: vec![Changed { name, before, now }],
        };
        let (many, several) = (Some(Band::Many), Some(Band::Several));
        let all = Self {
            round: "/rounds/7f".to_owned(),
            before: say(lang, "maart 2025", "March 2025"),
            now: say(lang, "december 2026", "December 2026"),
            changes: Some(vec![
                change(Trend::New, say(lang, "Moedig", "Brave"), None, several),
                change(Trend::Stronger, say(lang, "Rustig", "Calm"), several, many),
                change(
                    Trend::Still,
                    say(lang, "Nieuwsgierig", "Curious"),
                    many,
                    many,
                ),
                change(Trend::Weaker, say(lang, "Eerlijk", "Honest"), many, several),
                change(
                    Trend::Gone,
                    say(lang, "Zorgvuldig", "Careful"),
                    several,
                    None,
                ),
            ]),
            further: Some("/rounds/6e/years".to_owned()),
        };
        let apart = Self {
            changes: None,
            further: None,
            ..all.clone()
        };
        let nothing = Self {
            changes: Some(vec![]),
            ..all.clone()
        };
        vec![apart, nothing, all]
    }
}
