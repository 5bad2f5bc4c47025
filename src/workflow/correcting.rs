//! For somebody whose letter came back: another address, with a new link and the old one dead, or the same once more.

use super::inviting::OwnAndManager;
use super::round_keys::keys_of;
use crate::address::{Address, AddressFault};
use crate::answer_box;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, Guest, Handle, Invited, NotAdded};
use crate::keys::RoundKeys;
use crate::round;
use crate::scope::Scope;
use crate::visitor::Visitor;

/// Why nothing was changed.
#[derive(Debug)]
pub enum NotCorrected {
    NoAddress(AddressFault),
    NotAdded(NotAdded),
}

impl From<Error> for NotCorrected {
    fn from(error: Error) -> Self {
        Self::NotAdded(error.into())
    }
}

impl From<NotAdded> for NotCorrected {
    fn from(not_added: NotAdded) -> Self {
        Self::NotAdded(not_added)
    }
}

/// `typed` is the address as it should be.
pub async fn correct(
    app: &App,
    who: &Visitor,
    id: RoundId,
    person: Handle,
    typed: &str,
) -> Result<(), NotCorrected> {
    let round = round::get(&app.db.read, who, id).await?;
    let may = round.state.may_add(app.clock.now(), app.config.zone);
    may.map_err(Error::from)?;
    let keys = keys_of(app, &round).await?;
    let own_and_manager = OwnAndManager::of(app, who).await?;
    let address = Address::read(typed);
    app.db
        .write(async |tx| {
            let scope = &app.scope(who);
            let person = undeliverable(tx, scope, id, &keys, person).await;
            let address = address.map_err(NotCorrected::NoAddress)?;
            let person = match person {
                // A second click: they are on the list by this address.
                Err(Error::NotFound) if is_listed(tx, &keys, id, &address).await? => return Ok(()),
                person => person?,
            };
            if is_same(&person.address, &address) {
                return Ok(once_more(tx, scope, id, person.selector).await?);
            }
            let (old, circle) = (person.selector, app.config.circle_of(address.as_str()));
            invitation::remove(tx, id, old).await?;
            let new = moved(person, address);
            let excluded = own_and_manager.as_excluded();
            let added = invitation::add(tx, scope, &keys, id, excluded, &[new]).await?;
            round::write_again(tx, scope, id, &added).await?;
            let swaps: Vec<_> = added.iter().map(|&new| (old, new, circle)).collect();
            Ok(answer_box::replace(tx, scope, id, &swaps).await?)
        })
        .await
}

/// Somebody of this round whose letter came back. Nobody else changes the round from here on: the form sent twice at
/// the same moment would give one person two places.
async fn undeliverable(
    tx: &Tx,
    scope: &Scope<'_>,
    id: RoundId,
    keys: &RoundKeys,
    person: Handle,
) -> Result<Invited> {
    let round = round::get_to_change(tx, scope.who, id).await?;
    // As for whoever is added: a letter that comes back too late would leave nobody who counts as asked.
    round.state.may_add(scope.now, scope.zone)?;
    let person = invitation::find_by_handle(tx, keys, id, person).await?;
    person
        .filter(|person| person.bounced)
        .ok_or(Error::NotFound)
}

async fn is_listed(tx: &Tx, keys: &RoundKeys, id: RoundId, address: &Address) -> Result<bool> {
    let people = invitation::list(tx, keys, id).await?;
    Ok(people
        .iter()
        .any(|person| is_same(&person.address, address)))
}

fn is_same(old: &str, new: &Address) -> bool {
    old.parse::<Address>()
        .is_ok_and(|old| old.comparable() == new.comparable())
}

/// The address was right: its mailbox was full, or a mail system was wrong. The link stays. How often somebody is asked
/// in a week stays limited, so a button that is pressed again and again sends no more.
async fn once_more(tx: &Tx, scope: &Scope<'_>, id: RoundId, person: Selector) -> Result<()> {
    invitation::mark_deliverable(tx, person).await?;
    round::send_again(tx, scope, id, person).await
}

fn moved(person: Invited, address: Address) -> Guest {
    Guest {
        address,
        name: person.name,
        first_name: person.first_name,
        group: person.group,
        lang: person.lang,
    }
}
