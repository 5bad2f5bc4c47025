//! The rows of `reader`.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde::{Deserialize, Serialize};

use super::{Reader, Role};
use crate::conversation::{Part, Share, store};
use crate::db::Tx;
use crate::entity::reader::{ActiveModel, Column, Entity, Model};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConversationId, ReaderId};
use crate::normalise::PersonName;
use crate::random::Random;
use crate::secret::Key;

const LABEL: &[u8] = b"reader";

/// What is sealed of a reader.
#[derive(Serialize, Deserialize)]
struct Sealed {
    name: PersonName,
    role: Role,
    parts: BTreeSet<Part>,
    talk: Option<ConversationId>,
}

pub(super) async fn insert(tx: &Tx, random: &Random, key: &Key, reader: &Reader) -> Result<()> {
    write(random, key, reader)?.insert(tx).await?;
    Ok(())
}

pub(super) async fn update(tx: &Tx, random: &Random, key: &Key, reader: &Reader) -> Result<()> {
    write(random, key, reader)?.update(tx).await?;
    Ok(())
}

pub(super) async fn get(db: &impl ConnectionTrait, key: &Key, id: ReaderId) -> Result<Reader> {
    let row = Entity::find_by_id(id).one(db).await?;
    read(key, row.ok_or(Error::NotFound)?)
}

pub(super) async fn get_to_change(tx: &Tx, key: &Key, id: ReaderId) -> Result<Reader> {
    let row = Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    read(key, row.ok_or(Error::NotFound)?)
}

pub(super) async fn list_by_account(
    db: &impl ConnectionTrait,
    key: &Key,
    account: AccountId,
) -> Result<Vec<Reader>> {
    list(db, key, Column::AccountId.eq(account)).await
}

pub(super) async fn list_by_address(
    db: &impl ConnectionTrait,
    key: &Key,
    address: &str,
) -> Result<Vec<Reader>> {
    list(db, key, Column::Address.eq(address)).await
}

async fn list(
    db: &impl ConnectionTrait,
    key: &Key,
    which: sea_orm::sea_query::SimpleExpr,
) -> Result<Vec<Reader>> {
    let rows = Entity::find()
        .filter(which)
        .order_by_asc(Column::SharedUntil)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| read(key, row)).collect()
}

pub(super) async fn update_address(tx: &Tx, from: &str, to: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Address, Expr::value(to))
        .filter(Column::Address.eq(from))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_own(tx: &Tx, account: AccountId, id: ReaderId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_by_address(tx: &Tx, address: &str) -> Result<()> {
    Entity::delete_many()
        .filter(Column::Address.eq(address))
        .exec(tx)
        .await?;
    Ok(())
}

/// Where the last day was before this one.
pub(super) async fn delete_over(tx: &Tx, today: NaiveDate) -> Result<()> {
    Entity::delete_many()
        .filter(Column::SharedUntil.lt(today))
        .exec(tx)
        .await?;
    Ok(())
}

fn read(key: &Key, row: Model) -> Result<Reader> {
    let plain = store::open(key, &[LABEL, row.id.0.as_bytes()], &row.sealed)?;
    let sealed: Sealed = serde_json::from_slice(&plain)?;
    Ok(Reader {
        id: row.id,
        account: row.account_id,
        name: sealed.name,
        address: row.address,
        role: sealed.role,
        share: Share {
            round: row.round_id,
            parts: sealed.parts,
            at: row.shared_at,
            until: Some(row.shared_until),
        },
        talk: sealed.talk,
    })
}

fn write(random: &Random, key: &Key, reader: &Reader) -> Result<ActiveModel> {
    let plain = serde_json::to_vec(&Sealed {
        name: reader.name.clone(),
        role: reader.role,
        parts: reader.share.parts.clone(),
        talk: reader.talk,
    })?;
    let last = reader.share.until;
    Ok(ActiveModel {
        id: Set(reader.id),
        account_id: Set(reader.account),
        round_id: Set(reader.share.round),
        address: Set(reader.address.clone()),
        sealed: Set(store::seal(
            key,
            random,
            &[LABEL, reader.id.0.as_bytes()],
            &plain,
        )),
        shared_at: Set(reader.share.at),
        shared_until: Set(last.ok_or_else(|| Error::internal("a reader without a last day"))?),
    })
}
