//! The rows of `sign_in`.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::{Asked, LINK_LIFE};
use crate::db::Tx;
use crate::entity::sign_in::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::ids::SignInId;
use crate::questionnaire::Lang;
use crate::secret;

/// A request for a letter, as the room sees it.
pub(super) struct SignIn {
    pub(super) identity: String,
    pub(super) address: String,
    pub(super) browser_hash: Option<Vec<u8>>,
    pub(super) lang: Lang,
    created_at: DateTime<Utc>,
    spent: bool,
}

impl SignIn {
    pub(super) fn is_usable(&self, now: DateTime<Utc>) -> bool {
        !self.spent && now < self.created_at + LINK_LIFE
    }
}

pub(super) async fn insert(
    tx: &Tx,
    id: SignInId,
    now: DateTime<Utc>,
    identity: String,
    address: String,
    asked: &Asked<'_>,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id),
        identity: Set(identity),
        address: Set(address),
        browser_hash: Set(asked
            .asking
            .map(|secret| secret::fingerprint(secret).to_vec())),
        language: Set(asked.lang.as_str().to_owned()),
        created_at: Set(now),
        spent_at: Set(None),
    };
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn find(db: &impl ConnectionTrait, id: SignInId) -> Result<Option<SignIn>> {
    let row = Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| SignIn {
        identity: row.identity,
        address: row.address,
        browser_hash: row.browser_hash,
        lang: row.language.parse().unwrap_or_default(),
        created_at: row.created_at,
        spent: row.spent_at.is_some(),
    }))
}

/// False when somebody else spent it first.
pub(super) async fn spend(tx: &Tx, id: SignInId, now: DateTime<Utc>) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::SpentAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::SpentAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn spend_all(tx: &Tx, identity: &str, now: DateTime<Utc>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::SpentAt, Expr::value(now))
        .filter(Column::Identity.eq(identity))
        .filter(Column::SpentAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Returns the ids of what was deleted.
pub(super) async fn delete_all(tx: &Tx, identity: &str) -> Result<BTreeSet<Uuid>> {
    let theirs = Column::Identity.eq(identity);
    let rows = Entity::find().filter(theirs.clone()).all(tx).await?;
    Entity::delete_many().filter(theirs).exec(tx).await?;
    Ok(rows.into_iter().map(|row| row.id.0).collect())
}

/// What was asked for at this moment or earlier.
pub(super) async fn delete_before(tx: &Tx, before: DateTime<Utc>) -> Result<()> {
    Entity::delete_many()
        .filter(Column::CreatedAt.lte(before))
        .exec(tx)
        .await?;
    Ok(())
}
