//! What stands around the addresses: limits, protection, and one layer that gives every error a page.

use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{And, NotForContentType};
use tower_http::compression::{CompressionLayer, DefaultPredicate, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use super::turns::Turns;
use super::{error, network, posted};
use crate::app::App;
use crate::urls::is_reviewers;

/// Nothing from elsewhere, nothing inline.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// The same for who signs in, whose pages may ask our own service again.
const OWN_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    font-src 'self'; frame-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Around what is for who signs in.
pub(super) fn signed_in(routes: Router<App>, app: &App) -> Router<App> {
    // They say where they are within our pages: without that, a browser that sends no
    // `Sec-Fetch-Site` could not prove that a form is ours.
    let referrer = SetResponseHeaderLayer::overriding(
        REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    // They may also ask again how far the letters are; a page that shows a letter has a stricter policy of its own.
    let policy = SetResponseHeaderLayer::if_not_present(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(OWN_POLICY),
    );
    routes
        .layer(from_fn_with_state(app.clone(), network::know))
        .layer(csrf(app))
        .layer(referrer)
        .layer(policy)
}

/// Around forms: each is kept until it is answered, and none is long. Nothing is done while the key store is another
/// one.
pub(super) fn forms(routes: Router<App>, app: &App) -> Router<App> {
    routes
        .layer(from_fn_with_state(app.clone(), bound))
        .layer(from_fn(posted::keep))
        .layer(DefaultBodyLimit::max(posted::MAX_BODY))
}

/// What a reviewer sends goes on: its door gives it back in their language, and the way to stop all letters needs no key
/// of a round.
async fn bound(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_sent = request.method() == Method::POST;
    if is_sent && is_reviewers(request.uri().path()) {
        return next.run(request).await;
    }
    match app.check_keys().await {
        Ok(()) => next.run(request).await,
        Err(error) => error.into_response(),
    }
}

/// What stands around every address. A layer sees what the ones above it answer: limits and panics
/// become pages, and every page gets its headers.
pub(super) fn with_layers(routes: Router<App>, app: &App) -> Router<App> {
    let inner = routes
        .fallback(|| async { StatusCode::NOT_FOUND })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(Extension(Turns::default()))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_mins(1),
        ))
        .layer(CatchPanicLayer::custom(
            |_: Box<dyn std::any::Any + Send>| StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        ))
        .layer(from_fn_with_state(app.clone(), error::show));
    protected(inner, app.config.is_secure()).layer(packed())
}

fn csrf(app: &App) -> CsrfLayer {
    let layer = CsrfLayer::new();
    layer
        .clone()
        .add_trusted_origin(&app.config.base_url)
        .unwrap_or(layer)
}

/// Headers on every response, the error pages among them.
fn protected(router: Router<App>, secure: bool) -> Router<App> {
    let fixed: [(HeaderName, &'static str); 8] = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        // A link is a secret: it must not travel on as the page one came from.
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ),
    ];
    let router = fixed.into_iter().fold(router, |router, (name, value)| {
        router.layer(SetResponseHeaderLayer::if_not_present(
            name,
            HeaderValue::from_static(value),
        ))
    });
    let hsts = HeaderValue::from_static("max-age=63072000; includeSubDomains");
    if secure {
        router.layer(SetResponseHeaderLayer::if_not_present(
            STRICT_TRANSPORT_SECURITY,
            hsts,
        ))
    } else {
        router
    }
}

/// What only a page that shows a letter may do: the letter brings its own style, and lies in a frame of ours.
pub(super) fn letter_headers() -> [(HeaderName, HeaderValue); 2] {
    const LETTER: &str =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
    [
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static(LETTER)),
        (X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN")),
    ]
}

/// What is packed already stays as it is: pictures, and the faces.
fn packed() -> CompressionLayer<And<DefaultPredicate, NotForContentType>> {
    let packs = DefaultPredicate::new().and(NotForContentType::const_new("font/"));
    CompressionLayer::new().compress_when(packs)
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::routing::get;
    use clap::Parser;
    use tower::ServiceExt;

    use super::*;
    use crate::config::{Config, Settings};
    use crate::start;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        settings: Settings,
    }

    async fn panics() -> &'static str {
        panic!("a secret of the inside")
    }

    #[tokio::test]
    async fn a_panic_is_a_page_with_all_its_headers_and_without_its_words() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let cli = Cli::parse_from([
            std::ffi::OsStr::new("klankbord"),
            "--data-dir".as_ref(),
            data.as_os_str(),
        ]);
        let app = start::app(Config::check(&cli.settings).unwrap())
            .await
            .unwrap();
        let two = Router::new()
            .route("/panic", get(panics))
            .route("/calm", get(|| async { "calm" }));
        let router = with_layers(two, &app).with_state(app);
        let ask = |path: &str| {
            Request::get(path)
                .header("accept-language", "en")
                .body(Body::empty())
                .unwrap()
        };
        for (path, status) in [("/panic", 500), ("/calm", 200)] {
            let response = router.clone().oneshot(ask(path)).await.unwrap();
            assert_eq!(response.status().as_u16(), status);
            assert_eq!(response.headers()[CONTENT_SECURITY_POLICY], POLICY);
            assert_eq!(response.headers()[CACHE_CONTROL], "no-store");
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            let body = String::from_utf8(body.to_vec()).unwrap();
            assert!(!body.contains("secret"), "{body}");
            assert_eq!(body.contains("<html lang=\"en\""), status == 500, "{body}");
        }
    }
}
