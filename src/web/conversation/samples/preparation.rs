//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::{Lang, SheetQuestion, conversation_guide};
use crate::urls;
use crate::version::Version;
use crate::web::conversation::earlier::Earlier;
use crate::web::conversation::preparation::{Preparation, Read};
use crate::web::conversation::samples::agreements::{sample_offers, sample_seen};
use crate::web::conversation::samples::outlook::sample_ahead;
use crate::web::conversation::topics::{Question, Topic};
use crate::web::samples::{self, mistake, say};

fn topics(lang: Lang, all: &[SheetQuestion]) -> Vec<Topic> {
    let topics = conversation_guide().topics.iter().enumerate();
    let topics = topics.map(|(number, topic)| {
        let asked = all.iter().filter(|question| question.write);
        let asked = asked.filter(|question| topic.themes.contains(&question.theme));
        Topic {
            id: topic.id.clone(),
            title: topic.title.in_(lang).to_owned(),
            filled: 0,
            open: number < 2,
            questions: asked.map(|question| empty(lang, question)).collect(),
        }
    });
    topics.filter(|topic| !topic.questions.is_empty()).collect()
}

fn empty(lang: Lang, question: &SheetQuestion) -> Question {
    Question {
        id: question.id.clone(),
        label: question.text.in_(lang).to_owned(),
        value: String::new(),
        ticked: false,
        earlier: None,
    }
}

fn advice(lang: Lang) -> Vec<String> {
    let lines = conversation_guide().manager.iter();
    let advice = lines.filter(|line| !line.write);
    advice.map(|line| line.text.in_(lang).to_owned()).collect()
}

fn filled(lang: Lang, mut filled: Preparation) -> Preparation {
    filled.shared = true;
    filled.topics[1].questions[0].value = say(
        lang,
        "Het verhaal over de raadsvergadering.\n\nZo had ik het zelf nooit gezien.",
        "The story about the council meeting.\n\nI had never seen it that way.",
    );
    filled.topics[1].questions[0].ticked = true;
    filled.topics[1].filled = 1;
    filled.topics[1].questions[1].earlier = Some(Earlier {
        said: say(
            lang,
            "Dit schreef je op 28 november 2026",
            "You wrote this on 28 November 2026",
        ),
        text: say(
            lang,
            "Hierin herken ik mezelf het meest: Rustig, Nieuwsgierig.",
            "What I recognise most in myself: Calm, Curious.",
        ),
    });
    filled.last = vec![sample_seen(lang)];
    filled.facilities = sample_offers(lang);
    filled.ahead = Some(sample_ahead(lang));
    filled.read = vec![Read {
        label: conversation_guide().manager[2].text.in_(lang).to_owned(),
        text: say(
            lang,
            "We gaan meer samen met de gemeenten doen.",
            "We will do more together with the municipalities.",
        ),
    }];
    filled
}

impl Samples for Preparation {
    fn samples(lang: Lang) -> Vec<Self> {
        let employee = Self {
            path: urls::conversation(samples::CONVERSATION),
            action: urls::preparation(samples::CONVERSATION),
            side: "employee",
            other: "Samira".to_owned(),
            advice: vec![],
            topics: topics(lang, &conversation_guide().employee),
            last: vec![],
            facilities: vec![],
            ahead: None,
            outlook_to_write: None,
            most: 2000,
            shared: false,
            unknown: true,
            read: vec![],
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
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
            advice: advice(lang),
            topics: topics(lang, &conversation_guide().manager),
            unknown: false,
            outlook_to_write: Some(2027),
            ..employee.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..employee.clone()
        };
        vec![
            employee.clone(),
            filled(lang, employee),
            faulty,
            manager,
            overtaken,
        ]
    }
}
