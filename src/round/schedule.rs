//! What a round pushes to the queue: its end, the daily look, letters and reminders.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Round, State, calendar};
use crate::db::Tx;
use crate::dice::Dice;
use crate::error::Result;
use crate::ids::Selector;
use crate::queue::{self, Job};

const FIRST_REMINDER: TimeDelta = TimeDelta::days(5);
const LAST_REMINDER: TimeDelta = TimeDelta::days(2);

/// The end and, for a round that has just been opened, the daily look.
pub(super) async fn end(
    tx: &Tx,
    now: DateTime<Utc>,
    dice: &Dice,
    round: &Round,
    zone: Tz,
) -> Result<()> {
    let State::Open {
        ends_at, extended, ..
    } = round.state
    else {
        return Ok(());
    };
    queue::push(tx, ends_at, dice, Job::EndRound { round: round.id }).await?;
    if !extended {
        let look = Job::LookAtProgress { round: round.id };
        queue::push(tx, calendar::next_seven(now, zone), dice, look).await?;
    }
    Ok(())
}

/// The invitation now, and reminders on day 5 and, in the morning, two days before the end for
/// everyone: whether one is really sent is decided at that moment, by the box.
pub(super) async fn letters(
    tx: &Tx,
    now: DateTime<Utc>,
    dice: &Dice,
    round: &Round,
    (people, zone): (&[Selector], Tz),
) -> Result<()> {
    let State::Open { ends_at, .. } = round.state else {
        return Ok(());
    };
    let first = now + FIRST_REMINDER;
    let last = calendar::next_seven(ends_at - LAST_REMINDER, zone);
    let round = round.id;
    for &selector in people {
        queue::push(tx, now, dice, Job::SendInvitation { round, selector }).await?;
    }
    // In a short round the two would fall together or before the letter: then one is enough.
    for at in [first, last] {
        if at > now + TimeDelta::days(1) && (at == last || at + TimeDelta::days(1) < last) {
            let people = people.to_vec();
            queue::push(tx, at, dice, Job::SendReminders { round, people }).await?;
        }
    }
    Ok(())
}
