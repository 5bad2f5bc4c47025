//! The conversation starters as `templates/content/starters.toml` words them. When each
//! of them applies is decided where the profile is read.

use serde::{Deserialize, Serialize};

use super::words::Words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starters {
    /// How many are printed at most.
    pub(crate) max_printed: usize,
    /// Those that are printed whatever the profile says.
    pub(crate) always: Vec<String>,
    pub(crate) band: BandWords,
    #[serde(rename = "starter")]
    pub(crate) all: Vec<Starter>,
}

/// What `{band}` becomes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandWords {
    pub(crate) many: Words,
    pub(crate) several: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starter {
    pub(crate) id: String,
    /// Low comes first.
    pub(crate) priority: u32,
    pub(crate) theme: Theme,
    pub(crate) text: Words,
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
