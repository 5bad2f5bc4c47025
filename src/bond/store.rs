//! The one row of `key_store`.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, DatabaseConnection, EntityTrait, Set};
use sea_orm_migration::SchemaManager;

use crate::db::Tx;
use crate::entity::key_store::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::keys::Fingerprint;

const ONLY: i16 = 1;

/// Whether the schema has a place for it.
pub(super) async fn is_there(db: &DatabaseConnection) -> Result<bool> {
    Ok(SchemaManager::new(db).has_table("key_store").await?)
}

pub(super) async fn find(db: &impl ConnectionTrait) -> Result<Option<Fingerprint>> {
    let row = Entity::find_by_id(ONLY).one(db).await?;
    Ok(row.map(|row| row.fingerprint.into()))
}

/// Waits for whoever does the same, and then leaves it as it is.
pub(super) async fn insert_first(tx: &Tx, fingerprint: &Fingerprint) -> Result<()> {
    let there = OnConflict::column(Column::Id).do_nothing().to_owned();
    let row = ActiveModel {
        id: Set(ONLY),
        fingerprint: Set(fingerprint.to_string()),
    };
    Entity::insert(row)
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
