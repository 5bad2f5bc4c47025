//! A reviewer's pages, opened in a browser in which somebody is signed in.

use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, StatusCode};
use klankbord::mail::Letter;

use super::NOOR;
use crate::evidence::{differing, dump, foreign, note, own_assets};
use crate::support::{Browser, COLLEAGUES, Given, TestApp, fields, link};

const ORIGIN: &str = "http://127.0.0.1:3000";
const TIMES: usize = 50;

/// One response, as it came over the wire.
struct Said {
    to: String,
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

/// The secret parts of three letters: who answers, who declines and who wants no letters.
struct Links {
    answers: String,
    declines: String,
    stops: String,
}

impl Links {
    fn of(letters: &[Letter]) -> Self {
        let secret = |letter, door: &str| link(letter, door).trim_start_matches(door).to_owned();
        let stops = secret(&letters[2], "/stop/")
            .split('?')
            .next()
            .unwrap()
            .to_owned();
        Self {
            answers: secret(&letters[0], "/r/"),
            declines: secret(&letters[1], "/r/"),
            stops,
        }
    }

    fn all(&self) -> [&str; 3] {
        [&self.answers, &self.declines, &self.stops]
    }
}

async fn ask(browser: &Browser, method: &Method, path: &str, body: &str) -> Said {
    let (status, headers, body) = browser
        .send(browser.request(method, path, body.to_owned()))
        .await;
    Said {
        to: format!("{method} {path}"),
        status,
        headers,
        body,
    }
}

/// Every page and every form of a reviewer, twice where the second time is another page.
async fn visit(browser: &Browser, links: &Links) -> Vec<Said> {
    let Links {
        answers,
        declines,
        stops,
    } = links;
    let good = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields(&Given::default()))
        .finish();
    let huge = format!("text-story={}", "x".repeat(70_000));
    let answer = format!("/r/{answers}");
    let steps = [
        ("GET", answer.clone(), ""),
        ("GET", format!("{answer}?lang=en"), ""),
        ("POST", answer.clone(), "pick=curious&text-story=Half"),
        ("POST", answer.clone(), &huge),
        ("PUT", answer.clone(), ""),
        ("POST", answer.clone(), &good),
        ("POST", answer.clone(), &good),
        ("GET", "/thanks?lang=nl".to_owned(), ""),
        ("GET", format!("/r/{declines}/decline"), ""),
        ("POST", format!("/r/{declines}/decline"), "lang=nl"),
        ("GET", "/declined?lang=nl".to_owned(), ""),
        ("POST", format!("/r/{declines}"), &good),
        ("GET", format!("/stop/{stops}?lang=nl"), ""),
        (
            "POST",
            format!("/stop/{stops}?lang=nl"),
            "List-Unsubscribe=One-Click",
        ),
        ("GET", "/stopped?lang=nl".to_owned(), ""),
        ("GET", "/privacy".to_owned(), ""),
        ("GET", format!("/r/{answers}x"), ""),
        ("GET", "/r/".to_owned(), ""),
        ("GET", "/stop/unknown".to_owned(), ""),
    ];
    let mut said = Vec::new();
    for (method, path, body) in steps {
        said.push(ask(browser, &method.parse().unwrap(), &path, body).await);
    }
    said
}

#[tokio::test]
async fn a_reviewers_pages_neither_set_nor_read_a_cookie() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let links = Links::of(&test.invitations().await);
    let mut sam = test.employee("Sam Okker", "sam@provincie.example").await;
    sam.browser
        .post("/language", &[("lang", "en"), ("return", "/")])
        .await;
    assert_eq!(
        sam.browser.cookies.keys().collect::<Vec<_>>(),
        ["known", "language", "session"]
    );
    sam.browser.get("/").await.assert_says("Sam Okker");

    let strange = test.browser();
    let first = visit(&sam.browser, &links).await;
    assert!(
        first
            .iter()
            .all(|said| !said.headers.contains_key(SET_COOKIE)),
        "answering sets no cookie"
    );
    // Answered, declined and stopped for good by now, so that both see the same world.
    let (without, with) = (
        visit(&strange, &links).await,
        visit(&sam.browser, &links).await,
    );
    let mut compared = first.len();
    for (without, with) in without.iter().zip(&with) {
        let to = &with.to;
        assert!(
            !with.headers.contains_key(SET_COOKIE) && !without.headers.contains_key(SET_COOKIE),
            "{to}"
        );
        assert!(!with.body.contains("Okker"), "{to}");
        if with.body.contains("<code>") {
            // The number of an error is drawn afresh and is its only difference.
            assert_eq!(with.body.len(), without.body.len(), "{to}");
        } else {
            assert_eq!(with.body, without.body, "{to}");
        }
        assert_eq!(with.status, without.status, "{to}");
        assert_eq!(with.headers, without.headers, "{to}");
        compared += 1;
    }
    note(
        "A9 responses with a cookie set or read, of",
        format!("0 of {compared}"),
    );
    // The control: a page for people who sign in is another one with the cookie.
    let home = [
        ask(&strange, &Method::GET, "/", "").await,
        ask(&sam.browser, &Method::GET, "/", "").await,
    ];
    assert_ne!(home[0].body, home[1].body);
}

