//! What the employee wrote goes along sentence by sentence; nothing of the manager's does.

use super::{INGRID, SANNE, UNTIL, choose, reading, share};
use crate::conversation::noor_with_a_profile;
use crate::support::{Page, Person, TestApp};

/// The parts that can be ticked and begin like this.
fn offered(page: &Page, start: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let boxes = scraper::Selector::parse("input[name=part]").unwrap();
    let parts = html.select(&boxes).filter_map(|part| part.attr("value"));
    let fits = parts.filter(|part| part.starts_with(start));
    fits.map(str::to_owned).collect()
}

/// Noor and Ingrid, who both wrote something for their conversation.
async fn both_wrote(test: &TestApp) -> (Person, Person, String) {
    let (mut noor, talk) = noor_with_a_profile(test).await;
    noor.browser
        .post(&format!("{talk}/announcement"), &[])
        .await
        .assert_status(200);
    let sheet = [
        ("answer-learn", "Eigen-antwoord."),
        ("answer-need", "Ander-antwoord."),
    ];
    noor.browser
        .post(&format!("{talk}/preparation"), &sheet)
        .await
        .assert_status(200);
    let agreed = |what| {
        [
            ("what-0", what),
            ("check-on-0", "2027-04-14"),
            ("status-0", "open"),
            ("shared-0", "1"),
        ]
    };
    let agreements = format!("{talk}/agreements");
    noor.browser
        .post(&agreements, &agreed("Eigen-afspraak."))
        .await
        .assert_status(200);
    let mut ingrid = test.sign_in(INGRID).await;
    let shared = talk.replace("/conversations/", "/shared/");
    let theirs = [
        ("answer-moment", "Woorden-van-Ingrid."),
        ("tick", "moment"),
        ("share", "1"),
    ];
    ingrid
        .browser
        .post(&format!("{shared}/preparation"), &theirs)
        .await
        .assert_status(200);
    let page = ingrid.browser.get(&shared).await;
    ingrid
        .browser
        .submit(&page, &format!("{shared}/agreements/confirmation"), &[])
        .await;
    (noor, ingrid, talk)
}

#[tokio::test]
async fn own_words_go_along_as_they_were_chosen_and_the_managers_never() {
    let test = TestApp::new().await;
    let (mut noor, ..) = both_wrote(&test).await;
    let page = choose(&mut noor, "Sanne", SANNE, "mentor").await;
    let (answers, agreements) = (offered(&page, "answer."), offered(&page, "agreement."));
    assert_eq!((answers.len(), agreements.len()), (2, 1));
    page.assert_says("Eigen-antwoord.")
        .assert_silent("Woorden-van-Ingrid");
    let learn = answers
        .iter()
        .find(|part| part.starts_with("answer.learn."))
        .unwrap();
    let sharing = share(&mut noor, ("Sanne", SANNE), &[learn, &agreements[0]]).await;
    let mut sanne = test.sign_in(SANNE).await;
    let page = sanne.browser.get(&reading(&sharing)).await;
    page.assert_says("Eigen-antwoord.")
        .assert_says("Eigen-afspraak.");
    for trace in [
        "Ander-antwoord",
        "Woorden-van-Ingrid",
        "Ingrid",
        "bevestigd",
        "Verhaal-",
        "Kalm",
    ] {
        page.assert_silent(trace);
    }
}

#[tokio::test]
async fn the_manager_is_offered_the_profile_alone() {
    let test = TestApp::new().await;
    let (mut noor, mut ingrid, talk) = both_wrote(&test).await;
    let shared = talk.replace("/conversations/", "/shared/");
    let page = choose(&mut noor, "Sanne", SANNE, "mentor").await;
    let learn = offered(&page, "answer.learn.").remove(0);
    // All that can be ticked with the manager is of the profile, also when somebody sends something else.
    let page = noor.browser.get(&format!("{talk}/sharing")).await;
    assert!(offered(&page, "answer.").is_empty() && offered(&page, "agreement.").is_empty());
    let sent = [("part", learn.as_str()), ("part", "picture"), UNTIL];
    noor.browser
        .post(&format!("{talk}/sharing"), &sent)
        .await
        .assert_status(200);
    ingrid
        .browser
        .get(&shared)
        .await
        .assert_silent("Eigen-antwoord");
}

#[tokio::test]
async fn whoever_changes_a_sentence_has_not_shared_the_new_one() {
    let test = TestApp::new().await;
    let (mut noor, _, talk) = both_wrote(&test).await;
    let page = choose(&mut noor, "Sanne", SANNE, "mentor").await;
    let learn = offered(&page, "answer.learn.").remove(0);
    let agreement = offered(&page, "agreement.").remove(0);
    let sharing = share(&mut noor, ("Sanne", SANNE), &[&learn, &agreement]).await;
    let mut sanne = test.sign_in(SANNE).await;
    let changed = [
        ("answer-learn", "Nieuw-antwoord."),
        ("answer-need", "Ander-antwoord."),
    ];
    noor.browser
        .post(&format!("{talk}/preparation"), &changed)
        .await
        .assert_status(200);
    let page = sanne.browser.get(&reading(&sharing)).await;
    page.assert_silent("Nieuw-antwoord")
        .assert_silent("Eigen-antwoord")
        .assert_says("Eigen-afspraak.");
}
