//! Invited people: who they are, until the round ends. Whether they answered is not known here. Their addresses
//! wait a little longer, in `thanks`, for one letter to all.

mod guest;
mod handle;
pub mod link;
mod opt_out;
pub mod return_path;
mod store;
pub mod thanks;

use sea_orm::ConnectionTrait;

pub use self::guest::Guest;
pub use self::handle::Handle;
use self::link::Token;
pub use self::opt_out::{AddressHash, follow, is_opted_out, opt_out, read_stop, stop_token};
use self::return_path::Mark;
use crate::address::Address;
use crate::db::Tx;
use crate::error::{Error, NotDone, Result};
use crate::ids::{RoundId, Selector};
use crate::keys::{Fault, KeyStore, RoundKeys};
use crate::questionnaire::{Group, Lang};
use crate::round::{self, MAX_INVITED};
use crate::scope::Moment;
use crate::secret::Key;
use crate::version::Version;

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

/// A person on the list of a round.
#[derive(Clone, Debug)]
pub struct Invited {
    pub selector: Selector,
    pub handle: Handle,
    pub address: String,
    /// Empty when not given.
    pub name: String,
    /// What they are called.
    pub first_name: String,
    pub group: Group,
    /// In which language they are written to; none: in that of the round.
    pub lang: Option<Lang>,
    /// The letter came back.
    pub bounced: bool,
}

impl Invited {
    /// Of what a form tells of them.
    pub fn version(&self) -> Version {
        let names = (&self.name, &self.first_name);
        let address = Address::shown_of(&self.address);
        Version::of(&(names, address, self.group.as_str(), self.lang))
    }
}

/// Whom a round cannot ask. Comparable addresses.
#[derive(Clone, Copy, Debug)]
pub struct Excluded<'a> {
    pub own: &'a str,
    /// Empty when the employee has not told.
    pub manager: &'a str,
}

impl Excluded<'_> {
    fn refuses(&self, address: &Address) -> Option<Refusal> {
        let comparable = address.comparable();
        if comparable == self.own {
            Some(Refusal::Own)
        } else if comparable == self.manager {
            Some(Refusal::Manager)
        } else {
            None
        }
    }
}

/// Why nobody was added: each refusal with the place of its person.
pub type NotAdded = NotDone<Vec<(usize, Refusal)>>;

/// Adds people to the list; their selectors come back in the order of `people`. All or none.
pub async fn add(
    tx: &Tx,
    moment: &Moment<'_>,
    keys: &RoundKeys,
    round: RoundId,
    excluded: Excluded<'_>,
    people: &[Guest],
) -> Result<Vec<Selector>, NotAdded> {
    let mut known = store::list_macs(tx, round).await?;
    let mut room = MAX_INVITED.saturating_sub(known.len());
    let mut refusals = Vec::new();
    for (place, guest) in people.iter().enumerate() {
        let mac = address_mac(keys, &guest.address);
        let refusal = if let Some(refusal) = excluded.refuses(&guest.address) {
            Some(refusal)
        } else if !known.insert(mac) {
            Some(Refusal::Twice)
        } else if room == 0 {
            Some(Refusal::TooMany { most: MAX_INVITED })
        } else if opt_out::wants_no_letters(tx, moment.key, &guest.address).await? {
            Some(Refusal::CannotBeInvited)
        } else {
            None
        };
        room = room.saturating_sub(usize::from(refusal != Some(Refusal::Twice)));
        refusals.extend(refusal.map(|refusal| (place, refusal)));
    }
    if !refusals.is_empty() {
        return Err(NotAdded::Refused(refusals));
    }
    let mut added = Vec::with_capacity(people.len());
    for guest in people {
        let selector = Selector(moment.random.bytes());
        let sealed = guest::seal(keys, moment.random, selector, guest)?;
        let mac = address_mac(keys, &guest.address);
        store::insert(tx, round, selector, sealed, mac, guest.group).await?;
        added.push(selector);
    }
    Ok(added)
}

