//! The end of a round: one transaction turns the box into a profile, or into one more
//! week, and with the last commit everything about the people of the round is gone,
//! but for the addresses that are to be thanked.

use chrono::{DateTime, Utc};

use super::asked::asked;
use super::response;
use super::round_keys::find_keys;
use crate::answer_box::Tally;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::invitation::{self, Invited, thanks};
use crate::profile::{SignedLetter, SignedLetters};
use crate::round::{self, Round, State};
use crate::scope::Moment;
use crate::secret::Key;
use crate::{account, answer_box, fault, profile, queue};

pub async fn end(app: &App, id: RoundId) -> Result<()> {
    let is_over = app
        .db
        .write(async |tx| {
            let is_over = close(app, tx, id).await?;
            if is_over {
                forget(tx, id).await?;
            }
            Ok::<_, Error>(is_over)
        })
        .await?;
    if is_over {
        // When the process dies before this, the sweep at the next start destroys them.
        fault::point("end-4");
        let keys = app.keys.clone();
        tokio::task::spawn_blocking(move || keys.destroy(id)).await??;
        fault::point("end-5");
    }
    Ok(())
}

/// Whether the round is over now, so that its people can be forgotten.
async fn close(app: &App, tx: &Tx, id: RoundId) -> Result<bool> {
    let moment = app.moment();
    let round = round::to_change(tx, id).await?;
    // Whoever wants to answer in this very moment waits for the box, and finds the round over.
    let tally = answer_box::open_for_good(tx, &app.keys, id).await;
    let State::Open { ends_at, .. } = round.state else {
        // Over already, or lost on the way: then its people are still to be forgotten.
        return Ok(true);
    };
    if moment.now < ends_at {
        // The job of the first end, after the round was extended.
        return Ok(false);
    }
    // While its key is missing it does not end: the job is tried again, until the key is back or the round is lost.
    let tally = tally?;
    fault::point("end-1");
    let keys = find_keys(app, id).await?.ok_or(Error::KeyMissing)?;
    let people = invitation::list(tx, &keys, id).await?;
    let waiting = queue::waiting_invitations(tx, id).await?;
    let asked = asked(&app.config, &tally, &people, &waiting);
    let letters = letters(&tally, &people);
    if profile::build(tx, &moment, id, &tally, &asked).await? {
        profile::signed::keep(tx, &moment, id, &letters).await?;
        let round = round::publish(tx, &moment, round).await?;
        if let State::Published { release_at } = round.state {
            keep_for_thanks(tx, &moment, id, release_at, people).await?;
        }
        response::note(tx, &moment, &round, &tally, &asked).await?;
        return Ok(true);
    }
    let people: Vec<_> = people.iter().map(|person| person.selector).collect();
    let round = round::end_without_enough(tx, &moment, round, &people).await?;
    if round.state.is_under_way() {
        return Ok(false);
    }
    profile::signed::keep(tx, &moment, id, &letters).await?;
    lift_rest(app, tx, &round).await?;
    response::note(tx, &moment, &round, &tally, &asked).await?;
    Ok(true)
}

/// Each with the name that the employee wrote down; whose address was corrected after they signed has none.
fn letters(tally: &Tally, people: &[Invited]) -> SignedLetters {
    let name = |selector| {
        let mut people = people.iter();
        let person = people.find(|person| person.selector == selector);
        person.map(|person| person.name.clone()).unwrap_or_default()
    };
    let letters = tally.letters().iter();
    let signed = letters.map(|(&selector, answer)| SignedLetter {
        from: name(selector),
        answer: answer.clone(),
    });
    SignedLetters::new(signed.collect())
}

/// Their key first: a list that nobody can open would be lost.
async fn keep_for_thanks(
    tx: &Tx,
    moment: &Moment<'_>,
    id: RoundId,
    release_at: DateTime<Utc>,
    people: Vec<Invited>,
) -> Result<()> {
    let (store, key) = (moment.keys.clone(), Key::random(moment.random));
    let own = key.clone();
    tokio::task::spawn_blocking(move || store.put_thanks(id, own)).await??;
    thanks::save(tx, moment.random, &key, id, release_at, people).await
}

/// A round without a profile may be tried again at once.
pub(super) async fn lift_rest(app: &App, tx: &Tx, round: &Round) -> Result<()> {
    let employee = account::contact(tx, round.account).await?;
    round::rest::lift(tx, &app.moment(), &employee.address, round).await
}

/// Deletes box, people and letters in the same transaction.
pub(super) async fn forget(tx: &Tx, id: RoundId) -> Result<()> {
    fault::point("end-2");
    answer_box::delete(tx, id).await?;
    invitation::forget(tx, id).await?;
    queue::forget_round(tx, id).await?;
    fault::point("end-3");
    Ok(())
}
