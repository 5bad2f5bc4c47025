//! What the database itself says that it holds.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;
use klankbord::ids::AccountId;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult, Statement};

use super::ADDRESSES;
use crate::support::{TestApp, is_postgres};

/// The columns in which one of the needles is.
pub(super) async fn search(test: &TestApp, needles: &[String]) -> BTreeSet<String> {
    let finder = AhoCorasick::new(needles).unwrap();
    let mut found = BTreeSet::new();
    for (column, cells) in cells(test).await {
        if cells.iter().any(|cell| finder.is_match(cell)) {
            found.insert(column);
        }
    }
    found
}

/// The ids of all rows that die with her account.
pub(super) async fn ids(test: &TestApp) -> Vec<String> {
    let hers = format!("lower(address) = '{}'", ADDRESSES[1].to_lowercase());
    let account = texts(
        test,
        &format!("SELECT {} FROM account WHERE {hers}", shown("id")),
    )
    .await;
    let account: AccountId = format!("{:0>32}", account[0].replace('-', ""))
        .parse()
        .unwrap();
    let whose = if is_postgres() {
        format!("account_id = '{account}'")
    } else {
        format!("account_id = X'{}'", account.0.simple())
    };
    let mut ids = Vec::new();
    for table in [
        "round",
        "conversation",
        "address_change",
        "import",
        "reader",
    ] {
        let rows = format!("SELECT {} FROM {table} WHERE {whose}", shown("id"));
        ids.extend(texts(test, &rows).await);
    }
    for table in ["sign_in", "reported_text"] {
        let rows = format!("SELECT {} FROM {table}", shown("id"));
        ids.extend(texts(test, &rows).await);
    }
    ids.into_iter().map(|id| id.replace('-', "")).collect()
}

/// How many jobs are about one of these rows.
pub(super) async fn about(test: &TestApp, ids: &[String]) -> usize {
    let jobs = cells(test).await.remove("job.kind").unwrap_or_default();
    let jobs = jobs.iter().map(|job| job.replace('-', ""));
    jobs.filter(|job| ids.iter().any(|id| job.contains(id.as_str())))
        .count()
}

/// All that stands in the columns that can hold words or bytes, in small letters, bytes as hexadecimal digits.
async fn cells(test: &TestApp) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for column in columns(test).await {
        let (table, name) = column.split_once('.').unwrap();
        let rows = format!("SELECT {} FROM \"{table}\"", shown(name));
        all.insert(column.clone(), texts(test, &rows).await);
    }
    all
}

fn shown(column: &str) -> String {
    if is_postgres() {
        format!("lower(coalesce(\"{column}\"::text, ''))")
    } else {
        format!(
            "lower(CASE typeof(\"{column}\") WHEN 'blob' THEN hex(\"{column}\") ELSE coalesce(\"{column}\", '') END)"
        )
    }
}

/// Every column of every table but those of a type in which no address fits.
pub(super) async fn columns(test: &TestApp) -> BTreeSet<String> {
    let sql = if is_postgres() {
        "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns
            WHERE table_schema = current_schema()"
    } else {
        "SELECT t.name || '.' || c.name || ' ' || lower(c.type) FROM sqlite_master AS t
            JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
    };
    let all = texts(test, sql).await;
    assert!(all.len() > 80, "the schema was not found: {all:?}");
    let fits = all.iter().filter_map(|column| {
        let (name, of) = column.split_once(' ').unwrap();
        let small = ["uuid", "time", "date", "int", "bool"];
        (!small.iter().any(|one| of.contains(one))).then(|| name.to_owned())
    });
    fits.collect()
}

pub(super) async fn texts(test: &TestApp, sql: &str) -> Vec<String> {
    let db = &test.db().read;
    let backend: DatabaseBackend = db.get_database_backend();
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await;
    let first = |row: &QueryResult| row.try_get_by_index(0).unwrap();
    rows.unwrap().iter().map(first).collect()
}
