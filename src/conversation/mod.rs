//! The conversation: plan it, prepare it, choose what to bring, share it with the manager, agree on what follows.
//!
//! Only the employee moves it. The manager, recognised by the address the employee gave, knows of it from the
//! moment the employee says so, and sees what is shared and nothing of what is not.

pub mod calendar_file;
pub mod commitment;
pub mod deadlines;
pub mod ending;
mod former;
mod leaving;
mod letters;
mod lifecycle;
pub mod next_step;
pub mod outlook;
pub mod own_words;
pub mod part;
mod plan;
pub mod preparation;
pub mod reader;
mod share;
mod sharing;
mod store;
mod versions;
pub mod written;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

pub use self::commitment::{Commitment, Status, Where};
pub use self::former::Former;
pub use self::leaving::{follow, leave};
pub use self::lifecycle::{announce, cancel, edit, forget};
pub use self::part::Part;
pub use self::plan::{MAX_PLACE, MAX_WISH, Plan, check_place, check_wish};
pub use self::preparation::{Prepared, Side};
pub use self::share::{Choice, Share};
pub use self::sharing::{end_over, known_to, seen_by_manager, share, withdraw};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConversationId};
use crate::scope::Scope;
use crate::secret::Key;
use crate::visitor::Visitor;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    DateInPast,
    DateTooFar,
    WishTooLong {
        most: usize,
    },
    PlaceTooLong {
        most: usize,
    },
    /// A conversation with oneself.
    OwnAddress,
    /// Sharing with oneself.
    OwnReader,
    /// So many people may read along already.
    TooManyReaders {
        most: usize,
    },
    /// Neither a part of the profile nor a line was chosen.
    NothingChosen,
    /// The last day to read is over.
    UntilInPast,
    UntilTooFar,
    TooManyAgreements {
        most: usize,
    },
    /// So many are planned already: each can send letters to an address of the employee's choice.
    TooManyPlanned {
        most: usize,
    },
    /// So many letters about it went to managers already that another would be a nuisance.
    TooManyLetters {
        most: u32,
    },
    /// So many letters by this employee or to this address this week.
    TooManyForNow {
        from: NaiveDate,
    },
    /// A link in the place, for somebody outside the organisation.
    PlaceHasLink,
    /// An answer of a preparation sheet.
    AnswerTooLong {
        most: usize,
    },
    Agreement {
        fault: commitment::Fault,
    },
}

/// Conversations of one employee that are still to come.
const MAX_PLANNED: usize = 3;

#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    pub id: ConversationId,
    pub account: AccountId,
    pub plan: Plan,
    /// What the employee wants to talk about, in their words. Whoever reads anything reads this too.
    pub wish: String,
    /// With the manager.
    pub share: Share,
    /// Since when the manager knows of it, apart from what is shared: they got the date, or an agreement.
    pub known_at: Option<DateTime<Utc>>,
    pub cancelled: bool,
    /// The number of the plan as it is now, as calendars count it. It only grows, also when the manager changes to and
    /// fro: a calendar takes no entry with a number that it has had.
    pub sequence: i32,
    /// The number of the date that the present manager was sent last; none when they were sent no date.
    pub sent: Option<i32>,
    /// The number of the date that is in the employee's own calendar; none when there is none.
    pub own_sent: Option<i32>,
    /// How many letters about it went to managers.
    pub letters: u32,
    /// The look back after three months is planned.
    pub looks_back: bool,
    /// Letters that leave once.
    pub told: Told,
    /// Managers before this one, to whom it was told; they get a letter that it goes on without them.
    pub former: Vec<Former>,
}

/// What was told in a letter, or is about to be. Another manager was told nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// To the manager, that the employee has prepared.
    pub employee_prepared: bool,
    /// To the employee, that the manager has.
    pub manager_prepared: bool,
    /// To the manager, that agreements wait for their word.
    pub agreements_wait: bool,
}

impl Conversation {
    /// Whether the manager can read parts of the profile on this day.
    pub fn is_shared(&self, today: NaiveDate) -> bool {
        self.share.is_open(today)
    }

    /// Whether the manager may know on this day that there is a conversation.
    pub fn is_known(&self, today: NaiveDate) -> bool {
        self.known_at.is_some() || self.is_shared(today)
    }

    /// Whether the manager was sent the date as it is now.
    pub fn has_date(&self) -> bool {
        self.known_at.is_some() && self.sent == Some(self.sequence)
    }

    /// What a link in a letter to the manager carries: whoever has it was told the employee's name in that letter. It opens
    /// nothing. That of a manager before says nothing any more.
    pub fn mark(&self, key: &Key) -> String {
        letters::mark(key, self.id.0, &self.plan.manager_address)
    }

