//! The invitation as it will arrive.

use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::jobs;
use crate::page::Page;
use crate::round;
use crate::web::extract::{Path, SignedIn};
use crate::web::layers::letter_headers;
use crate::web::show;

/// The HTML body comes from `{round}/letter/html` into a closed frame.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letter {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub from: String,
    pub subject: String,
    /// The plain body as it is sent, with a link that leads nowhere.
    pub text: String,
}

impl Page for Letter {
    const TEMPLATE: &'static str = "round/letter.html";
}

pub(crate) async fn show_letter(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let (from, written) = jobs::preview(&app, &round, &at.who)?;
    let page = Letter {
        round: id,
        from,
        subject: written.subject,
        text: written.text,
    };
    show(&app, &at, &page)
}

pub(crate) async fn html(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let (_, written) = jobs::preview(&app, &round, &at.who)?;
    Ok((letter_headers(), Html(written.html)).into_response())
}
