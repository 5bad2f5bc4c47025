//! What one copy of database, log and keys tells, with old keys kept for as long as they are by default.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use klankbord::answer_box::Tally;
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::ids::Selector;
use klankbord::keys::Private;
use klankbord::mail::Mailer;

use super::{PEOPLE, boxes, order};
use crate::evidence::{Archive, Canaries, Prepared, Program, Start, post};
use crate::support::{Given, config, database, fields, open};

#[derive(Default)]
pub(super) struct Outcome {
    pub(super) asked: usize,
    /// Texts of which two versions in a row tell the author.
    pub(super) linked: usize,
    /// The same for whoever has the private half, as for anybody while old keys lay there as they are.
    pub(super) with_private_half: usize,
}

/// The thief has every version of each box, as a log that nobody empties would hold them, and one copy of the keys.
pub(super) async fn play(rounds: usize) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let (private, keys) = (Private::generate(), folder.path().join("keys"));
    let url = database(&folder).await;
    let mut config = config(&folder);
    config.database_url.clone_from(&url);
    let offset = TimeDelta::zero();
    let app = open(config, Mailer::memory(), Clock::System { offset }).await;
    let mut opened = Vec::new();
    for number in 0..rounds {
        opened.push(Prepared::open(&app, &format!("noor{number}"), PEOPLE).await);
    }
    app.db.clone().close().await.unwrap();
    let public = private.public().to_string();
    let program = Program::start(Start {
        recovery: Some((&public, "26h")),
        ..Start::new(folder.path(), &url)
    });
    let db = db::connect(&url, 4).await.unwrap();
    let mut outcome = Outcome::default();
    let mut answered = Vec::new();
    for round in opened {
        let mut canaries = Canaries::default();
        let texts: Vec<String> = (0..PEOPLE).map(|_| canaries.hatch()).collect();
        let mut archive = Archive::new(round.id);
        archive.copy_from(&db, &keys).await;
        for who in order(PEOPLE) {
            let sent = post(program.socket, &round.path(who), &body(&texts[who])).unwrap();
            assert_eq!(sent.status, 303);
            archive.copy_from(&db, &keys).await;
        }
        answered.push((round.people, texts, archive));
    }
    db.close().await.unwrap();
    program.kill();
    for (people, texts, archive) in &answered {
        outcome.asked += PEOPLE;
        outcome.linked += right(&archive.opened(&keys), people, texts);
        let all = archive.opened_with(&keys, &private);
        outcome.with_private_half += right(&all, people, texts);
    }
    outcome
}

/// The text of each place was written by the person of that place.
fn right(opened: &BTreeMap<u64, Tally>, people: &[Selector], texts: &[String]) -> usize {
    let (by_difference, _) = boxes::links(opened, people, texts);
    by_difference
        .iter()
        .filter(|(text, who)| text == who)
        .count()
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
