//! The keys of one open round: what they are for, when a box key is replaced and goes, and how they lie in a file.

use std::collections::BTreeMap;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::secret::{self, Key};

/// Stands for "not retired" in a file.
const NOT_RETIRED: i64 = i64::MIN;
/// A file that begins otherwise is of the first form, in which old keys lay as they are.
const FORM: &[u8; 16] = b"klankbord keys 2";
const HOUR: i64 = 3_600_000;

/// The keys of one open round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundKeys {
    /// Everything but the box is derived from it. It lives as long as the round.
    pub seed: Key,
    /// That of the present box, and beside it that of the next one while it is written.
    pub versions: BTreeMap<u64, StoredKey>,
    /// Those of replaced boxes, which nobody opens without the private half of the recovery key.
    pub sealed: BTreeMap<u64, SealedKey>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredKey {
    pub key: Key,
    /// In which hour a newer version took its place; its beginning, in milliseconds since 1970.
    pub retired_at: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedKey {
    pub sealed: Vec<u8>,
    /// As of a [`StoredKey`]: a minute would tell who answered, to whoever knows when they did.
    pub retired_at: i64,
}

impl RoundKeys {
    /// For a new round, which has no box yet.
    pub fn unopened(seed: Key) -> Self {
        Self {
            seed,
            versions: BTreeMap::new(),
            sealed: BTreeMap::new(),
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
            last.get_mut().retired_at = Some(hour(now));
        }
        self.versions.insert(
            version,
            StoredKey {
                key,
                retired_at: None,
            },
        );
    }

    /// Drops the keys of replaced boxes: each is sealed, where `seal` does that, or gone. Drops what was sealed when its
    /// grace is over, counted from the beginning of the hour in which it was replaced. The current version and anything
    /// newer always stay, whatever the clock says. True when something changed.
    pub(super) fn forget(
        &mut self,
        current: u64,
        now: i64,
        grace: Duration,
        seal: impl Fn(u64, &Key) -> Option<Vec<u8>>,
    ) -> bool {
        let before = (self.versions.len(), self.sealed.len());
        let newer = self.versions.split_off(&current);
        for (version, old) in std::mem::replace(&mut self.versions, newer) {
            self.put_away(version, &old, now, &seal);
        }
        let grace = i64::try_from(grace.as_millis()).unwrap_or(i64::MAX);
        self.sealed
            .retain(|_, old| old.retired_at.saturating_add(grace) > now);
        before != (self.versions.len(), self.sealed.len())
    }

    /// Makes an old version the present one again; any other key is sealed as it was. False when it does not open.
    pub(super) fn restore(
        &mut self,
        version: u64,
        now: i64,
        open: impl Fn(u64, &[u8]) -> Option<Key>,
        seal: impl Fn(u64, &Key) -> Option<Vec<u8>>,
    ) -> bool {
        let sealed = self.sealed.get(&version);
        let Some(key) = sealed.and_then(|old| open(version, &old.sealed)) else {
            return false;
        };
        self.sealed.remove(&version);
        for (other, old) in std::mem::take(&mut self.versions) {
            self.put_away(other, &old, now, &seal);
        }
        self.advance(version, key, now);
        true
    }

    fn put_away(
        &mut self,
        version: u64,
        old: &StoredKey,
        now: i64,
        seal: &impl Fn(u64, &Key) -> Option<Vec<u8>>,
    ) {
        if let Some(sealed) = seal(version, &old.key) {
            let retired_at = old.retired_at.unwrap_or_else(|| hour(now));
            self.sealed
                .insert(version, SealedKey { sealed, retired_at });
        }
    }

    /// Form and seed, then how many versions there are, then version, retirement and key of each, then version,
    /// retirement, length and content of each that is sealed, then SHA-256 of all that.
    pub(super) fn encode(&self) -> Zeroizing<Vec<u8>> {
        // Long enough from the start: what grows leaves copies behind.
        let sealed: usize = self.sealed.values().map(|old| old.sealed.len() + 24).sum();
        let length = 96 + 48 * self.versions.len() + sealed;
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        bytes.extend_from_slice(FORM);
        bytes.extend_from_slice(self.seed.bytes());
        bytes.extend_from_slice(&(self.versions.len() as u64).to_be_bytes());
        for (version, stored) in &self.versions {
            bytes.extend_from_slice(&version.to_be_bytes());
            bytes.extend_from_slice(&stored.retired_at.unwrap_or(NOT_RETIRED).to_be_bytes());
            bytes.extend_from_slice(stored.key.bytes());
        }
        for (version, old) in &self.sealed {
            bytes.extend_from_slice(&version.to_be_bytes());
            bytes.extend_from_slice(&old.retired_at.to_be_bytes());
            bytes.extend_from_slice(&(old.sealed.len() as u64).to_be_bytes());
            bytes.extend_from_slice(&old.sealed);
        }
        let check = secret::digest(&bytes);
        bytes.extend_from_slice(&check);
        bytes
    }

    /// `None` for anything that [`encode`](Self::encode) did not write, now or in its first form, to the last bit.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (bytes, check) = bytes.split_last_chunk::<32>()?;
        if secret::digest(bytes) != *check {
            return None;
        }
        let of_this_form = bytes.strip_prefix(FORM);
        let (seed, bytes) = of_this_form.unwrap_or(bytes).split_first_chunk::<32>()?;
        let (versions, sealed) = match of_this_form {
            Some(_) => {
                let (count, bytes) = bytes.split_first_chunk::<8>()?;
                let count = usize::try_from(u64::from_be_bytes(*count)).ok()?;
                bytes.split_at_checked(count.checked_mul(48)?)?
            }
            None => (bytes, [].as_slice()),
        };
        let (versions, []) = versions.as_chunks::<48>() else {
            return None;
        };
        Some(Self {
            seed: Key::from_bytes(*seed),
            versions: versions.iter().map(decode_version).collect::<Option<_>>()?,
            sealed: decode_sealed(sealed)?,
        })
    }
}