/// Tells anew of somebody on the list. Only while the round is a draft: the door asks the round first.
pub async fn change(
    tx: &Tx,
    moment: &Moment<'_>,
    keys: &RoundKeys,
    excluded: Excluded<'_>,
    (round, person): (RoundId, &Invited),
    guest: &Guest,
) -> Result<(), NotAdded> {
    let mac = address_mac(keys, &guest.address);
    let is_other = Address::comparable_of(&person.address) != guest.address.comparable();
    let refusal = if let Some(refusal) = excluded.refuses(&guest.address) {
        Some(refusal)
    } else if is_other && store::list_macs(tx, round).await?.contains(&mac) {
        Some(Refusal::Twice)
    } else if opt_out::wants_no_letters(tx, moment.key, &guest.address).await? {
        Some(Refusal::CannotBeInvited)
    } else {
        None
    };
    if let Some(refusal) = refusal {
        return Err(NotAdded::Refused(vec![(0, refusal)]));
    }
    let sealed = guest::seal(keys, moment.random, person.selector, guest)?;
    Ok(store::update(tx, person.selector, sealed, mac, guest.group).await?)
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
        .map(|row| guest::open(keys, &row))
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
pub async fn remove(tx: &Tx, round: RoundId, selector: Selector) -> Result<()> {
    store::delete(tx, round, selector).await
}

/// One person of the round. `None` once it has ended.
pub async fn find(
    db: &impl ConnectionTrait,
    keys: &RoundKeys,
    round: RoundId,
    selector: Selector,
) -> Result<Option<Invited>> {
    store::find(db, round, selector)
        .await?
        .map(|row| guest::open(keys, &row))
        .transpose()
}

/// The one whom a form of the employee means. `None` once the round has ended, and for whoever is not on the list.
pub async fn find_by_handle(
    db: &impl ConnectionTrait,
    keys: &RoundKeys,
    round: RoundId,
    handle: Handle,
) -> Result<Option<Invited>> {
    let mut people = store::list(db, round).await?.into_iter();
    let row = people.find(|row| Handle::of(keys, row.selector) == handle);
    row.map(|row| guest::open(keys, &row)).transpose()
}

/// Opens a link: the round, and under which selector its box may know somebody. Unknown, ended and forged look the same.
/// The database is not asked for a person.
pub async fn redeem(
    db: &impl ConnectionTrait,
    keys: &KeyStore,
    token: &str,
) -> Result<(RoundId, Selector)> {
    let token = Token::parse(token).ok_or(Error::NotFound)?;
    let rounds = match token.round() {
        Some(round) => vec![round],
        None => round::list_with_short_links(db).await?,
    };
    let store = keys.clone();
    match tokio::task::spawn_blocking(move || whose(&store, rounds, &token)).await?? {
        Whose::Of(round, selector) => Ok((round, selector)),
        Whose::NoKeysOf(round) if round::by_id(db, round).await?.state.is_under_way() => {
            Err(Error::KeyMissing)
        }
        Whose::NoKeysOf(_) | Whose::Nobodys => Err(Error::NotFound),
    }
}

/// What the keys say of a link.
enum Whose {
    Of(RoundId, Selector),
    /// It may be of this round, whose keys are not there.
    NoKeysOf(RoundId),
    Nobodys,
}

fn whose(keys: &KeyStore, rounds: Vec<RoundId>, token: &Token) -> Result<Whose, Fault> {
    let mut whose = Whose::Nobodys;
    for round in rounds {
        match keys.load(round)? {
            Some(keys) => {
                if let Some(selector) = link::check(&keys.links(), round, token) {
                    return Ok(Whose::Of(round, selector));
                }
            }
            None => whose = Whose::NoKeysOf(round),
        }
    }
    Ok(whose)
}

/// Whose letter came back, by the marks in the addresses to which it may have come back.
pub async fn find_marked(
    db: &impl ConnectionTrait,
    bounces: &Key,
    marks: &[Mark],
) -> Result<Option<Selector>> {
    let mut selectors = store::list_selectors(db).await?.into_iter();
    Ok(selectors.find(|selector| marks.contains(&Mark::of(bounces, *selector))))
}

/// The relay or a bounce said that this address takes no letters. The round when that is news: `None` for an address
/// that was marked before or has been corrected, and once the round has ended.
pub async fn mark_undeliverable(tx: &Tx, selector: Selector) -> Result<Option<RoundId>> {
    if !store::mark_bounced(tx, selector, true).await? {
        return Ok(None);
    }
    store::find_round(tx, selector).await
}

/// The address takes letters after all, or so the employee says.
pub async fn mark_deliverable(tx: &Tx, selector: Selector) -> Result<()> {
    store::mark_bounced(tx, selector, false).await.map(|_| ())
}

/// Deletes everything about the people of a round, at its end.
pub async fn forget(tx: &Tx, round: RoundId) -> Result<()> {
    store::delete_all(tx, round).await
}

fn address_mac(keys: &RoundKeys, address: &Address) -> Vec<u8> {
    keys.addresses()
        .mac(&[b"twice", address.comparable().as_bytes()])
        .to_vec()
}
