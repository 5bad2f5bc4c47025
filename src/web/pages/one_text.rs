//! One text of the profile by itself: to hide it for good, or to show it to the administrators.

use serde::Serialize;

use super::profile::Report;
use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

/// `POST {path}/hiding` and `POST {path}/report`.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    pub profile: String,
    pub path: String,
    /// The question it answers.
    pub question: String,
    pub text: String,
    pub report: Report,
    /// Somebody is there to report it to.
    pub has_administrators: bool,
    /// Whom to write to when nobody is.
    pub contact: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "profile/one_text.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let new = Self {
            profile: "/rounds/7f/profile".to_owned(),
            path: "/rounds/7f/texts/tip/2".to_owned(),
            question: say(
                lang,
                "Een tip voor het komende jaar",
                "A tip for the coming year",
            ),
            text: say(
                lang,
                "Blijf jij maar gewoon in je hok.",
                "You had better stay in your box.",
            ),
            report: Report::None,
            has_administrators: true,
            contact: "klankbord@provincie.example".to_owned(),
        };
        let with = |report| Self {
            report,
            ..new.clone()
        };
        let alone = Self {
            has_administrators: false,
            ..new.clone()
        };
        vec![with(Report::Waiting), with(Report::Kept), alone, new]
    }
}
