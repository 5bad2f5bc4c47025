//! The key store: the keys of open rounds, on a disk of their own and in no backup. Whoever takes the database has
//! nothing without them, and destroying a round's keys destroys its links, its addresses and its answers.
//!
//! # Why
//! Decision: one small file a round, replaced as a whole. Context: a box must never lie in the database without its
//! key, and an old key must not outlive its grace. Consequence: writing is write aside, sync, rename, sync the
//! folder, and then the place where the old content lay is overwritten. A lock for each of 16 groups of files lets
//! several threads and processes on one machine write to the store. Reading takes none: nobody who looks at a page may
//! wait for an answer that is being written, for then its time would tell that there is one.
//!
//! What outlives its grace here goes by [`KeyStore::forget`], and what is kept is sealed to a recovery key
//! (`recovery`): no key of a replaced box lies here as it is.
//!
//! All of it blocks: call it where blocking is allowed.

mod fault;
mod files;
mod fingerprint;
mod recovery;
mod round_keys;
mod thanks;
pub mod trial;

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::TimeDelta;

pub use fault::Fault;
pub use files::require_private;
pub use fingerprint::Fingerprint;
pub use recovery::{NoKey, Private, Recovery};
pub use round_keys::{RoundKeys, SealedKey, StoredKey};

use crate::ids::RoundId;
use crate::random::Random;
use crate::secret::Key;

const KEYS: &str = "keys";
const THANKS: &str = "thanks";
const APPLICATION: &str = "application.keys";
/// After so many files in a row that cannot be read, it is not that they were just being replaced.
const READS: usize = 100;

type Result<T> = std::result::Result<T, Fault>;

/// A folder of key files. A clone is the same store.
#[derive(Clone, Debug)]
pub struct KeyStore {
    dir: PathBuf,
    /// The application's key, by which the store knows the folder again, once it was asked for.
    own: Arc<OnceLock<Key>>,
    /// Where the keys of replaced boxes are sealed to, and for how long.
    recovery: Option<(Recovery, Duration)>,
}

impl KeyStore {
    /// Refused where anyone but the owner can look into the folder or a file. Sweeps what a crash left half written.
    pub fn open(dir: impl AsRef<Path>) -> Result<Self> {
        let store = Self {
            dir: dir.as_ref().to_path_buf(),
            own: Arc::default(),
            recovery: None,
        };
        files::open_dir(&store.dir)?;
        for path in files::list(&store.dir)? {
            if path
                .extension()
                .is_some_and(|extension| extension == files::ASIDE)
            {
                let _lock = store.hold(&path)?;
                files::remove(&path)?;
            }
        }
        Ok(store)
    }

    /// The same store, in which the keys of replaced boxes are sealed to this one for as long as their grace is. Without
    /// either they are destroyed.
    #[must_use]
    pub fn sealing_to(self, recovery: Option<Recovery>, grace: TimeDelta) -> Self {
        let grace = grace.to_std().unwrap_or_default();
        let recovery = recovery.filter(|_| !grace.is_zero());
        Self {
            recovery: recovery.map(|recovery| (recovery, grace)),
            ..self
        }
    }

    /// `None` when the keys of this round were destroyed.
    pub fn load(&self, round: RoundId) -> Result<Option<RoundKeys>> {
        self.find(&self.path(round))
    }

    /// Durable when it returns. For a new round; from its first box on there is [`advance`](Self::advance).
    pub fn put(&self, round: RoundId, keys: &RoundKeys) -> Result<()> {
        let path = self.path(round);
        let _lock = self.lock(&path)?;
        Ok(files::write(&path, &keys.encode())?)
    }

    /// Keeps the key of the next box beside that of the present one. Durable when it returns, so call it before the
    /// database commits the box. `false`: the round has no keys (any more).
    pub fn advance(&self, round: RoundId, version: u64, key: Key, now: i64) -> Result<bool> {
        self.change(round, |keys| {
            keys.advance(version, key, now);
            true
        })
    }

