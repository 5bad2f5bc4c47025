//! The letters of a round: when they leave, who is reminded, and those that do not arrive.

use std::collections::BTreeMap;

use chrono::{TimeDelta, Timelike};
use klankbord::mail::{Reason, SendFault};
use klankbord::queue::{self, Job};
use sea_orm::ConnectionTrait;

use super::NOOR;
use crate::support::{COLLEAGUES, Given, TestApp, link};

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
    let mut reminded = test.letters();
    // Not the one that asks the employee for more people.
    reminded.retain(|letter| letter.to_address != NOOR);
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
    // extra week and eight reminders in it, and three to Noor: that people may be added (half
    // past seven), of the extra week, and that there were too few.
    assert_eq!(left, BTreeMap::from([(7, 26), (8, 1), (opened_at, 16)]));
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
    page.assert_status(422).assert_says("achter de @");
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
    let about = |part: &str| {
        letters
            .iter()
            .filter(|letter| letter.text.contains(part))
            .count()
    };
    assert_eq!(about("blijft langer open"), COLLEAGUES.len());
    assert_eq!(about("Deze herinnering"), 0);
}
