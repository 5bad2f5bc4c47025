//! Every door with one connection for everybody: whoever takes a second one while holding a transaction waits for
//! itself. All other stories on PostgreSQL have one connection as well, so a job or a refusal that does it is seen there.

mod busy;
mod leaving;
mod odd;
mod order;
mod parallel;
mod story;
mod turns;
mod waits;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::post;
use klankbord::account;
use klankbord::app::App;
use klankbord::error::Result;

use self::story::live;
use crate::requests::routes_with;
use crate::support::{Browser, TestApp, is_postgres};

const BEHEER: &str = "beheer@provincie.example";

/// As the table of routes writes it: `get(` or `post(`.
type Verb = &'static str;

/// What was asked for and how it went: method, row of the table of routes, status.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<BTreeSet<(Verb, String, u16)>>>);

impl Seen {
    /// Who opened which door, and was let in.
    fn opened(&self, method: Verb) -> BTreeSet<String> {
        let seen = self.0.lock().unwrap();
        let let_in = seen
            .iter()
            .filter(|request| request.0 == method && request.2 < 400);
        let_in.map(|request| request.1.clone()).collect()
    }

    fn failed(&self) -> Vec<(Verb, String, u16)> {
        let seen = self.0.lock().unwrap();
        seen.iter()
            .filter(|request| request.2 >= 500)
            .cloned()
            .collect()
    }
}

async fn see(State(seen): State<Seen>, request: Request, next: Next) -> Response {
    let method = if request.method() == Method::POST {
        "post("
    } else {
        "get("
    };
    let row = request.extensions().get::<MatchedPath>();
    let row = row.map_or_else(String::new, |row| row.as_str().to_owned());
    let response = next.run(request).await;
    let status = response.status().as_u16();
    seen.0.lock().unwrap().insert((method, row, status));
    response
}

#[tokio::test]
async fn every_door_opens_with_one_connection() {
    let mut test = TestApp::with(|config| {
        assert_eq!(config.database.connections, 1);
        config.administrators = vec![BEHEER.to_owned()];
    })
    .await;
    let seen = Seen::default();
    test.router = test.router.layer(from_fn_with_state(seen.clone(), see));
    live(&test).await;
    assert_eq!(seen.failed(), []);
    // The mailbox of a local run, and what a setting brings: neither has a database.
    let elsewhere = ["/mailbox", "/demo", "/.well-known"];
    let there = |row: &String| !elsewhere.iter().any(|start| row.starts_with(start));
    for method in ["get(", "post("] {
        let opened = seen.opened(method);
        let closed = routes_with(method).into_iter().filter(there);
        let closed: Vec<_> = closed.filter(|row| !opened.contains(row)).collect();
        assert_eq!(
            closed,
            Vec::<String>::new(),
            "nobody was let in by {method}"
        );
    }
}

/// The control: a door that holds a transaction and reads beside it, and one that begins another.
#[tokio::test]
async fn a_door_that_takes_a_second_connection_fails() {
    let test = TestApp::new().await;
    let doors = Router::new()
        .route("/held/none", post(holds_none))
        .route("/held/begin", post(begins_twice))
        .route("/held/read", post(reads_beside))
        .with_state(test.app.clone());
    let ask = async |path| {
        let browser = Browser::new(doors.clone());
        let request = browser.request(&Method::POST, path, String::new());
        browser.send(request).await.0
    };
    assert_eq!(ask("/held/none").await, StatusCode::OK);
    assert_eq!(ask("/held/begin").await, StatusCode::SERVICE_UNAVAILABLE);
    // SQLite reads beside the one who writes.
    let expected = if is_postgres() {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    };
    assert_eq!(ask("/held/read").await, expected);
}

async fn holds_none(State(app): State<App>) -> Result<()> {
    app.db.begin().await?.commit().await?;
    account::is_any(&app.db.read).await.map(|_| ())
}

async fn begins_twice(State(app): State<App>) -> Result<()> {
    let held = app.db.begin().await?;
    app.db.begin().await?.commit().await?;
    Ok(held.commit().await?)
}

async fn reads_beside(State(app): State<App>) -> Result<()> {
    let held = app.db.begin().await?;
    account::is_any(&app.db.read).await?;
    Ok(held.commit().await?)
}
