//! Every row of every table as text, with what the database itself remembers of a row: where it lies and, on
//! PostgreSQL, which transactions wrote and locked it last.

use std::collections::BTreeSet;

use klankbord::ids::RoundId;
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) table: String,
    pub(crate) text: String,
}

impl Row {
    /// An id is 16 bytes in SQLite and has hyphens in PostgreSQL and in JSON.
    pub(crate) fn names(&self, round: RoundId) -> bool {
        self.text
            .replace('-', "")
            .to_lowercase()
            .contains(&round.0.simple().to_string())
    }
}

/// Short, for a box is long.
impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}: {}",
            self.table,
            self.text.chars().take(120).collect::<String>()
        )
    }
}

pub(crate) async fn dump(db: &impl ConnectionTrait) -> BTreeSet<Row> {
    let mut rows = BTreeSet::new();
    let tables = texts(db, tables_sql(db)).await;
    assert!(
        tables.len() > 10,
        "every table is read, and not only {tables:?}"
    );
    for table in tables {
        let texts = texts(db, &rows_sql(db, &table).await).await;
        rows.extend(texts.into_iter().map(|text| Row {
            table: table.clone(),
            text,
        }));
    }
    rows
}

/// Rows of which the bytes, the place or the transaction differ: a changed row is there twice.
pub(crate) fn differing(before: &BTreeSet<Row>, after: &BTreeSet<Row>) -> Vec<Row> {
    before.symmetric_difference(after).cloned().collect()
}

pub(crate) async fn count(db: &impl ConnectionTrait, table: &str) -> usize {
    texts(db, &rows_sql(db, table).await).await.len()
}

fn tables_sql(db: &impl ConnectionTrait) -> &'static str {
    match db.get_database_backend() {
        DatabaseBackend::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table'",
    }
}

async fn rows_sql(db: &impl ConnectionTrait, table: &str) -> String {
    if db.get_database_backend() == DatabaseBackend::Postgres {
        return format!(
            "SELECT concat_ws('|', t.ctid, t.xmin, t.xmax, t::text) FROM \"{table}\" AS t"
        );
    }
    let columns = texts(
        db,
        &format!("SELECT name FROM pragma_table_info('{table}')"),
    )
    .await;
    let columns: Vec<String> = columns
        .iter()
        .map(|name| format!("quote(\"{name}\")"))
        .collect();
    format!(
        "SELECT rowid || '|' || {} FROM \"{table}\"",
        columns.join(" || '|' || ")
    )
}

async fn texts(db: &impl ConnectionTrait, sql: &str) -> Vec<String> {
    let rows = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}
