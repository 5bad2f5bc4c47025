//! Letters to people who were asked: the invitation, reminders, and the one about the extra week.

use chrono::TimeDelta;

use super::letters::{Envelope, frame, send, via, write};
use super::{Done, limits};
use crate::account;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, Invited, link};
use crate::mail::Letter;
use crate::mail::letters::{self, Asked, Extended, Invitation, Reminder};
use crate::questionnaire::questionnaire;
use crate::queue::{self, Claimed};
use crate::round::{self, Round, State, calendar};
use crate::text;

pub(super) async fn invitation(
    app: &App,
    claimed: &Claimed,
    round: RoundId,
    selector: Selector,
) -> Result<Done> {
    let Some(to) = asked(app, round, selector).await? else {
        return Ok(Done::Yes);
    };
    let asked = (to.round.account, to.envelope.to_address.as_str());
    if let Some(room_at) = limits::invitation(app, claimed, asked).await? {
        return Ok(Done::NotBefore(room_at));
    }
    let note = (!to.round.plan.note.is_empty()).then(|| to.round.plan.note.clone());
    let content = Invitation {
        asked: to.words,
        note,
    };
    send(app, claimed, to.round.plan.lang, to.envelope, &content).await
}

/// A reminder leaves without a mark. It goes to those alone who have not answered: an address that is shown as dead
/// because a reminder came back would tell that of its owner. `None` when there is nobody to remind, the invitation
/// itself still waits, or the time for it is over.
pub(super) async fn reminder(
    app: &App,
    claimed: &Claimed,
    (round, selector): (RoundId, Selector),
) -> Result<Option<Letter>> {
    let Some(to) = invited(app, round, selector).await? else {
        return Ok(None);
    };
    // A service that slept over the end has this and the letter about the extra week to send at once.
    if to
        .round
        .state
        .extra_week()
        .is_some_and(|from| claimed.dated_at < from)
    {
        return Ok(None);
    }
    let unmarked = Envelope {
        selector: None,
        ..to.envelope
    };
    let lang = to.round.plan.lang;
    let letter = write(app, claimed, lang, unmarked, &Reminder(to.words))?;
    Ok(Some(letter))
}

pub(super) async fn extension(
    app: &App,
    claimed: &Claimed,
    round: RoundId,
    selector: Selector,
) -> Result<Done> {
    let Some(to) = invited(app, round, selector).await? else {
        return Ok(Done::Yes);
    };
    send(
        app,
        claimed,
        to.round.plan.lang,
        to.envelope,
        &Extended(to.words),
    )
    .await
}

/// The invitation of a round as it would leave now, for the employee to see before sending.
/// The link leads nowhere: nobody is invited yet.
pub(crate) fn preview(
    app: &App,
    round: &Round,
    employee: &str,
) -> Result<(String, letters::Written)> {
    let end =
        calendar::day_of(app.clock.now(), app.config.zone) + chrono::Days::new(round.plan.days);
    let words = words(
        app,
        round,
        employee,
        (None, "…", "…"),
        text::day(round.plan.lang, end),
    );
    let note = (!round.plan.note.is_empty()).then(|| round.plan.note.clone());
    let frame = frame(app, round.plan.lang);
    let written = letters::write(&app.pages, &frame, &Invitation { asked: words, note })?;
    let from = format!("{} <{}>", via(app, employee), app.config.mail_from);
    Ok((from, written))
}

/// A letter to somebody invited, as far as all three kinds are alike.
struct ToReviewer {
    round: Round,
    words: Asked,
    envelope: Envelope,
}

/// Whoever has had the invitation: one that waits for room must not be overtaken by what follows it.
async fn invited(app: &App, id: RoundId, selector: Selector) -> Result<Option<ToReviewer>> {
    let waiting = queue::waiting_invitations(&app.db.read, id).await?;
    if waiting.contains(&selector) {
        return Ok(None);
    }
    asked(app, id, selector).await
}

/// `None` when the person or the round is gone, or the person wants no letters from us.
async fn asked(app: &App, id: RoundId, selector: Selector) -> Result<Option<ToReviewer>> {
    let db = &app.db.read;
    let round = round::by_id(db, id).await?;
    if !round.state.takes_answers(app.clock.now()) {
        return Ok(None);
    }
    let (store, employee) = (app.keys.clone(), account::reach(db, round.account).await?);
    let keys = tokio::task::spawn_blocking(move || store.load(id))
        .await??
        .ok_or(Error::BoxLost)?;
    let Some(person) = invitation::find(db, &keys, (id, selector)).await? else {
        return Ok(None);
    };
    if person.bounced || invitation::is_opted_out(db, &app.key, &person.address).await? {
        return Ok(None);
    }
    let links = keys.links();
    let answer = link::token(&links, id, selector).reveal();
    let stop = invitation::stop_token(&app.key, &person.address)?;
    let last_day = match round.state {
        State::Open { ends_at, .. } => {
            calendar::day_of(ends_at - TimeDelta::milliseconds(1), app.config.zone)
        }
        _ => return Ok(None),
    };
    let Invited { name, address, .. } = person;
    let reader = (!name.is_empty()).then_some(name);
    let lang = round.plan.lang;
    let words = words(
        app,
        &round,
        &employee.name,
        (reader.clone(), &answer, &stop),
        text::day(lang, last_day),
    );
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        to_name: reader,
        to_address: address,
        list_unsubscribe: Some(words.stop_link.clone()),
        selector: Some(selector),
        calendar: None,
    };
    Ok(Some(ToReviewer {
        round,
        words,
        envelope,
    }))
}

fn words(
    app: &App,
    round: &Round,
    employee: &str,
    (reader, answer, stop): (Option<String>, &str, &str),
    close_date: String,
) -> Asked {
    let (base, lang) = (&app.config.base_url, round.plan.lang.as_str());
    Asked {
        reader,
        name: employee.to_owned(),
        minutes: questionnaire().minutes_estimate,
        close_date,
        link: format!("{base}/r/{answer}"),
        decline_link: format!("{base}/r/{answer}/decline"),
        privacy_link: format!("{base}/privacy?lang={lang}"),
        stop_link: format!("{base}/stop/{stop}?lang={lang}"),
    }
}
