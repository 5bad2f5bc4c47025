//! The same page for everyone who would rather not.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::web::extract::Reader;
use crate::web::greet;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Declined {}

impl Page for Declined {
    const TEMPLATE: &'static str = "answer/declined.html";
}

pub(crate) async fn declined(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Declined {})
}
