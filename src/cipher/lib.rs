//! XChaCha20-Poly1305, and nothing else.
//!
//! # Why
//!
//! Decision: the cipher stands in a crate of its own, used by `secret` alone. Context: its code is generic
//! and is compiled with whoever calls it; unoptimised, opening the box of fifty people takes a tenth of a
//! second, and tests in which fifty people answer at once take minutes. Consequence: this crate alone is
//! optimised in every profile, and the application stays quick to build.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// Bytes of a nonce: enough for random ones never to meet.
pub const NONCE: usize = 24;
/// What sealing adds behind the text.
pub const TAG: usize = 16;

/// Encrypts `plain`; opening needs the same key, nonce and `aad`.
pub fn seal(key: &[u8; 32], nonce: [u8; NONCE], aad: &[u8], plain: &[u8]) -> Vec<u8> {
    let payload = Payload { msg: plain, aad };
    XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), payload)
        .expect("XChaCha20-Poly1305 takes up to 256 GiB, far more than memory holds")
}

/// `None` when the key, the nonce, `aad` or a single bit is not what it was at sealing.
pub fn open(key: &[u8; 32], nonce: [u8; NONCE], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let payload = Payload { msg: sealed, aad };
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(nonce), payload)
        .ok()
}
