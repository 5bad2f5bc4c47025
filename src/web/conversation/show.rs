//! The conversation on the employee's side: planning it, and the way to it.

use axum::extract::State;
use axum::response::{Redirect, Response};
use chrono::NaiveDate;
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::calendar_file::{self, Entry, Reader};
use crate::conversation::{self, Conversation, Former, Side, ending, written};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::normalise::Place;
use crate::page::{Done, Page};
use crate::text;
use crate::urls;
use crate::web::conversation::ending::End;
use crate::web::conversation::{released, wants_no_letters};
use crate::web::extract::{Path, SignedIn};
use crate::web::files::{Kind, file};
use crate::web::leaf::Leaf;
use crate::web::{
    lead, show,
    timeline::{self, Timeline},
    words,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Stage {
    Ahead,
    Held,
    Cancelled,
}

/// The employee's own page of the conversation.
/// `POST {conversation}/announcement` sends the date to both.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    /// Path of the conversation: `/conversations/{id}`.
    pub conversation: ConversationId,
    /// The day in words, with the time when there is one.
    pub date: String,
    pub leaf: Leaf,
    pub place: Place,
    /// What people call the manager.
    pub manager: String,
    /// The whole of it.
    pub manager_name: String,
    pub topic: String,
    /// Path of the profile; none before it is released.
    pub profile: Option<String>,
    /// The last day, in words, on which the manager can read the shared part; none when it is not shared.
    pub shared_until: Option<String>,
    /// The manager has the date.
    pub announced: bool,
    /// The manager wants no letters from us.
    pub no_letters: bool,
    /// The one with whom it no longer is, and who gets no letter that says so.
    pub untold: Option<String>,
    pub stage: Stage,
    /// Something stands in the employee's preparation.
    pub prepared: bool,
    /// What was agreed, one line each.
    pub agreed: Vec<String>,
    pub end: End,
    /// The steps before and after.
    pub time: Timeline,
}

impl Page for Show {
    const TEMPLATE: &'static str = "conversation/show.html";
}

pub(crate) async fn show_own(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let lang = at.who.lang;
    let today = app.moment().today();
    let profile = released(&app, &at).await?;
    let prepared = written::prepared(&app.db.read, &app.key, &conversation, Side::Employee).await?;
    let agreements = written::agreements(&app.db.read, &app.key, &conversation).await?;
    let ending = ending::of_side(&app.db.read, &app.key, &conversation, Side::Employee).await?;
    let page = Show {
        conversation: id,
        date: text::moment(lang, conversation.plan.held_on, conversation.plan.at),
        leaf: Leaf::of(lang, conversation.plan.held_on),
        place: Place::read(&conversation.plan.place),
        manager: first_name(conversation.plan.manager_name.as_str()),
        manager_name: conversation.plan.manager_name.to_string(),
        topic: conversation.wish.clone(),
        profile: profile.map(|round| urls::profile(round.id)),
        shared_until: conversation
            .share
            .until
            .filter(|_| conversation.is_shared(today))
            .map(|last| text::day(lang, last)),
        announced: conversation.has_date(),
        no_letters: wants_no_letters(&app, &conversation.plan.manager_address).await?,
        untold: untold(&app, &conversation, today).await?,
        stage: match conversation.is_ahead(today) {
            _ if conversation.cancelled => Stage::Cancelled,
            true => Stage::Ahead,
            false => Stage::Held,
        },
        prepared: !prepared.answers.is_empty(),
        agreed: agreements
            .iter()
            .map(|commitment| commitment.what.clone())
            .collect(),
        end: End::of(&ending),
        time: timeline::of_talk(&app, &at, &conversation),
    };
    show(&app, &at, &page)
}

/// Sends the date to both, for their calendars.
pub(crate) async fn announce(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| conversation::announce(tx, &app.scope(&at.who), id).await)
        .await?;
    Ok(lead(&urls::conversation(id), Done::Sent))
}

/// The date as a file for a calendar.
pub(crate) async fn calendar_file(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let summary = words::say(
        at.who.lang,
        "calendar-summary",
        &[("name", conversation.plan.manager_name.as_str().into())],
    );
    let entry = Entry {
        id,
        plan: &conversation.plan,
        sequence: conversation.sequence,
        cancelled: conversation.cancelled,
        reader: Reader::Anybody,
        summary: &summary,
        link: &format!("{}{}", app.config.base_url, urls::conversation(id)),
        organizer: &app.config.mail_from,
        stamp: app.clock.now(),
    };
    let entry = calendar_file::file(&entry, app.config.zone);
    let what = ("download-calendar", Kind::Calendar);
    Ok(file(
        at.who.lang,
        what,
        Some(conversation.plan.held_on),
        entry,
    ))
}

/// The last one with whom it no longer is, as long as it matters, if no letter tells them.
async fn untold(
    app: &App,
    conversation: &Conversation,
    today: NaiveDate,
) -> Result<Option<String>> {
    let matters = conversation.cancelled || conversation.is_ahead(today);
    let last = conversation.former.last().filter(|_| matters);
    let back = |former: &&Former| {
        !conversation.cancelled && former.address == conversation.plan.manager_address
    };
    let Some(former) = last.filter(|former| !back(former)) else {
        return Ok(None);
    };
    let quiet = !former.told || wants_no_letters(app, &former.address).await?;
    Ok(quiet.then(|| former.name.to_string()))
}
