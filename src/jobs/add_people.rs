//! The letter to the employee that there may be too few answers, at most once a round.
//!
//! # Why
//! Decision: it is planned for every round at its opening, counted for every round, finished in the same commit whether
//! it leaves or not, and sent from memory. What it says is what the page shows since seven. Context: how far a round is
//! stands in the database under the round's key; a letter that is planned only where answers are missing, a fault that is
//! stored, or a mark that it was sent would tell it to whoever reads the database or the log. Consequence: one that meets
//! trouble on the way is lost, and the page says the same. Who runs the mail relay can see that it left, as with reminders.

use super::Done;
use super::letters::{from_us, write};
use crate::account;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::mail::Letter;
use crate::mail::letters::{AddPeople, Short};
use crate::questionnaire::Circle;
use crate::queue::{self, Claimed, Job};
use crate::round::{self, Look, Round, calendar};
use crate::text;
use crate::urls;
use crate::workflow;

pub(super) async fn leave(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let now = app.clock.now();
    // After an outage both are due at once, and the letter would go by the look of a day before.
    let look = Job::LookAtProgress { round: id };
    if queue::is_due(&app.db.read, now, &look).await? {
        return Ok(Done::NotBefore(now));
    }
    let round = round::by_id(&app.db.read, id).await?;
    let letter = letter(app, claimed, &round).await?;
    if let Err(fault) = app.mailer.ready().await {
        return Ok(Done::Unsent(fault));
    }
    let finished = async |tx: &_| Ok::<_, Error>(queue::finish(tx, claimed).await?);
    if app.db.write(finished).await? {
        app.beside.spawn(send(app.clone(), letter));
    }
    Ok(Done::Finished)
}

/// None where nobody is missing, by what the page tells, or nobody can be added any more. It is written all the same: a
/// fault in writing would tell.
async fn letter(app: &App, claimed: &Claimed, round: &Round) -> Result<Option<Letter>> {
    let (now, zone) = (app.clock.now(), app.config.zone);
    let to = account::contact(&app.db.read, round.account).await?;
    let keys = workflow::find_keys(app, round.id).await?;
    let keys = keys.ok_or(Error::KeyMissing)?;
    let look = Look::open(round, &keys)?;
    let short = look.map(|look| look.short());
    let last = round.state.last_day_to_add(zone);
    let last = last.filter(|last| calendar::day_of(now, zone) <= *last);
    let short = short.as_deref().and_then(who);
    let content = AddPeople {
        name: to.first_name.clone(),
        short: short.unwrap_or(Short::Asked),
        until: text::day(to.lang, last.unwrap_or_default()),
        link: format!("{}{}", app.config.base_url, urls::people(round.id)),
    };
    let envelope = from_us(app, Some(to.name), to.address);
    let letter = write(app, claimed, to.lang, envelope, &content)?;
    Ok(short.and(last).map(|_| letter))
}

fn who(short: &[Circle]) -> Option<Short> {
    match short {
        [] => None,
        [Circle::Inside] => Some(Short::Inside),
        [Circle::Outside] => Some(Short::Outside),
        [Circle::Inside, Circle::Outside] => Some(Short::Both),
        _ => Some(Short::Asked),
    }
}

async fn send(app: App, letter: Option<Letter>) {
    match letter {
        Some(letter) => app.mailer.send_untold(&letter).await,
        None => app.mailer.pass_the_time_of_a_letter().await,
    }
}
