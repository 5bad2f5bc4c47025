//! Preparing: nothing is asked twice.

use crate::support::{Given, Page, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";

async fn plan(noor: &mut Person, day: &str) -> String {
    let plan = [
        ("date", day),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
        ("topic", ""),
    ];
    noor.browser.post("/conversations", &plan).await.path
}

fn answer(page: &Page, id: &str) -> String {
    let form = page.form(&page.path);
    let name = format!("answer-{id}");
    let answer = form.into_iter().find(|(field, _)| *field == name);
    answer.unwrap().1.trim().to_owned()
}

#[tokio::test]
async fn a_sheet_begins_with_what_its_writer_said_before() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let people =
        ["a", "b", "c", "d", "e", "f", "g", "h"].map(|name| format!("{name}@provincie.example"));
    let people: Vec<_> = people.iter().map(String::as_str).collect();
    let round = noor.open_round(&people, &[]).await;
    let top = ["analytical", "curious", "nuanced", "attentive", "helpful"];
    noor.look_at_self(&round, top).await.assert_status(200);
    for letter in test.invitations().await {
        test.answer(&letter, &Given::default()).await;
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let portrait = [("portrait", "Op mijn best luister ik.")];
    noor.browser
        .post(&format!("{round}/portrait"), &portrait)
        .await
        .assert_status(200);
    let talk = plan(&mut noor, "2027-01-14").await;
    let sheet = format!("{talk}/preparation");
    let page = noor.browser.get(&sheet).await;
    page.assert_says("Hierin herken ik mezelf het meest: Analytisch")
        .assert_says("Dit schreef je op")
        .assert_says("Op mijn best luister ik.")
        .assert_silent("vorige keer afspraken");
    assert_eq!(answer(&page, "at-my-best"), "");
    let typed = [
        ("answer-at-my-best", "Ook dit."),
        ("answer-learn", "Rust."),
        ("take", "at-my-best"),
    ];
    let page = noor.browser.submit(&page, &sheet, &typed).await;
    page.assert_status(200);
    assert_eq!(
        answer(&page, "at-my-best").replace("\r\n", "\n"),
        "Ook dit.\n\nOp mijn best luister ik."
    );
    assert_eq!(answer(&page, "learn"), "Rust.");
    assert!(
        !page.body.contains("value=\"at-my-best\">Neem"),
        "it stands there"
    );

    let agreed = [
        ("what-0", "Ik leid een overleg."),
        ("check-on-0", "2027-04-14"),
    ];
    let agreements = format!("{talk}/agreements");
    noor.browser
        .post(&agreements, &agreed)
        .await
        .assert_status(200);
    let next = plan(&mut noor, "2028-01-10").await;
    let page = noor.browser.get(&format!("{next}/preparation")).await;
    page.assert_says("vorige keer afspraken")
        .assert_says("Ik leid een overleg.")
        .assert_says("Dit schreef je voor het gesprek van")
        .assert_says("Rust.");
    assert_eq!(answer(&page, "became"), "");
}

#[tokio::test]
async fn what_the_organisation_offers_stands_where_people_write_about_learning() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/facilities.example.toml");
    let offered = klankbord::facilities::read(example.as_ref()).unwrap();
    let (with, without) = (
        TestApp::with(|config| config.facilities = offered).await,
        TestApp::new().await,
    );
    for (test, is_shown) in [(with, true), (without, false)] {
        let mut noor = test.employee("Noor", NOOR).await;
        let talk = plan(&mut noor, "2027-01-14").await;
        for page in ["preparation", "agreements"] {
            let page = noor.browser.get(&format!("{talk}/{page}")).await;
            page.assert_status(200);
            let link = "<a href=\"https://intranet.example/stage\" rel=\"noreferrer\">Stage</a>";
            assert_eq!(page.body.contains(link), is_shown);
            assert_eq!(page.body.contains("id=\"facilities\""), is_shown);
        }
    }
}

#[tokio::test]
async fn what_both_need_is_read_side_by_side_and_only_what_is_shared() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let talk = plan(&mut noor, "2027-01-14").await;
    noor.browser
        .post(&format!("{talk}/announcement"), &[])
        .await
        .assert_status(200);
    let shared = talk.replace("/conversations/", "/shared/");
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let hers = [
        ("answer-need", "Nodig-tijd."),
        ("tick", "need"),
        ("share", "1"),
    ];
    noor.browser
        .post(&format!("{talk}/preparation"), &hers)
        .await
        .assert_status(200);
    let theirs = [
        ("answer-expect", "Verwacht-rust."),
        ("answer-moment", "Moment-dijk."),
        ("tick", "moment"),
        ("share", "1"),
    ];
    let sheet = format!("{shared}/preparation");
    ingrid
        .browser
        .post(&sheet, &theirs)
        .await
        .assert_status(200);
    noor.browser
        .get(&format!("{talk}/talk"))
        .await
        .assert_says("verwachten en nodig hebben")
        .assert_says("Nodig-tijd.")
        .assert_silent("Verwacht-rust.");
    let theirs = [&theirs[..], &[("tick", "expect")]].concat();
    ingrid
        .browser
        .post(&sheet, &theirs)
        .await
        .assert_status(200);
    for (person, path) in [(&mut noor, talk), (&mut ingrid, shared)] {
        let page = person.browser.get(&format!("{path}/talk")).await;
        let html = scraper::Html::parse_document(&page.body);
        let both = scraper::Selector::parse(".facing figure").unwrap();
        assert_eq!(html.select(&both).count(), 2, "{path}");
    }
}
