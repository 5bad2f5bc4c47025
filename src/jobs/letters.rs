//! From a job to a letter: who it goes to, what it says, and sending it. A letter's link,
//! Message-ID and Date come from the job, so that a second try is the same letter.

use chrono::TimeDelta;

use super::Done;
use crate::account;
use crate::app::App;
use crate::conversation;
use crate::error::{Error, Result};
use crate::ids::{ConversationId, RoundId, Selector, SignInId};
use crate::invitation::{self, Invited, link};
use crate::mail::Letter;
use crate::mail::letters::{
    self, Asked, Content, ConversationShared, Extended, Invitation, ProfileReady, Reminder, SignIn, TooFew,
};
use crate::page::Frame;
use crate::questionnaire::{Lang, questionnaire};
use crate::queue::Claimed;
use crate::round::{self, ENOUGH, Round, State, calendar};
use crate::secret;
use crate::text;

/// To whom, besides what is in the letter.
struct Envelope {
    from_name: String,
    to_name: Option<String>,
    to_address: String,
    list_unsubscribe: Option<String>,
}

pub(super) async fn sign_in(app: &App, claimed: &Claimed, id: SignInId) -> Result<Done> {
    let found = account::letter(&app.db.read, app.clock.now(), id).await?;
    let Some((address, lang)) = found else { return Ok(Done::Yes) };
    let token = account::link::token(&app.key, id);
    let content = SignIn { link: format!("{}/sign-in/{token}?lang={}", app.config.base_url, lang.as_str()) };
    send(app, claimed, lang, from_us(app, None, address), &content).await
}

pub(super) async fn invitation(app: &App, claimed: &Claimed, round: RoundId, selector: Selector) -> Result<Done> {
    let Some(to) = asked(app, round, selector).await? else { return Ok(Done::Yes) };
    let note = (!to.round.plan.note.is_empty()).then(|| to.round.plan.note.clone());
    let content = Invitation { asked: to.words, note };
    send(app, claimed, to.round.plan.lang, to.envelope, &content).await
}

pub(super) async fn reminder(app: &App, claimed: &Claimed, round: RoundId, selector: Selector) -> Result<Done> {
    let Some(to) = asked(app, round, selector).await? else { return Ok(Done::Yes) };
    send(app, claimed, to.round.plan.lang, to.envelope, &Reminder(to.words)).await
}

pub(super) async fn extension(app: &App, claimed: &Claimed, round: RoundId, selector: Selector) -> Result<Done> {
    let Some(to) = asked(app, round, selector).await? else { return Ok(Done::Yes) };
    send(app, claimed, to.round.plan.lang, to.envelope, &Extended(to.words)).await
}

pub(super) async fn profile_ready(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let to = account::reach(&app.db.read, round.account).await?;
    let content = ProfileReady {
        name: to.name.clone(),
        link: format!("{}/rounds/{id}/profile", app.config.base_url),
    };
    send(app, claimed, to.lang, from_us(app, Some(to.name), to.address), &content).await
}

pub(super) async fn too_few(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let to = account::reach(&app.db.read, round.account).await?;
    let content = TooFew {
        name: to.name.clone(),
        minimum: u32::try_from(ENOUGH).unwrap_or(u32::MAX),
        link: format!("{}/", app.config.base_url),
    };
    send(app, claimed, to.lang, from_us(app, Some(to.name), to.address), &content).await
}

pub(super) async fn shared(app: &App, claimed: &Claimed, id: ConversationId) -> Result<Done> {
    let one = conversation::by_id(&app.db.read, &app.key, id).await?;
    if one.shared_at.is_none() {
        // Withdrawn before the letter left: then there is nothing to read.
        return Ok(Done::Yes);
    }
    let employee = account::reach(&app.db.read, one.account).await?;
    let manager = one.plan.manager_address.clone();
    let lang = account::language_of(&app.db.read, &manager).await?.unwrap_or(employee.lang);
    let content = ConversationShared {
        name: employee.name.clone(),
        date: text::day(lang, one.plan.held_on),
        link: format!("{}/shared/{id}", app.config.base_url),
    };
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        ..from_us(app, Some(one.plan.manager_name), manager)
    };
    send(app, claimed, lang, envelope, &content).await
}

