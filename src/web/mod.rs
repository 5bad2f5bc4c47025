//! The door for browsers: every handler reads a request, asks one room and shows a page or leads on.

pub(crate) mod account;
pub(crate) mod administration;
pub(crate) mod answer;
mod as_whom;
pub(crate) mod conversation;
mod cookies;
pub(crate) mod demo;
pub(crate) mod error;
mod extract;
mod files;
mod health;
pub(crate) mod import;
mod language;
mod layers;
mod leaf;
mod links;
pub(crate) mod mailbox;
mod network;
pub(crate) mod pages;
mod parts;
mod posted;
pub(crate) mod profile;
pub(crate) mod reader;
mod refusal;
pub(crate) mod round;
mod router;
pub(crate) mod samples;
mod security_txt;
mod server;
mod stale;
mod timeline;
mod turns;
mod upload;
mod words;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::map_request;
use axum::response::{Html, IntoResponse, Redirect, Response};

use self::extract::{Reader, SignedIn};
pub use self::server::serve;
use self::stale::Stale;
use crate::app::App;
use crate::error::Result;
use crate::mail::Mailer;
use crate::page::{Done, Frame, Page};
use crate::urls;

/// The whole service.
pub fn router(app: App) -> Router {
    // A reviewer's pages read no cookie, so nobody can act in a reviewer's name by
    // forging a request; and mail programs post the one-click opt-out from nowhere.
    let pages = router::people_who_sign_in()
        .merge(router::lists())
        .merge(router::own_details())
        .merge(router::profiles())
        .merge(router::conversations())
        .merge(router::readers());
    let open = router::reviewers().merge(router::everybody());
    let forms = open.merge(layers::signed_in(pages, &app));
    let local = if matches!(app.mailer, Mailer::Mailbox(_)) {
        router::local()
    } else {
        Router::new()
    };
    let forms = forms.merge(layers::signed_in(router::demonstration(), &app));
    let all = layers::forms(forms, &app)
        .merge(layers::signed_in(router::uploads(), &app))
        .merge(local)
        .merge(router::machines(&app));
    let all = layers::with_layers(all, &app).with_state(app);
    links::around(all.layer(map_request(cookies::leave_to_those_who_sign_in)))
}

/// A page for a signed-in person, in their language.
fn show<P: Page>(app: &App, at: &SignedIn, page: &P) -> Result<Response> {
    let frame = Frame {
        done: at.done,
        ..app.frame(at.who.lang, &at.path, Some(at.who.name.clone()))
    };
    Ok(Html(app.pages.render(&frame, page)?).into_response())
}

/// Leads on, to a page that says what was done.
fn lead(url: &str, done: Done) -> Redirect {
    Redirect::to(&done.at(url))
}

/// The form again, with what was typed and what to mend.
fn show_again<P: Page>(app: &App, at: &SignedIn, page: &P) -> Result<Response> {
    show(app, at, page).map(|response| (StatusCode::UNPROCESSABLE_ENTITY, response).into_response())
}

/// The form again, beside what was saved meanwhile. When both say the same, what was sent is kept already, and leads on.
fn show_both<P: Page>(
    app: &App,
    at: &SignedIn,
    stale: Option<Stale>,
    done: &str,
    page: impl FnOnce(Option<Stale>) -> P,
) -> Result<Response> {
    if stale.is_none() {
        return Ok(Redirect::to(done).into_response());
    }
    show_changed(app, at, &page(stale))
}

/// What somebody did something with has changed meanwhile: nothing was done, and this is how it is now.
fn show_changed<P: Page>(app: &App, at: &SignedIn, page: &P) -> Result<Response> {
    show(app, at, page).map(|response| (StatusCode::CONFLICT, response).into_response())
}

/// A page for whoever reads it: no name, no cookie.
fn greet<P: Page>(app: &App, at: &Reader, page: &P) -> Result<Response> {
    let elsewhere = urls::page_of(&at.path).unwrap_or_default();
    let frame = app.frame(at.lang, &elsewhere, None);
    Ok(Html(app.pages.render(&frame, page)?).into_response())
}

fn greet_again<P: Page>(app: &App, at: &Reader, page: &P) -> Result<Response> {
    greet(app, at, page)
        .map(|response| (StatusCode::UNPROCESSABLE_ENTITY, response).into_response())
}
