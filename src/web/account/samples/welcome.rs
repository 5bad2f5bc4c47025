//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::account::welcome::Welcome;
use crate::web::samples::{mistake, say};

impl Samples for Welcome {
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            purpose: None,
            email: String::new(),
            errors: vec![],
        };
        let led = Self {
            purpose: Some(sample_purpose(lang)),
            ..empty.clone()
        };
        let wrong = Self {
            email: "noor@".to_owned(),
            errors: vec![mistake(lang, "email", "invalid-email", &[])],
            ..empty.clone()
        };
        vec![empty, wrong, led]
    }
}

pub(crate) fn sample_purpose(lang: Lang) -> String {
    say(
        lang,
        "Log in om te lezen wat Noor met je deelt",
        "Sign in to read what Noor shares with you",
    )
}
