//! The page after the letters have stopped.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::web::extract::Reader;
use crate::web::greet;
use crate::web::pages::stop::Stopped;

pub(crate) async fn stopped(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Stopped {})
}
