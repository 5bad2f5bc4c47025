//! How much of a quality somebody sees: more would be welcome, just right, too much.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How much of a picked quality somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dosage {
    More,
    Right,
    TooMuch,
}

impl Dosage {
    pub const ALL: [Dosage; 3] = [Dosage::More, Dosage::Right, Dosage::TooMuch];

    pub fn as_str(self) -> &'static str {
        match self {
            Dosage::More => "more",
            Dosage::Right => "right",
            Dosage::TooMuch => "too-much",
        }
    }
}

/// The text names no dosage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownDosage;

impl fmt::Display for UnknownDosage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word is none of more, right, too-much")
    }
}

impl std::error::Error for UnknownDosage {}

impl FromStr for Dosage {
    type Err = UnknownDosage;

    fn from_str(word: &str) -> Result<Dosage, UnknownDosage> {
        let mut all = Dosage::ALL.into_iter();
        all.find(|dosage| dosage.as_str() == word)
            .ok_or(UnknownDosage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dosage_reads_back_from_its_own_word() {
        for dosage in Dosage::ALL {
            assert_eq!(dosage.as_str().parse(), Ok(dosage));
            let json = serde_json::to_string(&dosage).unwrap();
            assert_eq!(json, format!("\"{}\"", dosage.as_str()));
        }
        assert_eq!("much".parse::<Dosage>(), Err(UnknownDosage));
    }
}
