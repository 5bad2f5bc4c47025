//! The rows of `quota`.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::db::Tx;
use crate::entity::quota::{ActiveModel, Column, Entity};
use crate::error::Result;

/// So many more; returns how many that makes. Two at the same instant wait for each other.
pub(super) async fn add(
    tx: &Tx,
    kind: &str,
    subject: &[u8],
    since: DateTime<Utc>,
    more: i32,
) -> Result<i32> {
    let row = ActiveModel {
        kind: Set(kind.to_owned()),
        subject: Set(subject.to_vec()),
        since: Set(since),
        used: Set(more),
    };
    let sum = Expr::col((Entity, Column::Used)).add(more);
    let again = OnConflict::columns([Column::Kind, Column::Subject, Column::Since])
        .value(Column::Used, sum)
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

/// Every count of this very subject: its kind, when its stretch of time began, and how much is used.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    subject: &[u8],
) -> Result<Vec<(String, DateTime<Utc>, i32)>> {
    let rows = Entity::find()
        .filter(Column::Subject.eq(subject.to_vec()))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.kind, row.since, row.used))
        .collect())
}

pub(super) async fn delete_between(tx: &Tx, first: &[u8], last: &[u8]) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Subject.between(first.to_vec(), last.to_vec()))
        .exec(tx)
        .await?;
    Ok(())
}
