//! The built-in mailbox is for who sits at this machine, and for nobody else who can reach it.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::ConnectInfo;
use klankbord::clock::Clock;
use klankbord::mail::Mailer;
use klankbord::web;
use tempfile::TempDir;
use tower::ServiceExt;

use super::assert_our_page;
use crate::support::{self, Browser, NOON};

/// A service whose letters stay here, with one letter.
async fn local() -> (TempDir, Router, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut config = support::config(&folder);
    config.database_url = support::database(&folder).await;
    let mailer = Mailer::mailbox(folder.path().join("mailbox"));
    let app = support::open(config, mailer, Clock::fixed(NOON.parse().unwrap())).await;
    let router = web::router(app.clone());
    let mut browser = Browser::new(router.clone());
    browser
        .post("/sign-in", &[("email", "noor@provincie.example")])
        .await
        .assert_status(200);
    klankbord::jobs::worker::work_off(&app).await.unwrap();
    let page = browser.get("/mailbox").await;
    page.assert_status(200);
    let (_, rest) = page.body.split_once("href=\"/mailbox/").unwrap();
    let letter = format!("/mailbox/{}", rest.split('"').next().unwrap());
    (folder, router, letter)
}

/// The status of a page of the mailbox, asked for with these headers.
async fn ask(router: &Router, path: &str, headers: &[(&str, &str)], peer: Option<&str>) -> u16 {
    let mut request = axum::http::Request::builder().uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut request = request.body(axum::body::Body::empty()).unwrap();
    if let Some(peer) = peer {
        let peer: SocketAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
    }
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let body = String::from_utf8(body.to_vec()).unwrap();
    if parts.status == 404 {
        assert_our_page(&(parts.status, parts.headers, body), 404, "nl");
        return 404;
    }
    parts.status.as_u16()
}

const HERE: (&str, &str) = ("host", "127.0.0.1:3000");

/// Names of this machine.
const HERE_TOO: [&str; 6] = [
    "127.0.0.1",
    "127.0.0.1:3000",
    "localhost:3000",
    "LOCALHOST",
    "[::1]:3000",
    "127.8.9.1",
];

/// Names that are not, whatever a name server says.
const ELSEWHERE: [&str; 13] = [
    "evil.example",
    "evil.example:3000",
    "127.0.0.1.evil.example",
    "localhost.evil.example:3000",
    "evil.example@127.0.0.1",
    "localhost.",
    "192.168.1.10:3000",
    "0.0.0.0:3000",
    "[::]:3000",
    "[2001:db8::1]:3000",
    "127.0.0.1:3000, evil.example",
    "127.0.0.1/",
    "",
];

/// Of those who pass on what others ask.
const MARKS: [&str; 17] = [
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Forwarded-Server",
    "X-Forwarded-Anything",
    "X-Real-IP",
    "X-Original-Host",
    "X-Original-Forwarded-For",
    "X-Client-IP",
    "X-Cluster-Client-Ip",
    "X-Envoy-External-Address",
    "True-Client-IP",
    "CF-Connecting-IP",
    "Fastly-Client-IP",
    "CDN-Loop",
];

#[tokio::test]
async fn no_other_name_and_no_proxy_reaches_a_letter() {
    let (_folder, router, letter) = local().await;
    let html = format!("{letter}/html");
    for path in ["/mailbox", letter.as_str(), html.as_str()] {
        for host in HERE_TOO {
            assert_eq!(
                ask(&router, path, &[("host", host)], None).await,
                200,
                "{host}"
            );
        }
        for host in ELSEWHERE {
            assert_eq!(
                ask(&router, path, &[("host", host)], None).await,
                404,
                "{host}"
            );
        }
        for mark in MARKS {
            let headers = [HERE, (mark, "127.0.0.1")];
            assert_eq!(ask(&router, path, &headers, None).await, 404, "{mark}");
        }
    }
    assert_eq!(
        ask(&router, &letter, &[], None).await,
        404,
        "no host at all"
    );
    let two = [HERE, ("host", "evil.example")];
    assert_eq!(ask(&router, &letter, &two, None).await, 404);
    let whole = format!("http://evil.example{letter}");
    assert_eq!(ask(&router, &whole, &[HERE], None).await, 404);
    for (peer, status) in [
        ("127.0.0.1:1", 200),
        ("[::ffff:127.0.0.1]:1", 200),
        ("192.168.1.9:1", 404),
    ] {
        assert_eq!(
            ask(&router, &letter, &[HERE], Some(peer)).await,
            status,
            "{peer}"
        );
    }
    let usual = [
        HERE,
        ("accept", "*/*"),
        ("sec-fetch-site", "none"),
        ("x-requested-with", "a"),
    ];
    assert_eq!(
        ask(&router, &letter, &usual, None).await,
        200,
        "the control"
    );
}

#[tokio::test]
async fn what_names_no_letter_is_not_there() {
    let (_folder, router, letter) = local().await;
    for end in [
        "x".repeat(300),
        "x".repeat(5000),
        "%00".into(),
        "..%2F..%2Fkeys".into(),
        "%F0%9F%92%8C".into(),
    ] {
        for path in [format!("/mailbox/{end}"), format!("/mailbox/{end}/html")] {
            assert_eq!(ask(&router, &path, &[HERE], None).await, 404, "{path}");
        }
    }
    assert_eq!(
        ask(&router, &letter, &[HERE], None).await,
        200,
        "the control"
    );
}
