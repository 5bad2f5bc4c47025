//! The files that pages are made of. A browser may keep them: their address changes with what is in them.

use std::borrow::Cow;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::routing::get;

use crate::app::App;
use crate::assets::ASSETS;

/// A drawing by itself: its own style and nothing more.
const DRAWING: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Those of every installation, and the organisation's own.
pub(super) fn of(app: &App) -> Router<App> {
    let mut router = Router::new();
    for asset in ASSETS.iter().chain(app.config.theme.assets()).cloned() {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
        headers.insert(
            CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        );
        let url = asset.url();
        let body = match asset.body {
            Cow::Borrowed(body) => Bytes::from_static(body),
            Cow::Owned(body) => {
                // An organisation's drawing may bring its own style; on its own it may do nothing else.
                headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(DRAWING));
                Bytes::from(body)
            }
        };
        router = router.route(&url, get(move || async move { (headers, body) }));
    }
    router
}
