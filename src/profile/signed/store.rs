//! The rows of `signed_letters`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
};

use super::SignedLetters;
use crate::db::Tx;
use crate::entity::signed_letters::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::ids::RoundId;
use crate::profile::store::{open, seal};
use crate::random::Random;
use crate::secret::Key;

const LABEL: &str = "letters";

pub(super) async fn insert(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    letters: &SignedLetters,
) -> Result<()> {
    let row = ActiveModel {
        round_id: Set(round),
        sealed: Set(seal(key, random, LABEL, round, letters)?),
    };
    row.insert(tx).await?;
    Ok(())
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    key: &Key,
    round: RoundId,
) -> Result<Option<SignedLetters>> {
    let row = Entity::find_by_id(round).one(db).await?;
    row.map(|row| open(key, LABEL, round, &row.sealed))
        .transpose()
}

/// Lets nobody else change them until the transaction ends. SQLite has one writer anyway.
pub(in crate::profile) async fn hold(tx: &Tx, round: RoundId) -> Result<()> {
    Entity::find_by_id(round).lock_exclusive().one(tx).await?;
    Ok(())
}

pub(super) async fn update(
    tx: &Tx,
    random: &Random,
    key: &Key,
    round: RoundId,
    letters: &SignedLetters,
) -> Result<()> {
    Entity::update_many()
        .col_expr(
            Column::Sealed,
            Expr::value(seal(key, random, LABEL, round, letters)?),
        )
        .filter(Column::RoundId.eq(round))
        .exec(tx)
        .await?;
    Ok(())
}
