//! Changing one's address: a link to the new one, and a way back from the old one.
//!
//! # Why
//! Decision: the link that confirms works in a browser that is signed in as the person who asked, and nowhere else.
//! Context: whoever confirms by the link alone can be led by somebody else to join an account of that other one, who
//! stays signed in and reads what is written there. Consequence: a change is made by whoever has both the new mailbox and
//! the account; all other browsers are signed out.
//!
//! Decision: the address before gets a letter with a link that takes the change back, for a week. Context: somebody else
//! may sit at a browser that was left open. Consequence: until then the former address is kept, and whoever reads that
//! mailbox has the account in reach, as before the change.

mod store;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

use super::sign_in::{self, LINK_LIFE, NotAsked, TooMany};
use super::{Refusal, session};
use crate::address::Address;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, AddressChangeId};
use crate::questionnaire::Lang;
use crate::queue::{self, Job};
use crate::quota::{self, Kind};
use crate::scope::{Moment, Scope};

/// How long a change can be taken back from the address before it.
pub const WAY_BACK: TimeDelta = TimeDelta::days(7);
/// Letters about a new address that one person causes in a week.
const MAX_ASKED: u32 = 10;

/// What a link is about.
#[derive(Clone, Debug)]
pub struct Change {
    pub account: AccountId,
    /// The present address of the account.
    pub from: String,
    pub to: String,
    /// Somebody else has an account with it.
    pub is_taken: bool,
    /// It was made before, by this very link.
    pub is_done: bool,
}

/// An account that has another address now, as both were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub from: String,
    pub to: String,
}

impl Moved {
    /// Whose it was: see [`Address::identity`].
    pub fn identity_before(&self) -> String {
        self.from.to_lowercase()
    }

    pub fn identity(&self) -> String {
        self.to.to_lowercase()
    }
}

/// Queues a letter to the new address. The same whether or not somebody has an account with it: only who reads that
/// mailbox is told. Links to another address work no more; those to this one do, so whoever asks twice may use the first
/// letter.
pub async fn ask(
    tx: &Tx,
    scope: &Scope<'_>,
    address: &Address,
    allowed_domains: &[String],
) -> Result<(), NotAsked> {
    sign_in::check_domain(address, allowed_domains)?;
    check(tx, scope, address).await?;
    let subject = quota::subject(scope.key, &scope.who.address, &[]);
    let used_up = quota::take(tx, scope.now, Kind::Moves, &subject, MAX_ASKED).await?;
    if let Some(room_at) = used_up {
        let from = room_at.with_timezone(&scope.zone).date_naive();
        return Err(Error::from(Refusal::TooManyMoves { from }).into());
    }
    if !sign_in::fits_mailbox(tx, scope, address).await? {
        return Err(NotAsked::Refused(TooMany));
    }
    let others = store::delete_waiting_but(tx, scope.who.account, address.as_str()).await?;
    queue::forget(tx, &others).await?;
    let change: AddressChangeId = scope.random.id();
    store::insert(tx, change, scope, address.as_str()).await?;
    let job = Job::SendAddressChange { change };
    queue::push(tx, scope.now, scope.random, job).await?;
    Ok(())
}

/// Where the letter goes, and in which language; `None` when its link is of no use any more.
pub async fn letter(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: AddressChangeId,
) -> Result<Option<(String, Lang)>> {
    let Some(row) = store::find(db, id).await?.filter(|row| row.waits(now)) else {
        return Ok(None);
    };
    let person = super::contact(db, row.account).await?;
    Ok(Some((row.address, person.lang)))
}

/// The same for the letter to the address before.
pub async fn letter_to_former(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: AddressChangeId,
) -> Result<Option<(String, Lang)>> {
    let Some(row) = store::find(db, id).await? else {
        return Ok(None);
    };
    let person = super::contact(db, row.account).await?;
    let goes_back = row.goes_back(now);
    let former = row.former.filter(|_| goes_back);
    Ok(former.map(|former| (former, person.lang)))
}

/// What the link to a new address would do, or did; asking changes nothing.
pub async fn look(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: AddressChangeId,
) -> Result<Change> {
    let row = store::find(db, id).await?;
    let row = row.filter(|row| row.waits(now) || row.goes_back(now));
    let row = row.ok_or(Refusal::LinkSpent)?;
    let (is_done, account) = (row.former.is_some(), row.account);
    let change = describe(db, account, row.address, is_done).await?;
    let is_present = change.from == change.to;
    // A change that was made and changed again is over.
    (is_present || !is_done)
        .then_some(change)
        .ok_or_else(|| Refusal::LinkSpent.into())
}

