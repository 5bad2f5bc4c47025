//! One text of a profile: hiding it for good, or showing it to the administrators.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::page::Page;
use crate::profile::signed::LETTERS;
use crate::profile::{self, reported};
use crate::round::{self, Round, State as RoundState};
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::profile::{
    present,
    show::{self as door, Report},
};
use crate::web::{show, words};

/// A question's id and a place among its answers.
type Place = (RoundId, String, usize);

/// `POST {quote_hiding}` and `POST {quote_report}`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quote {
    pub round: RoundId,
    /// Path of the page on which it stands: the profile, or else the round.
    pub back: String,
    pub on_profile: bool,
    /// The id of the question that it answers, and its place among the answers.
    pub question: String,
    pub place: usize,
    /// The question in words.
    pub asked: String,
    pub text: String,
    pub report: Report,
    /// Somebody is there to report it to.
    pub has_administrators: bool,
    /// Whom to write to when nobody is.
    pub contact: String,
}

impl Page for Quote {
    const TEMPLATE: &'static str = "profile/quote.html";
}

/// The text by itself, before anything happens to it.
pub(crate) async fn ask(
    State(app): State<App>,
    at: SignedIn,
    Path((id, question, place)): Path<Place>,
) -> Result<Response> {
    let db = &app.db.read;
    let round = round::get(db, &at.who, id).await?;
    let text = profile::text(db, &app.scope(&at.who), id, &question, place).await?;
    let (lang, asked) = (at.who.lang, &round.plan.questions);
    let page = Quote {
        round: id,
        back: page_of(&round),
        on_profile: !matches!(round.state, RoundState::NotEnough { .. }),
        asked: match question.as_str() {
            LETTERS => words::say(lang, "signed-title", &[]),
            id => present::heading(lang, asked, id),
        },
        text: text.ok_or(Error::NotFound)?,
        report: door::report(&reported::reports(db, id).await?, &question, place),
        question,
        place,
        has_administrators: !app.config.administrators.is_empty(),
        contact: app.config.contact.clone(),
    };
    show(&app, &at, &page)
}

pub(crate) async fn hide(
    State(app): State<App>,
    at: SignedIn,
    Path((id, question, place)): Path<Place>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| {
            profile::hide(tx, &app.scope(&at.who), id, question.as_str(), place).await
        })
        .await?;
    let round = round::get(&app.db.read, &at.who, id).await?;
    Ok(Redirect::to(&page_of(&round)))
}

/// Where the texts and letters of a round are read: letters are there without a profile too.
fn page_of(round: &Round) -> String {
    match round.state {
        RoundState::NotEnough { .. } => urls::round(round.id),
        _ => urls::profile(round.id),
    }
}

pub(crate) async fn report(
    State(app): State<App>,
    at: SignedIn,
    Path((id, question, place)): Path<Place>,
) -> Result<Redirect> {
    if app.config.administrators.is_empty() {
        return Err(Error::NotFound);
    }
    app.db
        .write(async |tx| {
            let text = (question.as_str(), place);
            let administrators = app.config.administrators.len();
            reported::report(tx, &app.scope(&at.who), id, text, administrators).await
        })
        .await?;
    Ok(Redirect::to(&urls::quote(id, &question, place)))
}
