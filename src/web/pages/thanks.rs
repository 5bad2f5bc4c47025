//! One letter of thanks to everybody who was invited.

use serde::Serialize;

use super::{mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

/// `POST {round}/thanks` with `words`, and `look` to see the letter with them and send nothing.
#[derive(Clone, Debug, Serialize)]
pub struct Thanks {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub state: State,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum State {
    /// It can be sent, once.
    Possible(Draft),
    Sent,
    /// Too late, or long ago.
    Over,
}

#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    /// As typed, or words to start from.
    pub words: String,
    pub most: u32,
    /// How many people were invited.
    pub people: u32,
    /// The last day on which it can be sent, in words.
    pub until: String,
    /// The letter as it would leave.
    pub subject: String,
    pub text: String,
}

impl Page for Thanks {
    const TEMPLATE: &'static str = "profile/thanks.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let draft = Draft {
            words: say(
                lang,
                "Dank je voor het meekijken. Dit ga ik proberen: eerder zeggen wat ik denk.",
                "Thank you for taking a look. This is what I will try: to say sooner what I think.",
            ),
            most: 600,
            people: 12,
            until: say(lang, "6 januari 2027", "6 January 2027"),
            subject: say(
                lang,
                "Een bedankje van Noor de Wit",
                "A word of thanks from Noor de Wit",
            ),
            text: say(
                lang,
                "Hallo,\n\nNoor de Wit vroeg je om mee te kijken.",
                "Hello,\n\nNoor de Wit asked you to take a look.",
            ),
        };
        let page = |state, errors| Self {
            round: "/rounds/7f".to_owned(),
            state,
            errors,
        };
        let empty = Draft {
            words: String::new(),
            ..draft.clone()
        };
        let missing = mistake(lang, "words", "thanks-missing", &[]);
        vec![
            page(State::Possible(draft), vec![]),
            page(State::Possible(empty), vec![missing]),
            page(State::Sent, vec![]),
            page(State::Over, vec![]),
        ]
    }
}
