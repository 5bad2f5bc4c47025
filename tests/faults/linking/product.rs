//! The service itself, as a program that runs: people answer, and after every answer a thief copies everything.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::TimeDelta;
use klankbord::answer_box::Tally;
use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::ids::RoundId;
use klankbord::jobs::worker;
use klankbord::mail::Mailer;
use klankbord::profile;
use tempfile::TempDir;

use super::attack::{Trace, said};
use super::naive::selectors;
use super::needles::{Name, Needles};
use super::score::{Score, guess};
use super::thief::{Loot, Thief};
use super::{BATCH, PEOPLE, boxes, order};
use crate::evidence::{Archive, Canaries, Prepared, Program, Start, post};
use crate::support::{Given, config, database, fields, open};

#[derive(Default)]
pub(super) struct Outcome {
    pub(super) without_keys: Score,
    pub(super) with_keys: Score,
    /// The same, with a copy of the key store after every answer: what strict grace is for.
    pub(super) with_all_keys: Score,
    /// Rounds by how many versions of their box could be read at the end of answering.
    pub(super) readable: BTreeMap<usize, usize>,
    pub(super) secrets: usize,
    pub(super) places: usize,
    pub(super) bytes: usize,
    pub(super) found: usize,
}

/// A round that was answered, and what was taken of it.
struct Answered {
    round: Prepared,
    written: Vec<String>,
    loot: Loot,
    opened: BTreeMap<u64, Tally>,
    opened_with_copies: Option<BTreeMap<u64, Tally>>,
}

pub(super) async fn play(rounds: usize) -> Outcome {
    let mut outcome = Outcome::default();
    for _ in 0..rounds.div_ceil(BATCH) {
        let folder = tempfile::tempdir().unwrap();
        let (url, opened) = prepare(&folder).await;
        let mut thief = Thief::new(&url, folder.path().to_path_buf()).await;
        let program = Program::start(Start::new(folder.path(), &url));
        let mut answered = Vec::new();
        for round in opened {
            let first = answered.is_empty();
            answered.push(answer_all(&mut thief, folder.path(), &program, (round, first)).await);
        }
        program.kill();
        let app = service(&folder, &url, TimeDelta::days(16)).await;
        worker::work_off(&app).await.unwrap();
        for answered in &answered {
            judge(&mut outcome, &app, answered).await;
        }
        app.db.clone().close().await.unwrap();
        look_everywhere(&mut outcome, thief, folder.path(), &answered).await;
    }
    outcome
}

async fn service(folder: &TempDir, url: &str, offset: TimeDelta) -> App {
    let mut config = config(folder);
    url.clone_into(&mut config.database_url);
    open(config, Mailer::memory(), Clock::System { offset }).await
}

async fn prepare(folder: &TempDir) -> (String, Vec<Prepared>) {
    let url = database(folder).await;
    let app = service(folder, &url, TimeDelta::zero()).await;
    let mut opened = Vec::new();
    for number in 0..BATCH {
        opened.push(Prepared::open(&app, &format!("noor{number}"), PEOPLE).await);
    }
    app.db.clone().close().await.unwrap();
    (url, opened)
}

async fn answer_all(
    thief: &mut Thief,
    folder: &Path,
    program: &Program,
    (round, first): (Prepared, bool),
) -> Answered {
    let keys = folder.join("keys");
    let mut canaries = Canaries::default();
    let written: Vec<String> = (0..PEOPLE).map(|_| canaries.hatch()).collect();
    let mut archive = Archive::new(round.id);
    thief.begin().await;
    archive.copy_from(thief.db(), &keys).await;
    for who in order(PEOPLE) {
        let answered = post(program.socket, &round.path(who), &body(&written[who])).unwrap();
        let (status, to) = (answered.status, answered.location);
        assert!(to.starts_with("/thanks?"), "{status} {to}");
        thief.copy().await;
        archive.copy_from(thief.db(), &keys).await;
    }
    Answered {
        opened: archive.opened(&keys),
        opened_with_copies: first.then(|| archive.opened_with_copies()),
        loot: thief.take(),
        written,
        round,
    }
}

fn body(story: &str) -> String {
    let given = Given {
        story: story.to_owned(),
        ..Given::default()
    };
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields(&given))
        .finish()
}

