//! The name of a person, as letters and pages call them by it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{harmless, has_web_address, normalise};

/// Characters of a name: enough for every name, too few for a letter.
pub const MAX_NAME: usize = 80;

/// Short, on one line, and nothing a mail program makes a link of: it stands in the subject of letters to people who
/// did not ask for them. Empty when it was not told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct PersonName(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    TooLong { most: usize },
    HasLink,
}

impl PersonName {
    /// Checks what was typed.
    pub fn new(typed: &str) -> Result<Self, NameFault> {
        let name = normalise(typed);
        if name.chars().count() > MAX_NAME {
            return Err(NameFault::TooLong { most: MAX_NAME });
        }
        if has_web_address(&name) {
            return Err(NameFault::HasLink);
        }
        Ok(Self(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A name that was kept before it had to be one.
impl From<String> for PersonName {
    fn from(kept: String) -> Self {
        Self::new(&kept).unwrap_or_else(|_| {
            let short: String = harmless(&normalise(&kept)).chars().take(MAX_NAME).collect();
            Self(short.trim_end().to_owned())
        })
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_carries_no_link() {
        assert_eq!(
            PersonName::new(" J.P.\tBalkenende ").unwrap().as_str(),
            "J.P. Balkenende"
        );
        assert_eq!(
            PersonName::new("Win op bonus.example"),
            Err(NameFault::HasLink)
        );
        let most = MAX_NAME;
        assert!(PersonName::new(&"é".repeat(most)).is_ok());
        assert_eq!(
            PersonName::new(&"é".repeat(most + 1)),
            Err(NameFault::TooLong { most })
        );
    }

    #[test]
    fn a_name_from_before_is_made_harmless() {
        let read = |kept: &str| PersonName::from(kept.to_owned()).as_str().to_owned();
        assert_eq!(read("Noor de Wit"), "Noor de Wit");
        assert_eq!(read("Win op bonus.example"), "Win op bonus. example");
        assert_eq!(read(&"x.nl ".repeat(99)).chars().count(), MAX_NAME);
        assert!(!has_web_address(&read(&"x.nl ".repeat(99))));
    }
}
