//! What a round pushes to the queue: its end, the daily look, letters and reminders.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{Extra, Round, State, calendar};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::Selector;
use crate::queue::{self, Job};
use crate::scope::Moment;

const FIRST_REMINDER: Days = Days::new(5);
/// In the morning of the day before the last.
const LAST_REMINDER: Days = Days::new(1);

/// After the look of that morning, which it goes by.
const AFTER_THE_LOOK: TimeDelta = TimeDelta::minutes(30);

/// The end and, for a round that has just been opened, the daily look and the letter to the employee that more people may
/// be needed, on the first morning after a third of the time. It is planned for every round: whether it is really sent
/// is decided at that moment. No later morning is needed, for a circle that has enough keeps it.
pub(super) async fn end(tx: &Tx, moment: &Moment<'_>, round: &Round) -> Result<()> {
    let State::Open {
        since,
        ends_at,
        extra,
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
    if extra == Extra::None {
        let look = Job::LookAtProgress { round: round.id };
        queue::push(
            tx,
            calendar::next_seven(moment.now, moment.zone),
            moment.random,
            look,
        )
        .await?;
        let third = calendar::next_seven(since + (ends_at - since) / 3, moment.zone);
        let letter = Job::SendAddPeople { round: round.id };
        queue::push(tx, third + AFTER_THE_LOOK, moment.random, letter).await?;
    }
    Ok(())
}

/// The new end, and a last reminder.
pub(super) async fn longer(
    tx: &Tx,
    moment: &Moment<'_>,
    round: &Round,
    people: &[Selector],
) -> Result<()> {
    end(tx, moment, round).await?;
    let State::Open { ends_at, .. } = round.state else {
        return Ok(());
    };
    let last = calendar::seven(
        calendar::last_day(ends_at, moment.zone) - LAST_REMINDER,
        moment.zone,
    );
    let (round, people) = (round.id, people.to_vec());
    let job = Job::SendReminders { round, people };
    queue::push(tx, last, moment.random, job).await
}

/// A letter to everybody.
pub(super) async fn tell_longer(
    tx: &Tx,
    moment: &Moment<'_>,
    round: &Round,
    people: &[Selector],
    morning: DateTime<Utc>,
) -> Result<()> {
    for &selector in people {
        let round = round.id;
        let job = Job::SendExtension { round, selector };
        queue::push(tx, morning, moment.random, job).await?;
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
