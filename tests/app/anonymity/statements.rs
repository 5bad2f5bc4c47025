//! Whoever reads every statement that reaches the database, with its parameters, does not see who answers, nor whether
//! somebody answers, declines, or comes once more.

use std::collections::BTreeSet;

use axum::Router;
use chrono::TimeDelta;
use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::invitation;
use klankbord::jobs::worker;
use klankbord::mail::{Mailer, Memory};
use klankbord::web;

use crate::evidence::{Postgres, Prepared};
use crate::support::{Browser, Given, NOON, config, fields, is_postgres, open};

const PEOPLE: usize = 10;

/// What somebody does with their link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Look,
    LookAtDecline,
    Answer,
    Sign,
    Mistake,
    Decline,
}

struct Story {
    server: Postgres,
    router: Router,
    round: Prepared,
    /// How much of the log was read.
    read: usize,
}

impl Story {
    async fn act(&mut self, person: usize, act: Act) -> Vec<String> {
        let path = self.round.path(person);
        let decline = format!("{path}/decline");
        let mut fields = fields(&Given::default());
        if act == Act::Sign {
            let signed = [("sign", "yes"), ("signature", "Oma Riet")];
            fields.extend(signed.map(|(name, value)| (name.to_owned(), value.to_owned())));
        }
        if act == Act::Mistake {
            fields.retain(|(name, _)| name != "star");
        }
        let fields: Vec<_> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        let mut browser = Browser::new(self.router.clone());
        let (page, status) = match act {
            Act::Look => (browser.get(&path).await, 200),
            Act::LookAtDecline => (browser.get(&decline).await, 200),
            Act::Answer | Act::Sign => (browser.post(&path, &fields).await, 200),
            Act::Mistake => (browser.post(&path, &fields).await, 422),
            Act::Decline => (browser.post(&decline, &[]).await, 200),
        };
        page.assert_status(status);
        self.statements()
    }

    /// What the log tells since the last look, without what is new in every version of the box.
    fn statements(&mut self) -> Vec<String> {
        let log = self.server.log();
        let new = log[self.read..].to_owned();
        self.read = log.len();
        new.lines().map(masked).collect()
    }
}

/// A sealed box is as random as its key, its version is the next number for everybody, and the number of a prepared
/// statement is the connection's.
fn masked(line: &str) -> String {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let words = line.split(' ').map(|word| {
        let value = word.trim_end_matches(',').trim_matches('\'');
        let is_box = value.starts_with("\\x") && value.len() > 1000;
        let numbered = value.strip_prefix("sqlx_s_");
        let numbered = numbered.is_some_and(|rest| digits(rest.trim_end_matches(':')));
        if is_box || numbered || digits(value) {
            "…"
        } else {
            word
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_on_the_way_of_an_answer_names_a_person() {
    if !is_postgres() {
        return;
    }
    let server = Postgres::that_tells_all();
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder);
    config.database_url = server.url();
    let app = open(
        config,
        Mailer::memory(),
        Clock::fixed(NOON.parse().unwrap()),
    )
    .await;
    let round = Prepared::open(&app, "noor", PEOPLE).await;
    let router = web::router(app.clone());
    let mut story = Story {
        server,
        router,
        round,
        read: 0,
    };
    // The first of its kind is prepared once for a connection.
    for act in [Act::Look, Act::Answer] {
        story.act(0, act).await;
    }
    let mut seen: [BTreeSet<Vec<String>>; 2] = Default::default();
    let acts = [
        Act::Look,
        Act::LookAtDecline,
        Act::Mistake,
        Act::Decline,
        Act::Answer,
        Act::Answer,
        Act::Sign,
        Act::Decline,
    ];
    for person in 1..PEOPLE {
        for (place, act) in acts.into_iter().enumerate() {
            // Some decline first, some answer at once.
            if person % 2 == 0 && place == 3 {
                continue;
            }
            let sends = matches!(act, Act::Answer | Act::Sign | Act::Decline);
            // Of those who answer some sign.
            let act = match act {
                Act::Answer if person % 3 == 0 => Act::Sign,
                Act::Sign => Act::Answer,
                act => act,
            };
            let statements = story.act(person, act).await;
            assert!(!statements.is_empty(), "the log is not read");
            seen[usize::from(sends)].insert(statements);
        }
    }
    for seen in &seen {
        assert_eq!(
            seen.len(),
            1,
            "{:#?}",
            seen.iter().take(2).collect::<Vec<_>>()
        );
    }
    assert_that_a_name_is_seen(&app, &mut story).await;
}

/// The control.
async fn assert_that_a_name_is_seen(app: &App, story: &mut Story) {
    let keys = app.keys.load(story.round.id).unwrap().unwrap();
    let mut looked_up = BTreeSet::new();
    for person in 1..PEOPLE {
        invitation::find(
            &app.db.read,
            &keys,
            story.round.id,
            story.round.people[person],
        )
        .await
        .unwrap();
        looked_up.insert(story.statements());
    }
    assert_eq!(looked_up.len(), PEOPLE - 1);
}

/// Of ten who were asked so many have answered when reminders are due: what the database is told, and how many letters
/// leave.
async fn reminded(answered: usize) -> (Vec<String>, usize) {
    let server = Postgres::that_tells_all();
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&folder);
    config.database_url = server.url();
    let outbox = Memory::default();
    let mailer = Mailer::Memory(outbox.clone());
    let app = open(config, mailer, Clock::fixed(NOON.parse().unwrap())).await;
    let addresses: Vec<_> = (0..PEOPLE).map(|n| format!("p{n}@example.org")).collect();
    let round = Prepared::open_with_letters(&app, "noor", &addresses).await;
    worker::work_off(&app).await.unwrap();
    let router = web::router(app.clone());
    let mut story = Story {
        server,
        router,
        round,
        read: 0,
    };
    for person in 0..answered {
        story.act(person, Act::Answer).await;
    }
    outbox.take();
    story.statements();
    app.clock.advance(TimeDelta::days(5));
    // Until all jobs are done; letters may still leave beside.
    worker::work_off(&app).await.unwrap();
    // The day's look and the reminders run at the same time: their statements come in any order.
    let mut statements: Vec<_> = story.statements();
    statements.retain(|line| !line.contains("DETAIL"));
    statements.sort();
    (statements, outbox.take().len())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_tells_how_many_are_reminded() {
    if !is_postgres() {
        return;
    }
    let (nobody_answered, all) = reminded(0).await;
    assert_eq!(all, PEOPLE);
    assert!(nobody_answered.len() > PEOPLE, "the log is not read");
    for answered in [4, PEOPLE] {
        let (statements, letters) = reminded(answered).await;
        assert_eq!(letters, PEOPLE - answered, "the control");
        assert_eq!(statements, nobody_answered, "{answered} have answered");
    }
}
