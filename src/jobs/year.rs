//! The letters that the calendar of a year brings: before the conversation, after it, and when it comes round again.

use chrono::NaiveDate;

use super::Done;
use super::conversations::link;
use super::letters::{Envelope, send, send_to};
use super::recipient::recipient;
use crate::account;
use crate::app::App;
use crate::conversation::next_step::Agreed;
use crate::conversation::{self, Commitment, Conversation, Side, deadlines, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::mail::letters::{AgreementsWait, CheckIn, Nudge, OtherPrepared, WeekBefore};
use crate::queue::Claimed;
use crate::text;
use crate::urls;

/// To both, with the way to prepare. Not to a manager who does not know of the conversation: this is no first letter.
pub(super) async fn week_before(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
    sequence: i32,
    to_manager: bool,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let is_latest = conversation.sequence == sequence && is_to_come(app, &conversation);
    let knows = !to_manager || conversation.is_known(app.moment().today());
    if !is_latest || !knows {
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, to_manager).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let content = WeekBefore {
        reader: to.reader,
        opposite: to.opposite,
        date: text::moment(to.lang, conversation.plan.held_on, conversation.plan.at),
        link: preparation(app, &conversation, to_manager),
        to_manager,
        stop_link: to.stop_link,
    };
    let envelope = Envelope {
        reply_to: Some(to.opposite_address),
        ..to.envelope
    };
    send(app, claimed, to.lang, envelope, &content).await
}

/// That the other one shared something of their preparation, and nothing of what it is. Whoever only writes is never told
/// of: pressing "share" is what says that the other one may know. What was taken back since is not told either, nor is a
/// conversation to a manager who does not know of it.
pub(super) async fn prepared(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
    to_manager: bool,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let writer = if to_manager {
        Side::Employee
    } else {
        Side::Manager
    };
    let sheet = written::prepared(&app.db.read, &app.key, &conversation, writer).await?;
    let may_know = !to_manager || conversation.is_known(app.moment().today());
    if sheet.shared.is_none() || !may_know || !is_to_come(app, &conversation) {
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, to_manager).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let content = OtherPrepared {
        reader: to.reader,
        opposite: to.opposite,
        date: text::day(to.lang, conversation.plan.held_on),
        link: preparation(app, &conversation, to_manager),
        to_manager,
        stop_link: to.stop_link,
    };
    send(app, claimed, to.lang, to.envelope, &content).await
}

/// Not when the manager has agreed meanwhile, or reads none of them any more.
pub(super) async fn agreements_wait(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let all = written::agreements(&app.db.read, &app.key, &conversation).await?;
    let check_in = deadlines::check_in_on(&conversation);
    let waits = Agreed::of(&all, check_in, app.moment().today()) == Agreed::Waits;
    if conversation.cancelled || conversation.known_at.is_none() || !waits {
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, true).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let content = AgreementsWait {
        reader: to.reader,
        opposite: to.opposite,
        link: format!("{}#agreements", link(app, &conversation, true)),
        stop_link: to.stop_link,
    };
    send(app, claimed, to.lang, to.envelope, &content).await
}

/// Nobody is asked about agreements that are done or dropped, or that are looked back on later, and a manager about those
/// that are shared alone. `on` is the day that an agreement names; it may have moved.
pub(super) async fn check_in(
    app: &App,
    claimed: &Claimed,
    id: ConversationId,
    to_manager: bool,
    on: Option<NaiveDate>,
) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let (check_in, today) = (deadlines::check_in_on(&conversation), app.moment().today());
    let all = written::agreements(&app.db.read, &app.key, &conversation).await?;
    let is_asked = |agreement: &Commitment| match on {
        Some(on) => agreement.days_to_look(check_in).contains(&on),
        None => agreement.again_on.is_none_or(|day| day <= today),
    };
    let theirs = all
        .iter()
        .filter(|agreement| agreement.shared || !to_manager);
    let alive = theirs
        .filter(|agreement| agreement.status.is_alive() && is_asked(agreement))
        .count()
        > 0;
    if conversation.cancelled || !alive || (to_manager && conversation.known_at.is_none()) {
        return Ok(Done::Yes);
    }
    let to = match recipient(app, claimed, &conversation, to_manager).await? {
        Ok(to) => to,
        Err(done) => return Ok(done),
    };
    let link = if to_manager {
        format!("{}#agreements", link(app, &conversation, true))
    } else {
        format!("{}{}", app.config.base_url, urls::look_back(id))
    };
    let content = CheckIn {
        reader: to.reader,
        opposite: to.opposite,
        date: text::day(to.lang, conversation.plan.held_on),
        link,
        to_manager,
        stop_link: to.stop_link,
    };
    send(app, claimed, to.lang, to.envelope, &content).await
}

/// A year has passed and no other conversation is planned. Only the employee is told: nobody keeps a list.
pub(super) async fn nudge(app: &App, claimed: &Claimed, id: ConversationId) -> Result<Done> {
    let conversation = conversation::by_id(&app.db.read, &app.key, id).await?;
    let all = conversation::list_of(&app.db.read, conversation.account, &app.key).await?;
    let today = app.moment().today();
    if !deadlines::is_due(&conversation, &all, today) {
        return Ok(Done::Yes);
    }
    let employee = account::contact(&app.db.read, conversation.account).await?;
    let content = Nudge {
        date: text::day(employee.lang, conversation.plan.held_on),
        link: format!("{}{}", app.config.base_url, urls::new_conversation()),
        name: employee.first_name.clone(),
    };
    send_to(app, claimed, employee, &content).await
}

fn is_to_come(app: &App, conversation: &Conversation) -> bool {
    !conversation.cancelled && conversation.plan.held_on > app.moment().today()
}

fn preparation(app: &App, conversation: &Conversation, to_manager: bool) -> String {
    let page = if to_manager {
        let mark = conversation.mark(&app.key);
        urls::preparation_from_letter(conversation.id, &mark)
    } else {
        urls::preparation(conversation.id)
    };
    format!("{}{page}", app.config.base_url)
}
