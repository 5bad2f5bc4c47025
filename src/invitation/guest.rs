//! Somebody to ask, as the employee tells of them, and how that is sealed.

use serde::{Deserialize, Serialize};

use super::{Handle, Invited, store};
use crate::address::{Address, Invitee, first_name};
use crate::error::{Error, Result};
use crate::ids::Selector;
use crate::keys::RoundKeys;
use crate::questionnaire::{Group, Lang};
use crate::random::Random;

/// Room for the longest address (254 characters, of up to two bytes as JSON writes them), two names (80, of up to four)
/// and a language.
pub(super) const SEALED_LENGTH: usize = 1280;

/// Somebody to ask.
#[derive(Clone)]
pub struct Guest {
    pub address: Address,
    /// Empty when not given.
    pub name: String,
    /// What they are called; empty where their name tells it.
    pub first_name: String,
    pub group: Group,
    /// In which language they are written to; none: in that of the round.
    pub lang: Option<Lang>,
}

impl From<(Invitee, Group)> for Guest {
    fn from((invitee, group): (Invitee, Group)) -> Self {
        Self {
            address: invitee.address,
            name: invitee.name.unwrap_or_default(),
            first_name: String::new(),
            group,
            lang: None,
        }
    }
}

/// What is sealed of a person. Those of before there were two names and languages are read as well.
#[derive(Serialize, Deserialize)]
struct Sealed {
    address: String,
    name: String,
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    lang: Option<Lang>,
}

pub(super) fn seal(
    keys: &RoundKeys,
    random: &Random,
    selector: Selector,
    guest: &Guest,
) -> Result<Vec<u8>> {
    let mut plain = serde_json::to_vec(&Sealed {
        address: guest.address.as_str().to_owned(),
        name: guest.name.clone(),
        first_name: guest.first_name.clone(),
        lang: guest.lang,
    })?;
    // Every sealed person is equally long: a length would tell one address from another.
    plain.resize(plain.len().max(SEALED_LENGTH), b' ');
    Ok(keys
        .addresses()
        .seal(random, &[b"person", &selector.0], &plain))
}

pub(super) fn open(keys: &RoundKeys, row: &store::Row) -> Result<Invited> {
    let plain = keys
        .addresses()
        .open(&[b"person", &row.selector.0], &row.sealed)
        .ok_or_else(|| Error::internal("an invitation does not open with its round's key"))?;
    let sealed: Sealed = serde_json::from_slice(&plain)?;
    Ok(Invited {
        selector: row.selector,
        handle: Handle::of(keys, row.selector),
        address: sealed.address,
        first_name: called(&sealed.name, sealed.first_name),
        name: sealed.name,
        group: row.group,
        lang: sealed.lang,
        bounced: row.bounced,
    })
}

/// As the employee told, or as the name tells.
pub(super) fn called(name: &str, told: String) -> String {
    if told.is_empty() {
        first_name(name)
    } else {
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::MAX_NAME;
    use crate::secret::Key;

    fn guest(address: &str, name: &str, lang: Option<Lang>) -> Guest {
        Guest {
            address: address.parse().unwrap(),
            name: name.to_owned(),
            first_name: name.to_owned(),
            group: Group::Colleague,
            lang,
        }
    }

    #[test]
    fn everybody_is_equally_long_when_sealed() {
        let random = Random::from_seed(1);
        let keys = RoundKeys::unopened(Key::random(&random));
        let longest = format!("{}@{}.nl", "a".repeat(64), "b.".repeat(90) + "c");
        let lengths = [
            guest("a@x.nl", "", None),
            guest("a@x.nl", "Noor", Some(Lang::En)),
            guest(&longest, &"🙂".repeat(MAX_NAME), Some(Lang::Nl)),
            guest(&longest, &"\"".repeat(MAX_NAME), None),
        ]
        .map(|guest| {
            seal(&keys, &random, Selector([1; 16]), &guest)
                .unwrap()
                .len()
        });
        assert!(
            lengths.iter().all(|length| *length == lengths[0]),
            "{lengths:?}"
        );
    }

    #[test]
    fn whoever_was_sealed_before_there_were_two_names_is_read() {
        let before = r#"{"address":"a@x.nl","name":"Vries, Anna de"}"#;
        let sealed: Sealed = serde_json::from_str(before).unwrap();
        assert_eq!(called(&sealed.name, sealed.first_name), "Anna");
        assert_eq!(sealed.lang, None);
    }
}
