//! All that is one's own: taken along in one file, deleted for good, and gone by itself when it was kept long enough.

use std::io::{Cursor, Read};

use klankbord::queue;
use sea_orm::ConnectionTrait;
use zip::ZipArchive;

use crate::evidence::count;
use crate::support::{COLLEAGUES, FRIENDS, Given, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";

/// A profile, a conversation with a sheet, and agreements.
async fn noor_with_everything(test: &TestApp) -> (Person, String, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    for letter in test.invitations().await {
        let answered = test.answer(&letter, &Given::default()).await;
        answered.assert_status(200);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    test.letters();
    let page = noor.browser.get("/conversations/new").await;
    let plan = [("date", "2027-01-14"), ("topic", "Over-leren.")];
    let talk = noor
        .browser
        .submit(&page, "/conversations", &plan)
        .await
        .path;
    let sheet = [("answer-learn", "Rust-leren.")];
    noor.browser
        .post(&format!("{talk}/preparation"), &sheet)
        .await
        .assert_status(200);
    let agreed = [
        ("what-0", "Ik-leid-een-overleg."),
        ("check-on-0", "2027-04-14"),
    ];
    noor.browser
        .post(&format!("{talk}/agreements"), &agreed)
        .await
        .assert_status(200);
    (noor, round, talk)
}

#[tokio::test]
async fn one_file_holds_everything_and_only_what_is_ones_own() {
    let test = TestApp::new().await;
    let (noor, ..) = noor_with_everything(&test).await;
    let bytes = noor.browser.file("/me/everything.zip").await;
    let archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    assert_eq!(
        names,
        [
            "gesprek-2027-01-14-1.txt",
            "over-mij.txt",
            "profiel-2026-11-23.json",
            "profiel-2026-11-23.pdf",
            "profiel-2026-11-23.txt",
            "ronde-2026-11-23-1.txt",
        ]
    );
    let talk = taken(&noor, "gesprek-2027-01-14-1.txt").await;
    for words in ["Over-leren.", "Rust-leren.", "Ik-leid-een-overleg."] {
        assert!(talk.contains(words), "{words} in {talk}");
    }
    open_rounds_are_in_it_with_the_people_who_are_asked(&test).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    assert!(
        !sam.browser
            .get("/me/everything.zip")
            .await
            .body
            .contains("Rust-leren")
    );
    assert_eq!(test.browser().get("/me/everything.zip").await.path, "/");
}

/// A text of the file that holds everything.
pub(crate) async fn taken(person: &Person, name: &str) -> String {
    let bytes = person.browser.file("/me/everything.zip").await;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

async fn open_rounds_are_in_it_with_the_people_who_are_asked(test: &TestApp) {
    let mut bas = test.employee("Bas", "bas@provincie.example").await;
    let round = bas.open_round(&COLLEAGUES, &[]).await;
    let top = ["analytical", "curious", "nuanced", "attentive", "helpful"];
    bas.look_at_self(&round, top).await.assert_status(200);
    let bytes = bas.browser.file("/me/everything.zip").await;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut whole = String::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        file.read_to_string(&mut whole).unwrap();
    }
    for words in [
        "Bas\n",
        "bas@provincie.example",
        "Analytisch, ",
        COLLEAGUES[0],
        "ronde",
    ] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    // Restored without its keys, the round is lost; all else is not.
    let rounds = test.app.keys.rounds().unwrap();
    for round in rounds {
        test.app.keys.destroy(round).unwrap();
    }
    let bytes = bas.browser.file("/me/everything.zip").await;
    let archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), 2);
}

#[tokio::test]
async fn who_leaves_leaves_nothing_behind() {
    let test = TestApp::new().await;
    let (mut noor, round, talk) = noor_with_everything(&test).await;
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    noor.browser
        .post(&format!("{talk}/announcement"), &[])
        .await
        .assert_status(200);
    let shared = talk.replace("/conversations/", "/shared/");
    ingrid.browser.get(&shared).await.assert_status(200);
    let bound = noor.browser.post("/me/deletion", &[]).await;
    bound.assert_says("Zeg dat eerst af");
    noor.browser.get(&talk).await.assert_status(200);
    noor.browser
        .post(&format!("{talk}/cancellation"), &[])
        .await
        .assert_status(200);
    noor.browser
        .get("/me/deletion")
        .await
        .assert_says("Ja, wis alles");
    noor.browser.get(&round).await.assert_status(200);

    let page = noor.browser.post("/me/deletion", &[]).await;
    assert_eq!(page.path, "/");
    page.assert_says("Inloggen");
    test.run_jobs().await;
    ingrid.browser.get(&shared).await.assert_status(404);
    test.pass(1300).await;
    let mut again = test.sign_in(NOOR).await;
    for path in [&round, &talk] {
        again.browser.get(path).await.assert_status(404);
    }
    let left = queue::list(&test.db().read).await.unwrap();
    assert!(left.is_empty(), "{left:?}");
}

