//! The letters around a conversation. Each looks first whether it still holds: dates move, and people change.

use super::letters::{Envelope, from_us, send, via};
use super::recipient::{Appointment, reader, recipient};
use super::{Done, limits};
use crate::account;
use crate::address::first_name;
use crate::app::App;
use crate::conversation::calendar_file::Reader;
use crate::conversation::{self, Conversation, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::mail::letters::{
    AgreementsShared, ConversationDate, ConversationOff, ConversationShared, Named,
};
use crate::normalise::Place;
use crate::queue::Claimed;
use crate::text;
use crate::urls;

pub(super) async fn date(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
    sequence: i32,
    to_manager: bool,
    moved: bool,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let unknown = to_manager && conversation.known_at.is_none();
    if conversation.sequence != sequence || conversation.cancelled || unknown {
        // A later letter tells the date as it is now.
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, to_manager).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let link = link(app, &conversation, to_manager);
    let content = ConversationDate {
        reader: to.reader,
        opposite: to.opposite,
        date: text::moment(to.lang, conversation.plan.held_on, conversation.plan.at),
        place: Place::read(&to.plan.place),
        link: link.clone(),
        to_manager,
        moved,
        stop_link: to.stop_link,
    };
    let appointment = Appointment {
        id,
        plan: &to.plan,
        sequence,
        cancelled: false,
        reader: if to_manager {
            Reader::Manager(&to.envelope.to_address)
        } else {
            Reader::Employee(&to.envelope.to_address)
        },
        with: &content.opposite.name,
        link: &link,
    };
    let calendar = Some(appointment.file(app, claimed, to.lang)?);
    let envelope = Envelope {
        calendar,
        reply_to: Some(to.opposite_address),
        ..to.envelope
    };
    send(app, claimed, to.lang, envelope, &content).await
}

/// To the employee, whose own calendar takes it out. Not when it is in there again.
pub(super) async fn cancelled(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
    sequence: i32,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    if conversation.own_sent > Some(sequence) {
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, false).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let link = link(app, &conversation, false);
    let content = ConversationOff {
        reader: to.reader,
        date: text::day(to.lang, conversation.plan.held_on),
        cancelled: true,
        to_manager: false,
        opposite: to.opposite,
        link: link.clone(),
        stop_link: None,
    };
    let appointment = Appointment {
        id,
        plan: &to.plan,
        sequence,
        cancelled: true,
        reader: Reader::Employee(&to.envelope.to_address),
        with: &content.opposite.name,
        link: &link,
    };
    let calendar = Some(appointment.file(app, claimed, to.lang)?);
    let envelope = Envelope {
        calendar,
        reply_to: Some(to.opposite_address),
        ..to.envelope
    };
    send(app, claimed, to.lang, envelope, &content).await
}

/// To the manager, with whom a part of the profile is shared.
pub(super) async fn shared(app: &App, claimed: &Claimed, id: ConversationId) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    if conversation.share.at.is_none() {
        // Withdrawn before the letter left: then there is nothing to read.
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, true).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let content = ConversationShared {
        reader: to.reader,
        employee: to.opposite,
        date: text::day(to.lang, conversation.plan.held_on),
        link: link(app, &conversation, true),
        stop_link: to.stop_link,
    };
    send(app, claimed, to.lang, to.envelope, &content).await
}

/// To a manager before this one.
pub(super) async fn off(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
    place: usize,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let Some(former) = conversation.former.get(place) else {
        return Ok(Done::Yes);
    };
    if conversation.sent.is_some() && conversation.plan.manager_address == former.address {
        // It is with them again, and a later letter says so.
        return Ok(Done::Yes);
    }
    let employee = account::contact(&app.db.read, conversation.account).await?;
    let (address, lang) = reader(app, &former.address, employee.lang).await?;
    let stop_link = match limits::unasked(app, claimed, &employee.address, &address, lang).await? {
        Ok(stop_link) => stop_link,
        Err(done) => return Ok(done),
    };
    let plan = former.plan(&conversation.plan);
    let content = ConversationOff {
        reader: first_name(former.name.as_str()),
        date: text::day(lang, plan.held_on),
        to_manager: true,
        cancelled: conversation.cancelled && place + 1 == conversation.former.len(),
        opposite: Named::new(&employee.name, &employee.first_name),
        link: format!("{}{}", app.config.base_url, urls::home()),
        stop_link: Some(stop_link),
    };
    let appointment = Appointment {
        id,
        plan: &plan,
        sequence: former.sequence,
        cancelled: true,
        reader: Reader::Manager(&address),
        with: &employee.name,
        link: &content.link,
    };
    let file = appointment.file(app, claimed, lang)?;
    let envelope = Envelope {
        from_name: via(app, &employee.name),
        reply_to: Some(employee.address.clone()),
        calendar: Some(file),
        ..from_us(app, Some(former.name.to_string()), address.clone())
    };
    send(app, claimed, lang, envelope, &content).await
}

pub(super) async fn agreements(app: &App, claimed: &Claimed, id: ConversationId) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let all = written::agreements(&app.db.read, &app.key, &conversation).await?;
    if conversation.known_at.is_none() || !all.iter().any(|agreement| agreement.shared) {
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, true).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let content = AgreementsShared {
        reader: to.reader,
        opposite: to.opposite,
        link: format!("{}#agreements", link(app, &conversation, true)),
        stop_link: to.stop_link,
    };
    send(app, claimed, to.lang, to.envelope, &content).await
}

/// It has been kept long enough.
pub(super) async fn forget(app: &App, id: ConversationId) -> Result<Done> {
    app.db
        .write(async |tx| conversation::forget(tx, &app.moment(), id).await)
        .await?;
    Ok(Done::Yes)
}

/// To the page of the conversation on one of its sides. A manager may have to sign in first, and reads there why: their
/// link shows that its reader was told the name of the employee.
pub(super) fn link(app: &App, conversation: &Conversation, to_manager: bool) -> String {
    let page = if to_manager {
        urls::shared_from_letter(conversation.id, &conversation.mark(&app.key))
    } else {
        urls::conversation(conversation.id)
    };
    format!("{}{page}", app.config.base_url)
}
