//! The rows of `quota`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::db::Tx;
use crate::entity::quota::{ActiveModel, Column, Entity};
use crate::error::Result;

/// One more; returns how many that makes. Two at the same instant wait for each other.
pub(super) async fn count(
    tx: &Tx,
    kind: &str,
    subject: &[u8],
    since: DateTime<Utc>,
) -> Result<i32> {
    let row = ActiveModel {
        kind: Set(kind.to_owned()),
        subject: Set(subject.to_vec()),
        since: Set(since),
        used: Set(1),
    };
    let more = Expr::col((Entity, Column::Used)).add(1);
    let again = OnConflict::columns([Column::Kind, Column::Subject, Column::Since])
        .value(Column::Used, more)
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    used(tx, kind, subject, since).await
}

pub(super) async fn used(
    db: &impl ConnectionTrait,
    kind: &str,
    subject: &[u8],
    since: DateTime<Utc>,
) -> Result<i32> {
    let row = Entity::find_by_id((kind.to_owned(), subject.to_vec(), since))
        .one(db)
        .await?;
    Ok(row.map_or(0, |row| row.used))
}

pub(super) async fn delete_before(tx: &Tx, kind: &str, before: DateTime<Utc>) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Kind.eq(kind))
        .filter(Column::Since.lt(before))
        .exec(tx)
        .await?;
    Ok(())
}
