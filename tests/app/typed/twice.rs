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
        "people-colleague",
        "Jan <jan@provincie.example>\npiet@provincie.example",
    )];
    for _ in 0..2 {
        noor.browser
            .submit(&form, &path, &typed)
            .await
            .assert_status(200);
    }
    let list = noor.browser.get(&path).await;
    assert_eq!(list.body.matches("jan@provincie.example").count(), 1);
    // Control: whoever was on the list when the form was made is told.
    noor.browser
        .submit(&list, &path, &typed)
        .await
        .assert_status(422);
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
