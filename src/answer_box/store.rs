//! The rows of `answer_box`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
};

use crate::db::Tx;
use crate::entity::answer_box::{ActiveModel, Column, Entity};
use crate::error::{Error, Result};
use crate::ids::RoundId;

/// Waits for whoever changes the box. On SQLite the transaction holds the only write lock already.
pub(super) async fn lock(tx: &Tx, round: RoundId) -> Result<()> {
    let row: Option<i64> = Entity::find_by_id(round)
        .select_only()
        .column(Column::Version)
        .lock_exclusive()
        .into_tuple()
        .one(tx)
        .await?;
    row.map(|_| ()).ok_or(Error::NotFound)
}

pub(super) async fn get(db: &impl ConnectionTrait, round: RoundId) -> Result<(u64, Vec<u8>)> {
    let row = Entity::find_by_id(round)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((row.version.unsigned_abs(), row.sealed))
}

pub(super) async fn find_version(db: &impl ConnectionTrait, round: RoundId) -> Result<Option<u64>> {
    let version: Option<i64> = Entity::find_by_id(round)
        .select_only()
        .column(Column::Version)
        .into_tuple()
        .one(db)
        .await?;
    Ok(version.map(i64::unsigned_abs))
}

pub(super) async fn insert(tx: &Tx, round: RoundId, version: u64, sealed: Vec<u8>) -> Result<()> {
    let row = ActiveModel {
        round_id: Set(round),
        version: Set(version.cast_signed()),
        sealed: Set(sealed),
    };
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn update(tx: &Tx, round: RoundId, version: u64, sealed: Vec<u8>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::value(version.cast_signed()))
        .col_expr(Column::Sealed, Expr::value(sealed))
        .filter(Column::RoundId.eq(round))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, round: RoundId) -> Result<()> {
    Entity::delete_by_id(round).exec(tx).await?;
    Ok(())
}
