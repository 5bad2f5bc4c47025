//! Every letter that nobody asked for has a way to stop them all, and whoever takes it is left in peace by everybody.

use axum::http::Method;
use klankbord::mail::Letter;

use super::{VICTIM, call_off, plan, plan_with, tell, to};
use crate::support::{COLLEAGUES, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";

/// As a mail program does it (RFC 8058).
async fn stop(test: &TestApp, letter: &Letter) {
    let page = letter.list_unsubscribe.as_deref().expect("a way to stop");
    let visible = link(letter, "/stop/");
    assert!(
        page.ends_with(&visible),
        "the same link stands in the letter"
    );
    assert!(letter.html.contains(&format!("href=\"{page}\"")));
    let wire = String::from_utf8(letter.message().unwrap().formatted()).unwrap();
    assert!(wire.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    let browser = test.browser();
    let body = "List-Unsubscribe=One-Click".to_owned();
    let request = browser.request(&Method::POST, &visible, body);
    assert_eq!(browser.send(request).await.0, 200);
}

/// Shares an agreement.
async fn agree(noor: &mut Person, talk: &str) {
    let agreed = [
        ("what-0", "Iets."),
        ("check-on-0", "2027-04-14"),
        ("shared-0", "1"),
    ];
    noor.browser
        .post(&format!("{talk}/agreements"), &agreed)
        .await
        .assert_status(200);
}

/// The letter of each kind that a manager can get, each from a conversation of its own.
async fn each_kind(
    test: &TestApp,
    noor: &mut Person,
    manager: &str,
) -> Vec<(&'static str, Vec<Letter>)> {
    let mut kinds = Vec::new();
    let talk = plan_with(noor, manager).await;
    tell(noor, &talk).await.assert_status(200);
    test.run_jobs().await;
    kinds.push(("date", test.letters()));
    let shared = [("until", "2027-02-01")];
    noor.browser
        .post(&format!("{talk}/sharing"), &shared)
        .await
        .assert_status(200);
    test.run_jobs().await;
    kinds.push(("shared", test.letters()));
    call_off(noor, &talk).await;
    test.run_jobs().await;
    kinds.push(("off", test.letters()));
    let talk = plan_with(noor, manager).await;
    agree(noor, &talk).await;
    test.run_jobs().await;
    kinds.push(("agreements", test.letters()));
    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    let other = [("manager-email", "karel@elsewhere.example")];
    noor.browser
        .submit(&edit, &talk, &other)
        .await
        .assert_status(200);
    test.run_jobs().await;
    kinds.push(("other", test.letters()));
    kinds
}

#[tokio::test]
async fn every_letter_about_a_conversation_can_be_stopped_and_then_all_of_them_are() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let sent = each_kind(&test, &mut noor, VICTIM).await;
    let mut last = None;
    for (kind, letters) in sent {
        let theirs: Vec<Letter> = letters
            .into_iter()
            .filter(|letter| letter.to_address == VICTIM)
            .collect();
        assert_eq!(theirs.len(), 1, "{kind}");
        assert!(theirs[0].list_unsubscribe.is_some(), "{kind}");
        assert!(theirs[0].text.contains("/stop/"), "{kind}");
        last = theirs.into_iter().next();
    }
    stop(&test, &last.unwrap()).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    for (kind, letters) in each_kind(&test, &mut sam, "Victim+x@elsewhere.example").await {
        assert_eq!(to(&letters, "victim"), 0, "{kind}");
    }
    sam.open_round(&COLLEAGUES, &[]).await;
    assert_eq!(
        test.invitations().await.len(),
        COLLEAGUES.len(),
        "a control"
    );
    // Who stopped still comes in: that is a letter they ask for.
    test.employee("Vera", VICTIM).await;
}

#[tokio::test]
async fn the_look_back_after_three_months_is_stopped_too() {
    for stopped in [false, true] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let talk = plan_with(&mut noor, VICTIM).await;
        tell(&mut noor, &talk).await.assert_status(200);
        agree(&mut noor, &talk).await;
        test.run_jobs().await;
        let letters = test.letters();
        if stopped {
            let theirs = letters.iter().find(|letter| letter.to_address == VICTIM);
            stop(&test, theirs.unwrap()).await;
        }
        test.pass(150).await;
        let letters = test.letters();
        assert_eq!(to(&letters, "victim"), usize::from(!stopped));
        assert_eq!(to(&letters, "noor"), 1, "her own goes on");
    }
}

#[tokio::test]
async fn the_employee_reads_before_and_after_that_no_letter_leaves() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let talk = plan_with(&mut noor, VICTIM).await;
    tell(&mut noor, &talk).await.assert_status(200);
    test.run_jobs().await;
    let letters = test.letters();
    let look = format!("{talk}/sharing?look=1&until=2027-02-01");
    let pages = [
        (look.as_str(), "Vera wil geen mail van ons."),
        (&format!("{talk}/agreements"), "Vera wil geen mail van ons."),
        (
            &format!("{talk}/cancellation"),
            "Vera krijgt hierover nu geen mail",
        ),
    ];
    for (path, words) in pages {
        noor.browser.get(path).await.assert_silent(words);
    }
    let theirs = letters.iter().find(|letter| letter.to_address == VICTIM);
    stop(&test, theirs.unwrap()).await;
    for (path, words) in pages {
        noor.browser
            .get(path)
            .await
            .assert_says(words)
            .assert_silent("Vera krijgt een mail");
    }
    let page = call_off(&mut noor, &talk).await;
    page.assert_says("Vera krijgt van ons geen mail dat jullie gesprek niet doorgaat.");
    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    let again = plan("karel@elsewhere.example", "Kamer 1");
    noor.browser
        .submit(&edit, &talk, &again)
        .await
        .assert_status(200);
    test.run_jobs().await;
    assert_eq!(to(&test.letters(), "victim"), 0);
}
