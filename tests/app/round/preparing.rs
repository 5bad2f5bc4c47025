//! A round before it opens: who is asked, which letter they get, and when another may begin.

use klankbord::entity::round::{Entity, Model};
use klankbord::error::Error;
use klankbord::ids::{RoundId, Selector};
use klankbord::questionnaire::{Circle, Lang};
use klankbord::round;
use klankbord::version::Version;
use klankbord::visitor::Visitor;
use klankbord::workflow;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use super::NOOR;
use crate::support::{COLLEAGUES, FRIENDS, GRACE, Given, TestApp};

#[tokio::test]
async fn a_list_with_mistakes_comes_back_whole_with_a_sentence_a_line() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let typed = [
        GRACE,
        "geen adres",
        "noor+x@provincie.example",
        "ADA@provincie.example",
        "ada+1@provincie.example",
        "ingrid@provincie.example",
    ];
    let page = noor.invite(&round, &typed, &[]).await;
    page.assert_status(422).assert_says("Regel 2");
    for line in typed {
        page.assert_says(line.split('<').next().unwrap().trim());
    }
    let good: Vec<&str> = typed
        .into_iter()
        .filter(|line| *line != "geen adres")
        .collect();
    let page = noor.invite(&round, &good, &[]).await;
    page.assert_status(422)
        .assert_says("je eigen adres")
        .assert_says("leidinggevende")
        .assert_says("staat al op je lijst");
    noor.browser.get(&round).await.assert_silent("ada@");
    noor.invite(&round, &[GRACE], &[])
        .await
        .assert_status(200)
        .assert_says("Grace Hopper");
    noor.invite(&round, &["GRACE@provincie.example"], &[])
        .await
        .assert_status(422);
}

#[tokio::test]
async fn the_letter_is_shown_before_it_is_sent_and_arrives_just_so() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let preview = noor.browser.get(&format!("{round}/letter")).await;
    preview
        .assert_status(200)
        .assert_says("Ik ben benieuwd hoe jij mij ziet.")
        .assert_says("7 december 2026");
    noor.invite(&round, &COLLEAGUES, &[]).await;
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let letters = test.invitations().await;
    let letter = &letters[0];
    assert_eq!(letter.from_name, "Noor via Klankbord");
    assert_eq!(letter.reply_to, test.app.config.contact);
    assert!(
        letter
            .list_unsubscribe
            .as_deref()
            .unwrap()
            .contains("/stop/")
    );
    preview.assert_says(&letter.subject);
    let first_line = letter
        .text
        .lines()
        .find(|line| line.contains("Goede Gesprek"))
        .unwrap();
    preview.assert_says(first_line);
}

#[tokio::test]
async fn people_are_added_until_two_days_before_the_end_and_never_removed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    test.invitations().await;
    test.pass(12).await;
    test.letters();
    noor.invite(&round, &[GRACE], &[]).await.assert_status(200);
    let letters = test.invitations().await;
    assert_eq!(letters.len(), 1);
    test.answer(&letters[0], &Given::default())
        .await
        .assert_status(200)
        .assert_says("Dank je wel");
    let page = noor.browser.get(&format!("{round}/people")).await;
    assert!(!page.body.contains("removal"));
    test.pass(1).await;
    noor.invite(&round, &["late@provincie.example"], &[])
        .await
        .assert_status(422)
        .assert_says("twee hele dagen");
}

#[tokio::test]
async fn one_round_at_a_time_and_the_next_after_half_a_year() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    noor.browser
        .post("/rounds", &[])
        .await
        .assert_status(409)
        .assert_says("al met een ronde bezig");
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    noor.browser
        .post("/rounds", &[])
        .await
        .assert_status(409)
        .assert_says("22 mei 2027");
    test.pass(164).await;
    test.come_back(&mut noor).await;
    noor.browser.post("/rounds", &[]).await.assert_status(409);
    test.pass(1).await;
    noor.browser.post("/rounds", &[]).await.assert_status(200);
}

#[tokio::test]
async fn a_round_needs_eight_people_a_note_and_a_length() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES[..7], &FRIENDS[..7])
        .await
        .assert_status(200)
        .assert_says(
            "7 mensen hebben een adres van je organisatie. Dat is te weinig om te tellen.",
        );
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(422)
        .assert_says("minstens 8");
    let action = format!("{round}/questions");
    let page = noor.browser.get(&action).await;
    let bad = [
        ("note", "bel 0612345678"),
        ("days", "99"),
        ("question", "own"),
        ("own", ""),
    ];
    let page = noor.browser.submit(&page, &action, &bad).await;
    page.assert_status(422)
        .assert_says("telefoonnummer")
        .assert_says("3 tot 28 dagen");
    assert!(
        page.form(&action)
            .contains(&("note".into(), "bel 0612345678".into())),
        "nothing typed is lost"
    );
}

