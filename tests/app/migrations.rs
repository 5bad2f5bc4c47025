//! The schema comes, goes and comes back the same, also when several nodes start at once.

use std::time::Duration;

use klankbord::db;
use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction, Statement,
    TransactionTrait,
};
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::support::{database, is_postgres};

/// What a database made of the schema, readable line by line.
const OF_SQLITE: &str =
    "SELECT type || ' ' || name || ': ' || coalesce(sql, '') AS line FROM sqlite_master
    WHERE name NOT LIKE 'sqlite_%' ORDER BY 1";
const OF_POSTGRES: &str = "
    SELECT 'column ' || table_name || '.' || column_name || ': ' || data_type || ' ' || is_nullable AS line
        FROM information_schema.columns WHERE table_schema = current_schema()
    UNION ALL SELECT 'index ' || indexname || ': ' || indexdef FROM pg_indexes WHERE schemaname = current_schema()
    UNION ALL SELECT 'constraint ' || conname || ': ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'
    ORDER BY 1";

/// What a node writes first when it begins to make the first table.
const FIRST: &str = "INSERT INTO seaql_migrations VALUES ('m20261123_000001_create_account', 0)";
const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn the_schema_goes_away_whole_and_comes_back_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for url in urls(&folder).await {
        let db = Database::connect(&url).await.unwrap();
        Migrator::up(&db, None).await.unwrap();
        let first = schema(&db).await;
        for table in [
            "account",
            "round",
            "invitation",
            "answer_box",
            "profile",
            "conversation",
            "import",
            "job",
        ] {
            assert!(
                first.iter().any(|line| line.contains(table)),
                "no {table} in {first:?}"
            );
        }
        Migrator::down(&db, None).await.unwrap();
        let left = schema(&db).await;
        let foreign: Vec<_> = left
            .iter()
            .filter(|line| !line.contains("seaql_migrations"))
            .collect();
        assert!(foreign.is_empty(), "left behind: {foreign:?}");
        Migrator::up(&db, None).await.unwrap();
        assert_eq!(schema(&db).await, first);
        db.execute_unprepared("ALTER TABLE round ADD COLUMN planted INTEGER")
            .await
            .unwrap();
        assert_ne!(
            schema(&db).await,
            first,
            "a column more is not noticed: this test is blind"
        );
        db.close().await.unwrap();
    }
}

#[tokio::test]
async fn every_step_goes_back_and_forth_alone() {
    let folder = tempfile::tempdir().unwrap();
    for url in urls(&folder).await {
        let db = Database::connect(&url).await.unwrap();
        for _ in 0..Migrator::migrations().len() {
            let before = schema(&db).await;
            Migrator::up(&db, Some(1)).await.unwrap();
            let after = schema(&db).await;
            assert_ne!(after, before, "a step that changes nothing");
            Migrator::down(&db, Some(1)).await.unwrap();
            Migrator::up(&db, Some(1)).await.unwrap();
            assert_eq!(schema(&db).await, after);
        }
        db.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_start_at_the_same_moment_all_come_up() {
    let folder = tempfile::tempdir().unwrap();
    let url = database(&folder).await;
    let nodes = (0..4).map(|_| {
        let url = url.clone();
        tokio::spawn(async move {
            let db = db::connect(&url, 4).await.unwrap();
            let migrated = db::migrate(&db).await;
            db.close().await.unwrap();
            migrated
        })
    });
    for node in nodes.collect::<Vec<_>>() {
        node.await.unwrap().unwrap();
    }
}

/// The control of the test above, which could pass by luck: one node is in the middle of a migration, and dies.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_waits_for_one_that_migrates_and_does_what_that_one_did_not() {
    let folder = tempfile::tempdir().unwrap();
    let url = database(&folder).await;
    let node = db::connect(&url, 4).await.unwrap();
    let other = Database::connect(&url).await.unwrap();
    Migrator::install(&other).await.unwrap();
    let lock = other.begin().await.unwrap();
    lock.execute_unprepared(FIRST).await.unwrap();
    lock.execute_unprepared("CREATE TABLE account (half INTEGER)")
        .await
        .unwrap();
    let mut waiting = Box::pin(db::migrate(&node));
    tokio::select! {
        done = &mut waiting => panic!("it did not wait: {done:?}"),
        waits = timeout(PATIENCE, is_waited_for(&lock)) => waits.expect("it neither waits nor migrates"),
    }
    lock.rollback().await.unwrap();
    timeout(PATIENCE, waiting).await.unwrap().unwrap();
    node.read
        .execute_unprepared("SELECT address FROM account")
        .await
        .unwrap();
    node.close().await.unwrap();
}

/// Returns when somebody waits for the lock. SQLite, which does not tell, gets a while: whoever does not wait there
/// is told that the database is locked, and so the migration fails, however late it comes to that.
async fn is_waited_for(lock: &DatabaseTransaction) {
    if !is_postgres() {
        sleep(Duration::from_millis(400)).await;
        return;
    }
    let waiting = "SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))";
    let question = || Statement::from_string(DatabaseBackend::Postgres, waiting);
    while lock.query_all_raw(question()).await.unwrap().is_empty() {
        sleep(Duration::from_millis(5)).await;
    }
}

/// A schema that is ahead is served by the version of before, unless it says that it cannot be.
#[tokio::test]
async fn a_later_schema_is_refused_only_where_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let db = db::connect(&database(&folder).await, 4).await.unwrap();
    db::migrate(&db).await.unwrap();
    let later = async |name: &str| {
        let row = format!("INSERT INTO seaql_migrations VALUES ('{name}', 0)");
        db.read.execute_unprepared(&row).await.unwrap();
        db::migrate(&db).await
    };
    later("m20990101_000999_add_something").await.unwrap();
    let refused = later("m20990102_001000_change_something_alone").await;
    let why = refused.unwrap_err().to_string();
    assert!(why.contains("later version"), "{why}");
    db.close().await.unwrap();
}

