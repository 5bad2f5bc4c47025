//! Secrets: one kind of key with everything done with it, so that no other file touches a cipher or a hash.
//!
//! # Why
//! Decision: XChaCha20-Poly1305 with a random nonce, HMAC-SHA256, HKDF-SHA256. Context: nonces of 24 random bytes
//! never meet, so no counter has to survive a crash. Consequence: every sealed thing is 40 bytes longer than what is in it.

use std::fmt;

use cipher::{NONCE, TAG};
use data_encoding::BASE64URL_NOPAD;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::random::Random;

/// What sealing adds: a nonce of 24 bytes in front and a tag of 16 behind.
pub const SEAL_OVERHEAD: usize = NONCE + TAG;

/// A 256-bit key. It lies in one place on the heap, so that moving it leaves no copies, and is wiped there.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key(Box<[u8; 32]>);

impl Key {
    pub fn random(random: &Random) -> Self {
        Self::from_bytes(random.bytes())
    }

    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Box::new(bytes))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// An independent key for one purpose (HKDF-SHA256): whoever holds it learns nothing of this one or its siblings.
    #[must_use]
    pub fn derive(&self, label: &str) -> Self {
        let mut derived = Box::new([0; 32]);
        Hkdf::<Sha256>::new(None, &*self.0)
            .expand(label.as_bytes(), &mut *derived)
            .expect("HKDF-SHA256 gives up to 8160 bytes and this asks for 32");
        Self(derived)
    }

    /// HMAC-SHA256 over the parts, each preceded by its length, so that `["ab", "c"]` and `["a", "bc"]` differ.
    pub fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.0).expect("HMAC takes a key of any length");
        mac.update(&joined(parts));
        mac.finalize().into_bytes().into()
    }

    /// Encrypts; `aad` is not in the result, but opening fails without the very same parts.
    pub fn seal(&self, random: &Random, aad: &[&[u8]], plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = random.bytes();
        let sealed = cipher::seal(&self.0, nonce, &joined(aad), plain);
        [nonce.as_slice(), &sealed].concat()
    }

    /// `None` when the key, the associated parts or a single bit is not what it was at sealing.
    pub fn open(&self, aad: &[&[u8]], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        cipher::open(&self.0, *nonce, &joined(aad), sealed)
    }
}

/// Compared in constant time.
impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        same(&*self.0, &*other.0)
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// Compares in constant time, so that an answer's delay tells nothing about how much of a guess was right.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// SHA-256: what is stored of a token that is random and long. Not for anything a person could have chosen.
pub fn fingerprint(token: &str) -> [u8; 32] {
    digest(token.as_bytes())
}

/// SHA-256.
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// A fresh token for a link or a cookie: 32 random bytes, 43 characters.
pub fn token(random: &Random) -> String {
    to_url(&random.bytes::<32>())
}

/// Base64url without padding: letters, digits, `-` and `_`.
pub fn to_url(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

/// The reverse of [`to_url`]; every value has exactly one spelling.
pub fn from_url(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok()
}

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        joined.extend_from_slice(&(part.len() as u64).to_be_bytes());
        joined.extend_from_slice(part);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::from_bytes([7; 32])
    }

    fn hex(bytes: &[u8]) -> String {
        bytes
            .iter()
            .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
    }

    #[test]
    fn a_sealed_text_opens_with_the_same_key_and_parts() {
        let sealed = key().seal(&Random::System, &[b"box", b"1"], b"words");
        assert_eq!(sealed.len(), 5 + SEAL_OVERHEAD);
        assert_eq!(key().open(&[b"box", b"1"], &sealed).unwrap(), b"words");
    }

    #[test]
    fn another_key_part_or_bit_opens_nothing() {
        let sealed = key().seal(&Random::System, &[b"box", b"1"], b"words");
        assert!(
            Key::from_bytes([8; 32])
                .open(&[b"box", b"1"], &sealed)
                .is_none()
        );
        assert!(key().open(&[b"box", b"2"], &sealed).is_none());
        assert!(key().open(&[b"box1"], &sealed).is_none());
        assert!(key().open(&[b"bo", b"x1"], &sealed).is_none());
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(key().open(&[b"box", b"1"], &changed).is_none());
        }
        for length in 0..sealed.len() {
            assert!(key().open(&[b"box", b"1"], &sealed[..length]).is_none());
        }
    }

    #[test]
    fn the_same_text_is_never_sealed_to_the_same_bytes() {
        let seal = || key().seal(&Random::System, &[], b"words");
        assert_ne!(seal(), seal());
    }

    #[test]
    fn a_derived_key_depends_on_key_and_label() {
        assert_eq!(key().derive("links"), key().derive("links"));
        assert_ne!(key().derive("links"), key().derive("addresses"));
        assert_ne!(
            key().derive("links"),
            Key::from_bytes([8; 32]).derive("links")
        );
        assert_ne!(key().derive("links"), key());
    }

    /// Computed with Python's hmac and hashlib modules: another implementation must agree.
    #[test]
    fn derivation_and_mac_are_the_standard_ones() {
        assert_eq!(
            hex(key().derive("links").bytes()),
            "ff8e858697ca3574f708fa9669b19e1b83bd516edd399ea74f9f654828aa8f30"
        );
        assert_eq!(
            hex(&key().mac(&[b"ab", b"c"])),
            "6073d5bcf26efd7ddc06c90652db47666a35e5fce22c4a3632375cb436a2611d"
        );
        assert_eq!(
            hex(&fingerprint("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_mac_knows_where_one_part_ends() {
        assert_ne!(key().mac(&[b"ab", b"c"]), key().mac(&[b"a", b"bc"]));
        assert_ne!(key().mac(&[b"ab"]), key().mac(&[b"ab", b""]));
    }

    #[test]
    fn debug_output_shows_nothing_of_a_key() {
        assert_eq!(format!("{:?}", key()), "Key(..)");
    }

    #[test]
    fn a_wiped_key_is_zero() {
        let mut key = key();
        key.zeroize();
        assert_eq!(key.bytes(), &[0; 32]);
    }

    #[test]
    fn a_token_is_43_characters_and_reads_back() {
        let token = token(&Random::System);
        assert_eq!(token.len(), 43);
        assert_eq!(to_url(&from_url(&token).unwrap()), token);
        assert!(from_url("a+b/").is_none());
        assert!(
            from_url("YR").is_none(),
            "spare bits that are not zero would be a second spelling"
        );
    }
}
