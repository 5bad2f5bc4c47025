//! Requests for a letter with a link to sign in, and spending the link.
//!
//! # Why
//! Decision: the letter goes to the address that owns the account, the link remembers which browser asked for it, and
//! too many requests are answered like all others, without a letter. Context: whoever receives the letter is in; a link
//! that somebody else asked for can be sent on to a person, who then writes into an account that is not theirs; and a
//! limit that is told locks people out of their own account on somebody else's wish. Consequence: a variant of an
//! address never receives a link, another browser has to say that it means to sign in here, and a browser that has
//! signed in before has a limit of its own.

mod store;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

use super::{Refusal, session};
use crate::address::Address;
use crate::db::Tx;
use crate::error::{NotDone, Result};
use crate::ids::SignInId;
use crate::questionnaire::Lang;
use crate::queue::{self, Job};
use crate::quota::{self, Kind};
use crate::scope::Moment;
use crate::secret::{self};

/// How long a link works.
pub const LINK_LIFE: TimeDelta = TimeDelta::minutes(10);
/// An hour, for one address from one network or one known browser.
const MAX_TOGETHER: u32 = 5;
/// An hour, for one address in all its spellings, from anywhere.
const MAX_FOR_ADDRESS: u32 = 20;
/// An hour. A whole organisation may come from one network, on the morning after it was told of the service.
const MAX_FROM_NETWORK: u32 = 500;

/// A request for a letter.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub address: &'a Address,
    pub lang: Lang,
    pub origin: Origin<'a>,
    /// The secret that the browser keeps while it waits. Without one, every browser may use the link.
    pub asking: Option<&'a str>,
    /// Empty: every domain may sign in.
    pub allowed_domains: &'a [String],
}

