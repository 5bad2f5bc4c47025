//! What the manager gets to know: parts of the profile, the date, agreements. And taking it back.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;

use super::plan::FURTHEST;
use super::{Conversation, Part, Refusal, get_to_change, store};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ConversationId, RoundId};
use crate::queue::{self, Job};
use crate::scope::{Moment, Scope};
use crate::version::Version;

/// How long after the conversation a manager can read on, unless the employee says otherwise: long enough to
/// look something up while the agreements are fresh.
const READ_ON: Days = Days::new(30);

/// What the employee shows, and how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The round whose profile the parts are from.
    pub round: Option<RoundId>,
    pub parts: BTreeSet<Part>,
    /// The last day, in the organisation's zone.
    pub until: NaiveDate,
    /// The choice that this one was made from.
    pub seen: Version,
}

impl Conversation {
    /// What the form proposes as the last day.
    pub fn until(&self, today: NaiveDate) -> NaiveDate {
        let after = self.plan.held_on.max(today) + READ_ON;
        self.shared_until
            .filter(|last| *last >= today)
            .unwrap_or(after)
    }
}

/// The conversations of which this visitor, as their manager, may know today.
pub async fn known_to(db: &impl ConnectionTrait, scope: &Scope<'_>) -> Result<Vec<Conversation>> {
    let mut all = store::list_by_manager(db, scope.key, &scope.who.address).await?;
    all.retain(|conversation| conversation.is_known(scope.today()));
    Ok(all)
}

/// A conversation for its manager; for anyone else, or when the manager may know nothing of it, it does not exist.
pub async fn seen_by_manager(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    id: ConversationId,
) -> Result<Conversation> {
    let conversation = store::get(db, scope.key, id).await?;
    let theirs = conversation.is_known(scope.today())
        && conversation.plan.manager_address == scope.who.address;
    theirs.then_some(conversation).ok_or(Error::NotFound)
}

/// Shares the chosen parts; the manager gets a letter when there was nothing to read before.
pub async fn share(
    tx: &Tx,
    scope: &Scope<'_>,
    id: ConversationId,
    choice: Choice,
) -> Result<Conversation> {
    let mut conversation = get_to_change(tx, scope, id).await?;
    choice.seen.check(&conversation.choice_version())?;
    check_choice(&conversation, &choice, scope.today())?;
    let first = !conversation.is_shared(scope.today());
    if first {
        conversation.count_letter(tx, scope).await?;
    }
    conversation.brought.round = choice.round;
    conversation.brought.parts = choice.parts;
    conversation.shared_until = Some(choice.until);
    conversation.shared_at = conversation
        .shared_at
        .filter(|_| !first)
        .or(Some(scope.now));
    store::update(tx, scope.random, scope.key, &conversation).await?;
    if first {
        queue::push(
            tx,
            scope.now,
            scope.random,
            Job::SendShared { conversation: id },
        )
        .await?;
    }
    Ok(conversation)
}

/// Takes back what was shared of the profile, at once. The choice of parts stays, for sharing again.
pub async fn withdraw(tx: &Tx, scope: &Scope<'_>, id: ConversationId) -> Result<Conversation> {
    let mut conversation = get_to_change(tx, scope, id).await?;
    conversation.shared_at = None;
    store::update(tx, scope.random, scope.key, &conversation).await?;
    Ok(conversation)
}

/// Takes back what was shared until a day that is over.
pub async fn end_over(tx: &Tx, moment: &Moment<'_>) -> Result<()> {
    store::end_sharing(tx, moment.today()).await
}

fn check_choice(
    conversation: &Conversation,
    choice: &Choice,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if choice.parts.is_empty() && conversation.brought.wish.is_empty() {
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
