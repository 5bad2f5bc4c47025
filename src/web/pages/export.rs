//! Taking a profile along: the forms in which it leaves the house, each with what it is good for.

use serde::Serialize;

use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

/// The files lie at `{round}/profile.pdf`, `{conversation}/profile.pdf`, `{round}/profile.json`,
/// `{round}/resume.json` and `{round}/profile.txt`.
#[derive(Clone, Debug, Serialize)]
pub struct Export {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    /// Path of the next conversation: `/conversations/{id}`; none as long as none is planned.
    pub conversation: Option<String>,
    /// When the round was, in words.
    pub title: String,
    /// Whether others see a quality that the employee recognises.
    pub has_skills: bool,
    /// The text to copy; empty without such a quality.
    pub europass: String,
}

impl Page for Export {
    const TEMPLATE: &'static str = "profile/export.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            round: "/rounds/7f".to_owned(),
            conversation: Some("/conversations/3a".to_owned()),
            title: say(lang, "1 december 2026", "1 December 2026"),
            has_skills: true,
            europass: say(
                lang,
                "Kwaliteiten die anderen in mij zien\n\n- Nieuwsgierig (ESCO: demonstrate curiosity)",
                "Qualities that others see in me\n\n- Curious (ESCO: demonstrate curiosity)",
            ),
        };
        let without = Self {
            conversation: None,
            has_skills: false,
            europass: String::new(),
            ..full.clone()
        };
        vec![full, without]
    }
}
