//! Whoever comes at a bad moment is asked to try again, and keeps what was typed.

use std::time::{Duration, Instant};

use axum::http::{HeaderMap, Method, StatusCode};
use klankbord::db::{self, Tx};
use klankbord::error::Error;
use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, DbErr, TransactionTrait};
use tokio::task::JoinSet;

use crate::requests::{held, routes_with};
use crate::support::{Browser, COLLEAGUES, Page, Person, TestApp, database, is_postgres};

const NOTE: &str = "Hoi </textarea><script>alert(2)</script> 🦊\nwat zie jij & \"waarom\"?";
const TYPED: [(&str, &str); 4] = [
    ("note", NOTE),
    ("days", "14"),
    ("question", "story"),
    ("question", "tip"),
];

struct Asked {
    path: String,
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Asked {
    fn page(&self) -> Page {
        Page {
            status: self.status,
            body: self.body.clone(),
            path: self.path.clone(),
        }
    }
}

async fn ask(browser: Browser, path: String, fields: &[(&str, &str)]) -> Asked {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let request = browser.request(&Method::POST, &path, body);
    let (status, headers, body) = browser.send(request).await;
    Asked {
        path,
        status,
        headers,
        body,
    }
}

/// The page of a form that could not be taken.
#[track_caller]
fn assert_held(asked: &Asked, fields: &[(&str, &str)]) {
    let page = asked.page();
    page.assert_status(503).assert_silent("<script>alert");
    assert_eq!(asked.headers["retry-after"], "5", "{}", asked.path);
    let kept = held(&page);
    let kept: Vec<_> = kept
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(kept, fields, "{}", asked.path);
}

async fn noor(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.draft().await;
    (noor, round)
}

/// All who change something wait for the one connection that writes.
async fn hold(test: &TestApp) -> Tx {
    test.db().begin().await.unwrap()
}

#[tokio::test]
async fn every_form_that_cannot_be_taken_is_held_and_sent_again() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor(&test).await;
    let id = round.trim_start_matches("/rounds/").to_owned();
    let elsewhere = ["/r/{token}", "/imports", "/rounds/{id}/people/file"];
    let rows = routes_with("post(")
        .into_iter()
        .filter(|row| !elsewhere.contains(&row.as_str()));
    let transaction = hold(&test).await;
    let mut asking = JoinSet::new();
    for row in rows {
        let path = row.replace("{id}", &id).replace("{token}", "x");
        asking.spawn(ask(noor.browser.clone(), path, &TYPED));
    }
    let mut failed = Vec::new();
    for asked in asking.join_all().await {
        if asked.status.is_server_error() {
            assert_held(&asked, &TYPED);
            failed.push(asked.path);
        }
    }
    // Whatever a row says no to before it changes anything needs no connection.
    let least = if is_postgres() { 30 } else { 8 };
    assert!(failed.len() >= least, "{failed:?}");
    transaction.rollback().await.unwrap();
    let questions = format!("{round}/questions");
    let fields = TYPED.map(|(name, value)| (name, value));
    noor.browser
        .post(&questions, &fields)
        .await
        .assert_status(200);
    let page = noor.browser.get(&questions).await;
    page.assert_says("wat zie jij");
}

#[tokio::test]
async fn the_page_says_to_try_again_in_both_languages_and_shows_what_was_written() {
    let test = TestApp::new().await;
    let (noor, round) = noor(&test).await;
    let transaction = hold(&test).await;
    for (lang, sentence) in [
        ("nl", "Dit lukt nu even niet"),
        ("en", "This isn’t working right now"),
    ] {
        let path = format!("{round}/questions?lang={lang}");
        let asked = ask(noor.browser.clone(), path, &TYPED).await;
        assert_held(&asked, &TYPED);
        let page = asked.page();
        page.assert_says(sentence)
            .assert_says("</textarea><script>alert(2)</script> 🦊");
        assert_eq!(asked.headers["referrer-policy"], "same-origin");
    }
    transaction.rollback().await.unwrap();
}

/// A lock of somebody else: another program on the file, or another transaction on the row.
#[tokio::test]
async fn whoever_waits_too_long_for_a_lock_is_asked_to_try_again() {
    let test = TestApp::with(|config| config.database.connections = 4).await;
    let (noor, round) = noor(&test).await;
    let other = Database::connect(&test.app.config.database_url)
        .await
        .unwrap();
    if is_postgres() {
        let held = other.begin().await.unwrap();
        held.execute_unprepared("SELECT 1 FROM round FOR UPDATE")
            .await
            .unwrap();
        let asked = ask(noor.browser.clone(), format!("{round}/questions"), &TYPED).await;
        assert_held(&asked, &TYPED);
        held.rollback().await.unwrap();
    } else {
        other.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
        let asked = ask(noor.browser.clone(), format!("{round}/questions"), &TYPED).await;
        assert_held(&asked, &TYPED);
        other.execute_unprepared("ROLLBACK").await.unwrap();
    }
    let asked = ask(noor.browser.clone(), format!("{round}/questions"), &TYPED).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
}

