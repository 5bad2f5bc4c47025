//! The conversation: plan it, choose what to bring, share it with the manager, take it back.
//!
//! Only the employee moves it. The manager, recognised by the address the employee gave,
//! sees what is shared and nothing of what is not.

pub mod part;
mod store;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

pub use self::part::Part;
use crate::address::Address;
use crate::dice::Dice;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConversationId, RoundId};
use crate::queue::{self, Job};
use crate::secret::Key;
use crate::visitor::Visitor;

/// Characters of the line about what the employee wants to discuss.
pub const WISH_MOST: usize = 1000;
/// A date further away than this is a slip of the keyboard.
const FURTHEST: Days = Days::new(2 * 366);
/// How long after the conversation a manager can read on, unless the employee says otherwise: long enough to
/// look something up while the agreements are fresh.
const READ_ON: Days = Days::new(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    DateInPast,
    DateTooFar,
    WishTooLong {
        most: usize,
    },
    /// A conversation with oneself.
    OwnAddress,
    /// Neither a part of the profile nor a line was chosen.
    NothingChosen,
    /// The last day to read is over.
    UntilInPast,
    UntilTooFar,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    pub id: ConversationId,
    pub account: AccountId,
    pub plan: Plan,
    pub brought: Brought,
    pub shared_at: Option<DateTime<Utc>>,
    /// The last day on which the manager can read; nothing was ever shared when there is none.
    pub shared_until: Option<NaiveDate>,
}

/// What the employee shows, and how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The round whose profile the parts are from.
    pub round: Option<RoundId>,
    pub parts: BTreeSet<Part>,
    /// The last day, in the organisation's zone.
    pub until: NaiveDate,
}

impl Conversation {
    /// Whether the manager can read something on this day.
    pub fn is_shared(&self, today: NaiveDate) -> bool {
        let open = |last| today <= last;
        self.shared_at.is_some() && self.shared_until.is_none_or(open)
    }

    /// What the form proposes as the last day.
    pub fn until(&self, today: NaiveDate) -> NaiveDate {
        let after = self.plan.held_on.max(today) + READ_ON;
        self.shared_until
            .filter(|last| *last >= today)
            .unwrap_or(after)
    }
}

/// When, and with whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub held_on: NaiveDate,
    pub manager_name: String,
    /// Canonical, so that the manager is recognised however they type it.
    pub manager_address: String,
}

/// What the employee takes along. Sealed in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// What the employee wants to talk about, in their words.
    pub wish: String,
    /// The round whose profile the parts are from.
    pub round: Option<RoundId>,
    pub parts: BTreeSet<Part>,
}

impl Plan {
    /// Checks what was typed; `today` is the organisation's date.
    pub fn new(
        who: &Visitor,
        today: NaiveDate,
        held_on: NaiveDate,
        (manager_name, manager): (String, &Address),
    ) -> Result<Self, Refusal> {
        if held_on < today {
            return Err(Refusal::DateInPast);
        }
        if held_on > today + FURTHEST {
            return Err(Refusal::DateTooFar);
        }
        let manager_address = manager.canonical();
        if manager_address == who.address {
            return Err(Refusal::OwnAddress);
        }
        Ok(Self {
            held_on,
            manager_name,
            manager_address,
        })
    }
}

pub async fn create(
    db: &impl ConnectionTrait,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (key, plan, wish): (&Key, Plan, String),
) -> Result<Conversation> {
    check_wish(&wish)?;
    let conversation = Conversation {
        id: dice.id(),
        account: who.account,
        plan,
        brought: Brought {
            wish,
            ..Brought::default()
        },
        shared_at: None,
        shared_until: None,
    };
    store::insert(db, now, dice, key, &conversation).await?;
    Ok(conversation)
}

