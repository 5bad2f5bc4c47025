//! A preparation sheet: questions to think over, private until shared.

use serde::Serialize;

use super::{mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::{Lang, talk};

/// `POST {path}/preparation` with `answer-{id}` and `tick` (repeated) keeps it; with `share` it also shares what is
/// ticked, with `back` it takes back all that was shared.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the conversation on this side.
    pub path: String,
    /// `employee` or `manager`.
    pub side: &'static str,
    /// The name of the one opposite.
    pub other: String,
    pub questions: Vec<Question>,
    /// The greatest number of characters of an answer.
    pub most: u32,
    /// This side has shared something.
    pub shared: bool,
    /// The manager has heard nothing of this conversation yet.
    pub unknown: bool,
    /// What the other side lets this side read.
    pub read: Vec<Read>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Question {
    pub id: String,
    pub label: String,
    /// False: advice, with nothing to fill in.
    pub write: bool,
    pub value: String,
    /// It is to be shared.
    pub ticked: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Read {
    pub label: String,
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "conversation/preparation.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let questions = |all: &[crate::questionnaire::SheetQuestion]| -> Vec<Question> {
            all.iter()
                .map(|one| Question {
                    id: one.id.clone(),
                    label: one.text.in_(lang).to_owned(),
                    write: one.write,
                    value: String::new(),
                    ticked: false,
                })
                .collect()
        };
        let employee = Self {
            path: "/conversations/3a".to_owned(),
            side: "employee",
            other: "Samira Bakker".to_owned(),
            questions: questions(&talk().employee),
            most: 2000,
            shared: false,
            unknown: true,
            read: vec![],
            errors: vec![],
        };
        let mut filled = employee.clone();
        filled.shared = true;
        filled.questions[0].value = say(
            lang,
            "Het verhaal over de raadsvergadering.\n\nZo had ik het zelf nooit gezien.",
            "The story about the council meeting.\n\nI had never seen it that way.",
        );
        filled.questions[0].ticked = true;
        filled.read = vec![Read {
            label: talk().manager[2].text.in_(lang).to_owned(),
            text: say(
                lang,
                "We gaan meer samen met de gemeenten doen.",
                "We will do more together with the municipalities.",
            ),
        }];
        let faulty = Self {
            errors: vec![
                mistake(
                    lang,
                    "answer-story",
                    "text-too-long",
                    &[("max", 2000.into())],
                ),
                mistake(lang, "tick-story", "preparation-nothing", &[]),
            ],
            ..employee.clone()
        };
        let manager = Self {
            path: "/shared/3a".to_owned(),
            side: "manager",
            other: "Noor de Wit".to_owned(),
            questions: questions(&talk().manager),
            unknown: false,
            ..employee.clone()
        };
        vec![employee, filled, faulty, manager]
    }
}
