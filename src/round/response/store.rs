//! The one row of `response`.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect, Set};

use crate::db::Tx;
use crate::entity::response::{ActiveModel, Column, Entity};
use crate::error::{Error, Result};

const ONLY: i16 = 1;

pub(super) async fn find(db: &impl ConnectionTrait) -> Result<Option<Vec<u8>>> {
    let row = Entity::find_by_id(ONLY).one(db).await?;
    Ok(row.map(|row| row.sealed))
}

/// Nobody else changes it until the transaction ends. Empty when it was not there.
pub(super) async fn hold(tx: &Tx) -> Result<Vec<u8>> {
    let there = OnConflict::column(Column::Id).do_nothing().to_owned();
    let row = ActiveModel {
        id: Set(ONLY),
        sealed: Set(vec![]),
    };
    Entity::insert(row)
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    let row = Entity::find_by_id(ONLY).lock_exclusive().one(tx).await?;
    row.map(|row| row.sealed).ok_or(Error::NotFound)
}

pub(super) async fn update(tx: &Tx, sealed: Vec<u8>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(sealed))
        .exec(tx)
        .await?;
    Ok(())
}
