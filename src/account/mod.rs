//! Who signs in: requests for a letter, sessions, and what a person tells about themselves.

pub mod browser;
pub mod change;
pub mod link;
pub mod session;
pub mod sign_in;
mod store;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;

use self::session::Lives;
use crate::address::Address;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::normalise::PersonName;
use crate::questionnaire::Lang;
use crate::scope::{Moment, Scope};
use crate::version::Version;
use crate::visitor::Visitor;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The organisation lets only its own domains sign in.
    DomainNotAllowed,
    /// Too many letters asked for in an hour from this network.
    TooManyLetters { room_at: DateTime<Utc> },
    /// Used, older than ten minutes, or never ours.
    LinkSpent,
    /// The link that takes a change of address back: used, or older than a week.
    WayBackOver,
    /// The new address is the one that the person has.
    SameAddress,
    /// The new address is that of the person's manager.
    ManagersAddress,
    /// The new address is that of somebody whom the person asks in a round that is not over.
    AddressAsked,
    /// Somebody else has an account with the new address: told to who reads its mailbox alone.
    AddressTaken,
    /// So many letters about a new address this week.
    TooManyMoves { from: NaiveDate },
}

/// What a person tells about themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The whole of it.
    pub name: PersonName,
    /// What people call them. Derived from the whole for whoever never told it.
    pub first_name: PersonName,
    pub manager_name: PersonName,
    /// As typed; empty when not told.
    pub manager_address: String,
}

impl Person {
    pub fn version(&self) -> Version {
        let names = [&self.name, &self.first_name, &self.manager_name].map(PersonName::as_str);
        Version::of(&(names, &self.manager_address))
    }
}

/// How letters reach a person.
#[derive(Clone, Debug)]
pub struct Contact {
    pub name: String,
    /// What people call them.
    pub first_name: String,
    pub address: String,
    pub lang: Lang,
    pub manager_address: String,
}

/// Whether anybody has ever signed in.
pub async fn is_any(db: &impl ConnectionTrait) -> Result<bool> {
    store::is_any(db).await
}

/// Ends every session of the person and spends the links that still wait for them.
pub async fn sign_out_everywhere(tx: &Tx, scope: &Scope<'_>) -> Result<()> {
    session::end_all(tx, scope.who.account).await?;
    sign_in::spend_all(tx, scope.now, &scope.who.address).await
}

pub async fn person(db: &impl ConnectionTrait, who: &Visitor) -> Result<Person> {
    store::get_person(db, who.account).await
}

pub async fn describe(
    tx: &Tx,
    who: &Visitor,
    person: &Person,
    lang: Lang,
    seen: &Version,
) -> Result<()> {
    hold(tx, who).await?;
    seen.check(&store::get_person(tx, who.account).await?.version())?;
    store::update_person(tx, who.account, person, lang).await
}

pub async fn speak(tx: &Tx, who: &Visitor, lang: Lang) -> Result<()> {
    store::update_language(tx, who.account, lang).await
}

/// Holds the person until the transaction ends, for whatever there may be only so much of: of two requests at the same
/// moment the second counts after the first. Who has left meanwhile is not found.
pub async fn hold(tx: &Tx, who: &Visitor) -> Result<()> {
    store::hold(tx, who.account).await
}

/// Deletes the person and, with them, their rounds, profiles, conversations, what they brought along, and the links that
/// wait for them. What others wrote of them stays theirs, such as who their manager is. The keys of
/// their rounds are the caller's to destroy, after the commit.
pub async fn delete(tx: &Tx, scope: &Scope<'_>) -> Result<()> {
    sign_in::forget(tx, &scope.who.address).await?;
    change::forget(tx, scope.who.account).await?;
    store::delete(tx, scope.who.account).await
}

/// Deletes the links and sessions that are over.
pub async fn forget_over(tx: &Tx, now: DateTime<Utc>, lives: Lives) -> Result<()> {
    sign_in::forget_over(tx, now).await?;
    change::forget_over(tx, now).await?;
    session::forget_over(tx, now, lives).await
}

/// Signs everybody out, and no link that was sent signs anybody in: of a database that was put back nobody knows who had
/// left, or used their link, since.
pub async fn sign_everybody_out(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    sign_in::forget_all(tx, now).await?;
    session::end_every(tx, now).await
}

/// A person for whom letters are written: name, address, language.
pub async fn contact(db: &impl ConnectionTrait, account: AccountId) -> Result<Contact> {
    store::find_contact(db, account)
        .await?
        .ok_or(Error::NotFound)
}

/// Where letters to somebody go, and in which language they read, if they ever signed in with this very address.
pub async fn owner(db: &impl ConnectionTrait, identity: &str) -> Result<Option<(String, Lang)>> {
    let owner = store::find_by_identity(db, identity).await?;
    Ok(owner.map(|owner| (owner.address, owner.lang)))
}

/// Makes a person, who has never signed in: what the demonstration needs.
pub async fn open(
    tx: &Tx,
    moment: &Moment<'_>,
    address: &Address,
    lang: Lang,
) -> Result<AccountId> {
    let id = moment.random.id();
    store::insert(
        tx,
        id,
        moment.now,
        &address.identity(),
        address.as_str(),
        lang,
    )
    .await?;
    Ok(id)
}
