//! The clock jumps a day forth or back while a round is open, also over a change of summer time.
//!
//! No service can know that its clock is wrong: one that is a day ahead ends a round a day early. So the clock
//! jumps ahead only until the last two days, and back until the end.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use klankbord::queue::{self, Job};
use klankbord::random::Random;
use klankbord::round::{self, State};

use crate::evidence::{Outcome, Prepared, times};
use crate::support::{Given, TestApp, fields};

/// Noon in Amsterdam: in winter, two weeks over the change to summer time, and two over the change back.
const STARTS: [&str; 3] = [
    "2026-11-23T11:00:00Z",
    "2026-03-16T11:00:00Z",
    "2026-10-12T10:00:00Z",
];
const DAY: TimeDelta = TimeDelta::days(1);
const STEP: TimeDelta = TimeDelta::hours(6);
const PEOPLE: usize = 12;
const ANSWERS: usize = 5;

/// What may be planted, for the control.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Planted {
    Nothing,
    LateJump,
    SecondReminder,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Lived {
    jumps: usize,
    early_ends: usize,
    missing: usize,
    twice: usize,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_jump_of_the_clock_ends_a_round_early_or_reminds_twice() {
    let mut all = Lived::default();
    let rounds = times(30);
    for number in 0..rounds {
        let lived = live(STARTS[number % STARTS.len()], Planted::Nothing).await;
        all.jumps += lived.jumps;
        all.early_ends += lived.early_ends;
        all.missing += lived.missing;
        all.twice += lived.twice;
    }
    Outcome {
        id: "D7",
        what: "clock jumps a day forth and back, summer time",
        times: all.jumps,
        asked: rounds * (PEOPLE + 2 * (PEOPLE - ANSWERS)),
        lost: all.missing,
        twice: all.twice,
        recovery: format!("{} of {rounds} rounds ended early", all.early_ends),
    }
    .note();
    assert_eq!((all.early_ends, all.missing, all.twice), (0, 0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_early_end_and_a_second_reminder_are_seen() {
    let late = live(STARTS[0], Planted::LateJump).await;
    assert_eq!(late.early_ends, 1);
    let doubled = live(STARTS[0], Planted::SecondReminder).await;
    assert_eq!((doubled.early_ends, doubled.twice), (0, 1));
}

/// A round from its opening to its end, six hours a step.
async fn live(start: &str, planted: Planted) -> Lived {
    let test = TestApp::new().await;
    let start: DateTime<Utc> = start.parse().unwrap();
    set(&test, start);
    let addresses: Vec<_> = (0..PEOPLE).map(|at| format!("p{at}@x.example")).collect();
    let round = Prepared::open_with_letters(&test.app, "noor", &addresses).await;
    let State::Open { ends_at, .. } = state(&test, &round).await else {
        unreachable!()
    };
    let local = ends_at.with_timezone(&test.app.config.zone);
    assert_eq!(
        (local.hour(), local.minute()),
        (0, 0),
        "a whole day, in any season"
    );
    test.run_jobs().await;
    for at in 0..ANSWERS {
        let given = fields(&Given::default());
        let given: Vec<_> = given
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let mut browser = test.browser();
        browser
            .post(&round.path(2 * at), &given)
            .await
            .assert_status(200);
    }
    if planted == Planted::SecondReminder {
        remind_once_more(&test, &round, start + DAY).await;
    }
    let mut lived = Lived::default();
    let mut now = start;
    loop {
        let ahead = now + DAY * 2 < ends_at;
        let last_day = planted == Planted::LateJump && now + DAY >= ends_at;
        let jump = if last_day { Some(DAY) } else { jump(ahead) };
        if let Some(jump) = jump {
            lived.jumps += 1;
            set(&test, now + jump);
            test.sweep().await;
            test.run_jobs().await;
            set(&test, now);
            test.sweep().await;
        }
        test.run_jobs().await;
        let over = !matches!(state(&test, &round).await, State::Open { .. });
        lived.early_ends = lived.early_ends.max(usize::from(over && now < ends_at));
        assert!(over || now < ends_at, "the round ends at its time");
        if now == ends_at {
            break;
        }
        now = (now + STEP).min(ends_at);
        set(&test, now);
    }
    (lived.missing, lived.twice) = letters(&test);
    lived
}

async fn remind_once_more(test: &TestApp, round: &Prepared, due_at: DateTime<Utc>) {
    let job = Job::SendReminders {
        round: round.id,
        people: vec![round.people[1]],
    };
    let tx = test.db().begin().await.unwrap();
    queue::push(&tx, due_at, &test.app.random, job)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn state(test: &TestApp, round: &Prepared) -> State {
    let round = round::by_id(&test.db().read, round.id).await.unwrap();
    round.state
}

fn set(test: &TestApp, to: DateTime<Utc>) {
    test.app.clock.advance(to - test.now());
}

/// In one of three steps a day, forth or back.
fn jump(ahead: bool) -> Option<TimeDelta> {
    let [chance]: [u8; 1] = Random::System.bytes();
    match chance % 6 {
        0 if ahead => Some(DAY),
        1 => Some(-DAY),
        _ => None,
    }
}

/// How many letters did not come, and how many came too often: everyone is asked once, and whoever did not
/// answer is reminded twice.
fn letters(test: &TestApp) -> (usize, usize) {
    let mut by_address: BTreeMap<String, usize> = BTreeMap::new();
    for letter in test.letters() {
        if letter.text.contains("/r/") {
            *by_address.entry(letter.to_address).or_default() += 1;
        }
    }
    let (mut missing, mut twice) = (0, 0);
    for at in 0..PEOPLE {
        let came = by_address.get(&format!("p{at}@x.example"));
        let came = came.copied().unwrap_or_default();
        let answered = at % 2 == 0 && at / 2 < ANSWERS;
        let due = if answered { 1 } else { 3 };
        missing += usize::saturating_sub(due, came);
        twice += came.saturating_sub(due);
    }
    (missing, twice)
}
