//! Everybody at the same instant, and each of them presses five times.

use std::time::{Duration, Instant};

use axum::http::Method;
use axum::http::header::LOCATION;
use klankbord::answer_box;
use klankbord::questionnaire::Circle;
use tokio::task::JoinSet;

use super::{Person, body, faults};
use crate::evidence::{Outcome, Prepared, note, times};
use crate::support::TestApp;

/// The most there can be.
const PEOPLE: usize = 50;
const TIMES: usize = 5;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everyone_who_sends_five_times_at_once_counts_once() {
    let test = TestApp::with(|config| config.database.connections = 16).await;
    let rounds = times(100);
    let (mut slowest, mut longest) = (Duration::ZERO, Duration::ZERO);
    for number in 0..rounds {
        let round = Prepared::open(&test.app, &format!("noor{number}"), PEOPLE).await;
        let mut people: Vec<Person> = (0..PEOPLE)
            .map(|at| Person {
                selector: round.people[at],
                path: round.path(at),
                story: format!("verhaal {number} van {at}"),
                thanked: false,
            })
            .collect();
        let began = Instant::now();
        let thanked = rush(&test, &people, &mut slowest).await;
        longest = longest.max(began.elapsed());
        assert_eq!(thanked, PEOPLE * TIMES, "everyone is thanked every time");
        for person in &mut people {
            person.thanked = true;
        }
        let tally = answer_box::open(&test.db().read, &test.app.keys, round.id)
            .await
            .unwrap();
        assert_eq!(
            faults(&people.iter().collect::<Vec<_>>(), &tally),
            Vec::<String>::new()
        );
        let answers: u32 = Circle::ALL.map(|circle| tally.answers(circle)).iter().sum();
        assert_eq!(usize::try_from(answers).unwrap(), PEOPLE);
    }
    Outcome {
        id: "D3",
        what: "50 people at once, each 5 times",
        times: rounds,
        asked: rounds * PEOPLE,
        lost: 0,
        twice: 0,
        recovery: format!("slowest answer {} ms", slowest.as_millis()),
    }
    .note();
    note("D3 slowest response", format!("{} ms", slowest.as_millis()));
    note(
        &format!("D3 slowest rush of {} requests", PEOPLE * TIMES),
        format!("{} ms", longest.as_millis()),
    );
}

/// How many were led to the page of thanks.
async fn rush(test: &TestApp, people: &[Person], slowest: &mut Duration) -> usize {
    let mut sent = JoinSet::new();
    for _ in 0..TIMES {
        for person in people {
            let (browser, path, body) = (test.browser(), person.path.clone(), body(&person.story));
            sent.spawn(async move {
                let began = Instant::now();
                let (status, headers, page) = browser
                    .send(browser.request(&Method::POST, &path, body))
                    .await;
                assert_eq!(status, 303, "{page}");
                (headers[LOCATION] == "/thanks?lang=nl", began.elapsed())
            });
        }
    }
    let responses = sent.join_all().await;
    *slowest = responses
        .iter()
        .map(|(_, took)| *took)
        .fold(*slowest, Duration::max);
    responses.iter().filter(|(thanks, _)| *thanks).count()
}
