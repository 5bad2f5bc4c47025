//! The rows of `import`.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QuerySelect, Set,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Document, Import, Refusal};
use crate::db::Tx;
use crate::db::is_duplicate;
use crate::entity::import::{ActiveModel, Column, Entity};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ImportId};
use crate::random::Random;
use crate::secret::Key;

const ABOUT: &[u8] = b"about";
const WHOLE: &[u8] = b"whole";

/// What a list reads of a row.
type Line = (ImportId, Vec<u8>, sea_orm::prelude::DateTimeUtc);

/// A row that is not kept yet.
#[derive(Clone)]
pub struct Sealed(ActiveModel);

pub(super) fn seal_whole(
    random: &Random,
    key: &Key,
    account: AccountId,
    import: &Import,
    document: &Document,
) -> Result<Sealed> {
    Ok(Sealed(ActiveModel {
        id: Set(import.id),
        account_id: Set(account),
        mark: Set(mark(key, account, document)),
        about: Set(seal(key, random, ABOUT, import.id, &import.about)?),
        sealed: Set(seal(key, random, WHOLE, import.id, document)?),
        created_at: Set(import.brought_at),
    }))
}

pub(super) async fn insert(tx: &Tx, sealed: Sealed) -> Result<ImportId> {
    match sealed.0.insert(tx).await {
        Err(error) if is_duplicate(&error) => Err(Refusal::Twice.into()),
        inserted => Ok(inserted?.id),
    }
}

pub(super) async fn count(db: &impl ConnectionTrait, account: AccountId) -> Result<usize> {
    let own = Entity::find().filter(Column::AccountId.eq(account));
    Ok(usize::try_from(own.count(db).await?).unwrap_or(usize::MAX))
}

pub(super) async fn list(
    db: &impl ConnectionTrait,
    key: &Key,
    account: AccountId,
) -> Result<Vec<Import>> {
    let lines: Vec<Line> = Entity::find()
        .filter(Column::AccountId.eq(account))
        .select_only()
        .columns([Column::Id, Column::About, Column::CreatedAt])
        .into_tuple()
        .all(db)
        .await?;
    lines
        .into_iter()
        .map(|(id, about, brought_at)| {
            Ok(Import {
                id,
                about: open(key, ABOUT, id, &about)?,
                brought_at,
            })
        })
        .collect()
}

pub(super) async fn get(
    db: &impl ConnectionTrait,
    key: &Key,
    account: AccountId,
    id: ImportId,
) -> Result<(Import, Document)> {
    let row = Entity::find_by_id(id)
        .filter(Column::AccountId.eq(account))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let import = Import {
        id,
        about: open(key, ABOUT, id, &row.about)?,
        brought_at: row.created_at,
    };
    Ok((import, open(key, WHOLE, id, &row.sealed)?))
}

pub(super) async fn delete(tx: &Tx, account: AccountId, id: ImportId) -> Result<()> {
    let deleted = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    match deleted.rows_affected {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// The same for the same profile of the same person, and for nobody to read: it holds no hash of a name.
fn mark(key: &Key, account: AccountId, document: &Document) -> Vec<u8> {
    let marks = key.derive("import-marks");
    marks
        .mac(&[account.0.as_bytes(), document.id.as_bytes()])
        .to_vec()
}

fn seal(
    key: &Key,
    random: &Random,
    label: &[u8],
    id: ImportId,
    value: &impl Serialize,
) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(value)?;
    Ok(key
        .derive("imports")
        .seal(random, &[label, id.0.as_bytes()], &plain))
}

fn open<T: DeserializeOwned>(key: &Key, label: &[u8], id: ImportId, sealed: &[u8]) -> Result<T> {
    let plain = key
        .derive("imports")
        .open(&[label, id.0.as_bytes()], sealed)
        .ok_or_else(|| Error::internal("an import does not open with the application's key"))?;
    Ok(serde_json::from_slice(&plain)?)
}
