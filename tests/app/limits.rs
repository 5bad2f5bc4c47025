//! Letters that would be too many wait until there is room again.

use axum::http::Method;
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};

use crate::support::{COLLEAGUES, FRIENDS, Given, TestApp, fields, link};

const NOOR: &str = "noor@provincie.example";

#[tokio::test]
async fn one_employee_asks_so_many_an_hour_and_the_rest_wait() {
    let test = TestApp::with(|config| config.limits.letters_per_hour = 10).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    assert_eq!(test.invitations().await.len(), 10);
    let page = noor.browser.get(&round).await;
    page.assert_says("6 mails staan klaar");
    test.app.clock.advance(TimeDelta::minutes(59));
    assert!(test.invitations().await.is_empty(), "within the hour");
    test.app.clock.advance(TimeDelta::minutes(1));
    assert_eq!(test.invitations().await.len(), 6);
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn one_address_is_asked_for_so_many_rounds_a_week() {
    let test = TestApp::with(|config| config.limits.rounds_per_week = 2).await;
    for (number, name) in ["Noor", "Sam", "Bram"].into_iter().enumerate() {
        let mut person = test
            .employee(
                name,
                &format!("{}@x.provincie.example", name.to_lowercase()),
            )
            .await;
        person.open_round(&COLLEAGUES, &[]).await;
        let expected = if number < 2 { COLLEAGUES.len() } else { 0 };
        assert_eq!(test.invitations().await.len(), expected, "{name}");
    }
    // Weeks begin on Thursday, as the count of seconds does.
    test.pass(3).await;
    assert_eq!(test.invitations().await.len(), COLLEAGUES.len());
}

#[tokio::test]
async fn the_relay_gets_so_many_a_minute() {
    let test = TestApp::with(|config| config.limits.relay_per_minute = 5).await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.app.clock.advance(TimeDelta::minutes(1));
    noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let mut sent = Vec::new();
    for _ in 0..5 {
        sent.push(test.invitations().await.len());
        test.app.clock.advance(TimeDelta::minutes(1));
    }
    assert_eq!(sent, [5, 5, 5, 1, 0]);
}

/// Also reminders, which leave together: so many in a minute, whoever of them is still asked.
#[tokio::test]
async fn the_relay_gets_so_many_reminders_a_minute() {
    let test = TestApp::with(|config| config.limits.relay_per_minute = 5).await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.app.clock.advance(TimeDelta::minutes(1));
    noor.open_round(&COLLEAGUES, &[]).await;
    let mut letters = test.invitations().await;
    test.app.clock.advance(TimeDelta::minutes(1));
    letters.extend(test.invitations().await);
    assert_eq!(letters.len(), 8);
    test.answer(&letters[0], &Given::default()).await;
    test.app.clock.advance(TimeDelta::days(5));
    let mut sent = Vec::new();
    for _ in 0..4 {
        sent.push(test.invitations().await.len());
        test.app.clock.advance(TimeDelta::minutes(1));
    }
    assert!(sent.iter().all(|sent| *sent <= 5), "{sent:?}");
    assert_eq!(sent.iter().sum::<usize>(), 7, "{sent:?}");
}

#[tokio::test]
async fn whoever_signs_in_does_not_wait_behind_all_those_letters() {
    let test = TestApp::with(|config| config.limits.relay_per_minute = 5).await;
    let mut noor = test.employee("Noor", NOOR).await;
    test.app.clock.advance(TimeDelta::minutes(1));
    noor.open_round(&COLLEAGUES, &FRIENDS).await;
    assert_eq!(test.invitations().await.len(), 5, "and the others wait");
    let asked = [("email", "bram@provincie.example")];
    test.browser().post("/sign-in", &asked).await;
    test.run_jobs().await;
    test.letter("bram@provincie.example", "/sign-in/");
}

#[tokio::test]
async fn what_is_counted_does_not_tell_who_still_got_a_reminder() {
    let test = TestApp::with(|config| config.limits.relay_per_minute = 1000).await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    for letter in &letters[..2] {
        test.answer(letter, &Given::default()).await;
    }
    test.pass(5).await;
    let reminded = test.letters().len();
    assert_eq!(reminded, COLLEAGUES.len() - 2);
    test.sweep().await;
    let db = &test.db().read;
    let counted = Statement::from_string(
        db.get_database_backend(),
        "SELECT used FROM quota WHERE kind = 'relay'",
    );
    let rows = db.query_all_raw(counted).await.unwrap();
    assert_eq!(rows.len(), 1, "what was counted before is forgotten");
    let used: i32 = rows[0].try_get("", "used").unwrap();
    assert_eq!(usize::try_from(used).unwrap(), COLLEAGUES.len());
    let counted = Statement::from_string(
        db.get_database_backend(),
        "SELECT used FROM quota WHERE kind = 'reached'",
    );
    let rows = db.query_all_raw(counted).await.unwrap();
    assert_eq!(rows.len(), COLLEAGUES.len());
    let used: Vec<i32> = rows
        .iter()
        .map(|row| row.try_get("", "used").unwrap())
        .collect();
    assert!(
        used.iter().all(|used| *used == 1),
        "this week one each, whoever answered: {used:?}"
    );
}

/// Whoever looks at a page all the time waits, and loses nothing that was typed.
#[tokio::test]
async fn one_person_sends_so_many_requests_a_minute_and_nobody_else_waits() {
    let test = TestApp::with(|config| config.limits.requests_per_minute = 20).await;
    let mut noor = test.employee("Noor", NOOR).await.browser;
    let mut kim = test.employee("Kim", "kim@provincie.example").await.browser;
    let typed = "name=Noor+de+Wit".to_owned();
    let (mut looks, mut refusal) = (0, None);
    while refusal.is_none() {
        looks += 1;
        assert!(looks <= 20, "no end to it");
        let request = noor.request(&Method::POST, "/me", typed.clone());
        let (status, headers, body) = noor.send(request).await;
        refusal = (status == 429).then_some((headers, body));
    }
    assert!(looks > 10, "{looks}");
    let (headers, body) = refusal.unwrap();
    let wait: u64 = headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=61).contains(&wait));
    assert!(
        body.contains("Even geduld") && body.contains("Noor de Wit"),
        "{body}"
    );
    assert_eq!(noor.get("/me").await.status, 429);
    kim.get("/me").await.assert_status(200);
    test.browser().get("/").await.assert_status(200);
}

/// Each sending makes a new version of the box.
#[tokio::test]
async fn one_link_sends_ten_times_a_minute_and_what_was_typed_is_kept() {
    let test = TestApp::with(|config| config.limits.requests_per_minute = 1000).await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let path = link(&letters[0], "/r/");
    let fields = fields(&Given::default());
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    for _ in 0..10 {
        let page = test.browser().post(&path, &fields).await;
        page.assert_status(200);
    }
    let page = test.browser().post(&path, &fields).await;
    page.assert_status(429)
        .assert_says("Even geduld")
        .assert_says(&Given::default().story);
    let declined = format!("{path}/decline");
    let page = test.browser().post(&declined, &[]).await;
    page.assert_status(429);
    test.browser().get(&path).await.assert_status(200);
    let other = link(&letters[1], "/r/");
    let page = test.browser().post(&other, &fields).await;
    page.assert_status(200);
}
