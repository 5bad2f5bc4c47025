//! One page for a link that is unknown, spoilt or of a round that is over.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::web::extract::Reader;
use crate::web::greet;

/// One page for a link that is unknown, spoilt or of a round that is over.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Closed {
    /// What somebody wrote while the round ended, to copy it.
    pub texts: Vec<String>,
}

impl Page for Closed {
    const TEMPLATE: &'static str = "answer/closed.html";
}

/// One friendly page, and the status of something that is gone.
pub(crate) fn closed(app: &App, at: &Reader) -> Result<Response> {
    too_late(app, at, vec![])
}

/// The same for who sent an answer: what they wrote comes back.
pub(crate) fn too_late(app: &App, at: &Reader, texts: Vec<String>) -> Result<Response> {
    greet(app, at, &Closed { texts }).map(|page| (StatusCode::GONE, page).into_response())
}
