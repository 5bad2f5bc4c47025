//! A first conversation speaks of nothing that was before it, and of what nobody shared in plain words.

use crate::support::{Person, TestApp};
use crate::talk::{AGREED, announce, ingrid, look, noor_with_a_talk, on_the_other_side, send};

const BACK: [&str; 3] = ["Terugkijken", "vorige afspraken", "vorige keer"];

/// The pages on which both prepare, talk and agree.
async fn pages(noor: &mut Person, ingrid: &mut Person, talk: &str) -> String {
    let shared = on_the_other_side(talk);
    let mut all = String::new();
    for page in ["preparation", "talk", "agreements"] {
        all += &look(noor, &format!("{talk}/{page}")).await.text();
    }
    for page in ["preparation", "talk"] {
        all += &look(ingrid, &format!("{shared}/{page}")).await.text();
    }
    all
}

#[tokio::test]
async fn nothing_looks_back_before_there_was_a_conversation() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let mut ingrid = ingrid(&test).await;
    announce(&test, &mut noor, &talk).await;
    let first = pages(&mut noor, &mut ingrid, &talk).await;
    for words in BACK {
        assert!(!first.contains(words), "{words} in {first}");
    }
    assert!(first.contains("17 minuten"), "the time is for what follows");
    send(&mut noor, &format!("{talk}/agreements"), &AGREED).await;
    test.pass(300).await;
    test.come_back(&mut noor).await;
    test.come_back(&mut ingrid).await;
    let plan = [
        ("date", "2027-11-01"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
    ];
    let next = send(&mut noor, "/conversations", &plan).await.path;
    announce(&test, &mut noor, &next).await;
    let second = pages(&mut noor, &mut ingrid, &next).await;
    for words in BACK {
        assert!(second.contains(words), "{words} not in {second}");
    }
    // Another manager knows of no conversation before.
    let edit = look(&mut noor, &format!("{next}/edit")).await;
    let karel = "karel@provincie.example";
    let other = [("manager-name", "Karel"), ("manager-email", karel)];
    noor.browser
        .submit(&edit, &next, &other)
        .await
        .assert_status(200);
    announce(&test, &mut noor, &next).await;
    let mut karel = test.employee("Karel", karel).await;
    let page = format!("{}/talk", on_the_other_side(&next));
    look(&mut karel, &page)
        .await
        .assert_status(200)
        .assert_silent("Terugkijken");
}

#[tokio::test]
async fn where_one_of_the_two_shared_nothing_it_is_said() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let mut ingrid = ingrid(&test).await;
    announce(&test, &mut noor, &talk).await;
    let hour = format!("{talk}/talk");
    let silent = "Ingrid deelde hier niets over. Vraag ernaar.";
    look(&mut noor, &hour)
        .await
        .assert_silent("deelde hier niets");
    let hers = [("answer-need", "Tijd."), ("tick", "need"), ("share", "1")];
    send(&mut noor, &format!("{talk}/preparation"), &hers).await;
    // Before both share, neither is said to be silent.
    look(&mut noor, &hour)
        .await
        .assert_silent("deelde hier niets");
    let theirs = format!("{}/preparation", on_the_other_side(&talk));
    let moment = [
        ("answer-moment", "Toen."),
        ("tick", "moment"),
        ("share", "1"),
    ];
    send(&mut ingrid, &theirs, &moment).await;
    look(&mut noor, &hour)
        .await
        .assert_says("Tijd.")
        .assert_says(silent);
    let expects = [
        ("answer-expect", "Zeg het op tijd."),
        ("tick", "expect"),
        ("share", "1"),
    ];
    send(&mut ingrid, &theirs, &expects).await;
    look(&mut noor, &hour)
        .await
        .assert_says("Zeg het op tijd.")
        .assert_silent("deelde hier niets");
}
