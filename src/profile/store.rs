//! The rows of `profile` and `self_view`. Both are sealed with the application's key.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::personal::Personal;
use super::published::Published;
use super::reading::Recognition;
use super::self_view::Written;
use crate::db::Tx;
use crate::entity::{profile, self_view};
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::random::Random;
use crate::secret::Key;

/// Enough to know that a key is another one.
const FEW: u64 = 8;

pub(super) async fn insert(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    published: &Published,
) -> Result<()> {
    let row = profile::ActiveModel {
        round_id: Set(round),
        sealed: Set(seal(key, random, "profile", round, published)?),
        recognition: Set(None),
        personal: Set(None),
    };
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn get(
    db: &impl ConnectionTrait,
    key: &Key,
    round: RoundId,
) -> Result<(Published, BTreeMap<String, Recognition>, Personal)> {
    let row = profile::Entity::find_by_id(round)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let published = open(key, "profile", round, &row.sealed)?;
    let said = row
        .recognition
        .map(|sealed| open(key, "recognition", round, &sealed))
        .transpose()?;
    let personal = row
        .personal
        .map(|sealed| open(key, "personal", round, &sealed))
        .transpose()?;
    Ok((
        published,
        said.unwrap_or_default(),
        personal.unwrap_or_default(),
    ))
}

/// Whether one of a few opens; `None` where there is none.
pub(super) async fn opens_any(db: &impl ConnectionTrait, key: &Key) -> Result<Option<bool>> {
    let rows = profile::Entity::find().limit(FEW).all(db).await?;
    let opens =
        |row: &profile::Model| open::<Published>(key, "profile", row.round_id, &row.sealed).is_ok();
    Ok((!rows.is_empty()).then(|| rows.iter().any(opens)))
}

/// Lets nobody else change the profile until the transaction ends. SQLite has one writer anyway.
pub(super) async fn hold(tx: &Tx, round: RoundId) -> Result<()> {
    profile::Entity::find_by_id(round)
        .lock_exclusive()
        .one(tx)
        .await?;
    Ok(())
}

/// What the owner took out is gone from here too.
pub(super) async fn update_published(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    published: &Published,
) -> Result<()> {
    let sealed = seal(key, random, "profile", round, published)?;
    update(tx, round, profile::Column::Sealed, sealed).await
}

pub(super) async fn update_recognition(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    said: &BTreeMap<String, Recognition>,
) -> Result<()> {
    let sealed = seal(key, random, "recognition", round, said)?;
    update(tx, round, profile::Column::Recognition, sealed).await
}

pub(super) async fn update_personal(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    personal: &Personal,
) -> Result<()> {
    let sealed = seal(key, random, "personal", round, personal)?;
    update(tx, round, profile::Column::Personal, sealed).await
}

async fn update(tx: &Tx, round: RoundId, column: profile::Column, sealed: Vec<u8>) -> Result<()> {
    profile::Entity::update_many()
        .col_expr(column, Expr::value(sealed))
        .filter(profile::Column::RoundId.eq(round))
        .exec(tx)
        .await?;
    Ok(())
}

pub(super) async fn save_self_view(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    written: &Written,
) -> Result<()> {
    let row = self_view::ActiveModel {
        round_id: Set(round),
        sealed: Set(seal(key, random, "self-view", round, written)?),
    };
    let again = OnConflict::column(self_view::Column::RoundId)
        .update_column(self_view::Column::Sealed)
        .to_owned();
    self_view::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) async fn find_self_view(
    db: &impl ConnectionTrait,
    key: &Key,
    round: RoundId,
) -> Result<Option<Written>> {
    let row = self_view::Entity::find_by_id(round).one(db).await?;
    row.map(|row| open(key, "self-view", round, &row.sealed))
        .transpose()
}

pub(super) fn seal(
    key: &Key,
    random: &Random,
    label: &str,
    round: RoundId,
    value: &impl Serialize,
) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(value)?;
    Ok(key
        .derive("profiles")
        .seal(random, &[label.as_bytes(), round.0.as_bytes()], &plain))
}

pub(super) fn open<T: DeserializeOwned>(
    key: &Key,
    label: &str,
    round: RoundId,
    sealed: &[u8],
) -> Result<T> {
    let plain = key
        .derive("profiles")
        .open(&[label.as_bytes(), round.0.as_bytes()], sealed);
    let plain = plain.ok_or_else(|| {
        Error::internal("a profile does not open with the application's key: is this the key store of this database?")
    })?;
    Ok(serde_json::from_slice(&plain)?)
}
