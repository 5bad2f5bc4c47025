//! A round, from the first note to the profile.

use std::collections::BTreeMap;

use chrono::{TimeDelta, Timelike};
use klankbord::entity::round::{Entity, Model};
use klankbord::ids::{RoundId, Selector};
use klankbord::mail::{Reason, SendFault};
use klankbord::questionnaire::{Circle, Lang};
use klankbord::queue::{self, Job};
use klankbord::round;
use klankbord::visitor::Visitor;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel};

use crate::support::{COLLEAGUES, FRIENDS, GRACE, Given, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const TOP: [&str; 5] = ["analytical", "curious", "nuanced", "attentive", "helpful"];

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
async fn who_declined_gets_no_reminder_and_may_answer_after_all() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let own = link(&letters[0], "/r/");
    test.browser()
        .post(&format!("{own}/decline"), &[])
        .await
        .assert_says("We herinneren je niet meer");
    test.pass(6).await;
    let reminded = test.letters();
    assert_eq!(reminded.len(), 7);
    let mut addresses = reminded.iter().map(|letter| &letter.to_address);
    assert!(addresses.all(|address| *address != letters[0].to_address));
    for letter in &letters[..5] {
        test.answer(letter, &Given::default())
            .await
            .assert_says("Je antwoorden zijn verstuurd");
    }
    test.pass(10).await;
    test.come_back(&mut noor).await;
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_status(200)
        .assert_says("Analytisch");
}

#[tokio::test]
async fn no_letter_leaves_at_night() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let hour = || {
        test.app
            .clock
            .now()
            .with_timezone(&test.app.config.zone)
            .hour()
    };
    let opened_at = hour();
    let mut left = BTreeMap::new();
    for _ in 0..24 * 25 {
        test.run_jobs().await;
        let letters = test.letters().into_iter();
        let asked = letters.filter(|letter| !letter.text.contains("/sign-in/"));
        for _ in asked {
            *left.entry(hour()).or_insert(0) += 1;
        }
        test.app.clock.advance(TimeDelta::hours(1));
    }
    // Invitations and first reminders at the hour of the deed; in the morning eight last reminders, eight letters of the
    // extra week, and the one to Noor that there were too few.
    assert_eq!(left, BTreeMap::from([(7, 17), (opened_at, 16)]));
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
    let path = format!("{round}/profile");
    let page = noor.browser.get(&path).await;
    let action = format!("{round}/taps");
    assert!(
        page.body.contains("recognition-calm"),
        "calm is a surprise: Noor did not choose it"
    );
    let page = noor
        .browser
        .submit(&page, &action, &[("recognition-calm", "yes")])
        .await;
    page.assert_status(200);
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
        .filter(|letter| letter.text.contains("14 december"))
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

#[tokio::test]
async fn reminders_that_wait_for_the_relay_wait_for_everybody_alike() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for letter in &letters[..2] {
        test.answer(letter, &Given::default()).await;
    }
    test.outbox.close(Some(SendFault::Later(Reason::Network)));
    test.pass(5).await;
    let waiting = |jobs: Vec<(Job, Option<String>)>| {
        let held = jobs.into_iter().filter(|(_, fault)| fault.is_some());
        held.map(|(job, _)| reminders(&job)).sum::<usize>()
    };
    let jobs = queue::list(&test.db().read).await.unwrap();
    assert_eq!(
        waiting(jobs),
        COLLEAGUES.len(),
        "also of whoever has answered"
    );
    test.outbox.close(None);
    // One of those who are still asked is not reached: no job stays behind for them alone.
    test.outbox
        .fail(COLLEAGUES[4], Some(SendFault::Later(Reason::Busy)));
    test.app.clock.advance(TimeDelta::minutes(1));
    assert_eq!(test.invitations().await.len(), COLLEAGUES.len() - 3);
    let jobs = queue::list(&test.db().read).await.unwrap();
    assert_eq!(waiting(jobs), 0);
}

