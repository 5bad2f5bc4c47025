//! The rows of `outlook`.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Outlook;
use crate::conversation::store::{open, seal};
use crate::db::Tx;
use crate::entity::outlook::{ActiveModel, Column, Entity, Model};
use crate::error::Result;
use crate::ids::AccountId;
use crate::random::Random;
use crate::secret::Key;

const LABEL: &[u8] = b"outlook";

pub(super) async fn find(
    db: &impl ConnectionTrait,
    key: &Key,
    (account, year): (AccountId, i32),
) -> Result<Option<Outlook>> {
    let row = Entity::find_by_id((account, year)).one(db).await?;
    row.map(|row| read(key, &row)).transpose()
}

/// With their years, the latest first.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    key: &Key,
    account: AccountId,
) -> Result<Vec<(i32, Outlook)>> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account))
        .order_by_desc(Column::Year)
        .all(db)
        .await?;
    let all = rows.iter().map(|row| Ok((row.year, read(key, row)?)));
    all.collect()
}

pub(super) async fn save(
    tx: &Tx,
    (random, key): (&Random, &Key),
    (account, year): (AccountId, i32),
    outlook: &Outlook,
) -> Result<()> {
    let plain = serde_json::to_vec(outlook)?;
    let row = ActiveModel {
        account_id: Set(account),
        year: Set(year),
        sealed: Set(seal(
            key,
            random,
            &[LABEL, account.0.as_bytes(), &year.to_be_bytes()],
            &plain,
        )),
    };
    let again = OnConflict::columns([Column::AccountId, Column::Year])
        .update_column(Column::Sealed)
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, (account, year): (AccountId, i32)) -> Result<()> {
    Entity::delete_by_id((account, year)).exec(tx).await?;
    Ok(())
}

fn read(key: &Key, row: &Model) -> Result<Outlook> {
    let about = [LABEL, row.account_id.0.as_bytes(), &row.year.to_be_bytes()];
    Ok(serde_json::from_slice(&open(key, &about, &row.sealed)?)?)
}
