//! The page after the letters have stopped.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::web::extract::Reader;
use crate::web::greet;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stopped {}

impl Page for Stopped {
    const TEMPLATE: &'static str = "answer/stopped.html";
}

pub(crate) async fn stopped(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Stopped {})
}
