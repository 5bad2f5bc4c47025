//! How many letters to managers there can be: an address is of the employee's choice, so what it can be sent has an end.

use chrono::Days;
use sea_orm::ConnectionTrait;

use super::{Conversation, Refusal};
use crate::db::Tx;
use crate::error::Result;
use crate::quota::{Sort, Unasked};
use crate::round::calendar;
use crate::scope::Scope;
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
        if let Some(room_at) = self
            .to_manager(scope.who)
            .take(tx, scope.now, scope.key)
            .await?
        {
            // The first day on which there is room from its beginning.
            let from = calendar::last_day(room_at, scope.zone) + Days::new(1);
            return Err(Refusal::TooManyForNow { from }.into());
        }
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
        Unasked {
            by: &who.address,
            to: &self.plan.manager_address,
            sort: Sort::Talk,
        }
    }
}
