//! The end of the hour: one question to each of the two, and the page that closes it.

use crate::support::{Person, TestApp};
use crate::talk::{AGREED, announce, ingrid, look, noor_with_a_talk, on_the_other_side, send};

const HERS: [(&str, &str); 2] = [("energy", "Energie-van-Noor"), ("shared", "1")];
const THEIRS: [(&str, &str); 2] = [("energy", "Energie-van-Ingrid"), ("shared", "1")];

/// On the day of the conversation, of which Ingrid knows.
async fn on_the_day(test: &TestApp) -> (Person, Person, String) {
    let (mut noor, talk) = noor_with_a_talk(test).await;
    let mut ingrid = ingrid(test).await;
    announce(test, &mut noor, &talk).await;
    test.pass(52).await;
    test.come_back(&mut noor).await;
    test.come_back(&mut ingrid).await;
    (noor, ingrid, talk)
}

#[tokio::test]
async fn on_the_day_the_first_page_leads_to_the_end_and_after_it_asks_no_more() {
    let test = TestApp::new().await;
    let (mut noor, mut ingrid, talk) = on_the_day(&test).await;
    let left = "Nog één vraag";
    look(&mut noor, "/")
        .await
        .assert_says("Vandaag praat je met")
        .assert_silent(left);
    look(&mut ingrid, "/")
        .await
        .assert_silent("nog één vraag voor jou");
    send(&mut noor, &format!("{talk}/agreements"), &AGREED).await;
    let home = look(&mut noor, "/").await;
    home.assert_says(left);
    assert!(home.body.contains(&format!("href=\"{talk}/ending\"")));
    look(&mut ingrid, "/")
        .await
        .assert_says("nog één vraag voor jou");

    let closing = send(&mut noor, &format!("{talk}/ending"), &HERS).await;
    assert_eq!(closing.path, format!("{talk}/closing"));
    closing
        .assert_says("Het is bewaard")
        .assert_says("Energie-van-Noor")
        .assert_says("Ik leid een overleg.")
        .assert_says("Jullie kijken terug op woensdag 14 april 2027")
        .assert_says("Begin binnen twee weken, hiermee: De agenda maken.")
        .assert_says("Van Ingrid staat hier nog niets.");
    look(&mut noor, "/")
        .await
        .assert_says("is rond")
        .assert_silent(left);
    for (person, path) in [(&mut noor, &talk), (&mut ingrid, &on_the_other_side(&talk))] {
        look(person, &format!("{path}/talk"))
            .await
            .assert_says("Waar ga je met energie mee aan de slag?");
    }
    test.pass(1).await;
    look(&mut ingrid, "/")
        .await
        .assert_silent("nog één vraag voor jou");
    // Nor is whoever did not answer asked again.
    let unanswered = [("energy", "")];
    send(&mut noor, &format!("{talk}/ending"), &unanswered).await;
    look(&mut noor, "/")
        .await
        .assert_silent(left)
        .assert_silent("is rond");
}

#[tokio::test]
async fn each_writes_their_own_and_reads_what_the_other_lets_them() {
    let test = TestApp::new().await;
    let (mut noor, mut ingrid, talk) = on_the_day(&test).await;
    let shared = on_the_other_side(&talk);
    send(&mut noor, &format!("{talk}/agreements"), &AGREED).await;
    let own = [("energy", "Alleen-voor-mij")];
    let closing = send(&mut noor, &format!("{talk}/ending"), &own).await;
    // The screen lies where both look.
    closing
        .assert_silent("Alleen-voor-mij")
        .assert_says("Verander wat jij schreef");
    let page = send(&mut ingrid, &format!("{shared}/ending"), &THEIRS).await;
    page.assert_says("Energie-van-Ingrid")
        .assert_says("Ik leid een overleg.")
        .assert_says("Lees wat Noor opschreef en bevestig het.")
        .assert_silent("Alleen-voor-mij");
    send(&mut noor, &format!("{talk}/ending"), &HERS)
        .await
        .assert_says("Energie-van-Ingrid");
    look(&mut ingrid, &format!("{shared}/closing"))
        .await
        .assert_says("Energie-van-Noor");
    // Each form has its own words, and nobody else has a form.
    let hers = look(&mut noor, &format!("{talk}/ending")).await;
    hers.assert_says("Energie-van-Noor")
        .assert_silent("Energie-van-Ingrid");
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    for path in [&talk, &shared] {
        for page in ["ending", "closing"] {
            look(&mut sam, &format!("{path}/{page}"))
                .await
                .assert_status(404);
        }
        send(&mut sam, &format!("{path}/ending"), &HERS)
            .await
            .assert_status(404);
    }
    send(&mut noor, &format!("{shared}/ending"), &HERS)
        .await
        .assert_status(404);
    send(&mut ingrid, &format!("{talk}/ending"), &HERS)
        .await
        .assert_status(404);
    let long = "é".repeat(601);
    let page = send(&mut noor, &format!("{talk}/ending"), &[("energy", &long)]).await;
    page.assert_status(422)
        .assert_says("600")
        .assert_says(&long);
    both_take_it_along(&noor, &ingrid).await;
}

async fn both_take_it_along(noor: &Person, ingrid: &Person) {
    for (person, name, silent) in [
        (noor, "gesprek-2027-01-14-1.txt", "Kamer 2.15"),
        (ingrid, "als-leidinggevende-2027-01-14-1.txt", "Kamer 2.14"),
    ] {
        let text = crate::own::taken(person, name).await;
        for words in [
            "Energie-van-Noor",
            "Energie-van-Ingrid",
            "Ik leid een overleg.",
        ] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains(silent), "{silent} in {text}");
    }
}

#[tokio::test]
async fn another_manager_reads_nothing_of_the_end() {
    let test = TestApp::new().await;
    let (mut noor, mut ingrid, talk) = on_the_day(&test).await;
    let shared = on_the_other_side(&talk);
    send(&mut noor, &format!("{talk}/ending"), &HERS).await;
    send(&mut ingrid, &format!("{shared}/ending"), &THEIRS).await;
    let edit = look(&mut noor, &format!("{talk}/edit")).await;
    let karel = "karel@provincie.example";
    let other = [("manager-name", "Karel"), ("manager-email", karel)];
    noor.browser
        .submit(&edit, &talk, &other)
        .await
        .assert_status(200);
    announce(&test, &mut noor, &talk).await;
    look(&mut ingrid, &format!("{shared}/closing"))
        .await
        .assert_status(404);
    let mut karel = test.employee("Karel", karel).await;
    look(&mut karel, &format!("{shared}/closing"))
        .await
        .assert_status(200)
        .assert_silent("Energie-van");
    look(&mut noor, &format!("{talk}/closing"))
        .await
        .assert_silent("Energie-van");
    // Her own words are hers to keep.
    look(&mut noor, &format!("{talk}/ending"))
        .await
        .assert_says("Energie-van-Noor");
}
