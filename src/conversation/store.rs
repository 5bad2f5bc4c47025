//! The rows of `conversation`.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};

use super::{Conversation, Plan};
use crate::dice::Dice;
use crate::entity::conversation::{ActiveModel, Column, Entity, Model};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConversationId};
use crate::secret::Key;

const LABEL: &[u8] = b"conversation";

pub(super) async fn insert(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dice: &Dice,
    key: &Key,
    conversation: &Conversation,
) -> Result<()> {
    let mut row = write(dice, key, conversation)?;
    row.created_at = Set(now);
    row.insert(db).await?;
    Ok(())
}

pub(super) async fn update(
    db: &impl ConnectionTrait,
    dice: &Dice,
    key: &Key,
    conversation: &Conversation,
) -> Result<()> {
    write(dice, key, conversation)?.update(db).await?;
    Ok(())
}

pub(super) async fn get(
    db: &impl ConnectionTrait,
    key: &Key,
    id: ConversationId,
) -> Result<Conversation> {
    read(
        key,
        Entity::find_by_id(id)
            .one(db)
            .await?
            .ok_or(Error::NotFound)?,
    )
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

pub(super) async fn list_shared_with(
    db: &impl ConnectionTrait,
    key: &Key,
    manager: &str,
) -> Result<Vec<Conversation>> {
    let rows = Entity::find()
        .filter(Column::ManagerAddress.eq(manager))
        .filter(Column::SharedAt.is_not_null())
        .order_by_asc(Column::HeldOn)
        .all(db)
        .await?;
    rows.into_iter().map(|row| read(key, row)).collect()
}

fn read(key: &Key, row: Model) -> Result<Conversation> {
    let plain = key
        .derive("conversations")
        .open(&[LABEL, row.id.0.as_bytes()], &row.sealed)
        .ok_or_else(|| {
            Error::internal("a conversation does not open with the application's key")
        })?;
    Ok(Conversation {
        id: row.id,
        account: row.account_id,
        plan: Plan {
            held_on: row.held_on,
            manager_name: row.manager_name,
            manager_address: row.manager_address,
        },
        brought: serde_json::from_slice(&plain)?,
        shared_at: row.shared_at,
        shared_until: row.shared_until,
    })
}

fn write(dice: &Dice, key: &Key, conversation: &Conversation) -> Result<ActiveModel> {
    let plain = serde_json::to_vec(&conversation.brought)?;
    let aad: [&[u8]; 2] = [LABEL, conversation.id.0.as_bytes()];
    Ok(ActiveModel {
        id: Set(conversation.id),
        account_id: Set(conversation.account),
        held_on: Set(conversation.plan.held_on),
        manager_name: Set(conversation.plan.manager_name.clone()),
        manager_address: Set(conversation.plan.manager_address.clone()),
        sealed: Set(key.derive("conversations").seal(dice, &aad, &plain)),
        shared_at: Set(conversation.shared_at),
        shared_until: Set(conversation.shared_until),
        ..Default::default()
    })
}
