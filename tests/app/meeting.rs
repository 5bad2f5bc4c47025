//! A conversation at a distance: its place is a link to a meeting, long as those are.

use scraper::{Html, Selector};

use crate::support::{Page, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";
const TEAMS: &str = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NzJkZTg2YjMtMmQ5Mi00YTYyLWE3ZTktMWQ5MmQ0ZjM1YmQw%40thread.v2/0?context=%7b%22Tid%22%3a%228f3e9a40-1c57-4f7e-9a57-0d2f6e2c1b11%22%2c%22Oid%22%3a%2241d0f5d3-6a0b-4a53-8f0a-2a5b3f7a9c77%22%7d&anon=true&deeplinkId=0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d";

async fn plan(noor: &mut Person, to: &str, place: &str) -> Page {
    let plan = [
        ("date", "2027-01-14"),
        ("place", place),
        ("manager-name", "Ingrid"),
        ("manager-email", to),
        ("topic", "Mijn-onderwerp."),
    ];
    noor.browser.post("/conversations", &plan).await
}

/// Where the links lead that are not ours, and what they say.
fn links_away(html: &str) -> Vec<(String, String)> {
    let html = Html::parse_document(html);
    let links = Selector::parse("main a[href^='http'], body > table a[href^='http']").unwrap();
    html.select(&links)
        .map(|link| {
            let words: String = link.text().collect();
            (
                link.attr("href").unwrap().to_owned(),
                words.trim().to_owned(),
            )
        })
        .filter(|(address, _)| !address.contains("klankbord") && !address.contains("localhost"))
        .collect()
}

#[tokio::test]
async fn a_link_to_a_meeting_is_a_link_for_the_two_who_meet() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let typed = format!("Deelnemen<{TEAMS}> (of bel 12)");
    let page = plan(&mut noor, INGRID, &typed).await;
    page.assert_status(200)
        .assert_says("Deelnemen teams.microsoft.com (of bel 12)");
    assert!(!page.text().contains("meetup-join"), "the words are short");
    let links = vec![(TEAMS.to_owned(), "teams.microsoft.com".to_owned())];
    assert_eq!(links_away(&page.body), links);
    assert!(page.body.contains("rel=\"noreferrer\""));
    let talk = page.path;

    let edit = noor.browser.get(&format!("{talk}/edit")).await;
    let form = edit.form(&talk);
    let place = form.iter().find(|(name, _)| name == "place").unwrap();
    assert_eq!(place.1.trim(), format!("Deelnemen {TEAMS} (of bel 12)"));
    let shown = [("place", place.1.as_str())];
    noor.browser
        .submit(&edit, &talk, &shown)
        .await
        .assert_status(200);

    let announcement = format!("{talk}/announcement");
    noor.browser
        .post(&announcement, &[])
        .await
        .assert_status(200);
    test.run_jobs().await;
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let shared = talk.replace("/conversations/", "/shared/");
    let page = ingrid.browser.get(&shared).await;
    page.assert_says("Deelnemen teams.microsoft.com (of bel 12)");
    assert_eq!(links_away(&page.body), links);
    for address in [INGRID, NOOR] {
        let letter = test.letter(address, TEAMS);
        assert!(
            letter.text.contains(&format!(":\n{TEAMS}\n")),
            "{}",
            letter.text
        );
        let shown = ">teams.microsoft.com</a>";
        assert!(letter.html.contains(shown), "{}", letter.html);
        assert!(
            letter.html.contains(&TEAMS.replace('&', "&amp;")),
            "{}",
            letter.html
        );
        let file = letter.calendar.unwrap().replace("\r\n ", "");
        assert!(file.contains(TEAMS), "{file}");
    }
}

#[tokio::test]
async fn what_is_no_honest_https_link_is_shown_as_it_was_typed_and_leads_nowhere() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    for place in [
        "http://teams.example/l/1",
        "javascript:alert(1)",
        "data:text/html,<b>x</b>",
        "https://noor:geheim@teams.example/",
        "https://teams.example@evil.example/",
        "\"><a href=https:evil>x</a>",
        "Kamer 2.14 & 'de kuil'",
    ] {
        let page = plan(&mut noor, INGRID, place).await;
        page.assert_status(200).assert_says(place);
        assert_eq!(links_away(&page.body), [], "{place}");
        let off = format!("{}/cancellation", page.path);
        noor.browser.post(&off, &[]).await.assert_status(200);
    }
}

#[tokio::test]
async fn a_place_has_room_for_the_longest_link_and_one_that_is_longer_comes_back() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let long = |length: usize| {
        let link = "https://teams.example/l/meetup-join/";
        format!("{link}{}", "x".repeat(length - link.len()))
    };
    let page = plan(&mut noor, INGRID, &long(2000)).await;
    page.assert_status(200).assert_says("teams.example");
    let page = plan(&mut noor, INGRID, &long(2001)).await;
    page.assert_status(422).assert_says("2000 tekens");
    let form = page.form("/conversations");
    let kept = |field: &str| {
        form.iter()
            .find(|(name, _)| name == field)
            .unwrap()
            .1
            .trim()
            .to_owned()
    };
    assert_eq!(
        [kept("place"), kept("topic")],
        [long(2001), "Mijn-onderwerp.".to_owned()]
    );
    assert!(
        page.body.contains("data-max=\"2000\""),
        "the form and the service agree"
    );
    // With somebody outside a link is refused, and comes back.
    let page = plan(&mut noor, "vera@elsewhere.example", TEAMS).await;
    page.assert_status(422)
        .assert_says("Met iemand buiten je organisatie");
    assert!(page.body.contains("meetup-join"));
}
