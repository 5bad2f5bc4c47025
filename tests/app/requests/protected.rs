//! What stands around every response, and who may not act for whom.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use klankbord::assets::{ASSETS, Asset};

use super::{
    ENDS, FORM, NOOR, SAME, assert_our_page, request, routes, routes_with, unprotected,
    with_cookies,
};
use crate::support::TestApp;

#[tokio::test]
async fn no_response_goes_without_protection() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let id = round.rsplit('/').next().unwrap();
    let assets = ASSETS.iter().map(Asset::url);
    let paths = routes()
        .into_iter()
        .map(|route| route.replace("{id}", id).replace("{token}", "x"));
    let mut seen = BTreeSet::new();
    for path in paths.chain(assets).chain(["/nothing".to_owned()]) {
        for method in ["GET", "HEAD", "POST", "OPTIONS"] {
            if method == "POST" && ENDS.contains(&path.as_str()) {
                continue;
            }
            for browser in [&noor.browser, &test.browser()] {
                let (status, headers, body) =
                    browser.send(with_cookies(browser, method, &path, "")).await;
                assert_eq!(
                    unprotected(&headers),
                    Vec::<&str>::new(),
                    "{method} {path}: {status}"
                );
                assert!(
                    status.as_u16() < 500 && (method != "HEAD" || body.is_empty()),
                    "{method} {path}: {status}"
                );
                seen.insert(status.as_u16());
            }
        }
    }
    for status in [200, 303, 400, 404, 405, 410] {
        assert!(
            seen.contains(&status),
            "nothing answered {status}: this test is blind to it"
        );
    }
    assert_eq!(unprotected(&HeaderMap::new()).len(), 6, "the control");
}

#[tokio::test]
async fn a_request_from_another_site_changes_nothing() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let elsewhere = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://elsewhere.example"),
        ("origin", "http://127.0.0.1:3001"),
        ("origin", "null"),
    ];
    let posts: Vec<String> = routes_with("post(")
        .into_iter()
        .filter(|path| !is_reviewers(path))
        .collect();
    assert!(posts.len() > 15, "{posts:?}");
    let cookie = noor
        .browser
        .cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("; ");
    for path in &posts {
        let path = path
            .replace("{id}", &uuid::Uuid::new_v4().to_string())
            .replace("{token}", "x");
        for from in elsewhere {
            let headers = [FORM, from, ("cookie", &cookie)];
            let answer = test
                .browser()
                .send(request("POST", &path, &headers, ""))
                .await;
            assert_our_page(&answer, 403, "nl");
        }
        for from in [
            SAME,
            ("origin", "http://127.0.0.1:3000"),
            ("sec-fetch-site", "none"),
            ("x-nothing", ""),
        ] {
            if !ENDS.contains(&path.as_str()) {
                let headers = [FORM, from, ("cookie", &cookie)];
                let (status, ..) = test
                    .browser()
                    .send(request("POST", &path, &headers, ""))
                    .await;
                assert_ne!(status, 403, "{path} from {from:?}");
            }
        }
    }
    assert_eq!(noor.browser.get("/me").await.path, "/me", "still signed in");
}

#[tokio::test]
async fn a_change_of_language_leads_back_to_a_page_of_ours_only() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    for (back, lands) in [
        ("/me", "/me"),
        ("//elsewhere.example", "/"),
        ("https://elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("/\t/elsewhere.example", "/"),
        ("/\u{1}", "/"),
        ("/\r\nSet-Cookie: a=b", "/"),
        ("/me\u{7f}", "/"),
        ("", "/"),
    ] {
        let page = noor
            .browser
            .post("/language", &[("lang", "en"), ("return", back)])
            .await;
        assert_eq!(
            (page.status.as_u16(), page.path.as_str()),
            (200, lands),
            "{back:?}"
        );
    }
}

fn is_reviewers(path: &str) -> bool {
    path.starts_with("/r/") || path.starts_with("/stop/")
}