    /// The next number: higher than any that a calendar of somebody may know.
    fn count_up(&mut self) {
        let told_off = self.former.iter().map(|former| former.sequence);
        self.sequence = told_off.fold(self.sequence, i32::max) + 1;
    }

    /// Whether it is still to come.
    pub fn is_ahead(&self, today: NaiveDate) -> bool {
        !self.cancelled && self.plan.held_on >= today
    }
}

/// `token` names the form: sent once more as it was, it leads to what it made the first time.
pub async fn create(
    tx: &Tx,
    scope: &Scope<'_>,
    plan: Plan,
    wish: String,
    token: &str,
) -> Result<Conversation> {
    check_wish(&wish)?;
    let mut id = scope.id_once(token);
    if let Some(made) = store::find(tx, scope.key, id).await? {
        let made = own(scope.who, made)?;
        if (&made.plan, &made.wish) == (&plan, &wish) {
            return Ok(made);
        }
        id = scope.random.id();
    }
    let today = scope.today();
    let planned = store::list_by_account(tx, scope.key, scope.who.account).await?;
    if planned
        .iter()
        .filter(|conversation| conversation.is_ahead(today))
        .count()
        >= MAX_PLANNED
    {
        return Err(Refusal::TooManyPlanned { most: MAX_PLANNED }.into());
    }
    let conversation = Conversation {
        id,
        account: scope.who.account,
        plan,
        wish,
        share: Share::default(),
        known_at: None,
        cancelled: false,
        sequence: 0,
        sent: None,
        own_sent: None,
        letters: 0,
        looks_back: false,
        told: Told::default(),
        former: vec![],
    };
    store::insert(tx, scope.now, scope.random, scope.key, &conversation).await?;
    deadlines::plan_ahead(tx, scope, &conversation).await?;
    deadlines::plan_week_before(tx, scope, &conversation).await?;
    Ok(conversation)
}

/// The visitor's own conversation; another's does not exist.
pub async fn get(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    id: ConversationId,
) -> Result<Conversation> {
    own(scope.who, store::get(db, scope.key, id).await?)
}

/// The same, held until the transaction ends, so that two changes come one after the other.
async fn get_to_change(tx: &Tx, scope: &Scope<'_>, id: ConversationId) -> Result<Conversation> {
    own(scope.who, store::get_to_change(tx, scope.key, id).await?)
}

fn own(who: &Visitor, conversation: Conversation) -> Result<Conversation> {
    (conversation.account == who.account)
        .then_some(conversation)
        .ok_or(Error::NotFound)
}

/// For a job.
pub async fn by_id(
    db: &impl ConnectionTrait,
    key: &Key,
    id: ConversationId,
) -> Result<Conversation> {
    store::get(db, key, id).await
}

/// By date, the next one last.
pub async fn list(db: &impl ConnectionTrait, scope: &Scope<'_>) -> Result<Vec<Conversation>> {
    store::list_by_account(db, scope.key, scope.who.account).await
}

/// The same of somebody, for a job.
pub async fn list_of(
    db: &impl ConnectionTrait,
    account: AccountId,
    key: &Key,
) -> Result<Vec<Conversation>> {
    store::list_by_account(db, key, account).await
}

/// The conversation before this one that was held: what became of its agreements?
pub async fn before(
    db: &impl ConnectionTrait,
    conversation: &Conversation,
    key: &Key,
) -> Result<Option<Conversation>> {
    let all = store::list_by_account(db, key, conversation.account).await?;
    let earlier = all
        .into_iter()
        .rfind(|other| !other.cancelled && other.plan.held_on < conversation.plan.held_on);
    Ok(earlier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::PersonName;

    /// Until now a manager before could have a higher number than the conversation itself.
    #[test]
    fn the_next_number_is_higher_than_any_that_was_ever_told() {
        let former = |sequence| Former {
            name: PersonName::default(),
            address: String::new(),
            sequence,
            held_on: None,
            at: None,
            told: true,
        };
        for (sequence, told_off, next) in [(0, vec![], 1), (3, vec![1, 2], 4), (0, vec![4, 1], 5)] {
            let mut conversation = Conversation {
                id: ConversationId(uuid::Uuid::nil()),
                account: AccountId(uuid::Uuid::nil()),
                plan: Plan {
                    held_on: NaiveDate::MIN,
                    at: None,
                    place: String::new(),
                    manager_name: PersonName::default(),
                    manager_address: String::new(),
                },
                wish: String::new(),
                share: Share::default(),
                known_at: None,
                cancelled: false,
                sequence,
                sent: None,
                own_sent: None,
                letters: 0,
                looks_back: false,
                told: Told::default(),
                former: told_off.into_iter().map(former).collect(),
            };
            conversation.count_up();
            assert_eq!(conversation.sequence, next);
        }
    }
}
