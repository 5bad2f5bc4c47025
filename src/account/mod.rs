//! Who signs in: requests for a letter, sessions, and what a person tells about themselves.

pub mod link;
mod store;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

use crate::address::Address;
use crate::dice::Dice;
use crate::error::{Error, Result};
use crate::ids::{AccountId, SignInId};
use crate::questionnaire::Lang;
use crate::queue::{self, Job};
use crate::secret::{self, Key};
use crate::visitor::Visitor;

/// How long a sign-in link works.
pub const LINK_LIFE: TimeDelta = TimeDelta::minutes(15);
/// How long a browser stays signed in.
pub const SESSION_LIFE: TimeDelta = TimeDelta::days(14);
const WINDOW: TimeDelta = TimeDelta::hours(1);
/// For one address from one network: whoever asks for somebody else's link keeps nobody out by it.
const LETTERS_PER_BOTH: u64 = 5;
const LETTERS_PER_ADDRESS: u64 = 20;
/// A whole organisation may come from one network, on the morning after it was told of the service.
const LETTERS_PER_SOURCE: u64 = 500;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The organisation lets only its own domains sign in.
    DomainNotAllowed,
    /// Too many letters asked for in an hour, for this address or from this network.
    TooManyLetters,
    /// Used, older than fifteen minutes, or never ours.
    LinkSpent,
}

/// What the request for a letter comes from.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    pub address: &'a Address,
    pub lang: Lang,
    /// The network of the browser, hashed: see [`source_hash`].
    pub source: [u8; 32],
    /// Empty: every domain may sign in.
    pub allowed_domains: &'a [String],
}

/// What a person tells about themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub manager_name: String,
    /// As typed; empty when not told.
    pub manager_address: String,
}

/// Queues a sign-in letter. The same answer for known and unknown addresses:
/// an account is made at the first sign-in, not here.
pub async fn ask_to_sign_in(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dice: &Dice,
    asked: Asked<'_>,
) -> Result<()> {
    let domain = asked.address.domain();
    let allowed = asked.allowed_domains;
    if !allowed.is_empty() && !allowed.iter().any(|one| one.eq_ignore_ascii_case(domain)) {
        return Err(Refusal::DomainNotAllowed.into());
    }
    let since = now - WINDOW;
    let canonical = asked.address.canonical();
    let (address, source) = (Some(canonical.as_str()), Some(&asked.source));
    for (of, most) in [
        ((address, source), LETTERS_PER_BOTH),
        ((address, None), LETTERS_PER_ADDRESS),
        ((None, source), LETTERS_PER_SOURCE),
    ] {
        if store::count_sign_ins(db, of, since).await? >= most {
            return Err(Refusal::TooManyLetters.into());
        }
    }
    store::delete_sign_ins_before(db, now - TimeDelta::days(1)).await?;
    let id: SignInId = dice.id();
    store::insert_sign_in(db, id, now, &asked).await?;
    queue::push(db, now, dice, Job::SendSignIn { sign_in: id }).await
}

/// Whether anybody has ever signed in.
pub async fn is_any(db: &impl ConnectionTrait) -> Result<bool> {
    store::is_any(db).await
}

/// Where a sign-in letter goes, and in which language; `None` when the link is spent or too old to be of use.
pub async fn letter(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: SignInId,
) -> Result<Option<(String, Lang)>> {
    let row = store::find_sign_in(db, id).await?;
    Ok(row
        .filter(|row| row.is_usable(now))
        .map(|row| (row.address, row.lang)))
}

/// Spends the link and starts a session. Returns the cookie's value, of which only a hash is kept.
pub async fn sign_in(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dice: &Dice,
    id: SignInId,
) -> Result<String> {
    let row = store::find_sign_in(db, id)
        .await?
        .filter(|row| row.is_usable(now));
    let row = row.ok_or(Refusal::LinkSpent)?;
    if !store::spend_sign_in(db, id, now).await? {
        return Err(Refusal::LinkSpent.into());
    }
    let account = match store::find_id_by_address(db, &row.canonical_address).await? {
        Some(account) => account,
        None => store::insert(db, dice.id(), now, &row).await?,
    };
    start_session(db, now, dice, account).await
}

/// True when the link can still be used; asking spends nothing.
pub async fn is_link_usable(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    id: SignInId,
) -> Result<bool> {
    Ok(store::find_sign_in(db, id)
        .await?
        .is_some_and(|row| row.is_usable(now)))
}

pub async fn visitor(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    cookie: &str,
) -> Result<Option<Visitor>> {
    store::find_visitor(db, now, &secret::fingerprint(cookie)).await
}

/// Ends this browser's session, or with `everywhere` every session of the person.
pub async fn sign_out(
    db: &impl ConnectionTrait,
    who: &Visitor,
    cookie: &str,
    everywhere: bool,
) -> Result<()> {
    if everywhere {
        store::delete_sessions(db, who.account).await
    } else {
        store::delete_session(db, &secret::fingerprint(cookie)).await
    }
}

pub async fn person(db: &impl ConnectionTrait, who: &Visitor) -> Result<Person> {
    store::get_person(db, who.account).await
}

pub async fn describe(
    db: &impl ConnectionTrait,
    who: &Visitor,
    person: &Person,
    lang: Lang,
) -> Result<()> {
    store::update_person(db, who.account, person, lang).await
}

pub async fn speak(db: &impl ConnectionTrait, who: &Visitor, lang: Lang) -> Result<()> {
    store::update_language(db, who.account, lang).await
}

/// Deletes the person and, with them, their rounds, profiles, conversations and what they brought along. The keys of
/// their rounds are the caller's to destroy, after the commit.
pub async fn delete(db: &impl ConnectionTrait, who: &Visitor) -> Result<()> {
    store::delete(db, who.account).await
}

/// A person for whom letters are written: name, address, language.
pub async fn reach(db: &impl ConnectionTrait, account: AccountId) -> Result<Reach> {
    store::find_reach(db, account).await?.ok_or(Error::NotFound)
}

/// In which language a colleague reads, if they ever signed in.
pub async fn language_of(
    db: &impl ConnectionTrait,
    canonical_address: &str,
) -> Result<Option<Lang>> {
    store::find_language(db, canonical_address).await
}

/// How letters reach a person.
#[derive(Clone, Debug)]
pub struct Reach {
    pub name: String,
    pub address: String,
    pub canonical_address: String,
    pub lang: Lang,
    pub manager_address: String,
}

/// A person and their session in one step: what the demonstration needs.
pub async fn open(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dice: &Dice,
    address: &Address,
    lang: Lang,
) -> Result<AccountId> {
    let id = dice.id();
    store::insert_account(db, id, now, (address.as_str(), &address.canonical()), lang).await?;
    Ok(id)
}

/// A usable sign-in link without a letter: what the demonstration prints.
pub async fn open_door(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dice: &Dice,
    address: &Address,
    lang: Lang,
) -> Result<SignInId> {
    let id = dice.id();
    let asked = Asked {
        address,
        lang,
        source: [0; 32],
        allowed_domains: &[],
    };
    store::insert_sign_in(db, id, now, &asked).await?;
    Ok(id)
}

/// Counts requests from one network without keeping which network it was.
pub fn source_hash(key: &Key, network: &str) -> [u8; 32] {
    key.derive("source of a sign-in request")
        .mac(&[network.as_bytes()])
}

async fn start_session(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    dice: &Dice,
    account: AccountId,
) -> Result<String> {
    let cookie = secret::token(dice);
    store::delete_expired_sessions(db, now).await?;
    store::insert_session(db, &secret::fingerprint(&cookie), account, now).await?;
    Ok(cookie)
}
