//! The conversation: planning it, the way to it, and what the manager gets to read.

use serde::Serialize;

use super::sharing::{Brought, sample_brought};
use super::{mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

/// `POST {conversation}` with `date` (`2027-01-14`), `manager-name`, `manager-email`, `topic`.
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    /// Where the form posts to: `/conversations` or `/conversations/{id}`.
    pub action: String,
    /// As the browser's date field writes it: `2027-01-14`.
    pub date: String,
    pub manager_name: String,
    pub manager_email: String,
    pub topic: String,
    pub errors: Vec<FieldError>,
}

impl Page for Edit {
    const TEMPLATE: &'static str = "conversation/edit.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let filled = Self {
            action: "/conversations/3a".to_owned(),
            date: "2027-01-14".to_owned(),
            manager_name: "Samira Bakker".to_owned(),
            manager_email: "samira@provincie.example".to_owned(),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            errors: vec![],
        };
        let faulty = Self {
            date: String::new(),
            manager_name: String::new(),
            errors: vec![
                mistake(lang, "date", "date-invalid", &[]),
                mistake(lang, "manager-name", "manager-missing", &[]),
            ],
            ..filled.clone()
        };
        vec![filled, faulty]
    }
}

/// The employee's own page of the conversation.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the conversation: `/conversations/{id}`.
    pub conversation: String,
    /// The day in words; none as long as it is not planned.
    pub date: Option<String>,
    pub manager: String,
    pub topic: String,
    /// Path of the profile; none before it is released.
    pub profile: Option<String>,
    /// The last day, in words, on which the manager can read the shared part; none when it is not shared.
    pub shared_until: Option<String>,
    /// Questions to start with, at most six.
    pub starters: Vec<String>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "conversation/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            conversation: "/conversations/3a".to_owned(),
            date: None,
            manager: "Samira Bakker".to_owned(),
            topic: String::new(),
            profile: None,
            shared_until: None,
            starters: vec![],
        };
        let filled = Self {
            date: Some(say(
                lang,
                "donderdag 14 januari 2027",
                "Thursday 14 January 2027",
            )),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            profile: Some("/rounds/7f/profile".to_owned()),
            starters: vec![
                say(
                    lang,
                    "Veel mensen zien ‘Rustig’ in jou. Jij koos die niet. Wat zien zij jou doen?",
                    "Many people see ‘Calm’ in you. You did not choose it. What do they see you do?",
                ),
                say(
                    lang,
                    "Welke verandering in het werk zie jij aankomen? Welke van je kwaliteiten helpt je daarbij?",
                    "Which change in the work do you see coming? Which of your qualities will help you with it?",
                ),
                say(
                    lang,
                    "Kies één tip die je de komende drie maanden wilt proberen. Aan wie vertel je dat?",
                    "Choose one tip you want to try in the next three months. Whom will you tell?",
                ),
            ],
            ..empty.clone()
        };
        let shared = Self {
            shared_until: Some(say(lang, "13 februari 2027", "13 February 2027")),
            ..filled.clone()
        };
        vec![empty, filled, shared]
    }
}

/// What the manager sees: the chosen parts and no trace of anything left out.
#[derive(Clone, Debug, Serialize)]
pub struct Shared {
    /// The name of the employee.
    pub name: String,
    /// The day in words; none as long as it is not planned.
    pub date: Option<String>,
    /// The last day to read it, in words.
    pub until: Option<String>,
    pub topic: String,
    pub brought: Brought,
}

impl Page for Shared {
    const TEMPLATE: &'static str = "conversation/shared.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            name: "Noor de Wit".to_owned(),
            date: Some(say(
                lang,
                "donderdag 14 januari 2027",
                "Thursday 14 January 2027",
            )),
            until: Some(say(lang, "13 februari 2027", "13 February 2027")),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            brought: sample_brought(lang),
        };
        let mut hindrances_only = full.brought.columns[0].clone();
        hindrances_only.qualities.clear();
        let bare = Self {
            date: None,
            topic: String::new(),
            brought: Brought {
                columns: vec![hindrances_only],
                ..Brought::default()
            },
            ..full.clone()
        };
        vec![full, bare]
    }
}
