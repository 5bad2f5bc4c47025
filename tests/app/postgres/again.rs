//! What a server undoes for the sake of another, or with its own end, is begun anew, and nobody reads about it. A commit
//! whose answer was lost is the exception: it may have been one.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::Method;
use axum::http::header::LOCATION;
use klankbord::answer_box;
use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::error::Error;
use klankbord::mail::Mailer;
use klankbord::questionnaire::Circle;
use klankbord::web;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tempfile::TempDir;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::evidence::{Postgres, Prepared};
use crate::support::{Browser, Given, NOON, config, fields, is_postgres, open};

const PEOPLE: usize = 24;

/// A round whose answers a server of its own takes.
struct World {
    app: App,
    round: Prepared,
    admin: DatabaseConnection,
    _server: Postgres,
    _folder: TempDir,
}

impl World {
    async fn new(options: &str, people: usize) -> Self {
        let server = Postgres::with(options);
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        config.database_url = server.url();
        config.database.connections = 8;
        let clock = Clock::fixed(NOON.parse().unwrap());
        let app = open(config, Mailer::memory(), clock).await;
        let round = Prepared::open(&app, "noor", people).await;
        Self {
            app,
            round,
            admin: Database::connect(server.url()).await.unwrap(),
            _server: server,
            _folder: folder,
        }
    }

    async fn sql(&self, sql: &str) {
        self.admin.execute_unprepared(sql).await.unwrap();
    }

    /// Does something to every transaction that writes a box, the first `times`: at once, or when it commits.
    async fn meddle(&self, what: &str, times: u32, moment: &str) {
        let when = match moment {
            "at once" => "TRIGGER meddle BEFORE UPDATE ON answer_box",
            _ => {
                "CONSTRAINT TRIGGER meddle AFTER UPDATE ON answer_box DEFERRABLE INITIALLY DEFERRED"
            }
        };
        // What a sequence counts is not undone.
        self.sql(&format!(
            "DROP SEQUENCE IF EXISTS tries; CREATE SEQUENCE tries;
             CREATE OR REPLACE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 IF nextval('tries') <= {times} THEN {what}; END IF;
                 RETURN NEW;
             END $$;
             DROP TRIGGER IF EXISTS meddle ON answer_box;
             CREATE {when} FOR EACH ROW EXECUTE FUNCTION meddle()"
        ))
        .await;
    }

    /// The status, and whether somebody was thanked.
    async fn answer(&self, person: usize) -> (u16, bool) {
        let browser = Browser::new(web::router(self.app.clone()));
        send(&browser, &self.round.path(person)).await
    }

    /// How many answers there are in the box.
    async fn counted(&self) -> u32 {
        let tally = answer_box::open(&self.app.db.read, &self.app.keys, self.round.id);
        let tally = tally.await.unwrap();
        Circle::ALL.map(|circle| tally.answers(circle)).iter().sum()
    }
}

async fn send(browser: &Browser, path: &str) -> (u16, bool) {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields(&Given::default()))
        .finish();
    let request = browser.request(&Method::POST, path, body);
    let (status, headers, page) = browser.send(request).await;
    assert_ne!(status, 500, "{page}");
    let place = headers.get(LOCATION).and_then(|place| place.to_str().ok());
    let thanked = place.is_some_and(|place| place.starts_with("/thanks?"));
    (status.as_u16(), thanked)
}

