//! How a conversation moves: told to both, changed, called off. Who knew of it is told of every change.

use super::deadlines;
use super::{Conversation, Former, Plan, Side, Told, check_wish, get_to_change, store, written};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::queue::{self, Job};
use crate::scope::{Moment, Scope};
use crate::version::Version;

/// Changes date, place, manager or line; a conversation that was cancelled is on again. Another manager has not been
/// shown anything yet: all that was shared ends, the former manager's sheet goes, and whoever knew of the
/// conversation is told that it goes on without them.
pub async fn edit(
    tx: &Tx,
    scope: &Scope<'_>,
    id: ConversationId,
    plan: Plan,
    wish: String,
    seen: &Version,
) -> Result<Conversation> {
    check_wish(&wish)?;
    let mut conversation = get_to_change(tx, scope, id).await?;
    seen.check(&conversation.plan_version())?;
    let moved = plan.when() != conversation.plan.when() || conversation.cancelled;
    let passed_on = plan.manager_address != conversation.plan.manager_address;
    if moved || passed_on {
        conversation.count_up();
    }
    if passed_on {
        part_with_manager(tx, scope, &mut conversation).await?;
    }
    conversation.plan = plan;
    conversation.cancelled = false;
    conversation.wish = wish;
    if moved {
        deadlines::plan_ahead(tx, scope, &conversation).await?;
        tell(tx, scope, &mut conversation).await?;
    }
    if moved || passed_on {
        // Under the new number: the letter for the old one finds that it is not the latest.
        deadlines::plan_week_before(tx, scope, &conversation).await?;
    }
    store::update(tx, scope.random, scope.key, &conversation).await?;
    Ok(conversation)
}

/// The conversation does not take place. Whoever knew of it is told, the employee's own calendar too if it is in there,
/// and the manager reads nothing any more.
pub async fn cancel(tx: &Tx, scope: &Scope<'_>, id: ConversationId) -> Result<()> {
    let mut conversation = get_to_change(tx, scope, id).await?;
    if conversation.cancelled {
        // A second click: it is done.
        return Ok(());
    }
    if !conversation.is_ahead(scope.today()) {
        return Err(Error::NotFound);
    }
    conversation.count_up();
    part_with_manager(tx, scope, &mut conversation).await?;
    conversation.cancelled = true;
    if conversation.own_sent.take().is_some() {
        let job = Job::SendCancelled {
            conversation: id,
            sequence: conversation.sequence,
        };
        queue::push(tx, scope.now, scope.random, job).await?;
    }
    store::update(tx, scope.random, scope.key, &conversation).await
}

/// Sends the date to both, for their calendars; from then on the manager knows of the conversation. A date that they
/// have is not sent again.
pub async fn announce(tx: &Tx, scope: &Scope<'_>, id: ConversationId) -> Result<()> {
    let mut conversation = get_to_change(tx, scope, id).await?;
    if conversation.cancelled {
        return Err(Error::NotFound);
    }
    conversation.known_at.get_or_insert(scope.now);
    tell(tx, scope, &mut conversation).await?;
    store::update(tx, scope.random, scope.key, &conversation).await
}

/// Tells the date as it is now to both, if the manager knows of the conversation. Otherwise to the employee alone, in
/// whose own calendar it may stand since the manager before.
async fn tell(tx: &Tx, scope: &Scope<'_>, conversation: &mut Conversation) -> Result<()> {
    let now = Some(conversation.sequence);
    let (of_manager, own) = (conversation.sent, conversation.own_sent);
    if conversation.known_at.is_some() {
        if of_manager == now {
            return Ok(());
        }
        conversation.count_letter(tx, scope).await?;
        conversation.sent = now;
        let moved = of_manager.is_some();
        send_date(tx, scope, conversation, Side::Manager, moved).await?;
    } else if own.is_none() || !conversation.count_own_letter() {
        return Ok(());
    }
    if own == now {
        return Ok(());
    }
    conversation.own_sent = now;
    send_date(tx, scope, conversation, Side::Employee, own.is_some()).await
}

/// `moved`: they were sent another date before.
async fn send_date(
    tx: &Tx,
    scope: &Scope<'_>,
    conversation: &Conversation,
    to: Side,
    moved: bool,
) -> Result<()> {
    let job = Job::SendDate {
        conversation: conversation.id,
        sequence: conversation.sequence,
        to_manager: to == Side::Manager,
        moved,
    };
    queue::push(tx, scope.now, scope.random, job).await
}

/// Ends all that the present manager may read, and tells them if they knew of the conversation. It ends also when no
/// letter can be sent; then nobody is said to be told.
async fn part_with_manager(
    tx: &Tx,
    scope: &Scope<'_>,
    conversation: &mut Conversation,
) -> Result<()> {
    if conversation.is_known(scope.today()) {
        let place = conversation.former.len();
        let told = conversation.may_tell_off(tx, scope).await?;
        conversation.former.push(Former {
            name: conversation.plan.manager_name.clone(),
            address: conversation.plan.manager_address.clone(),
            sequence: conversation.sequence,
            held_on: Some(conversation.plan.held_on),
            at: conversation.plan.at,
            told,
        });
        if told {
            let job = Job::SendOff {
                conversation: conversation.id,
                place,
            };
            queue::push(tx, scope.now, scope.random, job).await?;
        }
    }
    (
        conversation.share.at,
        conversation.known_at,
        conversation.sent,
    ) = (None, None, None);
    conversation.told = Told::default();
    written::part_with_manager(tx, scope, conversation).await
}

/// Deletes a conversation, its sheets and its agreements, for both, once it has been kept long enough.
pub async fn forget(tx: &Tx, moment: &Moment<'_>, id: ConversationId) -> Result<()> {
    let conversation = store::get_to_change(tx, moment.key, id).await?;
    if moment.today() > deadlines::last_kept(&conversation, moment.keep) {
        store::delete(tx, id).await?;
    }
    Ok(())
}
