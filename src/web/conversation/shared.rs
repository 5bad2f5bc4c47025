//! The conversation on the manager's side: what is shared, and agreeing to what was agreed.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::{Side, ending, written};
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::normalise::Place;
use crate::page::Page;
use crate::text;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::brought::Shown;
use crate::web::conversation::commitment::{self, Seen};
use crate::web::conversation::ending::End;
use crate::web::conversation::{brought, participant};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::{show, show_changed};

/// What the manager sees: what is shared and no trace of anything left out.
/// `POST {confirmation}` with `words` agrees to the agreement that has these words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Shared {
    pub conversation: ConversationId,
    /// The employee's whole name.
    pub name: String,
    /// What people call them.
    pub first_name: String,
    /// The day in words, with the time when there is one.
    pub date: String,
    /// Today or later.
    pub is_ahead: bool,
    pub place: Place,
    /// Parts of the profile or a line can be read.
    pub readable: bool,
    /// The last day to read it, in words.
    pub until: Option<String>,
    pub topic: String,
    pub brought: Shown,
    pub agreements: Vec<Seen>,
    pub end: End,
    /// Words to which the manager wanted to agree were changed meanwhile.
    pub changed: bool,
}

impl Page for Shared {
    const TEMPLATE: &'static str = "conversation/shared.html";
}

/// What the manager sees: just what is shared.
pub(crate) async fn show_shared(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    show(&app, &at, &page(&app, &at, id, false).await?)
}

async fn page(app: &App, at: &SignedIn, id: ConversationId, changed: bool) -> Result<Shared> {
    let participant = participant::manager(app, at, id).await?;
    let conversation = &participant.conversation;
    let lang = at.who.lang;
    let today = app.moment().today();
    let is_shared = conversation.is_shared(today);
    let brought = if is_shared {
        brought::brought(app, lang, &participant.employee, &conversation.share).await?
    } else {
        Shown::default()
    };
    let all = written::agreements(&app.db.read, &app.key, conversation).await?;
    let ending = ending::of_side(&app.db.read, &app.key, conversation, Side::Manager).await?;
    let circle = app.config.circle_of(&at.who.address);
    Ok(Shared {
        conversation: id,
        date: text::moment(lang, conversation.plan.held_on, conversation.plan.at),
        is_ahead: conversation.is_ahead(today),
        place: Place::read(&conversation.plan.for_reader(circle).place),
        until: conversation
            .share
            .until
            .filter(|_| is_shared)
            .map(|last| text::day(lang, last)),
        topic: if is_shared {
            conversation.wish.clone()
        } else {
            String::new()
        },
        brought,
        readable: is_shared,
        agreements: commitment::seen(lang, &all, |commitment| commitment.shared),
        end: End::of(&ending),
        name: participant.employee_name,
        first_name: participant.employee,
        changed,
    })
}

/// The manager agrees to the words of one agreement.
pub(crate) async fn confirm(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let words = Version::said(fields.get("words"));
    let confirmed = app
        .db
        .write(async |tx| written::confirm(tx, &app.scope(&at.who), id, &words).await);
    match confirmed.await {
        Err(Error::Stale) => show_changed(&app, &at, &page(&app, &at, id, true).await?),
        confirmed => confirmed.map(|()| Redirect::to(&urls::shared_agreements(id)).into_response()),
    }
}
