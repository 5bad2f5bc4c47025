//! People on the list of a round and, while it is open, in its box.

use super::opening::check_draft;
use super::round_keys::keys_of_own;
use crate::account;
use crate::address::Address;
use crate::answer_box;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, Excluded, Guest, Handle, Invited, NotAdded};
use crate::keys::RoundKeys;
use crate::round::{self, State};
use crate::version::Version;
use crate::visitor::Visitor;

/// All of them or none. Returns their selectors, in the order of `people`.
pub async fn invite(
    app: &App,
    who: &Visitor,
    id: RoundId,
    keys: &RoundKeys,
    people: &[Guest],
) -> Result<Vec<Selector>, NotAdded> {
    let own_and_manager = OwnAndManager::of(app, who).await?;
    app.db
        .write(async |tx| {
            let scope = &app.scope(who);
            let round = round::get_to_change(tx, who, id).await?;
            let may = round.state.may_add(scope.now, scope.zone);
            may.map_err(Error::from)?;
            let added =
                invitation::add(tx, scope, keys, id, own_and_manager.as_excluded(), people).await?;
            if round.state == State::Draft {
                return Ok(added);
            }
            let circles = people
                .iter()
                .map(|guest| app.config.circle_of(guest.address.as_str()));
            let admitted: Vec<_> = added.iter().copied().zip(circles).collect();
            round::add(tx, scope, id, &added).await?;
            answer_box::admit(tx, scope, id, &admitted).await?;
            Ok(added)
        })
        .await
}

/// Tells anew of a person of a draft, by what was `seen` of them; false when they are not on it. Whose letter left is mended in another way.
pub async fn change(
    app: &App,
    who: &Visitor,
    id: RoundId,
    person: Handle,
    guest: &Guest,
    seen: &Version,
) -> Result<bool, NotAdded> {
    let keys = keys_of_own(app, who, id).await?;
    let own_and_manager = OwnAndManager::of(app, who).await?;
    app.db
        .write(async |tx| {
            check_draft(&round::get_to_change(tx, who, id).await?)?;
            let Some(person) = invitation::find_by_handle(tx, &keys, id, person).await? else {
                return Ok(false);
            };
            seen.check(&person.version())?;
            let excluded = own_and_manager.as_excluded();
            let scope = &app.scope(who);
            invitation::change(tx, scope, &keys, excluded, (id, &person), guest).await?;
            Ok(true)
        })
        .await
}

/// Takes a person off a draft; `None` when they were not on it. Nobody whose letter left can be taken off: that would tell
/// what they did not answer.
pub async fn remove(
    app: &App,
    who: &Visitor,
    id: RoundId,
    person: Handle,
) -> Result<Option<Invited>> {
    let keys = keys_of_own(app, who, id).await?;
    app.db
        .write(async |tx| {
            check_draft(&round::get_to_change(tx, who, id).await?)?;
            let person = invitation::find_by_handle(tx, &keys, id, person).await?;
            if let Some(person) = &person {
                invitation::remove(tx, id, person.selector).await?;
            }
            Ok(person)
        })
        .await
}

/// Who a round of this person cannot ask.
pub(super) struct OwnAndManager {
    own: String,
    manager: String,
}

impl OwnAndManager {
    /// Not in a transaction: it asks the database for the manager.
    pub(super) async fn of(app: &App, who: &Visitor) -> Result<Self> {
        let person = account::person(&app.db.read, who).await?;
        let manager = person.manager_address.parse::<Address>();
        Ok(Self {
            own: who.comparable(),
            manager: manager
                .map(|address| address.comparable())
                .unwrap_or_default(),
        })
    }

    pub(super) fn as_excluded(&self) -> Excluded<'_> {
        Excluded {
            own: &self.own,
            manager: &self.manager,
        }
    }
}