/// To how many people a job may write a reminder.
fn reminders(job: &Job) -> usize {
    match job {
        Job::SendReminders { people, .. } => people.len(),
        _ => 0,
    }
}

/// The database's administrator could take away a table that only a letter needs, and look whose jobs stay.
#[tokio::test]
async fn reminders_that_meet_a_fault_of_the_database_meet_it_for_everybody_alike() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for letter in &letters[..2] {
        test.answer(letter, &Given::default()).await;
    }
    let left = async || {
        let jobs = queue::list(&test.db().read).await.unwrap().into_iter();
        jobs.map(|(job, _)| reminders(&job)).sum::<usize>()
    };
    let all = left().await;
    let rename = async |from: &str, to: &str| {
        let tx = test.db().begin().await.unwrap();
        let sql = format!("ALTER TABLE {from} RENAME TO {to}");
        tx.execute_unprepared(&sql).await.unwrap();
        tx.commit().await.unwrap();
    };
    rename("opt_out", "taken_away").await;
    test.pass(5).await;
    assert_eq!(left().await, all, "none is finished");
    rename("taken_away", "opt_out").await;
    test.app.clock.advance(TimeDelta::minutes(1));
    assert_eq!(test.invitations().await.len(), COLLEAGUES.len() - 2);
    assert_eq!(left().await, all - COLLEAGUES.len());
}

#[tokio::test]
async fn reminders_skip_whoever_has_answered_and_leave_no_trace() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    test.answer(&letters[0], &Given::default()).await;
    test.pass(5).await;
    let reminded: Vec<String> = test
        .letters()
        .into_iter()
        .map(|letter| letter.to_address)
        .collect();
    assert_eq!(reminded.len(), 7);
    assert!(!reminded.contains(&letters[0].to_address));
    test.pass(8).await;
    assert_eq!(
        test.letters().len(),
        7,
        "and once more, two days before the end"
    );
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn a_list_with_mistakes_comes_back_whole_with_a_sentence_a_line() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let typed = [
        GRACE,
        "geen adres",
        "noor+x@provincie.example",
        "ADA@provincie.example",
        "ada+1@provincie.example",
        "ingrid@provincie.example",
    ];
    let page = noor.invite(&round, &typed, &[]).await;
    page.assert_status(422).assert_says("Regel 2");
    for line in typed {
        page.assert_says(line.split('<').next().unwrap().trim());
    }
    let good: Vec<&str> = typed
        .into_iter()
        .filter(|line| *line != "geen adres")
        .collect();
    let page = noor.invite(&round, &good, &[]).await;
    page.assert_status(422)
        .assert_says("je eigen adres")
        .assert_says("leidinggevende")
        .assert_says("staat al op je lijst");
    noor.browser.get(&round).await.assert_silent("ada@");
    noor.invite(&round, &[GRACE], &[])
        .await
        .assert_status(200)
        .assert_says("Grace Hopper");
    noor.invite(&round, &["GRACE@provincie.example"], &[])
        .await
        .assert_status(422);
}

#[tokio::test]
async fn the_letter_is_shown_before_it_is_sent_and_arrives_just_so() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let preview = noor.browser.get(&format!("{round}/letter")).await;
    preview
        .assert_status(200)
        .assert_says("Ik ben benieuwd hoe jij mij ziet.")
        .assert_says("7 december 2026");
    noor.invite(&round, &COLLEAGUES, &[]).await;
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let letters = test.invitations().await;
    let letter = &letters[0];
    assert_eq!(letter.from_name, "Noor via Klankbord");
    assert_eq!(letter.reply_to, test.app.config.contact);
    assert!(
        letter
            .list_unsubscribe
            .as_deref()
            .unwrap()
            .contains("/stop/")
    );
    preview.assert_says(&letter.subject);
    let first_line = letter
        .text
        .lines()
        .find(|line| line.contains("Goede Gesprek"))
        .unwrap();
    preview.assert_says(first_line);
}

