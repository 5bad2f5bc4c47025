//! Invited people: who they are, until the round ends. Whether they answered is not known here. Their addresses
//! wait a little longer, in `thanks`, for one letter to all.

pub mod link;
pub mod return_path;
mod store;
pub mod thanks;

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use self::link::Token;
use crate::address::{Address, Invitee};
use crate::dice::Dice;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::keys::{KeyStore, RoundKeys};
use crate::questionnaire::Group;
use crate::round::MOST_INVITED;
use crate::secret::Key;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The employee's own address: the own view has a place of its own.
    Own,
    /// The manager speaks by name, in the conversation.
    Manager,
    /// Invited already, perhaps in another spelling.
    Twice,
    TooMany {
        most: usize,
    },
    /// The person wants no letters from us. The employee reads no more than that it cannot be done.
    CannotBeInvited,
}

/// Room for the longest address (254 characters) and name (80, of up to 12 bytes as JSON writes them).
const SEALED_LENGTH: usize = 1280;

/// A person on the list of a round.
#[derive(Clone, Debug)]
pub struct Invited {
    pub selector: Selector,
    pub address: String,
    /// Empty when not given.
    pub name: String,
    pub group: Group,
    /// The letter came back.
    pub bounced: bool,
}

/// All that is kept of somebody who wants no letters: a MAC, from which nobody reads the address.
pub struct Print([u8; 32]);

/// Whom a round cannot ask. Comparable addresses.
#[derive(Clone, Copy, Debug)]
pub struct Barred<'a> {
    pub own: &'a str,
    /// Empty when the employee has not told.
    pub manager: &'a str,
}

/// What is sealed of a person.
#[derive(Serialize, Deserialize)]
struct Sealed {
    address: String,
    name: String,
}

