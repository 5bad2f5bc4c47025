//! The address to which a letter to an invited person comes back when it cannot be delivered. It names the invitation
//! (VERP), so that nothing has to be stored to know whose letter came back, and it is the same at every try.
//!
//! # Why
//! Decision: a mark behind a plus in the service's own address: the selector and 72 bits of a MAC under a key of the
//! application, in base32. Context: most mail systems deliver `klankbord+anything@` to `klankbord@`, some write an
//! address in small letters, and a local part has 64 characters at most. Consequence: the mark is letters and digits
//! without case, and leaves 21 characters for the service's own local part; a longer one gets no mark, and letters
//! that come back to it are not recognised. The MAC can be short: it is no secret that opens anything, whoever wants
//! to forge one must guess the selector as well, and each guess is a message.

use data_encoding::BASE32_NOPAD_NOCASE as BASE32;

use crate::ids::Selector;
use crate::secret::{self, Key};

const LABEL: &[u8] = b"klankbord return path 1";
const SIGN: &str = "+b-";
/// With the selector 25 bytes: exactly 40 characters, and so one spelling.
const TAG: usize = 9;
const MARK: usize = (16 + TAG) * 8 / 5;
const MOST: usize = 64;

/// `None` where the service's own address leaves no room for the mark.
pub fn mark(bounces: &Key, own: &str, selector: Selector) -> Option<String> {
    let (local, domain) = own.rsplit_once('@').filter(|_| has_room(own))?;
    let bytes = [selector.0.as_slice(), &tag(bounces, selector)].concat();
    let mark = BASE32.encode(&bytes).to_ascii_lowercase();
    Some(format!("{local}{SIGN}{mark}@{domain}"))
}

/// Whether letters that come back to this address can be recognised.
pub fn has_room(own: &str) -> bool {
    let local = own.rsplit_once('@').map_or("", |(local, _)| local);
    !local.contains('"') && local.len() + SIGN.len() + MARK <= MOST
}

/// The invitation such an address names, where we made it. The domain may have changed on the way. In constant time.
pub fn read(bounces: &Key, address: &str) -> Option<Selector> {
    let (local, _) = address.rsplit_once('@')?;
    let mark = local.get(local.len().checked_sub(MARK)?..)?;
    let sign = local.get(..local.len() - MARK)?.to_ascii_lowercase();
    let bytes = BASE32.decode(mark.as_bytes()).ok()?;
    let (selector, proof) = bytes.split_first_chunk::<16>()?;
    let selector = Selector(*selector);
    let ours = secret::same(proof, &tag(bounces, selector));
    (sign.ends_with(SIGN) && ours).then_some(selector)
}

fn tag(bounces: &Key, selector: Selector) -> [u8; TAG] {
    let mac = bounces.mac(&[LABEL, &selector.0]);
    *mac.first_chunk().expect("a MAC has 32 bytes and a tag 9")
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

    fn marked() -> String {
        mark(&key(), OWN, SELECTOR).unwrap()
    }

    #[test]
    fn an_address_names_its_invitation_at_every_try() {
        let marked = marked();
        assert_eq!(marked, self::marked());
        assert!(marked.starts_with("klankbord+b-") && marked.ends_with("@example.org"));
        assert_eq!(marked.len(), "klankbord+b-@example.org".len() + 40);
        assert_eq!(read(&key(), &marked), Some(SELECTOR));
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
            assert_eq!(read(&key(), &changed), Some(SELECTOR), "{changed}");
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
        assert_eq!(read(&Key::from_bytes([8; 32]), &marked), None);
        for place in "klankbord+b-".len()..local.len() {
            let other = if marked.as_bytes()[place] == b'a' {
                "b"
            } else {
                "a"
            };
            let mut changed = marked.clone();
            changed.replace_range(place..=place, other);
            assert_eq!(read(&key(), &changed), None, "{changed}");
        }
    }

    #[test]
    fn an_address_without_room_gets_no_mark_and_no_part_of_one() {
        let longest = format!("{}@example.org", "k".repeat(21));
        let marked = mark(&key(), &longest, SELECTOR).unwrap();
        assert_eq!(marked.split('@').next().unwrap().len(), 64);
        assert!(crate::mail::is_address(&marked));
        assert_eq!(read(&key(), &marked), Some(SELECTOR));
        for none in [
            format!("{}@example.org", "k".repeat(22)),
            "\"klank bord\"@example.org".to_owned(),
        ] {
            assert_eq!(mark(&key(), &none, SELECTOR), None);
            assert!(!has_room(&none));
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange_to_read(text in "\\PC{0,80}") {
            prop_assert_eq!(read(&key(), &text), None);
            prop_assert_eq!(read(&key(), &format!("k+b-{text}@x")), None);
        }

        #[test]
        fn every_selector_reads_back(bytes: [u8; 16]) {
            let marked = mark(&key(), OWN, Selector(bytes)).unwrap();
            prop_assert_eq!(read(&key(), &marked), Some(Selector(bytes)));
        }
    }
}
