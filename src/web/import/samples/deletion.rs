//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::import::deletion::Deletion;
use crate::web::samples::{self, say};

impl Samples for Deletion {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            import: samples::IMPORT,
            proof: "proof".to_owned(),
            title: say(lang, "3 november 2025", "3 November 2025"),
        }]
    }
}