/// Adds people to the list. All or none: with a refusal nothing is added, and each
/// refusal names the place of its person in `people`.
pub async fn add(
    db: &impl ConnectionTrait,
    dice: &Dice,
    (keys, pepper): (&RoundKeys, &Key),
    (round, barred): (RoundId, Barred<'_>),
    people: &[(Invitee, Group)],
) -> Result<Result<Vec<(Selector, Group)>, Vec<(usize, Refusal)>>> {
    let mut known = store::list_macs(db, round).await?;
    let room = MOST_INVITED.saturating_sub(known.len());
    let mut refusals = Vec::new();
    for (place, (invitee, _)) in people.iter().enumerate() {
        let comparable = invitee.address.comparable();
        let refusal = if place >= room {
            Some(Refusal::TooMany { most: MOST_INVITED })
        } else if comparable == barred.own {
            Some(Refusal::Own)
        } else if comparable == barred.manager {
            Some(Refusal::Manager)
        } else if !known.insert(address_mac(keys, &comparable)) {
            Some(Refusal::Twice)
        } else if wants_no_letters(db, pepper, &invitee.address).await? {
            Some(Refusal::CannotBeInvited)
        } else {
            None
        };
        refusals.extend(refusal.map(|refusal| (place, refusal)));
    }
    if !refusals.is_empty() {
        return Ok(Err(refusals));
    }
    let mut added = Vec::with_capacity(people.len());
    for (invitee, group) in people {
        let selector = Selector(dice.bytes());
        let sealed = seal(keys, dice, selector, invitee)?;
        let mac = address_mac(keys, &invitee.address.comparable());
        store::insert(db, round, selector, (sealed, mac, *group)).await?;
        added.push((selector, *group));
    }
    Ok(Ok(added))
}

/// Everybody on the list, by group and then by address.
pub async fn list(
    db: &impl ConnectionTrait,
    keys: &RoundKeys,
    round: RoundId,
) -> Result<Vec<Invited>> {
    let mut people = store::list(db, round)
        .await?
        .into_iter()
        .map(|row| open(keys, &row))
        .collect::<Result<Vec<_>>>()?;
    people.sort_by(|a, b| (a.group, &a.address).cmp(&(b.group, &b.address)));
    Ok(people)
}

pub async fn count(db: &impl ConnectionTrait, round: RoundId) -> Result<usize> {
    Ok(store::list_macs(db, round).await?.len())
}

/// How many addresses take no letters.
pub async fn count_undeliverable(db: &impl ConnectionTrait, round: RoundId) -> Result<usize> {
    store::count_bounced(db, round).await
}

/// Takes a person off the list. Only while the round is a draft: the door asks the round first.
pub async fn remove(db: &impl ConnectionTrait, round: RoundId, selector: Selector) -> Result<()> {
    store::delete(db, round, selector).await
}

/// One person of the round. `None` once it has ended.
pub async fn find(
    db: &impl ConnectionTrait,
    keys: &RoundKeys,
    (round, selector): (RoundId, Selector),
) -> Result<Option<Invited>> {
    store::find(db, round, selector)
        .await?
        .map(|row| open(keys, &row))
        .transpose()
}

/// Opens a link: the round and the selector, and nothing else about the person.
/// Unknown, ended and forged look the same.
pub async fn redeem(
    db: &impl ConnectionTrait,
    keys: &KeyStore,
    token: &str,
) -> Result<(RoundId, Selector)> {
    let token = Token::parse(token).ok_or(Error::NotFound)?;
    let selector = token.selector();
    let round = store::find_round(db, selector)
        .await?
        .ok_or(Error::NotFound)?;
    let store = keys.clone();
    let keys = tokio::task::spawn_blocking(move || store.load(round)).await??;
    let links = keys.ok_or(Error::NotFound)?.links();
    if !link::check(&links, round, &token) {
        return Err(Error::NotFound);
    }
    Ok((round, selector))
}

/// The print of the address behind a link that stops all letters; `None` when we did not make it.
pub fn read_stop(pepper: &Key, token: &str) -> Option<Print> {
    link::read_stop(&link_key(pepper), token).map(Print)
}

/// The secret part of the link to stop all letters to this address.
pub fn stop_token(pepper: &Key, address: &str) -> Result<String> {
    let print = print_of(pepper, address)?;
    Ok(link::stop_token(&link_key(pepper), &print.0))
}

/// The relay or a bounce said that this address takes no letters. The round when that is news: `None` for an address
/// that was marked before or has been corrected, and once the round has ended.
pub async fn mark_undeliverable(
    db: &impl ConnectionTrait,
    selector: Selector,
) -> Result<Option<RoundId>> {
    if !store::mark_bounced(db, selector, true).await? {
        return Ok(None);
    }
    store::find_round(db, selector).await
}

/// The address takes letters after all, or so the employee says.
pub async fn mark_deliverable(db: &impl ConnectionTrait, selector: Selector) -> Result<()> {
    store::mark_bounced(db, selector, false).await.map(|_| ())
}

/// Deletes everything about the people of a round, at its end.
pub async fn forget(db: &impl ConnectionTrait, round: RoundId) -> Result<()> {
    store::delete_all(db, round).await
}

/// Remembers that an address never wants a letter again.
pub async fn opt_out(db: &impl ConnectionTrait, print: &Print) -> Result<()> {
    store::insert_opt_out(db, print.0.to_vec()).await
}

pub async fn is_opted_out(db: &impl ConnectionTrait, pepper: &Key, address: &str) -> Result<bool> {
    let address: Address = address.parse().map_err(|_| Error::NotFound)?;
    wants_no_letters(db, pepper, &address).await
}

/// Also under the form in which addresses were compared before.
async fn wants_no_letters(
    db: &impl ConnectionTrait,
    pepper: &Key,
    address: &Address,
) -> Result<bool> {
    let forms = [address.comparable(), address.earlier_comparable()];
    store::is_opted_out(db, forms.map(|form| opt_out_mac(pepper, &form).to_vec())).await
}

fn address_mac(keys: &RoundKeys, comparable: &str) -> Vec<u8> {
    keys.addresses()
        .mac(&[b"twice", comparable.as_bytes()])
        .to_vec()
}

fn print_of(pepper: &Key, address: &str) -> Result<Print> {
    let address: Address = address.parse().map_err(|_| Error::NotFound)?;
    Ok(Print(opt_out_mac(pepper, &address.comparable())))
}

fn opt_out_mac(pepper: &Key, comparable: &str) -> [u8; 32] {
    pepper.derive("opt-out").mac(&[comparable.as_bytes()])
}

fn link_key(pepper: &Key) -> Key {
    pepper.derive("lasting stop links")
}

fn seal(keys: &RoundKeys, dice: &Dice, selector: Selector, invitee: &Invitee) -> Result<Vec<u8>> {
    let mut plain = serde_json::to_vec(&Sealed {
        address: invitee.address.as_str().to_owned(),
        name: invitee.name.clone().unwrap_or_default(),
    })?;
    // Every sealed person is equally long: a length would tell one address from another.
    plain.resize(plain.len().max(SEALED_LENGTH), b' ');
    Ok(keys
        .addresses()
        .seal(dice, &[b"person", &selector.0], &plain))
}

fn open(keys: &RoundKeys, row: &store::Row) -> Result<Invited> {
    let plain = keys
        .addresses()
        .open(&[b"person", &row.selector.0], &row.sealed)
        .ok_or_else(|| Error::internal("an invitation does not open with its round's key"))?;
    let Sealed { address, name } = serde_json::from_slice(&plain)?;
    Ok(Invited {
        selector: row.selector,
        address,
        name,
        group: row.group,
        bounced: row.bounced,
    })
}