    /// Destroys the keys of replaced boxes, or seals them for as long as their grace is. Call it only after the database
    /// has acknowledged the current box. `false`: the round has no keys (any more).
    pub fn forget(&self, round: RoundId, current: u64, now: i64) -> Result<bool> {
        let grace = self
            .recovery
            .as_ref()
            .map_or(Duration::ZERO, |recovery| recovery.1);
        let seal = |version, key: &Key| self.recovery.as_ref()?.0.seal(round, version, key);
        self.change(round, |keys| keys.forget(current, now, grace, seal))
    }

    /// Makes the sealed key of an old box the present one again, for whoever holds the private half. `false`: it was
    /// not sealed to that one.
    pub fn restore(
        &self,
        round: RoundId,
        version: u64,
        now: i64,
        private: &Private,
    ) -> Result<bool> {
        let (public, mut opened) = (private.public(), false);
        self.change(round, |keys| {
            let open = |version, sealed: &[u8]| private.open(round, version, sealed);
            let seal = |version, key: &Key| public.seal(round, version, key);
            opened = keys.restore(version, now, open, seal);
            opened
        })?;
        Ok(opened)
    }

    /// From here on nothing of the round can be opened, by anybody. Nothing happens where there is nothing.
    pub fn destroy(&self, round: RoundId) -> Result<()> {
        let path = self.path(round);
        let _lock = self.lock(&path)?;
        files::remove(&path.with_extension(files::ASIDE))?;
        Ok(files::remove(&path)?)
    }

    /// The rounds that have keys here.
    pub fn rounds(&self) -> Result<Vec<RoundId>> {
        self.named(KEYS)
    }

    /// Reads what there is to read: the application's key, and the keys of a round.
    pub fn try_reading(&self) -> Result<()> {
        if let Some(&round) = self.rounds()?.first() {
            self.load(round)?;
        }
        Ok(())
    }

    fn named(&self, kind: &str) -> Result<Vec<RoundId>> {
        self.check()?;
        named(&self.dir, kind)
    }

    /// Those of them that have keys of replaced boxes, sealed or not yet, and those of which that cannot be read.
    pub fn rounds_with_old_keys(&self) -> Result<Vec<RoundId>> {
        let mut rounds = self.rounds()?;
        rounds.retain(|&round| match self.load(round) {
            Ok(keys) => keys.is_some_and(|keys| keys.versions.len() > 1 || !keys.sealed.is_empty()),
            Err(_) => true,
        });
        Ok(rounds)
    }

    /// The key for what outlives a round, such as profiles. Made at the first call.
    pub fn application(&self, random: &Random) -> Result<Key> {
        let path = self.dir.join(APPLICATION);
        let _lock = self.hold(&path)?;
        let keys = if let Some(keys) = read(&path)? {
            keys
        } else {
            let keys = RoundKeys::unopened(Key::random(random));
            files::write(&path, &keys.encode())?;
            keys
        };
        Ok(self.own.get_or_init(|| keys.seed).clone())
    }

    /// As [`application`](Self::application), for whom a missing key is the wrong store. It changes nothing.
    pub fn find_application(dir: impl AsRef<Path>) -> Result<Option<Key>> {
        let dir = dir.as_ref();
        if !dir.is_dir() {
            return Ok(None);
        }
        files::open_dir(dir)?;
        Ok(read(&dir.join(APPLICATION))?.map(|keys| keys.seed))
    }

    /// The rounds that have keys of any kind in a folder of which it is not known whose it is. It changes nothing.
    pub fn rounds_in(dir: impl AsRef<Path>) -> Result<Vec<RoundId>> {
        let dir = dir.as_ref();
        if !dir.is_dir() {
            return Ok(Vec::new());
        }
        Ok([named(dir, KEYS)?, named(dir, THANKS)?].concat())
    }

