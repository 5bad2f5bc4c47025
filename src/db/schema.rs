//! How far the schema is, as a database says itself.

use std::collections::BTreeSet;

use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbErr, Statement};

/// Whether the schema has all that this program knows of. One of a later program has more.
pub async fn is_current(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let known = "SELECT version FROM seaql_migrations";
    let rows = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), known))
        .await?;
    let names = rows.iter().map(|row| row.try_get_by_index(0));
    let names = names.collect::<Result<BTreeSet<String>, _>>()?;
    let mut ours = Migrator::migrations().into_iter();
    Ok(ours.all(|migration| names.contains(migration.name())))
}
