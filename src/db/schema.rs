//! The schema, brought up to date by whoever comes first.
//!
//! # Why
//! Several nodes start at once, and one may die in the middle. The table of migrations is looked at first, by reading
//! alone: where nothing is to do, nothing is locked and no right is needed but to read. Otherwise each migration is a
//! transaction that begins with its own row in that table: whoever else wants to write the same row waits, and finds it
//! done, or does it when the first one failed or died. No advisory lock: a pooler and other engines have none.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use migration::{Migrator, MigratorTrait};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr};
use sea_orm_migration::{MigrationTrait, SchemaManager};

use super::{Db, pool};
use crate::clock::Clock;

const TABLE: &str = "seaql_migrations";

/// How the name of a migration ends beside which the version of before cannot go on serving. All others only add what that
/// version does not look at.
const ALONE: &str = "_alone";

/// Whether this program can serve it: all that it knows of is there, and a later one has changed nothing that it needs.
pub async fn is_current(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let (todo, is_foreign) = look(done(db).await?);
    Ok(todo.is_empty() && !is_foreign)
}

/// Brings the schema up to date, a migration at a time, each whole or not at all. A schema that is ahead is left as it is,
/// and refused when it says that this version cannot serve it.
pub async fn migrate(db: &Db) -> Result<(), DbErr> {
    let has_table = SchemaManager::new(&db.read).has_table(TABLE).await?;
    let done = if has_table {
        done(&db.read).await?
    } else {
        BTreeSet::new()
    };
    let (todo, is_foreign) = look(done);
    if is_foreign {
        let fault = "a later version of Klankbord has changed it so that this one cannot serve it";
        return Err(DbErr::Migration(fault.to_owned()));
    }
    if todo.is_empty() {
        return Ok(());
    }
    make_table(db).await?;
    for migration in todo {
        let tx = db.open_transaction().await?;
        if begin(&tx, migration.name()).await? {
            migration.up(&SchemaManager::new(&tx)).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// What is to do, and whether what was done is of a later version that this one cannot run beside.
fn look(mut done: BTreeSet<String>) -> (Vec<Box<dyn MigrationTrait>>, bool) {
    let mut todo = Migrator::migrations();
    todo.retain(|migration| !done.remove(migration.name()));
    let is_foreign = done.iter().any(|name| name.ends_with(ALONE));
    (todo, is_foreign)
}

/// What was done in the database, by this version of the service or another.
async fn done(db: &impl ConnectionTrait) -> Result<BTreeSet<String>, DbErr> {
    let names = Query::select().column("version").from(TABLE).take();
    let rows = db.query_all(&names).await?;
    rows.iter().map(|row| row.try_get("", "version")).collect()
}

/// Of nodes that make it at the same moment PostgreSQL refuses all but one, although each says "if there is none".
async fn make_table(db: &Db) -> Result<(), DbErr> {
    let mut tries = 3;
    loop {
        match Migrator::install(&db.write).await {
            Err(_) if tries > 0 => tries -= 1,
            made => return made,
        }
    }
}

/// Waits for whoever does it at this moment. False when it is done.
async fn begin(tx: &DatabaseTransaction, name: &str) -> Result<bool, DbErr> {
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        // A migration may take as long as it takes, and so may waiting for one.
        for term in pool::TERMS {
            tx.execute_unprepared(&format!("SET LOCAL {term} = 0"))
                .await?;
        }
    }
    let offset = TimeDelta::zero();
    let now = Clock::System { offset }.now();
    let row = Query::insert()
        .into_table(TABLE)
        .columns(["version", "applied_at"])
        .values_panic([Expr::value(name), Expr::value(now.timestamp())])
        .on_conflict(OnConflict::column("version").do_nothing().to_owned())
        .take();
    Ok(tx.execute(&row).await?.rows_affected() == 1)
}
