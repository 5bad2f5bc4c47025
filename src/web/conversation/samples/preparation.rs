//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::{Lang, SheetQuestion, conversation_guide};
use crate::urls;
use crate::version::Version;
use crate::web::conversation::preparation::{Preparation, Question, Read};
use crate::web::samples::{self, mistake, say};

fn questions(lang: Lang, all: &[SheetQuestion]) -> Vec<Question> {
    all.iter()
        .map(|question| Question {
            id: question.id.clone(),
            label: question.text.in_(lang).to_owned(),
            write: question.write,
            value: String::new(),
            ticked: false,
        })
        .collect()
}

impl Samples for Preparation {
    fn samples(lang: Lang) -> Vec<Self> {
        let employee = Self {
            path: urls::conversation(samples::CONVERSATION),
            action: urls::preparation(samples::CONVERSATION),
            side: "employee",
            other: "Samira Bakker".to_owned(),
            questions: questions(lang, &conversation_guide().employee),
            most: 2000,
            shared: false,
            unknown: true,
            read: vec![],
            version: Version::said("version"),
            stale: None,
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
            label: conversation_guide().manager[2].text.in_(lang).to_owned(),
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
            path: urls::shared(samples::CONVERSATION),
            action: urls::shared_preparation(samples::CONVERSATION),
            side: "manager",
            other: "Noor de Wit".to_owned(),
            questions: questions(lang, &conversation_guide().manager),
            unknown: false,
            ..employee.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..employee.clone()
        };
        vec![employee, filled, faulty, manager, overtaken]
    }
}
