//! By what a key store is known, without a word about its keys.
//!
//! # Why
//! Decision: it is derived from the application's key under a label of its own, and is no random id that lies in the
//! store. Context: keys are what a foreign store does harm with, so keys are compared. An id of its own is a file
//! of its own: it can be copied to other keys, stay behind, and be missing in every store that there is. Consequence: every
//! store has one, and no store is written to for it; whoever reads the database learns nothing about the key.

use std::fmt;

use crate::secret::{self, Key};

/// Of the derived key, in bytes: more than enough to tell stores apart.
const LENGTH: usize = 16;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Of the store with this application's key.
    pub fn of(application: &Key) -> Self {
        let derived = application.derive("klankbord fingerprint 1");
        Self(secret::to_url(&derived.bytes()[..LENGTH]))
    }
}

/// As it was shown.
impl From<String> for Fingerprint {
    fn from(shown: String) -> Self {
        Self(shown)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_has_one_fingerprint_which_is_no_part_of_it() {
        let keys = [1, 2].map(|byte| Key::from_bytes([byte; 32]));
        let shown = keys.each_ref().map(|key| Fingerprint::of(key).to_string());
        assert_eq!(shown[0], Fingerprint::of(&keys[0]).to_string());
        assert_ne!(shown[0], shown[1]);
        assert_eq!(shown[0].len(), 22);
        for (key, shown) in keys.iter().zip(&shown) {
            assert_ne!(*shown, secret::to_url(&key.bytes()[..LENGTH]));
            assert_eq!(Fingerprint::from(shown.clone()), Fingerprint::of(key));
        }
    }
}