/// The visitor's own conversation; another's does not exist.
pub async fn get(
    db: &impl ConnectionTrait,
    who: &Visitor,
    key: &Key,
    id: ConversationId,
) -> Result<Conversation> {
    let conversation = store::get(db, key, id).await?;
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
pub async fn list(
    db: &impl ConnectionTrait,
    who: &Visitor,
    key: &Key,
) -> Result<Vec<Conversation>> {
    store::list_by_account(db, key, who.account).await
}

/// What others share with this visitor today.
pub async fn shared_with(
    db: &impl ConnectionTrait,
    who: &Visitor,
    today: NaiveDate,
    key: &Key,
) -> Result<Vec<Conversation>> {
    let mut all = store::list_shared_with(db, key, &who.address).await?;
    all.retain(|one| one.is_shared(today));
    Ok(all)
}

/// A shared conversation as its manager may see it; for anyone else, once withdrawn or after its last day, it
/// does not exist.
pub async fn shared(
    db: &impl ConnectionTrait,
    who: &Visitor,
    today: NaiveDate,
    (key, id): (&Key, ConversationId),
) -> Result<Conversation> {
    let conversation = store::get(db, key, id).await?;
    let theirs = conversation.is_shared(today) && conversation.plan.manager_address == who.address;
    theirs.then_some(conversation).ok_or(Error::NotFound)
}

/// Changes date, manager or line. Another manager has not been shown anything
/// yet: the share ends, so that nobody sees it unasked.
pub async fn edit(
    db: &impl ConnectionTrait,
    who: &Visitor,
    dice: &Dice,
    (key, id): (&Key, ConversationId),
    (plan, wish): (Plan, String),
) -> Result<Conversation> {
    check_wish(&wish)?;
    let mut conversation = get(db, who, key, id).await?;
    if plan.manager_address != conversation.plan.manager_address {
        conversation.shared_at = None;
    }
    conversation.plan = plan;
    conversation.brought.wish = wish;
    store::update(db, dice, key, &conversation).await?;
    Ok(conversation)
}

/// Shares the chosen parts; the manager gets a letter when there was nothing to read before.
pub async fn share(
    db: &impl ConnectionTrait,
    who: &Visitor,
    (now, today): (DateTime<Utc>, NaiveDate),
    dice: &Dice,
    (key, id, choice): (&Key, ConversationId, Choice),
) -> Result<Conversation> {
    let mut conversation = get(db, who, key, id).await?;
    check_choice(&conversation, &choice, today)?;
    let first = !conversation.is_shared(today);
    conversation.brought.round = choice.round;
    conversation.brought.parts = choice.parts;
    conversation.shared_until = Some(choice.until);
    conversation.shared_at = conversation.shared_at.filter(|_| !first).or(Some(now));
    store::update(db, dice, key, &conversation).await?;
    if first {
        queue::push(db, now, dice, Job::SendShared { conversation: id }).await?;
    }
    Ok(conversation)
}

/// Takes back what was shared, at once. The choice of parts stays, for sharing again.
pub async fn withdraw(
    db: &impl ConnectionTrait,
    who: &Visitor,
    dice: &Dice,
    (key, id): (&Key, ConversationId),
) -> Result<Conversation> {
    let mut conversation = get(db, who, key, id).await?;
    conversation.shared_at = None;
    store::update(db, dice, key, &conversation).await?;
    Ok(conversation)
}

fn check_choice(one: &Conversation, choice: &Choice, today: NaiveDate) -> Result<(), Refusal> {
    if choice.parts.is_empty() && one.brought.wish.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    if choice.until < today {
        return Err(Refusal::UntilInPast);
    }
    if choice.until > today + FURTHEST {
        return Err(Refusal::UntilTooFar);
    }
    Ok(())
}

/// A line, not a report.
pub fn check_wish(wish: &str) -> Result<(), Refusal> {
    if wish.chars().count() > WISH_MOST {
        return Err(Refusal::WishTooLong { most: WISH_MOST });
    }
    Ok(())
}
