//! The invitation as it will arrive.

use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};

use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::jobs;
use crate::round;
use crate::web::extract::{Path, SignedIn};
use crate::web::pages::letter::Letter;
use crate::web::round::show as door;
use crate::web::router::letter_headers;
use crate::web::show;

pub(crate) async fn show_letter(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let (from, written) = jobs::preview(&app, &round, &at.who.name)?;
    let page = Letter {
        round: door::path(id),
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
    let (_, written) = jobs::preview(&app, &round, &at.who.name)?;
    Ok((letter_headers(), Html(written.html)).into_response())
}