#[tokio::test]
async fn people_are_added_until_two_days_before_the_end_and_never_removed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    test.pass(12).await;
    test.letters();
    noor.invite(&round, &[GRACE], &[]).await.assert_status(200);
    let letters = test.invitations().await;
    assert_eq!(letters.len(), 1);
    test.answer(&letters[0], &Given::default())
        .await
        .assert_status(200)
        .assert_says("Dank je wel");
    let page = noor.browser.get(&format!("{round}/people")).await;
    assert!(!page.body.contains("removal"));
    test.pass(1).await;
    noor.invite(&round, &["late@provincie.example"], &[])
        .await
        .assert_status(409)
        .assert_says("twee dagen");
}

#[tokio::test]
async fn an_undeliverable_address_is_shown_and_mended_with_a_new_link() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox
        .fail(COLLEAGUES[0], Some(SendFault::Undeliverable));
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    assert_eq!(test.invitations().await.len(), 7);
    let page = noor.browser.get(&round).await;
    let action = format!("{round}/people/correction");
    let page = noor
        .browser
        .submit(&page, &action, &[("address", "ada@")])
        .await;
    page.assert_status(422).assert_says("geen e-mailadres");
    noor.browser
        .submit(&page, &action, &[("address", "ada.l@provincie.example")])
        .await
        .assert_status(200);
    let letters = test.invitations().await;
    assert_eq!(letters.len(), 1);
    test.answer(&letters[0], &Given::default())
        .await
        .assert_says("Dank je wel");
}

#[tokio::test]
async fn a_letter_that_fails_for_now_is_tried_again_as_the_same_letter() {
    use klankbord::mail::Reason;
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox
        .fail(COLLEAGUES[0], Some(SendFault::Later(Reason::Busy)));
    noor.open_round(&COLLEAGUES, &[]).await;
    let first = test.invitations().await;
    assert_eq!(first.len(), 7);
    test.app.clock.advance(chrono::TimeDelta::seconds(31));
    test.outbox.fail(COLLEAGUES[0], None);
    let again = test.invitations().await;
    assert_eq!(again.len(), 1);
    assert_eq!(
        again[0].date, first[0].date,
        "the date is the job's, not the try's"
    );
}

#[tokio::test]
async fn one_round_at_a_time_and_the_next_after_half_a_year() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    noor.browser
        .post("/rounds", &[])
        .await
        .assert_status(409)
        .assert_says("al met een ronde bezig");
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    noor.browser
        .post("/rounds", &[])
        .await
        .assert_status(409)
        .assert_says("22 mei 2027");
    test.pass(164).await;
    test.come_back(&mut noor).await;
    noor.browser.post("/rounds", &[]).await.assert_status(409);
    test.pass(1).await;
    noor.browser.post("/rounds", &[]).await.assert_status(200);
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
async fn a_round_needs_eight_people_a_note_and_a_length() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES[..7], &FRIENDS[..7])
        .await
        .assert_status(200)
        .assert_says("Nog één collega erbij, dan kunnen we deze kring tellen");
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(422)
        .assert_says("minstens 8");
    let action = format!("{round}/questions");
    let page = noor.browser.get(&action).await;
    let bad = [
        ("note", "bel 0612345678"),
        ("days", "99"),
        ("question", "own"),
        ("own", ""),
    ];
    let page = noor.browser.submit(&page, &action, &bad).await;
    page.assert_status(422)
        .assert_says("telefoonnummer")
        .assert_says("3 tot 28 dagen");
    assert!(
        page.form(&action)
            .contains(&("note".into(), "bel 0612345678".into())),
        "nothing typed is lost"
    );
}

