//! The program dies while a round ends.

use std::collections::BTreeSet;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::answer_box::answer::Answer;
use klankbord::answer_box::{self, Act};
use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::keys::KeyStore;
use klankbord::mail::Mailer;
use klankbord::questionnaire::Dosage;
use klankbord::queue::{self, Job};
use sea_orm::ConnectionTrait;
use tempfile::TempDir;

use crate::evidence::{Outcome, Prepared, Program, Row, Start, count, dump, times};
use crate::support::{config, database, open};

const STEPS: usize = 5;
/// The profile is stored with the commit between the third and the fourth.
const COMMITTED: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_round_that_dies_while_it_ends_is_published_once_and_leaves_no_key() {
    let (rounds, began) = (times(200), Instant::now());
    for number in 0..rounds {
        let step = number % STEPS + 1;
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        config.database_url = database(&folder).await;
        let url = config.database_url.clone();
        let app = open(
            config,
            Mailer::memory(),
            Clock::System {
                offset: TimeDelta::zero(),
            },
        )
        .await;
        answered(&app).await;
        app.db.clone().close().await.unwrap();

        // Sixteen days on, the end is due at once.
        let start = Start::new(folder.path(), &url);
        let point = format!("end-{step}");
        Program::start(Start {
            clock_offset: "16d",
            die_at: Some(&point),
            ..start
        })
        .wait_for_death();
        let first = profiles(&url).await;
        assert_eq!(
            first.len(),
            usize::from(step >= COMMITTED),
            "after step {step}"
        );
        // A day later nobody holds the job any more: not by the clock that all share, which cannot be moved.
        let db = db::connect(&url, 1).await.unwrap();
        let let_go = "UPDATE job SET leased_until = NULL";
        db.read.execute_unprepared(let_go).await.unwrap();
        db.close().await.unwrap();
        let program = Program::start(Start {
            clock_offset: "17d",
            ..start
        });
        until_done(&url).await;
        program.kill();
        let last = profiles(&url).await;
        assert_eq!(last.len(), 1);
        assert!(
            first.is_empty() || first == last,
            "what was published stays as it was"
        );
        assert_gone(&folder, &url).await;
    }
    Outcome {
        id: "D5",
        what: "kill -9 between the steps of an end",
        times: rounds,
        asked: rounds,
        lost: 0,
        twice: 0,
        recovery: format!("at the next start ({} s in all)", began.elapsed().as_secs()),
    }
    .note();
}

/// An open round with five answers in each circle.
async fn answered(app: &App) {
    let round = Prepared::open(app, "noor", 10).await;
    for (number, &selector) in round.people.iter().enumerate() {
        let answer = Answer {
            picks: ["analytical", "curious", "calm"]
                .map(|id| (id.to_owned(), Dosage::Right))
                .into(),
            star: "calm".to_owned(),
            hindrances: BTreeSet::new(),
            texts: [("story".to_owned(), format!("Verhaal {number}."))].into(),
            signature: None,
        };
        let tx = app.db.begin().await.unwrap();
        let act = Act::Answer(&answer);
        let received = answer_box::receive(&tx, &app.moment(), round.id, selector, act).await;
        received.unwrap().unwrap();
        tx.commit().await.unwrap();
    }
}

async fn profiles(url: &str) -> Vec<Row> {
    let db = db::connect(url, 4).await.unwrap();
    let rows = dump(&db.read)
        .await
        .into_iter()
        .filter(|row| row.table == "profile")
        .collect();
    db.close().await.unwrap();
    rows
}

/// Waits until nothing is left but to forget the addresses one day: the letter that the profile is ready has left.
async fn until_done(url: &str) {
    let db = db::connect(url, 4).await.unwrap();
    let began = Instant::now();
    while !only_forgetting_is_left(&db.read).await {
        assert!(
            began.elapsed() < Duration::from_mins(1),
            "{:?}",
            queue::list(&db.read).await.unwrap()
        );
        thread::sleep(Duration::from_millis(20));
    }
    db.close().await.unwrap();
}

async fn only_forgetting_is_left(db: &impl ConnectionTrait) -> bool {
    let jobs = queue::list(db).await.unwrap();
    matches!(jobs[..], [(Job::ForgetInvited { .. }, None)])
}

async fn assert_gone(folder: &TempDir, url: &str) {
    let db = db::connect(url, 4).await.unwrap();
    assert_eq!(count(&db.read, "answer_box").await, 0);
    assert_eq!(count(&db.read, "invitation").await, 0);
    assert_eq!(count(&db.read, "thanks").await, 1, "kept once");
    db.close().await.unwrap();
    let keys = KeyStore::open(folder.path().join("keys")).unwrap();
    assert_eq!(keys.rounds().unwrap(), []);
    let letters = fs::read_dir(folder.path().join("mailbox")).unwrap().count();
    assert_eq!(letters, 1, "one letter says that the profile is ready");
}
