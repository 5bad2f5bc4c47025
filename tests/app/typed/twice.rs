//! A button that is pressed twice makes one thing, and answers the second time as the first.

use super::noor_with_a_talk;
use crate::support::{COLLEAGUES, FRIENDS, TestApp};

const NOOR: &str = "noor@provincie.example";

#[tokio::test]
async fn a_form_that_makes_something_makes_it_once() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let (first, second) = (
        noor.browser.post("/rounds", &[]).await,
        noor.browser.post("/rounds", &[]).await,
    );
    assert_eq!(first.path, second.path, "one draft");
    let form = noor.browser.get("/conversations/new").await;
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
    ];
    let mut made = Vec::new();
    for _ in 0..2 {
        let page = noor.browser.submit(&form, "/conversations", &plan).await;
        page.assert_status(200);
        made.push(page.path);
    }
    assert_eq!(made[0], made[1], "one conversation");
    // Control: another form makes another, and so does another plan in the same one: nothing of it is lost.
    let other = noor.browser.get("/conversations/new").await;
    made.push(
        noor.browser
            .submit(&other, "/conversations", &plan)
            .await
            .path,
    );
    let later = [&plan[1..], &[("date", "2027-02-14")]].concat();
    made.push(
        noor.browser
            .submit(&form, "/conversations", &later)
            .await
            .path,
    );
    made.sort();
    made.dedup();
    assert_eq!(made.len(), 3);
    // Of somebody else it makes something else.
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    let page = kim.browser.submit(&form, "/conversations", &plan).await;
    page.assert_status(200);
    assert!(!made.contains(&page.path));
}

#[tokio::test]
async fn people_who_are_added_twice_are_there_once() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let path = format!("{draft}/people");
    let form = noor.browser.get(&path).await;
    let typed = [(
        "people-list",
        "Jan <jan@provincie.example>\npiet@provincie.example",
    )];
    for _ in 0..2 {
        noor.browser
            .submit(&form, &path, &typed)
            .await
            .assert_status(200);
    }
    let list = noor.browser.get(&path).await;
    assert_eq!(list.body.matches(">jan@provincie.example<").count(), 1);
    // Control: whoever was on the list when the form was made is told.
    noor.browser
        .submit(&list, &path, &typed)
        .await
        .assert_status(422);
}

/// Whoever clicks twice on "remove" can still undo it, and so can who goes on with the form first.
#[tokio::test]
async fn who_is_taken_off_twice_can_be_put_back() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let (path, removal) = (format!("{draft}/people"), format!("{draft}/people/removal"));
    let undo = format!("{draft}/people/putting-back");
    let person = "Zoë van 't Hof <zoe@provincie.example>";
    for typed in [person, "kaal@provincie.example"] {
        noor.browser
            .post(&path, &[("people-list", typed), ("into", "partner")])
            .await
            .assert_status(200);
        let list = noor.browser.get(&path).await;
        let key = list.button(&removal);
        let click = [("person", key.as_str())];
        let first = noor.browser.submit(&list, &removal, &click).await;
        let second = noor.browser.submit(&list, &removal, &click).await;
        first.assert_status(200).assert_says("Maak ongedaan");
        second.assert_status(200).assert_says("Maak ongedaan");
        // A line with a mistake keeps the offer.
        let faulty = [("people-list", "geen adres")];
        let page = noor.browser.submit(&second, &path, &faulty).await;
        page.assert_status(422).assert_says("Maak ongedaan");
        for _ in 0..2 {
            let back = noor.browser.submit(&page, &undo, &[]).await;
            back.assert_status(200).assert_silent("Maak ongedaan");
        }
        let list = noor.browser.get(&path).await;
        let name = person.split(" <").next().unwrap();
        if typed == person {
            list.assert_says(name);
        }
        assert!(
            list.body.contains("<option value=\"partner\" selected"),
            "in the same group"
        );
        let key = list.button(&removal);
        noor.browser
            .post(&removal, &[("person", &key)])
            .await
            .assert_status(200);
    }
    // Control: a key without more is enough for the first click, and what is no key is nothing.
    noor.browser
        .post(&removal, &[("person", "x y z")])
        .await
        .assert_status(404);
}