/// Of each table, and what whoever writes it must know of.
/// Without the rules that a column may not be empty: from 18 on they stand among the others, and they are told above.
const OF_TABLES: &str = "
    SELECT table_name || '.' || column_name || ' ' || data_type
        || CASE WHEN is_nullable = 'NO' AND column_default IS NULL THEN ' must' ELSE ' may' END AS line
        FROM information_schema.columns WHERE table_schema = current_schema()
    UNION ALL SELECT conrelid::regclass || ' rule ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'
    UNION ALL SELECT tablename || ' rule ' || indexname FROM pg_indexes
        WHERE schemaname = current_schema() AND indexdef LIKE 'CREATE UNIQUE %'";

/// They came before there was a version that could run beside them.
const BEFORE: [&str; 2] = [
    "m20261128_000015_key_account_by_identity",
    "m20261128_000020_seal_progress",
];

/// The name says it, and here is looked whether that is true: what was there stays as it is, and whoever does not know
/// what is new can write as before. What a column means cannot be seen from here.
#[tokio::test]
async fn each_migration_says_whether_the_version_of_before_can_run_beside_it() {
    if !is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let db = Database::connect(&database(&folder).await).await.unwrap();
    let mut wrong = Vec::new();
    for migration in Migrator::migrations() {
        let name = migration.name().to_owned();
        let before = lines(&db, OF_TABLES).await;
        Migrator::up(&db, Some(1)).await.unwrap();
        let after = lines(&db, OF_TABLES).await;
        let says = !name.ends_with("_alone") && !BEFORE.contains(&&*name);
        if adds_only(&before, &after) != says {
            wrong.push(name);
        }
    }
    db.close().await.unwrap();
    assert_eq!(wrong, Vec::<String>::new());
}

fn adds_only(before: &[String], after: &[String]) -> bool {
    let table = |line: &str| line.split(['.', ' ']).next().map(ToOwned::to_owned);
    let known: Vec<_> = before.iter().map(|line| table(line)).collect();
    let mut new = after.iter().filter(|line| !before.contains(line));
    let hinders = |line: &&String| {
        known.contains(&table(line)) && (line.ends_with(" must") || line.contains(" rule "))
    };
    before.iter().all(|line| after.contains(line)) && !new.any(|line| hinders(&line))
}

#[test]
fn what_only_adds_is_told_from_what_changes() {
    let before = ["a.x text must".to_owned(), "a rule UNIQUE (x)".to_owned()];
    let with = |line: &str| [&before[..], &[line.to_owned()]].concat();
    assert!(adds_only(&before, &with("a.y text may")));
    assert!(adds_only(&before, &with("b.y text must")), "a new table");
    assert!(!adds_only(&before, &with("a.y text must")));
    assert!(!adds_only(&before, &with("a rule UNIQUE (y)")));
    assert!(!adds_only(&before, &before[1..]));
}

/// SQLite always, and the server when there is one: each empty.
async fn urls(folder: &TempDir) -> Vec<String> {
    let file = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("schema.db").display()
    );
    let mut urls = vec![file];
    if is_postgres() {
        urls.push(database(folder).await);
    }
    urls
}

async fn schema(db: &DatabaseConnection) -> Vec<String> {
    let backend = db.get_database_backend();
    let question = if backend == DatabaseBackend::Postgres {
        OF_POSTGRES
    } else {
        OF_SQLITE
    };
    lines(db, question).await
}

async fn lines(db: &DatabaseConnection, question: &str) -> Vec<String> {
    let question = Statement::from_string(db.get_database_backend(), question);
    let rows = db.query_all_raw(question).await.unwrap();
    rows.into_iter()
        .map(|row| row.try_get("", "line").unwrap())
        .collect()
}
