//! The rows of `thanks`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    QuerySelect, Set,
};

use crate::db::Tx;
use crate::entity::thanks::{ActiveModel, Column, Entity, Model};
use crate::error::Result;
use crate::ids::RoundId;

/// A row that is not over yet.
pub(super) struct Row {
    pub sealed: Option<Vec<u8>>,
    pub words: Option<Vec<u8>>,
}

pub(super) async fn insert(
    tx: &Tx,
    round: RoundId,
    sealed: Vec<u8>,
    until: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel {
        round_id: Set(round),
        sealed: Set(Some(sealed)),
        words: Set(None),
        waiting: Set(0),
        until: Set(until),
    };
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    round: RoundId,
    now: DateTime<Utc>,
) -> Result<Option<Row>> {
    Ok(read(Entity::find_by_id(round).one(db).await?, now))
}

/// The same, and nobody else changes the row until the transaction ends.
pub(super) async fn find_to_change(
    tx: &Tx,
    round: RoundId,
    now: DateTime<Utc>,
) -> Result<Option<Row>> {
    let row = Entity::find_by_id(round).lock_exclusive().one(tx).await?;
    Ok(read(row, now))
}

pub(super) async fn set_words(tx: &Tx, round: RoundId, words: Vec<u8>, waiting: i32) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Words, Expr::value(words))
        .col_expr(Column::Waiting, Expr::value(waiting))
        .filter(Column::RoundId.eq(round))
        .exec(tx)
        .await?;
    Ok(())
}

/// One letter less to wait for. The row is locked by it, so that two last letters do not wait for each other.
pub(super) async fn count_down(tx: &Tx, round: RoundId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Waiting, Expr::col(Column::Waiting).sub(1))
        .filter(Column::RoundId.eq(round))
        .filter(Column::Waiting.gt(0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes addresses and words out, where no letter waits any more.
pub(super) async fn empty_when_done(tx: &Tx, round: RoundId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(None::<Vec<u8>>))
        .col_expr(Column::Words, Expr::value(None::<Vec<u8>>))
        .filter(Column::RoundId.eq(round))
        .filter(Column::Waiting.eq(0))
        .filter(Column::Words.is_not_null())
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_over(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Until.lte(now))
        .exec(tx)
        .await?;
    Ok(())
}

fn read(row: Option<Model>, now: DateTime<Utc>) -> Option<Row> {
    row.filter(|row| row.until > now).map(|row| Row {
        sealed: row.sealed,
        words: row.words,
    })
}
