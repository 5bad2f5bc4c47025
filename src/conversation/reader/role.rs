//! What a reader is to the employee.

use serde::{Deserialize, Serialize};

/// It changes nothing of what they may read; the list says it, so that the employee sees at a glance who is who.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Coach,
    Mentor,
    NewManager,
    #[default]
    Other,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Coach, Self::Mentor, Self::NewManager, Self::Other];

    /// As a form sends it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Mentor => "mentor",
            Self::NewManager => "new-manager",
            Self::Other => "other",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}