/// Putting somebody back when the last day is over gives the list back, with what was typed on it.
#[tokio::test]
async fn who_is_put_back_too_late_stays_on_the_page() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    noor.invite(&draft, &COLLEAGUES, &FRIENDS).await;
    let list = noor.browser.get(&format!("{draft}/people")).await;
    let removal = format!("{draft}/people/removal");
    let person = list.button(&removal);
    let off = noor
        .browser
        .submit(&list, &removal, &[("person", &person)])
        .await;
    off.assert_status(200);
    noor.browser
        .post(&format!("{draft}/opening"), &[])
        .await
        .assert_status(200);
    test.pass(13).await;
    let typed = [("people-list", "nieuw@elders.example")];
    let undo = format!("{draft}/people/putting-back");
    let late = noor.browser.submit(&off, &undo, &typed).await;
    late.assert_status(422).assert_says("Maak ongedaan");
    assert!(late.body.contains("nieuw@elders.example"));
}

#[tokio::test]
async fn a_deed_that_is_done_is_done() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let draft = noor.draft().await;
    noor.invite(&draft, &COLLEAGUES, &FRIENDS).await;
    let open = format!("{draft}/opening");
    for _ in 0..2 {
        noor.browser
            .post(&open, &[])
            .await
            .assert_status(200)
            .assert_silent("al verstuurd");
    }
    let letters = test.invitations().await;
    assert_eq!(letters.len(), COLLEAGUES.len() + FRIENDS.len());
    let deeds = [
        "/announcement",
        "/withdrawal",
        "/cancellation",
        "/cancellation",
    ];
    for deed in deeds.map(|deed| format!("{talk}{deed}")) {
        for _ in 0..2 {
            noor.browser.post(&deed, &[]).await.assert_status(200);
        }
    }
    for _ in 0..2 {
        noor.browser
            .post("/me/deletion", &[])
            .await
            .assert_status(200);
    }
}

#[tokio::test]
async fn what_is_deleted_is_deleted() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let brought = noor
        .browser
        .upload(
            "/imports",
            ("profiel.json", crate::exports::brought::EXAMPLE.as_bytes()),
        )
        .await;
    let deletion = format!("{}/deletion", brought.path);
    let form = noor.browser.get(&deletion).await;
    for _ in 0..2 {
        let page = noor.browser.submit(&form, &deletion, &[]).await;
        page.assert_status(200);
        assert_eq!(page.path, "/");
    }
    // Control: whoever was never shown the form finds nothing, nor does another with the same form.
    noor.browser.post(&deletion, &[]).await.assert_status(404);
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    kim.browser
        .submit(&form, &deletion, &[])
        .await
        .assert_status(404);
}

/// Whoever is taken off while a change of theirs is not kept yet, comes back as the form told of them.
#[tokio::test]
async fn who_is_put_back_is_as_they_were_typed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let (path, removal) = (format!("{draft}/people"), format!("{draft}/people/removal"));
    noor.invite(&draft, &["Zoë Hof <zoe@provincie.example>"], &[])
        .await;
    let undo = format!("{draft}/people/putting-back");
    for (typed, back) in [
        ("zoë.hof@provincie.example", "zoe@provincie.example"),
        ("zoe.hof@provincie.example", "zoe.hof@provincie.example"),
    ] {
        let list = noor.browser.get(&path).await;
        let key = list.button(&removal);
        let email = format!("email-{key}");
        let click = [("person", key.as_str()), (email.as_str(), typed)];
        let page = noor.browser.submit(&list, &removal, &click).await;
        page.assert_status(200);
        noor.browser
            .submit(&page, &undo, &[])
            .await
            .assert_status(200);
        let list = noor.browser.get(&path).await;
        assert!(list.body.contains(&format!(">{back}<")), "{}", list.text());
    }
}

#[tokio::test]
async fn a_name_that_is_changed_twice_is_changed_once() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let (path, change) = (format!("{draft}/people"), format!("{draft}/people/change"));
    noor.invite(&draft, &["Zoë Hof <zoe@provincie.example>"], &[])
        .await;
    let list = noor.browser.get(&path).await;
    let key = list.button(&change);
    let name = format!("name-{key}");
    let click = [("person", key.as_str()), (name.as_str(), "Sanne Hof")];
    for _ in 0..2 {
        let page = noor.browser.submit(&list, &change, &click).await;
        page.assert_status(200);
    }
    let list = noor.browser.get(&path).await;
    let called = (format!("first-name-{key}"), "Sanne".to_owned());
    assert!(list.form(&path).contains(&called), "{:?}", list.form(&path));
    // The control: another change of the same form is not taken for the second click.
    let other = [("person", key.as_str()), (name.as_str(), "Anne Hof")];
    let page = noor.browser.submit(&list, &change, &other).await;
    page.assert_status(200);
    let page = noor.browser.submit(&list, &change, &click).await;
    page.assert_status(422);
}
