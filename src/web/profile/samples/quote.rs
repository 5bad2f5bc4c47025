//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::profile::quote::Quote;
use crate::web::profile::show::Report;
use crate::web::samples::{self, say};

impl Samples for Quote {
    fn samples(lang: Lang) -> Vec<Self> {
        let new = Self {
            round: samples::ROUND,
            back: urls::profile(samples::ROUND),
            on_profile: true,
            question: "tip".to_owned(),
            place: 2,
            asked: say(
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
        let letter = Self {
            back: urls::round(samples::ROUND),
            on_profile: false,
            ..new.clone()
        };
        vec![
            letter,
            with(Report::Waiting),
            with(Report::Kept),
            alone,
            new,
        ]
    }
}
