//! The rows of `invitation` and `opt_out`.

use std::collections::BTreeSet;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect, Set,
};

use super::Refusal;
use crate::db::Tx;
use crate::db::is_duplicate;
use crate::entity::{invitation, opt_out};
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::questionnaire::Group;

pub(super) struct Row {
    pub selector: Selector,
    pub sealed: Vec<u8>,
    pub group: Group,
    pub bounced: bool,
}

pub(super) async fn insert(
    tx: &Tx,
    round: RoundId,
    selector: Selector,
    sealed: Vec<u8>,
    mac: Vec<u8>,
    group: Group,
) -> Result<()> {
    let row = invitation::ActiveModel {
        selector: Set(selector.0.to_vec()),
        round_id: Set(round),
        sealed: Set(sealed),
        address_mac: Set(mac),
        relation: Set(group.as_str().to_owned()),
        bounced: Set(false),
    };
    match row.insert(tx).await {
        // Somebody sent the same form twice at the same moment.
        Err(error) if is_duplicate(&error) => Err(Refusal::Twice.into()),
        done => Ok(done.map(|_| ())?),
    }
}

pub(super) async fn update(
    tx: &Tx,
    selector: Selector,
    sealed: Vec<u8>,
    mac: Vec<u8>,
    group: Group,
) -> Result<()> {
    let row = invitation::ActiveModel {
        selector: Set(selector.0.to_vec()),
        sealed: Set(sealed),
        address_mac: Set(mac),
        relation: Set(group.as_str().to_owned()),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

pub(super) async fn list(db: &impl ConnectionTrait, round: RoundId) -> Result<Vec<Row>> {
    let rows = invitation::Entity::find()
        .filter(invitation::Column::RoundId.eq(round))
        .all(db)
        .await?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn list_macs(
    db: &impl ConnectionTrait,
    round: RoundId,
) -> Result<BTreeSet<Vec<u8>>> {
    let macs: Vec<Vec<u8>> = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::AddressMac)
        .filter(invitation::Column::RoundId.eq(round))
        .into_tuple()
        .all(db)
        .await?;
    Ok(macs.into_iter().collect())
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    round: RoundId,
    selector: Selector,
) -> Result<Option<Row>> {
    let row = invitation::Entity::find_by_id(selector.0.to_vec())
        .filter(invitation::Column::RoundId.eq(round))
        .one(db)
        .await?;
    row.map(read).transpose()
}

/// Of all rounds that are under way.
pub(super) async fn list_selectors(db: &impl ConnectionTrait) -> Result<Vec<Selector>> {
    let selectors: Vec<Vec<u8>> = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::Selector)
        .into_tuple()
        .all(db)
        .await?;
    selectors.iter().map(|bytes| selector(bytes)).collect()
}

pub(super) async fn find_round(
    db: &impl ConnectionTrait,
    selector: Selector,
) -> Result<Option<RoundId>> {
    let row = invitation::Entity::find_by_id(selector.0.to_vec())
        .one(db)
        .await?;
    Ok(row.map(|row| row.round_id))
}

/// Whether that changes anything.
pub(super) async fn mark_bounced(tx: &Tx, selector: Selector, bounced: bool) -> Result<bool> {
    let done = invitation::Entity::update_many()
        .col_expr(invitation::Column::Bounced, Expr::value(bounced))
        .filter(invitation::Column::Selector.eq(selector.0.to_vec()))
        .filter(invitation::Column::Bounced.ne(bounced))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn count_bounced(db: &impl ConnectionTrait, round: RoundId) -> Result<usize> {
    let count = invitation::Entity::find()
        .filter(invitation::Column::RoundId.eq(round))
        .filter(invitation::Column::Bounced.eq(true))
        .count(db)
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

pub(super) async fn delete(tx: &Tx, round: RoundId, selector: Selector) -> Result<()> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::RoundId.eq(round))
        .filter(invitation::Column::Selector.eq(selector.0.to_vec()))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_all(tx: &Tx, round: RoundId) -> Result<()> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::RoundId.eq(round))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn insert_opt_out(tx: &Tx, mac: Vec<u8>) -> Result<()> {
    // Opting out twice is opting out.
    let once = OnConflict::column(opt_out::Column::AddressMac)
        .do_nothing()
        .to_owned();
    opt_out::Entity::insert(opt_out::ActiveModel {
        address_mac: Set(mac),
    })
    .on_conflict(once)
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// By one statement, whatever it finds.
pub(super) async fn is_opted_out(db: &impl ConnectionTrait, macs: [Vec<u8>; 2]) -> Result<bool> {
    let found = opt_out::Entity::find()
        .filter(opt_out::Column::AddressMac.is_in(macs))
        .one(db)
        .await?;
    Ok(found.is_some())
}

fn read(row: invitation::Model) -> Result<Row> {
    Ok(Row {
        selector: selector(&row.selector)?,
        sealed: row.sealed,
        group: row
            .relation
            .parse()
            .map_err(|_| Error::internal("an unknown group"))?,
        bounced: row.bounced,
    })
}

fn selector(bytes: &[u8]) -> Result<Selector> {
    Selector::from_slice(bytes).ok_or_else(|| Error::internal("a selector is not 16 bytes"))
}
