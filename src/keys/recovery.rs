//! The recovery key: what old keys are sealed to, so that a backup opens for whoever holds its other half, and for
//! nobody else.
//!
//! # Why
//! Decision: a replaced key that is still wanted is sealed in the `age` format (X25519) before its answer counts as done.
//! Context: a backup of last night wants the keys of last night, and whoever copies database and keys at one moment could
//! open each version with them and see who wrote what. Consequence: the machine holds the public half alone and cannot
//! open what it sealed. The private half is shown once, and kept where neither database nor keys are.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::ids::RoundId;
use crate::secret::Key;

/// The public half, like `age1...`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery(Recipient);

/// The private half. It is never stored, and stays out of debug output.
pub struct Private(Identity);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKey;

impl Recovery {
    /// Bound to its round and version. `None` when it cannot be sealed, and then it is not kept.
    pub(super) fn seal(&self, round: RoundId, version: u64, key: &Key) -> Option<Vec<u8>> {
        let mut plain = Zeroizing::new(Vec::with_capacity(56));
        plain.extend_from_slice(round.0.as_bytes());
        plain.extend_from_slice(&version.to_be_bytes());
        plain.extend_from_slice(key.bytes());
        age::encrypt(&self.0, &plain).ok()
    }
}

impl Private {
    pub fn generate() -> Self {
        Self(Identity::generate())
    }

    pub fn public(&self) -> Recovery {
        Recovery(self.0.to_public())
    }

    /// For the one time at which it is shown.
    pub fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// `None` when it was sealed to another key, or is of another round or version.
    pub(super) fn open(&self, round: RoundId, version: u64, sealed: &[u8]) -> Option<Key> {
        let plain = Zeroizing::new(age::decrypt(&self.0, sealed).ok()?);
        let (of_round, rest) = plain.split_first_chunk::<16>()?;
        let (of_version, key) = rest.split_first_chunk::<8>()?;
        let is_it = of_round == round.0.as_bytes() && *of_version == version.to_be_bytes();
        is_it.then(|| Some(Key::from_bytes(key.try_into().ok()?)))?
    }
}

impl FromStr for Recovery {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        text.trim().parse().map(Self).map_err(|_| NoKey)
    }
}

impl fmt::Display for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Private {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        text.trim().parse().map(Self).map_err(|_| NoKey)
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_sealed_key_opens_with_the_private_half_and_for_its_own_box_alone() {
        let (private, key) = (Private::generate(), Key::from_bytes([7; 32]));
        let round: RoundId = Random::System.id();
        let public: Recovery = private.public().to_string().parse().unwrap();
        let sealed = public.seal(round, 3, &key).unwrap();
        let private: Private = private.reveal().parse().unwrap();
        assert_eq!(private.open(round, 3, &sealed), Some(key));
        assert_eq!(private.open(round, 4, &sealed), None);
        assert_eq!(private.open(Random::System.id(), 3, &sealed), None);
        assert_eq!(Private::generate().open(round, 3, &sealed), None);
    }

    #[test]
    fn neither_half_is_taken_for_the_other() {
        let private = Private::generate();
        assert!(private.reveal().parse::<Recovery>().is_err());
        assert!(private.public().to_string().parse::<Private>().is_err());
        assert_eq!(format!("{private:?}"), "Private(..)");
    }
}
