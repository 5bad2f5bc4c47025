//! Before anything is sent: the form and the letter as others will get them.

use super::NOOR;
use crate::support::{COLLEAGUES, TestApp, link};

#[tokio::test]
async fn the_form_is_read_as_others_will_and_nothing_can_be_sent_from_it() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor de Wit", NOOR).await;
    let page = noor.browser.post("/rounds", &[]).await;
    let round = page.path.trim_end_matches("/questions").to_owned();
    // Before a word is written and anybody is asked.
    let form = format!("{round}/form");
    let page = noor.browser.get(&form).await;
    page.assert_status(200)
        .assert_says("Dit is een voorbeeld")
        .assert_says("Jouw kijk op Noor")
        .assert_says("Noor vroeg 12 mensen");
    assert!(!page.body.contains("/r/"), "a link of somebody");
    let sending = page
        .body
        .split("<form")
        .filter(|form| form.contains("name=pick"));
    for form in sending {
        assert!(form.contains("method=\"dialog\""), "{form}");
        assert!(!form.split("</form").next().unwrap().contains("<button>"));
    }
    noor.browser
        .post(&form, &[("pick", "calm")])
        .await
        .assert_status(405);
    let english = noor.browser.get(&format!("{form}?lang=en")).await;
    english
        .assert_says("This is an example")
        .assert_says("Your view of Noor");
    noor.browser.get("/").await.assert_says("Dag Noor");
    // With everybody on the list, and also while it runs.
    let page = noor.browser.get(&format!("{round}/questions")).await;
    noor.browser
        .submit(&page, &format!("{round}/questions"), &[])
        .await;
    noor.invite(&round, &COLLEAGUES, &[]).await;
    noor.browser
        .get(&form)
        .await
        .assert_says("Noor vroeg 8 mensen");
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    noor.browser
        .get(&form)
        .await
        .assert_says("Dit is een voorbeeld");
    // It is nobody else's.
    let mut piet = test.employee("Piet", "piet@provincie.example").await;
    piet.browser.get(&form).await.assert_status(404);
    test.browser()
        .get(&form)
        .await
        .assert_silent("Jouw kijk op Noor");
}

#[tokio::test]
async fn the_letter_goes_to_oneself_as_an_example_and_no_more_than_is_needed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor de Wit", NOOR).await;
    let round = noor.draft().await;
    let (letter, to_oneself) = (
        format!("{round}/letter"),
        format!("{round}/letter/to-oneself"),
    );
    let page = noor.browser.get(&letter).await;
    noor.browser
        .submit(&page, &to_oneself, &[])
        .await
        .assert_says("onderweg naar jou");
    // A second click of the same minute is no second letter.
    noor.browser.post(&to_oneself, &[]).await.assert_status(200);
    test.run_jobs().await;
    let mut letters = test.letters();
    let example = letters.pop().unwrap();
    assert!(
        letters
            .iter()
            .all(|letter| !letter.subject.contains("Voorbeeld"))
    );
    assert_eq!(example.to_address, NOOR);
    assert!(
        example.subject.starts_with("Voorbeeld: Noor vraagt"),
        "{}",
        example.subject
    );
    assert!(
        example.text.starts_with("Dit is een voorbeeld"),
        "{}",
        example.text
    );
    assert!(example.text.contains("Ik ben benieuwd hoe jij mij ziet."));
    assert!(example.html.contains("Dit is een voorbeeld"));
    assert!(!example.text.contains("/r/") && !example.text.contains("/stop/"));
    let form = link(&example, "/form");
    noor.browser
        .get(&form)
        .await
        .assert_says("Dit is een voorbeeld");
    for _ in 0..3 {
        noor.browser.post(&to_oneself, &[]).await.assert_status(200);
    }
    let refused = noor.browser.post(&to_oneself, &[]).await;
    refused
        .assert_status(422)
        .assert_says("vijf keer naar jezelf");
    test.app.clock.advance(chrono::TimeDelta::hours(1));
    noor.browser.post(&to_oneself, &[]).await.assert_status(200);
}

#[tokio::test]
async fn an_example_shows_where_this_leads_and_is_nobodys() {
    let test = TestApp::new().await;
    let welcome = test.browser().get("/").await;
    let link = "/example.pdf?lang=nl";
    assert!(welcome.body.contains(link), "{}", welcome.text());
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.draft().await;
    let people = noor.browser.get(&format!("{round}/people")).await;
    assert!(people.body.contains(link));
    for lang in ["nl", "en"] {
        let file = test
            .browser()
            .file(&format!("/example.pdf?lang={lang}"))
            .await;
        assert!(file.starts_with(b"%PDF-"), "{lang}");
        let again = test
            .browser()
            .file(&format!("/example.pdf?lang={lang}"))
            .await;
        assert_eq!(file, again);
    }
    let [dutch, english] = ["nl", "en"].map(|lang| format!("/example.pdf?lang={lang}"));
    let browser = test.browser();
    assert_ne!(browser.file(&dutch).await, browser.file(&english).await);
}

#[tokio::test]
async fn the_note_starts_from_a_sentence_that_keeps_the_rules() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let page = noor.browser.post("/rounds", &[]).await;
    let round = page.path.trim_end_matches("/questions").to_owned();
    page.assert_says("Ik ben benieuwd wat jij mij goed ziet doen");
    // Nothing is written by it alone.
    noor.browser
        .get(&round)
        .await
        .assert_says("Schrijf je vraag");
    let letter = noor.browser.get(&format!("{round}/letter")).await;
    letter.assert_silent("Ik ben benieuwd wat jij");
    let page = noor.browser.get(&format!("{round}/questions")).await;
    noor.browser
        .submit(&page, &format!("{round}/questions"), &[])
        .await
        .assert_status(200);
    noor.browser
        .get(&format!("{round}/letter"))
        .await
        .assert_says("Ik ben benieuwd wat jij");
    // Whoever empties it hears that something belongs there, and keeps it empty.
    let empty = [("note", "")];
    let page = noor.browser.get(&format!("{round}/questions")).await;
    let again = noor
        .browser
        .submit(&page, &format!("{round}/questions"), &empty)
        .await;
    again
        .assert_status(422)
        .assert_silent("Ik ben benieuwd wat jij");
}
