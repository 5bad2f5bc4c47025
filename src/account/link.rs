//! The links in letters about an account. Each is derived from the id of a row, so neither the queue nor the database
//! holds it.

use uuid::Uuid;

use crate::secret::{self, Key};

/// What a link does. One that does one thing is no link for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    SignIn,
    /// Confirms a new address.
    Change,
    /// Takes that back, from the address before it.
    ChangeBack,
}

impl Kind {
    fn label(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in link",
            Self::Change => "link to a new address",
            Self::ChangeBack => "link back to the address before",
        }
    }
}

/// 43 characters of base64url: the id and half of its MAC.
pub fn token(key: &Key, kind: Kind, id: Uuid) -> String {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(id.as_bytes());
    bytes[16..].copy_from_slice(&tag(key, kind, id));
    secret::to_url(&bytes)
}

/// The row a token names, when we made it for this.
pub fn read(key: &Key, kind: Kind, token: &str) -> Option<Uuid> {
    let bytes: [u8; 32] = secret::from_url(token)?.try_into().ok()?;
    let id = Uuid::from_slice(&bytes[..16]).ok()?;
    secret::same(&bytes[16..], &tag(key, kind, id)).then_some(id)
}

fn tag(key: &Key, kind: Kind, id: Uuid) -> [u8; 16] {
    half_mac(&key.derive(kind.label()), &[id.as_bytes()])
}

/// 128 bits: nobody guesses them, and they leave room for what they vouch for.
pub(super) fn half_mac(key: &Key, parts: &[&[u8]]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&key.mac(parts)[..16]);
    half
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    const KINDS: [Kind; 3] = [Kind::SignIn, Kind::Change, Kind::ChangeBack];

    #[test]
    fn only_our_own_tokens_are_read_and_each_for_what_it_is_for() {
        let random = Random::from_seed(1);
        let (ours, theirs) = (Key::random(&random), Key::random(&random));
        let id = Uuid::from_u128(7);
        for kind in KINDS {
            for other in KINDS {
                let read = read(&ours, other, &token(&ours, kind, id));
                assert_eq!(read, (kind == other).then_some(id), "{kind:?} {other:?}");
            }
            assert_eq!(read(&ours, kind, &token(&theirs, kind, id)), None);
            assert_eq!(read(&ours, kind, ""), None);
            assert_eq!(read(&ours, kind, "é%00"), None);
        }
    }
}
