//! What comes back by itself: a look at the agreements after three months, a new conversation after a year.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use super::{Commitment, Conversation, Side};
use crate::db::Tx;
use crate::error::Result;
use crate::queue::{self, Job};
use crate::round::{calendar, next_morning};
use crate::scope::Moment;

/// Long enough to have tried something, short enough to remember it.
const CHECK_IN: Months = Months::new(3);
/// Time enough to prepare, and near enough to do so.
const WEEK: Days = Days::new(7);
/// At least one conversation a year.
const YEAR: Months = Months::new(12);

/// The day on which both look back on the agreements.
pub fn check_in_on(conversation: &Conversation) -> NaiveDate {
    conversation.plan.held_on + CHECK_IN
}

/// The day from which a new conversation is due.
pub fn next_year(conversation: &Conversation) -> NaiveDate {
    conversation.plan.held_on + YEAR
}

/// Whether a year has passed after this conversation, and no other one came or was planned since. `all` are those
/// of the same employee. A letter that was planned before the date changed finds that it is not its day.
pub fn is_due(conversation: &Conversation, all: &[Conversation], today: NaiveDate) -> bool {
    let later = |other: &Conversation| {
        other.id != conversation.id && other.plan.held_on >= conversation.plan.held_on
    };
    !conversation.cancelled
        && today >= next_year(conversation)
        && !all.iter().any(|other| !other.cancelled && later(other))
}

/// The day on which it has been kept long enough.
pub(super) fn last_kept(conversation: &Conversation, keep: Months) -> NaiveDate {
    conversation.plan.held_on + keep
}

/// A year after the day, and when it has been kept long enough. Each looks again whether it is that day: dates move.
pub(super) async fn plan_ahead(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
) -> Result<()> {
    let id = conversation.id;
    let nudge = calendar::seven(next_year(conversation), moment.zone);
    queue::push(
        tx,
        nudge,
        moment.random,
        Job::SendNudge { conversation: id },
    )
    .await?;
    let end = calendar::end_of(last_kept(conversation, moment.keep), moment.zone);
    queue::push(
        tx,
        end,
        moment.random,
        Job::ForgetConversation { conversation: id },
    )
    .await
}

/// A week before the day both are reminded, on a morning on which people work. Whoever plans it nearer by knows it.
pub(super) async fn plan_week_before(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
) -> Result<()> {
    let day = calendar::start_of(conversation.plan.held_on - WEEK, moment.zone);
    let due = next_morning(day, moment.zone);
    if due <= moment.now {
        return Ok(());
    }
    for to_manager in [false, true] {
        let job = Job::SendWeekBefore {
            conversation: conversation.id,
            sequence: conversation.sequence,
            to_manager,
        };
        queue::push(tx, due, moment.random, job).await?;
    }
    Ok(())
}

/// Asks both on every other day that an agreement names, so that no day that a page promises passes in silence. Days move:
/// each letter looks whether it still is that day.
pub(super) async fn plan_looks(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
    agreements: &[Commitment],
) -> Result<()> {
    let (check_in, today) = (check_in_on(conversation), moment.today());
    let days = agreements.iter();
    let days = days.flat_map(|commitment| commitment.days_to_look(check_in));
    let days: BTreeSet<_> = days
        .filter(|day| *day > today && *day != check_in)
        .collect();
    for on in days {
        for side in [Side::Employee, Side::Manager] {
            let job = Job::SendCheckIn {
                conversation: conversation.id,
                to_manager: side == Side::Manager,
                on: Some(on),
            };
            queue::push_once(tx, calendar::seven(on, moment.zone), job).await?;
        }
    }
    Ok(())
}

/// Asks both, each in a letter of their own.
pub(super) async fn plan_check_in(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
) -> Result<()> {
    let due = calendar::seven(check_in_on(conversation), moment.zone).max(moment.now);
    for side in [Side::Employee, Side::Manager] {
        let job = Job::SendCheckIn {
            conversation: conversation.id,
            to_manager: side == Side::Manager,
            on: None,
        };
        queue::push(tx, due, moment.random, job).await?;
    }
    Ok(())
}
