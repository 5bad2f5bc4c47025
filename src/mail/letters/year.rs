//! Before a conversation and after it: what its calendar and the other one bring about. None holds what anybody wrote.

use serde::Serialize;

use super::{Content, Named, TOKEN, one_line};
use crate::questionnaire::Lang;

/// A week before, to both, with the way to prepare.
#[derive(Clone, Serialize)]
pub struct WeekBefore {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    /// The one opposite.
    #[serde(flatten)]
    pub opposite: Named,
    /// With the time when there is one.
    pub date: String,
    pub link: String,
    pub to_manager: bool,
    /// None for the employee.
    pub stop_link: Option<String>,
}

/// The one opposite shared something of their preparation. Once, to either.
#[derive(Clone, Serialize)]
pub struct OtherPrepared {
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

/// To the manager, who knows of the conversation: agreements wait for their word.
#[derive(Clone, Serialize)]
pub struct AgreementsWait {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    /// The one opposite.
    #[serde(flatten)]
    pub opposite: Named,
    pub link: String,
    pub stop_link: Option<String>,
}

impl Content for WeekBefore {
    const FOLDER: &'static str = "week_before";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        sides()
            .map(|side| Self {
                reader: side.reader,
                opposite: side.opposite,
                date: lang.sample(
                    "woensdag 20 januari 2027 om 14:30",
                    "Wednesday 20 January 2027 at 14:30",
                ),
                link: side.link,
                to_manager: side.to_manager,
                stop_link: side.stop_link,
            })
            .into()
    }
}

impl Content for OtherPrepared {
    const FOLDER: &'static str = "other_prepared";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        sides()
            .map(|side| Self {
                reader: side.reader,
                opposite: side.opposite,
                date: lang.sample("woensdag 20 januari 2027", "Wednesday 20 January 2027"),
                link: side.link,
                to_manager: side.to_manager,
                stop_link: side.stop_link,
            })
            .into()
    }
}

impl Content for AgreementsWait {
    const FOLDER: &'static str = "agreements_wait";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(_: Lang) -> Vec<Self> {
        let [_, manager] = sides();
        vec![Self {
            reader: manager.reader,
            opposite: manager.opposite,
            link: "https://klankbord.example/shared/7f".to_owned(),
            stop_link: manager.stop_link,
        }]
    }
}

/// For samples.
struct Side {
    reader: String,
    opposite: Named,
    link: String,
    to_manager: bool,
    stop_link: Option<String>,
}

/// The employee and the manager.
fn sides() -> [Side; 2] {
    let employee = Side {
        reader: "Noor".to_owned(),
        opposite: Named::samira(),
        link: "https://klankbord.example/conversations/7f/preparation".to_owned(),
        to_manager: false,
        stop_link: None,
    };
    let manager = Side {
        reader: "Samira".to_owned(),
        opposite: Named::noor(),
        link: "https://klankbord.example/shared/7f/preparation".to_owned(),
        to_manager: true,
        stop_link: Some(format!("https://klankbord.example/stop/{TOKEN}")),
    };
    [employee, manager]
}
