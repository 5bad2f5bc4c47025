//! What a round pushes to the queue: its end, the daily look, letters and reminders.

use chrono::{Days, TimeDelta};

use super::{Round, State, calendar};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::Selector;
use crate::queue::{self, Job};
use crate::scope::Moment;

const FIRST_REMINDER: Days = Days::new(5);
/// In the morning of the day before the last.
const LAST_REMINDER: Days = Days::new(1);

/// The end and, for a round that has just been opened, the daily look.
pub(super) async fn end(tx: &Tx, moment: &Moment<'_>, round: &Round) -> Result<()> {
    let State::Open {
        ends_at, extended, ..
    } = round.state
    else {
        return Ok(());
    };
    queue::push(
        tx,
        ends_at,
        moment.random,
        Job::EndRound { round: round.id },
    )
    .await?;
    if !extended {
        let look = Job::LookAtProgress { round: round.id };
        queue::push(
            tx,
            calendar::next_seven(moment.now, moment.zone),
            moment.random,
            look,
        )
        .await?;
    }
    Ok(())
}

/// The invitation now, and reminders on day 5 and, in the morning, two days before the end for
/// everyone: whether one is really sent is decided at that moment, by the box.
pub(super) async fn letters(
    tx: &Tx,
    moment: &Moment<'_>,
    round: &Round,
    people: &[Selector],
) -> Result<()> {
    let State::Open { since, ends_at, .. } = round.state else {
        return Ok(());
    };
    let zone = moment.zone;
    // Whoever is added before the morning on which the letters leave gets theirs then.
    let from = since.max(moment.now);
    let first = calendar::days_later(from, FIRST_REMINDER, zone);
    let last = calendar::seven(calendar::last_day(ends_at, zone) - LAST_REMINDER, zone);
    let round = round.id;
    for &selector in people {
        queue::push(
            tx,
            from,
            moment.random,
            Job::SendInvitation { round, selector },
        )
        .await?;
    }
    // In a short round the two would fall together or before the letter: then one is enough.
    for at in [first, last] {
        if at > from + TimeDelta::days(1) && (at == last || at + TimeDelta::days(1) < last) {
            let people = people.to_vec();
            queue::push(tx, at, moment.random, Job::SendReminders { round, people }).await?;
        }
    }
    Ok(())
}
