//! The box of a round: counters, texts and who has answered, sealed under a key that changes with every answer.
//!
//! # Why
//!
//! A row per answer, without a name, a time or a foreign key, still links every
//! answer to its author: by the order of rows in a dump, by row versions, by the
//! write-ahead log. So an answer is never stored. It is added to counters and sorted
//! texts inside one ciphertext of constant length, and each version of that
//! ciphertext has a key of its own that is destroyed, or sealed to a recovery key, with the next one.
//!
//! # The way of an answer
//!
//! The order is what keeps an acknowledged answer and loses an unacknowledged one whole. A test lets the process die at
//! each of these moments (`fault::point("submit-1")` and on).
//!
//! 0. the link was opened and the form checked, by reading alone (`web::answer`)
//! 1. before the transaction (from here `workflow::receive`)
//! 2. it has begun, and proves the round open
//! 3. the box is locked (from here this room)
//! 4. it was read, and its key
//! 5. it was opened, and what was said is added; it stays as it was for whoever has answered before
//! 6. it is sealed again, under a new key
//! 7. the new key is durable; now the box is written
//! 8. the commit was acknowledged; now the old key goes
//! 9. the person is thanked

pub mod answer;
pub mod seal;
mod store;
pub mod tally;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use self::answer::Answer;
pub use self::tally::{Company, Refusal, Standing, Tally};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::fault;
use crate::ids::{RoundId, Selector};
use crate::keys::{KeyStore, Private};
use crate::questionnaire::Circle;
use crate::scope::Moment;
use crate::secret::Key;

/// Makes the box at the opening of a round, in the transaction that opens it.
pub async fn create(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    people: &[(Selector, Circle)],
) -> Result<()> {
    let mut tally = Tally::default();
    for &(selector, circle) in people {
        tally.admit(selector, circle);
    }
    let key = Key::random(moment.random);
    advance(moment.keys, round, FIRST, &key, moment.now).await?;
    let capacity = seal::capacity(people.len());
    let sealed = seal::seal(&key, moment.random, round, FIRST, capacity, &tally)?;
    store::insert(tx, round, FIRST, sealed).await
}

/// Lets more people in while the round is open. The box may grow with them; that
/// more were invited is no secret, for the round says so too.
pub async fn admit(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    people: &[(Selector, Circle)],
) -> Result<()> {
    change(tx, moment, round, |tally| {
        for &(selector, circle) in people {
            tally.admit(selector, circle);
        }
        Ok(())
    })
    .await
}

/// Puts others in the place of people whose letter never arrived: the old selectors are dead.
pub async fn replace(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    people: &[(Selector, Selector, Circle)],
) -> Result<()> {
    change(tx, moment, round, |tally| {
        people
            .iter()
            .try_for_each(|&(old, new, circle)| tally.replace(old, new, circle))
    })
    .await
}

/// What somebody does who was asked.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    Answer(&'a Answer),
    Decline,
}

/// Accepts an answer, or that somebody would rather not: steps 3 to 7, and with the commit step 8. Also what the box refuses is sealed again and committed: whoever reads the statements, or measures the time, must not
/// see whether somebody had answered before.
pub async fn receive(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    selector: Selector,
    act: Act<'_>,
) -> Result<std::result::Result<(), Refusal>> {
    let mut outcome = Ok(());
    change(tx, moment, round, |tally| {
        outcome = match act {
            Act::Answer(answer) => tally.add(selector, answer),
            Act::Decline => tally.decline(selector),
        };
        Ok(())
    })
    .await?;
    Ok(outcome)
}

/// Looks into the box without changing it, and waits for nobody who does: for a link, the daily look, reminders, and at
/// the end of the round.
pub async fn open(db: &impl ConnectionTrait, keys: &KeyStore, round: RoundId) -> Result<Tally> {
    let mut seen = None;
    loop {
        let (version, sealed) = store::get(db, round).await?;
        match key(keys, round, version).await {
            // An answer came in between, and took the key along or sealed it. Only when none did, it is gone.
            Err(Error::KeyMissing | Error::Busy(_)) if seen != Some(version) => {
                seen = Some(version);
            }
            Err(lost) => return Err(lost),
            Ok(key) => {
                return Ok(seal::open(&key, round, version, &sealed)?);
            }
        }
    }
}

/// As [`open`], and nobody can change the box until the transaction ends.
pub async fn open_for_good(tx: &Tx, keys: &KeyStore, round: RoundId) -> Result<Tally> {
    hold(tx, round).await?;
    open(tx, keys, round).await
}

/// Nobody else can change the box until the transaction ends.
pub async fn hold(tx: &Tx, round: RoundId) -> Result<()> {
    store::lock(tx, round).await
}

