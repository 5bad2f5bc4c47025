//! Who can be chosen, what a choice is checked for, and how many letters it can cause.

use klankbord::conversation::reader::MAX_READERS;

use super::{SANNE, UNTIL, choose, reading, share, stop};
use crate::conversation::noor_with_a_profile;
use crate::support::TestApp;

#[tokio::test]
async fn oneself_is_refused_the_same_person_twice_is_one_and_five_are_enough() {
    let test = TestApp::with(|config| {
        config.sign_in_domains = vec!["provincie.example".to_owned(), "coach.example".to_owned()];
    })
    .await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    for (name, email, role, sentence) in [
        (
            "Ik",
            "Noor+zelf@provincie.example",
            "coach",
            "je eigen adres",
        ),
        ("", SANNE, "coach", "Vul in hoe deze persoon heet"),
        ("Sanne", "sanne", "coach", "geen mailadres"),
        ("Sanne", SANNE, "", "Kies wat deze persoon voor jou is"),
        (
            "Sanne",
            "sanne@elders.example",
            "coach",
            "kan niemand hier inloggen",
        ),
    ] {
        let page = choose(&mut noor, name, email, role).await;
        page.assert_status(422).assert_says(sentence);
        let form = page.form("/readers");
        assert!(
            form.contains(&("email".to_owned(), email.to_owned())),
            "{form:?}"
        );
    }
    let first = share(&mut noor, ("Sanne", SANNE), &["picture"]).await;
    let again = choose(&mut noor, "Sanne Visser", "SANNE@coach.example", "mentor").await;
    assert_eq!(again.path, first, "the same person");
    let mut sanne = test.sign_in(SANNE).await;
    sanne.browser.get(&reading(&first)).await.assert_status(200);
    let page = noor.browser.get("/readers").await;
    page.assert_says("Sanne Visser")
        .assert_says("mentor")
        .assert_silent("coach ");
    // By another address of hers she was shown nothing.
    let tagged = choose(&mut noor, "Sanne Visser", "sanne+1@coach.example", "mentor").await;
    assert_eq!(tagged.path, first);
    sanne.browser.get(&reading(&first)).await.assert_status(404);
    for number in 1..MAX_READERS {
        let email = format!("lezer{number}@coach.example");
        choose(&mut noor, "Lezer", &email, "other")
            .await
            .assert_status(200);
    }
    let page = choose(&mut noor, "Lezer", "zes@coach.example", "other").await;
    page.assert_status(422).assert_says("Stop eerst met iemand");
    noor.browser
        .get("/readers")
        .await
        .assert_silent("/readers/new");
}

#[tokio::test]
async fn choosing_is_checked_and_an_older_form_overwrites_nothing() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let page = choose(&mut noor, "Sanne", SANNE, "coach").await;
    for (typed, sentence) in [
        (vec![UNTIL], "Kies minstens één ding"),
        (
            vec![("part", "picture"), ("until", "2026-12-01")],
            "nog niet voorbij",
        ),
        (
            vec![("part", "picture"), ("until", "2029-12-01")],
            "binnen twee jaar",
        ),
        (
            vec![("part", "picture"), ("until", "morgen")],
            "Vul de datum in",
        ),
    ] {
        let page = noor.browser.post(&page.path, &typed).await;
        page.assert_status(422).assert_says(sentence);
    }
    let old = page.hidden("version");
    let first = [("part", "picture"), UNTIL, ("version", &old)];
    noor.browser
        .post(&page.path, &first)
        .await
        .assert_status(200);
    let second = [("part", "self-view"), UNTIL, ("version", &old)];
    let both = noor.browser.post(&page.path, &second).await;
    both.assert_status(409);
    let mut sanne = test.sign_in(SANNE).await;
    sanne
        .browser
        .get(&reading(&page.path))
        .await
        .assert_silent("Analytisch");
}

/// Each letter counts for who causes it and for whom it reaches, as those to a manager do.
#[tokio::test]
async fn letters_to_one_address_have_an_end() {
    let test = TestApp::new().await;
    let (mut noor, _) = noor_with_a_profile(&test).await;
    let mut refused = None;
    for number in 0..30 {
        let page = choose(&mut noor, "Sanne", SANNE, "coach").await;
        let sent = noor
            .browser
            .post(&page.path, &[("part", "picture"), UNTIL])
            .await;
        if sent.status == 422 {
            sent.assert_says("sturen nu even geen mail meer");
            refused = Some(number);
            break;
        }
        noor.browser
            .post(&stop(&page.path), &[])
            .await
            .assert_status(200);
    }
    assert!(
        refused.is_some_and(|number| (10..=20).contains(&number)),
        "{refused:?}"
    );
    test.run_jobs().await;
    assert!(
        test.letters().is_empty(),
        "each was taken back before its letter left"
    );
}
