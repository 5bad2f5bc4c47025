//! Reminders, to whoever of those who were asked together has not answered or declined, and nothing records who that was.
//!
//! # Why
//! Decision: all that happens in the database happens for everybody alike, before it is known who is still asked: the
//! letters are counted and written, the relay is greeted, the box is read, and one commit finishes them all. They leave
//! from memory, beside the queue and in an order by chance, and each takes the time of a letter, whether it leaves or
//! not. Context: a job that stays, a fault that is stored or logged, or the moment of a commit tells whoever reads the
//! database or the log who was left out, or how many. Consequence: a reminder leaves at most once. One that meets trouble
//! of its own, or a process that dies meanwhile, is not tried again, and no line tells of it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Done, invitations, limits};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::mail::Letter;
use crate::queue::{self, Claimed, Job};
use crate::workflow::{self, StillAsked};

/// Those of one job, before it is known who is still asked.
#[derive(Default)]
struct Batch {
    letters: Vec<(Selector, Letter)>,
    /// Whose letter would be one too many for now, by the moment at which there is room.
    later: BTreeMap<DateTime<Utc>, Vec<Selector>>,
}

pub(super) async fn leave(
    app: &App,
    claimed: &Claimed,
    round: RoundId,
    people: &[Selector],
) -> Result<Done> {
    let batch = write(app, claimed, round, people).await?;
    if let Err(fault) = app.mailer.ready().await {
        return Ok(Done::Unsent(fault));
    }
    let asked = workflow::still_asked(app, round).await?;
    let is_ours = app.db.write(async |tx| {
        let is_ours = queue::finish(tx, claimed).await?;
        for (room_at, people) in batch.later.into_iter().filter(|_| is_ours) {
            let job = Job::SendReminders { round, people };
            queue::push(tx, room_at, &app.random, job).await?;
        }
        Ok::<_, Error>(is_ours)
    });
    // Otherwise somebody else has it by now.
    if is_ours.await?
        && let Some(asked) = asked
    {
        let letters = sort_out(app, batch.letters, &asked);
        app.beside.spawn(send(app.clone(), letters));
    }
    Ok(Done::Finished)
}

/// So many as the relay takes in a minute; the others wait for the next, alike for everybody.
async fn write(app: &App, claimed: &Claimed, round: RoundId, people: &[Selector]) -> Result<Batch> {
    let mut batch = Batch::default();
    let (people, rest) = people.split_at(limits::at_once(app, people.len()));
    if !rest.is_empty() {
        let next = app.clock.now() + TimeDelta::minutes(1);
        batch.later.insert(next, rest.to_vec());
    }
    for &selector in people {
        match invitations::reminder(app, claimed, round, selector).await? {
            Ok(letter) => batch.letters.push((selector, letter)),
            Err(Done::NotBefore(room_at)) => {
                batch.later.entry(room_at).or_default().push(selector);
            }
            Err(_) => {}
        }
    }
    Ok(batch)
}

/// In an order by chance; `None` where none leaves.
fn sort_out(
    app: &App,
    letters: Vec<(Selector, Letter)>,
    asked: &StillAsked,
) -> Vec<Option<Letter>> {
    let letters = letters.into_iter();
    let mut letters: Vec<_> = letters
        .map(|(selector, letter)| asked.has(selector).then_some(letter))
        .collect();
    app.random.shuffle(&mut letters);
    letters
}

async fn send(app: App, letters: Vec<Option<Letter>>) {
    for letter in letters {
        match letter {
            Some(letter) => app.mailer.send_untold(&letter).await,
            None => app.mailer.pass_the_time_of_a_letter().await,
        }
    }
}
