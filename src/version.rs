//! What a form was made from, so that one that stands on something older is noticed before it writes over what came
//! meanwhile: from another tab, or from the other of two people.
//!
//! # Why
//! Decision: a form carries a print of the contents it shows, and a room that writes them whole compares it after it holds
//! the row. Context: the last of two tabs used to win, and what the first had written was gone without a word.
//! Consequence: who changes a thing and changes it back is not noticed, and need not be.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// The first half of a SHA-256 of the contents, written as a form carries it. Empty: made from nothing that is known,
/// as by a program of ours, and compared with nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Version(String);

impl Version {
    pub fn of(contents: &impl Serialize) -> Self {
        // What is written whole is made of texts, numbers and lists of them, which always can be written.
        let written = serde_json::to_vec(contents).unwrap_or_default();
        let hash = Sha256::digest(written);
        Self(data_encoding::BASE64URL_NOPAD.encode(&hash[..16]))
    }

    /// As a form said it.
    pub fn said(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Fails with [`Error::Stale`] when it was made from something else than `now`.
    pub fn check(&self, now: &Self) -> Result<()> {
        if self.0.is_empty() || self == now {
            Ok(())
        } else {
            Err(Error::Stale)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_made_from_something_else_is_stale() {
        let (old, new) = (Version::of(&["a", "b"]), Version::of(&["ab"]));
        assert!(new.check(&new).is_ok());
        assert!(matches!(old.check(&new), Err(Error::Stale)));
        assert!(Version::said("").check(&new).is_ok());
        assert_eq!(Version::said(&format!(" {}\n", new.as_str())), new);
        assert!(matches!(Version::said("x").check(&new), Err(Error::Stale)));
    }
}
