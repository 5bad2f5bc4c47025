//! What was posted is kept until its door has answered: when that fails, the page of the error holds it, and one button
//! sends all of it again. A file is never kept.
//!
//! # Why
//! Decision: a form may have [`MAX_BODY`] bytes, and only so many long ones are read at a time. Context: a browser writes
//! an Arabic letter in six bytes and an emoji in twelve, so eleven answers of two thousand characters are more than any
//! Dutch form; and whoever opens thousands of connections must not fill the memory with half of one. Consequence: who
//! sends a long form while others do may wait for them.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::extract::{Fields, SignedIn};
use super::turns::{self, SharedTurn};
use crate::app::App;
use crate::web::error::show::Held;

/// The body of a form, in the hands of the layer that shows errors while the request is on its way.
#[derive(Clone, Default)]
pub(super) struct Posted(Arc<OnceLock<Kept>>);

enum Kept {
    /// A long one keeps its turn until its page is made.
    Form {
        body: Bytes,
        _turn: Option<SharedTurn>,
    },
    /// The texts beside a file. They cannot be sent again without it.
    Texts(Vec<(String, String)>),
}

impl Posted {
    /// `None` when no form was posted, or nothing of it is worth keeping.
    pub(super) fn form(&self, again: bool) -> Option<Held> {
        match self.0.get()? {
            Kept::Form { body, .. } => {
                let fields = Fields::from_query(std::str::from_utf8(body).ok()?);
                let ours = fields.is_ours().then(|| fields.pairs().to_vec())?;
                Held::of(ours, again)
            }
            Kept::Texts(texts) => Held::of(texts.clone(), false),
        }
    }
}

/// Bytes of a form: more than the sum of the longest fields of any of ours, in any script.
pub(super) const MAX_BODY: usize = 1024 * 1024;

/// Bytes of a form that is read at once. No form in a Latin script is longer.
const SHORT: usize = 64 * 1024;

/// For a whole form to arrive: whoever holds the turn of a long one lets others wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads a form before anything that can fail, so that it is there when something does.
pub(super) async fn keep(request: Request, next: Next) -> Response {
    let kind = request.headers().get(CONTENT_TYPE);
    let is_form = kind.is_some_and(|kind| {
        kind.as_bytes()
            .starts_with(b"application/x-www-form-urlencoded")
    });
    let Some(posted) = request.extensions().get::<Posted>().filter(|_| is_form) else {
        return next.run(request).await;
    };
    let posted = posted.clone();
    // Who does not say how long it is may send as much as anybody.
    let length = request.body().size_hint().upper();
    let turn = if length.is_some_and(|length| length <= SHORT as u64) {
        None
    } else {
        match turns::reading().await {
            Ok(turn) => Some(turn),
            Err(busy) => return busy.into_response(),
        }
    };
    let (parts, body) = request.into_parts();
    let whole = Bytes::from_request(Request::from_parts(parts.clone(), body), &());
    let Ok(whole) = tokio::time::timeout(PATIENCE, whole).await else {
        return StatusCode::REQUEST_TIMEOUT.into_response();
    };
    match whole {
        Ok(whole) => {
            // The first is the only one: a request has one body.
            let _ = posted.0.set(Kept::Form {
                body: whole.clone(),
                _turn: turn,
            });
            next.run(Request::from_parts(parts, Body::from(whole)))
                .await
        }
        Err(refused) => refused.status().into_response(),
    }
}

/// Around forms with a file: without a session the texts beside it are kept, to be copied. The file is where it was.
pub(super) async fn keep_texts(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    // Its turn is given back at once: the door takes one of its own.
    let signed_in = SignedIn::from_request_parts(&mut parts, &app)
        .await
        .map(drop);
    let posted = parts.extensions.get::<Posted>().cloned();
    let request = Request::from_parts(parts, body);
    match (signed_in, posted) {
        (Err(refused), Some(posted)) => {
            if let Ok(texts) = texts_of(request).await {
                let _ = posted.0.set(Kept::Texts(texts));
            }
            refused
        }
        _ => next.run(request).await,
    }
}

/// The fields that are no file, up to the length of a form that is read at once.
async fn texts_of(request: Request) -> Result<Vec<(String, String)>, Response> {
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(IntoResponse::into_response)?;
    let mut room = SHORT;
    let mut texts = Vec::new();
    while let Some(mut field) = form
        .next_field()
        .await
        .map_err(IntoResponse::into_response)?
    {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = field.file_name().is_some();
        let mut text = Vec::new();
        while let Some(piece) = field.chunk().await.map_err(IntoResponse::into_response)? {
            let taken = if is_file { 0 } else { piece.len().min(room) };
            room -= taken;
            text.extend_from_slice(&piece[..taken]);
        }
        if !is_file {
            texts.push((name, String::from_utf8_lossy(&text).into_owned()));
        }
    }
    Ok(texts)
}
