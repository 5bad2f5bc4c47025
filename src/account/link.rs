//! The sign-in link. It is derived from the request's id, so neither the queue nor the database holds it.

use uuid::Uuid;

use crate::ids::SignInId;
use crate::secret::{self, Key};

const LABEL: &str = "sign-in link";

/// 43 characters of base64url: the id and half of its MAC.
pub fn token(key: &Key, id: SignInId) -> String {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(id.0.as_bytes());
    bytes[16..].copy_from_slice(&tag(key, id));
    secret::to_url(&bytes)
}

/// The request a token names, when we made it.
pub fn read(key: &Key, token: &str) -> Option<SignInId> {
    let bytes: [u8; 32] = secret::from_url(token)?.try_into().ok()?;
    let id = SignInId(Uuid::from_slice(&bytes[..16]).ok()?);
    secret::same(&bytes[16..], &tag(key, id)).then_some(id)
}

fn tag(key: &Key, id: SignInId) -> [u8; 16] {
    half_mac(&key.derive(LABEL), &[id.0.as_bytes()])
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

    #[test]
    fn only_our_own_tokens_are_read() {
        let random = Random::from_seed(1);
        let (ours, theirs) = (Key::random(&random), Key::random(&random));
        let id: SignInId = random.id();
        assert_eq!(read(&ours, &token(&ours, id)), Some(id));
        assert_eq!(read(&ours, &token(&theirs, id)), None);
        assert_eq!(read(&ours, ""), None);
        assert_eq!(read(&ours, "é%00"), None);
    }
}
