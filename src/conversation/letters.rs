//! How many letters to managers there can be: an address is of the employee's choice, so what it can be sent has an end.

use chrono::Days;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{Conversation, Refusal};
use crate::db::Tx;
use crate::error::Result;
use crate::quota::{Sort, Unasked};
use crate::round::calendar;
use crate::scope::Scope;
use crate::secret::{self, Key};
use crate::visitor::Visitor;

/// About one conversation: the date and every other date, what is shared, agreements. That it is off is told on top.
const MAX_LETTERS: u32 = 12;

impl Conversation {
    /// Before a letter to the manager. It is counted here and not when it leaves, so that whoever causes one too many
    /// reads so at once.
    pub(super) async fn count_letter(&mut self, tx: &Tx, scope: &Scope<'_>) -> Result<()> {
        if self.letters >= MAX_LETTERS {
            return Err(Refusal::TooManyLetters { most: MAX_LETTERS }.into());
        }
        count(tx, scope, &self.plan.manager_address).await?;
        self.letters += 1;
        Ok(())
    }

    /// Before a letter to the employee alone: `false` when there were so many that the calendar has to do without.
    pub(super) fn count_own_letter(&mut self) -> bool {
        let may = self.letters < MAX_LETTERS;
        self.letters += u32::from(may);
        may
    }

    /// Before the letter that it is off: `false` when there is no room for one. Then it is off without a letter.
    pub(super) async fn may_tell_off(&self, tx: &Tx, scope: &Scope<'_>) -> Result<bool> {
        let room_at = self
            .to_manager(scope.who)
            .take(tx, scope.now, scope.key)
            .await?;
        Ok(room_at.is_none())
    }

    /// Whether there is room for a letter to the manager now, for a page that says what will happen.
    pub async fn has_room_for_letter(
        &self,
        db: &impl ConnectionTrait,
        scope: &Scope<'_>,
    ) -> Result<bool> {
        self.to_manager(scope.who)
            .has_room(db, scope.now, scope.key)
            .await
    }

    fn to_manager<'a>(&'a self, who: &'a Visitor) -> Unasked<'a> {
        unasked(who, &self.plan.manager_address)
    }
}

/// Counts a letter to an address that the visitor chose, where there is room for it this week.
pub(super) async fn count(tx: &Tx, scope: &Scope<'_>, to: &str) -> Result<()> {
    let letter = unasked(scope.who, to);
    let Some(room_at) = letter.take(tx, scope.now, scope.key).await? else {
        return Ok(());
    };
    // The first day on which there is room from its beginning.
    let from = calendar::last_day(room_at, scope.zone) + Days::new(1);
    Err(Refusal::TooManyForNow { from }.into())
}

fn unasked<'a>(who: &'a Visitor, to: &'a str) -> Unasked<'a> {
    Unasked {
        by: &who.address,
        to,
        sort: Sort::Talk,
    }
}

/// What a link in a letter to somebody carries, who reads what is known by this id.
pub(super) fn mark(key: &Key, id: Uuid, address: &str) -> String {
    let parts = [id.as_bytes().as_slice(), address.as_bytes()];
    let mac = key.derive("letters to managers").mac(&parts);
    secret::to_url(&mac[..16])
}
