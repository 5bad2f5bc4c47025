//! A preparation, on either side: kept while it is written, private until it is shared.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::preparation::{MAX_ANSWER, Prepared};
use crate::conversation::written::{self, Action, Written};
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::ahead::{self, Ahead};
use crate::web::conversation::commitment::{self, Seen};
use crate::web::conversation::earlier;
use crate::web::conversation::facilities::{self, Offer};
use crate::web::conversation::participant::{self, Participant};
use crate::web::conversation::preparation_form as form;
use crate::web::conversation::topics::{self, Topic};
use crate::web::extract::{Fields, Path, Script, SignedIn, VERSION};
use crate::web::stale::Stale;
use crate::web::{lead, show, show_again, show_both};

/// `POST {action}` with `answer-{id}` and `tick` (repeated) keeps it; with `share` it also shares what is
/// ticked, with `back` it takes back all that was shared, with `take` it adds the own words of before to the answer to
/// that question.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Preparation {
    /// Path of the conversation on this side.
    pub path: String,
    pub action: String,
    /// `employee` or `manager`.
    pub side: &'static str,
    /// The name of the one opposite.
    pub other: String,
    /// To read, with nothing to fill in.
    pub advice: Vec<String>,
    pub topics: Vec<Topic>,
    /// The agreements of the conversation before.
    pub last: Vec<Seen>,
    pub facilities: Vec<Offer>,
    /// What comes towards both.
    pub ahead: Option<Ahead>,
    /// The year for which the manager has still to write that.
    pub outlook_to_write: Option<i32>,
    /// The greatest number of characters of an answer.
    pub most: usize,
    /// This side has shared something.
    pub shared: bool,
    /// The manager has heard nothing of this conversation yet.
    pub unknown: bool,
    /// What the other side lets this side read.
    pub read: Vec<Read>,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Read {
    pub label: String,
    pub text: String,
}

impl Page for Preparation {
    const TEMPLATE: &'static str = "conversation/preparation.html";
}

pub(crate) async fn employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    show_sheet(&app, &at, &participant::employee(&app, &at, id).await?).await
}

pub(crate) async fn managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    show_sheet(&app, &at, &participant::manager(&app, &at, id).await?).await
}

pub(crate) async fn write_employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    script: Script,
    fields: Fields,
) -> Result<Response> {
    let participant = participant::employee(&app, &at, id).await?;
    write(&app, &at, &participant, script, &fields).await
}

pub(crate) async fn write_managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    script: Script,
    fields: Fields,
) -> Result<Response> {
    let participant = participant::manager(&app, &at, id).await?;
    write(&app, &at, &participant, script, &fields).await
}

async fn show_sheet(app: &App, at: &SignedIn, participant: &Participant) -> Result<Response> {
    let kept = kept(app, participant).await?;
    let page = page(app, at, participant, &kept, vec![]).await?;
    show(app, at, &page)
}

async fn kept(app: &App, participant: &Participant) -> Result<Prepared> {
    let (conversation, side) = (&participant.conversation, participant.side);
    written::prepared(&app.db.read, &app.key, conversation, side).await
}

/// With `share` what is ticked is shared, with `back` all is taken back. What was typed is kept in any case, unless it
/// is too long or something else was kept meanwhile. A script gets the version of what is kept now, and no page.
async fn write(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
    script: Script,
    fields: &Fields,
) -> Result<Response> {
    let mut typed = form::typed(participant, fields);
    let taken = fields.get("take");
    if let Some(earlier) = earlier::words_of(app, at, participant).await?.get(taken) {
        form::take_over(&mut typed, taken, &earlier.text);
    }
    let again = async |errors| {
        let page = Preparation {
            version: fields.version(),
            ..page(app, at, participant, &typed, errors).await?
        };
        show_again(app, at, &page)
    };
    let errors = form::too_long(at.who.lang, &typed);
    if !errors.is_empty() {
        return again(errors).await;
    }
    let nothing =
        form::nothing_to_share(at.who.lang, participant, &typed).filter(|_| fields.has("share"));
    let action = if fields.has("back") {
        Action::TakeBack
    } else if fields.has("share") && nothing.is_none() {
        Action::Share
    } else {
        Action::Keep
    };
    match save(app, participant, &typed, action, fields.version()).await {
        Err(Error::Stale) => return stale(app, at, participant, script, &typed, action).await,
        saved => saved?,
    }
    if script.0 {
        return Ok(saved_by_script(&typed));
    }
    match nothing {
        Some(error) => {
            let page = page(app, at, participant, &typed, vec![error]).await?;
            show_again(app, at, &page)
        }
        None => Ok(done(participant, taken, action)),
    }
}

