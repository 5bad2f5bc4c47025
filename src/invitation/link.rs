//! Links in letters. A link is derived from the round's key whenever a letter is written, and stored nowhere: a retry
//! and a reminder carry the same link, and destroying the key kills every one of them.

use std::fmt;

use uuid::Uuid;

use crate::ids::{RoundId, Selector};
use crate::secret::{self, Key};

const ANSWER: &[u8] = b"klankbord answer link 1";
const STOP: &[u8] = b"klankbord lasting stop link 1";

/// The link to answer, or to decline.
pub fn token(links: &Key, round: RoundId, selector: Selector) -> Token {
    Token {
        round: Some(round),
        selector,
        tag: tag(ANSWER, links, round, selector),
    }
}

/// The link to get no letter from us ever again. Letters outlive their round, and with it every key and row of that
/// round: so it carries the print that the list of those who want no letters holds, and the proof that we made it. It
/// does not open the form, nor does the other one stop letters.
pub fn stop_token(links: &Key, print: &[u8; 32]) -> String {
    let mac = links.mac(&[STOP, print]);
    secret::to_url(&[print, &mac[..TAG]].concat())
}

/// The print in such a link, where we made it. In constant time.
pub fn read_stop(links: &Key, text: &str) -> Option<[u8; 32]> {
    let bytes = secret::from_url(text)?;
    let (print, tag) = bytes.split_first_chunk::<32>()?;
    let mac = links.mac(&[STOP, print]);
    secret::same(tag, &mac[..TAG]).then_some(*print)
}

/// Whose link this is, where we made it for this round. In constant time.
pub fn check(links: &Key, round: RoundId, token: &Token) -> Option<Selector> {
    let ours = tag(ANSWER, links, round, token.selector);
    secret::same(&token.tag, &ours).then_some(token.selector)
}

/// The secret part of a link: whose it is, in which round, and a proof that we made it. The round stands in it so that
/// nobody is looked up by name: all links of a round ask the database for the same.
#[derive(Clone, Copy)]
pub struct Token {
    round: Option<RoundId>,
    selector: Selector,
    tag: [u8; TAG],
}

/// 128 bits: nobody finds a second one by trying.
const TAG: usize = 16;
/// How many bytes a link had that did not name its round: those of rounds from before open until their round ends.
const SHORT: usize = 16 + TAG;

impl Token {
    /// Reads what stands in the path. This proves nothing yet: see [`check`].
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = secret::from_url(text)?;
        let (round, rest) = bytes.split_at(bytes.len().checked_sub(SHORT)?);
        let round = match round {
            [] => None,
            round => Some(RoundId(Uuid::from_slice(round).ok()?)),
        };
        let (selector, tag) = rest.split_first_chunk::<16>()?;
        Some(Self {
            round,
            selector: Selector(*selector),
            tag: tag.try_into().ok()?,
        })
    }

    /// Which round the link claims to be for; `None` for one from before links said so.
    pub fn round(&self) -> Option<RoundId> {
        self.round
    }

    /// 64 characters for the path of a link. It has this name, and there is no `Display`, so that no log line gets it
    /// by accident.
    pub fn reveal(&self) -> String {
        let round = self.round.map(|round| round.0.into_bytes());
        let round = round.as_ref().map_or(&[][..], |round| round);
        secret::to_url(&[round, &self.selector.0, &self.tag].concat())
    }
}

fn tag(label: &[u8], links: &Key, round: RoundId, selector: Selector) -> [u8; TAG] {
    let mac = links.mac(&[label, round.0.as_bytes(), &selector.0]);
    *mac.first_chunk().expect("a MAC has 32 bytes and a tag 16")
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::Random;

    const SELECTOR: Selector = Selector([9; 16]);

    fn links() -> Key {
        Key::from_bytes([7; 32])
    }

    fn round() -> RoundId {
        Random::from_seed(1).id()
    }

    fn made() -> Token {
        token(&links(), round(), SELECTOR)
    }

    fn opens(text: &str) -> bool {
        Token::parse(text).is_some_and(|token| check(&links(), round(), &token).is_some())
    }

    #[test]
    fn a_link_opens_its_own_invitation() {
        let text = made().reveal();
        assert_eq!(text.len(), 64);
        assert!(
            text.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        );
        let read = Token::parse(&text).unwrap();
        assert_eq!(read.round(), Some(round()));
        assert_eq!(check(&links(), round(), &read), Some(SELECTOR));
    }

    #[test]
    fn a_link_from_before_links_named_their_round_is_read() {
        let short = secret::to_url(&[SELECTOR.0, made().tag].concat());
        assert_eq!(short.len(), 43);
        let read = Token::parse(&short).unwrap();
        assert_eq!((read.round(), read.reveal()), (None, short.clone()));
        assert_eq!(check(&links(), round(), &read), Some(SELECTOR));
    }

    #[test]
    fn a_link_is_the_same_at_every_retry() {
        assert_eq!(made().reveal(), made().reveal());
    }

    #[test]
    fn nothing_is_forgiven() {
        let text = made().reveal();
        for wrong in [
            &text[1..],
            &text[..63],
            &text[..44],
            &text[21..],
            &format!("{text}A"),
            &format!("x{text}"),
            "",
            "#",
            "...",
            "%23",
        ] {
            assert!(!opens(wrong), "{wrong:?}");
        }
        assert!(!opens(&text.to_lowercase()));
        assert!(!opens(&text.to_uppercase()));
    }

    #[test]
    fn a_link_for_another_round_key_purpose_or_person_opens_nothing() {
        let token = made();
        let opens = |links: &Key, round, token| check(links, round, token).is_some();
        assert!(!opens(&links(), Random::from_seed(2).id(), &token));
        assert!(!opens(&Key::from_bytes([8; 32]), round(), &token));
        let other = Token {
            selector: Selector([8; 16]),
            ..token
        };
        assert!(!opens(&links(), round(), &other));
    }

    #[test]
    fn a_link_to_stop_holds_a_print_and_opens_nothing_else() {
        let print = [5; 32];
        let text = stop_token(&links(), &print);
        assert_eq!(text.len(), 64);
        assert_eq!(read_stop(&links(), &text), Some(print));
        assert!(!opens(&text));
        assert_eq!(read_stop(&Key::from_bytes([8; 32]), &text), None);
        assert_eq!(read_stop(&links(), &made().reveal()), None);
        let bytes = secret::from_url(&text).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut forged = bytes.clone();
            forged[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(read_stop(&links(), &secret::to_url(&forged)), None);
        }
    }

    #[test]
    fn no_single_changed_bit_of_the_tag_is_accepted() {
        for bit in 0..TAG * 8 {
            let mut forged = made();
            forged.tag[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(check(&links(), round(), &forged), None);
        }
    }

    #[test]
    fn debug_output_shows_nothing_of_a_link() {
        assert_eq!(format!("{:?}", made()), "Token(..)");
    }

    proptest! {
        #[test]
        fn whatever_stands_in_the_path_opens_nothing(text in ".{0,80}|[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{64}") {
            prop_assert!(!opens(&text));
        }

        #[test]
        fn a_link_that_is_read_is_written_the_same(short: [u8; 32], long: [[u8; 16]; 3]) {
            for bytes in [&short[..], &long.concat()] {
                let text = secret::to_url(bytes);
                prop_assert_eq!(Token::parse(&text).unwrap().reveal(), text);
            }
        }
    }
}
