//! Requests that are no requests: wrong address, method, id, length, kind or bytes.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use klankbord::web;

use super::{FORM, NOOR, SAME, assert_our_page, request};
use crate::support::TestApp;

#[tokio::test]
async fn every_mistake_shows_our_page_in_the_visitors_language() {
    let test = TestApp::new().await;
    let long = "x".repeat(1025 * 1024);
    let cases = [
        ("GET", "/nothing", vec![], "", 404),
        ("POST", "/nothing", vec![FORM], "a=b", 404),
        ("GET", "/r", vec![], "", 404),
        ("GET", "/static/0/style.css", vec![], "", 404),
        ("GET", "/%zz", vec![], "", 404),
        ("GET", "/rounds", vec![], "", 405),
        ("PUT", "/r/x", vec![], "", 405),
        ("DELETE", "/", vec![], "", 405),
        ("PATCH", "/health/live", vec![], "", 405),
        ("GET", "/r/%E0%A4%A", vec![], "", 404),
        ("POST", "/sign-in", vec![FORM, SAME], long.as_str(), 413),
        ("POST", "/sign-in", vec![SAME], "email=a", 400),
        (
            "POST",
            "/sign-in",
            vec![FORM, ("sec-fetch-site", "cross-site")],
            "email=a",
            403,
        ),
        ("GET", "/r/x", vec![], "", 410),
        ("GET", "/stop/x", vec![], "", 410),
        ("GET", "/sign-in/x", vec![], "", 410),
    ];
    for lang in ["nl", "en"] {
        for (method, path, headers, body, status) in &cases {
            let spoken = [("accept-language", lang)];
            let headers: Vec<_> = headers.iter().copied().chain(spoken).collect();
            let answer = test
                .browser()
                .send(request(method, path, &headers, (*body).to_owned()))
                .await;
            assert_our_page(&answer, *status, lang);
        }
        let asked = test
            .browser()
            .send(request(
                "GET",
                &format!("/nothing?lang={lang}"),
                &[("accept-language", "fr")],
                "",
            ))
            .await;
        assert_our_page(&asked, 404, lang);
    }
}

#[tokio::test]
async fn an_id_that_is_none_does_not_exist() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let ids = [
        "x",
        "123",
        "%00",
        "%FF%FE",
        "..%2F..%2Fetc%2Fpasswd",
        "🦊",
        "00000000-0000-0000-0000-00000000000g",
        "00000000-0000-0000-0000-000000000000",
        "'%20OR%201=1",
        "{id}",
    ];
    for id in ids {
        let id = id
            .replace('🦊', "%F0%9F%A6%8A")
            .replace('{', "%7B")
            .replace('}', "%7D");
        for path in [
            "/rounds/ID",
            "/rounds/ID/people",
            "/rounds/ID/profile",
            "/conversations/ID",
            "/shared/ID",
        ] {
            let page = noor.browser.get(&path.replace("ID", &id)).await;
            page.assert_status(404)
                .assert_says("Deze pagina is er niet");
        }
        let page = noor
            .browser
            .post(&format!("/rounds/{id}/opening"), &[])
            .await;
        page.assert_status(404)
            .assert_says("Deze pagina is er niet");
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_know_is_told_what_it_knows() {
    let test = TestApp::new().await;
    for (method, path, allowed) in [
        ("GET", "/rounds", vec!["POST"]),
        ("DELETE", "/me", vec!["GET", "HEAD", "POST"]),
    ] {
        let (status, headers, _) = test
            .browser()
            .send(request(method, path, &[SAME], ""))
            .await;
        assert_eq!(status, 405);
        let allow = headers["allow"].to_str().unwrap();
        let methods: BTreeSet<&str> = allow.split(',').map(str::trim).collect();
        assert_eq!(methods, allowed.into_iter().collect(), "{path}");
    }
}

#[tokio::test]
async fn a_body_of_a_mebibyte_is_the_most_whether_its_length_is_told_or_not() {
    let test = TestApp::new().await;
    let (_, token) = test.open_round_link().await;
    for path in [
        "/sign-in".to_owned(),
        token.clone(),
        format!("{token}/decline"),
    ] {
        for (length, is_too_much) in [(1025 * 1024, true), (1023 * 1024, false)] {
            let body = format!("email={}", "x".repeat(length));
            let length = body.len().to_string();
            for headers in [
                vec![FORM, SAME],
                vec![FORM, SAME, ("content-length", length.as_str())],
            ] {
                let answer = test
                    .browser()
                    .send(request("POST", &path, &headers, body.clone()))
                    .await;
                assert_eq!(answer.0 == 413, is_too_much, "{path} {length} {}", answer.0);
                if is_too_much {
                    assert_our_page(&answer, 413, "nl");
                }
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_form_is_not_understood() {
    let test = TestApp::new().await;
    let (_, token) = test.open_round_link().await;
    let kinds = [
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "image/png",
        "\u{e9}",
        "",
    ];
    for path in ["/sign-in", &token] {
        for kind in kinds {
            let answer = test
                .browser()
                .send(request(
                    "POST",
                    path,
                    &[("content-type", kind), SAME],
                    "email=a",
                ))
                .await;
            assert_our_page(&answer, 400, "nl");
        }
        let answer = test
            .browser()
            .send(request(
                "POST",
                path,
                &[FORM, SAME],
                "email=%zz%&%FF=%00&&=&a",
            ))
            .await;
        assert_our_page(&answer, 422, "nl");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_a_megabyte_is_turned_away_before_it_is_read() {
    let test = TestApp::new().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = web::router(test.app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    let say = move |text: String| {
        let mut stream = TcpStream::connect(address).unwrap();
        // The other side may hang up before it has heard all of it.
        let _ = stream.write_all(text.as_bytes());
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard);
        String::from_utf8_lossy(&heard).into_owned()
    };
    let end = "HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n";
    tokio::task::spawn_blocking(move || {
        let heard = say(format!("GET /r/{} {end}", "A".repeat(1_000_000)));
        assert!(
            heard.is_empty() || heard.starts_with("HTTP/1.1 4"),
            "{heard:.200}"
        );
        assert!(say(format!("GET /r/{} {end}", "A".repeat(1_000))).starts_with("HTTP/1.1 410"));
        assert!(say("\0\u{1}\u{2} nonsense\r\n\r\n".to_owned()).starts_with("HTTP/1.1 400"));
        assert!(
            say(format!("GET /health/ready {end}")).starts_with("HTTP/1.1 200"),
            "it still serves"
        );
    })
    .await
    .unwrap();
}