/// What the link of the letter to the address before would do.
pub async fn look_back(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: AddressChangeId,
) -> Result<Change> {
    let row = store::find(db, id).await?.filter(|row| row.goes_back(now));
    let row = row.ok_or(Refusal::WayBackOver)?;
    let former = row.former.ok_or(Refusal::WayBackOver)?;
    describe(db, row.account, former, false).await
}

/// Gives the visitor the new address, and signs out every other browser. `cookie` is that of this one.
pub async fn confirm(
    tx: &Tx,
    scope: &Scope<'_>,
    id: AddressChangeId,
    cookie: &str,
) -> Result<Moved> {
    super::hold(tx, scope.who).await?;
    let row = store::find(tx, id).await?;
    let row = row.filter(|row| row.waits(scope.now) && row.account == scope.who.account);
    let row = row.ok_or(Refusal::LinkSpent)?;
    let moved = rename(tx, scope.who.account, row.address).await?;
    store::update(tx, id, &moved.from, scope.now).await?;
    let waiting = store::delete_waiting(tx, scope.who.account).await?;
    queue::forget(tx, &waiting).await?;
    session::end_others(tx, scope.who.account, cookie).await?;
    let job = Job::SendAddressChanged { change: id };
    queue::push(tx, scope.now, scope.random, job).await?;
    Ok(moved)
}

/// Gives the account its former address again and signs out every browser. Later changes are taken back with it; the
/// links of earlier ones stay, for whoever had the account before them.
pub async fn take_back(tx: &Tx, moment: &Moment<'_>, id: AddressChangeId) -> Result<Moved> {
    let change = look_back(tx, moment.now, id).await?;
    super::store::hold(tx, change.account).await?;
    let moved = rename(tx, change.account, change.to).await?;
    session::end_all(tx, change.account).await?;
    let gone = store::delete_since(tx, change.account, id).await?;
    queue::forget(tx, &gone).await?;
    Ok(moved)
}

/// Deletes what nobody can use any more.
pub(super) async fn forget_over(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    store::delete_before(tx, now - LINK_LIFE, now - WAY_BACK).await
}

/// Deletes all of a person, with the letters that wait.
pub(super) async fn forget(tx: &Tx, account: AccountId) -> Result<()> {
    let gone = store::delete_all(tx, account).await?;
    queue::forget(tx, &gone).await
}

/// The account's address is this one now, and so is that of the manager of whoever named this person.
async fn rename(tx: &Tx, account: AccountId, to: String) -> Result<Moved> {
    let from = super::contact(tx, account).await?.address;
    let moved = Moved { from, to };
    let (before, after) = (moved.identity_before(), moved.identity());
    if is_taken(tx, account, &after).await? {
        return Err(Refusal::AddressTaken.into());
    }
    super::store::update_address(tx, account, &moved.to, &after).await?;
    super::store::update_managers(tx, &before, &moved.to).await?;
    sign_in::forget(tx, &before).await?;
    Ok(moved)
}

async fn check(tx: &Tx, scope: &Scope<'_>, address: &Address) -> Result<()> {
    if address.identity() == scope.who.address {
        return Err(Refusal::SameAddress.into());
    }
    let manager = super::person(tx, scope.who).await?.manager_address;
    if !manager.is_empty() && Address::comparable_of(&manager) == address.comparable() {
        return Err(Refusal::ManagersAddress.into());
    }
    Ok(())
}

async fn describe(
    db: &impl ConnectionTrait,
    account: AccountId,
    to: String,
    is_done: bool,
) -> Result<Change> {
    let from = super::contact(db, account).await?.address;
    let is_taken = is_taken(db, account, &to.to_lowercase()).await?;
    Ok(Change {
        account,
        from,
        to,
        is_taken,
        is_done,
    })
}

async fn is_taken(db: &impl ConnectionTrait, account: AccountId, identity: &str) -> Result<bool> {
    let owner = super::store::find_by_identity(db, identity).await?;
    Ok(owner.is_some_and(|owner| owner.id != account))
}