    /// An error while the folder is not the one that was opened: its disk is away, or another one is in its place. What
    /// lies in it then says nothing, and nothing is to be written to it.
    pub fn check(&self) -> Result<()> {
        match (read(&self.dir.join(APPLICATION)), self.own.get()) {
            // Whose store it is cannot be said, so no round's key is called damaged for it.
            (Err(Fault::Damaged), _) => Err(io::Error::from(ErrorKind::InvalidData).into()),
            (found, own) => match (found?, own) {
                (None, _) => Err(Fault::Absent),
                (Some(found), Some(own)) if found.seed != *own => Err(Fault::Foreign),
                _ => Ok(()),
            },
        }
    }

    /// Reads, changes and writes under one lock, and writes only where there is a change.
    fn change(&self, round: RoundId, change: impl FnOnce(&mut RoundKeys) -> bool) -> Result<bool> {
        let path = self.path(round);
        let _lock = self.lock(&path)?;
        let Some(mut keys) = self.find(&path)? else {
            return Ok(false);
        };
        if change(&mut keys) {
            files::write(&path, &keys.encode())?;
        }
        Ok(true)
    }

    /// `None` only when the folder is the right one: a key that is somewhere else is not gone.
    fn find(&self, path: &Path) -> Result<Option<RoundKeys>> {
        let keys = read(path)?;
        if keys.is_none() {
            self.check()?;
        }
        Ok(keys)
    }

    fn path(&self, round: RoundId) -> PathBuf {
        self.path_of(round, KEYS)
    }

    fn path_of(&self, round: RoundId, kind: &str) -> PathBuf {
        self.dir.join(format!("{round}.{kind}"))
    }

    /// Before anything is written.
    fn lock(&self, path: &Path) -> Result<File> {
        self.check()?;
        self.hold(path)
    }

    /// One lock for all names with the same first character, which in a round's name is one of 16.
    fn hold(&self, path: &Path) -> Result<File> {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        let place = format!("{}.lock", name.chars().next().unwrap_or('0'));
        files::lock(&self.dir.join(place))
    }
}

fn named(dir: &Path, kind: &str) -> Result<Vec<RoundId>> {
    let mut rounds: Vec<RoundId> = files::list(dir)?
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == kind))
        .filter_map(|path| path.file_stem()?.to_str()?.parse().ok())
        .collect();
    rounds.sort_unstable();
    Ok(rounds)
}

