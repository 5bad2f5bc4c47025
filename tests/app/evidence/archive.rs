//! A thief with patience: a copy of the box and of the key store after every answer.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use age::x25519::Identity;
use klankbord::answer_box::{Tally, seal};
use klankbord::db::Db;
use klankbord::entity::answer_box::Entity;
use klankbord::ids::RoundId;
use klankbord::keys::{KeyStore, Private};
use klankbord::secret::Key;
use sea_orm::EntityTrait;

use crate::support::TestApp;

pub(crate) struct Archive {
    round: RoundId,
    pub(crate) boxes: BTreeMap<u64, Vec<u8>>,
    /// Everything in the key store that could be a key, copy after copy.
    copies: Vec<BTreeSet<[u8; 32]>>,
}

impl Archive {
    pub(crate) fn new(round: RoundId) -> Self {
        Self {
            round,
            boxes: BTreeMap::new(),
            copies: Vec::new(),
        }
    }

    /// Copies what lies there now; returns the version of the box.
    pub(crate) async fn copy(&mut self, test: &TestApp) -> u64 {
        self.copy_from(test.db(), &test.app.config.key_dir).await
    }

    /// The same, of a service that runs elsewhere.
    pub(crate) async fn copy_from(&mut self, db: &Db, keys: &Path) -> u64 {
        let row = Entity::find_by_id(self.round)
            .one(&db.read)
            .await
            .unwrap()
            .unwrap();
        let version = row.version.unsigned_abs();
        self.boxes.insert(version, row.sealed);
        self.copies.push(keys_on_disk(keys));
        version
    }

    /// The versions that something in the key store opens now.
    pub(crate) fn readable(&self, test: &TestApp) -> BTreeSet<u64> {
        self.opened(&test.app.config.key_dir).into_keys().collect()
    }

    /// What is in those versions.
    pub(crate) fn opened(&self, keys: &Path) -> BTreeMap<u64, Tally> {
        self.opened_by(&keys_on_disk(keys))
    }

    /// The versions that open with the copies of the key store: the archive is not blind.
    pub(crate) fn readable_with_copies(&self) -> BTreeSet<u64> {
        self.opened_with_copies().into_keys().collect()
    }

    pub(crate) fn opened_with_copies(&self) -> BTreeMap<u64, Tally> {
        let new_in_a_copy =
            self.copies
                .iter()
                .scan(BTreeSet::new(), |known: &mut BTreeSet<[u8; 32]>, copy| {
                    let fresh: BTreeSet<_> = copy.difference(known).copied().collect();
                    known.extend(&fresh);
                    Some(fresh)
                });
        new_in_a_copy
            .flat_map(|keys| self.opened_by(&keys))
            .collect()
    }

    /// What opens for who has the private half of the recovery key, too.
    pub(crate) fn opened_with(&self, keys: &Path, private: &Private) -> BTreeMap<u64, Tally> {
        let private: Identity = private.reveal().parse().unwrap();
        let kept = KeyStore::open(keys).unwrap().load(self.round).unwrap();
        let sealed = kept.unwrap().sealed.into_values();
        let unsealed = sealed.flat_map(|old| {
            let bytes = age::decrypt(&private, &old.sealed).unwrap();
            bytes.array_windows().copied().collect::<Vec<_>>()
        });
        self.opened_by(&keys_on_disk(keys).into_iter().chain(unsealed).collect())
    }

    fn opened_by(&self, keys: &BTreeSet<[u8; 32]>) -> BTreeMap<u64, Tally> {
        let keys: Vec<Key> = keys.iter().map(|bytes| Key::from_bytes(*bytes)).collect();
        let opens = |(version, sealed): (&u64, &Vec<u8>)| {
            let tally = keys
                .iter()
                .find_map(|key| seal::open(key, self.round, *version, sealed).ok())?;
            Some((*version, tally))
        };
        self.boxes.iter().filter_map(opens).collect()
    }
}

/// Every run of 32 bytes in every file of the key store, whatever the file is called and means.
fn keys_on_disk(folder: &Path) -> BTreeSet<[u8; 32]> {
    let files = fs::read_dir(folder).unwrap();
    let contents = files.map(|file| fs::read(file.unwrap().path()).unwrap());
    contents
        .flat_map(|bytes| bytes.array_windows().copied().collect::<Vec<_>>())
        .collect()
}