/// What somebody owns that should lie nowhere.
fn secrets(answered: &Answered) -> impl Iterator<Item = (Name, Vec<u8>)> {
    let links = (0..PEOPLE).map(|who| {
        answered
            .round
            .path(who)
            .trim_start_matches("/r/")
            .to_owned()
    });
    let addresses = (0..PEOPLE).map(|who| format!("p{who}@example.org"));
    links
        .chain(addresses)
        .map(|secret| (Name::Secret, secret.into_bytes()))
}

/// Guesses with what was published in the end, without keys and with them.
async fn judge(outcome: &mut Outcome, app: &App, answered: &Answered) {
    let texts = published(app, answered.round.id).await;
    let truth: Vec<usize> = texts
        .iter()
        .map(|text| {
            answered
                .written
                .iter()
                .position(|other| other == text)
                .unwrap()
        })
        .collect();
    assert_eq!(truth.len(), PEOPLE, "every text is published");
    let named = texts.iter().enumerate();
    let named = named.map(|(place, text)| (Name::Text(place), text.clone().into_bytes()));
    let people = &answered.round.people;
    let needles = Needles::new(named.chain(selectors(people)).chain(secrets(answered)));

    let (copies, traces) = (answered.loot.copies, Trace::of(&answered.loot, &needles));
    guess(&mut outcome.without_keys, copies, &traces, &truth);
    *outcome.readable.entry(answered.opened.len()).or_default() += 1;
    let said = said(&traces);
    let scores = [
        (&mut outcome.with_keys, Some(&answered.opened)),
        (
            &mut outcome.with_all_keys,
            answered.opened_with_copies.as_ref(),
        ),
    ];
    for (score, opened) in scores {
        let Some(opened) = opened else { continue };
        let (by_difference, by_order) = boxes::links(opened, people, &texts);
        let guesses: Vec<_> = (0..PEOPLE)
            .map(|text| {
                let certain = by_difference.get(&text).or(said.get(&text));
                certain.or(by_order.get(&text)).copied()
            })
            .collect();
        score.copies += copies;
        score.add(&guesses, &truth);
    }
    outcome.found += answered.loot.leaks(&needles);
    outcome.bytes += answered.loot.bytes();
}

async fn published(app: &App, round: RoundId) -> Vec<String> {
    let profile = profile::by_round(&app.db.read, &app.key, round)
        .await
        .unwrap();
    let texts = profile.published.texts.of("story");
    texts.into_iter().map(str::to_owned).collect()
}

/// After the end, through all files, all rows and the log of the program, for the secrets of all rounds.
async fn look_everywhere(
    outcome: &mut Outcome,
    thief: Thief,
    folder: &Path,
    answered: &[Answered],
) {
    let texts = answered.iter().flat_map(|answered| &answered.written);
    let texts = texts.map(|text| (Name::Text(0), text.clone().into_bytes()));
    let all: Vec<_> = texts.chain(answered.iter().flat_map(secrets)).collect();
    outcome.secrets += all.len();
    let needles = Needles::new(all);
    let log = std::fs::read_to_string(folder.join("log")).unwrap();
    assert!(log.contains("Klankbord is ready"), "the log is looked into");
    for place in thief.everything(folder).await {
        outcome.places += 1;
        outcome.bytes += place.len();
        outcome.found += needles.leaks(&place);
    }
}

/// How many versions of a box can be read after three answers, after a fourth that the program died of between its
/// commit and the end of the old key, and after the next start.
pub(super) async fn readable_around_a_crash() -> [usize; 3] {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    let (url, opened) = prepare(&folder).await;
    let thief = Thief::new(&url, folder.path().to_path_buf()).await;
    let round = &opened[0];
    let mut archive = Archive::new(round.id);
    let mut program = Program::start(Start::new(folder.path(), &url));
    for who in 0..3 {
        post(program.socket, &round.path(who), &body("Een verhaal.")).unwrap();
        archive.copy_from(thief.db(), &keys).await;
    }
    let before = archive.opened(&keys).len();
    program.kill();
    program = Program::start(Start {
        die_at: Some("submit-8"),
        ..Start::new(folder.path(), &url)
    });
    let thanked = post(program.socket, &round.path(3), &body("Nog een verhaal."));
    assert!(thanked.is_none(), "dead before the thanks");
    program.wait_for_death();
    archive.copy_from(thief.db(), &keys).await;
    let dead = archive.opened(&keys).len();
    program = Program::start(Start::new(folder.path(), &url));
    let after = archive.opened(&keys).len();
    program.kill();
    [before, dead, after]
}
