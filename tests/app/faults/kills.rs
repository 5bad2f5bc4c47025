//! The program dies while answers come in: at random, and at each of its nine steps.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::answer_box::{self, Tally};
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::dice::Dice;
use klankbord::keys::KeyStore;
use klankbord::mail::Mailer;
use tempfile::TempDir;

use super::{Person, body, faults, told};
use crate::evidence::{Canaries, Places, Prepared, Program, note, post};
use crate::support::{config, database, open};

const RANDOM_KILLS: usize = 50;
const AT_ONCE: usize = 5;
const STEPS: usize = 9;
const KILLS_A_STEP: usize = 6;
const ROUNDS: usize = 24;
const PEOPLE: usize = 15;

/// A service that is not running, and everyone who is asked there.
struct Bench {
    folder: TempDir,
    database: String,
    rounds: Vec<Prepared>,
    people: Vec<Person>,
    next: usize,
    canaries: Canaries,
}

impl Bench {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        config.database_url = database(&folder).await;
        let database = config.database_url.clone();
        let app = open(
            config,
            Mailer::memory(),
            Clock::System {
                offset: TimeDelta::zero(),
            },
        )
        .await;
        let (mut rounds, mut people, mut canaries) = (Vec::new(), Vec::new(), Canaries::default());
        for number in 0..ROUNDS {
            let round = Prepared::open(&app, &format!("noor{number}"), PEOPLE).await;
            people.extend((0..PEOPLE).map(|at| Person {
                selector: round.people[at],
                path: round.path(at),
                story: canaries.hatch(),
                thanked: false,
            }));
            rounds.push(round);
        }
        for person in &people {
            canaries.add(person.path.trim_start_matches("/r/"));
        }
        app.db.clone().close().await.unwrap();
        Self {
            folder,
            database,
            rounds,
            people,
            next: 0,
            canaries,
        }
    }

    fn start(&self, die_at: Option<&str>) -> Program {
        Program::start(self.folder.path(), &self.database, "0", die_at)
    }

    /// People who were not asked anything yet.
    fn take(&mut self, count: usize) -> Vec<usize> {
        self.next += count;
        (self.next - count..self.next).collect()
    }

    /// Sends the answers of some at the same instant; who was thanked is written down.
    fn send(&mut self, port: u16, who: &[usize]) {
        let people = &self.people;
        let thanked: Vec<bool> = thread::scope(|scope| {
            let sent: Vec<_> = who
                .iter()
                .map(|at| scope.spawn(|| is_thanked(port, &people[*at])))
                .collect();
            sent.into_iter().map(|sent| sent.join().unwrap()).collect()
        });
        for (at, thanked) in who.iter().zip(thanked) {
            self.people[*at].thanked |= thanked;
        }
    }

    /// Opens the boxes of these people while no program runs: every one of them must open and be right.
    async fn check(&self, who: &[usize]) {
        for number in 0..ROUNDS {
            if who.iter().any(|at| at / PEOPLE == number) {
                let people: Vec<&Person> =
                    self.people[number * PEOPLE..][..PEOPLE].iter().collect();
                assert_eq!(
                    faults(&people, &self.look_into(number).await),
                    Vec::<String>::new()
                );
            }
        }
    }

    async fn is_counted(&self, at: usize) -> bool {
        told(&self.look_into(at / PEOPLE).await, &self.people[at].story) == 1
    }

    /// Looks at a copy, so that cleaning up after the kill is left to the next start.
    async fn look_into(&self, round: usize) -> Tally {
        let copy = tempfile::tempdir().unwrap();
        copy_files(self.folder.path(), copy.path());
        let [from, to] = [self.folder.path(), copy.path()].map(|path| path.display().to_string());
        let db = db::connect(&self.database.replace(&from, &to))
            .await
            .unwrap();
        let keys = KeyStore::open(copy.path().join("keys")).unwrap();
        let tally = answer_box::open(&db.read, &keys, self.rounds[round].id)
            .await
            .unwrap();
        db.close().await.unwrap();
        tally
    }

    fn unthanked(&self, who: &[usize]) -> Vec<usize> {
        who.iter()
            .copied()
            .filter(|at| !self.people[*at].thanked)
            .collect()
    }

    /// Whoever was not thanked sends again, and is.
    fn send_again(&mut self, port: u16, who: &[usize]) {
        for at in self.unthanked(who) {
            self.send(port, &[at]);
            assert!(self.people[at].thanked, "sending again ends with thanks");
        }
    }
}

fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            DirBuilder::new().mode(0o700).create(&target).unwrap();
            copy_files(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn is_thanked(port: u16, person: &Person) -> bool {
    match post(port, &person.path, &body(&person.story)) {
        Some((status, location)) => {
            assert!(
                status.contains(" 303") && location.starts_with("/thanks?"),
                "{status} {location}"
            );
            true
        }
        None => false,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_kill_loses_or_doubles_an_answer() {
    let began = Instant::now();
    let mut bench = Bench::new().await;
    let (caught, thanked) = kill_at_random(&mut bench).await;
    assert!(
        caught > RANDOM_KILLS / 10,
        "the kills come while answers are on their way: {caught}"
    );
    kill_at_steps(&mut bench).await;

    let everyone: Vec<usize> = (0..bench.next).collect();
    assert_eq!(bench.unthanked(&everyone), Vec::<usize>::new());
    bench.check(&everyone).await;
    let mut places = Places::default();
    places.add_files(bench.folder.path());
    bench.canaries.assert_nowhere(&places);
    assert!(
        fs::read_to_string(bench.folder.path().join("log"))
            .unwrap()
            .contains("Klankbord is ready")
    );
    let kills = RANDOM_KILLS + STEPS * KILLS_A_STEP;
    note("D1 kills (50 at random, 6 at each of 9 steps)", kills);
    note(
        "D1 random kills that caught an answer before its thanks",
        caught,
    );
    note(
        "D1 answers thanked before such a kill",
        format!("{thanked} of {}", RANDOM_KILLS * AT_ONCE),
    );
    note(
        "D1 answers lost, doubled or halved, of those sent",
        format!("0 of {}", bench.next),
    );
    note("D1 duration", format!("{} s", began.elapsed().as_secs()));
}

/// In how many kills somebody was not thanked yet, and how many were thanked before their kill.
async fn kill_at_random(bench: &mut Bench) -> (usize, usize) {
    let mut program = bench.start(None);
    let first = bench.take(AT_ONCE);
    let began = Instant::now();
    bench.send(program.port, &first);
    let usual = began.elapsed();
    assert_eq!(
        bench.unthanked(&first).len(),
        0,
        "undisturbed, everybody is thanked"
    );
    let (mut caught, mut thanked) = (0, 0);
    for _ in 0..RANDOM_KILLS {
        let who = bench.take(AT_ONCE);
        let (port, wait) = (program.port, moment(usual));
        thread::scope(|scope| {
            scope.spawn(|| bench.send(port, &who));
            thread::sleep(wait);
            program.kill();
        });
        let unthanked = bench.unthanked(&who).len();
        (caught, thanked) = (
            caught + usize::from(unthanked > 0),
            thanked + AT_ONCE - unthanked,
        );
        bench.check(&who).await;
        program = bench.start(None);
        bench.send_again(program.port, &who);
    }
    program.kill();
    (caught, thanked)
}

/// Somewhere between at once and a little after the last answer.
fn moment(usual: Duration) -> Duration {
    usual.mul_f64(1.2 * f64::from(u16::from_be_bytes(Dice::System.bytes())) / f64::from(u16::MAX))
}

async fn kill_at_steps(bench: &mut Bench) {
    for step in 1..=STEPS {
        for _ in 0..KILLS_A_STEP {
            let who = bench.take(1);
            let program = bench.start(Some(&format!("submit-{step}")));
            bench.send(program.port, &who);
            program.wait_for_death();
            assert_eq!(bench.unthanked(&who), who, "dead before the thanks");
            bench.check(&who).await;
            // From the commit on it counts, before that there is no trace of it.
            assert_eq!(
                bench.is_counted(who[0]).await,
                step >= 8,
                "after step {step}"
            );
            let program = bench.start(None);
            bench.send_again(program.port, &who);
            program.kill();
        }
    }
}
