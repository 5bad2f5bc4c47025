//! A key that is missing: nothing is lost for a day, and then it is told as it is.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use klankbord::entity::{answer_box, invitation, round};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::support::{COLLEAGUES, Given, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const ADMINISTRATOR: &str = "beheer@provincie.example";

async fn service() -> TestApp {
    TestApp::with(|config| config.administrators = vec![ADMINISTRATOR.to_owned()]).await
}

/// The file of the keys of this round.
fn file(test: &TestApp, round: &str) -> PathBuf {
    let id = round.trim_start_matches("/rounds/");
    test.folder.path().join(format!("keys/{id}.keys"))
}

fn take_away(test: &TestApp, round: &str) {
    let file = file(test, round);
    fs::rename(&file, file.with_extension("away")).unwrap();
}

fn put_back(test: &TestApp, round: &str) {
    let file = file(test, round);
    fs::rename(file.with_extension("away"), &file).unwrap();
}

async fn row(test: &TestApp) -> round::Model {
    let row = round::Entity::find().one(&test.db().read).await;
    row.unwrap().unwrap()
}

async fn missing_since(test: &TestApp) -> Option<DateTime<Utc>> {
    row(test).await.key_missing_since
}

/// Boxes, and people who are asked.
async fn kept(test: &TestApp) -> (u64, u64) {
    let db = &test.db().read;
    let boxes = answer_box::Entity::find().count(db).await;
    let people = invitation::Entity::find().count(db).await;
    (boxes.unwrap(), people.unwrap())
}

async fn open(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor de Wit", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    (noor, round)
}

#[tokio::test]
async fn a_key_that_is_back_within_a_day_was_never_lost() {
    let test = service().await;
    let (_noor, round) = open(&test).await;
    let letters = test.invitations().await;
    test.answer(&letters[0], &Given::default())
        .await
        .assert_status(200);
    take_away(&test, &round);
    // Whoever answers keeps what they wrote, and their time is noted nowhere.
    let mut browser = test.browser();
    let path = link(&letters[1], "/r/");
    browser.get(&path).await.assert_status(503);
    let fields = [("text-story", "Een lang verhaal.")];
    let page = browser.post(&path, &fields).await;
    page.assert_status(503).assert_says("Een lang verhaal.");
    assert_eq!(missing_since(&test).await, None);

    test.sweep().await;
    let noticed = test.now();
    assert_eq!(missing_since(&test).await, Some(noticed));
    test.app.clock.advance(TimeDelta::minutes(24 * 60 - 1));
    test.sweep().await;
    let since = missing_since(&test).await;
    assert_eq!(since, Some(noticed), "the first time counts");
    assert_eq!(kept(&test).await, (1, 8));
    let mut admin = test.sign_in(ADMINISTRATOR).await;
    let page = admin.browser.get("/administration").await;
    page.assert_says("Van 1 ronde is de sleutel weg.")
        .assert_silent("Noor");

    put_back(&test, &round);
    test.sweep().await;
    assert_eq!(missing_since(&test).await, None);
    test.answer(&letters[1], &Given::default())
        .await
        .assert_status(200);
    let page = admin.browser.get("/administration").await;
    page.assert_silent("sleutel");
}

#[tokio::test]
async fn a_round_whose_key_was_missed_for_a_day_is_lost_and_that_is_told_as_it_is() {
    let test = service().await;
    let (mut noor, round) = open(&test).await;
    let letters = test.invitations().await;
    fs::write(file(&test, &round), "damaged").unwrap();
    test.sweep().await;
    test.app.clock.advance(TimeDelta::days(1));
    test.sweep().await;
    assert_eq!(kept(&test).await, (0, 0));
    assert_eq!(row(&test).await.lost_at, Some(test.now()));
    test.pass(1).await;
    let letter = test.letter(NOOR, "verloren gegaan");
    assert!(letter.text.contains(&round), "{}", letter.text);
    assert!(!letter.text.contains("te weinig"), "{}", letter.text);
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("De antwoorden van je ronde zijn verloren gegaan")
        .assert_silent("te weinig");
    let page = noor.browser.get("/").await;
    page.assert_says("Er ging iets mis met je ronde")
        .assert_silent("Deze keer waren er te weinig");
    let mut admin = test.sign_in(ADMINISTRATOR).await;
    let page = admin.browser.get("/administration").await;
    page.assert_says("ging er 1 ronde verloren")
        .assert_silent("Noor");
    let mut browser = test.browser();
    let page = browser.get(&link(&letters[1], "/r/")).await;
    page.assert_status(410);
    noor.draft().await;
    test.pass(20).await;
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn a_round_does_not_end_while_its_key_is_missing() {
    let test = service().await;
    let (_noor, round) = open(&test).await;
    test.invitations().await;
    test.pass(14).await;
    test.app.clock.advance(TimeDelta::hours(11));
    test.run_jobs().await;
    take_away(&test, &round);
    test.sweep().await;
    test.app.clock.advance(TimeDelta::hours(20));
    test.run_jobs().await;
    test.sweep().await;
    let over = row(&test).await;
    assert!(
        over.ends_at.unwrap() < test.now() && !over.extended,
        "{over:?}"
    );
    assert_eq!((over.not_enough_at, kept(&test).await), (None, (1, 8)));
    put_back(&test, &round);
    test.app.clock.advance(TimeDelta::hours(1));
    test.run_jobs().await;
    assert!(
        row(&test).await.extended,
        "it ends as if nothing had happened"
    );
}

#[tokio::test]
async fn a_draft_whose_key_is_damaged_is_told_as_a_list_that_is_lost() {
    let test = service().await;
    let mut noor = test.employee("Noor de Wit", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &[])
        .await
        .assert_status(200);
    fs::write(file(&test, &round), "damaged").unwrap();
    test.sweep().await;
    test.app.clock.advance(TimeDelta::days(1));
    test.sweep().await;
    assert!(!file(&test, &round).exists());
    test.pass(1).await;
    test.letter(NOOR, "wie je wilde vragen");
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("De lijst van je ronde is verloren gegaan");
    assert_eq!(kept(&test).await, (0, 0));
    assert_ne!(noor.draft().await, round);
}

/// However long the wrong folder lies there.
#[tokio::test]
async fn in_a_foreign_store_no_key_is_missing() {
    let test = service().await;
    let (_noor, _round) = open(&test).await;
    let letters = test.invitations().await;
    let keys = test.folder.path().join("keys");
    let away = keys.with_extension("away");
    for foreign in [true, false] {
        fs::rename(&keys, &away).unwrap();
        if foreign {
            let other = klankbord::keys::KeyStore::open(&keys).unwrap();
            other
                .application(&klankbord::random::Random::System)
                .unwrap();
        }
        for _ in 0..3 {
            test.app.clock.advance(TimeDelta::days(1));
            assert!(klankbord::jobs::sweep::sweep(&test.app).await.is_err());
            assert!(klankbord::jobs::worker::work_off(&test.app).await.is_err());
        }
        test.browser()
            .get(&link(&letters[0], "/r/"))
            .await
            .assert_status(503);
        if foreign {
            fs::remove_dir_all(&keys).unwrap();
        }
        fs::rename(&away, &keys).unwrap();
    }
    assert_eq!(
        (missing_since(&test).await, kept(&test).await),
        (None, (1, 8))
    );
    test.answer(&letters[0], &Given::default())
        .await
        .assert_status(200);
}
