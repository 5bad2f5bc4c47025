//! The rows of `conversation` and `paper`.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Conversation, Former, Part, Plan, Share, Told};
use crate::db::Tx;
use crate::entity::conversation::{ActiveModel, Column, Entity, Model};
use crate::entity::paper;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConversationId, RoundId};
use crate::random::Random;
use crate::secret::Key;

const LABEL: &[u8] = b"conversation";

/// What is sealed of a conversation.
#[derive(Serialize, Deserialize)]
struct Sealed {
    wish: String,
    round: Option<RoundId>,
    parts: BTreeSet<Part>,
    #[serde(default)]
    at: Option<NaiveTime>,
    #[serde(default)]
    place: String,
    #[serde(default)]
    sent: Option<i32>,
    #[serde(default)]
    own_sent: Option<i32>,
    #[serde(default)]
    letters: u32,
    #[serde(default)]
    looks_back: bool,
    #[serde(default)]
    told: Told,
    #[serde(default)]
    former: Vec<Former>,
}

pub(super) async fn insert(
    tx: &Tx,
    now: DateTime<Utc>,
    random: &Random,
    key: &Key,
    conversation: &Conversation,
) -> Result<()> {
    let mut row = write(random, key, conversation)?;
    row.created_at = Set(now);
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn update(
    tx: &Tx,
    random: &Random,
    key: &Key,
    conversation: &Conversation,
) -> Result<()> {
    write(random, key, conversation)?.update(tx).await?;
    Ok(())
}

pub(super) async fn get(
    db: &impl ConnectionTrait,
    key: &Key,
    id: ConversationId,
) -> Result<Conversation> {
    let row = Entity::find_by_id(id).one(db).await?;
    read(key, row.ok_or(Error::NotFound)?)
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    key: &Key,
    id: ConversationId,
) -> Result<Option<Conversation>> {
    let row = Entity::find_by_id(id).one(db).await?;
    row.map(|row| read(key, row)).transpose()
}

pub(super) async fn get_to_change(tx: &Tx, key: &Key, id: ConversationId) -> Result<Conversation> {
    let row = Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    read(key, row.ok_or(Error::NotFound)?)
}

pub(super) async fn delete(tx: &Tx, id: ConversationId) -> Result<()> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

pub(super) async fn list_by_account(
    db: &impl ConnectionTrait,
    key: &Key,
    account: AccountId,
) -> Result<Vec<Conversation>> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account))
        .order_by_asc(Column::HeldOn)
        .all(db)
        .await?;
    rows.into_iter().map(|row| read(key, row)).collect()
}

pub(super) async fn list_by_manager(
    db: &impl ConnectionTrait,
    key: &Key,
    manager: &str,
) -> Result<Vec<Conversation>> {
    let rows = Entity::find()
        .filter(Column::ManagerAddress.eq(manager))
        .order_by_asc(Column::HeldOn)
        .all(db)
        .await?;
    rows.into_iter().map(|row| read(key, row)).collect()
}

pub(super) async fn update_manager(tx: &Tx, from: &str, to: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::ManagerAddress, Expr::value(to))
        .filter(Column::ManagerAddress.eq(from))
        .exec(tx)
        .await?;
    Ok(())
}

/// Nothing is shared any more where the last day was before this one.
pub(super) async fn end_sharing(tx: &Tx, today: NaiveDate) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::SharedAt, Expr::value(None::<DateTime<Utc>>))
        .filter(Column::SharedAt.is_not_null())
        .filter(Column::SharedUntil.lt(today))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn find_paper<T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    key: &Key,
    id: ConversationId,
    kind: &str,
) -> Result<Option<T>> {
    let row = paper::Entity::find_by_id((id, kind.to_owned()))
        .one(db)
        .await?;
    row.map(|row| {
        let plain = open(key, &[kind.as_bytes(), id.0.as_bytes()], &row.sealed)?;
        Ok(serde_json::from_slice(&plain)?)
    })
    .transpose()
}

pub(super) async fn save_paper(
    tx: &Tx,
    random: &Random,
    key: &Key,
    id: ConversationId,
    kind: &str,
    value: &impl Serialize,
) -> Result<()> {
    let plain = serde_json::to_vec(value)?;
    let sealed = seal(key, random, &[kind.as_bytes(), id.0.as_bytes()], &plain);
    let row = paper::ActiveModel {
        conversation_id: Set(id),
        kind: Set(kind.to_owned()),
        sealed: Set(sealed),
    };
    let again = OnConflict::columns([paper::Column::ConversationId, paper::Column::Kind])
        .update_column(paper::Column::Sealed)
        .to_owned();
    paper::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_paper(tx: &Tx, id: ConversationId, kind: &str) -> Result<()> {
    paper::Entity::delete_by_id((id, kind.to_owned()))
        .exec(tx)
        .await?;
    Ok(())
}

fn read(key: &Key, row: Model) -> Result<Conversation> {
    let plain = open(key, &[LABEL, row.id.0.as_bytes()], &row.sealed)?;
    let sealed: Sealed = serde_json::from_slice(&plain)?;
    Ok(Conversation {
        id: row.id,
        account: row.account_id,
        plan: Plan {
            held_on: row.held_on,
            at: sealed.at,
            place: sealed.place,
            manager_name: row.manager_name.into(),
            manager_address: row.manager_address,
        },
        wish: sealed.wish,
        share: Share {
            round: sealed.round,
            parts: sealed.parts,
            at: row.shared_at,
            until: row.shared_until,
        },
        known_at: row.known_at,
        cancelled: row.cancelled,
        sequence: row.sequence,
        sent: sealed.sent,
        // Before it was noted both were always sent the same.
        own_sent: sealed.own_sent.or(sealed.sent),
        letters: sealed.letters,
        looks_back: sealed.looks_back,
        told: sealed.told,
        former: sealed.former,
    })
}

fn write(random: &Random, key: &Key, conversation: &Conversation) -> Result<ActiveModel> {
    let plain = serde_json::to_vec(&Sealed {
        wish: conversation.wish.clone(),
        round: conversation.share.round,
        parts: conversation.share.parts.clone(),
        at: conversation.plan.at,
        place: conversation.plan.place.clone(),
        sent: conversation.sent,
        own_sent: conversation.own_sent,
        letters: conversation.letters,
        looks_back: conversation.looks_back,
        told: conversation.told,
        former: conversation.former.clone(),
    })?;
    let sealed = seal(key, random, &[LABEL, conversation.id.0.as_bytes()], &plain);
    Ok(ActiveModel {
        id: Set(conversation.id),
        account_id: Set(conversation.account),
        held_on: Set(conversation.plan.held_on),
        manager_name: Set(conversation.plan.manager_name.to_string()),
        manager_address: Set(conversation.plan.manager_address.clone()),
        sealed: Set(sealed),
        shared_at: Set(conversation.share.at),
        shared_until: Set(conversation.share.until),
        known_at: Set(conversation.known_at),
        cancelled: Set(conversation.cancelled),
        sequence: Set(conversation.sequence),
        ..Default::default()
    })
}

pub(super) fn seal(key: &Key, random: &Random, about: &[&[u8]], plain: &[u8]) -> Vec<u8> {
    key.derive("conversations").seal(random, about, plain)
}

pub(super) fn open(key: &Key, about: &[&[u8]], sealed: &[u8]) -> Result<Vec<u8>> {
    let plain = key.derive("conversations").open(about, sealed);
    plain.ok_or_else(|| Error::internal("a conversation does not open with the application's key"))
}
