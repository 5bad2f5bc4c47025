//! The end: an extra week of which everybody hears, two weeks more for whoever asks, and a page that helps when it was not
//! enough.

use chrono::TimeDelta;
use klankbord::mail::Letter;

use super::{MORE, NOOR, TOP};
use crate::support::{COLLEAGUES, Given, Person, TestApp};

/// Eight colleagues, some of whom answered, in the extra week.
async fn in_the_extra_week(test: &TestApp, answers: usize) -> (Person, String, Vec<Letter>) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for letter in &letters[..answers] {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    (noor, round, letters)
}

fn to<'a>(letters: &'a [Letter], address: &str, part: &str) -> Vec<&'a Letter> {
    let theirs = letters.iter().filter(|letter| letter.to_address == address);
    theirs.filter(|letter| letter.text.contains(part)).collect()
}

#[tokio::test]
async fn the_employee_hears_of_the_extra_week_and_where_answers_are_missing() {
    let test = TestApp::new().await;
    let (mut noor, round, _) = in_the_extra_week(&test, 4).await;
    let letters = test.letters();
    let hers = to(
        &letters,
        NOOR,
        "een week langer, tot en met maandag 14 december 2026",
    );
    assert_eq!(hers.len(), 1);
    assert!(
        hers[0].text.contains("12 december 2026"),
        "until when to add"
    );
    let page = noor.browser.get(&round).await;
    page.assert_says("Daarom duurt je ronde een week langer: tot en met maandag 14 december 2026.")
        .assert_says("Alleen als er dan genoeg antwoorden zijn")
        .assert_says("nog twee weken langer openlaten: tot en met maandag 28 december 2026");
}

#[tokio::test]
async fn whoever_has_not_answered_is_reminded_once_in_the_extra_week() {
    let test = TestApp::new().await;
    let (_, _, letters) = in_the_extra_week(&test, 2).await;
    test.letters();
    for _ in 0..5 {
        test.pass(1).await;
    }
    let reminded = test.letters();
    for (place, letter) in letters.iter().enumerate() {
        let theirs = to(&reminded, &letter.to_address, "herinnering");
        assert_eq!(theirs.len(), usize::from(place >= 2), "{place}");
    }
}

#[tokio::test]
async fn two_weeks_more_are_given_once_with_a_letter_to_all() {
    let test = TestApp::new().await;
    let (mut noor, round, letters) = in_the_extra_week(&test, 4).await;
    let longer = format!("{round}/prolonging");
    let page = noor.browser.get(&round).await;
    test.letters();
    for _ in 0..2 {
        // The second is a second click.
        let done = noor.browser.submit(&page, &longer, &[]).await;
        done.assert_status(200)
            .assert_says(
                "Je liet je ronde nog twee weken langer open: tot en met maandag 28 december 2026",
            )
            .assert_silent("Laat mijn ronde twee weken langer open");
    }
    test.pass(1).await;
    let told = test.letters();
    for letter in &letters {
        let theirs = to(
            &told,
            &letter.to_address,
            "tot en met maandag 28 december 2026",
        );
        assert_eq!(theirs.len(), 1, "everyone, also who has answered");
    }
    // The end of the extra week is no end, and people can be added and answer.
    test.pass(10).await;
    test.come_back(&mut noor).await;
    noor.invite(&round, &MORE[..1], &[])
        .await
        .assert_status(200);
    let fifth = test.invitations().await.pop().unwrap();
    test.answer(&fifth, &Given::default())
        .await
        .assert_status(200);
    test.pass(12).await;
    test.come_back(&mut noor).await;
    let profile = noor.browser.get(&format!("{round}/profile")).await;
    profile.assert_says("Een verhaal");
}

/// The extra week begins at midnight, its letters leave at seven.
#[tokio::test]
async fn whoever_asks_for_two_weeks_more_at_night_sends_one_letter_to_each() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.pass(14).await;
    test.app.clock.advance(TimeDelta::hours(13));
    test.run_jobs().await;
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    test.letters();
    let longer = format!("{round}/prolonging");
    let done = noor.browser.submit(&page, &longer, &[]).await;
    done.assert_says("tot en met maandag 28 december 2026");
    test.pass(1).await;
    let told = test.letters();
    for address in COLLEAGUES {
        assert_eq!(
            to(&told, address, "tot en met maandag 28 december 2026").len(),
            1
        );
    }
    assert_eq!(to(&told, NOOR, "langer").len(), 0, "she did it herself");
}

#[tokio::test]
async fn nobody_has_two_weeks_more_before_the_extra_week_or_with_enough_answers() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let longer = format!("{round}/prolonging");
    let refused = noor.browser.post(&longer, &[]).await;
    refused
        .assert_status(409)
        .assert_says("kan nu niet langer openblijven");
    let letters = test.invitations().await;
    test.pass(15).await;
    for letter in &letters[..5] {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(1).await;
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("genoeg antwoorden voor een profiel")
        .assert_silent("Laat mijn ronde");
    noor.browser.post(&longer, &[]).await.assert_status(409);
    let somebody = test.employee("Bram", "bram@provincie.example").await;
    let mut bram = somebody.browser;
    bram.post(&longer, &[]).await.assert_status(404);
}

#[tokio::test]
async fn a_round_that_gave_nothing_helps_to_begin_again() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    noor.look_at_self(&round, TOP).await.assert_status(200);
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    let longer = format!("{round}/prolonging");
    noor.browser
        .submit(&page, &longer, &[])
        .await
        .assert_status(200);
    test.pass(8).await;
    test.letters();
    test.pass(14).await;
    let hers = test.letter(NOOR, "te weinig antwoorden");
    assert!(hers.text.contains(&round));
    test.come_back(&mut noor).await;
    // Of a page from before the end.
    let led = noor.browser.post(&longer, &[]).await;
    led.assert_status(200).assert_says("Je vroeg 8 mensen.");
    let mut bram = test.employee("Bram", "bram@provincie.example").await;
    bram.browser.post(&longer, &[]).await.assert_status(404);
    let page = noor.browser.get(&round).await;
    page.assert_says("Je vroeg 8 mensen.")
        .assert_says("Je zelfbeeld is er nog.")
        .assert_says("Je kunt meteen opnieuw beginnen")
        .assert_says("Vraag minstens 12 mensen van je organisatie");
    let own = noor.browser.get(&format!("{round}/self-view")).await;
    own.assert_status(200);
    noor.browser.post("/rounds", &[]).await.assert_status(200);
    assert!(
        test.app.keys.rounds().unwrap().len() == 1,
        "those of the draft"
    );
}
