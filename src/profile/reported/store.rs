//! The rows of `reported_text`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};

use super::Place;
use crate::db::Tx;
use crate::entity::reported_text::{ActiveModel, Column, Entity, Model};
use crate::error::{Error, Result};
use crate::ids::{ReportedTextId, RoundId};

pub(super) async fn insert(
    tx: &Tx,
    id: ReportedTextId,
    round: RoundId,
    question: &str,
    place: usize,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id),
        round_id: Set(round),
        question: Set(question.to_owned()),
        place: Set(number(place)),
        kept: Set(false),
    };
    row.insert(tx).await?;
    Ok(())
}

/// Each place, and whether an administrator let the text stand.
pub(super) async fn of_round(
    db: &impl ConnectionTrait,
    round: RoundId,
) -> Result<Vec<(Place, bool)>> {
    let rows = Entity::find()
        .filter(Column::RoundId.eq(round))
        .all(db)
        .await?;
    Ok(rows.iter().map(|row| (at(row), row.kept)).collect())
}

/// In an order that says nothing: the ids are random.
pub(super) async fn waiting(
    db: &impl ConnectionTrait,
) -> Result<Vec<(ReportedTextId, RoundId, Place)>> {
    let rows = Entity::find()
        .filter(Column::Kept.eq(false))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .iter()
        .map(|row| (row.id, row.round_id, at(row)))
        .collect())
}

pub(super) async fn ids_of_round(
    db: &impl ConnectionTrait,
    round: RoundId,
) -> Result<Vec<ReportedTextId>> {
    let rows = Entity::find()
        .filter(Column::RoundId.eq(round))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Where a text is that still waits.
pub(super) async fn get(db: &impl ConnectionTrait, id: ReportedTextId) -> Result<(RoundId, Place)> {
    let row = Entity::find_by_id(id)
        .filter(Column::Kept.eq(false))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((row.round_id, at(&row)))
}

pub(super) async fn keep(tx: &Tx, id: ReportedTextId) -> Result<()> {
    let kept = Entity::update_many()
        .col_expr(Column::Kept, Expr::value(true))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    match kept.rows_affected {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

pub(super) async fn delete(tx: &Tx, round: RoundId, question: &str, place: usize) -> Result<()> {
    Entity::delete_many()
        .filter(Column::RoundId.eq(round))
        .filter(Column::Question.eq(question))
        .filter(Column::Place.eq(number(place)))
        .exec(tx)
        .await?;
    Ok(())
}

fn at(row: &Model) -> Place {
    let place = usize::try_from(row.place).unwrap_or(usize::MAX);
    (row.question.clone(), place)
}

/// A round has at most fifty people, so a place always fits.
fn number(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}