/// Otherwise the same people less one could be asked at once, and the difference would be what that one answered.
#[tokio::test]
async fn the_time_between_two_rounds_outlives_the_account_and_its_spelling() {
    for address in [NOOR, "noor+2@provincie.example"] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        noor.open_round(&COLLEAGUES, &[]).await;
        for letter in test.invitations().await {
            test.answer(&letter, &Given::default()).await;
        }
        test.pass(16).await;
        if address == NOOR {
            test.come_back(&mut noor).await;
            let page = noor.browser.get("/me/deletion").await;
            page.assert_says("bewaren we alleen de dag");
            noor.browser.post("/me/deletion", &[]).await;
            assert_eq!(count(&test.db().read, "account").await, 0);
        }
        let mut again = test.employee("Noor", address).await;
        let refused = again.browser.post("/rounds", &[]).await;
        // 23 November and 180 days.
        refused.assert_status(409).assert_says("22 mei 2027");
        let mut kim = test.employee("Kim", "kim@provincie.example").await;
        kim.browser.post("/rounds", &[]).await.assert_status(200);
        test.pass(164).await;
        test.come_back(&mut again).await;
        again.browser.post("/rounds", &[]).await.assert_status(200);
        test.sweep().await;
        assert_eq!(count(&test.db().read, "rest").await, 0);
    }
}

/// A round that opened before that was noted is noted at a start, and forgotten when its time is over.
#[tokio::test]
async fn the_time_between_two_rounds_is_noted_of_rounds_from_before() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(16).await;
    let db = &test.db().read;
    db.execute_unprepared("DELETE FROM rest").await.unwrap();
    test.sweep().await;
    assert_eq!(count(db, "rest").await, 1);
    let mut again = test.employee("Noor", "noor+2@provincie.example").await;
    again.browser.post("/rounds", &[]).await.assert_status(409);
    // Who leaves long after leaves nothing.
    test.pass(200).await;
    test.come_back(&mut noor).await;
    test.sweep().await;
    noor.browser.post("/me/deletion", &[]).await;
    assert_eq!(count(db, "rest").await, 0);
}

/// Somebody who has two drafts under two spellings opens one of them.
#[tokio::test]
async fn of_two_spellings_one_opens_a_round_and_without_a_profile_the_other_may() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let mut other = test.employee("Noor", "noor+2@provincie.example").await;
    let mut drafts = Vec::new();
    for person in [&mut noor, &mut other] {
        let round = person.draft().await;
        person.invite(&round, &COLLEAGUES, &[]).await;
        drafts.push(format!("{round}/opening"));
    }
    noor.browser.post(&drafts[0], &[]).await.assert_status(200);
    other.browser.post(&drafts[1], &[]).await.assert_status(409);
    // Nobody answers, not in the week more either.
    test.pass(16).await;
    test.pass(8).await;
    test.come_back(&mut other).await;
    other.browser.post(&drafts[1], &[]).await.assert_status(200);
}

#[tokio::test]
async fn who_leaves_while_people_are_asked_takes_the_links_along() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    noor.browser
        .get("/me/deletion")
        .await
        .assert_says("loopt nog een ronde");
    noor.browser
        .post("/me/deletion", &[])
        .await
        .assert_says("Inloggen");
    let link = crate::support::link(&letters[0], "/r/");
    test.browser().get(&link).await.assert_status(410);
    assert!(test.app.keys.rounds().unwrap().is_empty());
    test.pass(30).await;
    assert!(
        test.letters().is_empty(),
        "nobody hears of a round that is gone"
    );
}

#[tokio::test]
async fn a_conversation_is_gone_for_both_when_it_was_kept_long_enough() {
    let test = TestApp::new().await;
    let (mut noor, _, talk) = noor_with_everything(&test).await;
    noor.browser
        .post(&format!("{talk}/announcement"), &[])
        .await
        .assert_status(200);
    test.pass(365 * 3 + 30).await;
    test.come_back(&mut noor).await;
    noor.browser.get(&talk).await.assert_status(200);
    test.pass(12).await;
    test.come_back(&mut noor).await;
    noor.browser.get(&talk).await.assert_status(404);
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let shared = talk.replace("/conversations/", "/shared/");
    ingrid.browser.get(&shared).await.assert_status(404);
}
