//! A thief who copies everything that is stored, after every answer: all rows, what the database wrote into its log,
//! and the files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use klankbord::db::{self, Db};
use sea_orm::DatabaseBackend;

use super::needles::Needles;
use super::postgres::Server;
use super::sqlite::Files;
use crate::evidence::{Row, differing, dump};

/// Something that was written: what lay in its place before, and what lies there now.
pub(super) struct Seen {
    /// Larger is later. Each source counts in its own way.
    pub(super) time: u64,
    pub(super) old: Vec<u8>,
    pub(super) new: Vec<u8>,
}

/// All that was taken while one round ran.
#[derive(Default)]
pub(super) struct Loot {
    pub(super) copies: usize,
    /// Rows that differ from the copy before, by copy.
    pub(super) rows: Vec<Seen>,
    /// What the write-ahead log tells, by transaction or place in the log.
    pub(super) log: Vec<Seen>,
    /// Pages of files that differ from the copy before, by copy.
    pub(super) files: Vec<Seen>,
    /// The log as it lies on the disk.
    pub(super) raw: Vec<Vec<u8>>,
    /// All rows at the end.
    pub(super) last: BTreeSet<Row>,
}

impl Loot {
    /// How often something is found that should lie nowhere.
    pub(super) fn leaks(&self, needles: &Needles) -> usize {
        self.pieces().map(|bytes| needles.leaks(bytes)).sum()
    }

    pub(super) fn bytes(&self) -> usize {
        self.pieces().map(Vec::len).sum()
    }

    fn pieces(&self) -> impl Iterator<Item = &Vec<u8>> {
        let seen = self.rows.iter().chain(&self.log).chain(&self.files);
        seen.map(|seen| &seen.new).chain(&self.raw)
    }
}

pub(super) struct Thief {
    db: Db,
    rows: BTreeSet<Row>,
    disk: Disk,
    loot: Loot,
}

enum Disk {
    Sqlite(Files),
    Postgres(Server),
}

impl Thief {
    pub(super) async fn new(url: &str, folder: PathBuf) -> Self {
        let db = db::connect(url, 4).await.unwrap();
        let disk = match db.read.get_database_backend() {
            DatabaseBackend::Postgres => Disk::Postgres(Server::new(&db).await),
            _ => Disk::Sqlite(Files::new(folder)),
        };
        Self {
            db,
            rows: BTreeSet::new(),
            disk,
            loot: Loot::default(),
        }
    }

    pub(super) fn db(&self) -> &Db {
        &self.db
    }

    /// What there is before the first answer of a round is copied, and is no news.
    pub(super) async fn begin(&mut self) {
        self.copy().await;
        self.loot = Loot::default();
    }

    /// Copies what is there now, and keeps what is new.
    pub(super) async fn copy(&mut self) {
        self.loot.copies += 1;
        let rows = dump(&self.db.read).await;
        for row in differing(&self.rows, &rows) {
            self.loot.rows.push(Seen {
                time: self.loot.copies as u64,
                old: Vec::new(),
                new: row.text.into_bytes(),
            });
        }
        self.rows = rows;
        match &mut self.disk {
            Disk::Sqlite(files) => files.copy(&mut self.loot),
            Disk::Postgres(server) => server.copy(&self.db, &self.rows, &mut self.loot).await,
        }
    }

    pub(super) fn take(&mut self) -> Loot {
        let mut loot = std::mem::take(&mut self.loot);
        loot.last.clone_from(&self.rows);
        loot
    }

    /// Everything at once, as it lies there: for what should be nowhere.
    pub(super) async fn everything(self, folder: &Path) -> Vec<Vec<u8>> {
        let rows = dump(&self.db.read).await.into_iter();
        let mut all: Vec<Vec<u8>> = rows.map(|row| row.text.into_bytes()).collect();
        if let Disk::Postgres(server) = &self.disk {
            all.extend(server.pages().cloned());
        }
        self.db.close().await.unwrap();
        read_all(folder, &mut all);
        all
    }
}

fn read_all(folder: &Path, all: &mut Vec<Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, all);
        } else {
            all.push(fs::read(&path).unwrap());
        }
    }
}
