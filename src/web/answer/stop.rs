//! Never a letter from us again.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::invitation;
use crate::page::Page;
use crate::urls;
use crate::web::answer::closed::closed;
use crate::web::answer::stopped::Stopped;
use crate::web::extract::{Path, Reader};
use crate::web::greet;

/// `POST {action}` opts out for good; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stop {
    /// Path of this page: `/stop/{token}`.
    pub action: String,
}

impl Page for Stop {
    const TEMPLATE: &'static str = "answer/stop.html";
}

pub(crate) async fn show(
    State(app): State<App>,
    at: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    if invitation::read_stop(&app.key, &token).is_none() {
        return closed(&app, &at);
    }
    let action = urls::in_language(&urls::stop(&token), at.lang);
    greet(&app, &at, &Stop { action })
}

/// From the button of the page, or from a mail program that offers one click (RFC 8058). The program
/// may send either kind of form, and a redirect is not for it.
pub(crate) async fn opt_out(
    State(app): State<App>,
    at: Reader,
    Path(token): Path<String>,
    form: Bytes,
) -> Result<Response> {
    let Some(hash) = invitation::read_stop(&app.key, &token) else {
        return closed(&app, &at);
    };
    app.db
        .write(async |tx| invitation::opt_out(tx, &hash).await)
        .await?;
    if String::from_utf8_lossy(&form).contains("One-Click") {
        return greet(&app, &at, &Stopped {});
    }
    Ok(Redirect::to(&urls::in_language(&urls::stopped(), at.lang)).into_response())
}