/// What requests are counted by, besides the address.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'a> {
    Network(&'a str),
    /// One that has signed in with this address before, by the id in its cookie.
    KnownBrowser(&'a [u8; 16]),
}

/// What a link opens.
#[derive(Clone, Debug)]
pub struct Opens {
    pub address: String,
    /// The browser is the one that asked.
    pub asked_here: bool,
}

/// For this address there were too many letters, which is nobody's business: the caller says what it always says.
#[derive(Debug)]
pub struct TooMany;

/// Why no letter was queued.
pub type NotAsked = NotDone<TooMany>;

/// Queues a letter. The same for known and unknown addresses: an account is made at the first sign-in, not here.
pub async fn ask(tx: &Tx, moment: &Moment<'_>, asked: &Asked<'_>) -> Result<(), NotAsked> {
    check_domain(asked.address, asked.allowed_domains)?;
    if !fits(tx, moment, asked).await? {
        return Err(NotAsked::Refused(TooMany));
    }
    let identity = asked.address.identity();
    let owner = super::store::find_by_identity(tx, &identity).await?;
    let address = owner.map_or_else(|| asked.address.as_str().to_owned(), |owner| owner.address);
    let id: SignInId = moment.random.id();
    store::insert(tx, id, moment.now, identity, address, asked).await?;
    queue::push(
        tx,
        moment.now,
        moment.random,
        Job::SendSignIn { sign_in: id },
    )
    .await?;
    Ok(())
}

/// `allowed`: empty for every domain.
pub(super) fn check_domain(address: &Address, allowed: &[String]) -> Result<()> {
    let may = may_sign_in(address, allowed);
    may.then_some(())
        .ok_or_else(|| Refusal::DomainNotAllowed.into())
}

/// Whether this address can sign in here at all. `allowed`: empty for every domain.
pub fn may_sign_in(address: &Address, allowed: &[String]) -> bool {
    let domain = address.domain();
    allowed.is_empty() || allowed.iter().any(|allowed| allowed == domain)
}

/// Where the letter goes, and in which language; `None` when the link is spent or too old to be of use.
pub async fn letter(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: SignInId,
) -> Result<Option<(String, Lang)>> {
    let row = store::find(db, id).await?;
    Ok(row
        .filter(|row| row.is_usable(now))
        .map(|row| (row.address, row.lang)))
}

/// What the link opens, as long as it can be used; asking spends nothing. `asking` is the secret of this browser.
pub async fn look(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: SignInId,
    asking: Option<&str>,
) -> Result<Opens> {
    let row = usable(db, now, id).await?;
    let asked_here = row.browser_hash.is_none_or(|hash| {
        asking.is_some_and(|secret| secret::same(&secret::fingerprint(secret), &hash))
    });
    Ok(Opens {
        address: row.address,
        asked_here,
    })
}

/// Spends the link and starts a session. Returns the cookie's value, of which only a hash is kept.
pub async fn enter(tx: &Tx, moment: &Moment<'_>, id: SignInId) -> Result<String> {
    let row = usable(tx, moment.now, id).await?;
    if !store::spend(tx, id, moment.now).await? {
        return Err(Refusal::LinkSpent.into());
    }
    super::store::insert(
        tx,
        moment.random.id(),
        moment.now,
        &row.identity,
        &row.address,
        row.lang,
    )
    .await?;
    let owner = super::store::find_by_identity(tx, &row.identity).await?;
    // The account was made since, by a letter to another spelling of the address.
    let owner = owner.filter(|owner| owner.address == row.address);
    session::start(tx, moment, owner.ok_or(Refusal::LinkSpent)?.id).await
}

/// Spends every link that waits for this person.
pub(super) async fn spend_all(tx: &Tx, now: DateTime<Utc>, identity: &str) -> Result<()> {
    store::spend_all(tx, identity, now).await
}

/// Deletes every request for this person, with the letters that wait.
pub(super) async fn forget(tx: &Tx, identity: &str) -> Result<()> {
    let gone = store::delete_all(tx, identity).await?;
    queue::forget(tx, &gone).await
}

/// Deletes every request of which the link works no more.
pub(super) async fn forget_over(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    store::delete_before(tx, now - LINK_LIFE).await
}

/// Deletes every request, also those of which the link still works.
pub(super) async fn forget_all(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    store::delete_before(tx, now).await
}

/// A usable link without a letter, for any browser: what the demonstration prints.
pub async fn open_door(
    tx: &Tx,
    moment: &Moment<'_>,
    address: &Address,
    lang: Lang,
) -> Result<SignInId> {
    let id = moment.random.id();
    let asked = Asked {
        address,
        lang,
        origin: Origin::Network(""),
        asking: None,
        allowed_domains: &[],
    };
    store::insert(
        tx,
        id,
        moment.now,
        address.identity(),
        address.as_str().to_owned(),
        &asked,
    )
    .await?;
    Ok(id)
}

async fn usable(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: SignInId,
) -> Result<store::SignIn> {
    let row = store::find(db, id).await?.filter(|row| row.is_usable(now));
    Ok(row.ok_or(Refusal::LinkSpent)?)
}

/// Counts the request. Only a network that asks for a whole organisation is told that it was too much.
async fn fits(tx: &Tx, moment: &Moment<'_>, asked: &Asked<'_>) -> Result<bool> {
    let address = asked.address.as_str();
    let network = match asked.origin {
        Origin::KnownBrowser(id) => {
            let subject = quota::subject(moment.key, address, &[b"browser", id]);
            let used_up =
                quota::take(tx, moment.now, Kind::SignIns, &subject, MAX_TOGETHER).await?;
            return Ok(used_up.is_none());
        }
        Origin::Network(network) => network.as_bytes(),
    };
    let key = moment.key.derive("quotas of sign-in letters");
    let subject = key.mac(&[b"network", network]);
    let used_up = quota::take(tx, moment.now, Kind::SignIns, &subject, MAX_FROM_NETWORK).await?;
    if let Some(room_at) = used_up {
        return Err(Refusal::TooManyLetters { room_at }.into());
    }
    if !fits_mailbox(tx, moment, asked.address).await? {
        return Ok(false);
    }
    let subject = quota::subject(moment.key, address, &[b"network", network]);
    let used_up = quota::take(tx, moment.now, Kind::SignIns, &subject, MAX_TOGETHER).await?;
    Ok(used_up.is_none())
}

/// Counts a letter with a link to this address, whoever asks for it and whatever it opens. All spellings together: one
/// mailbox gets them all.
pub(super) async fn fits_mailbox(tx: &Tx, moment: &Moment<'_>, address: &Address) -> Result<bool> {
    let subject = quota::subject(moment.key, address.as_str(), &[]);
    let used_up = quota::take(tx, moment.now, Kind::SignIns, &subject, MAX_FOR_ADDRESS).await?;
    Ok(used_up.is_none())
}
