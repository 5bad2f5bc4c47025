//! The same page for everyone, whatever was sent.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::urls;
use crate::web::extract::Reader;
use crate::web::greet;

/// The same page for everyone, whatever was sent.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Thanks {}

impl Page for Thanks {
    const TEMPLATE: &'static str = "answer/thanks.html";
}

pub(crate) async fn thanks(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Thanks {})
}

/// The address says nothing of the link any more.
pub(crate) fn thank(at: &Reader) -> Response {
    Redirect::to(&urls::in_language(&urls::thanks(), at.lang)).into_response()
}
