//! To people with an account: sign in, the end of a round, and what an employee shares with the manager.

use serde::Serialize;

use super::{Content, Named, TOKEN, one_line};
use crate::questionnaire::Lang;

/// While a round runs, to the employee.
#[derive(Clone, Serialize)]
pub struct NotArrived {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub name: String,
    /// How many addresses took no letter and were not mended yet.
    pub many: u32,
    pub link: String,
}

#[derive(Clone, Serialize)]
pub struct ProfileReady {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub name: String,
    pub link: String,
}

#[derive(Clone, Serialize)]
pub struct TooFew {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub name: String,
    /// How many answers a profile needs.
    pub minimum: u32,
    /// What happened, and what can be done now.
    pub link: String,
}

/// The key of a round is gone.
#[derive(Clone, Serialize)]
pub struct Lost {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub name: String,
    /// People were asked; else only their list is lost.
    pub was_open: bool,
    /// What happened, and what can be done now.
    pub link: String,
}

#[derive(Clone, Serialize)]
pub struct SignIn {
    pub link: String,
}

/// To a new address, for whoever asked to change to it.
#[derive(Clone, Serialize)]
pub struct AddressChange {
    pub link: String,
}

/// To the address before, with the way back.
#[derive(Clone, Serialize)]
pub struct AddressChanged {
    pub link: String,
}

/// To the manager, when the employee shares a part of the profile.
#[derive(Clone, Serialize)]
pub struct ConversationShared {
    /// What its reader is called.
    #[serde(serialize_with = "one_line")]
    pub reader: String,
    #[serde(flatten)]
    pub employee: Named,
    /// The day of the conversation, as people write it.
    pub date: String,
    pub link: String,
    pub stop_link: Option<String>,
}

/// To the administrators, when an employee reports a text. It does not hold the text.
#[derive(Clone, Serialize)]
pub struct TextReported {
    pub link: String,
}

impl Content for NotArrived {
    const FOLDER: &'static str = "not_arrived";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        [1, 3]
            .map(|many| Self {
                name: "Noor".to_owned(),
                many,
                link: "https://klankbord.example/rounds/7f".to_owned(),
            })
            .into()
    }
}

impl Content for ProfileReady {
    const FOLDER: &'static str = "profile_ready";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            name: "Noor".to_owned(),
            link: "https://klankbord.example/rounds/7f/profile".to_owned(),
        }]
    }
}

impl Content for TooFew {
    const FOLDER: &'static str = "too_few";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            name: "Noor".to_owned(),
            minimum: 5,
            link: "https://klankbord.example/rounds/7f".to_owned(),
        }]
    }
}

impl Content for Lost {
    const FOLDER: &'static str = "lost";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        [true, false]
            .map(|was_open| Self {
                name: "Noor".to_owned(),
                was_open,
                link: "https://klankbord.example/rounds/7f".to_owned(),
            })
            .into()
    }
}

impl Content for SignIn {
    const FOLDER: &'static str = "sign_in";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            link: format!("https://klankbord.example/sign-in/{TOKEN}"),
        }]
    }
}

impl Content for AddressChange {
    const FOLDER: &'static str = "address_change";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            link: format!("https://klankbord.example/me/address/{TOKEN}"),
        }]
    }
}

impl Content for AddressChanged {
    const FOLDER: &'static str = "address_changed";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            link: format!("https://klankbord.example/address-back/{TOKEN}"),
        }]
    }
}

impl Content for TextReported {
    const FOLDER: &'static str = "text_reported";

    fn stop_link(&self) -> Option<&str> {
        None
    }

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            link: "https://klankbord.example/administration".to_owned(),
        }]
    }
}

impl Content for ConversationShared {
    const FOLDER: &'static str = "conversation_shared";

    fn stop_link(&self) -> Option<&str> {
        self.stop_link.as_deref()
    }

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            reader: "Samira".to_owned(),
            employee: Named::noor(),
            date: lang.sample("woensdag 20 januari 2027", "Wednesday 20 January 2027"),
            link: "https://klankbord.example/conversations/7f".to_owned(),
            stop_link: Some(format!("https://klankbord.example/stop/{TOKEN}")),
        }]
    }
}
