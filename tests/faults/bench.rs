//! A service with everyone who is asked there, and what they were told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirBuilder};
use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::answer_box::{self, Tally};
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::keys::KeyStore;
use klankbord::mail::Mailer;
use klankbord::random::Random;
use tempfile::TempDir;

use super::{Person, Verdict, send, times_in};
use crate::evidence::{Answered, Canaries, Outcome, Prepared, Program, Start};
use crate::support::{config, database, open};

/// In each round.
pub(super) const PEOPLE: usize = 15;
/// Much more than a service needs to come back.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// A service that is not running, and everyone who is asked there.
pub(super) struct Bench {
    pub(super) folder: TempDir,
    pub(super) database: String,
    pub(super) rounds: Vec<Prepared>,
    pub(super) people: Vec<Person>,
    pub(super) next: usize,
    pub(super) canaries: Canaries,
}

impl Bench {
    /// With at least so many people.
    pub(super) async fn new(needed: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = database(&folder).await;
        Self::on(folder, database, needed).await
    }

    pub(super) async fn on(folder: TempDir, database: String, needed: usize) -> Self {
        let mut config = config(&folder);
        config.database_url.clone_from(&database);
        let app = open(
            config,
            Mailer::memory(),
            Clock::System {
                offset: TimeDelta::zero(),
            },
        )
        .await;
        let (mut rounds, mut people, mut canaries) = (Vec::new(), Vec::new(), Canaries::default());
        for number in 0..needed.div_ceil(PEOPLE) {
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

    pub(super) fn start(&self, die_at: Option<&str>) -> Program {
        let start = Start::new(self.folder.path(), &self.database);
        Program::start(Start { die_at, ..start })
    }

    /// People who were not asked anything yet.
    pub(super) fn take(&mut self, count: usize) -> Vec<usize> {
        self.next += count;
        (self.next - count..self.next).collect()
    }

    /// Sends the answers of some at the same instant; who was thanked is written down.
    pub(super) fn send(&mut self, socket: SocketAddr, who: &[usize]) -> Vec<Option<Answered>> {
        let people = &self.people;
        let answers: Vec<_> = thread::scope(|scope| {
            let sent: Vec<_> = who
                .iter()
                .map(|at| scope.spawn(|| send(socket, &people[*at])))
                .collect();
            sent.into_iter().map(|sent| sent.join().unwrap()).collect()
        });
        for (at, answer) in who.iter().zip(&answers) {
            self.people[*at].thanked |= answer.as_ref().is_some_and(Answered::is_thanks);
        }
        answers
    }

    /// Looks into every box of these people. A box that does not open ends the test.
    pub(super) async fn judge(&self, who: &[usize]) -> Verdict {
        let rounds: BTreeSet<usize> = who.iter().map(|at| at / PEOPLE).collect();
        let mut verdict = Verdict::default();
        for (number, tally) in self.look_into(rounds).await {
            let people: Vec<&Person> = self.people[number * PEOPLE..][..PEOPLE].iter().collect();
            verdict.add(&people, &tally);
        }
        verdict
    }

    /// How long some answers take while nothing is wrong.
    pub(super) fn usual(&mut self, socket: SocketAddr, at_once: usize) -> Duration {
        let first = self.take(at_once);
        let began = Instant::now();
        self.send(socket, &first);
        let usual = began.elapsed();
        assert_eq!(self.unthanked(&first), Vec::<usize>::new());
        usual
    }

    /// Writes down what became of everybody who was asked, judges it, and judges the judge.
    pub(super) async fn conclude(
        &mut self,
        (id, what): (&str, &str),
        (times, slowest): (usize, Duration),
    ) {
        let everyone: Vec<usize> = (0..self.next).collect();
        let verdict = self.judge(&everyone).await;
        Outcome {
            id,
            what,
            times,
            asked: self.next,
            lost: verdict.lost,
            twice: verdict.twice,
            recovery: format!("at most {:.1} s, by itself", slowest.as_secs_f64()),
        }
        .note();
        assert_eq!(verdict, Verdict::default());
        self.assert_sees_a_lie().await;
    }

    /// The control: somebody who was thanked and never sent anything is seen by the same look.
    pub(super) async fn assert_sees_a_lie(&mut self) {
        let who = self.take(1);
        self.people[who[0]].thanked = true;
        let verdict = self.judge(&who).await;
        assert_eq!((verdict.lost, verdict.faults.len()), (1, 1));
        self.people[who[0]].thanked = false;
    }

    pub(super) async fn is_counted(&self, at: usize) -> bool {
        let boxes = self.look_into(BTreeSet::from([at / PEOPLE])).await;
        let stories = boxes
            .values()
            .map(|tally| times_in(tally, &self.people[at].story));
        stories.sum::<usize>() == 1
    }

    /// Looks at a copy, so that cleaning up after the kill is left to the next start.
    async fn look_into(&self, rounds: BTreeSet<usize>) -> BTreeMap<usize, Tally> {
        let copy = tempfile::tempdir().unwrap();
        copy_files(self.folder.path(), copy.path());
        let [from, to] = [self.folder.path(), copy.path()].map(|path| path.display().to_string());
        let db = db::connect(&self.database.replace(&from, &to), 4)
            .await
            .unwrap();
        let keys = KeyStore::open(copy.path().join("keys")).unwrap();
        let mut boxes = BTreeMap::new();
        for number in rounds {
            let opened = answer_box::open(&db.read, &keys, self.rounds[number].id).await;
            boxes.insert(number, opened.unwrap());
        }
        db.close().await.unwrap();
        boxes
    }

    pub(super) fn unthanked(&self, who: &[usize]) -> Vec<usize> {
        who.iter()
            .copied()
            .filter(|at| !self.people[*at].thanked)
            .collect()
    }

    /// Whoever was not thanked sends again until they are; how long that took.
    pub(super) fn send_again(&mut self, socket: SocketAddr, who: &[usize]) -> Duration {
        let began = Instant::now();
        loop {
            let who = self.unthanked(who);
            if who.is_empty() {
                return began.elapsed();
            }
            self.send(socket, &who);
            assert!(
                began.elapsed() < PATIENCE,
                "sending again ends with thanks:\n{}",
                self.end_of_log()
            );
        }
    }

    pub(super) fn end_of_log(&self) -> String {
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
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

/// Somewhere between at once and a little after the last answer.
pub(super) fn moment(usual: Duration) -> Duration {
    usual.mul_f64(1.2 * f64::from(u16::from_be_bytes(Random::System.bytes())) / f64::from(u16::MAX))
}
