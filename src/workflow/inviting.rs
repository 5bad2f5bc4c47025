//! People on the list of a round and, while it is open, in its box.

use super::round_keys::keys_of_own;
use crate::account;
use crate::address::{Address, Invitee};
use crate::answer_box;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, Excluded, Handle, Invited, NotAdded};
use crate::keys::RoundKeys;
use crate::questionnaire::Group;
use crate::round::{self, Refusal, State};
use crate::visitor::Visitor;

/// All of them or none. Returns their selectors, in the order of `people`.
pub async fn invite(
    app: &App,
    who: &Visitor,
    id: RoundId,
    keys: &RoundKeys,
    people: &[(Invitee, Group)],
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
                .map(|(invitee, _)| app.config.circle_of(invitee.address.as_str()));
            let admitted: Vec<_> = added.iter().copied().zip(circles).collect();
            round::add(tx, scope, id, &added).await?;
            answer_box::admit(tx, scope, id, &admitted).await?;
            Ok(added)
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
            let round = round::get_to_change(tx, who, id).await?;
            if round.state != State::Draft {
                return Err(Refusal::AlreadyOpen.into());
            }
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
