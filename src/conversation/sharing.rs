//! What the manager gets to know: parts of the profile, the date, agreements. And taking it back.

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::{Choice, Conversation, get_to_change, reader, store};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::queue::{self, Job};
use crate::scope::{Moment, Scope};

impl Conversation {
    /// What the form proposes as the last day.
    pub fn until(&self, today: NaiveDate) -> NaiveDate {
        self.share.until(self.plan.held_on, today)
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
    choice.seen.check(&conversation.share.version())?;
    let enough = !conversation.wish.is_empty();
    let when = (scope.now, scope.today());
    let first = conversation.share.choose(choice, enough, when)?;
    if first {
        conversation.count_letter(tx, scope).await?;
    }
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
    conversation.share.at = None;
    store::update(tx, scope.random, scope.key, &conversation).await?;
    Ok(conversation)
}

/// Takes back what was shared until a day that is over.
pub async fn end_over(tx: &Tx, moment: &Moment<'_>) -> Result<()> {
    store::end_sharing(tx, moment.today()).await?;
    reader::end_over(tx, moment).await
}
