//! The story of a round: from its first note to its end, and how far it is on the way.

use chrono::TimeDelta;
use klankbord::entity::round::Entity;
use klankbord::jobs::worker;
use sea_orm::EntityTrait;

use super::{NOOR, TOP};
use crate::support::{COLLEAGUES, FRIENDS, Given, Person, TestApp, link};

#[tokio::test]
async fn a_round_goes_from_a_note_to_a_profile() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor de Wit", NOOR).await;
    let round = noor.draft().await;
    noor.look_at_self(&round, TOP).await.assert_status(200);
    noor.invite(&round, &COLLEAGUES, &FRIENDS)
        .await
        .assert_status(200)
        .assert_says("ada@provincie.example");
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200)
        .assert_says("7 december 2026");

    let letters = test.invitations().await;
    assert_eq!(letters.len(), 16);
    for (number, letter) in letters.iter().enumerate() {
        let story = format!("Verhaal {number} over Noor.");
        let page = test
            .answer(
                letter,
                &Given {
                    story,
                    ..Given::default()
                },
            )
            .await;
        page.assert_status(200).assert_says("Dank je wel");
        assert_eq!(page.path, "/thanks?lang=nl");
    }

    test.pass(13).await;
    test.come_back(&mut noor).await;
    test.pass(1).await;
    test.app.clock.advance(chrono::TimeDelta::hours(12));
    test.run_jobs().await;
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_silent("Verhaal 1")
        .assert_says("07:00");
    test.app.clock.advance(chrono::TimeDelta::hours(7));
    test.run_jobs().await;
    let ready = test.letter(NOOR, "/profile");
    let profile = noor.browser.get(&link(&ready, "/profile")).await;
    profile.assert_status(200);
    for number in 0..16 {
        profile.assert_says(&format!("Verhaal {number} over Noor."));
    }
    profile
        .assert_says("Analytisch")
        .assert_says("Kalm")
        .assert_says("Een eerste indruk")
        .assert_silent("16 van");
    test.assert_nothing_due().await;
    assert!(
        test.app.keys.rounds().unwrap().is_empty(),
        "the keys of the round are destroyed"
    );
}

#[tokio::test]
async fn recognising_a_surprise_makes_it_recognised() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    noor.look_at_self(&round, TOP).await.assert_status(200);
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default())
            .await
            .assert_status(200);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let theirs = async |noor: &mut Person| {
        let page = noor.browser.get(&format!("{round}/profile")).await;
        let zone = page.body.split("class=\"theirs\"").nth(1).unwrap();
        zone.split("</section>").next().unwrap().contains("Kalm")
    };
    assert!(theirs(&mut noor).await, "Noor did not choose calm");
    let path = format!("{round}/qualities/calm");
    let page = noor.browser.get(&path).await;
    let said = [("recognition", "yes")];
    let page = noor.browser.submit(&page, &path, &said).await;
    page.assert_status(200);
    assert!(!theirs(&mut noor).await);
    let fixed = noor.look_at_self(&round, TOP).await;
    fixed
        .assert_status(409)
        .assert_says("staat je eigen keuze nu vast");
}

#[tokio::test]
async fn too_few_answers_extend_a_round_once_and_then_end_it() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for letter in &letters[..4] {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(15).await;
    let extended: Vec<_> = test
        .letters()
        .into_iter()
        .filter(|letter| letter.text.contains("/r/") && letter.text.contains("14 december"))
        .collect();
    assert_eq!(
        extended.len(),
        8,
        "everyone gets the letter, also who has answered"
    );
    test.come_back(&mut noor).await;
    noor.browser
        .get(&round)
        .await
        .assert_says("14 december 2026");
    // The first page asks for people as long as they can be added.
    noor.browser
        .get("/")
        .await
        .assert_says("Er zijn nog te weinig antwoorden")
        .assert_says("Vraag meer mensen");
    test.pass(7).await;
    let letters_after = test.letters();
    assert!(
        letters_after.iter().any(|letter| letter.to_address == NOOR),
        "the employee is told"
    );
    noor.browser
        .get(&round)
        .await
        .assert_status(200)
        .assert_silent("Een verhaal");
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_silent("Een verhaal");
    let closed = test.browser().get(&link(&letters[5], "/r/")).await;
    closed.assert_status(410);
    assert!(test.app.keys.rounds().unwrap().is_empty());
    // Nothing was learned, so a new round may begin at once.
    noor.browser.post("/rounds", &[]).await.assert_status(200);
}

#[tokio::test]
async fn a_fifth_answer_in_the_extra_week_makes_a_profile() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for letter in &letters[..4] {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.answer(&letters[4], &Given::default())
        .await
        .assert_status(200);
    test.pass(8).await;
    test.come_back(&mut noor).await;
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_says("Een verhaal");
}

async fn sealed_progress(test: &TestApp) -> Vec<u8> {
    let row = Entity::find().one(&test.db().read).await.unwrap();
    row.unwrap().progress.unwrap()
}

#[tokio::test]
async fn the_employee_sees_three_steps_and_only_as_of_seven_in_the_morning() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let none = noor.browser.get(&round).await.text();
    for letter in &letters[..3] {
        test.answer(letter, &Given::default()).await;
    }
    assert_eq!(
        noor.browser.get(&round).await.text(),
        none,
        "nothing changes before the next morning"
    );
    test.pass(1).await;
    let sealed_few = sealed_progress(&test).await;
    let few = noor.browser.get(&round).await.text();
    for letter in &letters[3..] {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(1).await;
    let enough = noor.browser.get(&round).await.text();
    assert!(none != few && few != enough);
    let sealed_enough = sealed_progress(&test).await;
    test.pass(1).await;
    let the_same_again = sealed_progress(&test).await;
    // The database is told no more than that there was a look.
    assert!(sealed_few != sealed_enough && sealed_enough != the_same_again);
    assert_eq!(sealed_few.len(), sealed_enough.len());
    for text in [none, few, enough] {
        assert!(
            !text.contains("3 antwoorden") && !text.contains("6 antwoorden"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn an_end_that_fails_for_a_night_is_tried_until_it_succeeds() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    let (keys, aside) = (
        test.folder.path().join("keys"),
        test.folder.path().join("aside"),
    );
    test.pass(14).await;
    std::fs::rename(&keys, &aside).unwrap();
    for _ in 0..30 {
        test.app.clock.advance(TimeDelta::hours(1));
        // Without its store a node does no work at all.
        let work = worker::work_off(&test.app).await;
        assert!(work.is_err(), "{work:?}");
    }
    std::fs::rename(&aside, &keys).unwrap();
    test.app.clock.advance(TimeDelta::hours(1));
    test.run_jobs().await;
    test.pass(1).await;
    test.letter(NOOR, "/profile");
    test.come_back(&mut noor).await;
    let profile = noor.browser.get(&format!("{round}/profile")).await;
    profile.assert_status(200).assert_says("Een verhaal");
}

#[tokio::test]
async fn a_service_that_slept_over_the_end_still_looks_every_morning_of_the_extra_week() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    test.pass(15).await;
    test.answer(&letters[0], &Given::default()).await;
    test.pass(1).await;
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("De eerste antwoorden zijn er");
}
