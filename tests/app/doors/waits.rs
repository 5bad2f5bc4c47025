//! Nobody who looks at a page waits for an answer that is being written: its time would tell that there is one.

use std::fs::{self, File};
use std::time::Duration;

use chrono::TimeDelta;
use klankbord::answer_box::{self, Act};
use klankbord::db::{self, Db, Tx};
use klankbord::ids::RoundId;
use klankbord::keys::{Fault, Private};
use sea_orm::ConnectionTrait;
use tokio::time::timeout;

use crate::evidence::{Prepared, crawl};
use crate::support::{COLLEAGUES, FRIENDS, TestApp, is_postgres, link};

const NOOR: &str = "noor@provincie.example";
/// Much longer than a page takes on the slowest machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// All that an answer holds while it is written: the box in the database, and the files of the keys.
struct Held {
    tx: Tx,
    locks: Vec<File>,
}

impl Held {
    async fn take(test: &TestApp, beside: &Db) -> Self {
        let tx = beside.begin().await.unwrap();
        if is_postgres() {
            let boxes = "SELECT version FROM answer_box FOR UPDATE";
            tx.execute_unprepared(boxes).await.unwrap();
        }
        let files = fs::read_dir(&test.app.config.key_dir).unwrap();
        let locks = files.map(|file| file.unwrap().path());
        let locks = locks.filter(|path| path.extension().is_some_and(|kind| kind == "lock"));
        let locks: Vec<_> = locks.map(|path| File::open(path).unwrap()).collect();
        assert!(!locks.is_empty());
        for lock in &locks {
            lock.lock().unwrap();
        }
        Self { tx, locks }
    }

    async fn leave(self) {
        self.tx.rollback().await.unwrap();
        drop(self.locks);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_and_no_link_waits_for_an_answer() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    let id: RoundId = round.trim_start_matches("/rounds/").parse().unwrap();
    // It is time to note that the session is used.
    test.app.clock.advance(TimeDelta::hours(2));
    let beside = db::connect(&test.app.config.database_url, 1).await.unwrap();
    let held = Held::take(&test, &beside).await;
    // The control: whoever writes the keys waits, and then gives up.
    let keys = test.app.keys.clone();
    let writer = tokio::task::spawn_blocking(move || keys.forget(id, 1, 0));

    let pages = timeout(PATIENCE, crawl(&mut noor.browser)).await.unwrap();
    assert!(
        pages.iter().any(|page| page.path == round),
        "{}",
        pages.len()
    );
    for page in &pages {
        page.assert_status(200);
    }
    for letter in &letters[..2] {
        for path in [
            link(letter, "/r/"),
            format!("{}/decline", link(letter, "/r/")),
        ] {
            let page = timeout(PATIENCE, test.browser().get(&path)).await;
            page.unwrap().assert_status(200);
        }
    }
    let written = writer.await.unwrap();
    assert!(
        matches!(written, Err(Fault::Locked)),
        "the keys are not held: this test is blind"
    );
    if !is_postgres() {
        let page = noor.browser.post("/me", &[("name", "Noor de Wit")]).await;
        page.assert_status(503);
    }

    held.leave().await;
    test.app.finish_beside().await;
    beside.close().await.unwrap();
}

/// An old key is sealed, or gone, in the moment after its answer: whoever has read the old box just before reads anew.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_looks_while_a_key_is_put_away_sees_the_box() {
    for recovery in [Some(Private::generate().public()), None] {
        let test = TestApp::with(|config| {
            config.recovery_key = recovery;
            config.key_grace = TimeDelta::hours(26);
        })
        .await;
        let app = test.app.clone();
        let round = Prepared::open(&app, "noor", 10).await;
        let (id, person) = (round.id, round.people[0]);
        let declines = {
            let app = app.clone();
            tokio::spawn(async move {
                for _ in 0..150 {
                    let tx = app.db.begin().await.unwrap();
                    let (moment, act) = (app.moment(), Act::Decline);
                    let received = answer_box::receive(&tx, &moment, id, person, act).await;
                    received.unwrap().ok();
                    tx.commit().await.unwrap();
                }
            })
        };
        let mut looks = 0;
        while !declines.is_finished() {
            let seen = answer_box::open(&app.db.read, &app.keys, id).await;
            assert!(seen.is_ok(), "{:?} at look {looks}", seen.err());
            looks += 1;
        }
        declines.await.unwrap();
        assert!(looks > 20, "{looks}");
    }
}
