//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::profile::thanks::{Draft, Shown, Thanks};
use crate::web::samples::{self, mistake, say};

impl Samples for Thanks {
    fn samples(lang: Lang) -> Vec<Self> {
        let draft = Draft {
            words: say(
                lang,
                "Dank je voor het meekijken. Dit ga ik proberen: eerder zeggen wat ik denk.",
                "Thank you for your view. This is what I will try: to say sooner what I think.",
            ),
            most: 600,
            people: 12,
            until: say(lang, "woensdag 6 januari 2027", "Wednesday 6 January 2027"),
            subject: say(
                lang,
                "Een bedankje van Noor de Wit",
                "A word of thanks from Noor de Wit",
            ),
            text: say(
                lang,
                "Hallo,\n\nNoor de Wit vroeg je om mee te kijken.",
                "Hello,\n\nNoor de Wit asked for your view.",
            ),
        };
        let page = |state, errors| Self {
            round: samples::ROUND,
            state,
            errors,
        };
        let empty = Draft {
            words: String::new(),
            ..draft.clone()
        };
        let missing = mistake(lang, "words", "thanks-missing", &[]);
        vec![
            page(Shown::Possible(draft), vec![]),
            page(Shown::Possible(empty), vec![missing]),
            page(Shown::Sent, vec![]),
            page(Shown::Over, vec![]),
        ]
    }
}