const SERIALIZATION: &str = "RAISE EXCEPTION 'x' USING ERRCODE = '40001'";
const DEADLOCK: &str = "RAISE EXCEPTION 'x' USING ERRCODE = '40P01'";
/// As an administrator does it, or a server that stops.
const TERMINATED: &str = "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5)";
const THANKED: (u16, bool) = (303, true);

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_server_undoes_is_begun_anew() {
    if !is_postgres() {
        return;
    }
    let stories = [
        (SERIALIZATION, 3, "at once"),
        (SERIALIZATION, 3, "at the commit"),
        (DEADLOCK, 2, "at once"),
        (DEADLOCK, 1, "at the commit"),
        (TERMINATED, 2, "at once"),
    ];
    let world = World::new("", PEOPLE).await;
    for (person, (what, times, moment)) in stories.into_iter().enumerate() {
        world.meddle(what, times, moment).await;
        assert_eq!(world.answer(person).await, THANKED, "{what} {moment}");
        assert_eq!(world.counted().await, u32::try_from(person).unwrap() + 1);
    }
    // The control, and the end of patience.
    world.meddle(SERIALIZATION, 1000, "at once").await;
    assert_eq!(world.answer(stories.len()).await, (503, false));
    assert_eq!(world.counted().await, u32::try_from(stories.len()).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_whose_answer_was_lost_is_not_made_again() {
    if !is_postgres() {
        return;
    }
    let world = World::new("", PEOPLE).await;
    // It was none.
    world.meddle(TERMINATED, 1, "at the commit").await;
    assert_eq!(world.answer(0).await, (503, false));
    assert_eq!(world.counted().await, 0);
    assert_eq!(world.answer(0).await, THANKED);
    assert_eq!(world.counted().await, 1);
    // It was one: the server waits for a standby that never comes, and hangs up.
    world
        .sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        .await;
    world.sql("SELECT pg_reload_conf()").await;
    let killed = async {
        let waiting =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        let kill = async || world.admin.execute_unprepared(waiting).await.unwrap();
        while kill().await.rows_affected() == 0 {
            sleep(Duration::from_millis(10)).await;
        }
    };
    let answered = async { tokio::join!(world.answer(1), killed).0 };
    let answered = timeout(Duration::from_secs(30), answered).await.unwrap();
    assert_eq!(answered, (503, false));
    world
        .sql("ALTER SYSTEM RESET synchronous_standby_names")
        .await;
    world.sql("SELECT pg_reload_conf()").await;
    assert_eq!(world.counted().await, 2, "the control: it was kept");
    assert_eq!(world.answer(1).await, THANKED, "as whoever sends it twice");
    assert_eq!(world.counted().await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_database_that_asks_for_more_isolation_turns_nobody_away() {
    if !is_postgres() {
        return;
    }
    let world = World::new("-c default_transaction_isolation=serializable", PEOPLE).await;
    let router = web::router(world.app.clone());
    let mut sent = JoinSet::new();
    for path in (0..PEOPLE).map(|person| world.round.path(person)) {
        let browser = Browser::new(router.clone());
        sent.spawn(async move { send(&browser, &path).await });
    }
    assert_eq!(sent.join_all().await, [THANKED; PEOPLE]);
    assert_eq!(usize::try_from(world.counted().await).unwrap(), PEOPLE);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_transactions_that_wait_for_each_other_both_end_well() {
    if !is_postgres() {
        return;
    }
    let world = World::new("", PEOPLE).await;
    world
        .sql("CREATE TABLE pair (id int PRIMARY KEY, n int NOT NULL)")
        .await;
    world.sql("INSERT INTO pair VALUES (1, 0), (2, 0)").await;
    let (met, tries) = (Barrier::new(2), AtomicU32::new(0));
    let both = async |first: i32, second: i32| {
        let add = |id: i32| format!("UPDATE pair SET n = n + 1 WHERE id = {id}");
        let work = async |tx: &klankbord::db::Tx| {
            tx.execute_unprepared(&add(first))
                .await
                .map_err(Error::from)?;
            // Each has a row before either asks for the other one.
            if tries.fetch_add(1, Ordering::Relaxed) < 2 {
                met.wait().await;
            }
            tx.execute_unprepared(&add(second))
                .await
                .map_err(Error::from)?;
            Ok::<_, Error>(())
        };
        world.app.db.write(work).await
    };
    let (one, other) = tokio::join!(both(1, 2), both(2, 1));
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    let tries = tries.load(Ordering::Relaxed);
    assert!(tries > 2, "none was begun anew");
    let done = "UPDATE pair SET n = 0 WHERE n = 2";
    let done = world.admin.execute_unprepared(done).await.unwrap();
    assert_eq!(done.rows_affected(), 2, "each counted both once");
}

/// Whatever became of a statement: nobody is told that something was kept that was not.
#[tokio::test]
async fn a_transaction_in_which_a_statement_failed_is_never_said_to_be_kept() {
    if !is_postgres() {
        return;
    }
    let world = World::new("", PEOPLE).await;
    world.sql("CREATE TABLE kept (id int PRIMARY KEY)").await;
    let swallowed = world.app.db.write(async |tx| {
        let insert = "INSERT INTO kept VALUES (1)";
        tx.execute_unprepared(insert).await.map_err(Error::from)?;
        let _ = tx.execute_unprepared(insert).await;
        Ok::<_, Error>(())
    });
    assert!(matches!(swallowed.await, Err(Error::Internal(_))));
}
