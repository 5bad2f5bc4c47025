//! The conversation: planning it, the way to it, and what the manager gets to read.

use serde::Serialize;

use super::agreements::{Seen, sample_seen};
use super::sharing::{Brought, sample_brought};
use super::timeline::Timeline;
use super::{mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

/// `POST {conversation}` with `date` (`2027-01-14`), `time` (`14:30` or nothing), `place`, `manager-name`, `manager-email`, `topic`.
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    /// Where the form posts to: `/conversations` or `/conversations/{id}`.
    pub action: String,
    /// As the browser's date field writes it: `2027-01-14`.
    pub date: String,
    /// `14:30`, or empty.
    pub time: String,
    /// A room or a link.
    pub place: String,
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
            time: "14:30".to_owned(),
            place: say(lang, "Kamer 2.14", "Room 2.14"),
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Ahead,
    Held,
    Cancelled,
}

/// The employee's own page of the conversation.
/// `POST {conversation}/announcement` sends the date to both.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the conversation: `/conversations/{id}`.
    pub conversation: String,
    /// The day in words, with the time when there is one.
    pub date: String,
    pub place: String,
    pub manager: String,
    pub topic: String,
    /// Path of the profile; none before it is released.
    pub profile: Option<String>,
    /// The last day, in words, on which the manager can read the shared part; none when it is not shared.
    pub shared_until: Option<String>,
    /// The manager has the date.
    pub announced: bool,
    /// The manager wants no letters from us.
    pub no_letters: bool,
    /// The one with whom it no longer is, and who gets no letter that says so.
    pub untold: Option<String>,
    pub stage: Stage,
    /// Something stands on the employee's sheet.
    pub prepared: bool,
    /// What was agreed, one line each.
    pub agreed: Vec<String>,
    /// The steps before and after.
    pub time: Timeline,
}

impl Page for Show {
    const TEMPLATE: &'static str = "conversation/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let new = Self {
            conversation: "/conversations/3a".to_owned(),
            date: say(
                lang,
                "donderdag 14 januari 2027",
                "Thursday 14 January 2027",
            ),
            place: String::new(),
            manager: "Samira Bakker".to_owned(),
            topic: String::new(),
            profile: None,
            shared_until: None,
            announced: false,
            no_letters: false,
            untold: None,
            stage: Stage::Ahead,
            prepared: false,
            agreed: vec![],
            time: sample_time(lang),
        };
        let ready = Self {
            place: say(lang, "Kamer 2.14", "Room 2.14"),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            profile: Some("/rounds/7f/profile".to_owned()),
            announced: true,
            ..new.clone()
        };
        let shared = Self {
            shared_until: Some(say(lang, "13 februari 2027", "13 February 2027")),
            prepared: true,
            ..ready.clone()
        };
        let held = Self {
            stage: Stage::Held,
            agreed: vec![sample_seen(lang).what],
            ..shared.clone()
        };
        let off = Self {
            stage: Stage::Cancelled,
            ..new.clone()
        };
        let untold = Self {
            untold: Some(off.manager.clone()),
            ..off.clone()
        };
        let quiet = Self {
            no_letters: true,
            ..new.clone()
        };
        let quiet_held = Self {
            no_letters: true,
            ..held.clone()
        };
        vec![new, ready, shared, held, off, untold, quiet, quiet_held]
    }
}

fn sample_time(lang: Lang) -> Timeline {
    Timeline::sample(
        lang,
        &[
            ("2026-12-17", "Lees je profiel", "Read your profile"),
            ("2026-12-31", "Bereid je voor", "Prepare"),
            ("2027-01-14", "Het Goede Gesprek", "Het Goede Gesprek"),
            (
                "2027-04-14",
                "Kijk terug op de afspraken",
                "Look back on the agreements",
            ),
        ],
    )
}

/// The question before the conversation is called off.
#[derive(Clone, Debug, Serialize)]
pub struct Cancel {
    pub conversation: String,
    pub date: String,
    pub manager: String,
    /// The manager knows of it.
    pub known: bool,
    /// The manager knows of it and gets no letter.
    pub quiet: bool,
}

impl Page for Cancel {
    const TEMPLATE: &'static str = "conversation/cancel.html";

    fn samples(lang: Lang) -> Vec<Self> {
        [(true, false), (false, false), (true, true)]
            .map(|(known, quiet)| Self {
                conversation: "/conversations/3a".to_owned(),
                date: say(
                    lang,
                    "donderdag 14 januari 2027",
                    "Thursday 14 January 2027",
                ),
                manager: "Samira Bakker".to_owned(),
                known,
                quiet,
            })
            .into()
    }
}

/// What the manager sees: what is shared and no trace of anything left out.
/// `POST {path}/agreements/{place}/confirmation` agrees to one agreement.
#[derive(Clone, Debug, Serialize)]
pub struct Shared {
    /// Path of the conversation on this side: `/shared/{id}`.
    pub path: String,
    /// The name of the employee.
    pub name: String,
    /// The day in words, with the time when there is one.
    pub date: String,
    /// Today or later.
    pub is_ahead: bool,
    pub place: String,
    /// Parts of the profile or a line can be read.
    pub is_shared: bool,
    /// The last day to read it, in words.
    pub until: Option<String>,
    pub topic: String,
    pub brought: Brought,
    pub agreements: Vec<Seen>,
}

impl Page for Shared {
    const TEMPLATE: &'static str = "conversation/shared.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            path: "/shared/3a".to_owned(),
            name: "Noor de Wit".to_owned(),
            date: say(
                lang,
                "donderdag 14 januari 2027",
                "Thursday 14 January 2027",
            ),
            is_ahead: true,
            place: say(lang, "Kamer 2.14", "Room 2.14"),
            is_shared: true,
            until: Some(say(lang, "13 februari 2027", "13 February 2027")),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            brought: sample_brought(lang),
            agreements: vec![sample_seen(lang)],
        };
        let mut hindrances_only = full.brought.columns[0].clone();
        hindrances_only.qualities.clear();
        let bare = Self {
            is_ahead: false,
            topic: String::new(),
            brought: Brought {
                columns: vec![hindrances_only],
                ..Brought::default()
            },
            agreements: vec![],
            ..full.clone()
        };
        let date_only = Self {
            is_ahead: true,
            is_shared: false,
            until: None,
            brought: Brought::default(),
            ..bare.clone()
        };
        vec![full, bare, date_only]
    }
}