/// Drops the keys whose grace is over, also when nobody answers any more.
pub async fn drop_old_keys(
    db: &impl ConnectionTrait,
    moment: &Moment<'_>,
    round: RoundId,
) -> Result<()> {
    let Some(version) = store::find_version(db, round).await? else {
        return Ok(());
    };
    let (keys, now) = (moment.keys.clone(), moment.now.timestamp_millis());
    tokio::task::spawn_blocking(move || keys.forget(round, version, now)).await??;
    Ok(())
}

/// Whether a box opens as it lies there, or with the private half of the recovery key alone, or never again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    Now,
    AfterRestoring,
    Never,
}

/// `None` for a round without a box.
pub async fn opens(
    db: &impl ConnectionTrait,
    keys: &KeyStore,
    round: RoundId,
) -> Result<Option<Opens>> {
    let Some(version) = store::find_version(db, round).await? else {
        return Ok(None);
    };
    let keys = keys.clone();
    let loaded = tokio::task::spawn_blocking(move || keys.load(round)).await??;
    Ok(Some(match loaded {
        Some(keys) if keys.versions.contains_key(&version) => Opens::Now,
        Some(keys) if keys.sealed.contains_key(&version) => Opens::AfterRestoring,
        _ => Opens::Never,
    }))
}

/// Brings back the key of a box that came out of a backup. False when it was sealed to another recovery key.
pub async fn restore(
    db: &impl ConnectionTrait,
    moment: &Moment<'_>,
    round: RoundId,
    private: Arc<Private>,
) -> Result<bool> {
    let (version, _) = store::get(db, round).await?;
    let (keys, now) = (moment.keys.clone(), moment.now.timestamp_millis());
    let restore = move || keys.restore(round, version, now, &private);
    Ok(tokio::task::spawn_blocking(restore).await??)
}

/// Deletes the box in the transaction that ends the round.
pub async fn delete(tx: &Tx, round: RoundId) -> Result<()> {
    store::delete(tx, round).await
}

const FIRST: u64 = 1;

async fn change(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    change: impl FnOnce(&mut Tally) -> std::result::Result<(), Refusal>,
) -> Result<()> {
    store::lock(tx, round).await?;
    fault::point("submit-3");
    let (version, sealed) = store::get(tx, round).await?;
    let old_key = key(moment.keys, round, version).await?;
    fault::point("submit-4");
    let mut tally = seal::open(&old_key, round, version, &sealed)?;
    change(&mut tally)?;
    fault::point("submit-5");
    let (version, new_key) = (version + 1, Key::random(moment.random));
    let capacity = seal::capacity(tally.people()).max(seal::capacity_of(&sealed));
    let sealed = seal::seal(&new_key, moment.random, round, version, capacity, &tally)?;
    fault::point("submit-6");
    advance(moment.keys, round, version, &new_key, moment.now).await?;
    fault::point("submit-7");
    store::update(tx, round, version, sealed).await?;
    tx.after_commit(settle(moment.keys.clone(), moment.now, round, version));
    Ok(())
}

/// Step 8, and never before the commit was acknowledged: the old key is sealed or gone. The answer is safe by now: when
/// this fails, the next answer, the next hour or the next start does it.
async fn settle(keys: KeyStore, now: DateTime<Utc>, round: RoundId, version: u64) {
    fault::point("submit-8");
    let now = now.timestamp_millis();
    let done = tokio::task::spawn_blocking(move || keys.forget(round, version, now)).await;
    if !matches!(done, Ok(Ok(_))) {
        tracing::error!(round.id = %round, "an old key could not be dropped");
    }
}

/// A box whose key is sealed came out of a backup while the service ran: it is not lost, and waits for who restores it.
async fn key(keys: &KeyStore, round: RoundId, version: u64) -> Result<Key> {
    let keys = keys.clone();
    let loaded = tokio::task::spawn_blocking(move || keys.load(round)).await??;
    let keys = loaded.ok_or(Error::KeyMissing)?;
    match keys.box_key(version) {
        Some(key) => Ok(key.clone()),
        None if keys.sealed.contains_key(&version) => {
            Err(Error::Busy("the key of an answer box is sealed".into()))
        }
        None => Err(Error::KeyMissing),
    }
}

/// Durable before it returns: a committed box must never lack its key.
async fn advance(
    keys: &KeyStore,
    round: RoundId,
    version: u64,
    key: &Key,
    now: DateTime<Utc>,
) -> Result<()> {
    let (keys, key) = (keys.clone(), key.clone());
    let now = now.timestamp_millis();
    let known =
        tokio::task::spawn_blocking(move || keys.advance(round, version, key, now)).await??;
    if known {
        Ok(())
    } else {
        Err(Error::KeyMissing)
    }
}
