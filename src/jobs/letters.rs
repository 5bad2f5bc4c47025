//! From a job to a letter: who it goes to, what it says, and sending it. A letter's link,
//! Message-ID and Date come from the job, so that a second try is the same letter.

use super::{Done, bounces};
use crate::account::link::Kind as LinkKind;
use crate::account::{self, Contact};
use crate::app::App;
use crate::error::Result;
use crate::ids::{AddressChangeId, ReportedTextId, RoundId, Selector, SignInId};
use crate::invitation::{self, return_path};
use crate::mail::letters::{
    self, AddressChange, AddressChanged, Content, ExtraWeek, Lost, NotArrived, ProfileReady,
    SignIn, TextReported, TooFew,
};
use crate::mail::{Letter, SendFault, is_address, message_id};
use crate::normalise;
use crate::page::Frame;
use crate::profile::reported;
use crate::questionnaire::Lang;
use crate::queue::Claimed;
use crate::round::{self, ENOUGH, Extra, State, calendar};
use crate::text;
use crate::urls;

/// To whom, besides what is in the letter.
pub(super) struct Envelope {
    pub(super) from_name: String,
    pub(super) to_name: Option<String>,
    pub(super) to_address: String,
    /// Whose letter it is when it comes back. Nobody's for employees, who sign in and see for themselves, and
    /// for thanks: by then the round and its people are gone, and there is nothing left to mark.
    pub(super) selector: Option<Selector>,
    /// Who reads an answer: the other one of two who know each other, in what is about their date. Ours otherwise; that of
    /// somebody who was asked always comes to us, or an answer would say who gave it.
    pub(super) reply_to: Option<String>,
    /// An entry for a calendar, to send along.
    pub(super) calendar: Option<String>,
}

pub(super) async fn sign_in(app: &App, claimed: &Claimed, id: SignInId) -> Result<Done> {
    let found = account::sign_in::letter(&app.db.read, app.clock.now(), id).await?;
    let Some((address, lang)) = found else {
        return Ok(Done::Yes);
    };
    let token = account::link::token(&app.key, LinkKind::SignIn, id.0);
    let content = SignIn {
        link: format!(
            "{}{}",
            app.config.base_url,
            urls::in_language(&urls::sign_in(&token), lang)
        ),
    };
    send(app, claimed, lang, from_us(app, None, address), &content).await
}

/// To the new address.
pub(super) async fn address_change(
    app: &App,
    claimed: &Claimed,
    id: AddressChangeId,
) -> Result<Done> {
    let found = account::change::letter(&app.db.read, app.clock.now(), id).await?;
    let Some((address, lang)) = found else {
        return Ok(Done::Yes);
    };
    let token = account::link::token(&app.key, LinkKind::Change, id.0);
    let path = urls::in_language(&urls::address_change(&token), lang);
    let content = AddressChange {
        link: format!("{}{path}", app.config.base_url),
    };
    send(app, claimed, lang, from_us(app, None, address), &content).await
}

/// To the address before it, whose owner may not be the one who changed it.
pub(super) async fn address_changed(
    app: &App,
    claimed: &Claimed,
    id: AddressChangeId,
) -> Result<Done> {
    let found = account::change::letter_to_former(&app.db.read, app.clock.now(), id).await?;
    let Some((address, lang)) = found else {
        return Ok(Done::Yes);
    };
    let token = account::link::token(&app.key, LinkKind::ChangeBack, id.0);
    let path = urls::in_language(&urls::address_back(&token), lang);
    let content = AddressChanged {
        link: format!("{}{path}", app.config.base_url),
    };
    send(app, claimed, lang, from_us(app, None, address), &content).await
}

pub(super) async fn profile_ready(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let to = account::contact(&app.db.read, round.account).await?;
    let content = ProfileReady {
        name: to.first_name.clone(),
        link: format!("{}{}", app.config.base_url, urls::profile(id)),
    };
    send_to(app, claimed, to, &content).await
}

pub(super) async fn too_few(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let to = account::contact(&app.db.read, round.account).await?;
    let content = TooFew {
        name: to.first_name.clone(),
        minimum: u32::try_from(ENOUGH).unwrap_or(u32::MAX),
        link: format!("{}{}", app.config.base_url, urls::round(id)),
    };
    send_to(app, claimed, to, &content).await
}

/// Of a draft, too: then what is lost is the list of people.
pub(super) async fn lost(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let to = account::contact(&app.db.read, round.account).await?;
    let content = Lost {
        name: to.first_name.clone(),
        was_open: round.opened_at.is_some(),
        link: format!("{}{}", app.config.base_url, urls::round(id)),
    };
    send_to(app, claimed, to, &content).await
}

