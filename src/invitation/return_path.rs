//! The address to which a letter to an invited person comes back when it cannot be delivered. It names the invitation
//! (VERP), so that nothing has to be stored to know whose letter came back, and it is the same at every try.
//!
//! # Why
//! Decision: a mark behind a plus in the service's own address: 120 bits of a MAC of the selector under a key of the
//! application, in base32. Context: every relay on the way logs this address, so it may be no part of a link and no
//! name that the database knows; most mail systems deliver `klankbord+anything@` to `klankbord@`, some write an address
//! in small letters, and a local part has 64 characters at most. Consequence: who is meant is found by making the mark
//! of everybody who is invited, some thousand MACs for a letter that came back; the mark is letters and digits without
//! case, and leaves 37 characters for the service's own local part; a longer one gets no mark, and letters that come
//! back to it are not recognised.

use data_encoding::BASE32_NOPAD_NOCASE as BASE32;

use crate::ids::Selector;
use crate::secret::{self, Key};

const LABEL: &[u8] = b"klankbord return path 2";
const SIGN: &str = "+b-";
/// Exactly 24 characters, and so one spelling.
const MARK: usize = 15;
const TEXT: usize = MARK * 8 / 5;
const MAX_LOCAL_PART: usize = 64;

/// What an address names an invitation by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark([u8; MARK]);

impl Mark {
    pub fn of(bounces: &Key, selector: Selector) -> Self {
        let mac = bounces.mac(&[LABEL, &selector.0]);
        Self(*mac.first_chunk().expect("a MAC has 32 bytes and a mark 15"))
    }
}

/// `None` where the service's own address leaves no room for the mark.
pub fn mark(bounces: &Key, own: &str, selector: Selector) -> Option<String> {
    let (local, domain) = own.rsplit_once('@').filter(|_| has_room(own))?;
    let mark = BASE32.encode(&Mark::of(bounces, selector).0);
    let mark = mark.to_ascii_lowercase();
    Some(format!("{local}{SIGN}{mark}@{domain}"))
}

/// Whether letters that come back to this address can be recognised.
pub fn has_room(own: &str) -> bool {
    let local = own.rsplit_once('@').map_or("", |(local, _)| local);
    !local.contains('"') && local.len() + SIGN.len() + TEXT <= MAX_LOCAL_PART
}

/// The mark in such an address. It proves nothing: nobody else can make one of somebody who is invited, and one of
/// nobody finds nobody. The domain may have changed on the way.
pub fn read(bounces: &Key, address: &str) -> Option<Mark> {
    let (local, _) = address.rsplit_once('@')?;
    let local = local.to_ascii_lowercase();
    let (_, text) = local.rsplit_once(SIGN)?;
    let bytes = BASE32.decode(text.as_bytes()).ok()?;
    let mark = <[u8; MARK]>::try_from(bytes.as_slice()).ok().map(Mark);
    mark.or_else(|| earlier(bounces, &bytes))
}

/// Of a letter that left before marks were made in this way: the selector, and a proof that we made it.
fn earlier(bounces: &Key, bytes: &[u8]) -> Option<Mark> {
    let (selector, proof) = bytes.split_first_chunk::<16>()?;
    let mac = bounces.mac(&[b"klankbord return path 1", selector]);
    secret::same(proof, &mac[..9]).then(|| Mark::of(bounces, Selector(*selector)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SELECTOR: Selector = Selector([9; 16]);
    const OWN: &str = "klankbord@example.org";

    fn key() -> Key {
        Key::from_bytes([7; 32])
    }

    fn ours() -> Mark {
        Mark::of(&key(), SELECTOR)
    }

    fn marked() -> String {
        mark(&key(), OWN, SELECTOR).unwrap()
    }

    #[test]
    fn an_address_names_its_invitation_at_every_try() {
        let marked = marked();
        assert_eq!(marked, self::marked());
        assert!(marked.starts_with("klankbord+b-") && marked.ends_with("@example.org"));
        assert_eq!(marked.len(), "klankbord+b-@example.org".len() + 24);
        assert_eq!(read(&key(), &marked), Some(ours()));
        assert!(
            crate::mail::is_address(&marked),
            "a letter can be sent from it"
        );
    }

    #[test]
    fn relays_may_change_case_and_domain() {
        for changed in [
            marked().to_uppercase(),
            marked().to_lowercase(),
            marked().replace("example.org", "mail.example.net"),
        ] {
            assert_eq!(read(&key(), &changed), Some(ours()), "{changed}");
        }
    }

    #[test]
    fn nobody_else_makes_one() {
        let marked = marked();
        let (local, domain) = marked.split_once('@').unwrap();
        for wrong in [
            OWN.to_owned(),
            local.to_owned(),
            marked.replace("+b-", "+c-"),
            marked.replace("+b-", ""),
            format!("{local}a@{domain}"),
            format!("{}@{domain}", &local[..local.len() - 1]),
            format!("é{}@{domain}", &local[12..]),
            String::new(),
            "@".to_owned(),
        ] {
            assert_eq!(read(&key(), &wrong), None, "{wrong}");
        }
        assert_ne!(ours(), Mark::of(&Key::from_bytes([8; 32]), SELECTOR));
        for place in "klankbord+b-".len()..local.len() {
            let other = if marked.as_bytes()[place] == b'a' {
                "b"
            } else {
                "a"
            };
            let mut changed = marked.clone();
            changed.replace_range(place..=place, other);
            assert_ne!(read(&key(), &changed), Some(ours()), "{changed}");
        }
    }

    #[test]
    fn a_letter_that_left_before_is_recognised() {
        let marked = |key: &Key, selector: Selector| {
            let mac = key.mac(&[b"klankbord return path 1", &selector.0]);
            let bytes = [selector.0.as_slice(), &mac[..9]].concat();
            format!("k+b-{}@example.org", BASE32.encode(&bytes))
        };
        assert_eq!(read(&key(), &marked(&key(), SELECTOR)), Some(ours()));
        let forged = Key::from_bytes([1; 32]);
        assert_eq!(read(&key(), &marked(&forged, SELECTOR)), None);
    }

    #[test]
    fn an_address_without_room_gets_no_mark_and_no_part_of_one() {
        let longest = format!("{}@example.org", "k".repeat(37));
        let marked = mark(&key(), &longest, SELECTOR).unwrap();
        assert_eq!(marked.split('@').next().unwrap().len(), 64);
        assert!(crate::mail::is_address(&marked));
        assert_eq!(read(&key(), &marked), Some(ours()));
        for none in [
            format!("{}@example.org", "k".repeat(38)),
            "\"klank bord\"@example.org".to_owned(),
        ] {
            assert_eq!(mark(&key(), &none, SELECTOR), None);
            assert!(!has_room(&none));
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange_to_read(text in "\\PC{0,80}") {
            prop_assert_ne!(read(&key(), &text), Some(ours()));
            prop_assert_ne!(read(&key(), &format!("k+b-{text}@x")), Some(ours()));
        }

        #[test]
        fn every_selector_reads_back(bytes: [u8; 16]) {
            let marked = mark(&key(), OWN, Selector(bytes)).unwrap();
            prop_assert_eq!(read(&key(), &marked), Some(Mark::of(&key(), Selector(bytes))));
        }
    }
}
