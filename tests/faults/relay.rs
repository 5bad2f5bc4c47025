//! The mail relay misbehaves in every way there is, and then behaves again.
//!
//! A letter is given 45 seconds. So that a relay which never answers does not take an hour here, it is asked by
//! as many workers as there are letters for: each with its own connections, as that many nodes would have.

use std::path::Path;
use std::process::Command;

use chrono::TimeDelta;
use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::entity::{invitation, job};
use klankbord::jobs::worker;
use klankbord::mail::Mailer;
use klankbord::queue::Job;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tokio::task::JoinSet;

use super::letters::{Arrived, judge};
use crate::evidence::{Outcome, Prepared, Receiver, times};
use crate::support::{NOON, config, database, node, open};

/// The most there can be in a round.
const A_ROUND: usize = 50;
/// How many letters one worker has on their way.
const A_WORKER: usize = 4;

#[derive(Clone, Copy)]
struct Trouble {
    what: &'static str,
    /// What the receiver goes by, before the @.
    local: &'static str,
    options: &'static [&'static str],
    /// Before and behind the place of the receiver in the address of the relay.
    relay: (&'static str, &'static str),
    mended: &'static str,
    /// What the queue says, with the seconds until each next try; `None` when the mailbox is not there.
    waits: Option<(&'static str, &'static [i64])>,
    /// Letters that arrived, of those that left once more.
    taken: bool,
    workers: fn(usize) -> usize,
}

const BUSY: Trouble = Trouble {
    what: "relay: 451 to the recipient",
    local: "smtp-rcpt-451",
    options: &[],
    relay: ("", ""),
    mended: "",
    waits: Some(("busy", &[30, 120])),
    taken: false,
    workers: |_| 4,
};