/// Whoever opened a file just before it was replaced may read what it is overwritten with, and then reads the new one.
fn read(path: &Path) -> Result<Option<RoundKeys>> {
    for _ in 0..READS {
        let Some(bytes) = files::read(path)? else {
            return Ok(None);
        };
        if let Some(keys) = RoundKeys::decode(&bytes) {
            return Ok(Some(keys));
        }
    }
    Err(Fault::Damaged)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use tempfile::TempDir;

    use super::*;

    fn key(byte: u8) -> Key {
        Key::from_bytes([byte; 32])
    }

    /// With a box of version 1.
    fn keys() -> RoundKeys {
        let mut keys = RoundKeys::unopened(key(0));
        keys.advance(1, key(1), 0);
        keys
    }

    /// A store with one round in it.
    fn store() -> (TempDir, KeyStore, RoundId) {
        let dir = tempfile::tempdir().unwrap();
        let store = KeyStore::open(dir.path().join("keys")).unwrap();
        store.application(&Random::System).unwrap();
        let round = Random::System.id();
        store.put(round, &keys()).unwrap();
        (dir, store, round)
    }

    #[test]
    fn a_store_that_is_not_mounted_has_lost_nothing() {
        let (_dir, store, round) = store();
        let aside = store.dir.with_extension("aside");
        fs::rename(&store.dir, &aside).unwrap();
        fs::DirBuilder::new()
            .mode(0o700)
            .create(&store.dir)
            .unwrap();
        assert!(store.load(round).is_err(), "an empty folder in its place");
        assert!(store.forget(round, 1, 0).is_err());
        fs::remove_dir_all(&store.dir).unwrap();
        fs::rename(&aside, &store.dir).unwrap();
        assert!(store.load(round).unwrap().is_some());
        assert!(store.load(Random::System.id()).unwrap().is_none());
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    fn names(store: &KeyStore) -> Vec<String> {
        let mut names: Vec<String> = files::list(&store.dir)
            .unwrap()
            .iter()
            .filter(|path| path.extension().unwrap() != "lock" && !path.ends_with(APPLICATION))
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_put_is_loaded_again_also_after_a_restart() {
        let (_dir, store, round) = store();
        assert_eq!(store.load(round).unwrap(), Some(keys()));
        let again = KeyStore::open(&store.dir).unwrap();
        assert_eq!(again.load(round).unwrap(), Some(keys()));
        assert_eq!(again.rounds().unwrap(), [round]);
    }

    #[test]
    fn only_the_owner_can_look() {
        let (_dir, store, _) = store();
        store.application(&Random::System).unwrap();
        assert_eq!(mode(&store.dir), 0o700);
        for path in files::list(&store.dir).unwrap() {
            assert_eq!(mode(&path), 0o600);
        }
    }

    #[test]
    fn a_folder_that_others_can_read_is_refused() {
        let (_dir, store, _) = store();
        for open_mode in [0o750, 0o705, 0o701, 0o710, 0o720] {
            set_mode(&store.dir, open_mode);
            let refused = KeyStore::open(&store.dir).unwrap_err();
            assert!(refused.to_string().contains(&format!("{open_mode:04o}")));
        }
        set_mode(&store.dir, 0o700);
        assert!(KeyStore::open(&store.dir).is_ok());
    }

    #[test]
    fn a_key_file_that_others_can_read_is_refused() {
        let (_dir, store, round) = store();
        for open_mode in [0o640, 0o604, 0o660] {
            set_mode(&store.path(round), open_mode);
            assert!(KeyStore::open(&store.dir).is_err());
        }
        set_mode(&store.path(round), 0o600);
        assert!(KeyStore::open(&store.dir).is_ok());
    }

    #[test]
    fn killed_while_writing_aside_the_old_keys_are_still_there_and_the_rest_is_swept() {
        let (_dir, store, round) = store();
        let next = RoundKeys::unopened(key(5)).encode();
        let aside = store.path(round).with_extension(files::ASIDE);
        for length in [0, 1, 32, next.len() - 1, next.len()] {
            files::write_aside(&aside, &next[..length]).unwrap();
            let after = KeyStore::open(&store.dir).unwrap();
            assert_eq!(after.load(round).unwrap(), Some(keys()));
            assert_eq!(names(&after), [format!("{round}.keys")]);
        }
    }

    #[test]
    fn killed_while_the_first_keys_are_written_there_is_no_round() {
        let (_dir, store, _) = store();
        let other: RoundId = Random::System.id();
        files::write_aside(
            &store.path(other).with_extension(files::ASIDE),
            &keys().encode(),
        )
        .unwrap();
        let after = KeyStore::open(&store.dir).unwrap();
        assert_eq!(after.load(other).unwrap(), None);
        assert_eq!(after.rounds().unwrap().len(), 1);
    }

    #[test]
    fn killed_while_destroying_it_can_be_destroyed_again() {
        let (_dir, store, round) = store();
        fs::write(store.path(round), vec![0; keys().encode().len()]).unwrap();
        let after = KeyStore::open(&store.dir).unwrap();
        let damaged = after.load(round).unwrap_err();
        assert!(damaged.to_string().contains("damaged"), "{damaged}");
        assert_eq!(after.rounds().unwrap(), [round]);
        after.destroy(round).unwrap();
        assert_eq!(after.load(round).unwrap(), None);
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_keys() {
        let (_dir, store, round) = store();
        let aside = store.path(round).with_extension(files::ASIDE);
        fs::create_dir(&aside).unwrap();
        assert!(store.advance(round, 2, key(2), 10).is_err());
        fs::remove_dir(&aside).unwrap();
        assert_eq!(store.load(round).unwrap(), Some(keys()));
        assert!(store.advance(round, 2, key(2), 10).unwrap());
    }

    #[test]
    fn replaced_and_destroyed_bytes_are_overwritten_on_the_spot() {
        let (dir, store, round) = store();
        let hold = |name: &str| {
            let link = dir.path().join(name);
            fs::hard_link(store.path(round), &link).unwrap();
            link
        };
        let replaced = hold("replaced");
        assert!(fs::read(&replaced).unwrap().iter().any(|&byte| byte != 0));
        store.advance(round, 2, key(2), 10).unwrap();
        assert!(fs::read(&replaced).unwrap().iter().all(|&byte| byte == 0));
        let destroyed = hold("destroyed");
        store.destroy(round).unwrap();
        assert!(fs::read(&destroyed).unwrap().iter().all(|&byte| byte == 0));
    }

    #[test]
    fn destroyed_keys_do_not_come_back() {
        let (_dir, store, round) = store();
        store.destroy(round).unwrap();
        store.destroy(round).unwrap();
        assert!(!store.advance(round, 2, key(2), 10).unwrap());
        assert!(!store.forget(round, 2, 10).unwrap());
        assert_eq!(store.load(round).unwrap(), None);
        assert!(names(&store).is_empty());
    }

    #[test]
    fn the_keys_of_the_present_and_the_next_box_lie_side_by_side_until_it_is_forgotten() {
        let (_dir, store, round) = store();
        store.advance(round, 2, key(2), 10).unwrap();
        let both = store.load(round).unwrap().unwrap();
        assert_eq!(
            (both.box_key(1), both.box_key(2)),
            (Some(&key(1)), Some(&key(2)))
        );
        store.forget(round, 2, 11).unwrap();
        let newest = store.load(round).unwrap().unwrap();
        assert_eq!(
            (newest.box_key(1), newest.box_key(2)),
            (None, Some(&key(2)))
        );
        assert_eq!(newest.seed, key(0));
    }

    #[test]
    fn the_application_key_is_made_once() {
        let (_dir, store, round) = store();
        let made = store.application(&Random::System).unwrap();
        assert_eq!(
            KeyStore::open(&store.dir)
                .unwrap()
                .application(&Random::System)
                .unwrap(),
            made
        );
        assert_eq!(store.rounds().unwrap(), [round]);
    }

    #[test]
    fn a_reader_waits_for_nobody_and_never_sees_a_file_half_written() {
        let (_dir, store, round) = store();
        let lock = store.lock(&store.path(round)).unwrap();
        assert_eq!(store.load(round).unwrap(), Some(keys()));
        drop(lock);
        let done = AtomicBool::new(false);
        let reads = thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let mut reads = 0;
                while !done.load(Ordering::Relaxed) {
                    assert!(store.load(round).unwrap().is_some());
                    reads += 1;
                }
                reads
            });
            for version in 2..200 {
                store.advance(round, version, key(2), 10).unwrap();
                store.forget(round, version, 11).unwrap();
            }
            done.store(true, Ordering::Relaxed);
            reader.join().unwrap()
        });
        assert!(reads > 100, "{reads}");
        // While it is destroyed it is there whole, or not at all.
        thread::scope(|scope| {
            let destroyer = scope.spawn(|| store.destroy(round).unwrap());
            while store.load(round).unwrap().is_some() {}
            destroyer.join().unwrap();
        });
    }

    #[test]
    fn writers_and_readers_at_the_same_time_lose_nothing() {
        let (_dir, store, round) = store();
        thread::scope(|scope| {
            for writer in 0..4_u64 {
                let store = KeyStore::open(&store.dir).unwrap();
                scope.spawn(move || {
                    let other: RoundId = Random::System.id();
                    store.put(other, &keys()).unwrap();
                    for _ in 0..25 {
                        assert!(store.load(round).unwrap().is_some());
                        store
                            .change(round, |keys| {
                                let version = keys.versions.len() as u64 + 1;
                                keys.advance(version, key(7), 0);
                                true
                            })
                            .unwrap();
                        store.advance(other, 2 + writer, key(8), 0).unwrap();
                    }
                });
            }
        });
        assert_eq!(store.load(round).unwrap().unwrap().versions.len(), 101);
    }
}
