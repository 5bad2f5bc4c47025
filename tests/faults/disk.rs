//! The disk is full while answers come in, and has room again; the service itself goes on running.
//!
//! Both work on any machine and without special rights. The key store writes every key aside before it counts, so
//! a link from there to `/dev/full` answers each write with "no space left". The files of SQLite may not grow over
//! a page, by a limit on the running program, which is small enough for the keys and too small for the database.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::bench::{Bench, PATIENCE, moment};
use crate::evidence::{Answered, Program, note, times};
use crate::support::is_postgres;

const AT_ONCE: usize = 5;
const SENTENCE: &str = "We konden je antwoorden nu niet bewaren.";
const PAGE: &str = "4096";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_full_disk_of_the_key_store_loses_an_answer() {
    fill("disk of the key store full", |_, asides, full| {
        for aside in asides {
            if full {
                // While a key is being written its place is taken, for a moment.
                let until = Instant::now() + PATIENCE;
                while symlink("/dev/full", aside).is_err() {
                    assert!(Instant::now() < until, "its place stays taken");
                    thread::sleep(Duration::from_millis(1));
                }
            } else {
                fs::remove_file(aside).unwrap();
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_full_disk_of_the_database_loses_an_answer() {
    // The disk of PostgreSQL is its server's: see `server`.
    if !is_postgres() {
        fill("disk of the database full", |program, _, full| {
            let limit = if full { PAGE } else { "unlimited" };
            let status = Command::new("prlimit")
                .args(["--pid", &program.id().to_string()])
                .arg(format!("--fsize={limit}:"))
                .status();
            assert!(status.unwrap().success());
        })
        .await;
    }
}

/// `limit` is told the program and where it writes its keys aside.
async fn fill(what: &str, limit: impl Fn(&Program, &[PathBuf], bool)) {
    let times = times(50);
    let mut bench = Bench::new((times + 1) * (AT_ONCE + 1)).await;
    let program = bench.start(None);
    let keys = bench.folder.path().join("keys");
    let rounds = bench.rounds.iter();
    let asides: Vec<PathBuf> = rounds
        .map(|round| keys.join(format!("{}.new", round.id)))
        .collect();
    let usual = bench.usual(program.socket, AT_ONCE);
    let (mut slowest, mut refused) = (Duration::ZERO, 0);
    for _ in 0..times {
        let who = bench.take(AT_ONCE);
        let (socket, wait) = (program.socket, moment(usual));
        let answers = thread::scope(|scope| {
            let sent = scope.spawn(|| bench.send(socket, &who));
            thread::sleep(wait);
            limit(&program, &asides, true);
            sent.join().unwrap()
        });
        refused += count_refused(&bench, &answers);
        let late = bench.take(1);
        let answers = bench.send(socket, &late);
        assert_eq!(
            count_refused(&bench, &answers),
            1,
            "while it is full, nobody is thanked"
        );
        refused += 1;
        limit(&program, &asides, false);
        let everyone: Vec<usize> = who.into_iter().chain(late).collect();
        slowest = slowest.max(bench.send_again(socket, &everyone));
    }
    program.kill();
    note(
        &format!("D4 answers that came back with the form, {what}"),
        refused,
    );
    bench.conclude(("D4", what), (times, slowest)).await;
}

/// Whoever is not thanked is told so in their language, and keeps what they wrote.
fn count_refused(bench: &Bench, answers: &[Option<Answered>]) -> usize {
    let heard = |answer| Option::as_ref(answer).unwrap_or_else(|| panic!("{}", bench.end_of_log()));
    let answers = answers.iter().map(heard);
    let refused: Vec<_> = answers.filter(|answer| !answer.is_thanks()).collect();
    for answer in &refused {
        let page = &answer.page;
        assert_eq!(answer.status, 503, "{page}");
        assert!(
            page.contains(SENTENCE) && page.contains("Een tip."),
            "{page}"
        );
    }
    refused.len()
}
