//! The files of SQLite: the pages of the database, and the frames of its write-ahead log.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::thief::{Loot, Seen};

/// Before the first frame, and before the page of each frame.
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

pub(super) struct Files {
    folder: PathBuf,
    main: Vec<u8>,
    wal: Vec<u8>,
    /// Every page as it was written last.
    pages: BTreeMap<u32, Vec<u8>>,
    commits: u64,
}

impl Files {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            main: Vec::new(),
            wal: Vec::new(),
            pages: BTreeMap::new(),
            commits: 0,
        }
    }

    pub(super) fn copy(&mut self, loot: &mut Loot) {
        let main = fs::read(self.folder.join("klankbord.db")).unwrap();
        let size = usize::from(u16::from_be_bytes([main[16], main[17]]));
        for (number, page) in main.chunks(size).enumerate() {
            let old = self.main.chunks(size).nth(number).unwrap_or_default();
            if old != page {
                loot.files.push(Seen {
                    time: loot.copies as u64,
                    old: old.to_vec(),
                    new: page.to_vec(),
                });
                self.pages
                    .entry(u32::try_from(number).unwrap() + 1)
                    .or_insert_with(|| page.to_vec());
            }
        }
        self.main = main;
        self.read_log(size, loot);
    }

    fn read_log(&mut self, size: usize, loot: &mut Loot) {
        let wal = fs::read(self.folder.join("klankbord.db-wal")).unwrap_or_default();
        let frame = FRAME_HEAD + size;
        let frames = wal.len().saturating_sub(LOG_HEAD) / frame;
        for at in (0..frames).map(|number| LOG_HEAD + number * frame) {
            let new = &wal[at..at + frame];
            if self.wal.get(at..at + frame) == Some(new) {
                continue;
            }
            let number = u32::from_be_bytes(new[..4].try_into().unwrap());
            let page = new[FRAME_HEAD..].to_vec();
            let old = self.pages.insert(number, page.clone()).unwrap_or_default();
            let seen = |time| Seen {
                time,
                old: old.clone(),
                new: page.clone(),
            };
            loot.log.push(seen(self.commits));
            loot.files.push(seen(loot.copies as u64));
            // The last frame of a transaction says how large the database is after it.
            if new[4..8] != [0; 4] {
                self.commits += 1;
            }
        }
        self.wal = wal;
    }
}
