//! What is still to be done about the last conversation, and how long it has been so.

use chrono::{Days, NaiveDate};

use super::agreed::{Agreed, due_since};
use crate::conversation::commitment::Commitment;
use crate::conversation::{Conversation, deadlines};

/// How long after a conversation it is asked what was agreed.
const FRESH: Days = Days::new(30);
/// How long looking back comes before what may begin anew.
const LOOKS_BACK: Days = Days::new(42);

#[derive(Clone, Copy, Debug)]
pub struct Held {
    pub agreed: Agreed,
    pub age: Age,
    /// The profile of the latest round was open by then.
    pub since_profile: bool,
    /// A year has passed, and no other one is planned.
    pub year_on: bool,
}

/// How long ago a conversation was, for what is still to be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Not so long ago that nobody will write it down any more.
    Fresh,
    Older,
    /// It has been time to look back for so long that it waits for what is new.
    Overdue,
}

impl Held {
    /// `all` are the conversations of the same employee, and `opened_on` is the day of their latest profile.
    pub fn new(
        conversation: &Conversation,
        agreements: &[Commitment],
        all: &[Conversation],
        opened_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Self {
        let held_on = conversation.plan.held_on;
        let check_in = deadlines::check_in_on(conversation);
        Self {
            agreed: Agreed::of(agreements, check_in, today),
            age: Age::of(held_on, due_since(agreements, check_in, today), today),
            since_profile: opened_on.is_some_and(|opened| opened <= held_on),
            year_on: deadlines::is_due(conversation, all, today),
        }
    }
}

impl Age {
    fn of(held_on: NaiveDate, due_since: Option<NaiveDate>, today: NaiveDate) -> Self {
        if due_since.is_some_and(|since| since + LOOKS_BACK < today) {
            Self::Overdue
        } else if today <= held_on + FRESH {
            Self::Fresh
        } else {
            Self::Older
        }
    }
}
