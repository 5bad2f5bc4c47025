//! The conversation: planning, choosing, sharing, taking back.

use crate::support::{COLLEAGUES, FRIENDS, Given, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";

/// Noor with a released profile and a planned conversation.
pub(crate) async fn noor_with_a_profile(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    noor.look_at_self(
        &round,
        ["analytical", "curious", "nuanced", "attentive", "helpful"],
    )
    .await
    .assert_status(200);
    for (number, letter) in test.invitations().await.iter().enumerate() {
        let given = Given {
            story: format!("Verhaal-{number}-einde"),
            tip: format!("Tip-{number}-einde"),
            ..Given::default()
        };
        test.answer(letter, &given).await.assert_status(200);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    test.letters();
    let page = noor.browser.get("/conversations/new").await;
    let fields = [
        ("date", "2027-01-14"),
        ("topic", "Ik wil het over leren hebben."),
    ];
    let page = noor.browser.submit(&page, "/conversations", &fields).await;
    page.assert_status(200).assert_says("14 januari 2027");
    (noor, page.path)
}

fn parts(page: &crate::support::Page) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let boxes = scraper::Selector::parse("input[name=part]").unwrap();
    html.select(&boxes)
        .map(|part| part.attr("value").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn looking_at_what_the_manager_would_see_shares_nothing() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let sharing = format!("{talk}/sharing");
    let page = noor.browser.get(&sharing).await;
    let all = parts(&page);
    assert!(all.len() > 24, "every story and tip can be chosen: {all:?}");
    page.assert_says("Kwaliteiten die mensen uit je organisatie zien")
        .assert_says("Wat je soms tegenhoudt");
    let look = format!("{sharing}?look=1&part=qualities.inside&part=text.story.3");
    noor.browser.get(&look).await.assert_status(200);
    test.run_jobs().await;
    assert!(test.letters().is_empty());
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    ingrid.browser.get("/").await.assert_silent("/shared/");
}

#[tokio::test]
async fn the_manager_sees_just_the_shared_parts_until_they_are_taken_back() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let sharing = format!("{talk}/sharing");
    let chosen = [
        ("part", "qualities.inside"),
        ("part", "text.story.3"),
        ("until", "2027-02-01"),
    ];
    let page = noor.browser.post(&sharing, &chosen).await;
    page.assert_status(200).assert_says("Het is gedeeld.");
    // Said once.
    let page = noor.browser.get(&talk).await;
    page.assert_silent("Het is gedeeld.");
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to_address, INGRID);
    for word in ["Verhaal", "Kalm", "leren"] {
        assert!(
            !letters[0].text.contains(word),
            "the letter says only that something is shared"
        );
    }

    let shared = link(&letters[0], "/shared/");
    assert_eq!(
        test.browser().get(&shared).await.path,
        "/",
        "the link alone opens nothing"
    );
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let page = ingrid.browser.get(&shared).await;
    page.assert_status(200)
        .assert_says("Noor")
        .assert_says("Kalm")
        .assert_says("Ik wil het over leren hebben.");
    assert_eq!(page.text().matches("Verhaal-").count(), 1);
    for trace in [
        "Tip-",
        "hindrance",
        "Legt de lat",
        "Nieuwsgierig zie",
        "Vrienden",
    ] {
        page.assert_silent(trace);
    }
    ingrid.browser.get("/").await.assert_says("Noor");
    for path in ["", "/sharing", "/edit"] {
        ingrid
            .browser
            .get(&format!("{talk}{path}"))
            .await
            .assert_status(404);
    }

    noor.browser
        .post(&format!("{talk}/withdrawal"), &[])
        .await
        .assert_status(200);
    ingrid.browser.get(&shared).await.assert_status(404);
    ingrid.browser.get("/").await.assert_silent("/shared/");
}

#[tokio::test]
async fn another_manager_sees_nothing_that_was_shared_with_the_first() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    noor.browser
        .post(
            &format!("{talk}/sharing"),
            &[("part", "picture"), ("until", "2027-02-01")],
        )
        .await
        .assert_status(200);
    test.run_jobs().await;
    let shared = link(&test.letters()[0], "/shared/");
    let page = noor.browser.get(&format!("{talk}/edit")).await;
    noor.browser
        .submit(
            &page,
            &talk,
            &[("manager-email", "karel@provincie.example")],
        )
        .await
        .assert_status(200);
    for who in [INGRID, "karel@provincie.example", "sam@provincie.example"] {
        let mut person = test.employee("Iemand", who).await;
        person.browser.get(&shared).await.assert_status(404);
    }
}

#[tokio::test]
async fn a_plan_with_mistakes_comes_back_as_it_was_typed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let bad = [
        ("date", "31 februari"),
        ("manager-name", ""),
        ("manager-email", "ingrid"),
        ("topic", "x"),
    ];
    let page = noor.browser.post("/conversations", &bad).await;
    page.assert_status(422).assert_says("geen mailadres");
    assert!(
        page.form("/conversations")
            .contains(&("manager-email".into(), "ingrid".into()))
    );
    let own = [
        ("date", "2027-01-14"),
        ("manager-name", "Ik"),
        ("manager-email", "NOOR@provincie.example"),
        ("topic", ""),
    ];
    noor.browser
        .post("/conversations", &own)
        .await
        .assert_status(422)
        .assert_says("eigen adres");
    let past = [
        ("date", "2026-11-22"),
        ("manager-name", "I"),
        ("manager-email", INGRID),
        ("topic", ""),
    ];
    noor.browser
        .post("/conversations", &past)
        .await
        .assert_status(422)
        .assert_says("al voorbij");
}

#[tokio::test]
async fn sharing_nothing_at_all_is_refused_with_a_sentence() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
        ("topic", ""),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let nothing = [("until", "2027-02-01")];
    let page = noor
        .browser
        .post(&format!("{talk}/sharing"), &nothing)
        .await;
    page.assert_status(422)
        .assert_says("Kies minstens één ding");
    test.run_jobs().await;
    assert!(test.letters().is_empty());
}

#[tokio::test]
async fn what_is_shared_closes_by_itself_after_its_last_day() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_profile(&test).await;
    let sharing = format!("{talk}/sharing");
    for (until, sentence) in [
        ("2026-12-07", "nog niet voorbij"),
        ("2029-01-01", "binnen twee jaar"),
        ("morgen", "Vul de datum in"),
    ] {
        let typed = [("part", "picture"), ("until", until)];
        let page = noor.browser.post(&sharing, &typed).await;
        page.assert_status(422).assert_says(sentence);
        assert!(page.body.contains(&format!("value=\"{until}\"")), "{until}");
        assert!(
            page.body
                .contains("id=\"part-picture\" name=\"part\" value=\"picture\" checked")
        );
    }
    let typed = [("part", "picture"), ("until", "2026-12-10")];
    noor.browser
        .post(&sharing, &typed)
        .await
        .assert_says("10 december 2026");
    test.run_jobs().await;
    let shared = link(&test.letters()[0], "/shared/");
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    ingrid
        .browser
        .get(&shared)
        .await
        .assert_says("10 december 2026");
    // It is the eighth; the tenth is the last day and counts in full.
    test.pass(2).await;
    ingrid.browser.get(&shared).await.assert_status(200);
    test.pass(1).await;
    ingrid.browser.get(&shared).await.assert_status(404);
    ingrid.browser.get("/").await.assert_silent("/shared/");
    noor.browser.get(&talk).await.assert_says("ziet nog niets");
    let typed = [("part", "picture"), ("until", "2026-12-20")];
    noor.browser.post(&sharing, &typed).await.assert_status(200);
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 1, "there is something to read again");
}
