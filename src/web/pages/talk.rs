//! The hour itself: one calm screen for on the table.

use serde::Serialize;

use super::agreements::{Seen, sample_seen};
use super::say;
use crate::page::Page;
use crate::questionnaire::{Lang, talk};

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the conversation on this side.
    pub path: String,
    pub employee: String,
    pub is_employee: bool,
    pub parts: Vec<Part>,
    /// The agreements of the conversation before, for the part that looks back.
    pub last: Vec<Seen>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub id: String,
    pub title: String,
    pub minutes: u32,
    pub opening: String,
    /// Questions from the profile; the employee's screen only.
    pub starters: Vec<String>,
    pub raised: Vec<Raised>,
}

/// Something one of the two wants to talk about.
#[derive(Clone, Debug, Serialize)]
pub struct Raised {
    pub who: String,
    pub label: String,
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "conversation/talk.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let parts = talk().parts.iter().map(|part| Part {
            id: part.id.clone(),
            title: part.title.in_(lang).to_owned(),
            minutes: part.minutes,
            opening: part.opening.in_(lang).to_owned(),
            starters: vec![],
            raised: vec![],
        });
        let bare = Self {
            path: "/shared/3a".to_owned(),
            employee: "Noor de Wit".to_owned(),
            is_employee: false,
            parts: parts.collect(),
            last: vec![],
        };
        let mut full = Self {
            path: "/conversations/3a".to_owned(),
            is_employee: true,
            last: vec![sample_seen(lang)],
            ..bare.clone()
        };
        full.parts[2].starters = vec![say(
            lang,
            "Veel mensen zien ‘Rustig’ in jou. Jij koos die niet. Wat zien zij jou doen?",
            "Many people see ‘Calm’ in you. You did not choose it. What do they see you do?",
        )];
        full.parts[4].raised = vec![Raised {
            who: "Samira Bakker".to_owned(),
            label: talk().manager[2].text.in_(lang).to_owned(),
            text: say(
                lang,
                "We gaan meer samen met de gemeenten doen.",
                "We will do more together with the municipalities.",
            ),
        }];
        vec![bare, full]
    }
}
