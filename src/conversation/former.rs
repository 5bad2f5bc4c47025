//! The managers before the present one.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::Plan;
use crate::normalise::PersonName;

/// Somebody with whom the conversation would have been.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    pub name: PersonName,
    pub address: String,
    /// The number under which their calendar takes it out.
    pub sequence: i32,
    /// When it would have been, as they knew it. None where it was not noted yet.
    #[serde(default)]
    pub held_on: Option<NaiveDate>,
    #[serde(default)]
    pub at: Option<NaiveTime>,
    /// A letter tells them; otherwise there was no room for one.
    #[serde(default = "told")]
    pub told: bool,
}

impl Former {
    /// What they may still know of it: when it was to be, and nothing of where it is now.
    pub fn plan(&self, now: &Plan) -> Plan {
        let (held_on, at) = match self.held_on {
            Some(held_on) => (held_on, self.at),
            None => (now.held_on, now.at),
        };
        Plan {
            held_on,
            at,
            place: String::new(),
            manager_name: self.name.clone(),
            manager_address: self.address.clone(),
        }
    }
}

/// Before letters were counted everybody was told.
fn told() -> bool {
    true
}
