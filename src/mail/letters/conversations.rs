//! Around a conversation: its date, what was agreed, looking back, and a year later.

use serde::Serialize;

use super::{Content, Named, TOKEN, one_line};
use crate::normalise::Place;
use crate::questionnaire::Lang;

/// The date, with a file for a calendar. To the employee and to the manager, each in their own words.
#[derive(Clone, Serialize)]
pub struct ConversationDate {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    /// The one opposite.
    #[serde(flatten)]
    pub opposite: Named,
    /// With the time when there is one.
    pub date: String,
    /// It may be a link: whoever writes the letter knows whether its reader may have one.
    pub place: Place,
    pub link: String,
    pub to_manager: bool,
    /// It was told before and has changed.
    pub moved: bool,
    /// None for the employee.
    pub stop_link: Option<String>,
}

/// To a manager with whom the conversation is no longer, and to the employee when it is off: with a file that takes it
/// out of a calendar.
#[derive(Clone, Serialize)]
pub struct ConversationOff {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    /// The one opposite.
    #[serde(flatten)]
    pub opposite: Named,
    pub date: String,
    /// It does not take place at all; otherwise it goes on with somebody else.
    pub cancelled: bool,
    pub to_manager: bool,
    /// The employee's own page; for a manager the first page, for there is nothing to see of the conversation any more.
    pub link: String,
    /// None for the employee.
    pub stop_link: Option<String>,
}

/// To a manager who knew nothing of the conversation yet.
#[derive(Clone, Serialize)]
pub struct AgreementsShared {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    /// The one opposite.
    #[serde(flatten)]
    pub opposite: Named,
    pub link: String,
    pub stop_link: Option<String>,
}

/// To somebody whom the employee lets read along: a coach, a mentor, a new manager.
#[derive(Clone, Serialize)]
pub struct ProfileShared {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    #[serde(flatten)]
    pub employee: Named,
    pub link: String,
    pub stop_link: Option<String>,
}

/// After three months, to both. What was agreed stays in the service.
#[derive(Clone, Serialize)]
pub struct CheckIn {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    /// The one opposite.
    #[serde(flatten)]
    pub opposite: Named,
    pub date: String,
    pub link: String,
    pub to_manager: bool,
    /// None for the employee.
    pub stop_link: Option<String>,
}

/// After a year, to the employee alone.
#[derive(Clone, Serialize)]
pub struct Nudge {
    #[serde(serialize_with = "one_line")]
    pub name: String,
    pub date: String,
    pub link: String,
}

impl Content for ConversationDate {
    const FOLDER: &'static str = "conversation_date";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let employee = Self {
            reader: "Noor".to_owned(),
            opposite: Named::samira(),
            date: lang.sample(
                "woensdag 20 januari 2027 om 14:30",
                "Wednesday 20 January 2027 at 14:30",
            ),
            place: Place::read(&lang.sample("Kamer 2.14", "Room 2.14")),
            link: "https://klankbord.example/conversations/7f".to_owned(),
            to_manager: false,
            moved: false,
            stop_link: None,
        };
        let manager = Self {
            reader: "Samira".to_owned(),
            opposite: Named::noor(),
            place: Place::default(),
            link: "https://klankbord.example/shared/7f".to_owned(),
            to_manager: true,
            stop_link: Some(stop_link()),
            ..employee.clone()
        };
        let moved = Self {
            moved: true,
            ..manager.clone()
        };
        let own_moved = Self {
            moved: true,
            ..employee.clone()
        };
        let online = Self {
            place: Place::read(&lang.sample(
                "Online, via https://teams.example/l/meetup-join/19",
                "Online, at https://teams.example/l/meetup-join/19",
            )),
            ..manager.clone()
        };
        vec![employee, manager, moved, own_moved, online]
    }
}

impl Content for ConversationOff {
    const FOLDER: &'static str = "conversation_off";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        let [cancelled, passed_on] = [true, false].map(|cancelled| Self {
            reader: "Samira".to_owned(),
            opposite: Named::noor(),
            date: lang.sample("woensdag 20 januari 2027", "Wednesday 20 January 2027"),
            cancelled,
            to_manager: true,
            link: "https://klankbord.example/".to_owned(),
            stop_link: Some(stop_link()),
        });
        let own = Self {
            reader: "Noor".to_owned(),
            opposite: Named::samira(),
            to_manager: false,
            link: "https://klankbord.example/conversations/7f".to_owned(),
            stop_link: None,
            ..cancelled.clone()
        };
        vec![cancelled, passed_on, own]
    }
}

impl Content for AgreementsShared {
    const FOLDER: &'static str = "agreements_shared";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            reader: "Samira".to_owned(),
            opposite: Named::noor(),
            link: "https://klankbord.example/shared/7f".to_owned(),
            stop_link: Some(stop_link()),
        }]
    }
}

impl Content for ProfileShared {
    const FOLDER: &'static str = "profile_shared";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            reader: "Samira".to_owned(),
            employee: Named::noor(),
            link: "https://klankbord.example/reading/7f".to_owned(),
            stop_link: Some(stop_link()),
        }]
    }
}

impl Content for CheckIn {
    const FOLDER: &'static str = "check_in";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        [false, true]
            .map(|to_manager| Self {
                reader: if to_manager { "Samira" } else { "Noor" }.to_owned(),
                opposite: if to_manager {
                    Named::noor()
                } else {
                    Named::samira()
                },
                date: lang.sample("woensdag 20 januari 2027", "Wednesday 20 January 2027"),
                link: "https://klankbord.example/conversations/7f/agreements".to_owned(),
                to_manager,
                stop_link: to_manager.then(stop_link),
            })
            .into()
    }
}

impl Content for Nudge {
    const FOLDER: &'static str = "nudge";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            name: "Noor".to_owned(),
            date: lang.sample("woensdag 20 januari 2027", "Wednesday 20 January 2027"),
            link: "https://klankbord.example/conversations/new".to_owned(),
        }]
    }
}

fn stop_link() -> String {
    format!("https://klankbord.example/stop/{TOKEN}")
}