fn hour(moment: i64) -> i64 {
    moment.div_euclid(HOUR) * HOUR
}

fn decode_version(bytes: &[u8; 48]) -> Option<(u64, StoredKey)> {
    let (version, bytes) = bytes.split_first_chunk::<8>()?;
    let (retired_at, key) = bytes.split_first_chunk::<8>()?;
    let retired_at = Some(i64::from_be_bytes(*retired_at)).filter(|&at| at != NOT_RETIRED);
    let stored = StoredKey {
        key: Key::from_bytes(key.try_into().ok()?),
        retired_at: retired_at.map(hour),
    };
    Some((u64::from_be_bytes(*version), stored))
}

fn decode_sealed(mut bytes: &[u8]) -> Option<BTreeMap<u64, SealedKey>> {
    let mut all = BTreeMap::new();
    while let Some((version, rest)) = bytes.split_first_chunk::<8>() {
        let (retired_at, rest) = rest.split_first_chunk::<8>()?;
        let (length, rest) = rest.split_first_chunk::<8>()?;
        let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
        let (sealed, rest) = rest.split_at_checked(length)?;
        let old = SealedKey {
            sealed: sealed.to_vec(),
            retired_at: i64::from_be_bytes(*retired_at),
        };
        all.insert(u64::from_be_bytes(*version), old);
        bytes = rest;
    }
    bytes.is_empty().then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn sealed(keys: &RoundKeys) -> Vec<u64> {
        keys.sealed.keys().copied().collect()
    }

    /// Stands for a seal: the test can look through it.
    #[expect(clippy::unnecessary_wraps, reason = "a seal may fail")]
    fn glass(_: u64, key: &Key) -> Option<Vec<u8>> {
        Some([b"sealed".as_slice(), key.bytes()].concat())
    }

    fn through(_: u64, sealed: &[u8]) -> Option<Key> {
        Some(Key::from_bytes(sealed.get(6..)?.try_into().ok()?))
    }

    fn none(_: u64, _: &Key) -> Option<Vec<u8>> {
        None
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let mut keys = keys();
        keys.advance(2, key(2), -5);
        assert_eq!(RoundKeys::decode(&keys.encode()), Some(keys.clone()));
        keys.forget(2, 0, GRACE, glass);
        keys.advance(3, key(3), 10);
        assert_eq!((kept(&keys), sealed(&keys)), (vec![2, 3], vec![1]));
        assert_eq!(RoundKeys::decode(&keys.encode()), Some(keys));
    }

    #[test]
    fn a_torn_or_changed_file_gives_no_keys() {
        let mut keys = keys();
        keys.advance(2, key(2), 0);
        keys.forget(2, 0, GRACE, glass);
        let encoded = keys.encode();
        for length in 0..encoded.len() {
            assert_eq!(RoundKeys::decode(&encoded[..length]), None);
        }
        for bit in 0..encoded.len() * 8 {
            let mut changed = encoded.to_vec();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(RoundKeys::decode(&changed), None);
        }
    }

    /// As files lay there until the end of 2026.
    fn first_form(keys: &RoundKeys) -> Vec<u8> {
        let mut bytes = keys.seed.bytes().to_vec();
        for (version, stored) in &keys.versions {
            bytes.extend_from_slice(&version.to_be_bytes());
            bytes.extend_from_slice(&stored.retired_at.unwrap_or(NOT_RETIRED).to_be_bytes());
            bytes.extend_from_slice(stored.key.bytes());
        }
        let check = secret::digest(&bytes);
        bytes.extend_from_slice(&check);
        bytes
    }

    #[test]
    fn a_file_of_the_first_form_is_read_and_its_old_keys_are_sealed_or_dropped() {
        let mut old = keys();
        old.advance(2, key(2), HOUR + 5);
        old.versions.get_mut(&1).unwrap().retired_at = Some(HOUR + 5);
        let read = RoundKeys::decode(&first_form(&old)).unwrap();
        assert_eq!(read.versions[&1].retired_at, Some(HOUR), "to the hour");
        let after = |seal: fn(u64, &Key) -> Option<Vec<u8>>| {
            let mut keys = read.clone();
            assert!(keys.forget(2, 2 * HOUR, GRACE, seal));
            assert_eq!(kept(&keys), [2]);
            sealed(&keys)
        };
        assert_eq!((after(glass), after(none)), (vec![1], Vec::new()));
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
        for (index, key) in derived.iter().enumerate() {
            assert!(derived[..index].iter().all(|other| other != key));
        }
    }

    #[test]
    fn the_next_version_retires_the_last_in_its_hour_and_no_earlier_one() {
        let mut keys = keys();
        keys.advance(2, key(2), HOUR - 1);
        keys.advance(3, key(3), 2 * HOUR + 1);
        let retired: Vec<_> = keys
            .versions
            .values()
            .map(|stored| stored.retired_at)
            .collect();
        assert_eq!(retired, [Some(0), Some(2 * HOUR), None]);
        assert_eq!(keys.box_key(2), Some(&key(2)));
    }

    #[test]
    fn a_second_attempt_at_a_version_replaces_the_first_and_its_time() {
        let mut keys = keys();
        keys.advance(2, key(2), 10);
        keys.advance(2, key(9), HOUR);
        assert_eq!(keys.box_key(2), Some(&key(9)));
        assert_eq!(keys.versions[&1].retired_at, Some(HOUR));
        assert_eq!(kept(&keys), [1, 2]);
    }

    #[test]
    fn grace_ends_on_the_millisecond_of_its_hour() {
        let mut keys = keys();
        keys.advance(2, key(2), HOUR - 1);
        assert!(keys.forget(2, HOUR, GRACE, glass));
        assert_eq!((kept(&keys), sealed(&keys)), (vec![2], vec![1]));
        assert!(!keys.forget(2, 26 * HOUR - 1, GRACE, glass));
        assert!(keys.forget(2, 26 * HOUR, GRACE, glass));
        assert!(sealed(&keys).is_empty());
        assert!(!keys.forget(2, 26 * HOUR, GRACE, glass));
    }

    #[test]
    fn without_grace_or_a_seal_only_the_newest_stays_even_if_the_clock_ran_back() {
        for (grace, seal) in [(Duration::ZERO, glass as fn(_, &_) -> _), (GRACE, none)] {
            let mut keys = keys();
            keys.advance(2, key(2), 10);
            keys.advance(3, key(3), 20);
            assert!(keys.forget(3, 20, grace, seal));
            assert_eq!((kept(&keys), sealed(&keys)), (vec![3], Vec::new()));
        }
        let mut keys = keys();
        keys.advance(2, key(2), 10);
        assert!(keys.forget(2, -HOUR, GRACE, glass));
        assert_eq!(kept(&keys), [2]);
    }

    #[test]
    fn the_current_key_and_that_of_a_box_not_yet_committed_are_never_forgotten() {
        let mut keys = keys();
        keys.advance(2, key(2), 0);
        assert!(!keys.forget(1, i64::MAX, Duration::ZERO, none));
        assert_eq!(kept(&keys), [1, 2]);
    }

    #[test]
    fn an_old_version_comes_back_and_the_newer_ones_are_sealed() {
        let mut keys = keys();
        for version in 2..=3 {
            keys.advance(version, key(u8::try_from(version).unwrap()), 0);
            keys.forget(version, 0, GRACE, glass);
        }
        let before = keys.clone();
        assert!(!keys.restore(9, 0, through, glass), "there is no such");
        assert!(!keys.restore(1, 0, |_, _| None, glass), "another's seal");
        assert_eq!(keys, before);
        assert!(keys.restore(1, 0, through, glass));
        assert_eq!((kept(&keys), sealed(&keys)), (vec![1], vec![2, 3]));
        assert_eq!(keys.box_key(1), Some(&key(1)));
        for version in 2..=3 {
            keys.advance(version, key(u8::try_from(version + 10).unwrap()), 0);
            assert!(keys.forget(version, 0, GRACE, glass));
        }
        assert!(keys.restore(2, 0, through, glass));
        assert_eq!(
            keys.box_key(2),
            Some(&key(12)),
            "the version of this history"
        );
    }
}
