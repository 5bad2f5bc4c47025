//! The rows of `rest`.

use chrono::NaiveDate;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use crate::db::Tx;
use crate::entity::rest::{ActiveModel, Column, Entity};
use crate::error::{Error, Result};

pub(super) async fn find(db: &impl ConnectionTrait, mac: Vec<u8>) -> Result<Option<NaiveDate>> {
    let row = Entity::find_by_id(mac).one(db).await?;
    Ok(row.map(|row| row.opened_on))
}

/// Nobody else changes the row until the transaction ends. One that was not there is of a day long ago.
pub(super) async fn hold(tx: &Tx, mac: Vec<u8>) -> Result<NaiveDate> {
    let there = OnConflict::column(Column::AddressMac)
        .do_nothing()
        .to_owned();
    let row = ActiveModel {
        address_mac: Set(mac.clone()),
        opened_on: Set(NaiveDate::default()),
    };
    Entity::insert(row)
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    let row = Entity::find_by_id(mac).lock_exclusive().one(tx).await?;
    // Forgotten in this very moment.
    row.map(|row| row.opened_on)
        .ok_or_else(|| Error::Busy("a note went while it was read".into()))
}

pub(super) async fn update(tx: &Tx, mac: Vec<u8>, day: NaiveDate) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::OpenedOn, Expr::value(day))
        .filter(Column::AddressMac.eq(mac))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, mac: Vec<u8>, day: NaiveDate) -> Result<()> {
    Entity::delete_by_id(mac)
        .filter(Column::OpenedOn.eq(day))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn is_empty(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(Entity::find().one(db).await?.is_none())
}

pub(super) async fn delete_until(tx: &Tx, day: NaiveDate) -> Result<()> {
    Entity::delete_many()
        .filter(Column::OpenedOn.lte(day))
        .exec(tx)
        .await?;
    Ok(())
}