#[tokio::test]
async fn another_employees_round_does_not_exist() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    for page in [
        "",
        "/questions",
        "/self-view",
        "/people",
        "/letter",
        "/letter/html",
        "/profile",
    ] {
        sam.browser
            .get(&format!("{round}{page}"))
            .await
            .assert_status(404);
        noor.browser
            .get(&format!("{round}{page}"))
            .await
            .assert_status(200);
        let stranger = test.browser().get(&format!("{round}{page}")).await;
        assert_eq!(
            stranger.path, "/",
            "{page} leads a stranger to the first page"
        );
    }
    for page in [
        "/questions",
        "/self-view",
        "/people",
        "/opening",
        "/taps",
        "/flips",
        "/portrait",
    ] {
        let status = sam
            .browser
            .post(
                &format!("{round}{page}"),
                &[("people-colleague", "x@y.example")],
            )
            .await
            .status;
        assert!(status == 404 || status == 422, "{page}: {status}");
    }
    test.run_jobs().await;
}

#[tokio::test]
async fn a_relay_that_refuses_marks_no_address_wrong_and_is_asked_again() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox.fail(COLLEAGUES[0], Some(SendFault::Refused));
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    assert_eq!(test.invitations().await.len(), 7);
    assert!(!noor.browser.get(&round).await.body.contains("correction"));
    test.outbox.fail(COLLEAGUES[0], None);
    test.app.clock.advance(chrono::TimeDelta::hours(1));
    assert_eq!(test.invitations().await.len(), 1);
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
        test.run_jobs().await;
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

#[tokio::test]
async fn the_half_year_counts_from_the_letters_and_not_from_a_draft_that_lay() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    test.pass(170).await;
    test.come_back(&mut noor).await;
    noor.invite(&round, &COLLEAGUES, &[]).await;
    let opened = noor.browser.post(&format!("{round}/opening"), &[]).await;
    opened.assert_status(200);
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    for (days, status) in [(20, 409), (155, 409), (10, 200)] {
        test.pass(days).await;
        test.come_back(&mut noor).await;
        let page = noor.browser.post("/rounds", &[]).await;
        page.assert_status(status);
    }
}

/// Two nodes may each begin a draft in the same instant.
#[tokio::test]
async fn of_two_drafts_one_is_opened() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.draft().await;
    let draft = Entity::find().one(&test.db().read).await.unwrap().unwrap();
    let twin = Model {
        id: test.app.dice.id(),
        ..draft.clone()
    };
    let ids = [draft.id, twin.id];
    let tx = test.db().begin().await.unwrap();
    twin.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
    let who = Visitor {
        account: draft.account_id,
        address: NOOR.to_owned(),
        name: "Noor".to_owned(),
        lang: Lang::Nl,
    };
    let people: Vec<_> = (0..8)
        .map(|_| (Selector(test.app.dice.bytes()), Circle::Inside))
        .collect();
    let open = async |id: RoundId| {
        let tx = test.db().begin().await.unwrap();
        let opened = round::open(&tx, &test.app.scope(&who), id, &people).await;
        tx.commit().await.unwrap();
        opened.is_ok()
    };
    let (one, other) = tokio::join!(open(ids[0]), open(ids[1]));
    assert!(one != other, "{one} and {other}");
}

#[tokio::test]
async fn a_reminder_that_was_slept_over_does_not_come_beside_the_letter_of_the_extra_week() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    test.app.clock.advance(TimeDelta::days(15));
    let tx = test.db().begin().await.unwrap();
    let overdue = queue::claim(&tx, test.now(), 100).await.unwrap();
    for claimed in overdue {
        // The end comes first, as it may when several jobs run at once.
        let first = matches!(claimed.job, Job::EndRound { .. });
        let wait = TimeDelta::seconds(i64::from(!first));
        let due = test.now() + wait;
        queue::retry(&tx, &claimed, due, "test").await.unwrap();
    }
    tx.commit().await.unwrap();
    test.run_jobs().await;
    test.app.clock.advance(TimeDelta::seconds(1));
    test.run_jobs().await;
    let letters = test.letters();
    let about = |part: &str| letters.iter().filter(|one| one.text.contains(part)).count();
    assert_eq!(about("blijft een week langer open"), COLLEAGUES.len());
    assert_eq!(about("Deze herinnering"), 0);
}