/// In which circle answers are missing stands on the page.
pub(super) async fn extra_week(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let zone = app.config.zone;
    // Whoever asked for two weeks more before this leaves knows it all.
    let (
        State::Open {
            ends_at,
            extra: Extra::Week,
            ..
        },
        Some(last),
    ) = (round.state, round.state.last_day_to_add(zone))
    else {
        return Ok(Done::Yes);
    };
    let to = account::contact(&app.db.read, round.account).await?;
    let content = ExtraWeek {
        name: to.first_name.clone(),
        date: text::day(to.lang, calendar::last_day(ends_at, zone)),
        until: text::day(to.lang, last),
        link: format!("{}{}", app.config.base_url, urls::round(id)),
    };
    send_to(app, claimed, to, &content).await
}

/// The letter names nobody: who it is about stays in the service.
pub(super) async fn not_arrived(app: &App, claimed: &Claimed, id: RoundId) -> Result<Done> {
    let round = round::by_id(&app.db.read, id).await?;
    let many = invitation::count_undeliverable(&app.db.read, id).await?;
    if many == 0 || !round.state.takes_answers(app.clock.now()) {
        return Ok(Done::Yes);
    }
    let to = account::contact(&app.db.read, round.account).await?;
    let content = NotArrived {
        name: to.first_name.clone(),
        many: u32::try_from(many).unwrap_or(u32::MAX),
        link: format!("{}{}", app.config.base_url, urls::round(id)),
    };
    send_to(app, claimed, to, &content).await
}

/// An administrator learns that there is something to read; what it is stays in the service.
pub(super) async fn text_reported(
    app: &App,
    claimed: &Claimed,
    id: ReportedTextId,
    administrator: usize,
) -> Result<Done> {
    let Some(address) = app.config.administrators.get(administrator) else {
        return Ok(Done::Yes);
    };
    if !reported::is_waiting(&app.db.read, id).await? {
        return Ok(Done::Yes);
    }
    let reader = account::owner(&app.db.read, address).await?;
    let (address, lang) = reader.unwrap_or_else(|| (address.clone(), Lang::default()));
    let content = TextReported {
        link: format!("{}{}", app.config.base_url, urls::administration()),
    };
    send(app, claimed, lang, from_us(app, None, address), &content).await
}

/// To an employee, in the service's own name.
pub(super) async fn send_to<C: Content>(
    app: &App,
    claimed: &Claimed,
    to: Contact,
    content: &C,
) -> Result<Done> {
    let envelope = from_us(app, Some(to.name), to.address);
    send(app, claimed, to.lang, envelope, content).await
}

pub(super) async fn send<C: Content>(
    app: &App,
    claimed: &Claimed,
    lang: Lang,
    to: Envelope,
    content: &C,
) -> Result<Done> {
    let letter = write(app, claimed, lang, to, content)?;
    let from = &app.config.mail_from;
    let mut sent = app.mailer.send(&letter).await;
    if letter.envelope_from != *from && sent == Err(SendFault::Refused) {
        // Some relays let a login send from its very own address only. Better no news of a dead address than no letter.
        let plain = Letter {
            envelope_from: from.clone(),
            ..letter
        };
        sent = app.mailer.send(&plain).await;
    }
    Ok(match sent {
        Ok(()) => Done::Yes,
        Err(fault) => Done::Unsent(fault),
    })
}

/// As it would leave now.
pub(super) fn write<C: Content>(
    app: &App,
    claimed: &Claimed,
    lang: Lang,
    to: Envelope,
    content: &C,
) -> Result<Letter> {
    let written = letters::write(&app.pages, &frame(app, lang), content)?;
    let from = &app.config.mail_from;
    let mark = app
        .key
        .derive("message ids")
        .mac(&[claimed.id.0.as_bytes(), to.to_address.as_bytes()]);
    let bounces = bounces::key(&app.key);
    let marked = to
        .selector
        .and_then(|selector| return_path::mark(&bounces, from, selector));
    Ok(Letter {
        from_name: to.from_name,
        from_address: from.clone(),
        reply_to: to
            .reply_to
            .filter(|address| is_address(address))
            .unwrap_or_else(|| app.config.contact.clone()),
        to_name: to.to_name.map(|name| normalise::harmless(&name)),
        to_address: to.to_address,
        envelope_from: marked.unwrap_or_else(|| from.clone()),
        subject: written.subject,
        text: written.text,
        html: written.html,
        message_id: message_id(&mark[..18], from),
        date: claimed.dated_at,
        list_unsubscribe: content.stop_link().map(str::to_owned),
        calendar: to.calendar,
    })
}

pub(super) fn frame(app: &App, lang: Lang) -> Frame {
    app.frame(lang, "/", None)
}

pub(super) fn from_us(app: &App, to_name: Option<String>, to_address: String) -> Envelope {
    let from_name = app.config.service_name.clone();
    Envelope {
        from_name,
        to_name,
        to_address,
        selector: None,
        reply_to: None,
        calendar: None,
    }
}

/// "Noor de Wit via Klankbord": the employee is visible as the one who asks, the service as the one who sends.
pub(super) fn via(app: &App, name: &str) -> String {
    format!("{name} via {}", app.config.service_name)
}
