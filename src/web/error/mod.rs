//! Errors become pages here: the status in the handler, the words in one layer around everything.

pub(crate) mod samples;
pub(crate) mod show;

use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_TYPE, REFERRER_POLICY, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use crate::app::App;
use crate::error::{Error, Refusal};
use crate::urls;
use crate::web::error::show::Show;
use crate::web::posted::Posted;
use crate::web::{as_whom, language, refusal};

/// In seconds: what keeps somebody waiting is over by then, or will not be over soon.
pub(crate) const IN_A_MOMENT: [(HeaderName, HeaderValue); 1] =
    [(RETRY_AFTER, HeaderValue::from_static("5"))];

/// Marks an answer that no person reads: it stays as it is.
#[derive(Clone, Copy)]
pub(crate) struct ForPrograms;

/// What the layer needs to know of an error; it travels in the response's extensions.
#[derive(Clone)]
struct Refused(Refusal);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Refused(refusal) => {
                let mut response = refusal::status(&refusal).into_response();
                response.extensions_mut().insert(Refused(refusal));
                response
            }
            Self::Stale => StatusCode::CONFLICT.into_response(),
            Self::KeyMissing => failed(StatusCode::SERVICE_UNAVAILABLE, &self),
            Self::TooOften(wait) => {
                let wait = [(RETRY_AFTER, HeaderValue::from(wait.as_secs() + 1))];
                (StatusCode::TOO_MANY_REQUESTS, wait).into_response()
            }
            Self::Busy(source) => failed(StatusCode::SERVICE_UNAVAILABLE, source.as_ref()),
            Self::Internal(source) => failed(StatusCode::INTERNAL_SERVER_ERROR, source.as_ref()),
        }
    }
}

fn failed(status: StatusCode, cause: &(dyn std::error::Error + 'static)) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(Cause(chain(cause)));
    response
}

/// Why something failed inside: for the log, never for the page.
#[derive(Clone)]
struct Cause(String);

/// Gives every response that is an error our page, in the visitor's language, whoever made it: a
/// handler, the router (404, 405), a limit (413, 503), the check against forged requests (403) or a panic (500). It holds
/// the form that was posted: after a fault of ours, or without a session, to send it again, and else to copy its texts.
pub(crate) async fn show(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let lang = language::language(request.uri(), request.headers());
    let path = request.uri().path().to_owned();
    let posted = Posted::default();
    request.extensions_mut().insert(posted.clone());
    let (slot, wanted) = (as_whom::Slot::default(), as_whom::wanted(&request));
    request.extensions_mut().insert(slot.clone());
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_left = is_page || response.extensions().get::<ForPrograms>().is_some();
    if is_left || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let id: uuid::Uuid = app.random.id();
    let request_id = id.simple().to_string()[..8].to_owned();
    if status.is_server_error() {
        note(&response, &request_id);
    }
    let refused = response.extensions().get::<Refused>();
    let too_often = status == StatusCode::TOO_MANY_REQUESTS && refused.is_none();
    let can_be_sent_again =
        status.is_server_error() || too_often || status == StatusCode::UNAUTHORIZED;
    let page = Show {
        status: status.as_u16(),
        sentence: refused.map(|refused| refusal::sentence(lang, &refused.0)),
        as_whom: slot
            .as_whom(wanted)
            .filter(|_| status == StatusCode::NOT_FOUND),
        held: held(&posted, status, can_be_sent_again),
        request_id,
    };
    let is_reviewers = urls::is_reviewers(&path);
    let elsewhere = urls::page_of(&path).unwrap_or_default();
    let html = app.pages.render(&app.frame(lang, &elsewhere, None), &page);
    let body = html.unwrap_or_else(|error| {
        tracing::error!(%error, "the error page does not render");
        status.to_string()
    });
    let mut shown = (status, Html(body)).into_response();
    let headers = shown.headers_mut();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        headers.extend(IN_A_MOMENT.map(|(name, value)| (Some(name), value)));
    }
    if (page.held.is_some() || page.as_whom.is_some()) && !is_reviewers {
        // As on the page that the form comes from: some browsers prove by it that the form is ours.
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
    if let Some(wait) = refused.and_then(|refused| refusal::wait(&refused.0, app.clock.now())) {
        headers.insert(RETRY_AFTER, wait.into());
    }
    for name in [RETRY_AFTER, ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            headers.insert(name, value.clone());
        }
    }
    shown
}

/// What is sent from elsewhere nobody typed here.
fn held(posted: &Posted, status: StatusCode, again: bool) -> Option<show::Held> {
    posted
        .form(again)
        .filter(|_| status != StatusCode::FORBIDDEN)
}

fn note(response: &Response, request_id: &str) {
    let cause = response.extensions().get::<Cause>();
    let cause = cause.map_or("", |cause| cause.0.as_str());
    let status = response.status().as_u16();
    tracing::error!(request.id = %request_id, status, cause, "a request failed");
}

/// An answer could not be written. Its page is the form as it was sent, which the layer above leaves alone.
pub(crate) fn note_unkept(cause: &(dyn std::error::Error + 'static)) {
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
