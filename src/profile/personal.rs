//! What the owner adds to a profile of their own accord. It changes nothing of what others said.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How many qualities the owner looks at from the other side: more would make a list of faults.
pub const MAX_FLIPS: usize = 3;
/// Characters of the portrait: three to five sentences, generously.
pub const MAX_PORTRAIT: usize = 1000;
/// Characters of an example of one's own.
pub const MAX_EXAMPLE: usize = 600;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Personal {
    /// By quality: "Does this give you energy?"
    pub energy: BTreeMap<String, Energy>,
    /// The day on which that was last said; none before it was noted.
    pub energy_on: Option<NaiveDate>,
    /// The qualities whose flip side the owner chose to look at; none: the first few listed.
    pub flips: Vec<String>,
    /// By quality: a moment of the owner's own.
    pub examples: BTreeMap<String, String>,
    /// "At my best ...", in the owner's words; empty as long as there are none.
    pub portrait: String,
    /// The day on which it was last written; none before it was noted.
    pub portrait_on: Option<NaiveDate>,
}

/// Others can see a quality; whether it is a talent, that comes with energy, only the owner knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Energy {
    Gives,
    Neutral,
    Takes,
}

impl Energy {
    pub const ALL: [Energy; 3] = [Energy::Gives, Energy::Neutral, Energy::Takes];

    pub fn as_str(self) -> &'static str {
        match self {
            Energy::Gives => "gives",
            Energy::Neutral => "neutral",
            Energy::Takes => "takes",
        }
    }
}

/// The text is none of gives, neutral, takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownEnergy;

impl fmt::Display for UnknownEnergy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word is none of gives, neutral, takes")
    }
}

impl std::error::Error for UnknownEnergy {}

impl FromStr for Energy {
    type Err = UnknownEnergy;

    fn from_str(word: &str) -> Result<Energy, UnknownEnergy> {
        let mut all = Energy::ALL.into_iter();
        all.find(|said| said.as_str() == word).ok_or(UnknownEnergy)
    }
}

impl Personal {
    /// What gives the owner energy: the qualities that may be called talents.
    pub fn talents(&self) -> impl Iterator<Item = &str> {
        let gives = self
            .energy
            .iter()
            .filter(|(_, said)| **said == Energy::Gives);
        gives.map(|(quality, _)| quality.as_str())
    }
}
