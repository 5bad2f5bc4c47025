//! What reviewers are told of the people asked, and that too few who are asked are not counted.

use klankbord::questionnaire::Circle;
use klankbord::queue::{self, Job};
use klankbord::{invitation, profile};

use super::{NOOR, id};
use crate::evidence::count;
use crate::support::{COLLEAGUES, FRIENDS, Given, Page, TestApp, link};

const INVENTED: &str = "kan de andere hebben verzonnen";

/// Everything above the first question, which has no order of its own.
fn intro(page: &Page) -> String {
    let text = page.text();
    assert!(text.contains("Beginnen"), "a way to begin");
    let (landing, _) = text.split_once("Liever later?").expect("the end of it");
    landing.to_owned()
}

#[tokio::test]
async fn a_page_tells_the_same_to_everybody_of_a_circle_whatever_they_did() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    // A word of the employee's changes nothing: these are colleagues too.
    let typed = [&FRIENDS[..2], &COLLEAGUES[6..]].concat();
    let called = [&COLLEAGUES[..6], &FRIENDS[2..]].concat();
    noor.open_round(&called, &typed).await;
    let letters = test.invitations().await;
    let read = async || {
        let mut intros = Vec::new();
        for letter in &letters {
            let page = test.browser().get(&link(letter, "/r/")).await;
            page.assert_status(200);
            intros.push((
                COLLEAGUES.contains(&letter.to_address.as_str()),
                intro(&page),
            ));
        }
        intros
    };
    let before = read().await;
    for (number, letter) in letters.iter().enumerate() {
        match number % 3 {
            0 => drop(test.answer(letter, &Given::default()).await),
            1 => test.decline(letter).await,
            _ => {}
        }
    }
    let after = read().await;
    assert_eq!(before, after);
    for (inside, words) in &after {
        assert!(
            words.contains(
                "Noor vroeg 16 mensen. Van hen hebben er 8 een adres van de organisatie."
            )
        );
        assert_eq!(words.contains(INVENTED), !inside, "{words}");
        assert_eq!(words.contains("Noor koos alle 16 mensen zelf."), !inside);
        let first = &after.iter().find(|answer| answer.0 == *inside).unwrap().1;
        assert_eq!(words, first);
    }
}

#[tokio::test]
async fn where_no_address_is_known_everybody_reads_that() {
    let test = TestApp::with(|config| config.organisation_domains.clear()).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES[..4], &FRIENDS[..3])
        .await
        .assert_says("Er staan 7 mensen op je lijst. Dat is te weinig om te tellen.")
        .assert_silent("van je organisatie");
    let opening = format!("{round}/opening");
    noor.browser
        .post(&opening, &[])
        .await
        .assert_status(422)
        .assert_says("Vraag minstens 8 mensen. Er staan er 7 op je lijst.");
    noor.invite(&round, &COLLEAGUES[4..5], &[]).await;
    noor.browser.post(&opening, &[]).await.assert_status(200);
    for letter in test.invitations().await {
        let page = test.browser().get(&link(&letter, "/r/")).await;
        page.assert_says("Wij weten niet wie van hen bij de organisatie hoort.")
            .assert_says("Wij kennen geen van hun adressen.")
            .assert_says(INVENTED);
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(15).await;
    let read = profile::by_round(&test.app.db.read, &test.app.key, id(&round)).await;
    let kinds = read.unwrap().published.columns.into_iter();
    assert_eq!(
        kinds.map(|column| column.of).collect::<Vec<_>>(),
        [Circle::Asked]
    );
    test.come_back(&mut noor).await;
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_says("Mensen die gevraagd zijn");
}

/// Eight colleagues, of whom seven answer: the letter of the eighth comes back, or not.
async fn seven_answers(fault: Option<klankbord::mail::SendFault>) -> bool {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox.fail(COLLEAGUES[7], fault);
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    for letter in test.invitations().await {
        if letter.to_address != COLLEAGUES[7] {
            test.answer(&letter, &Given::default()).await;
        }
    }
    let list = noor.browser.get(&format!("{round}/people")).await;
    let missing = "7 mensen hebben een adres van je organisatie. Dat is te weinig om te tellen.";
    assert_eq!(list.text().contains(missing), fault.is_some());
    test.pass(1).await;
    let page = noor.browser.get(&round).await;
    page.assert_says(if fault.is_some() {
        "Er kregen nog te weinig mensen je mail om te kunnen tellen"
    } else {
        "Er zijn genoeg antwoorden voor een profiel"
    });
    test.pass(15).await;
    let read = profile::by_round(&test.app.db.read, &test.app.key, id(&round)).await;
    read.is_ok()
}

#[tokio::test]
async fn an_address_that_takes_no_letters_counts_as_nobody() {
    use klankbord::mail::SendFault;
    assert!(!seven_answers(Some(SendFault::Undeliverable)).await);
    assert!(seven_answers(None).await, "the control");
}

/// Eight are asked, and the letter of one of them still waits at the end.
#[tokio::test]
async fn whose_letter_never_left_counts_as_nobody() {
    for waits in [true, false] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, &[]).await;
        let letters = test.invitations().await;
        for letter in &letters[..6] {
            test.answer(letter, &Given::default()).await;
        }
        let round = id(&round);
        let keys = test.app.keys.load(round).unwrap().unwrap();
        let people = invitation::list(&test.db().read, &keys, round).await;
        let selector = people.unwrap()[0].selector;
        let job = Job::SendInvitation { round, selector };
        if waits {
            let late = test.now() + chrono::TimeDelta::days(60);
            let tx = test.db().begin().await.unwrap();
            queue::push(&tx, late, &test.app.random, job).await.unwrap();
            tx.commit().await.unwrap();
        }
        test.pass(15).await;
        let counted = count(&test.db().read, "profile").await;
        assert_eq!(counted, usize::from(!waits), "{waits}");
    }
}

/// Else the last to be asked would be somebody whose letter comes back after the end.
#[tokio::test]
async fn nobody_takes_the_place_of_an_address_in_the_last_two_days() {
    use klankbord::mail::SendFault;
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.outbox
        .fail(COLLEAGUES[7], Some(SendFault::Undeliverable));
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    let action = format!("{round}/people/correction");
    let early = noor.browser.get(&round).await;
    let form = early.form(&action);
    assert!(
        form.iter().any(|(name, _)| name == "address"),
        "the control"
    );
    test.app.clock.advance(chrono::TimeDelta::days(13));
    test.come_back(&mut noor).await;
    for typed in [COLLEAGUES[7], "zoe@provincie.example"] {
        let address = [("address", typed)];
        let page = noor.browser.submit(&early, &action, &address).await;
        page.assert_status(422)
            .assert_says("Mensen toevoegen kon tot en met zaterdag 5 december 2026.");
    }
    let late = noor.browser.get(&round).await;
    assert!(!late.body.contains("people/correction"));
}
