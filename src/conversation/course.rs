//! How a conversation moves: told to both, changed, called off. Who knew of it is told of every change.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::rhythm::{self, Keeping};
use super::{Conversation, Former, Plan, check_wish, get_to_change, papers, store};
use crate::db::Tx;
use crate::dice::Dice;
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::queue::{self, Job};
use crate::round::calendar;
use crate::secret::Key;
use crate::visitor::Visitor;

/// Changes date, place, manager or line; a conversation that was cancelled is on again. Another manager has not been
/// shown anything yet: all that was shared ends, the former manager's sheet goes, and whoever knew of the
/// conversation is told that it goes on without them.
pub async fn edit(
    tx: &Tx,
    who: &Visitor,
    (now, keeping): (DateTime<Utc>, Keeping),
    dice: &Dice,
    (key, id, plan, wish): (&Key, ConversationId, Plan, String),
) -> Result<Conversation> {
    check_wish(&wish)?;
    let mut one = get_to_change(tx, who, key, id).await?;
    let moved = plan.when() != one.plan.when() || one.cancelled;
    if plan.manager_address != one.plan.manager_address {
        part_with_manager(tx, who, now, dice, (key, &mut one, keeping.zone)).await?;
    }
    one.plan = plan;
    one.cancelled = false;
    one.brought.wish = wish;
    one.sequence += i32::from(moved);
    if moved {
        rhythm::plan_ahead(tx, dice, (&one, keeping)).await?;
        tell(tx, who, now, dice, (key, &mut one)).await?;
    }
    store::update(tx, dice, key, &one).await?;
    Ok(one)
}

/// The conversation does not take place. Whoever knew of it is told, and the manager reads nothing any more.
pub async fn cancel(
    tx: &Tx,
    who: &Visitor,
    (now, zone): (DateTime<Utc>, Tz),
    dice: &Dice,
    (key, id): (&Key, ConversationId),
) -> Result<()> {
    let mut one = get_to_change(tx, who, key, id).await?;
    if !one.is_ahead(calendar::day_of(now, zone)) {
        return Err(Error::NotFound);
    }
    part_with_manager(tx, who, now, dice, (key, &mut one, zone)).await?;
    one.cancelled = true;
    one.sequence += 1;
    store::update(tx, dice, key, &one).await
}

/// Sends the date to both, for their calendars; from then on the manager knows of the conversation. A date that they
/// have is not sent again.
pub async fn announce(
    tx: &Tx,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (key, id): (&Key, ConversationId),
) -> Result<()> {
    let mut one = get_to_change(tx, who, key, id).await?;
    if one.cancelled {
        return Err(Error::NotFound);
    }
    one.known_at.get_or_insert(now);
    tell(tx, who, now, dice, (key, &mut one)).await?;
    store::update(tx, dice, key, &one).await
}

/// Tells both the date as it is now, if the manager knows of the conversation.
async fn tell(
    tx: &Tx,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (key, one): (&Key, &mut Conversation),
) -> Result<()> {
    if one.known_at.is_none() || one.has_date() {
        return Ok(());
    }
    one.count_letter(tx, who, now, key).await?;
    one.sent = Some(one.sequence);
    for to_manager in [false, true] {
        let job = Job::SendDate {
            conversation: one.id,
            sequence: one.sequence,
            to_manager,
        };
        queue::push(tx, now, dice, job).await?;
    }
    Ok(())
}

/// Ends all that the present manager may read, and tells them if they knew of the conversation. It ends also when no
/// letter can be sent; then nobody is said to be told.
async fn part_with_manager(
    tx: &Tx,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (key, one, zone): (&Key, &mut Conversation, Tz),
) -> Result<()> {
    if one.is_known(calendar::day_of(now, zone)) {
        let place = one.former.len();
        let told = one.may_tell_off(tx, who, now, key).await?;
        one.former.push(Former {
            name: one.plan.manager_name.clone(),
            address: one.plan.manager_address.clone(),
            sequence: one.sequence + 1,
            told,
        });
        if told {
            let conversation = one.id;
            let job = Job::SendOff {
                conversation,
                place,
            };
            queue::push(tx, now, dice, job).await?;
        }
    }
    (one.shared_at, one.known_at, one.sent) = (None, None, None);
    papers::part_with_manager(tx, dice, (key, one)).await
}

/// Deletes a conversation, its sheets and its agreements, for both, once it has been kept long enough.
pub async fn forget(
    tx: &Tx,
    (now, keeping): (DateTime<Utc>, Keeping),
    (key, id): (&Key, ConversationId),
) -> Result<()> {
    let one = store::get_to_change(tx, key, id).await?;
    if calendar::day_of(now, keeping.zone) > rhythm::last_kept(&one, keeping.keep) {
        store::delete(tx, id).await?;
    }
    Ok(())
}
