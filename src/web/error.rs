//! Errors become pages here: the status in the handler, the words in one layer around everything.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::{extract, pages, refusal};
use crate::app::App;
use crate::error::{Error, Refusal};

/// What the layer needs to know of an error; it travels in the response's extensions.
#[derive(Clone)]
struct Told(Refusal);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Refused(refusal) => {
                let mut response = refusal::status(&refusal).into_response();
                response.extensions_mut().insert(Told(refusal));
                response
            }
            Self::BoxLost => {
                tracing::error!("an answer box has lost its key: its round is marked lost");
                StatusCode::SERVICE_UNAVAILABLE.into_response()
            }
            Self::Internal(source) => {
                let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
                response
                    .extensions_mut()
                    .insert(Cause(chain(source.as_ref())));
                response
            }
        }
    }
}

/// Why something failed inside: for the log, never for the page.
#[derive(Clone)]
struct Cause(String);

/// Gives every response that is an error our page, in the visitor's language, whoever made it: a
/// handler, the router (404, 405), a limit (413, 503), the check against forgery (403) or a panic (500).
pub(super) async fn show(State(app): State<App>, request: Request, next: Next) -> Response {
    let lang = extract::language(request.uri(), request.headers());
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let id: uuid::Uuid = app.dice.id();
    let request_id = id.simple().to_string()[..8].to_owned();
    if status.is_server_error() {
        let cause = response
            .extensions()
            .get::<Cause>()
            .map_or("", |cause| cause.0.as_str());
        tracing::error!(request.id = %request_id, status = status.as_u16(), cause, "a request failed");
    }
    let told = response.extensions().get::<Told>();
    let page = pages::error::Error {
        status: status.as_u16(),
        sentence: told.map(|told| refusal::sentence(lang, &told.0)),
        request_id,
    };
    // A reviewer's link must not lead on into the page of its error.
    let path = if extract::is_reviewers(&path) {
        "/"
    } else {
        path.as_str()
    };
    let html = app.pages.render(&app.frame(lang, path, None), &page);
    let body = html.unwrap_or_else(|error| {
        tracing::error!(%error, "the error page does not render");
        status.to_string()
    });
    let mut shown = (status, Html(body)).into_response();
    if let Some(wait) = told.and_then(|told| refusal::wait(&told.0, app.clock.now())) {
        shown.headers_mut().insert(RETRY_AFTER, wait.into());
    }
    for name in [RETRY_AFTER, axum::http::header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            shown.headers_mut().insert(name, value.clone());
        }
    }
    shown
}

/// An answer could not be written. Its page is the form as it was sent, which the layer above leaves alone.
pub(super) fn note_unkept(cause: &(dyn std::error::Error + 'static)) {
    tracing::error!(cause = chain(cause), "an answer could not be kept");
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}
