//! What was posted is kept until its door has answered: when that fails, the page of the error holds it, and one button
//! sends all of it again. A file is never kept, and what stood beside one is shown, to be copied.
//!
//! # Why
//! Decision: a form may have [`MAX_BODY`] bytes, and only so many long ones are read at a time. Context: a browser writes
//! an Arabic letter in six bytes and an emoji in twelve, so eleven answers of two thousand characters are more than any
//! Dutch form; and whoever opens thousands of connections must not fill the memory with half of one. Consequence: who
//! sends a long form while others do may wait for them. One that is too long is read on all the same, so that its browser
//! hears why it was refused; and one of those at a time is kept whole, so that nobody loses what they wrote.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::{Instant, timeout_at};

use super::extract::Fields;
use super::turns::{self, SharedTurn};
use crate::web::error::show::Held;

/// The body of a form, in the hands of the layer that shows errors while the request is on its way.
#[derive(Clone, Default)]
pub(super) struct Posted(Arc<OnceLock<Kept>>);

struct Kept {
    what: What,
    /// Not all of it came, or there was no room for all of it.
    is_cut: bool,
    /// A long one keeps its turn until its page is made.
    _turn: Option<SharedTurn>,
}

enum What {
    Form(Bytes),
    /// The texts beside a file. They cannot be sent again without it.
    Texts(Vec<(String, String)>),
}

impl Posted {
    /// `None` when no form was posted, or nothing of it is worth keeping.
    pub(super) fn form(&self, again: bool) -> Option<Held> {
        let kept = self.0.get()?;
        let (fields, again) = match &kept.what {
            What::Form(body) => {
                let fields = Fields::from_query(&String::from_utf8_lossy(body));
                let ours = fields.is_ours().then(|| fields.pairs().to_vec())?;
                (ours, again && !kept.is_cut)
            }
            What::Texts(texts) => (texts.clone(), false),
        };
        Held::of(fields, again, kept.is_cut)
    }

    /// Those beside a file.
    pub(super) fn keep_texts(&self, texts: Vec<(String, String)>, is_cut: bool) {
        self.keep(What::Texts(texts), is_cut, None);
    }

    /// The first is the only one: a request has one body.
    fn keep(&self, what: What, is_cut: bool, turn: Option<SharedTurn>) {
        let _ = self.0.set(Kept {
            what,
            is_cut,
            _turn: turn,
        });
    }
}

/// Bytes of a form: more than the sum of the longest fields of any of ours, in any script.
pub(super) const MAX_BODY: usize = 1024 * 1024;

/// Bytes of a form that is too long, and read on for its browser.
const MAX_READ: usize = 8 * MAX_BODY;

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
    let form = Arrived::from(body, turn).await;
    let whole = Bytes::from(form.bytes);
    posted.keep(What::Form(whole.clone()), form.end.is_err(), form.turn);
    match form.end {
        Ok(()) => {
            next.run(Request::from_parts(parts, Body::from(whole)))
                .await
        }
        Err(status) => status.into_response(),
    }
}

/// As much of a form as came in time and there was room for.
struct Arrived {
    bytes: Vec<u8>,
    turn: Option<SharedTurn>,
    end: Result<(), StatusCode>,
}

impl Arrived {
    async fn from(mut body: Body, turn: Option<SharedTurn>) -> Self {
        let until = Instant::now() + PATIENCE;
        let mut form = Self {
            bytes: Vec::new(),
            turn,
            end: Ok(()),
        };
        let (mut all, mut room) = (0, MAX_BODY);
        loop {
            let piece = poll_fn(|context| Pin::new(&mut body).poll_frame(context));
            let piece = match timeout_at(until, piece).await {
                Ok(Some(Ok(piece))) => piece.into_data().unwrap_or_default(),
                Ok(None) => return form,
                Ok(Some(Err(_))) => return form.ended(StatusCode::BAD_REQUEST),
                Err(_) => return form.ended(StatusCode::REQUEST_TIMEOUT),
            };
            all += piece.len();
            if all > MAX_BODY && form.end.is_ok() {
                form.end = Err(StatusCode::PAYLOAD_TOO_LARGE);
                if let Some(turn) = turns::too_long() {
                    (form.turn, room) = (Some(turn), MAX_READ);
                }
            }
            let left = room - form.bytes.len();
            form.bytes
                .extend_from_slice(&piece[..piece.len().min(left)]);
            if all > MAX_READ {
                return form;
            }
        }
    }

    fn ended(self, status: StatusCode) -> Self {
        let end = self.end.and(Err(status));
        Self { end, ..self }
    }
}
