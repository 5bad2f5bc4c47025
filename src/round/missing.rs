//! A round whose key is not where it should be. It may come back: a disk that was put back from a backup lacks what is
//! copied to it an hour later.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

use super::{Round, calendar, store};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::RoundId;
use crate::queue::{self, Job};
use crate::scope::Moment;

/// From when a key was first missed until its round is called lost.
pub const WAIT: TimeDelta = TimeDelta::hours(24);
/// How long whoever runs the service is told of a round that was lost.
const TOLD: TimeDelta = TimeDelta::days(30);

/// A draft or an open round: the ones that have keys.
#[derive(Clone, Copy, Debug)]
pub struct UnderWay {
    pub id: RoundId,
    /// When its key was first missed; none while it is there.
    pub key_missing_since: Option<DateTime<Utc>>,
}

/// Whose rounds they are is not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// How many rounds wait for their key, and when the first of them was noticed.
    pub rounds: usize,
    pub since: Option<DateTime<Utc>>,
    /// How many were lost in the last month.
    pub lost: usize,
}

/// Of everybody.
pub async fn list_under_way(db: &impl ConnectionTrait) -> Result<Vec<UnderWay>> {
    store::list_under_way(db).await
}

pub async fn count(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Missing> {
    store::missing(db, now - TOLD).await
}

/// Since when its key is missed; `None` when it is back.
pub async fn note(tx: &Tx, id: RoundId, since: Option<DateTime<Utc>>) -> Result<()> {
    store::update_missing(tx, id, since).await
}

/// The key is gone for good: the employee is told, and can start again.
pub async fn lose(tx: &Tx, moment: &Moment<'_>, mut round: Round) -> Result<Round> {
    round.state = round.state.lose(moment.now)?;
    store::update(tx, &round).await?;
    let morning = calendar::next_seven(moment.now, moment.zone);
    let job = Job::SendLost { round: round.id };
    queue::push(tx, morning, moment.random, job).await?;
    Ok(round)
}
