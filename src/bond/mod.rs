//! Which key store the database belongs to: it holds the fingerprint of one, from the first start on.
//!
//! # Why
//! Decision: the database names its store, and the store names nobody. Context: a store whose disk was mounted in
//! another's place looks like one that lost its keys, and all that stands in the database would be called lost. A
//! database that was put back from a backup is older than the store and still its own. Consequence: whoever works on
//! rounds compares first, and a foreign store is an outage and never a loss.

mod store;

use sea_orm::ConnectionTrait;

use crate::db::Db;
use crate::error::{Error, Result};
use crate::keys::{Fault, Fingerprint};
use crate::secret::Key;

/// `None` for a database with which no key store was used yet.
pub async fn find(db: &impl ConnectionTrait) -> Result<Option<Fingerprint>> {
    store::find(db).await
}

/// The same while the schema may be of an earlier version.
pub async fn find_in_any_schema(db: &Db) -> Result<Option<Fingerprint>> {
    if store::is_there(&db.read).await? {
        find(&db.read).await
    } else {
        Ok(None)
    }
}

/// From here on the database belongs to the store with this fingerprint, unless it belongs to one already. Returns to
/// which: of two nodes that start at the same instant, one is first.
pub async fn tie(db: &Db, own: &Fingerprint) -> Result<Fingerprint> {
    db.write(async |tx| {
        store::insert_first(tx, own).await?;
        Ok(store::find(tx).await?.unwrap_or_else(|| own.clone()))
    })
    .await
}

/// An error when the database belongs to another store than the one with this application's key.
pub async fn check(db: &impl ConnectionTrait, application: &Key) -> Result<()> {
    if find(db).await? == Some(Fingerprint::of(application)) {
        Ok(())
    } else {
        Err(Error::from(Fault::Foreign))
    }
}
