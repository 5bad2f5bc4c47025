//! What somebody who was invited is called in the forms of the employee.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Result};
use crate::ids::Selector;
use crate::keys::RoundKeys;
use crate::secret;

/// From the selector by the round's key, so that what passes through a browser and a proxy is no part of a link, and no
/// name that the database knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handle([u8; 16]);

impl Handle {
    pub(super) fn of(keys: &RoundKeys, selector: Selector) -> Self {
        let mac = keys.forms().mac(&[b"person", &selector.0]);
        Self(*mac.first_chunk().expect("a MAC has 32 bytes"))
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&secret::to_url(&self.0))
    }
}

impl FromStr for Handle {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let bytes = secret::from_url(text).and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or(Error::NotFound)
    }
}
