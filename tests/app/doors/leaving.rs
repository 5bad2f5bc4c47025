//! Whoever deletes everything while requests of theirs are on their way: the rest finds nothing there, and that is all.

use axum::body::Body;
use axum::http::{Method, Request};
use klankbord::mail::{Letter, Mailer};
use klankbord::web;
use tokio::task::JoinSet;

use crate::evidence::count;
use crate::requests::routes_with;
use crate::support::{Browser, COLLEAGUES, Given, Person, TestApp, fields, link, node};

const TIMES: usize = 3;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_fails_when_somebody_leaves_while_requests_run() {
    for number in 0..TIMES {
        leave_in_a_crowd(number).await;
    }
}

async fn leave_in_a_crowd(number: usize) {
    let test = TestApp::with(|config| config.database.connections = 16).await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let mut requests: Vec<_> = letters.iter().map(|letter| answer(&test, letter)).collect();
    requests.extend(everything(&test, &noor, (&round, &talk)));
    // The one who leaves comes in the midst of them, each time at another place.
    let leaving = noor
        .browser
        .request(&Method::POST, "/me/deletion", String::new());
    requests.insert(10 + 20 * number, (noor.browser.clone(), leaving));
    let mut asking = JoinSet::new();
    for (browser, request) in requests {
        let path = request.uri().clone();
        asking.spawn(async move { (path, browser.send(request).await) });
    }
    for (path, (status, _, page)) in asking.join_all().await {
        assert_ne!(status.as_u16(), 500, "{path}: {page}");
    }
    // On a busy machine they were asked to try again.
    noor.browser
        .post("/me/deletion", &[])
        .await
        .assert_status(200);
    let gone = test.browser().get(&link(&letters[0], "/r/")).await;
    gone.assert_status(410);
    test.run_jobs().await;
    for table in [
        "account",
        "round",
        "invitation",
        "answer_box",
        "conversation",
        "session",
    ] {
        assert_eq!(count(&test.db().read, table).await, 0, "{table}");
    }
    assert_eq!(test.app.keys.rounds().unwrap(), []);
}

fn answer(test: &TestApp, letter: &Letter) -> (Browser, Request<Body>) {
    let (browser, given) = (test.browser(), fields(&Given::default()));
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(given)
        .finish();
    let request = browser.request(&Method::POST, &link(letter, "/r/"), body);
    (browser, request)
}

/// All of them at once: several nodes, for one lets somebody have a few at a time.
fn everything(
    test: &TestApp,
    noor: &Person,
    (round, talk): (&str, &str),
) -> Vec<(Browser, Request<Body>)> {
    let nodes: Vec<_> = (0..8)
        .map(|_| web::router(node(&test.app, Mailer::memory())))
        .collect();
    let doors = doors().into_iter().zip(nodes.iter().cycle());
    doors
        .map(|((method, row), router)| {
            let own = if row.starts_with("/rounds") {
                round
            } else {
                talk
            };
            let id = own.rsplit('/').next().unwrap();
            let path = row
                .replace("{id}", id)
                .replace("{question}", "story")
                .replace("{place}", "0");
            let mut browser = Browser::new(router.clone());
            browser.cookies.clone_from(&noor.browser.cookies);
            let request = browser.request(&method, &path, body());
            (browser, request)
        })
        .collect()
}

/// All that somebody can open or change.
fn doors() -> Vec<(Method, String)> {
    let others = [
        "/sign-in",
        "/sign-out",
        "/me/deletion",
        "/mailbox",
        "/r/",
        "/stop/",
        "/imports",
        "/health",
    ];
    let own = |row: &String| !others.iter().any(|other| row.starts_with(other));
    let get = routes_with("get(")
        .into_iter()
        .filter(own)
        .map(|row| (Method::GET, row));
    let post = routes_with("post(")
        .into_iter()
        .filter(own)
        .map(|row| (Method::POST, row));
    post.chain(get).collect()
}

/// Something for every form.
fn body() -> String {
    let fields = [
        ("name", "Noor"),
        ("lang", "en"),
        ("note", "Hoi."),
        ("days", "14"),
        ("question", "story"),
        ("question", "tip"),
        ("people-list", "xy@provincie.example"),
        ("date", "2027-01-15"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
        ("answer-learn", "Leren"),
        ("what-0", "Ik leid."),
        ("check-on-0", "2027-04-14"),
        ("top", "calm"),
    ];
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
