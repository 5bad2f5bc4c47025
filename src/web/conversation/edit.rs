//! Planning a conversation: the form, for a new one and for one that changes.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use uuid::Uuid;

use crate::account;
use crate::app::App;
use crate::conversation;
use crate::error::{Error, Refusal, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::urls;
use crate::version::Version;
use crate::web::conversation::plan_form::{Typed, field_error};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::stale::Stale;
use crate::web::{lead, show, show_again, show_both};

/// `POST` with `date` (`2027-01-14`), `time` (`14:30` or nothing), `place`, `manager-name`, `manager-email`, `topic`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Edit {
    /// None while it is being planned.
    pub conversation: Option<ConversationId>,
    /// As the browser's date field writes it: `2027-01-14`.
    pub date: String,
    /// `14:30`, or empty.
    pub time: String,
    /// A room or a link.
    pub place: String,
    pub place_most: usize,
    pub manager_name: String,
    pub manager_email: String,
    pub topic: String,
    /// Names this form, so that sent twice it makes one conversation. Empty when nothing is made.
    pub once: String,
    pub version: Version,
    pub stale: Option<Stale>,
    pub topic_most: usize,
    pub errors: Vec<FieldError>,
}

impl Page for Edit {
    const TEMPLATE: &'static str = "conversation/edit.html";
}

pub(crate) async fn new(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let person = account::person(&app.db.read, &at.who).await?;
    let typed = Typed {
        manager_name: person.manager_name.into(),
        manager_email: person.manager_address,
        once: app.random.id::<Uuid>().simple().to_string(),
        ..Typed::default()
    };
    show(&app, &at, &typed.page(None, vec![]))
}

pub(crate) async fn create(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    let plan = match typed.check(&app, &at) {
        Ok(plan) => plan,
        Err(errors) => {
            return show_again(&app, &at, &typed.page(None, errors));
        }
    };
    let topic = typed.topic.clone();
    let created = app.db.write(async |tx| {
        account::hold(tx, &at.who).await?;
        conversation::create(tx, &app.scope(&at.who), plan, topic, &typed.once).await
    });
    match created.await {
        Err(Error::Refused(Refusal::Conversation(refused))) => {
            let errors = vec![field_error(at.who.lang, refused)];
            show_again(&app, &at, &typed.page(None, errors))
        }
        created => created.map(|conversation| {
            lead(&urls::conversation(conversation.id), Done::Saved).into_response()
        }),
    }
}

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    show(
        &app,
        &at,
        &Typed::from_plan(&conversation).page(Some(id), vec![]),
    )
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let plan = match typed.check(&app, &at) {
        Ok(plan) => plan,
        Err(errors) => return show_again(&app, &at, &typed.page(Some(id), errors)),
    };
    let topic = typed.topic.clone();
    let edited = app.db.write(async |tx| {
        conversation::edit(tx, &app.scope(&at.who), id, plan, topic, &typed.version).await
    });
    match edited.await {
        Err(Error::Stale) => stale(&app, &at, id, &typed).await,
        Err(Error::Refused(Refusal::Conversation(refused))) => {
            let errors = vec![field_error(at.who.lang, refused)];
            show_again(&app, &at, &typed.page(Some(id), errors))
        }
        edited => edited.map(|_| lead(&urls::conversation(id), Done::Saved).into_response()),
    }
}

async fn stale(app: &App, at: &SignedIn, id: ConversationId, typed: &Typed) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let kept = Typed::from_plan(&conversation);
    let in_words = |typed: &Typed| typed.in_words(at.who.lang);
    let stale = Stale::of(in_words(typed), in_words(&kept), urls::plan(id));
    show_both(app, at, stale, &urls::conversation(id), |stale| Edit {
        version: kept.version,
        stale,
        ..typed.page(Some(id), vec![])
    })
}
