//! A key that is missing: looked for by the clock and never because somebody answers, so that no time of an answer is
//! kept. The round is lost when its key has been missed for a day in the right store, and nothing is deleted before.
//!
//! # Why
//! Decision: a day, counted in the database. Context: a store that was put back from a backup, copied in two steps or
//! mounted late lacks keys for a while, and a box that was deleted does not come back with its key. Consequence: whoever
//! answers in that day is asked to try again, and keeps what they wrote.

use sea_orm::ConnectionTrait;

use super::ending::{forget, lift_rest};
use crate::answer_box::{self, Opens};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::keys::Fault;
use crate::round::missing::{self, UnderWay};
use crate::round::{self, Round, State};

/// Of all rounds. An error when the store is another one or away: then no key is called missing. One that fails keeps no
/// other from it.
pub async fn look_for_keys(app: &App) -> Result<()> {
    let mut outcome = Ok(());
    for round in missing::list_under_way(&app.db.read).await? {
        outcome = outcome.and(look(app, round).await);
    }
    outcome
}

async fn look(app: &App, round: UnderWay) -> Result<()> {
    if !has_key(app, &app.db.read, round.id).await? {
        return miss(app, round).await;
    }
    if round.key_missing_since.is_some() {
        app.db
            .write(async |tx| missing::note(tx, round.id, None).await)
            .await?;
        tracing::info!(round.id = %round.id, "the key of a round is back");
    }
    Ok(())
}

async fn has_key(app: &App, db: &impl ConnectionTrait, id: RoundId) -> Result<bool> {
    let store = app.keys.clone();
    match tokio::task::spawn_blocking(move || store.load(id)).await? {
        Ok(None) | Err(Fault::Damaged) => return Ok(false),
        loaded => loaded?,
    };
    match answer_box::opens(db, &app.keys, id).await? {
        // The key of this version may be of another history of the database.
        Some(Opens::Now) => match answer_box::open(db, &app.keys, id).await {
            Err(Error::KeyMissing) => Ok(false),
            // It ended meanwhile.
            Err(Error::NotFound) => Ok(true),
            opened => opened.map(|_| true),
        },
        Some(Opens::Never) => Ok(false),
        // A draft has no box yet.
        Some(Opens::AfterRestoring) | None => Ok(true),
    }
}

async fn miss(app: &App, seen: UnderWay) -> Result<()> {
    let is_lost = app.db.write(async |tx| miss_in(app, tx, seen).await);
    match is_lost.await {
        Ok(true) => {
            let keys = app.keys.clone();
            tokio::task::spawn_blocking(move || keys.destroy(seen.id)).await??;
            Ok(())
        }
        // Deleted meanwhile.
        Ok(false) | Err(Error::NotFound) => Ok(()),
        Err(failed) => Err(failed),
    }
}

/// Whether the round is lost. What is seen from outside may have changed since, so the box is held and looked at again.
async fn miss_in(app: &App, tx: &Tx, seen: UnderWay) -> Result<bool> {
    let round = round::to_change(tx, seen.id).await?;
    if let State::Open { .. } = round.state {
        answer_box::hold(tx, seen.id).await?;
    }
    if !round.state.is_under_way() || has_key(app, tx, seen.id).await? {
        return Ok(false);
    }
    let now = app.clock.now();
    match seen.key_missing_since {
        None => {
            tracing::error!(round.id = %seen.id, "the key of a round is missing: it is lost when it is not back in a day");
            missing::note(tx, seen.id, Some(now)).await?;
            Ok(false)
        }
        Some(since) if now < since + missing::WAIT => Ok(false),
        Some(_) => {
            tracing::error!(round.id = %seen.id, "the key of a round was missing for a day: the round is lost");
            lose(app, tx, round).await.map(|()| true)
        }
    }
}

/// One of a backup that was put back, whose key is known to be gone: nobody waits a day for it. Its keys go at the next
/// start.
pub async fn give_up(app: &App, tx: &Tx, id: RoundId) -> Result<()> {
    lose(app, tx, round::to_change(tx, id).await?).await
}

async fn lose(app: &App, tx: &Tx, round: Round) -> Result<()> {
    let was_open = round.opened_at.is_some();
    let round = missing::lose(tx, &app.moment(), round).await?;
    if was_open {
        lift_rest(app, tx, &round).await?;
    }
    forget(tx, round.id).await
}
