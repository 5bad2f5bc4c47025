//! The door for browsers: every handler reads a request, asks one room and shows a page or leads on.

mod administration;
mod agreements;
mod answer;
mod answer_form;
mod brought;
mod circles;
mod conversation;
mod cookies;
mod correction;
mod decline;
mod error;
mod export;
mod extract;
mod home;
mod import;
mod import_fault;
mod letter;
mod mailbox;
mod network;
mod one_text;
mod own;
pub mod pages;
mod pdf;
mod people;
mod people_form;
mod person;
mod plan_form;
mod posted;
mod preparation;
mod profile;
mod profile_change;
mod questions;
mod refusal;
mod round;
mod router;
mod routes;
mod seat;
mod security_txt;
mod self_view;
mod server;
mod shapes;
mod shared;
mod sharing;
mod sign_in;
mod standing;
mod stop;
mod talk;
mod thanks;
mod timeline;
mod turns;
mod upload;
mod words;
mod years;

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use self::extract::{Reader, SignedIn};
pub use self::router::router;
pub use self::server::serve;
use crate::app::App;
use crate::error::Result;
use crate::page::Page;

/// A page for a signed-in person, in their language.
fn show<P: Page>(app: &App, at: &SignedIn, page: &P) -> Result<Response> {
    let frame = app.frame(at.who.lang, &at.path, Some(at.who.name.clone()));
    Ok(Html(app.pages.render(&frame, page)?).into_response())
}

/// The form again, with what was typed and what to mend.
fn show_again<P: Page>(app: &App, at: &SignedIn, page: &P) -> Result<Response> {
    show(app, at, page).map(|response| (StatusCode::UNPROCESSABLE_ENTITY, response).into_response())
}

/// A page for whoever reads it: no name, no cookie.
fn greet<P: Page>(app: &App, at: &Reader, page: &P) -> Result<Response> {
    let frame = app.frame(at.lang, &at.path, None);
    Ok(Html(app.pages.render(&frame, page)?).into_response())
}

fn greet_again<P: Page>(app: &App, at: &Reader, page: &P) -> Result<Response> {
    greet(app, at, page)
        .map(|response| (StatusCode::UNPROCESSABLE_ENTITY, response).into_response())
}

/// Numbers on pages are small; one that is not is a mistake elsewhere and shown as the largest.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
