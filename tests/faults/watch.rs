//! F4: an employee who looks at the own page all the time does not see by its time that somebody answers.
//!
//! On a disk that is slow to make anything safe an answer takes a quarter of a second, and whoever waits for it is seen
//! at once. Before each look it is left to chance whether somebody answers meanwhile. What is compared is how often a
//! look during an answer takes longer than one without (the area under the curve: one half is chance), for the own page
//! and for a page that has nothing to do with the round. The control is somebody of the same round who declines: they
//! wait for the box.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use klankbord::account::sign_in;
use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::mail::Mailer;
use klankbord::questionnaire::Lang;
use klankbord::random::Random;

use super::body;
use crate::evidence::{Prepared, Program, Start, full, note, post, times};
use crate::support::{config, database, open};

const LOOKS: usize = 800;
/// An answer is under way by then, and takes many times as long.
const HEAD_START: Duration = Duration::from_millis(15);

/// How long something took while somebody answered, and while nobody did.
#[derive(Default)]
struct Seen {
    during: Vec<Duration>,
    without: Vec<Duration>,
}

impl Seen {
    fn add(&mut self, answers: bool, took: Duration) {
        let kind = if answers {
            &mut self.during
        } else {
            &mut self.without
        };
        kind.push(took);
    }

    /// How often a look during an answer takes longer than one without: one half tells nothing.
    fn advantage(&self) -> f64 {
        let pairs = self
            .during
            .iter()
            .flat_map(|a| self.without.iter().map(move |b| (a, b)));
        let longer: f64 = pairs.map(|(a, b)| f64::from(u8::from(a > b))).sum();
        let all = u32::try_from(self.during.len() * self.without.len()).unwrap();
        longer / f64::from(all.max(1))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_looks_at_a_page_all_the_time_does_not_see_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let url = database(&folder).await;
    let mut config = config(&folder);
    config.database_url.clone_from(&url);
    let clock = Clock::System {
        offset: chrono::TimeDelta::zero(),
    };
    let app = open(config, Mailer::memory(), clock).await;
    let round = Prepared::open(&app, "noor", 12).await;
    let cookie = enter(&app, "noor").await;
    app.db.clone().close().await.unwrap();
    let slow = slow_disk(folder.path());
    let program = Program::start(Start {
        preload: Some(&slow),
        ..Start::new(folder.path(), &url)
    });
    let own = format!("/rounds/{}", round.id);
    let (mut page, mut other, mut waits) = (Seen::default(), Seen::default(), Seen::default());
    let decline = format!("{}/decline", round.path(1));
    for _ in 0..times(LOOKS) {
        let answers = Random::System.bytes::<1>()[0].is_multiple_of(2);
        thread::scope(|scope| {
            if answers {
                let (socket, path) = (program.socket, round.path(0));
                scope.spawn(move || post(socket, &path, &body("x")).unwrap());
            }
            thread::sleep(HEAD_START);
            // The first look wakes the machine up, and the two that count come in an order by chance.
            look(program.socket, "/me", &cookie);
            let mut looks = [(&mut page, own.as_str()), (&mut other, "/me")];
            Random::System.shuffle(&mut looks);
            for (seen, path) in looks {
                seen.add(answers, look(program.socket, path, &cookie));
            }
            let began = Instant::now();
            assert_eq!(post(program.socket, &decline, "").unwrap().status, 303);
            waits.add(answers, began.elapsed());
        });
    }
    let (page, other, waits) = (page.advantage(), other.advantage(), waits.advantage());
    note(
        "F4 own page, another page, who waits (one half is chance)",
        format!("{page:.2}, {other:.2}, {waits:.2}"),
    );
    assert!(
        waits > 0.8,
        "{waits}: nobody waits for an answer, so this test is blind"
    );
    // So few looks say little: chance alone passes this once in thousands of runs, and whoever waits is at 1.
    let most = if full() { 0.15 } else { 0.4 };
    assert!((page - other).abs() < most, "{page} and {other}");
}

async fn enter(app: &App, name: &str) -> String {
    let address = format!("{name}@provincie.example").parse().unwrap();
    let tx = app.db.begin().await.unwrap();
    let link = sign_in::open_door(&tx, &app.moment(), &address, Lang::Nl)
        .await
        .unwrap();
    let cookie = sign_in::enter(&tx, &app.moment(), link).await.unwrap();
    tx.commit().await.unwrap();
    format!("session={cookie}")
}

fn slow_disk(folder: &Path) -> PathBuf {
    let library = folder.join("slow_fsync.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .arg(&library)
        .arg("tests/faults/slow_fsync.c")
        .status();
    assert!(built.unwrap().success());
    library
}

fn look(socket: SocketAddr, path: &str, cookie: &str) -> Duration {
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {socket}\r\nconnection: close\r\ncookie: {cookie}\r\n\r\n"
    );
    let began = Instant::now();
    let mut stream = TcpStream::connect(socket).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let took = began.elapsed();
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{path}: {}",
        String::from_utf8_lossy(&answer)
    );
    took
}
