//! Whoever watches over the service hears within two seconds what is wrong, and whoever reads or writes a page is asked
//! to try again and keeps what they typed.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::bench::{Bench, PATIENCE};
use super::body;
use crate::evidence::{Answered, Postgres, Program, get, get_with, post};

const PEOPLE: usize = 15;
/// What watches over a service is told to wait.
const MAX_ANSWER: Duration = Duration::from_secs(2);

/// What `health/ready` says, never later than it may.
#[track_caller]
fn ready(socket: SocketAddr) -> Answered {
    let began = Instant::now();
    let answer = get(socket, "/health/ready").unwrap();
    let took = began.elapsed();
    assert!(took < MAX_ANSWER, "{took:?}: {}", answer.page);
    assert_eq!(get(socket, "/health/live").unwrap().page, "alive\n");
    answer
}

#[track_caller]
fn assert_not_ready(socket: SocketAddr, what: &str) {
    let answer = ready(socket);
    assert_eq!((answer.status, answer.retry_after.as_str()), (503, "5"));
    let lines: Vec<_> = answer.page.lines().collect();
    let [first, rest @ ..] = lines.as_slice() else {
        panic!("nothing is said")
    };
    assert_eq!(*first, "not ready");
    assert!(
        rest.iter().any(|line| line.starts_with(what)),
        "{}",
        answer.page
    );
}

#[track_caller]
fn assert_ready(socket: SocketAddr) {
    let answer = ready(socket);
    assert_eq!((answer.status, answer.page.as_str()), (200, "ready\n"));
}

/// No page, and nothing that is sent, is our fault. All is asked at the same moment, for each may wait a while.
fn assert_asked_to_try_again(bench: &Bench, socket: SocketAddr) {
    // Whoever looks like somebody who is signed in is looked for in the database.
    let session = format!("session={}", "a".repeat(43));
    let link = bench.people[0].path.as_str();
    thread::scope(|scope| {
        for (lang, sentence) in [
            ("nl", "Dit lukt nu even niet"),
            ("en", "This isn’t working right now"),
        ] {
            for path in ["/", "/me", "/rounds/x", link] {
                let path = format!("{path}?lang={lang}");
                let session = &session;
                scope.spawn(move || {
                    let page = get_with(socket, &path, session).unwrap();
                    assert_outage(&page, &[sentence]);
                });
            }
            let path = format!("/sign-in?lang={lang}");
            scope.spawn(move || {
                let page = post(socket, &path, "email=noor%40provincie.example").unwrap();
                assert_outage(&page, &[sentence, "noor@provincie.example"]);
            });
        }
        scope.spawn(|| {
            let page = post(socket, link, &body("Een verhaal.")).unwrap();
            assert_outage(&page, &["Een verhaal.", "Een tip."]);
        });
    });
}

#[track_caller]
fn assert_outage(page: &Answered, words: &[&str]) {
    let shown = (page.status, page.retry_after.as_str());
    assert_eq!(shown, (503, "5"), "{}", page.page);
    assert!(
        words.iter().all(|word| page.page.contains(word)),
        "{}",
        page.page
    );
}

/// Once it is back, so is the service, by itself.
fn comes_back(socket: SocketAddr) {
    let until = Instant::now() + PATIENCE;
    while ready(socket).status != 200 {
        assert!(Instant::now() < until, "it does not come back");
        thread::sleep(Duration::from_millis(50));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_stopped_or_frozen_is_an_outage_and_never_our_fault() {
    let server = Postgres::start();
    let folder = tempfile::tempdir().unwrap();
    let mut bench = Bench::on(folder, server.url(), PEOPLE).await;
    let program = bench.start(None);
    assert_ready(program.socket);
    server.freeze();
    assert_not_ready(program.socket, "database:");
    assert_asked_to_try_again(&bench, program.socket);
    server.thaw();
    comes_back(program.socket);
    server.kill();
    assert_not_ready(program.socket, "database:");
    assert_asked_to_try_again(&bench, program.socket);
    server.start_again();
    comes_back(program.socket);
    let who = bench.take(1);
    bench.send_again(program.socket, &who);
    program.kill();
}

fn start(bench: &Bench) -> (Program, SocketAddr) {
    let program = bench.start(None);
    let socket = program.socket;
    assert_ready(socket);
    (program, socket)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_that_cannot_be_read_are_told() {
    let bench = Bench::new(PEOPLE).await;
    let (program, socket) = start(&bench);
    let keys = bench.folder.path().join("keys");
    let round = keys.join(format!("{}.keys", bench.rounds[0].id));
    for file in [keys.join("application.keys"), round] {
        let whole = fs::read(&file).unwrap();
        fs::write(&file, b"damaged").unwrap();
        assert_not_ready(socket, "keys: they cannot be read");
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        assert_not_ready(socket, "keys: they cannot be read");
        fs::remove_dir(&file).unwrap();
        fs::write(&file, whole).unwrap();
        assert_ready(socket);
    }
    program.kill();
}

/// On a disk of its own, which only whoever may mount one can make.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_without_room_is_told_before_it_is_full() {
    let bench = Bench::new(PEOPLE).await;
    let (program, socket) = start(&bench);
    let keys = bench.folder.path().join("keys");
    let Some(disk) = Disk::with_files_of(&keys) else {
        // The rule itself has a test of its own in `web::health`.
        return;
    };
    assert_not_ready(socket, "disk: that of the keys");
    assert_eq!(get(socket, &bench.people[0].path).unwrap().status, 200);
    drop(disk);
    assert_ready(socket);
    program.kill();
}

/// A small disk over a folder; it goes with the value.
struct Disk<'a>(&'a Path);

impl<'a> Disk<'a> {
    fn with_files_of(folder: &'a Path) -> Option<Self> {
        let files: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        let files: Vec<_> = files
            .into_iter()
            .map(|file| (file.clone(), fs::read(file).unwrap()))
            .collect();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs"])
            .arg(folder)
            .output();
        let disk = mounted.ok()?.status.success().then_some(Self(folder))?;
        for (file, bytes) in files {
            fs::write(file, bytes).unwrap();
        }
        Some(disk)
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).output();
    }
}

/// A lock that another program holds, such as one that hangs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_needs_a_lock_waits_two_seconds_and_keeps_what_they_wrote() {
    let mut bench = Bench::new(PEOPLE).await;
    let (program, socket) = start(&bench);
    let first = bench.rounds[0].id.to_string();
    let lock = bench
        .folder
        .path()
        .join("keys")
        .join(format!("{}.lock", &first[..1]));
    let held = File::options().write(true).open(lock).unwrap();
    held.lock().unwrap();
    let who = bench.take(1);
    let began = Instant::now();
    let answer = bench.send(socket, &who).remove(0).unwrap();
    let took = began.elapsed();
    assert_eq!(answer.status, 503, "{}", answer.page);
    assert!(answer.page.contains("Een tip."), "{}", answer.page);
    assert!((2.0..4.0).contains(&took.as_secs_f64()), "{took:?}");
    // Nobody who only looks waits for it.
    let began = Instant::now();
    assert_eq!(get(socket, &bench.people[1].path).unwrap().status, 200);
    assert_ready(socket);
    assert!(began.elapsed() < Duration::from_secs(1));
    held.unlock().unwrap();
    bench.send_again(socket, &who);
    program.kill();
}
