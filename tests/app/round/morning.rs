//! Letters that wait for the morning of the next working day.

use chrono::TimeDelta;
use chrono_tz::Europe::Amsterdam;

use super::NOOR;
use crate::support::{COLLEAGUES, TestApp};

#[tokio::test]
async fn letters_wait_for_the_morning_of_a_working_day_and_all_counts_from_there() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let questions = format!("{round}/questions");
    let page = noor.browser.get(&questions).await;
    let morning = [("leave", "morning"), ("days", "3")];
    noor.browser
        .submit(&page, &questions, &morning)
        .await
        .assert_status(200);
    let kept = noor.browser.get(&questions).await.form(&questions);
    let chosen = ("leave".to_owned(), "morning".to_owned());
    assert!(kept.contains(&chosen), "{kept:?}");
    noor.invite(&round, &COLLEAGUES, &[]).await;
    // On a Friday afternoon.
    let friday: chrono::DateTime<chrono::Utc> = "2026-12-18T15:00:00Z".parse().unwrap();
    test.app.clock.advance(friday - test.now());
    test.come_back(&mut noor).await;
    let draft = noor.browser.get(&round).await;
    draft
        .assert_says("De mails gaan weg op")
        .assert_says("21 december 2026")
        .assert_says("24 december 2026");
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let page = noor.browser.get(&round).await;
    page.assert_says("De mails gaan weg op")
        .assert_says("24 december 2026");
    assert!(test.invitations().await.is_empty(), "at once");
    // Whoever is added meanwhile waits as well.
    let people = format!("{round}/people");
    noor.browser
        .get(&people)
        .await
        .assert_says("Hun mail vertrekt met de andere, op maandag 21 december")
        .assert_silent("meteen een mail")
        .assert_silent("en verstuur");
    noor.invite(&round, &["later@provincie.example"], &[]).await;
    test.app.clock.advance(TimeDelta::hours(60));
    assert!(
        test.invitations().await.is_empty(),
        "on a Monday before dawn"
    );
    test.app.clock.advance(TimeDelta::hours(4));
    let letters = test.invitations().await;
    assert_eq!(letters.len(), COLLEAGUES.len() + 1);
    let local = test.now().with_timezone(&Amsterdam);
    assert_eq!(local.format("%a %H:%M").to_string(), "Mon 08:00");
    assert!(
        letters
            .iter()
            .all(|letter| letter.text.contains("24 december 2026"))
    );
    test.come_back(&mut noor).await;
    noor.browser
        .get(&round)
        .await
        .assert_silent("De mails gaan weg op");
}

/// The control: without that choice they leave on a Friday afternoon.
#[tokio::test]
async fn letters_leave_at_once_where_nobody_asks_them_to_wait() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let friday: chrono::DateTime<chrono::Utc> = "2026-12-18T15:00:00Z".parse().unwrap();
    test.app.clock.advance(friday - test.now());
    test.come_back(&mut noor).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    assert_eq!(test.invitations().await.len(), COLLEAGUES.len());
}
