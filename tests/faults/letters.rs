//! Two workers die while they send letters. The relay takes a second for each letter, so that whenever a worker
//! dies it has letters on their way: some not yet handed over, some taken and not yet known as sent.

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::mail::Mailer;
use klankbord::queue::{self, Job};

use super::bench::moment;
use crate::evidence::{Kept, Outcome, Prepared, Program, Receiver, Start, note, times};
use crate::support::{config, database, open};

/// The most there can be in a round.
const A_ROUND: usize = 50;
const POINTS: [&str; 4] = ["work-1", "work-2", "work-3", "work-4"];
const PATIENCE: Duration = Duration::from_mins(5);

/// What is wrong with what arrived.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Arrived {
    pub(super) missing: usize,
    /// Letters that came more often than once.
    pub(super) again: usize,
    /// Of those, the ones that are not the same to the last byte.
    pub(super) changed: usize,
    pub(super) to_others: usize,
}

/// Looks at one letter to each of these addresses.
pub(super) fn judge(addresses: &[String], letters: &[Kept]) -> Arrived {
    let mut by_address: BTreeMap<&str, Vec<&[u8]>> = BTreeMap::new();
    for letter in letters {
        let to = by_address.entry(&letter.to).or_default();
        to.push(&letter.bytes);
    }
    let mut arrived = Arrived::default();
    for address in addresses {
        let same = by_address.remove(address.as_str()).unwrap_or_default();
        arrived.missing += usize::from(same.is_empty());
        arrived.again += same.len().saturating_sub(1);
        arrived.changed += same.iter().filter(|letter| **letter != same[0]).count();
    }
    arrived.to_others = by_address.values().map(Vec::len).sum();
    arrived
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_kill_of_a_worker_loses_a_letter_or_changes_it() {
    let (asked, kills) = (times(2000), times(80));
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder);
    config.database_url = database(&folder).await;
    let url = config.database_url.clone();
    let offset = TimeDelta::zero();
    let app = open(config, Mailer::memory(), Clock::System { offset }).await;
    let mut addresses = Vec::new();
    for round in 0..asked / A_ROUND {
        let people: Vec<_> = (0..A_ROUND)
            .map(|at| format!("p{at}@r{round}.example"))
            .collect();
        Prepared::open_with_letters(&app, &format!("noor{round}"), &people).await;
        addresses.extend(people);
    }
    let receiver = Receiver::start(&[]);
    receiver.set("slow", true);
    let relay = receiver.url();
    let start = Start {
        smtp: Some(&relay),
        ..Start::new(folder.path(), &url)
    };
    let last_kill = kill_while_they_send(start, kills);
    receiver.set("slow", false);
    while judge(&addresses, &receiver.letters()).missing > 0 && last_kill.0.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(500));
    }
    let recovery = last_kill.0.elapsed();
    // A letter that was taken and not yet known as sent comes once more, when its lease is over.
    while letters_wait(&app.db).await && last_kill.0.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(500));
    }
    assert!(
        !letters_wait(&app.db).await,
        "every letter is known as sent"
    );
    let letters = receiver.letters();
    let arrived = judge(&addresses, &letters);
    Outcome {
        id: "C1 C2",
        what: "kill -9 of two workers at random and at 4 points",
        times: kills,
        asked,
        lost: arrived.missing,
        twice: arrived.again,
        recovery: format!("{:.1} s, the design wants 90 s", recovery.as_secs_f64()),
    }
    .note();
    note("C1 letters that came twice and differ", arrived.changed);
    assert_eq!(
        (arrived.missing, arrived.changed, arrived.to_others),
        (0, 0, 0)
    );
    assert!(
        arrived.again > 0,
        "the kills come while letters are on their way"
    );
    assert_a_fault_is_seen(&addresses, letters);
}

/// When the last one died, and the two that go on.
fn kill_while_they_send(start: Start<'_>, kills: usize) -> (Instant, [Program; 2]) {
    let mut workers = [Program::start(start), Program::start(start)];
    let mut last = Instant::now();
    for number in 0..kills / 2 {
        thread::sleep(moment(Duration::from_millis(600)));
        let [first, second] = workers;
        first.kill();
        let die_at = Some(POINTS[number % POINTS.len()]);
        Program::start(Start { die_at, ..start }).wait_for_death();
        last = Instant::now();
        workers = [second, Program::start(start)];
    }
    (last, workers)
}

async fn letters_wait(db: &db::Db) -> bool {
    let jobs = queue::list(&db.read).await.unwrap();
    jobs.iter()
        .any(|(job, _)| matches!(job, Job::SendInvitation { .. }))
}

/// The control, on the letters of this very run.
fn assert_a_fault_is_seen(addresses: &[String], letters: Vec<Kept>) {
    let mut taken = letters.clone();
    taken.retain(|letter| letter.to != addresses[0]);
    assert_eq!(judge(addresses, &taken).missing, 1);
    let before = judge(addresses, &letters);
    let mut doubled = letters;
    let mut other = doubled[0].clone();
    let text = String::from_utf8(other.bytes).unwrap();
    other.bytes = text
        .replacen("Message-ID: <", "Message-ID: <x", 1)
        .into_bytes();
    assert!(other.bytes != doubled[0].bytes);
    doubled.push(other);
    let after = judge(addresses, &doubled);
    assert_eq!(
        (after.again, after.changed),
        (before.again + 1, before.changed + 1)
    );
}
