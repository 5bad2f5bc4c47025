//! The rows of `session`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set,
};

use crate::db::Tx;
use crate::entity::session::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::ids::AccountId;

pub(super) async fn insert(
    tx: &Tx,
    hash: &[u8; 32],
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel {
        id_hash: Set(hash.to_vec()),
        account_id: Set(account),
        created_at: Set(now),
        used_at: Set(now),
    };
    row.insert(tx).await?;
    Ok(())
}

/// Whose it is, when it began and when it was last used.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    hash: &[u8; 32],
) -> Result<Option<(AccountId, DateTime<Utc>, DateTime<Utc>)>> {
    let row = Entity::find_by_id(hash.to_vec()).one(db).await?;
    Ok(row.map(|row| (row.account_id, row.created_at, row.used_at)))
}

pub(super) async fn touch(tx: &Tx, hash: &[u8; 32], now: DateTime<Utc>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::IdHash.eq(hash.to_vec()))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, hash: &[u8; 32]) -> Result<()> {
    Entity::delete_by_id(hash.to_vec()).exec(tx).await?;
    Ok(())
}

pub(super) async fn delete_all(tx: &Tx, account: AccountId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_others(tx: &Tx, account: AccountId, hash: &[u8; 32]) -> Result<()> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account))
        .filter(Column::IdHash.ne(hash.to_vec()))
        .exec(tx)
        .await?;
    Ok(())
}

/// What began or was last used at these moments or earlier.
pub(super) async fn delete_before(
    tx: &Tx,
    begun: DateTime<Utc>,
    used: DateTime<Utc>,
) -> Result<()> {
    let over = Condition::any()
        .add(Column::CreatedAt.lte(begun))
        .add(Column::UsedAt.lte(used));
    Entity::delete_many().filter(over).exec(tx).await?;
    Ok(())
}
