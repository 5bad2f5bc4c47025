//! Letters to people who were asked: the invitation, reminders, and the one about the extra week.

use super::letters::{Envelope, frame, from_us, send, via, write};
use super::{Done, limits};
use crate::account;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, Invited, link};
use crate::mail::Letter;
use crate::mail::letters::{self, Asked, Example, Extended, Invitation, Named, Reminder};
use crate::questionnaire::{Lang, questionnaire};
use crate::queue::{self, Claimed};
use crate::round::{self, Round, State, calendar};
use crate::text;
use crate::urls;
use crate::visitor::Visitor;
use crate::workflow;

pub(super) async fn invitation(
    app: &App,
    claimed: &Claimed,
    round: RoundId,
    selector: Selector,
) -> Result<Done> {
    let to = match asked(app, claimed, round, selector).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let content = Invitation {
        asked: to.words,
        note: note_of(&to.round),
    };
    send(app, claimed, to.lang, to.envelope, &content).await
}

/// A reminder leaves without a mark. It goes to those alone who have not answered: an address that is shown as dead
/// because a reminder came back would tell that of its owner. None when there is nobody to remind, the invitation
/// itself still waits, or the time for it is over.
pub(super) async fn reminder(
    app: &App,
    claimed: &Claimed,
    round: RoundId,
    selector: Selector,
) -> Result<Result<Letter, Done>> {
    let to = match invited(app, claimed, round, selector).await? {
        Ok(to) => to,
        Err(done) => return Ok(Err(done)),
    };
    // A service that slept over the end has this and the letter about the extra week to send at once.
    if to
        .round
        .state
        .extra_time(app.config.zone)
        .is_some_and(|from| claimed.dated_at < from)
    {
        return Ok(Err(Done::Yes));
    }
    let unmarked = Envelope {
        selector: None,
        ..to.envelope
    };
    let letter = write(app, claimed, to.lang, unmarked, &Reminder(to.words))?;
    Ok(Ok(letter))
}

pub(super) async fn extension(
    app: &App,
    claimed: &Claimed,
    round: RoundId,
    selector: Selector,
) -> Result<Done> {
    let to = match invited(app, claimed, round, selector).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    send(app, claimed, to.lang, to.envelope, &Extended(to.words)).await
}

/// The invitation to its employee, with links that lead to the form as others will read it.
pub(super) async fn example(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    if !round.state.is_under_way() {
        return Ok(Done::Yes);
    }
    let to = account::contact(&app.db.read, round.account).await?;
    let lang = round.plan.lang;
    let form = format!("{}{}", app.config.base_url, urls::form_example(id));
    let about = Named::new(&to.name, &to.first_name);
    let last_day = text::day(lang, round.last_day(app.clock.now(), app.config.zone));
    let content = Example(Invitation {
        asked: Asked {
            link: form.clone(),
            decline_link: form.clone(),
            ..words(app, lang, about, "", form, last_day)
        },
        note: note_of(&round),
    });
    let envelope = Envelope {
        from_name: via(app, &to.name),
        ..from_us(app, Some(to.name), to.address)
    };
    send(app, claimed, lang, envelope, &content).await
}

fn note_of(round: &Round) -> Option<String> {
    (!round.plan.note.is_empty()).then(|| round.plan.note.clone())
}

/// The invitation of a round as it would leave now, for the employee to see before sending.
/// The link leads nowhere: nobody is invited yet.
pub(crate) fn preview(
    app: &App,
    round: &Round,
    employee: &Visitor,
) -> Result<(String, letters::Written)> {
    let words = words(
        app,
        round.plan.lang,
        Named::new(&employee.name, &employee.first_name),
        "…",
        limits::stop_link(app, "…", round.plan.lang),
        text::day(
            round.plan.lang,
            round.last_day(app.clock.now(), app.config.zone),
        ),
    );
    let note = note_of(round);
    let frame = frame(app, round.plan.lang);
    let written = letters::write(&app.pages, &frame, &Invitation { asked: words, note })?;
    let from = format!("{} <{}>", via(app, &employee.name), app.config.mail_from);
    Ok((from, written))
}

/// A letter to somebody invited, as far as all three kinds are alike.
struct ToReviewer {
    round: Round,
    /// Theirs, where the employee chose one.
    lang: Lang,
    words: Asked,
    envelope: Envelope,
}

/// Whoever has had the invitation: one that waits for room must not be overtaken by what follows it.
async fn invited(
    app: &App,
    claimed: &Claimed,
    id: RoundId,
    selector: Selector,
) -> Result<Result<ToReviewer, Done>> {
    let waiting = queue::waiting_invitations(&app.db.read, id).await?;
    if waiting.contains(&selector) {
        return Ok(Err(Done::Yes));
    }
    asked(app, claimed, id, selector).await
}

/// Nobody when the person or the round is gone, or the person wants no letters from us.
async fn asked(
    app: &App,
    claimed: &Claimed,
    id: RoundId,
    selector: Selector,
) -> Result<Result<ToReviewer, Done>> {
    let db = &app.db.read;
    let round = round::by_id(db, id).await?;
    if !round.state.takes_answers(app.clock.now()) {
        return Ok(Err(Done::Yes));
    }
    let employee = account::contact(db, round.account).await?;
    let keys = workflow::find_keys(app, id)
        .await?
        .ok_or(Error::KeyMissing)?;
    let person = invitation::find(db, &keys, id, selector).await?;
    let (Some(person), State::Open { ends_at, .. }) = (person, round.state) else {
        return Ok(Err(Done::Yes));
    };
    if person.bounced {
        return Ok(Err(Done::Yes));
    }
    let lang = person.lang.unwrap_or(round.plan.lang);
    let stop = match limits::unasked(app, claimed, &employee.address, &person.address, lang).await?
    {
        Ok(stop) => stop,
        Err(done) => return Ok(Err(done)),
    };
    let answer = link::token(&keys.links(), id, selector).reveal();
    let last_day = calendar::last_day(ends_at, app.config.zone);
    let Invited {
        name,
        first_name,
        address,
        ..
    } = person;
    let last_day = text::day(lang, last_day);
    let about = Named::new(&employee.name, &employee.first_name);
    let words = Asked {
        reader: (!first_name.is_empty()).then_some(first_name),
        ..words(app, lang, about, &answer, stop, last_day)
    };
    let words = if lang == round.plan.lang {
        words
    } else {
        in_language(words, lang)
    };
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        to_name: (!name.is_empty()).then_some(name),
        to_address: address,
        selector: Some(selector),
        reply_to: None,
        calendar: None,
    };
    Ok(Ok(ToReviewer {
        round,
        lang,
        words,
        envelope,
    }))
}

/// With links that say in which language a page is shown, for whoever is written to in another one than most: a page
/// does not know who opens it.
fn in_language(words: Asked, lang: Lang) -> Asked {
    Asked {
        link: urls::in_language(&words.link, lang),
        decline_link: urls::in_language(&words.decline_link, lang),
        ..words
    }
}

fn words(
    app: &App,
    lang: Lang,
    employee: Named,
    answer: &str,
    stop_link: String,
    close_date: String,
) -> Asked {
    let base = &app.config.base_url;
    Asked {
        reader: None,
        employee,
        minutes: questionnaire().minutes_estimate,
        close_date,
        link: format!("{base}{}", urls::answer(answer)),
        decline_link: format!("{base}{}", urls::decline(answer)),
        privacy_link: format!("{base}{}", urls::in_language(&urls::privacy(), lang)),
        stop_link,
    }
}
