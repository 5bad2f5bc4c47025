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
        WHERE connamespace = current_schema()::regnamespace
    ORDER BY 1";

/// The number that `db::migrate` locks on PostgreSQL; the control below fails when it is another one.
const MIGRATION_LOCK: i64 = 0x6b6c_616e_6b62;
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

/// The control of the test above, which could pass by luck.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_waits_while_another_one_migrates() {
    let folder = tempfile::tempdir().unwrap();
    let url = database(&folder).await;
    let node = db::connect(&url, 4).await.unwrap();
    let other = Database::connect(&url).await.unwrap();
    let lock = other.begin().await.unwrap();
    let hold = if is_postgres() {
        format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
    } else {
        "CREATE TABLE held (id INTEGER)".to_owned()
    };
    lock.execute_unprepared(&hold).await.unwrap();
    let mut waiting = Box::pin(db::migrate(&node));
    tokio::select! {
        done = &mut waiting => panic!("it did not wait: {done:?}"),
        waits = timeout(PATIENCE, is_waited_for(&lock)) => waits.expect("it neither waits nor migrates"),
    }
    lock.commit().await.unwrap();
    timeout(PATIENCE, waiting).await.unwrap().unwrap();
    node.close().await.unwrap();
}

/// Returns when somebody waits for the lock. SQLite, which does not tell, gets a while: whoever does not wait there
/// is told that the database is locked, and so the migration fails, however late it comes to that.
async fn is_waited_for(lock: &DatabaseTransaction) {
    if !is_postgres() {
        sleep(Duration::from_millis(400)).await;
        return;
    }
    let waiting = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    let question = || Statement::from_string(DatabaseBackend::Postgres, waiting);
    while lock.query_all_raw(question()).await.unwrap().is_empty() {
        sleep(Duration::from_millis(5)).await;
    }
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
    let rows = db
        .query_all_raw(Statement::from_string(backend, question))
        .await
        .unwrap();
    rows.into_iter()
        .map(|row| row.try_get("", "line").unwrap())
        .collect()
}
