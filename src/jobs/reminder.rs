//! A reminder, to whoever has not answered or declined, and nothing records who that was.
//!
//! # Why
//! Decision: all that happens in the database happens for everybody alike, before it is known who is still asked: the
//! letter is counted and written, the relay is greeted, the box is read, the job is finished. Context: a job that stays, a fault
//! that is stored or a commit that comes later tells whoever reads the database who was left out. Consequence: a
//! reminder leaves at most once. One that meets trouble of its own, or a process that dies meanwhile, is not tried
//! again.

use super::{Done, invitations};
use crate::answer_box::{self, Standing};
use crate::app::App;
use crate::db;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::queue::{self, Claimed};

pub(super) async fn leave(app: &App, claimed: &Claimed, to: (RoundId, Selector)) -> Result<Done> {
    let letter = match invitations::reminder(app, claimed, to).await? {
        Err(wait @ Done::NotBefore(_)) => return Ok(wait),
        letter => letter.ok(),
    };
    if let Err(fault) = app.mailer.ready().await {
        return Ok(Done::Unsent(fault));
    }
    let is_asked = is_still_asked(app, to).await?;
    let tx = db::begin(&app.db).await?;
    let held = queue::finish(&tx, claimed).await?;
    tx.commit().await?;
    match letter.filter(|_| held && is_asked) {
        Some(letter) => {
            if let Err(fault) = app.mailer.send(&letter).await {
                tracing::warn!(%fault, "a reminder did not leave");
            }
        }
        // The next jobs are claimed when these are done.
        None => app.mailer.pass_the_time_of_a_letter().await,
    }
    Ok(Done::Finished)
}

async fn is_still_asked(app: &App, (round, selector): (RoundId, Selector)) -> Result<bool> {
    match answer_box::open(&app.db.read, &app.keys, round).await {
        Ok(tally) => Ok(tally.standing(selector) == Some(Standing::Asked)),
        Err(Error::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