#[tokio::test]
async fn a_reviewers_pages_lead_nowhere_else_and_leave_the_link_behind() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let links = Links::of(&test.invitations().await);
    let browser = test.browser();
    let mut visited = visit(&browser, &links).await;
    visited.extend(visit(&browser, &links).await);
    test.pass(23).await;
    visited.extend(visit(&browser, &links).await);
    let (mut pages, mut after) = (0, 0);
    for said in &visited {
        let strange: Vec<_> = foreign(&said.body, ORIGIN)
            .into_iter()
            .filter(|link| !link.contains("mailto:"))
            .collect();
        assert_eq!(strange, Vec::<String>::new(), "{}", said.to);
        assert_eq!(
            said.headers["referrer-policy"], "no-referrer",
            "{}",
            said.to
        );
        assert_eq!(said.headers["cache-control"], "no-store", "{}", said.to);
        let location = said
            .headers
            .get(LOCATION)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default();
        assert!(
            location.is_empty() || location.starts_with('/') && !location.starts_with("//"),
            "{location}"
        );
        // The form itself and the two questions post to where they were opened; from there on the link is gone.
        let form = said.body.contains("<form");
        for link in links.all() {
            assert!(!location.contains(link), "{}: {location}", said.to);
            assert!(form || !said.body.contains(link), "{}", said.to);
        }
        pages += 1;
        after += usize::from(!form);
    }
    assert!(
        visited
            .iter()
            .any(|said| said.to.starts_with("GET /r/") && said.body.contains("<form"))
    );
    note(
        "A9 requests that would leave the origin, over responses",
        format!("0 of {pages}"),
    );
    note(
        "A9 responses after the form that hold the link",
        format!("0 of {after}"),
    );
}

#[tokio::test]
async fn style_script_and_picture_ask_for_nothing_else() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let path = link(&test.invitations().await[0], "/r/");
    let mut browser = test.browser();
    let assets = own_assets(&browser.get(&path).await.body);
    assert_eq!(assets.len(), 4, "{assets:?}");
    for asset in assets {
        let body = browser
            .get(&asset)
            .await
            .body
            .replace("http://www.w3.org/2000/svg", "");
        for request in [
            "://",
            "url(",
            "@import",
            "fetch(",
            "XMLHttpRequest",
            "sendBeacon",
            "new Image",
            "import(",
        ] {
            assert!(!body.contains(request), "{request} in {asset}");
        }
    }
}

#[test]
fn the_same_look_finds_every_planted_address() {
    let planted = [
        r#"<a href="https://elsewhere.example/">"#,
        r#"<a href="http://127.0.0.1:3000.elsewhere.example/">"#,
        r#"<img src="//elsewhere.example/a.gif">"#,
        r#"<form action="\\elsewhere.example">"#,
        r#"<a href="javascript:alert(1)">"#,
        r#"<img srcset="a.png 1x, https://elsewhere.example/b.png 2x">"#,
        r#"<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">"#,
        r#"<p style="background: url(//elsewhere.example/a.gif)">"#,
        r#"<style>@import "//elsewhere.example/a.css"</style>"#,
        r#"<script>fetch("https://elsewhere.example/")</script>"#,
    ];
    for page in planted {
        assert_eq!(foreign(page, ORIGIN).len(), 1, "{page}");
    }
    let ours = r##"<a href="/thanks?lang=nl"><a href="?lang=en"><a href="#main"><a href="http://127.0.0.1:3000/r/x">
        <svg xmlns="http://www.w3.org/2000/svg"><p title="Let op: dit is tekst">14:00</p>"##;
    assert_eq!(foreign(ours, ORIGIN), Vec::<String>::new());
}

#[tokio::test]
async fn looking_spends_nothing_however_often() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let links = Links::of(&test.invitations().await);
    let (token, stop) = (&links.answers, &links.stops);
    let paths = [
        format!("/r/{token}"),
        format!("/r/{token}?lang=en"),
        format!("/r/{token}."),
        format!("/r/%23{token}"),
        format!("/r/{token}/decline"),
        format!("/stop/{stop}"),
        format!("/stop/{stop}?lang=en"),
        "/thanks".to_owned(),
        "/declined".to_owned(),
        "/stopped".to_owned(),
        "/privacy".to_owned(),
    ];
    let before = dump(&test.db().read).await;
    let browsers = [test.browser(), noor.browser.clone()];
    let mut asked = 0;
    for time in 0..TIMES {
        for path in &paths {
            for method in [Method::GET, Method::HEAD] {
                let said = ask(&browsers[time % 2], &method, path, "").await;
                assert_eq!(said.status, 200, "{method} {path}");
                asked += 1;
            }
        }
    }
    assert_eq!(differing(&before, &dump(&test.db().read).await), []);
    note(
        "A10 rows changed by GET and HEAD",
        format!("0 after {asked}"),
    );
    // The control: what takes a person is seen.
    ask(&browsers[0], &Method::POST, &format!("/stop/{stop}"), "").await;
    assert_eq!(differing(&before, &dump(&test.db().read).await).len(), 1);
    ask(
        &browsers[0],
        &Method::POST,
        &format!("/r/{token}/decline"),
        "",
    )
    .await;
    assert_eq!(differing(&before, &dump(&test.db().read).await).len(), 3);
}
