//! The conversation starters as `templates/content/starters.toml` words them. When each
//! of them applies is decided where the profile is read.

use serde::{Deserialize, Serialize};

use super::words::Words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starters {
    pub version: String,
    /// How many are printed at most.
    pub max_printed: usize,
    /// Those that are printed whatever the profile says.
    pub always: Vec<String>,
    pub band: BandWords,
    #[serde(rename = "starter")]
    pub all: Vec<Starter>,
}

/// What `{band}` becomes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandWords {
    pub many: Words,
    pub several: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starter {
    pub id: String,
    /// Low comes first.
    pub priority: u32,
    pub theme: Theme,
    /// The rule in words, for whoever reads the file; the code is the rule.
    pub when: String,
    pub text: Words,
}

/// The part of the conversation that a starter or an agreement belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    LookingBack,
    Qualities,
    Hindrances,
    Changes,
    Future,
    Development,
    Needs,
    Agreements,
}

impl Starters {
    pub fn starter(&self, id: &str) -> Option<&Starter> {
        self.all.iter().find(|starter| starter.id == id)
    }
}
