//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::account::welcome::Welcome;
use crate::web::samples::mistake;

impl Samples for Welcome {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self {
                email: String::new(),
                errors: vec![],
            },
            Self {
                email: "noor@".to_owned(),
                errors: vec![mistake(lang, "email", "invalid-email", &[])],
            },
        ]
    }
}
