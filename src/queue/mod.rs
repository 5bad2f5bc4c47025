//! All that happens later: pushed in the caller's transaction, claimed with a fenced lease, finished or tried again.
//!
//! A job holds ids only: no address, no text, no link. It may run twice (a
//! process can die between the relay's "accepted" and our commit), so a letter's
//! Message-ID, Date and link depend on the job alone and are the same each time.

mod job;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set, UpdateMany,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub use self::job::Job;
use crate::db::Tx;
use crate::entity::job::{ActiveModel, Column, Entity, Model};
use crate::error::Result;
use crate::ids::{JobId, RoundId, Selector};
use crate::random::Random;

/// How long a worker may take before another may claim its job, by the clock that all nodes share.
const LEASE: TimeDelta = TimeDelta::seconds(60);

/// Stored of a job that failed by a fault of the service itself; its log tells more.
pub const OWN_FAULT: &str = "own";

/// Letters that are due, and what held them up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The word of a `SendFault`, or [`OWN_FAULT`]; none when they were not tried yet.
    pub fault: Option<String>,
    pub letters: usize,
    /// When the first of them is tried again; none when they are set aside.
    pub next: Option<DateTime<Utc>>,
}

/// A job in a worker's hands.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: JobId,
    pub job: Job,
    pub dated_at: DateTime<Utc>,
    pub attempts: i32,
    fence: i64,
}

/// In the transaction of the change that causes the job.
pub async fn push(tx: &Tx, due_at: DateTime<Utc>, random: &Random, job: Job) -> Result<()> {
    row(random.id(), due_at, job).insert(tx).await?;
    tx.wake();
    Ok(())
}

/// Whether the job is to be done by now, or is being done.
pub async fn is_due(db: &impl ConnectionTrait, now: DateTime<Utc>, job: &Job) -> Result<bool> {
    let rows = Entity::find()
        .filter(Column::RoundId.eq(job.round()))
        .filter(Column::DueAt.lte(now))
        .all(db)
        .await?;
    Ok(rows.iter().any(|row| row.kind == *job))
}

/// As [`push`], once for a job and a moment, from however many nodes: the id of the row says both.
pub async fn push_once(tx: &Tx, due_at: DateTime<Utc>, job: Job) -> Result<()> {
    if is_there(tx, due_at, &job).await? {
        return Ok(());
    }
    let there = OnConflict::column(Column::Id).do_nothing().to_owned();
    Entity::insert(row(name_of(due_at, &job), due_at, job))
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Whether the job waits for this moment under any id: ids were made in another way before.
async fn is_there(db: &impl ConnectionTrait, due_at: DateTime<Utc>, job: &Job) -> Result<bool> {
    let rows = Entity::find()
        .filter(Column::RoundId.eq(job.round()))
        .filter(Column::DatedAt.eq(due_at))
        .all(db)
        .await?;
    Ok(rows.iter().any(|row| row.kind == *job))
}

/// A hash of the kind, the round and the moment.
fn name_of(due_at: DateTime<Utc>, job: &Job) -> JobId {
    let named = serde_json::json!([job, due_at.timestamp()]).to_string();
    let mut name = [0; 16];
    name.copy_from_slice(&Sha256::digest(named)[..16]);
    JobId(uuid::Builder::from_custom_bytes(name).into_uuid())
}

fn row(id: JobId, due_at: DateTime<Utc>, job: Job) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        round_id: Set(job.round()),
        kind: Set(job),
        due_at: Set(due_at),
        dated_at: Set(due_at),
        leased_until: Set(None),
        fence: Set(0),
        attempts: Set(0),
        failed_at: Set(None),
        fault: Set(None),
    }
}

/// Claims up to `most` jobs that are due `now`. A conditional update claims each: whoever
/// changes the row has it, on both databases and from any number of nodes, whatever their own clocks say.
pub async fn claim(tx: &Tx, now: DateTime<Utc>, most: u64) -> Result<Vec<Claimed>> {
    let shared = tx.clock(now).await?;
    let is_free = || is_free(now, shared);
    let due = Entity::find()
        .filter(is_free())
        .order_by_asc(Column::DueAt)
        .limit(most)
        .all(tx)
        .await?;
    let mut claimed = Vec::with_capacity(due.len());
    for row in due {
        let done = Entity::update_many()
            .col_expr(Column::LeasedUntil, Expr::value(shared + LEASE))
            .col_expr(Column::Fence, Expr::value(row.fence + 1))
            .col_expr(Column::Attempts, Expr::value(row.attempts + 1))
            .filter(Column::Id.eq(row.id))
            .filter(Column::Fence.eq(row.fence))
            .filter(is_free())
            .exec(tx)
            .await?;
        if done.rows_affected == 1 {
            claimed.push(Claimed {
                id: row.id,
                job: row.kind,
                dated_at: row.dated_at,
                attempts: row.attempts + 1,
                fence: row.fence + 1,
            });
        }
    }
    Ok(claimed)
}

