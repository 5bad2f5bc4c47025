//! The end of a round: one transaction turns the box into a profile, or into one more
//! week, and with the last commit everything about the people of the round is gone,
//! but for the addresses that are to be thanked.

use chrono::{DateTime, Utc};

use super::circles;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Invited, thanks};
use crate::round::{self, Round, State};
use crate::secret::Key;
use crate::{account, answer_box, fault, profile, queue};

pub(super) async fn end(app: &App, id: RoundId) -> Result<()> {
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let round = round::to_change(&tx, id).await?;
    // Whoever wants to answer in this very moment waits for the box, and finds the round over.
    let tally = answer_box::open_for_good(&tx, &app.keys, id).await;
    let State::Open { ends_at, .. } = round.state else {
        // Over already, or lost on the way: then its people are still to be forgotten.
        return forget(app, tx, id).await;
    };
    if now < ends_at {
        // The job of the first end, after the round was extended.
        return Ok(());
    }
    let tally = match tally {
        Err(Error::BoxLost) => {
            tracing::error!(round.id = %id, "the box of a round cannot be opened: the round is lost");
            round::lose(&tx, now, id).await?;
            lift_rest(app, &tx, &round).await?;
            forget(app, tx, id).await?;
            return Ok(());
        }
        tally => tally?,
    };
    fault::point("end-1");
    let people = people(app, &tx, id).await?;
    let waiting = queue::waiting_invitations(&tx, id).await?;
    let asked = circles::asked(&app.config, &tally, (&people, &waiting));
    if profile::build(&tx, &app.moment(), id, &tally, &asked).await? {
        let round = round::publish(&tx, &app.moment(), round).await?;
        if let State::Published { release_at } = round.state {
            keep_for_thanks(app, &tx, (id, release_at), people).await?;
        }
        return forget(app, tx, id).await;
    }
    let people: Vec<_> = people.iter().map(|person| person.selector).collect();
    let round = round::end_without_enough(&tx, &app.moment(), round, people.as_slice()).await?;
    if round.state.is_under_way() {
        return Ok(tx.commit().await?);
    }
    lift_rest(app, &tx, &round).await?;
    forget(app, tx, id).await
}

/// Their key first: a list that nobody can open would be lost.
async fn keep_for_thanks(
    app: &App,
    tx: &Tx,
    (id, release_at): (RoundId, DateTime<Utc>),
    people: Vec<Invited>,
) -> Result<()> {
    let (store, key) = (app.keys.clone(), Key::random(&app.dice));
    let own = key.clone();
    tokio::task::spawn_blocking(move || store.put_thanks(id, own)).await??;
    thanks::keep(tx, &app.dice, &key, id, release_at, people).await
}

/// A round without a profile may be tried again at once.
pub(crate) async fn lift_rest(app: &App, tx: &Tx, round: &Round) -> Result<()> {
    let employee = account::reach(tx, round.account).await?;
    round::rest::lift(tx, &app.moment(), &employee.address, round).await
}

/// Deletes box, people and letters in the same transaction, and the keys right after it. When the
/// process dies in between, the sweep at the next start destroys them.
async fn forget(app: &App, tx: Tx, id: RoundId) -> Result<()> {
    fault::point("end-2");
    answer_box::delete(&tx, id).await?;
    invitation::forget(&tx, id).await?;
    queue::forget_round(&tx, id).await?;
    fault::point("end-3");
    tx.commit().await?;
    fault::point("end-4");
    let keys = app.keys.clone();
    tokio::task::spawn_blocking(move || keys.destroy(id)).await??;
    fault::point("end-5");
    Ok(())
}

async fn people(app: &App, tx: &Tx, id: RoundId) -> Result<Vec<Invited>> {
    let store = app.keys.clone();
    let keys = tokio::task::spawn_blocking(move || store.load(id))
        .await??
        .ok_or(Error::BoxLost)?;
    invitation::list(tx, &keys, id).await
}
