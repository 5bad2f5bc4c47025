//! Calling a conversation off.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation;
use crate::error::Result;
use crate::ids::ConversationId;
use crate::page::{Done, Page};
use crate::text;
use crate::urls;
use crate::web::conversation::wants_no_letters;
use crate::web::extract::{Path, SignedIn};
use crate::web::{lead, show};

/// The question before the conversation is called off.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Cancellation {
    pub conversation: ConversationId,
    pub date: String,
    /// What people call the manager.
    pub manager: String,
    /// The whole of it.
    pub manager_name: String,
    /// The manager knows of it.
    pub known: bool,
    /// The manager knows of it and gets no letter.
    pub quiet: bool,
}

impl Page for Cancellation {
    const TEMPLATE: &'static str = "conversation/cancellation.html";
}

pub(crate) async fn ask_to_cancel(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let known = conversation.is_known(app.moment().today());
    let scope = app.scope(&at.who);
    let may = conversation
        .has_room_for_letter(&app.db.read, &scope)
        .await?;
    let is_told = may && !wants_no_letters(&app, &conversation.plan.manager_address).await?;
    let page = Cancellation {
        conversation: id,
        date: text::moment(at.who.lang, conversation.plan.held_on, conversation.plan.at),
        manager: first_name(conversation.plan.manager_name.as_str()),
        manager_name: conversation.plan.manager_name.to_string(),
        known,
        quiet: known && !is_told,
    };
    show(&app, &at, &page)
}

pub(crate) async fn cancel(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| conversation::cancel(tx, &app.scope(&at.who), id).await)
        .await?;
    Ok(lead(&urls::conversation(id), Done::CalledOff))
}
