//! The keys of one open round: what they are for, when a box key is replaced and forgotten, and how they lie in a file.

use std::collections::BTreeMap;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::secret::{self, Key};

/// Stands for "not retired" in a file.
const NOT_RETIRED: i64 = i64::MIN;

/// The keys of one open round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundKeys {
    /// Everything but the box is derived from it. It lives as long as the round.
    pub seed: Key,
    /// A key for each version of the box that may still have to be opened.
    pub versions: BTreeMap<u64, StoredKey>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredKey {
    pub key: Key,
    /// When a newer version took its place, in milliseconds since 1970.
    pub retired_at: Option<i64>,
}

impl RoundKeys {
    /// For a new round, which has no box yet.
    pub fn unopened(seed: Key) -> Self {
        Self {
            seed,
            versions: BTreeMap::new(),
        }
    }

    pub fn box_key(&self, version: u64) -> Option<&Key> {
        self.versions.get(&version).map(|stored| &stored.key)
    }

    /// Makes and checks the links in letters.
    pub fn links(&self) -> Key {
        self.seed.derive("klankbord links 1")
    }

    /// Seals names and addresses, and recognises an address that is asked twice.
    pub fn addresses(&self) -> Key {
        self.seed.derive("klankbord addresses 1")
    }

    /// Seals how far the round is.
    pub fn progress(&self) -> Key {
        self.seed.derive("klankbord progress 1")
    }

    /// Names people in the forms of the employee.
    pub fn forms(&self) -> Key {
        self.seed.derive("klankbord forms 1")
    }

    /// A box is about to be replaced: its key retires. A key that an interrupted attempt left under the same version
    /// never sealed a box that counts, and makes room.
    pub(super) fn advance(&mut self, version: u64, key: Key, now: i64) {
        self.versions.retain(|&old, _| old < version);
        if let Some(mut last) = self.versions.last_entry() {
            last.get_mut().retired_at = Some(now);
        }
        self.versions.insert(
            version,
            StoredKey {
                key,
                retired_at: None,
            },
        );
    }

    /// Drops what grace no longer keeps. The current version and anything newer always stay, whatever the clock says.
    pub(super) fn forget(&mut self, current: u64, now: i64, grace: Duration) -> bool {
        let before = self.versions.len();
        let grace = i64::try_from(grace.as_millis()).unwrap_or(i64::MAX);
        self.versions.retain(|&version, stored| {
            version >= current
                || (grace > 0
                    && stored
                        .retired_at
                        .is_some_and(|at| at.saturating_add(grace) > now))
        });
        self.versions.len() < before
    }

    /// Seed, then version, retirement and key of each version, then SHA-256 of all that.
    pub(super) fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(64 + 48 * self.versions.len()));
        bytes.extend_from_slice(self.seed.bytes());
        for (version, stored) in &self.versions {
            bytes.extend_from_slice(&version.to_be_bytes());
            bytes.extend_from_slice(&stored.retired_at.unwrap_or(NOT_RETIRED).to_be_bytes());
            bytes.extend_from_slice(stored.key.bytes());
        }
        let check = secret::digest(&bytes);
        bytes.extend_from_slice(&check);
        bytes
    }

    /// `None` for anything that [`encode`](Self::encode) did not write, to the last bit.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (bytes, check) = bytes.split_last_chunk::<32>()?;
        if secret::digest(bytes) != *check {
            return None;
        }
        let (seed, bytes) = bytes.split_first_chunk::<32>()?;
        let (versions, []) = bytes.as_chunks::<48>() else {
            return None;
        };
        let versions = versions.iter().map(decode_version).collect::<Option<_>>()?;
        Some(Self {
            seed: Key::from_bytes(*seed),
            versions,
        })
    }
}

