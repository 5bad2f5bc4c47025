//! What administrators see of letters that do not leave, and what they can do.

use chrono::TimeDelta;
use klankbord::jobs::worker;
use klankbord::mail::{Mailer, Reason, SendFault};
use klankbord::queue::{self, Job};
use tokio::net::TcpListener;

use crate::support::{COLLEAGUES, Given, TestApp, node};

const NOOR: &str = "noor@provincie.example";
const BRAM: &str = "bram@provincie.example";
const WHY: [(SendFault, &str); 6] = [
    (SendFault::Refused, "neemt deze mail niet aan"),
    (SendFault::Later(Reason::Network), "niet te bereiken"),
    (SendFault::Later(Reason::Timeout), "te langzaam"),
    (SendFault::Later(Reason::Tls), "zijn certificaat"),
    (SendFault::Later(Reason::Login), "niet inloggen"),
    (SendFault::Later(Reason::Busy), "later terug te komen"),
];

#[tokio::test]
async fn every_kind_of_trouble_is_told_apart_and_without_an_address() {
    let test = TestApp::with(|config| config.administrators = vec![BRAM.to_owned()]).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut bram = test.employee("Bram", BRAM).await;
    for (address, (fault, _)) in COLLEAGUES.iter().zip(WHY) {
        test.outbox.fail(address, Some(fault));
    }
    noor.open_round(&COLLEAGUES, &[]).await;
    test.run_jobs().await;
    test.letters();
    let page = bram.browser.get("/administration").await;
    for (_, sentence) in WHY {
        page.assert_says(sentence);
    }
    page.assert_says("Eén mail.");
    for address in COLLEAGUES {
        page.assert_silent(address);
    }

    for address in COLLEAGUES {
        test.outbox.fail(address, None);
    }
    assert!(test.invitations().await.is_empty(), "not before their time");
    let again = bram.browser.post("/administration/letters", &[]).await;
    again.assert_status(200);
    assert_eq!(test.invitations().await.len(), WHY.len());
    let page = bram.browser.get("/administration").await;
    page.assert_says("Alle mails zijn de deur uit");
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn a_letter_that_was_set_aside_can_be_tried_again() {
    let test = TestApp::with(|config| config.administrators = vec![BRAM.to_owned()]).await;
    let mut bram = test.employee("Bram", BRAM).await;
    test.outbox.fail(NOOR, Some(SendFault::Refused));
    test.browser().post("/sign-in", &[("email", NOOR)]).await;
    test.run_jobs().await;
    let page = bram.browser.get("/administration").await;
    page.assert_says("Apart gelegd");
    test.outbox.fail(NOOR, None);
    test.app.clock.advance(TimeDelta::minutes(5));
    bram.browser.post("/administration/letters", &[]).await;
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_and_no_answer_waits_for_a_relay_that_says_nothing() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let relay = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", relay.local_addr().unwrap());
    let slow = node(&test.app, Mailer::smtp(&url).unwrap());
    let path = sam.open_round(&COLLEAGUES, &[]).await;
    let worker = tokio::spawn(async move { worker::work_off(&slow).await });
    // Whoever connects waits for a greeting that never comes.
    let waits = relay.accept().await.unwrap();

    noor.browser.get("/").await.assert_status(200);
    sam.browser
        .get(&path)
        .await
        .assert_says("8 mails staan klaar");
    let thanks = test.answer(&letters[0], &Given::default()).await;
    thanks.assert_status(200).assert_says("Dank je wel");
    assert!(!worker.is_finished(), "the relay has not let go");
    drop(waits);
    worker.abort();
}

#[tokio::test]
async fn nobody_else_sends_letters_again() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let page = noor.browser.post("/administration/letters", &[]).await;
    page.assert_status(404);
    let page = test.browser().post("/administration/letters", &[]).await;
    page.assert_status(401);
}

/// The first of them waits from before, under an id that was made in another way.
#[tokio::test]
async fn kinds_of_jobs_at_one_moment_all_stay_and_each_is_there_once() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let path = noor.open_round(&COLLEAGUES, &[]).await;
    let round = path.trim_start_matches("/rounds/").parse().unwrap();
    let kinds = [
        Job::SendNotArrived { round },
        Job::SendExample { round },
        Job::LookAtProgress { round },
        Job::SendReminders {
            round,
            people: vec![],
        },
    ];
    let due_at = test.now() + TimeDelta::days(100);
    let tx = test.db().begin().await.unwrap();
    let before = kinds[0].clone();
    queue::push(&tx, due_at, &test.app.random, before)
        .await
        .unwrap();
    for job in kinds.iter().chain(&kinds) {
        queue::push_once(&tx, due_at, job.clone()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let jobs = queue::list(&test.db().read).await.unwrap();
    let last: Vec<_> = jobs.into_iter().rev().map(|(job, _)| job).take(5).collect();
    for kind in &kinds {
        assert_eq!(last.iter().filter(|job| *job == kind).count(), 1);
    }
}
