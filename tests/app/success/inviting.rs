//! While inviting: what the page says of each circle, and what it says before letters leave that will not be counted.

use super::{MORE, NOOR};
use crate::support::{COLLEAGUES, FRIENDS, TestApp};

#[tokio::test]
async fn a_line_for_each_circle_moves_with_the_list() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let people = format!("{round}/people");
    let empty = noor.browser.get(&people).await;
    empty
        .assert_says("Vraag minstens 12 mensen van je organisatie")
        .assert_says("Niemand heeft een adres van je organisatie. Met 12 mensen is het goed.")
        .assert_says("Je vraagt niemand van buiten. Dat mag.");
    noor.invite(&round, &COLLEAGUES[..5], &FRIENDS[..1]).await;
    let page = noor.browser.get(&people).await;
    page.assert_says("5 mensen hebben een adres van je organisatie. Dat is te weinig om te tellen. Met nog 7 mensen erbij is het goed.")
        .assert_says("Eén persoon is van buiten. Dat is te weinig om te tellen.");
    noor.invite(&round, &COLLEAGUES[5..], &[]).await;
    let page = noor.browser.get(&people).await;
    page.assert_says("8 mensen hebben een adres van je organisatie. Dat is krap: misschien antwoorden er te weinig. Met nog 4 mensen erbij is het goed.");
    noor.invite(&round, &MORE, &[]).await;
    let page = noor.browser.get(&people).await;
    page.assert_says("12 mensen hebben een adres van je organisatie. Dat is goed.")
        .assert_silent("Dat is krap");
    noor.browser.get(&round).await.assert_says("Dat is goed.");
}

#[tokio::test]
async fn the_line_counts_who_is_typed_and_puts_nobody_on_the_list() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &[]).await;
    // Ada stands on the list, and one line is no address.
    let typed = format!(
        "{}\nADA@provincie.example\ngeen adres\n{}\n{}",
        MORE[0], MORE[1], FRIENDS[0]
    );
    let typed = [("people-list", typed.as_str())];
    let advice = format!("{round}/people/advice");
    let page = noor.browser.post(&advice, &typed).await;
    page.assert_status(200)
        .assert_says("10 mensen hebben een adres van je organisatie.")
        .assert_says("Eén persoon is van buiten.");
    let list = noor.browser.get(&format!("{round}/people")).await;
    list.assert_says("8 mensen hebben een adres van je organisatie.")
        .assert_says("Je vraagt niemand van buiten.");
    // The same after a mistake, without script.
    let people = format!("{round}/people");
    let faulty = noor.browser.post(&people, &typed).await;
    faulty
        .assert_status(422)
        .assert_says("10 mensen hebben een adres van je organisatie.");
}

#[tokio::test]
async fn where_no_domain_is_known_there_is_one_line() {
    let test = TestApp::with(|config| config.organisation_domains.clear()).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &FRIENDS[..3]).await;
    let page = noor.browser.get(&format!("{round}/people")).await;
    page.assert_says("Er staan 11 mensen op je lijst. Dat is krap")
        .assert_silent("een adres van je organisatie. Dat");
    let draft = noor.browser.get(&round).await;
    draft.assert_silent("Verder naar versturen");
    let page = noor
        .browser
        .submit(&draft, &format!("{round}/opening"), &[])
        .await;
    page.assert_says("Je ronde loopt");
}

/// A circle that will not be counted, and what is said of it.
const UNCOUNTED: [(&[&str], &[&str], &str); 4] = [
    (
        &COLLEAGUES,
        &[],
        "Je vraagt niemand van buiten je organisatie. Dat mag",
    ),
    (
        &COLLEAGUES,
        &[FRIENDS[0]],
        "Je vraagt één persoon van buiten",
    ),
    (
        &[],
        &FRIENDS,
        "Je vraagt niemand van je organisatie. Dat mag.",
    ),
    (
        &[COLLEAGUES[0], COLLEAGUES[1]],
        &FRIENDS,
        "Je vraagt 2 mensen van je organisatie",
    ),
];

#[tokio::test]
async fn letters_leave_after_a_page_that_says_what_will_not_be_seen() {
    for (colleagues, friends, said) in UNCOUNTED {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.draft().await;
        noor.invite(&round, colleagues, friends).await;
        let opening = format!("{round}/opening");
        let draft = noor.browser.get(&round).await;
        draft.assert_says("Verder naar versturen");
        let page = noor.browser.get(&opening).await;
        page.assert_status(200).assert_says(said);
        assert!(
            page.body.contains(&format!("{round}/people")),
            "the way back"
        );
        assert!(test.invitations().await.is_empty());
        let page = noor.browser.submit(&page, &opening, &[]).await;
        page.assert_status(200).assert_says("Je ronde loopt");
        let asked = colleagues.len() + friends.len();
        assert_eq!(test.invitations().await.len(), asked);
        // A second click, and the page again.
        noor.browser
            .get(&opening)
            .await
            .assert_says("Je ronde loopt");
    }
}

#[tokio::test]
async fn a_list_that_became_shorter_meanwhile_is_told_about_first() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES, &FRIENDS).await;
    let opening = format!("{round}/opening");
    let both_are_counted = noor.browser.get(&round).await;
    both_are_counted.assert_silent("Verder naar versturen");
    // In another tab the first of the list is taken off, a colleague.
    let list = noor.browser.get(&format!("{round}/people")).await;
    let removal = format!("{round}/people/removal");
    let person = list.button(&removal);
    let removed = noor.browser.post(&removal, &[("person", &person)]).await;
    removed.assert_status(200);
    let page = noor.browser.submit(&both_are_counted, &opening, &[]).await;
    page.assert_says("Je vraagt 7 mensen van je organisatie")
        .assert_silent("Je ronde loopt");
    assert!(test.invitations().await.is_empty());
    noor.browser
        .submit(&page, &opening, &[])
        .await
        .assert_says("Je ronde loopt");
}

#[tokio::test]
async fn too_few_in_every_circle_is_refused_as_before() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    noor.invite(&round, &COLLEAGUES[..7], &FRIENDS[..7]).await;
    let opening = format!("{round}/opening");
    noor.browser
        .get(&opening)
        .await
        .assert_says("Je nieuwe ronde");
    let refused = noor.browser.post(&opening, &[]).await;
    refused
        .assert_status(422)
        .assert_says("Vraag minstens 8 mensen");
}
