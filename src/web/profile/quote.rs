//! One text of a profile: hiding it for good, or showing it to the administrators.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::page::Page;
use crate::profile::{self, reported};
use crate::round;
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::profile::{
    present,
    show::{self as door, Report},
};
use crate::web::show;

/// A question's id and a place among its answers.
type Place = (RoundId, String, usize);

/// `POST {quote_hiding}` and `POST {quote_report}`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quote {
    pub round: RoundId,
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
    let profile = profile::read(db, &app.scope(&at.who), id).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    let text = profile.published.texts.get(&question, place);
    let page = Quote {
        round: id,
        asked: present::question_title(at.who.lang, &at.who.name, &round.plan.questions, &question),
        text: text.ok_or(Error::NotFound)?.to_owned(),
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
    Ok(Redirect::to(&urls::profile(id)))
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
            reported::report(tx, &app.scope(&at.who), id, question.as_str(), place).await
        })
        .await?;
    Ok(Redirect::to(&urls::quote(id, &question, place)))
}
