//! The letters around a conversation. Each looks first whether it still holds: dates move, and people change.

use super::Done;
use super::letters::{Envelope, from_us, send, via};
use crate::account::{self, Reach};
use crate::app::App;
use crate::conversation::event::{self, Entry};
use crate::conversation::{self, Conversation, papers, rhythm};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::mail::letters::{AgreementsShared, CheckIn, Nudge, TalkDate, TalkOff};
use crate::questionnaire::Lang;
use crate::queue::Claimed;
use crate::round::calendar;
use crate::text;

pub(super) async fn date(
    app: &App,
    claimed: &Claimed,
    (id, sequence, to_manager): (ConversationId, i32, bool),
) -> Result<Done> {
    let one = conversation::by_id(&app.db.read, &app.key, id).await?;
    if one.sequence != sequence || one.known_at.is_none() {
        // A later letter tells the date as it is now.
        return Ok(Done::Yes);
    }
    let employee = account::reach(&app.db.read, one.account).await?;
    let (lang, envelope, name) = to_side(app, &one, &employee, to_manager).await?;
    let link = link(app, id, to_manager);
    let content = TalkDate {
        reader: envelope.to_name.clone().unwrap_or_default(),
        date: text::moment(lang, one.plan.held_on, one.plan.at),
        place: one.plan.place.clone(),
        link: link.clone(),
        to_manager,
        moved: one.sequence > 0,
        name,
    };
    let file = entry(
        app,
        claimed,
        &one,
        (lang, &content.name, &link),
        (one.sequence, false),
    )?;
    let envelope = Envelope {
        calendar: Some(file),
        ..envelope
    };
    send(app, claimed, lang, envelope, &content).await
}

/// To a manager before this one.
pub(super) async fn off(
    app: &App,
    claimed: &Claimed,
    (id, place): (ConversationId, usize),
) -> Result<Done> {
    let one = conversation::by_id(&app.db.read, &app.key, id).await?;
    let Some(former) = one.former.get(place) else {
        return Ok(Done::Yes);
    };
    let employee = account::reach(&app.db.read, one.account).await?;
    let lang = language(app, &former.address, employee.lang).await?;
    let content = TalkOff {
        reader: former.name.clone(),
        date: text::day(lang, one.plan.held_on),
        cancelled: one.cancelled && place + 1 == one.former.len(),
        name: employee.name.clone(),
        link: format!("{}/", app.config.base_url),
    };
    let about = (lang, employee.name.as_str(), content.link.as_str());
    let file = entry(app, claimed, &one, about, (former.sequence, true))?;
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        calendar: Some(file),
        ..from_us(app, Some(former.name.clone()), former.address.clone())
    };
    send(app, claimed, lang, envelope, &content).await
}

pub(super) async fn agreements(app: &App, claimed: &Claimed, id: ConversationId) -> Result<Done> {
    let one = conversation::by_id(&app.db.read, &app.key, id).await?;
    let all = papers::agreements(&app.db.read, &app.key, &one).await?;
    if one.known_at.is_none() || !all.iter().any(|one| one.shared) {
        return Ok(Done::Yes);
    }
    let employee = account::reach(&app.db.read, one.account).await?;
    let (lang, envelope, name) = to_side(app, &one, &employee, true).await?;
    let content = AgreementsShared {
        reader: envelope.to_name.clone().unwrap_or_default(),
        name,
        link: format!("{}#agreements", link(app, id, true)),
    };
    send(app, claimed, lang, envelope, &content).await
}

/// Nobody is asked about agreements that are done or dropped, and a manager about those that are shared alone.
pub(super) async fn check_in(
    app: &App,
    claimed: &Claimed,
    (id, to_manager): (ConversationId, bool),
) -> Result<Done> {
    let one = conversation::by_id(&app.db.read, &app.key, id).await?;
    let all = papers::agreements(&app.db.read, &app.key, &one).await?;
    let theirs = all.iter().filter(|one| one.shared || !to_manager);
    let alive = theirs.filter(|one| one.status.is_alive()).count() > 0;
    if one.cancelled || !alive || (to_manager && one.known_at.is_none()) {
        return Ok(Done::Yes);
    }
    let employee = account::reach(&app.db.read, one.account).await?;
    let (lang, envelope, name) = to_side(app, &one, &employee, to_manager).await?;
    let page = if to_manager {
        "#agreements"
    } else {
        "/agreements"
    };
    let content = CheckIn {
        reader: envelope.to_name.clone().unwrap_or_default(),
        name,
        date: text::day(lang, one.plan.held_on),
        link: format!("{}{page}", link(app, id, to_manager)),
        to_manager,
    };
    send(app, claimed, lang, envelope, &content).await
}

/// A year has passed and no other conversation is planned. Only the employee is told: nobody keeps a list.
pub(super) async fn nudge(app: &App, claimed: &Claimed, id: ConversationId) -> Result<Done> {
    let one = conversation::by_id(&app.db.read, &app.key, id).await?;
    let all = conversation::list_of(&app.db.read, one.account, &app.key).await?;
    let today = calendar::day_of(app.clock.now(), app.config.zone);
    if !rhythm::is_due(&one, &all, today) {
        return Ok(Done::Yes);
    }
    let employee = account::reach(&app.db.read, one.account).await?;
    let content = Nudge {
        date: text::day(employee.lang, one.plan.held_on),
        link: format!("{}/conversations/new", app.config.base_url),
        name: employee.name.clone(),
    };
    let lang = employee.lang;
    let envelope = from_us(app, Some(employee.name), employee.address);
    send(app, claimed, lang, envelope, &content).await
}

/// In whose language, to whom, and the name of the one opposite.
async fn to_side(
    app: &App,
    one: &Conversation,
    employee: &Reach,
    to_manager: bool,
) -> Result<(Lang, Envelope, String)> {
    let plan = &one.plan;
    if !to_manager {
        let to = from_us(app, Some(employee.name.clone()), employee.address.clone());
        return Ok((employee.lang, to, plan.manager_name.clone()));
    }
    let lang = language(app, &plan.manager_address, employee.lang).await?;
    let to = from_us(
        app,
        Some(plan.manager_name.clone()),
        plan.manager_address.clone(),
    );
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        ..to
    };
    Ok((lang, envelope, employee.name.clone()))
}

/// Of whoever has an account; otherwise the language of the one who wrote their address.
async fn language(app: &App, address: &str, otherwise: Lang) -> Result<Lang> {
    let known = account::language_of(&app.db.read, address).await?;
    Ok(known.unwrap_or(otherwise))
}

fn link(app: &App, id: ConversationId, to_manager: bool) -> String {
    let page = if to_manager {
        "shared"
    } else {
        "conversations"
    };
    format!("{}/{page}/{id}", app.config.base_url)
}

fn entry(
    app: &App,
    claimed: &Claimed,
    one: &Conversation,
    (lang, name, link): (Lang, &str, &str),
    (sequence, cancelled): (i32, bool),
) -> Result<String> {
    let summary = text::strict(lang, "calendar-summary", &[("name", name.into())]);
    let entry = Entry {
        id: one.id,
        plan: &one.plan,
        sequence,
        cancelled,
        summary: &summary.map_err(crate::error::Error::internal)?,
        link,
        organizer: &app.config.mail_from,
        stamp: claimed.dated_at,
    };
    Ok(event::file(&entry, app.config.zone))
}
