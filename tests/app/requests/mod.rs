//! Requests that nobody meant: malformed, oversized, forged, spoilt on the way, or with everything filled in wrong.
//!
//! Each gets the right status and a page of ours in the visitor's language, and no response goes without protection.

mod form;
mod links;
mod mailbox;
mod mistaken;
mod network;
mod protected;
mod served;
mod wild;

pub(crate) use self::form::held;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use klankbord::mail::Letter;
use scraper::{Html, Selector};

use crate::support::{Browser, COLLEAGUES, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const SAME: (&str, &str) = ("sec-fetch-site", "same-origin");

type Answer = (StatusCode, HeaderMap, String);

impl TestApp {
    /// An open round of Noor and the letters to six colleagues.
    async fn opened(&self) -> (Person, Vec<Letter>) {
        let mut noor = self.employee("Noor", NOOR).await;
        noor.open_round(&COLLEAGUES, &[]).await;
        let letters = self.invitations().await;
        assert_eq!(letters.len(), COLLEAGUES.len());
        (noor, letters)
    }

    async fn open_round_link(&self) -> (Person, String) {
        let (noor, letters) = self.opened().await;
        (noor, link(&letters[0], "/r/"))
    }
}

/// One request with just these headers.
pub(crate) fn request(
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request<Body> {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "127.0.0.1:3000");
    for (name, value) in headers {
        request = request.header(*name, value.as_bytes());
    }
    request.body(body.into()).unwrap()
}

fn with_cookies(
    browser: &Browser,
    method: &str,
    path: &str,
    body: impl Into<Body>,
) -> Request<Body> {
    let cookies: Vec<_> = browser
        .cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    request(method, path, &[SAME, ("cookie", &cookies.join("; "))], body)
}

#[track_caller]
fn assert_our_page((status, headers, body): &Answer, expected: u16, lang: &str) {
    assert_eq!(status.as_u16(), expected, "{body}");
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    assert_eq!(unprotected(headers), Vec::<&str>::new());
    let html = Html::parse_document(body);
    let element = |css: &str| {
        html.select(&selector(css))
            .next()
            .unwrap_or_else(|| panic!("no {css} in {body}"))
    };
    assert_eq!(element("html").attr("lang"), Some(lang), "{body}");
    assert!(
        !element("main h1")
            .text()
            .collect::<String>()
            .trim()
            .is_empty()
    );
    assert!(
        !element("title")
            .text()
            .collect::<String>()
            .starts_with(" –"),
        "a page without a title of its own"
    );
}

/// Which protection a response lacks.
pub(crate) fn unprotected(headers: &HeaderMap) -> Vec<&'static str> {
    let value = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let policy = value("content-security-policy");
    let kept = value("cache-control");
    let checks = [
        (
            "content-security-policy",
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors"),
        ),
        (
            "x-content-type-options",
            value("x-content-type-options") == "nosniff",
        ),
        (
            "x-frame-options",
            ["DENY", "SAMEORIGIN"].contains(&value("x-frame-options")),
        ),
        (
            "referrer-policy",
            ["no-referrer", "same-origin"].contains(&value("referrer-policy")),
        ),
        (
            "cross-origin-resource-policy",
            value("cross-origin-resource-policy") == "same-origin",
        ),
        (
            "cache-control",
            kept == "no-store" || kept.ends_with("immutable"),
        ),
    ];
    checks
        .into_iter()
        .filter(|(_, fine)| !fine)
        .map(|(name, _)| name)
        .collect()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// After these the one who asked is no longer signed in.
const ENDS: [&str; 2] = ["/sign-out", "/me/deletion"];

/// Every address of the service, read from its table.
fn routes() -> Vec<String> {
    routes_with("")
}

/// Those that know a method, as `post(`.
pub(crate) fn routes_with(method: &str) -> Vec<String> {
    let table = include_str!("../../../src/web/router.rs");
    let table = table.split("#[cfg(test)]").next().unwrap();
    let lines = table.split(".route(").skip(1);
    let routes: Vec<String> = lines
        .filter(|line| line.contains(method))
        .filter_map(|line| {
            line.trim_start()
                .strip_prefix('"')?
                .split('"')
                .next()
                .map(str::to_owned)
        })
        .collect();
    assert!(routes.len() > 10, "the table of routes was not found");
    routes
}
