//! The rows of `address_change`.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::{LINK_LIFE, WAY_BACK};
use crate::db::Tx;
use crate::entity::address_change::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::ids::{AccountId, AddressChangeId};
use crate::scope::Scope;

/// A change, as the room sees it.
pub(super) struct Change {
    pub(super) account: AccountId,
    pub(super) address: String,
    pub(super) former: Option<String>,
    created_at: DateTime<Utc>,
    changed_at: Option<DateTime<Utc>>,
}

impl Change {
    /// Its link confirms it.
    pub(super) fn waits(&self, now: DateTime<Utc>) -> bool {
        self.changed_at.is_none() && now < self.created_at + LINK_LIFE
    }

    /// It was made, and can be taken back.
    pub(super) fn goes_back(&self, now: DateTime<Utc>) -> bool {
        self.changed_at.is_some_and(|at| now < at + WAY_BACK)
    }
}

pub(super) async fn insert(
    tx: &Tx,
    id: AddressChangeId,
    scope: &Scope<'_>,
    address: &str,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id),
        account_id: Set(scope.who.account),
        address: Set(address.to_owned()),
        former: Set(None),
        created_at: Set(scope.now),
        changed_at: Set(None),
    };
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn find(db: &impl ConnectionTrait, id: AddressChangeId) -> Result<Option<Change>> {
    let row = Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| Change {
        account: row.account_id,
        address: row.address,
        former: row.former,
        created_at: row.created_at,
        changed_at: row.changed_at,
    }))
}

/// It was made at this moment, from this address.
pub(super) async fn update(
    tx: &Tx,
    id: AddressChangeId,
    former: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id),
        former: Set(Some(former.to_owned())),
        changed_at: Set(Some(now)),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Those of a person that were not made. Returns their ids.
pub(super) async fn delete_waiting(tx: &Tx, account: AccountId) -> Result<BTreeSet<Uuid>> {
    delete(tx, waiting(account)).await
}

/// The same, but for those to this address.
pub(super) async fn delete_waiting_but(
    tx: &Tx,
    account: AccountId,
    address: &str,
) -> Result<BTreeSet<Uuid>> {
    delete(tx, waiting(account).add(Column::Address.ne(address))).await
}

fn waiting(account: AccountId) -> Condition {
    Condition::all()
        .add(Column::AccountId.eq(account))
        .add(Column::ChangedAt.is_null())
}

/// All of a person. Returns their ids.
pub(super) async fn delete_all(tx: &Tx, account: AccountId) -> Result<BTreeSet<Uuid>> {
    delete(tx, Condition::all().add(Column::AccountId.eq(account))).await
}

/// This one, and those that the person asked for after it. Returns their ids.
pub(super) async fn delete_since(
    tx: &Tx,
    account: AccountId,
    id: AddressChangeId,
) -> Result<BTreeSet<Uuid>> {
    let Some(row) = Entity::find_by_id(id).one(tx).await? else {
        return Ok(BTreeSet::new());
    };
    let since = Condition::all()
        .add(Column::AccountId.eq(account))
        .add(Column::CreatedAt.gte(row.created_at));
    delete(tx, since).await
}

async fn delete(tx: &Tx, which: Condition) -> Result<BTreeSet<Uuid>> {
    let rows = Entity::find().filter(which.clone()).all(tx).await?;
    Entity::delete_many().filter(which).exec(tx).await?;
    Ok(rows.into_iter().map(|row| row.id.0).collect())
}

/// What was asked for and not made, and what was made, at these moments or earlier.
pub(super) async fn delete_before(
    tx: &Tx,
    asked: DateTime<Utc>,
    made: DateTime<Utc>,
) -> Result<()> {
    let waited = Expr::col(Column::ChangedAt)
        .is_null()
        .and(Expr::col(Column::CreatedAt).lte(asked));
    let over = Condition::any()
        .add(waited)
        .add(Column::ChangedAt.lte(made));
    Entity::delete_many().filter(over).exec(tx).await?;
    Ok(())
}