const TROUBLES: [Trouble; 8] = [
    BUSY,
    Trouble {
        what: "relay: 451 to the text",
        local: "smtp-data-451",
        ..BUSY
    },
    Trouble {
        what: "relay: 550 5.1.1 to the recipient",
        local: "smtp-rcpt-550-5.1.1",
        waits: None,
        ..BUSY
    },
    Trouble {
        what: "relay: 554 to the text",
        local: "smtp-data-554",
        waits: Some(("refused", &[3600, 3600])),
        ..BUSY
    },
    Trouble {
        what: "relay: gone after the dot, letter not taken",
        local: "smtp-lost",
        waits: Some(("network", &[30, 120])),
        ..BUSY
    },
    Trouble {
        what: "relay: gone after the dot, letter taken",
        local: "smtp-drop",
        waits: Some(("network", &[30])),
        taken: true,
        ..BUSY
    },
    Trouble {
        what: "relay: a certificate nobody signed",
        local: "person",
        options: &["--tls", "CERTIFICATE", "KEY"],
        relay: ("", "?tls=required"),
        waits: Some(("tls", &[30, 120])),
        ..BUSY
    },
    Trouble {
        what: "relay: knows another password",
        local: "person",
        options: &["--auth", "ada:right"],
        relay: ("ada:wrong@", ""),
        mended: "ada:right@",
        waits: Some(("login", &[30, 120])),
        ..BUSY
    },
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_trouble_with_the_relay_loses_a_letter() {
    for trouble in TROUBLES {
        live_through(trouble).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_relay_that_never_answers_loses_a_letter() {
    live_through(Trouble {
        what: "relay: no answer after the dot",
        local: "smtp-hang",
        waits: Some(("timeout", &[30])),
        workers: |letters| letters.div_ceil(A_WORKER),
        ..BUSY
    })
    .await;
}

async fn live_through(trouble: Trouble) {
    let asked = times(200);
    let folder = tempfile::tempdir().unwrap();
    let receiver = Receiver::start(&options(trouble.options, folder.path()));
    let mut config = config(&folder);
    config.database_url = database(&folder).await;
    let clock = Clock::fixed(NOON.parse().unwrap());
    let app = open(config, Mailer::memory(), clock).await;
    let addresses = ask(&app, trouble.local, asked).await;

    let (login, ending) = trouble.relay;
    let relay = format!("smtp://{login}127.0.0.1:{}{ending}", receiver.port());
    let tries = trouble.waits.map_or(&[0][..], |(_, waits)| waits);
    let (mut wrong, mut sent_away) = (0, 0);
    for (number, seconds) in tries.iter().enumerate() {
        work(&app, &relay, (trouble.workers)(asked)).await;
        wrong += wrong_states(&app, trouble.waits, (number, *seconds), asked).await;
        sent_away += usize::from(trouble.taken) * asked;
        assert_eq!(receiver.count(), sent_away, "{}", trouble.what);
        app.clock.advance(TimeDelta::seconds(*seconds));
    }

    receiver.set("calm", true);
    let mended = format!("smtp://{}127.0.0.1:{}", trouble.mended, receiver.port());
    for _ in 0..2 {
        work(&app, &mended, 4).await;
        app.clock.advance(TimeDelta::hours(1));
    }
    let left = waiting(&app).await.len();
    let letters = receiver.letters();
    let expected = if trouble.waits.is_some() {
        &addresses[..]
    } else {
        &[]
    };
    let arrived = judge(expected, &letters);
    Outcome {
        id: "C4",
        what: trouble.what,
        times: tries.len(),
        asked,
        lost: arrived.missing,
        twice: arrived.again,
        recovery: format!("next try; {wrong} wrong states"),
    }
    .note();
    let again = if trouble.taken { asked } else { 0 };
    let right = Arrived {
        again,
        ..Arrived::default()
    };
    assert_eq!((wrong, left, arrived), (0, 0, right), "{}", trouble.what);
    // The control: a state that is not the right one is seen.
    let other = Some(("another fault", &[0][..]));
    assert_ne!(wrong_states(&app, other, (0, 0), asked).await, 0);
}

/// Opens rounds with so many letters.
async fn ask(app: &App, local: &str, people: usize) -> Vec<String> {
    let addresses: Vec<_> = (0..people)
        .map(|at| format!("{local}@x{at}.example"))
        .collect();
    for (number, addresses) in addresses.chunks(A_ROUND).enumerate() {
        Prepared::open_with_letters(app, &format!("noor{number}"), addresses).await;
    }
    addresses
}

/// Sends what is due by so many nodes on the same database, each with connections of its own.
async fn work(app: &App, relay: &str, nodes: usize) {
    let mut running = JoinSet::new();
    for _ in 0..nodes {
        let node = node(app, Mailer::smtp(relay).unwrap());
        running.spawn(async move { worker::work_off(&node).await.unwrap() });
    }
    running.join_all().await;
}

async fn waiting(app: &App) -> Vec<job::Model> {
    let mut jobs = job::Entity::find().all(&app.db.read).await.unwrap();
    jobs.retain(|row| matches!(row.kind, Job::SendInvitation { .. }));
    jobs
}

/// How many letters are not where they should be: waiting with this fault for their next try, or marked as
/// undeliverable and gone from the queue.
async fn wrong_states(
    app: &App,
    waits: Option<(&str, &[i64])>,
    (tries, seconds): (usize, i64),
    asked: usize,
) -> usize {
    let due = app.clock.now() + TimeDelta::seconds(seconds);
    let jobs = waiting(app).await;
    let right = jobs.iter().filter(|row| {
        row.fault.as_deref() == waits.map(|(fault, _)| fault)
            && row.due_at == due
            && usize::try_from(row.attempts) == Ok(tries + 1)
            && row.leased_until.is_none()
            && row.failed_at.is_none()
    });
    let bounced = invitation::Entity::find()
        .filter(invitation::Column::Bounced.eq(true))
        .count(&app.db.read)
        .await
        .unwrap();
    let bounced = usize::try_from(bounced).unwrap();
    let (wait, bounce) = if waits.is_some() {
        (asked, 0)
    } else {
        (0, asked)
    };
    wait.abs_diff(right.count()) + bounce.abs_diff(bounced) + wait.abs_diff(jobs.len())
}

/// Puts a certificate that nobody signed in the place of its names.
fn options(options: &[&str], folder: &Path) -> Vec<String> {
    options
        .iter()
        .map(|option| match *option {
            "CERTIFICATE" => certificate(folder),
            "KEY" => folder.join("key.pem").display().to_string(),
            option => option.to_owned(),
        })
        .collect()
}

fn certificate(folder: &Path) -> String {
    let path = folder.join("certificate.pem").display().to_string();
    let key = folder.join("key.pem").display().to_string();
    let made = Command::new("openssl")
        .args([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
        ])
        .args([
            "-subj",
            "/CN=127.0.0.1",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
        ])
        .args(["-keyout", &key, "-out", &path])
        .output();
    assert!(made.unwrap().status.success(), "tests/run installs openssl");
    path
}