/// Removes a finished job; false when the lease was lost to another worker.
pub async fn finish(tx: &Tx, claimed: &Claimed) -> Result<bool> {
    let done = Entity::delete_many()
        .filter(is_held(claimed))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Sets the job free again for a later try. `fault` is a class of fault, never an address.
pub async fn retry(tx: &Tx, claimed: &Claimed, due_at: DateTime<Utc>, fault: &str) -> Result<()> {
    let again = free(claimed, due_at).col_expr(Column::Fault, Expr::value(fault));
    again.exec(tx).await?;
    Ok(())
}

/// Sets the job free again for a later time, as if it had not been tried.
pub async fn postpone(tx: &Tx, claimed: &Claimed, due_at: DateTime<Utc>) -> Result<()> {
    let untried = free(claimed, due_at);
    let untried = untried
        .col_expr(Column::Attempts, Expr::value(claimed.attempts - 1))
        .col_expr(Column::Fault, Expr::value(None::<String>));
    untried.exec(tx).await?;
    Ok(())
}

fn free(claimed: &Claimed, due_at: DateTime<Utc>) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::DueAt, Expr::value(due_at))
        .filter(is_held(claimed))
}

/// Gives a job up. It stays, marked and in nobody's hands, until a person has looked at it.
pub async fn fail(tx: &Tx, claimed: &Claimed, now: DateTime<Utc>, fault: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::FailedAt, Expr::value(now))
        .col_expr(Column::Fault, Expr::value(fault))
        .filter(is_held(claimed))
        .exec(tx)
        .await?;
    Ok(())
}

/// The letters of a round that still wait to be sent.
pub async fn waiting_invitations(
    db: &impl ConnectionTrait,
    round: RoundId,
) -> Result<Vec<Selector>> {
    let rows = Entity::find()
        .filter(Column::RoundId.eq(round))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| match row.kind {
            Job::SendInvitation { selector, .. } => Some(selector),
            _ => None,
        })
        .collect())
}

/// Drops what dies with a round: letters not yet sent, reminders, daily looks.
pub async fn forget_round(tx: &Tx, round: RoundId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::RoundId.eq(round))
        .exec(tx)
        .await?;
    Ok(())
}

/// Drops all that is about these rows, whatever it is and whenever it is due: they are about to go.
pub async fn forget(tx: &Tx, about: &BTreeSet<Uuid>) -> Result<()> {
    let rows = Entity::find().all(tx).await?;
    let theirs = rows.iter().filter(|row| about.contains(&row.kind.about()));
    for row in theirs {
        Entity::delete_by_id(row.id).exec(tx).await?;
    }
    Ok(())
}

/// Letters that should have left by now, by what held them up.
pub async fn waiting(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<Waiting>> {
    let held = Condition::any()
        .add(Column::DueAt.lte(now))
        .add(Column::Fault.is_not_null());
    let rows = Entity::find().filter(held).all(db).await?;
    let mut groups: BTreeMap<(bool, Option<String>), Waiting> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.kind.letters() > 0) {
        let aside = row.failed_at.is_some();
        let due = (!aside).then_some(row.due_at);
        let group = groups.entry((aside, row.fault.clone())).or_insert(Waiting {
            fault: row.fault,
            letters: 0,
            next: due,
        });
        group.letters += row.kind.letters();
        group.next = group.next.min(due);
    }
    Ok(groups.into_values().collect())
}

/// Tries every letter that was held up again now, also those that were set aside.
pub async fn try_again(tx: &Tx, now: DateTime<Utc>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(now))
        .col_expr(Column::FailedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Attempts, Expr::value(1))
        .filter(Column::Fault.is_not_null())
        .exec(tx)
        .await?;
    tx.wake();
    Ok(())
}

/// Jobs due by now, failed ones left out.
pub async fn count_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    Ok(Entity::find()
        .filter(Column::FailedAt.is_null())
        .filter(Column::DueAt.lte(now))
        .count(db)
        .await?)
}

/// Everything in the queue, for a test that looks at what is left.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<(Job, Option<String>)>> {
    let rows: Vec<Model> = Entity::find().order_by_asc(Column::DueAt).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.kind, row.fault)).collect())
}

fn is_free(now: DateTime<Utc>, shared: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::FailedAt.is_null())
        .add(Column::DueAt.lte(now))
        .add(
            Condition::any()
                .add(Column::LeasedUntil.is_null())
                .add(Column::LeasedUntil.lt(shared)),
        )
}

fn is_held(claimed: &Claimed) -> Condition {
    Condition::all()
        .add(Column::Id.eq(claimed.id))
        .add(Column::Fence.eq(claimed.fence))
}
