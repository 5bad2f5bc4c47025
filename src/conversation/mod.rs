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
}

#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    pub id: ConversationId,
    pub account: AccountId,
    pub plan: Plan,
    pub brought: Brought,
    pub shared_at: Option<DateTime<Utc>>,
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

/// What others share with this visitor now.
pub async fn shared_with(
    db: &impl ConnectionTrait,
    who: &Visitor,
    key: &Key,
) -> Result<Vec<Conversation>> {
    store::list_shared_with(db, key, &who.address).await
}

/// A shared conversation as its manager may see it; for anyone else, or once withdrawn, it does not exist.
pub async fn shared(
    db: &impl ConnectionTrait,
    who: &Visitor,
    key: &Key,
    id: ConversationId,
) -> Result<Conversation> {
    let conversation = store::get(db, key, id).await?;
    let theirs =
        conversation.shared_at.is_some() && conversation.plan.manager_address == who.address;
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

/// Shares the chosen parts; the manager gets a letter the first time.
pub async fn share(
    db: &impl ConnectionTrait,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (key, id, round, parts): (&Key, ConversationId, Option<RoundId>, BTreeSet<Part>),
) -> Result<Conversation> {
    let mut conversation = get(db, who, key, id).await?;
    if parts.is_empty() && conversation.brought.wish.is_empty() {
        return Err(Refusal::NothingChosen.into());
    }
    let first = conversation.shared_at.is_none();
    conversation.brought.round = round;
    conversation.brought.parts = parts;
    conversation.shared_at.get_or_insert(now);
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

/// A line, not a report.
pub fn check_wish(wish: &str) -> Result<(), Refusal> {
    if wish.chars().count() > WISH_MOST {
        return Err(Refusal::WishTooLong { most: WISH_MOST });
    }
    Ok(())
}
