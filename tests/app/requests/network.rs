//! Who asks, behind proxies: each visitor is one, and nobody is all of them.

use axum::Router;
use axum::extract::ConnectInfo;
use klankbord::web;
use std::net::SocketAddr;
use tower::ServiceExt;

use super::{FORM, SAME, assert_our_page, request};
use crate::evidence::Log;
use crate::support::TestApp;

/// An hour's letters to sign in for one network.
const MOST: usize = 500;

async fn behind(hops: usize) -> TestApp {
    TestApp::with(|config| config.trusted_proxy_hops = hops).await
}

/// What signing in answers to somebody there. No letter goes to anybody twice.
async fn ask(router: &Router, peer: &str, forwarded: &[&str], number: usize) -> u16 {
    let lines = forwarded.iter().map(|line| ("x-forwarded-for", *line));
    let headers: Vec<_> = [FORM, SAME].into_iter().chain(lines).collect();
    let body = format!("email=e{number}%40provincie.example");
    let mut asked = request("POST", "/sign-in", &headers, body);
    let peer: SocketAddr = peer.parse().unwrap();
    asked.extensions_mut().insert(ConnectInfo(peer));
    let answer = router.clone().oneshot(asked).await.unwrap();
    answer.status().as_u16()
}

#[tokio::test]
async fn one_network_is_one_however_it_is_written() {
    let test = behind(1).await;
    let router = web::router(test.app.clone());
    let spellings = [
        "1.2.3.4",
        "1.2.3.4:5678",
        "::ffff:1.2.3.4",
        "[::ffff:1.2.3.4]:80",
        "\"1.2.3.4:1\"",
        "6.6.6.6, 1.2.3.4",
    ];
    for number in 0..MOST {
        let spelling = spellings[number % spellings.len()];
        assert_eq!(
            ask(&router, "10.0.0.1:80", &[spelling], number).await,
            200,
            "{spelling}"
        );
    }
    for spelling in spellings {
        assert_eq!(
            ask(&router, "10.0.0.2:80", &[spelling], MOST).await,
            429,
            "{spelling}"
        );
    }
    for (number, other) in [
        "1.2.3.5",
        "[2001:db8::1]:80",
        "::ffff:1.2.3.5",
        "64:ff9b::1.2.3.6",
    ]
    .iter()
    .enumerate()
    {
        let answer = ask(&router, "10.0.0.1:80", &[other], MOST + number).await;
        assert_eq!(answer, 200, "the control: {other} is another");
    }
}

#[tokio::test]
async fn a_socket_for_both_kinds_of_address_makes_nobody_another() {
    let test = behind(0).await;
    let router = web::router(test.app.clone());
    for number in 0..MOST {
        let peer = ["1.2.3.4:1", "[::ffff:1.2.3.4]:1"][number % 2];
        assert_eq!(ask(&router, peer, &["9.9.9.9"], number).await, 200);
    }
    assert_eq!(
        ask(&router, "[::ffff:1.2.3.4]:1", &["8.8.8.8"], MOST).await,
        429
    );
    assert_eq!(
        ask(&router, "[::ffff:1.2.3.5]:1", &[], MOST).await,
        200,
        "the control"
    );
}

#[tokio::test]
async fn whoever_cannot_be_known_is_refused_and_their_address_is_not_told() {
    let test = behind(2).await;
    let (log, guard) = Log::listen();
    for line in [
        None,
        Some("203.0.113.9"),
        Some("unknown, 10.0.0.1"),
        Some("203.0.113.9:http, 10.0.0.1"),
        Some("[203.0.113.9, 10.0.0.1"),
        Some("unix:, 10.0.0.1"),
        Some(", 10.0.0.1"),
    ] {
        for (method, path) in [("GET", "/"), ("POST", "/sign-in"), ("GET", "/me")] {
            let mut headers = vec![FORM, SAME];
            headers.extend(line.map(|line| ("x-forwarded-for", line)));
            let answer = test
                .browser()
                .send(request(method, path, &headers, ""))
                .await;
            assert_our_page(&answer, 400, "nl");
        }
    }
    drop(guard);
    let log = log.text();
    assert!(log.contains("KLANKBORD_TRUSTED_PROXY_HOPS"), "{log}");
    for secret in ["203.0.113", "10.0.0.1", "unknown", "unix:"] {
        assert!(!log.contains(secret), "{secret} in\n{log}");
    }
    let known = ("x-forwarded-for", "\u{e9}, 203.0.113.9, 10.0.0.1");
    let (status, ..) = test.browser().send(request("GET", "/", &[known], "")).await;
    assert_eq!(status, 200, "the control");
    for path in ["/privacy", "/thanks", "/health/live", "/health/ready"] {
        let (status, ..) = test.browser().send(request("GET", path, &[], "")).await;
        assert_eq!(status, 200, "{path} does not ask who asks");
    }
}
