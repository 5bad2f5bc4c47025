//! Signed-in browsers.

mod store;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;
use crate::scope::Moment;
use crate::secret;
use crate::visitor::Visitor;

/// How long a browser stays signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lives {
    /// After it was last used.
    pub idle: TimeDelta,
    /// After it began, however often it is used.
    pub most: TimeDelta,
}

/// Whom a cookie belongs to.
#[derive(Clone, Debug)]
pub struct Found {
    pub who: Visitor,
    /// It is time to [`touch`] the session: not at every request, for that would be a write at every page.
    pub is_due: bool,
}

pub async fn find(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    lives: Lives,
    cookie: &str,
) -> Result<Option<Found>> {
    let hash = secret::fingerprint(cookie);
    let Some((account, begun, used)) = store::find(db, &hash).await? else {
        return Ok(None);
    };
    if now >= begun + lives.most || now >= used + lives.idle {
        return Ok(None);
    }
    let who = super::store::find_visitor(db, account).await?;
    let is_due = now >= used + (lives.idle / 24).min(TimeDelta::hours(1));
    Ok(who.map(|who| Found { who, is_due }))
}

/// Remembers that the session is used.
pub async fn touch(tx: &Tx, now: DateTime<Utc>, cookie: &str) -> Result<()> {
    store::touch(tx, &secret::fingerprint(cookie), now).await
}

/// Returns the cookie's value, of which only a hash is kept.
pub(super) async fn start(tx: &Tx, moment: &Moment<'_>, account: AccountId) -> Result<String> {
    let cookie = secret::token(moment.random);
    store::insert(tx, &secret::fingerprint(&cookie), account, moment.now).await?;
    Ok(cookie)
}

/// Ends this browser's session, if it has one.
pub async fn end(tx: &Tx, cookie: &str) -> Result<()> {
    store::delete(tx, &secret::fingerprint(cookie)).await
}

/// Ends every session of the person but that of this browser.
pub(super) async fn end_others(tx: &Tx, account: AccountId, cookie: &str) -> Result<()> {
    store::delete_others(tx, account, &secret::fingerprint(cookie)).await
}

pub(super) async fn end_all(tx: &Tx, account: AccountId) -> Result<()> {
    store::delete_all(tx, account).await
}

/// Ends every session there is.
pub(super) async fn end_every(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    store::delete_before(tx, now, now).await
}

/// Deletes what has run out.
pub(super) async fn forget_over(tx: &Tx, now: DateTime<Utc>, lives: Lives) -> Result<()> {
    store::delete_before(tx, now - lives.most, now - lives.idle).await
}
