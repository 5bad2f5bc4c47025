//! The files of PostgreSQL: the pages of all tables and indexes after a checkpoint, and its write-ahead log, as
//! records and as bytes.

use std::collections::{BTreeMap, BTreeSet};

use klankbord::db::Db;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement};

use super::thief::{Loot, Seen};
use crate::evidence::Row;

const PAGE: usize = 8192;
const SEGMENT: u64 = 16 << 20;

/// Tables of the schema with the tables that hold their long values, and all indexes of both.
const FILES: &str = "WITH tables AS (SELECT oid, reltoastrelid FROM pg_class \
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace), \
     heaps AS (SELECT oid FROM tables UNION SELECT reltoastrelid FROM tables WHERE reltoastrelid <> 0), \
     files AS (SELECT oid FROM heaps UNION SELECT indexrelid FROM pg_index WHERE indrelid IN (SELECT oid FROM heaps)) \
     SELECT oid::int8, pg_read_binary_file(pg_relation_filepath(oid)) FROM files";

pub(super) struct Server {
    pages: BTreeMap<(i64, usize), Vec<u8>>,
    /// Up to where the log was read.
    read_to: u64,
}

impl Server {
    pub(super) async fn new(db: &Db) -> Self {
        let extension = "CREATE EXTENSION IF NOT EXISTS pg_walinspect SCHEMA public";
        db.read.execute_unprepared(extension).await.unwrap();
        Self {
            pages: BTreeMap::new(),
            read_to: written_to(db).await,
        }
    }

    pub(super) fn pages(&self) -> impl Iterator<Item = &Vec<u8>> {
        self.pages.values()
    }

    pub(super) async fn copy(&mut self, db: &Db, rows: &BTreeSet<Row>, loot: &mut Loot) {
        let end = written_to(db).await;
        if end > self.read_to {
            loot.raw.push(bytes_of_log(db, self.read_to, end).await);
            touched(db, (self.read_to, end), rows, loot).await;
            self.read_to = end;
        }
        db.read.execute_unprepared("CHECKPOINT").await.unwrap();
        for row in query(db, FILES).await {
            let (file, bytes): (i64, Vec<u8>) = (get(&row, 0), get(&row, 1));
            for (number, page) in bytes.chunks(PAGE).enumerate() {
                let old = self.pages.get(&(file, number));
                if old.is_some_and(|old| old == page) {
                    continue;
                }
                let old = self.pages.insert((file, number), page.to_vec());
                loot.files.push(Seen {
                    time: loot.copies as u64,
                    old: old.unwrap_or_default(),
                    new: page.to_vec(),
                });
            }
        }
    }
}

/// The rows that records of the log speak of, as they are in the copy of after it.
async fn touched(db: &Db, (from, to): (u64, u64), rows: &BTreeSet<Row>, loot: &mut Loot) {
    let tables: BTreeMap<i64, String> = query(
        db,
        "SELECT pg_relation_filenode(oid)::int8, relname::text FROM pg_class \
         WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace",
    )
    .await
    .iter()
    .map(|row| (get(row, 0), get(row, 1)))
    .collect();
    let files: Vec<String> = tables.keys().map(ToString::to_string).collect();
    let records = format!(
        "SELECT (start_lsn - '0/0')::int8, description, block_ref \
         FROM public.pg_get_wal_records_info('{}', '{}') \
         WHERE resource_manager IN ('Heap', 'Heap2') AND block_ref ~ 'rel \\d+/\\d+/({}) '",
        lsn(from),
        lsn(to),
        files.join("|")
    );
    for record in query(db, &records).await {
        let (time, description, block): (i64, String, String) =
            (get(&record, 0), get(&record, 1), get(&record, 2));
        let file: i64 = after(&block, "rel ")
            .rsplit('/')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let number = after(&block, "blk ");
        for place in places(&description) {
            let start = format!("({number},{place})|");
            let row = rows
                .iter()
                .find(|row| row.table == tables[&file] && row.text.starts_with(&start));
            loot.log.extend(row.map(|row| Seen {
                time: time.unsigned_abs(),
                old: Vec::new(),
                new: row.text.clone().into_bytes(),
            }));
        }
    }
}

/// `off 3` in one release is `off: 3` in the next, and there is `new off 3` and `new_off: 3`.
fn places(description: &str) -> Vec<u32> {
    let words: Vec<&str> = description
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let pairs = words.windows(2).filter(|pair| pair[0].ends_with("off"));
    pairs.filter_map(|pair| pair[1].parse().ok()).collect()
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let rest = text.split_once(mark).map_or("", |(_, rest)| rest);
    rest.split([' ', ',', ';']).next().unwrap_or_default()
}

/// The bytes between two places, without the heads of pages, so that what crosses a page is whole.
async fn bytes_of_log(db: &Db, from: u64, to: u64) -> Vec<u8> {
    let mut all = Vec::new();
    let mut at = from;
    while at < to {
        let (start, end) = (at % SEGMENT, (to - at + at % SEGMENT).min(SEGMENT));
        let file = format!(
            "SELECT pg_read_binary_file('pg_wal/' || pg_walfile_name('{}'::pg_lsn + 1), {start}, {})",
            lsn(at - start),
            end - start
        );
        let bytes: Vec<u8> = get(&query(db, &file).await[0], 0);
        for (place, byte) in (usize::try_from(start).unwrap()..).zip(bytes) {
            let head = if place < PAGE { 40 } else { 24 };
            if place % PAGE >= head {
                all.push(byte);
            }
        }
        at += end - start;
    }
    all
}

async fn written_to(db: &Db) -> u64 {
    let now = "SELECT (pg_current_wal_flush_lsn() - '0/0')::int8";
    get::<i64>(&query(db, now).await[0], 0).unsigned_abs()
}

fn lsn(at: u64) -> String {
    format!("{:X}/{:X}", at >> 32, at & 0xffff_ffff)
}

async fn query(db: &Db, sql: &str) -> Vec<QueryResult> {
    let statement = Statement::from_string(DatabaseBackend::Postgres, sql);
    db.read.query_all_raw(statement).await.unwrap()
}

fn get<T: sea_orm::TryGetable>(row: &QueryResult, at: usize) -> T {
    row.try_get_by_index(at).unwrap()
}
