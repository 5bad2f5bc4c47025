//! What was posted is kept until its door has answered: when that fails, the page of the error holds it, and one button
//! sends all of it again. A file is never kept.

use std::sync::{Arc, OnceLock};

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::extract::Fields;
use crate::web::error::show::Held;

/// The body of a form, in the hands of the layer that shows errors while the request is on its way.
#[derive(Clone, Default)]
pub(super) struct Posted(Arc<OnceLock<Bytes>>);

impl Posted {
    /// `None` when no form was posted.
    pub(super) fn form(&self) -> Option<Held> {
        let fields = Fields::from_query(std::str::from_utf8(self.0.get()?).ok()?);
        fields.is_ours().then(|| Held::of(fields.pairs().to_vec()))
    }
}

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
    let (parts, body) = request.into_parts();
    let whole = Bytes::from_request(Request::from_parts(parts.clone(), body), &()).await;
    match whole {
        Ok(whole) => {
            // The first is the only one: a request has one body.
            let _ = posted.0.set(whole.clone());
            next.run(Request::from_parts(parts, Body::from(whole)))
                .await
        }
        Err(refused) => refused.status().into_response(),
    }
}
