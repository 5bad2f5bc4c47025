//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::profile::waiting::Waiting;
use crate::web::samples::{self, say};

impl Samples for Waiting {
    fn samples(lang: Lang) -> Vec<Self> {
        let release = say(
            lang,
            "zaterdag 12 december 2026 om 07:00",
            "Saturday 12 December 2026 at 07:00",
        );
        [None, Some(release)]
            .map(|release| Self {
                round: samples::ROUND,
                release,
            })
            .into()
    }
}