#[tokio::test]
async fn another_employees_round_does_not_exist() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    for page in [
        "",
        "/questions",
        "/self-view",
        "/people",
        "/letter",
        "/letter/html",
        "/profile",
    ] {
        sam.browser
            .get(&format!("{round}{page}"))
            .await
            .assert_status(404);
        noor.browser
            .get(&format!("{round}{page}"))
            .await
            .assert_status(200);
        let stranger = test.browser().get(&format!("{round}{page}")).await;
        assert_eq!(
            stranger.path, "/",
            "{page} leads a stranger to the first page"
        );
    }
    for page in [
        "/questions",
        "/self-view",
        "/people",
        "/opening",
        "/qualities/calm",
        "/portrait",
    ] {
        let status = sam
            .browser
            .post(&format!("{round}{page}"), &[("people-list", "x@y.example")])
            .await
            .status;
        assert!(status == 404 || status == 422, "{page}: {status}");
    }
    test.run_jobs().await;
}

#[tokio::test]
async fn the_half_year_counts_from_the_letters_and_not_from_a_draft_that_lay() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    test.pass(170).await;
    test.come_back(&mut noor).await;
    noor.invite(&round, &COLLEAGUES, &[]).await;
    let opened = noor.browser.post(&format!("{round}/opening"), &[]).await;
    opened.assert_status(200);
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    for (days, status) in [(20, 409), (155, 409), (10, 200)] {
        test.pass(days).await;
        test.come_back(&mut noor).await;
        let page = noor.browser.post("/rounds", &[]).await;
        page.assert_status(status);
    }
}

/// Two nodes may each begin a draft in the same instant.
#[tokio::test]
async fn of_two_drafts_one_is_opened() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.draft().await;
    let draft = Entity::find().one(&test.db().read).await.unwrap().unwrap();
    let twin = Model {
        id: test.app.random.id(),
        ..draft.clone()
    };
    let ids = [draft.id, twin.id];
    let tx = test.db().begin().await.unwrap();
    twin.into_active_model().insert(&tx).await.unwrap();
    tx.commit().await.unwrap();
    let who = Visitor {
        account: draft.account_id,
        address: NOOR.to_owned(),
        name: "Noor".to_owned(),
        first_name: "Noor".to_owned(),
        lang: Lang::Nl,
    };
    let people: Vec<_> = (0..8)
        .map(|_| (Selector(test.app.random.bytes()), Circle::Inside))
        .collect();
    let open = async |id: RoundId| {
        let tx = test.db().begin().await.unwrap();
        let opened = round::open(&tx, &test.app.scope(&who), id, &people).await;
        tx.commit().await.unwrap();
        opened.is_ok()
    };
    let (first, other) = tokio::join!(open(ids[0]), open(ids[1]));
    assert!(first != other, "{first} and {other}");
}

/// The last of the other tab comes between what was read and what is sent.
#[tokio::test]
async fn no_circle_becomes_uncounted_without_a_page_that_says_so() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &FRIENDS).await;
    let opening = format!("{round}/opening");
    let seen = noor.browser.get(&round).await;
    let list = noor.browser.get(&format!("{round}/people")).await;
    let form = list.form(&format!("{round}/people"));
    let friend = form
        .iter()
        .find(|(field, address)| field.starts_with("email-") && address == FRIENDS[0]);
    let friend = friend.unwrap().0.replace("email-", "");
    let removal = format!("{round}/people/removal");
    noor.browser.post(&removal, &[("person", &friend)]).await;
    let draft = Entity::find().one(&test.db().read).await.unwrap().unwrap();
    let who = Visitor {
        account: draft.account_id,
        address: NOOR.to_owned(),
        name: "Noor".to_owned(),
        first_name: "Noor".to_owned(),
        lang: Lang::Nl,
    };
    let version = Version::said(&seen.hidden("version"));
    let opened = workflow::open(&test.app, &who, draft.id, &version).await;
    assert!(matches!(opened, Err(Error::Stale)));
    let page = noor.browser.submit(&seen, &opening, &[]).await;
    page.assert_status(200);
    assert_eq!(page.path, opening, "the page says what is lost");
    // The control: whoever has read it sends the letters.
    noor.browser.submit(&page, &opening, &[]).await;
    assert_eq!(test.invitations().await.len(), 15);
}
