//! Letters that are planned while a round runs: for people added later, for a mended address, and about those that came
//! back.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{Refusal, Round, calendar, schedule, store};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{RoundId, Selector};
use crate::queue::{self, Job};
use crate::quota::{self, Kind};
use crate::scope::Scope;

/// An hour.
const MAX_EXAMPLES: u32 = 5;

/// Plans the letters of people who are added later.
pub async fn add(tx: &Tx, scope: &Scope<'_>, id: RoundId, people: &[Selector]) -> Result<Round> {
    let mut round = store::get_own_to_change(tx, scope.who.account, id).await?;
    round.state.may_add(scope.now, scope.zone)?;
    round.invited += people.len();
    store::update(tx, &round).await?;
    schedule::letters(tx, scope, &round, people).await?;
    Ok(round)
}

/// Plans the letter of a person whose address was mended; the number of people stays.
pub async fn write_again(
    tx: &Tx,
    scope: &Scope<'_>,
    id: RoundId,
    people: &[Selector],
) -> Result<()> {
    let round = store::get_own(tx, scope.who.account, id).await?;
    if !round.state.takes_answers(scope.now) {
        return Err(Refusal::NotOpen.into());
    }
    schedule::letters(tx, scope, &round, people).await
}

/// The letter of one person once more; the reminders are planned already.
pub async fn send_again(tx: &Tx, scope: &Scope<'_>, id: RoundId, selector: Selector) -> Result<()> {
    let round = store::get_own(tx, scope.who.account, id).await?.id;
    queue::push(
        tx,
        scope.now,
        scope.random,
        Job::SendInvitation { round, selector },
    )
    .await
}

/// The invitation to the employee, as others will get it. Clicks of one minute are one.
pub async fn send_example(tx: &Tx, scope: &Scope<'_>, id: RoundId) -> Result<()> {
    let round = store::get_own(tx, scope.who.account, id).await?;
    if !round.state.is_under_way() {
        return Err(Refusal::NotOpen.into());
    }
    let subject = quota::subject(scope.key, &scope.who.address, &[]);
    let used_up = quota::take(tx, scope.now, Kind::Examples, &subject, MAX_EXAMPLES).await?;
    if used_up.is_some() {
        return Err(Refusal::TooManyExamples.into());
    }
    let minute = scope.now.duration_trunc(TimeDelta::minutes(1));
    let due_at = minute.unwrap_or(scope.now);
    queue::push_once(tx, due_at, Job::SendExample { round: id }).await
}

/// An address took no letter: the employee hears it in the morning, in one letter about all of a day.
pub async fn tell_not_arrived(tx: &Tx, now: DateTime<Utc>, zone: Tz, round: RoundId) -> Result<()> {
    let morning = calendar::next_seven(now, zone);
    queue::push_once(tx, morning, Job::SendNotArrived { round }).await
}