/// One person, whatever they do, keeps nobody from a page.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eighty_forms_of_one_person_do_not_stop_the_rest() {
    let test = TestApp::with(|config| config.database.connections = 4).await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    let mut asking = JoinSet::new();
    for number in 0..40 {
        let (browser, path) = (noor.browser.clone(), format!("{round}/people"));
        asking.spawn(async move {
            let address = format!("p{number}@provincie.example");
            let fields = [("people-list", address.as_str())];
            ask(browser, path, &fields).await.status
        });
        let (browser, path) = (noor.browser.clone(), format!("{round}/people/correction"));
        let fields = [
            ("person", "00000000000000000000000000000000"),
            ("address", "x@y.example"),
        ];
        asking.spawn(async move { ask(browser, path, &fields).await.status });
    }
    test.browser().get("/").await.assert_status(200);
    let mut other = test.browser();
    other
        .post("/sign-in", &[("email", "kim@provincie.example")])
        .await
        .assert_status(200);
    let statuses = asking.join_all().await;
    // Who presses eighty times may be asked to try again, and it is never our fault.
    let fine = |status: &&StatusCode| [303, 404, 503].contains(&status.as_u16());
    assert_eq!(statuses.iter().filter(fine).count(), 80, "{statuses:?}");
    assert!(statuses.contains(&StatusCode::SEE_OTHER), "{statuses:?}");
}

/// What the server says, and what it means to the one who asked.
#[tokio::test]
async fn what_passes_is_told_from_what_is_gone_and_from_what_is_our_fault() {
    let test = TestApp::new().await;
    let db = &test.db().read;
    let nonsense = db.execute_unprepared("SELECT nonsense").await.unwrap_err();
    assert!(matches!(nonsense.into(), Error::Internal(_)));
    assert!(matches!(DbErr::RecordNotUpdated.into(), Error::NotFound));
    if !is_postgres() {
        return;
    }
    let raised = async |code: &str| {
        let raise = format!("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{code}'; END $$");
        let error: Error = db.execute_unprepared(&raise).await.unwrap_err().into();
        match error {
            Error::Busy(_) => "busy",
            Error::NotFound => "gone",
            _ => "ours",
        }
    };
    for code in [
        "40001", "40P01", "55P03", "57014", "25006", "53300", "23505",
    ] {
        assert_eq!(raised(code).await, "busy", "{code}");
    }
    assert_eq!(raised("23503").await, "gone");
    for code in ["22012", "42P01", "53100", "P0001"] {
        assert_eq!(raised(code).await, "ours", "{code}");
    }
}

async fn single_value(db: &impl ConnectionTrait, sql: &str) -> String {
    let asked = sea_orm::Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(asked).await;
    row.unwrap().unwrap().try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn a_server_is_told_how_long_to_wait_and_a_migration_waits_longer() {
    if !is_postgres() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let url = database(&folder).await;
    let node = db::connect(&url, 2).await.unwrap();
    for (name, term) in [
        ("lock_timeout", "5s"),
        ("statement_timeout", "15s"),
        ("idle_in_transaction_session_timeout", "30s"),
    ] {
        assert_eq!(
            single_value(&node.read, &format!("SHOW {name}")).await,
            term
        );
    }
    // Another node migrates, for longer than anybody may wait for a lock.
    let other = Database::connect(&url).await.unwrap();
    let held = other.begin().await.unwrap();
    Migrator::install(&node.read).await.unwrap();
    let first = Migrator::migrations().remove(0).name().to_owned();
    let row = format!("INSERT INTO seaql_migrations VALUES ('{first}', 0)");
    held.execute_unprepared(&row).await.unwrap();
    let waiting = tokio::spawn({
        let node = node.clone();
        async move { db::migrate(&node).await }
    });
    let held_by = single_value(&held, "SELECT pg_backend_pid()::text").await;
    let long = format!(
        "SELECT count(*)::text FROM pg_stat_activity WHERE {held_by} = ANY(pg_blocking_pids(pid)) \
         AND now() - query_start > interval '6 seconds'"
    );
    let term = Instant::now() + Duration::from_secs(30);
    while single_value(&node.read, &long).await == "0" && !waiting.is_finished() {
        assert!(Instant::now() < term, "nobody waits");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(!waiting.is_finished(), "it gave up: {:?}", waiting.await);
    held.rollback().await.unwrap();
    waiting.await.unwrap().unwrap();
}