/// The invitation of a round as it would leave now, for the employee to see before sending.
/// The link leads nowhere: nobody is invited yet.
pub(crate) fn preview(
    app: &App,
    round: &Round,
    employee: &str,
) -> Result<(String, letters::Written)> {
    let end = calendar::day_of(app.clock.now(), app.config.zone) + chrono::Days::new(round.plan.days);
    let words = words(app, round, employee, (None, "…", "…"), text::day(round.plan.lang, end));
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

/// `None` when the person or the round is gone, or the person wants no letters from us.
async fn asked(app: &App, id: RoundId, selector: Selector) -> Result<Option<ToReviewer>> {
    let db = &app.db.read;
    let round = round::by_id(db, id).await?;
    if !round.state.takes_answers(app.clock.now()) {
        return Ok(None);
    }
    let (store, employee) = (app.keys.clone(), account::reach(db, round.account).await?);
    let keys = tokio::task::spawn_blocking(move || store.load(id)).await??.ok_or(Error::BoxLost)?;
    let Some(person) = invitation::find(db, &keys, selector).await? else { return Ok(None) };
    if person.bounced || invitation::is_opted_out(db, &app.key, &person.address).await? {
        return Ok(None);
    }
    let links = keys.links();
    let answer = link::token(&links, id, selector).reveal();
    let stop = link::stop_token(&links, id, selector).reveal();
    let last_day = match round.state {
        State::Open { ends_at, .. } => {
            calendar::day_of(ends_at - TimeDelta::milliseconds(1), app.config.zone)
        }
        _ => return Ok(None),
    };
    let Invited { name, address, .. } = person;
    let reviewer = (!name.is_empty()).then_some(name);
    let lang = round.plan.lang;
    let words = words(app, &round, &employee.name, (reviewer.clone(), &answer, &stop), text::day(lang, last_day));
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        to_name: reviewer,
        to_address: address,
        list_unsubscribe: Some(words.stop_link.clone()),
    };
    Ok(Some(ToReviewer { round, words, envelope }))
}

fn words(
    app: &App,
    round: &Round,
    employee: &str,
    (reviewer, answer, stop): (Option<String>, &str, &str),
    close_date: String,
) -> Asked {
    let (base, lang) = (&app.config.base_url, round.plan.lang.as_str());
    Asked {
        reviewer,
        name: employee.to_owned(),
        minutes: questionnaire().minutes_estimate,
        close_date,
        link: format!("{base}/r/{answer}"),
        decline_link: format!("{base}/r/{answer}/decline"),
        privacy_link: format!("{base}/privacy?lang={lang}"),
        stop_link: format!("{base}/stop/{stop}?lang={lang}"),
    }
}

async fn send<C: Content>(
    app: &App,
    claimed: &Claimed,
    lang: Lang,
    to: Envelope,
    content: &C,
) -> Result<Done> {
    let written = letters::write(&app.pages, &frame(app, lang), content)?;
    let from = &app.config.mail_from;
    let mark = app.key.derive("message ids").mac(&[claimed.id.0.as_bytes()]);
    let domain = from.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    let letter = Letter {
        from_name: to.from_name,
        from_address: from.clone(),
        reply_to: app.config.contact.clone(),
        to_name: to.to_name,
        to_address: to.to_address,
        envelope_from: from.clone(),
        subject: written.subject,
        text: written.text,
        html: written.html,
        message_id: format!("{}@{domain}", secret::to_url(&mark[..18])),
        date: claimed.dated_at,
        list_unsubscribe: to.list_unsubscribe,
    };
    Ok(match app.mailer.send(&letter).await {
        Ok(()) => Done::Yes,
        Err(fault) => Done::Unsent(fault),
    })
}

fn frame(app: &App, lang: Lang) -> Frame {
    app.frame(lang, "/", None)
}

fn from_us(app: &App, to_name: Option<String>, to_address: String) -> Envelope {
    let from_name = app.config.service_name.clone();
    Envelope { from_name, to_name, to_address, list_unsubscribe: None }
}

/// "Noor de Wit via Klankbord": the employee is visible as the one who asks, the service as the one who sends.
fn via(app: &App, name: &str) -> String {
    format!("{name} via {}", app.config.service_name)
}
