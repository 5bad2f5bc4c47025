//! The control: a schema as many would make it. An invitation is ticked off and an answer is a row of its own, in
//! one transaction; without a name, a time, a foreign key or an order in its random keys.

use klankbord::app::App;
use klankbord::clock::Clock;
use klankbord::ids::Selector;
use klankbord::mail::Mailer;
use klankbord::random::Random;
use sea_orm::{ConnectionTrait, Statement};

use super::attack::Trace;
use super::needles::{Name, Needles};
use super::score::{Score, guess};
use super::thief::Thief;
use super::{BATCH, PEOPLE, order};
use crate::evidence::Canaries;
use crate::support::{NOON, config, database, is_postgres, open};

pub(super) struct Outcome {
    pub(super) score: Score,
    /// How often a text was found in what was copied.
    pub(super) found: usize,
}

pub(super) async fn play(rounds: usize) -> Outcome {
    let (mut score, mut found) = (Score::default(), 0);
    for _ in 0..rounds.div_ceil(BATCH) {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        config.database_url = database(&folder).await;
        let url = config.database_url.clone();
        let app = open(
            config,
            Mailer::memory(),
            Clock::fixed(NOON.parse().unwrap()),
        )
        .await;
        make_tables(&app).await;
        let invited: Vec<Vec<Selector>> = invite(&app, BATCH).await;
        let mut thief = Thief::new(&url, folder.path().to_path_buf()).await;
        for people in &invited {
            thief.begin().await;
            let mut canaries = Canaries::default();
            let written: Vec<String> = people.iter().map(|_| canaries.hatch()).collect();
            for who in order(PEOPLE) {
                answer(&app, people[who], &written[who]).await;
                thief.copy().await;
            }
            // In the end all texts are known, in an order of their own.
            let truth = order(PEOPLE);
            let names = truth
                .iter()
                .enumerate()
                .map(|(text, who)| (Name::Text(text), written[*who].clone().into_bytes()))
                .chain(selectors(people));
            let needles = Needles::new(names);
            let loot = thief.take();
            found += loot.leaks(&needles);
            guess(&mut score, loot.copies, &Trace::of(&loot, &needles), &truth);
        }
        app.db.clone().close().await.unwrap();
    }
    Outcome { score, found }
}

pub(super) fn selectors(people: &[Selector]) -> impl Iterator<Item = (Name, Vec<u8>)> {
    let people = people.iter().enumerate();
    people.map(|(place, who)| (Name::Person(place), who.0.to_vec()))
}

async fn make_tables(app: &App) {
    let (bytes, id) = if is_postgres() {
        ("bytea", "uuid")
    } else {
        ("blob", "blob")
    };
    let tx = app.db.begin().await.unwrap();
    for table in [
        format!(
            "CREATE TABLE naive_invitation (selector {bytes} PRIMARY KEY, name text, used integer)"
        ),
        format!("CREATE TABLE naive_answer (id {id} PRIMARY KEY, story text)"),
    ] {
        tx.execute_unprepared(&table).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Everyone who is asked, a round apiece.
async fn invite(app: &App, rounds: usize) -> Vec<Vec<Selector>> {
    let tx = app.db.begin().await.unwrap();
    let mut all = Vec::new();
    for _ in 0..rounds {
        let people: Vec<_> = (0..PEOPLE)
            .map(|_| Selector(Random::System.bytes()))
            .collect();
        for (place, who) in people.iter().enumerate() {
            let values = [who.0.to_vec().into(), format!("P{place}").into()];
            let sql = "INSERT INTO naive_invitation VALUES ($1, $2, 0)";
            let sql = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
            tx.execute_raw(sql).await.unwrap();
        }
        all.push(people);
    }
    tx.commit().await.unwrap();
    all
}

async fn answer(app: &App, who: Selector, story: &str) {
    let tx = app.db.begin().await.unwrap();
    let backend = tx.get_database_backend();
    let tick = "UPDATE naive_invitation SET used = 1 WHERE selector = $1";
    let save = "INSERT INTO naive_answer VALUES ($1, $2)";
    let id: uuid::Uuid = Random::System.id();
    for (sql, values) in [
        (tick, vec![who.0.to_vec().into()]),
        (save, vec![id.into(), story.into()]),
    ] {
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}
