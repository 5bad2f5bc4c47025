//! The card: one page with the stories of the employee's choice, as a document and as a picture; and the text about oneself.

use axum::http::{HeaderMap, Method};

use super::noor;
use crate::support::{Person, TestApp};

const FORMS: [&str; 2] = ["card.pdf", "card.png"];

async fn headers(person: &Person, path: &str) -> HeaderMap {
    let request = person.browser.request(&Method::GET, path, String::new());
    let (status, headers, _) = person.browser.send(request).await;
    assert_eq!(status, 200, "{path}");
    headers
}

/// Noor with an open profile, and the path of its round.
async fn with_profile(test: &TestApp) -> (Person, String) {
    let (mut noor, round, _) = noor(test).await;
    test.pass(15).await;
    test.come_back(&mut noor).await;
    (noor, round)
}

#[tokio::test]
async fn the_owner_chooses_the_stories_and_takes_the_card_in_two_forms() {
    let test = TestApp::new().await;
    let (mut noor, round) = with_profile(&test).await;
    let export = format!("{round}/export");
    let page = noor.browser.get(&export).await;
    page.assert_status(200)
        .assert_says("Een kaart om te houden");
    assert_eq!(page.body.matches("\" checked>").count(), 2);
    let chosen = "?card=1&story=3&story=4";
    let page = noor.browser.get(&format!("{export}{chosen}")).await;
    for place in [3, 4] {
        let kept = format!("name=\"story\" value=\"{place}\" checked");
        assert!(page.body.contains(&kept), "{place}");
    }
    for form in FORMS {
        let path = format!("{round}/{form}{chosen}");
        let link = format!("href=\"{}\"", path.replace('&', "&amp;"));
        assert!(page.body.contains(&link), "{link}");
        let headers = headers(&noor, &path).await;
        let end = form.rsplit('.').next().unwrap();
        let kept = format!("attachment; filename=\"kaart-2026-11-23.{end}\"");
        assert_eq!(headers["content-disposition"], kept.as_str());
        assert_eq!(headers["cache-control"], "no-store");
        let file = noor.browser.file(&path).await;
        let other = noor.browser.file(&format!("{round}/{form}?card=1")).await;
        assert!(file != other, "{form}: the stories are on it");
    }
}

#[tokio::test]
async fn three_stories_are_too_many_and_the_page_says_so_with_what_was_ticked() {
    let test = TestApp::new().await;
    let (mut noor, round) = with_profile(&test).await;
    let path = format!("{round}/export?card=1&story=1&story=2&story=5");
    let page = noor.browser.get(&path).await;
    page.assert_says("Er passen 2 verhalen op de kaart.");
    assert_eq!(page.body.matches("\" checked>").count(), 3);
    assert!(page.body.contains("href=\"#stories\""));
    // What is no story of hers is passed over; the control is the page without a mistake.
    let page = noor
        .browser
        .get(&format!("{round}/export?card=1&story=1&story=99&story=x"))
        .await;
    assert_eq!(page.body.matches("\" checked>").count(), 1);
    page.assert_silent("Er passen");
}

#[tokio::test]
async fn the_card_is_for_its_owner_alone_and_not_before_the_profile_is_open() {
    let test = TestApp::new().await;
    let (mut noor, round, _) = noor(&test).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let paths = FORMS.map(|form| format!("{round}/{form}"));
    for path in &paths {
        noor.browser.get(path).await.assert_status(404);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    test.come_back(&mut sam).await;
    for path in &paths {
        headers(&noor, path).await;
        sam.browser.get(path).await.assert_status(404);
        assert_eq!(test.browser().get(path).await.path, "/", "{path}");
    }
}

#[tokio::test]
async fn a_text_about_oneself_stands_ready_in_both_languages_and_no_button_is_dead() {
    let test = TestApp::new().await;
    let (mut noor, round) = with_profile(&test).await;
    let page = noor.browser.get(&format!("{round}/export")).await;
    page.assert_says("mensen zien deze kwaliteiten in mij")
        .assert_says("people see these qualities in me")
        .assert_silent("mij: Verhaal-");
    // Without script the buttons are not there, and the texts can be selected.
    let buttons = page.body.matches("data-copy=").count();
    assert_eq!(buttons, 3);
    assert_eq!(
        page.body.matches("<p class=\"copy\" hidden>").count(),
        buttons
    );
    assert_eq!(page.body.matches("readonly").count(), buttons);
}
