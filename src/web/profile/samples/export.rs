//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::profile::export::Export;
use crate::web::samples::{self, say};

impl Samples for Export {
    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            round: samples::ROUND,
            conversation: Some(samples::CONVERSATION),
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