/// Where the writer goes on: at the answer to which something was added, if there is one.
fn done(participant: &Participant, taken: &str, action: Action) -> Response {
    let mut questions = participant.side.questions().iter();
    if let Some(question) = questions.find(|question| question.id == taken) {
        let answer = format!("{}#answer-{}", participant.preparation(), question.id);
        return Redirect::to(&answer).into_response();
    }
    let done = match action {
        Action::Keep => Done::Saved,
        Action::Share => Done::Shared,
        Action::TakeBack => Done::Withdrawn,
    };
    lead(&participant.preparation(), done).into_response()
}

fn saved_by_script(typed: &Prepared) -> Response {
    let now = typed.version();
    (StatusCode::NO_CONTENT, [(VERSION, now.as_str())]).into_response()
}

async fn save(
    app: &App,
    participant: &Participant,
    typed: &Prepared,
    action: Action,
    seen: Version,
) -> Result<()> {
    let (conversation, side) = (&participant.conversation, participant.side);
    app.db
        .write(async |tx| {
            let written = Written {
                prepared: typed.clone(),
                action,
                seen: seen.clone(),
            };
            written::write(tx, &app.moment(), conversation, side, written).await
        })
        .await
}

/// When both say the same there is nothing to choose, and what was asked is done.
async fn stale(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
    script: Script,
    typed: &Prepared,
    action: Action,
) -> Result<Response> {
    let kept = kept(app, participant).await?;
    let in_words = |prepared| form::in_words(at.who.lang, participant, prepared);
    let stale = Stale::of(in_words(typed), in_words(&kept), participant.preparation());
    if stale.is_none() {
        save(app, participant, typed, action, kept.version()).await?;
        if script.0 {
            return Ok(saved_by_script(typed));
        }
    }
    let page = page(app, at, participant, typed, vec![]).await?;
    let done = participant.preparation();
    show_both(app, at, stale, &done, |stale| Preparation {
        version: kept.version(),
        stale,
        ..page
    })
}

async fn page(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
    prepared: &Prepared,
    errors: Vec<FieldError>,
) -> Result<Preparation> {
    let lang = at.who.lang;
    let (db, conversation) = (&app.db.read, &participant.conversation);
    let kept = kept(app, participant).await?;
    let theirs = written::read_of_other(db, &app.moment(), conversation, participant.side).await?;
    let earlier = earlier::words_of(app, at, participant).await?;
    let last = earlier::last_agreements(app, participant).await?;
    let ahead = ahead::of(app, lang, participant).await?;
    let lines = participant.side.questions().iter();
    let advice = lines.filter(|line| !line.write);
    Ok(Preparation {
        path: participant.path.clone(),
        action: participant.preparation(),
        side: participant.side.as_str(),
        other: participant.other.clone(),
        advice: advice.map(|line| line.text.in_(lang).to_owned()).collect(),
        topics: topics::of(
            lang,
            participant,
            prepared,
            &earlier,
            !last.is_empty(),
            &errors,
        ),
        last: commitment::seen(lang, &last, |_| true),
        facilities: facilities::offers(app, lang),
        outlook_to_write: ahead::to_write(participant, ahead.as_ref()),
        ahead,
        most: MAX_ANSWER,
        shared: kept.shared.is_some(),
        unknown: !conversation.is_known(app.moment().today()),
        read: read(lang, participant, &theirs),
        version: kept.version(),
        stale: None,
        errors,
    })
}

/// What the other side shares, in the order in which it was asked.
fn read(lang: Lang, participant: &Participant, theirs: &BTreeMap<String, String>) -> Vec<Read> {
    let asked = participant.side.other().questions().iter();
    asked
        .filter_map(|question| {
            Some(Read {
                label: question.text.in_(lang).to_owned(),
                text: theirs.get(&question.id)?.clone(),
            })
        })
        .collect()
}
