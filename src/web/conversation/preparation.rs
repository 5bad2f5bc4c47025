//! A preparation sheet, on either side: kept while it is written, private until it is shared.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::papers::{self, Deed};
use crate::conversation::sheet::{MAX_ANSWER, Sheet};
use crate::error::Result;
use crate::ids::ConversationId;
use crate::normalise::paragraphs;
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;
use crate::web::conversation::seat::{self, Seat};
use crate::web::conversation::today;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::{show, show_again, words};

/// `POST {path}/preparation` with `answer-{id}` and `tick` (repeated) keeps it; with `share` it also shares what is
/// ticked, with `back` it takes back all that was shared.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Preparation {
    /// Path of the conversation on this side.
    pub path: String,
    /// `employee` or `manager`.
    pub side: &'static str,
    /// The name of the one opposite.
    pub other: String,
    pub questions: Vec<Question>,
    /// The greatest number of characters of an answer.
    pub most: usize,
    /// This side has shared something.
    pub shared: bool,
    /// The manager has heard nothing of this conversation yet.
    pub unknown: bool,
    /// What the other side lets this side read.
    pub read: Vec<Read>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Question {
    pub id: String,
    pub label: String,
    /// False: advice, with nothing to fill in.
    pub write: bool,
    pub value: String,
    /// It is to be shared.
    pub ticked: bool,
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
    show_sheet(&app, &at, &seat::employee(&app, &at, id).await?).await
}

pub(crate) async fn managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    show_sheet(&app, &at, &seat::manager(&app, &at, id).await?).await
}

pub(crate) async fn write_employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    write(&app, &at, &seat::employee(&app, &at, id).await?, &fields).await
}

pub(crate) async fn write_managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    write(&app, &at, &seat::manager(&app, &at, id).await?, &fields).await
}

async fn show_sheet(app: &App, at: &SignedIn, seat: &Seat) -> Result<Response> {
    let sheet = papers::sheet(&app.db.read, &app.key, &seat.one, seat.side).await?;
    show(app, at, &page(app, at, (seat, &sheet), vec![]).await?)
}

/// With `share` what is ticked is shared, with `back` all is taken back. What was typed is kept in any case, unless it is too long.
async fn write(app: &App, at: &SignedIn, seat: &Seat, fields: &Fields) -> Result<Response> {
    let typed = typed(seat, fields);
    let errors = too_long(at.who.lang, &typed);
    if !errors.is_empty() {
        return show_again(app, at, &page(app, at, (seat, &typed), errors).await?);
    }
    let nothing = nothing_to_share(at.who.lang, seat, &typed).filter(|_| fields.has("share"));
    let deed = if fields.has("back") {
        Deed::TakeBack
    } else if fields.has("share") && nothing.is_none() {
        Deed::Share
    } else {
        Deed::Keep
    };
    app.db
        .write(async |tx| {
            papers::write(tx, &app.moment(), &seat.one, seat.side, typed.clone(), deed).await
        })
        .await?;
    if let Some(error) = nothing {
        return show_again(app, at, &page(app, at, (seat, &typed), vec![error]).await?);
    }
    Ok(Redirect::to(&format!("{}/preparation", seat.path)).into_response())
}

/// Of the questions that this side is asked.
fn typed(seat: &Seat, fields: &Fields) -> Sheet {
    let asked = seat.side.questions().iter().filter(|one| one.write);
    let answers: BTreeMap<String, String> = asked
        .map(|one| {
            (
                one.id.clone(),
                paragraphs(fields.get(&format!("answer-{}", one.id))),
            )
        })
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let ticked: BTreeSet<String> = fields.all("tick").map(str::to_owned).collect();
    Sheet {
        ticked: ticked
            .into_iter()
            .filter(|id| answers.contains_key(id))
            .collect(),
        answers,
        shared: None,
    }
}

fn too_long(lang: Lang, sheet: &Sheet) -> Vec<FieldError> {
    sheet
        .too_long()
        .map(|id| {
            let sentence = words::say(lang, "text-too-long", &[("max", MAX_ANSWER.into())]);
            FieldError::new(format!("answer-{id}"), sentence)
        })
        .collect()
}

/// Who shares nothing would open what the other shares.
fn nothing_to_share(lang: Lang, seat: &Seat, sheet: &Sheet) -> Option<FieldError> {
    let first = seat.side.questions().iter().find(|one| one.write)?;
    let sentence = || words::say(lang, "preparation-nothing", &[]);
    let nothing = sheet.ticked.is_empty();
    nothing.then(|| FieldError::new(format!("tick-{}", first.id), sentence()))
}

async fn page(
    app: &App,
    at: &SignedIn,
    (seat, sheet): (&Seat, &Sheet),
    errors: Vec<FieldError>,
) -> Result<Preparation> {
    let lang = at.who.lang;
    let (db, key, one) = (&app.db.read, &app.key, &seat.one);
    let kept = papers::sheet(db, key, one, seat.side).await?;
    let theirs = papers::read_of_other(db, &app.moment(), one, seat.side).await?;
    let questions = seat.side.questions().iter();
    Ok(Preparation {
        path: seat.path.clone(),
        side: seat.side.as_str(),
        other: seat.other.clone(),
        questions: questions
            .map(|one| Question {
                id: one.id.clone(),
                label: one.text.in_(lang).to_owned(),
                write: one.write,
                value: sheet.answers.get(&one.id).cloned().unwrap_or_default(),
                ticked: sheet.ticked.contains(&one.id),
            })
            .collect(),
        most: MAX_ANSWER,
        shared: kept.shared.is_some(),
        unknown: !one.is_known(today(app)),
        read: read(lang, seat, &theirs),
        errors,
    })
}

/// What the other side shares, in the order in which it was asked.
fn read(lang: Lang, seat: &Seat, theirs: &BTreeMap<String, String>) -> Vec<Read> {
    let asked = seat.side.other().questions().iter();
    asked
        .filter_map(|one| {
            Some(Read {
                label: one.text.in_(lang).to_owned(),
                text: theirs.get(&one.id)?.clone(),
            })
        })
        .collect()
}
