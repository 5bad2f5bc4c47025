//! The same page for everyone who would rather not.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::web::extract::Reader;
use crate::web::greet;
use crate::web::pages::decline::Declined;

pub(crate) async fn declined(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Declined {})
}