fn decode_version(bytes: &[u8; 48]) -> Option<(u64, StoredKey)> {
    let (version, bytes) = bytes.split_first_chunk::<8>()?;
    let (retired_at, key) = bytes.split_first_chunk::<8>()?;
    let retired_at = Some(i64::from_be_bytes(*retired_at)).filter(|&at| at != NOT_RETIRED);
    let key = Key::from_bytes(key.try_into().ok()?);
    Some((u64::from_be_bytes(*version), StoredKey { key, retired_at }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;
    const GRACE: Duration = Duration::from_hours(26);

    fn key(byte: u8) -> Key {
        Key::from_bytes([byte; 32])
    }

    fn keys() -> RoundKeys {
        let mut keys = RoundKeys::unopened(key(0));
        keys.advance(1, key(1), 0);
        keys
    }

    fn kept(keys: &RoundKeys) -> Vec<u64> {
        keys.versions.keys().copied().collect()
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let mut keys = keys();
        keys.advance(2, key(2), -5);
        assert_eq!(RoundKeys::decode(&keys.encode()), Some(keys));
    }

    #[test]
    fn a_torn_or_changed_file_gives_no_keys() {
        let encoded = keys().encode();
        for length in 0..encoded.len() {
            assert_eq!(RoundKeys::decode(&encoded[..length]), None);
        }
        for bit in 0..encoded.len() * 8 {
            let mut changed = encoded.to_vec();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(RoundKeys::decode(&changed), None);
        }
    }

    #[test]
    fn the_purposes_have_different_keys() {
        let keys = keys();
        let derived = [
            keys.links(),
            keys.addresses(),
            keys.progress(),
            keys.forms(),
            key(0),
        ];
        for (index, one) in derived.iter().enumerate() {
            assert!(derived[..index].iter().all(|other| other != one));
        }
    }

    #[test]
    fn the_next_version_retires_the_last_and_no_earlier_one() {
        let mut keys = keys();
        keys.advance(2, key(2), 10);
        keys.advance(3, key(3), 20);
        let retired: Vec<_> = keys
            .versions
            .values()
            .map(|stored| stored.retired_at)
            .collect();
        assert_eq!(retired, [Some(10), Some(20), None]);
        assert_eq!(keys.box_key(2), Some(&key(2)));
    }

    #[test]
    fn a_second_attempt_at_a_version_replaces_the_first_and_its_time() {
        let mut keys = keys();
        keys.advance(2, key(2), 10);
        keys.advance(2, key(9), 500);
        assert_eq!(keys.box_key(2), Some(&key(9)));
        assert_eq!(keys.versions[&1].retired_at, Some(500));
        assert_eq!(kept(&keys), [1, 2]);
    }

    #[test]
    fn grace_ends_on_the_millisecond() {
        let mut keys = keys();
        keys.advance(2, key(2), 0);
        assert!(!keys.forget(2, 26 * HOUR - 1, GRACE));
        assert_eq!(kept(&keys), [1, 2]);
        assert!(keys.forget(2, 26 * HOUR, GRACE));
        assert_eq!(kept(&keys), [2]);
        assert!(!keys.forget(2, 26 * HOUR, GRACE));
    }

    #[test]
    fn without_grace_only_the_newest_stays_even_if_the_clock_ran_back() {
        let mut keys = keys();
        keys.advance(2, key(2), 10);
        keys.advance(3, key(3), 20);
        assert!(keys.forget(3, -HOUR, Duration::ZERO));
        assert_eq!(kept(&keys), [3]);
    }

    #[test]
    fn the_current_key_and_that_of_a_box_not_yet_committed_are_never_forgotten() {
        let mut keys = keys();
        keys.advance(2, key(2), 0);
        assert!(!keys.forget(1, i64::MAX, Duration::ZERO));
        assert_eq!(kept(&keys), [1, 2]);
    }

    #[test]
    fn endless_grace_forgets_nothing() {
        let mut keys = keys();
        keys.advance(2, key(2), 0);
        assert!(!keys.forget(2, i64::MAX - 1, Duration::MAX));
    }
}
