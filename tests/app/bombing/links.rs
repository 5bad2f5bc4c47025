//! A name, a place or a note of the sender's own choice puts nothing to click on into a letter to somebody outside.

use klankbord::mail::Letter;
use sea_orm::{ConnectionTrait, Statement};

use super::{VICTIM, call_off, plan, plan_with, tell};
use crate::support::{COLLEAGUES, FRIENDS, TestApp};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";
const TEAMS: &str = "https://teams.example/l/meetup-join/19";

const LINKS: [&str; 12] = [
    "Win op bonus.example",
    "bonus。example",
    "ｂｏｎｕｓ．ｅｘａｍｐｌｅ",
    "bo\u{200b}nus\u{200b}.exam\u{ad}ple",
    "bonus%2eexample",
    "бонус.рф",
    "foo@bar.example",
    "192.0.2.1",
    "evil.example/x",
    "https://x",
    "www.bonus.onbekend",
    "x.com",
];

const NAMES: [&str; 8] = [
    "J.P. Balkenende",
    "dhr. A.Jansen",
    "drs.ing. X",
    "J. v.d.Berg",
    "prof.dr.ir. J.de Vries",
    "N.V. Bakker",
    "Zoë O'Brien-Çelik",
    "Sanne.Bakker",
];

/// All that can be read of a letter, on the page and in the calendar.
fn words(letter: &Letter) -> String {
    let parts = [
        letter.from_name.as_str(),
        letter.to_name.as_deref().unwrap_or_default(),
        &letter.subject,
        &letter.text,
        &letter.html,
        letter.calendar.as_deref().unwrap_or_default(),
    ];
    // Long lines of a calendar are folded.
    parts.join("\n").replace("\r\n ", "")
}

#[tokio::test]
async fn a_name_with_a_link_comes_back_as_it_was_typed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    for bad in LINKS {
        let shown = klankbord::normalise::normalise(bad);
        for field in ["name", "manager-name"] {
            let mut typed = vec![
                ("name", "Noor"),
                ("manager-name", "Ingrid"),
                ("manager-email", INGRID),
            ];
            typed.retain(|(name, _)| *name != field);
            typed.push((field, bad));
            let page = noor.browser.post("/me", &typed).await;
            page.assert_status(422).assert_says("Dit lijkt op een link");
            assert!(
                page.form("/me")
                    .contains(&(field.to_owned(), shown.clone())),
                "{bad}"
            );
        }
        let mut typed = plan(VICTIM, "Kamer 1").to_vec();
        typed[2].1 = bad;
        let page = noor.browser.post("/conversations", &typed).await;
        page.assert_status(422).assert_says("Dit lijkt op een link");
        assert!(page.body.contains("Mijn-onderwerp."), "{bad}");
    }
    // A control: honest names pass, dots and all.
    for name in NAMES {
        let typed = [
            ("name", name),
            ("manager-name", name),
            ("manager-email", INGRID),
        ];
        noor.browser.post("/me", &typed).await.assert_status(200);
        let mut typed = plan(VICTIM, "Kamer 1").to_vec();
        typed[2].1 = name;
        let page = noor.browser.post("/conversations", &typed).await;
        page.assert_status(200).assert_says(name);
        call_off(&mut noor, &page.path).await;
    }
}

#[tokio::test]
async fn a_name_from_before_the_rule_cannot_be_clicked_on() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let talk = plan_with(&mut noor, VICTIM).await;
    let db = test.db().begin().await.unwrap();
    for (table, column) in [("account", "name"), ("conversation", "manager_name")] {
        let change = format!("UPDATE {table} SET {column} = 'Win op bonus.example'");
        let change = Statement::from_string(db.get_database_backend(), change);
        db.execute_raw(change).await.unwrap();
    }
    db.commit().await.unwrap();
    tell(&mut noor, &talk).await.assert_status(200);
    test.run_jobs().await;
    call_off(&mut noor, &talk).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    test.run_jobs().await;
    let letters = test.letters();
    assert!(letters.len() > COLLEAGUES.len());
    for letter in letters {
        assert!(!words(&letter).contains("bonus.example"), "{}", letter.text);
        assert!(words(&letter).contains("bonus. example"), "{}", letter.text);
    }
}

#[tokio::test]
async fn a_meeting_is_a_link_for_colleagues_alone() {
    let outside = "Dit lijkt op een link. Met iemand buiten je organisatie";
    for domains in [vec![], vec!["provincie.example".to_owned()]] {
        let known = !domains.is_empty();
        let test = TestApp::with(|config| config.organisation_domains.clone_from(&domains)).await;
        let mut noor = test.employee("Noor", NOOR).await;
        for place in LINKS.into_iter().chain([TEAMS]) {
            let page = noor
                .browser
                .post("/conversations", &plan(VICTIM, place))
                .await;
            page.assert_status(422)
                .assert_says(outside)
                .assert_says("Mijn-onderwerp.");
        }
        let page = noor
            .browser
            .post("/conversations", &plan(INGRID, TEAMS))
            .await;
        page.assert_status(if known { 200 } else { 422 });
        if known {
            tell(&mut noor, &page.path).await.assert_status(200);
            test.run_jobs().await;
            let letter = test.letter(INGRID, "/shared/");
            assert!(
                words(&letter).matches(TEAMS).count() >= 3,
                "in text, page and calendar"
            );
        }
    }
}

#[tokio::test]
async fn whoever_was_the_manager_before_gets_no_link_of_the_next() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let talk = plan_with(&mut noor, VICTIM).await;
    tell(&mut noor, &talk).await.assert_status(200);
    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    let next = plan(INGRID, TEAMS);
    noor.browser
        .submit(&edit, &talk, &next)
        .await
        .assert_status(200);
    test.run_jobs().await;
    let letter = test.letter(VICTIM, "met iemand anders");
    assert!(
        !words(&letter).contains("teams.example"),
        "{}",
        words(&letter)
    );
    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    let back = [("manager-email", VICTIM)];
    noor.browser
        .submit(&edit, &talk, &back)
        .await
        .assert_status(422);
}

#[tokio::test]
async fn nobody_clicks_on_a_host_in_a_note() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let questions = format!("{round}/questions");
    for (note, status) in [
        ("Kijk op www.bonus.example", 422),
        ("Kijk op bonus.example/x", 422),
        ("De rest staat op bonus.example", 422),
        ("De rest staat op bonus。example", 422),
        ("Schrijf naar foo@bar.example", 422),
        ("Klaar.De rest komt later, i.p.v. morgen", 200),
    ] {
        let page = noor.browser.get(&questions).await;
        let page = noor
            .browser
            .submit(&page, &questions, &[("note", note)])
            .await;
        page.assert_status(status);
    }
    noor.invite(&round, &COLLEAGUES, &FRIENDS)
        .await
        .assert_status(200);
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let letters = test.invitations().await;
    assert_eq!(letters.len(), COLLEAGUES.len() + FRIENDS.len());
    for letter in letters {
        let words = words(&letter);
        assert!(words.contains("Klaar. De rest komt later"), "{words}");
        for link in ["bonus.example", "bar.example", "Klaar.De"] {
            assert!(!words.contains(link), "{link}: {words}");
        }
    }
}
