//! What the owner does with an open profile: says what it tells them, hides a text, reports one, looks back.

use axum::http::Method;

use crate::support::{COLLEAGUES, FRIENDS, Given, Page, Person, TestApp};

const NOOR: &str = "noor@provincie.example";
const BEHEER: &str = "beheer@provincie.example";
const TOP: [&str; 5] = ["analytical", "curious", "nuanced", "attentive", "helpful"];

/// A round in which everybody answers, until its profile is open.
async fn lived(test: &TestApp, noor: &mut Person) -> String {
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    noor.look_at_self(&round, TOP).await.assert_status(200);
    for (number, letter) in test.invitations().await.iter().enumerate() {
        let given = Given {
            story: format!("Verhaal-{number}-einde"),
            ..Given::default()
        };
        test.answer(letter, &given).await.assert_status(200);
    }
    test.pass(15).await;
    test.come_back(noor).await;
    test.letters();
    round
}

async fn noor_with_a_profile(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = lived(test, &mut noor).await;
    (noor, round)
}

async fn administered() -> TestApp {
    TestApp::with(|config| config.administrators = vec![BEHEER.to_owned()]).await
}

/// The story at this place, as the page of that text shows it.
async fn story(noor: &mut Person, round: &str, place: usize) -> (String, String) {
    let path = format!("{round}/texts/story/{place}");
    let page = noor.browser.get(&path).await;
    page.assert_status(200);
    let from = page.body.find("Verhaal-").unwrap();
    let text = page.body[from..].split('<').next().unwrap().to_owned();
    (path, text)
}

fn ticked(page: &Page, name: &str) -> Vec<String> {
    let html = scraper::Html::parse_document(&page.body);
    let boxes = scraper::Selector::parse(&format!("input[name={name}][checked]")).unwrap();
    html.select(&boxes)
        .map(|field| field.attr("value").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn what_the_owner_says_stays_and_leaves_with_the_profile() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let calm = format!("{round}/qualities/calm");
    let page = noor.browser.get(&calm).await;
    let said = [
        ("recognition", "some"),
        ("energy", "gives"),
        ("example", "De avond over de kade."),
    ];
    let next = noor.browser.submit(&page, &calm, &said).await;
    next.assert_status(200);
    // Calm was the last quality of the three; the portrait follows.
    assert_eq!(next.path, format!("{round}/portrait"));
    let page = noor.browser.get(&calm).await;
    assert_eq!(ticked(&page, "recognition"), ["some"]);
    assert_eq!(ticked(&page, "energy"), ["gives"]);
    let curious = format!("{round}/qualities/curious");
    let takes = [("energy", "takes")];
    noor.browser.post(&curious, &takes).await.assert_status(200);
    let portrait = [("portrait", "Op mijn best breng ik rust.")];
    let path = format!("{round}/portrait");
    let page = noor.browser.post(&path, &portrait).await;
    assert_eq!(page.path, format!("{round}/profile"));
    page.assert_status(200)
        .assert_says("Op mijn best breng ik rust.")
        .assert_says("De avond over de kade.")
        .assert_says("Je herkent dit een beetje.")
        .assert_says("Het geeft je energie.")
        .assert_says("Het kost je energie.")
        .assert_says("2 van 3 ingevuld");

    let plain = noor.browser.get(&format!("{round}/profile.txt")).await.body;
    for words in [
        "Je talenten: Kalm",
        "Op mijn best breng ik rust.",
        "De avond over de kade.",
    ] {
        assert!(plain.contains(words), "{words} in {plain}");
    }
    let json = noor
        .browser
        .get(&format!("{round}/profile.json"))
        .await
        .body;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["portrait"], "Op mijn best breng ik rust.");
    let qualities = json["rounds"][0]["qualities"].as_array().unwrap();
    let calm = qualities.iter().find(|quality| quality["id"] == "calm");
    assert_eq!(calm.unwrap()["energy"], "gives");
}

#[tokio::test]
async fn nothing_is_filled_in_where_the_profile_is_read() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let page = noor.browser.get(&format!("{round}/profile")).await;
    let html = scraper::Html::parse_document(&page.body);
    let fields = scraper::Selector::parse("main :is(form, input, textarea, button)").unwrap();
    assert_eq!(html.select(&fields).count(), 0);
    let page = noor.browser.get(&format!("{round}/qualities/calm")).await;
    let html = scraper::Html::parse_document(&page.body);
    assert!(html.select(&fields).count() > 5, "the control");
}

#[tokio::test]
async fn of_what_nobody_sees_and_of_anothers_profile_there_is_nothing_to_say() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let gives = [("energy", "gives")];
    for id in ["brave", "nonsense"] {
        let path = format!("{round}/qualities/{id}");
        noor.browser.get(&path).await.assert_status(404);
        noor.browser.post(&path, &gives).await.assert_status(404);
    }
    for path in ["qualities/calm", "portrait"] {
        let path = format!("{round}/{path}");
        sam.browser.get(&path).await.assert_status(404);
        sam.browser.post(&path, &gives).await.assert_status(404);
        noor.browser.get(&path).await.assert_status(200);
    }
}

#[tokio::test]
async fn a_mistake_in_what_the_owner_says_keeps_what_was_typed() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let (portrait, calm) = (
        format!("{round}/portrait"),
        format!("{round}/qualities/calm"),
    );
    let long = "é".repeat(1001);
    let page = noor.browser.post(&portrait, &[("portrait", &long)]).await;
    page.assert_status(422)
        .assert_says("1000 tekens")
        .assert_says(&long);
    let fields = [("energy", "takes"), ("example", long.as_str())];
    let page = noor.browser.post(&calm, &fields).await;
    page.assert_status(422)
        .assert_says("600 tekens")
        .assert_says(&long);
    assert_eq!(ticked(&page, "energy"), ["takes"]);
    let page = noor.browser.get(&calm).await;
    assert_eq!(ticked(&page, "energy"), Vec::<String>::new());
}

#[tokio::test]
async fn a_script_keeps_what_the_owner_says_and_the_later_of_two_tabs_sees_both() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let path = format!("{round}/qualities/calm");
    let old = noor.browser.get(&path).await;
    for example in ["Op", "Op de kade"] {
        let page = noor.browser.get(&path).await;
        let mut fields = page.form(&path);
        fields.retain(|(name, _)| name == "version");
        fields.push(("example".to_owned(), example.to_owned()));
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&fields)
            .finish();
        let mut request = noor.browser.request(&Method::POST, &path, body);
        let asks = request.headers_mut();
        asks.insert("x-script", "1".parse().unwrap());
        let (status, headers, _) = noor.browser.send(request).await;
        assert_eq!(status, 204, "{example}");
        let now = noor.browser.get(&path).await.form(&path);
        let version = headers["x-version"].to_str().unwrap().to_owned();
        assert!(now.contains(&("version".to_owned(), version)));
    }
    let fields = [("example", "In de zaal"), ("energy", "gives")];
    let page = noor.browser.submit(&old, &path, &fields).await;
    page.assert_status(409)
        .assert_says("Op de kade")
        .assert_says("In de zaal")
        .assert_says("Geeft dit je energie?");
    let page = noor.browser.submit(&page, &path, &fields).await;
    page.assert_status(200);
    let kept = noor.browser.get(&path).await;
    kept.assert_says("In de zaal").assert_silent("Op de kade");
}

#[tokio::test]
async fn a_question_speaks_to_the_owner_and_of_the_owner_to_a_manager() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let asked = "wat kan Noor vaker doen";
    let page = noor.browser.get(&format!("{round}/profile")).await;
    page.assert_says("Tips voor het komende jaar")
        .assert_silent(asked);
    let plan = noor.browser.get("/conversations/new").await;
    let fields = [("date", "2027-01-14"), ("topic", "")];
    let talk = noor
        .browser
        .submit(&plan, "/conversations", &fields)
        .await
        .path;
    let page = noor.browser.get(&format!("{talk}/sharing")).await;
    page.assert_says("Tips voor het komende jaar")
        .assert_silent(asked);
    let share = [("part", "text.tip.0"), ("until", "2027-02-01")];
    let path = format!("{talk}/sharing");
    noor.browser.post(&path, &share).await.assert_status(200);
    let mut ingrid = test.employee("Ingrid", "ingrid@provincie.example").await;
    let shared = talk.replace("/conversations/", "/shared/");
    let page = ingrid.browser.get(&shared).await;
    page.assert_status(200)
        .assert_says(asked)
        .assert_silent("Tips voor het komende jaar");
}

#[tokio::test]
async fn a_hidden_text_is_gone_everywhere_and_the_others_stay_in_their_places() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let reading = noor.browser.get(&format!("{round}/profile")).await;
    reading.assert_silent("/texts/story/");
    let sorting = noor
        .browser
        .get(&format!("{round}/profile?texts=sort"))
        .await;
    assert!(sorting.body.contains(&format!("{round}/texts/story/1")));
    let (path, hidden) = story(&mut noor, &round, 1).await;
    let (_, next) = story(&mut noor, &round, 2).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let deed = format!("{path}/hiding");
    for address in [&path, &deed] {
        sam.browser.get(address).await;
        sam.browser.post(address, &[]).await;
    }
    sam.browser.get(&path).await.assert_status(404);
    sam.browser.post(&deed, &[]).await.assert_status(404);
    assert_eq!(
        story(&mut noor, &round, 1).await.1,
        hidden,
        "asking hides nothing"
    );

    noor.browser.post(&deed, &[]).await.assert_status(200);
    // A second click: it is done.
    noor.browser.post(&deed, &[]).await.assert_status(200);
    noor.browser.get(&path).await.assert_status(404);
    assert_eq!(story(&mut noor, &round, 2).await.1, next);
    for place in ["/profile", "/profile.txt", "/profile.json"] {
        let page = noor.browser.get(&format!("{round}{place}")).await;
        assert!(!page.body.contains(&hidden), "{place}");
        assert!(page.body.contains(&next), "{place}");
    }
}

#[tokio::test]
async fn a_hidden_text_is_gone_for_the_manager_and_no_other_takes_its_place() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let (path, hidden) = story(&mut noor, &round, 1).await;
    let plan = noor.browser.get("/conversations/new").await;
    let fields = [("date", "2027-01-14"), ("topic", "")];
    let talk = noor
        .browser
        .submit(&plan, "/conversations", &fields)
        .await
        .path;
    let share = [
        ("part", "text.story.1"),
        ("part", "picture"),
        ("until", "2027-02-01"),
    ];
    noor.browser
        .post(&format!("{talk}/sharing"), &share)
        .await
        .assert_status(200);
    let shared = talk.replace("/conversations/", "/shared/");
    let mut ingrid = test.employee("Ingrid", "ingrid@provincie.example").await;
    ingrid.browser.get(&shared).await.assert_says(&hidden);
    noor.browser.post(&format!("{path}/hiding"), &[]).await;
    let page = ingrid.browser.get(&shared).await;
    page.assert_status(200)
        .assert_silent("Verhaal-")
        .assert_silent("Verhalen");
    test.run_jobs().await;
}

#[tokio::test]
async fn a_reported_text_is_all_that_an_administrator_sees_and_can_be_deleted() {
    let test = administered().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let mut bram = test.employee("Bram", BEHEER).await;
    let (path, said) = story(&mut noor, &round, 0).await;
    bram.browser
        .get("/administration")
        .await
        .assert_says("geen tekst");
    for _ in 0..2 {
        let page = noor.browser.post(&format!("{path}/report"), &[]).await;
        page.assert_status(200)
            .assert_says("De beheerder kijkt ernaar");
    }
    test.run_jobs().await;
    let letters = test.letters();
    assert_eq!(letters.len(), 1, "reported twice, told once");
    assert_eq!(letters[0].to_address, BEHEER);
    assert!(
        !letters[0].text.contains("Verhaal"),
        "the letter does not hold the text"
    );
    for who in [&mut noor.browser, &mut test.browser()] {
        assert!(!who.get("/administration").await.body.contains("Verhaal"));
    }
    noor.browser.get("/administration").await.assert_status(404);

    let page = bram.browser.get("/administration").await;
    page.assert_says(&said)
        .assert_says("Iemand antwoordde op de vraag")
        .assert_silent("Noor")
        .assert_silent(&round);
    let second = page.body.matches("<button class=\"second\">").count();
    assert_eq!(second, 2, "to delete and to keep weigh the same");
    assert_eq!(page.body.matches("Verhaal-").count(), 1);
    bram.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_status(404);
    let deed = page
        .body
        .split('"')
        .find(|part| part.ends_with("/deletion"))
        .unwrap();
    noor.browser.post(deed, &[]).await.assert_status(404);
    noor.browser.get(&path).await.assert_says(&said);
    bram.browser.post(deed, &[]).await.assert_says("geen tekst");
    noor.browser.get(&path).await.assert_status(404);
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_silent(&said);
    // A second click: it is done.
    bram.browser.post(deed, &[]).await.assert_status(200);
}

#[tokio::test]
async fn a_reported_text_that_an_administrator_lets_stand_can_still_be_hidden() {
    let test = administered().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let mut bram = test.employee("Bram", BEHEER).await;
    let (path, said) = story(&mut noor, &round, 0).await;
    noor.browser.post(&format!("{path}/report"), &[]).await;
    let page = bram.browser.get("/administration").await;
    let deed = page
        .body
        .split('"')
        .find(|part| part.ends_with("/keeping"))
        .unwrap();
    bram.browser.post(deed, &[]).await.assert_says("geen tekst");
    let page = noor.browser.get(&format!("{round}/profile")).await;
    page.assert_says(&said).assert_says("liet de tekst staan");
    test.run_jobs().await;
    assert!(
        test.letters().is_empty(),
        "nothing waits any more, so there is no letter"
    );
    noor.browser
        .post(&format!("{path}/hiding"), &[])
        .await
        .assert_silent(&said);
}

#[tokio::test]
async fn without_administrators_a_text_is_reported_to_the_contact() {
    let test = TestApp::new().await;
    let (mut noor, round) = noor_with_a_profile(&test).await;
    let (path, _) = story(&mut noor, &round, 0).await;
    let page = noor.browser.get(&path).await;
    page.assert_says(&test.app.config.contact);
    noor.browser
        .post(&format!("{path}/report"), &[])
        .await
        .assert_status(404);
    noor.browser.get("/administration").await.assert_status(404);
}

#[tokio::test]
async fn a_second_profile_is_laid_beside_the_first_in_words() {
    let test = TestApp::new().await;
    let (mut noor, first) = noor_with_a_profile(&test).await;
    noor.browser
        .get(&format!("{first}/years"))
        .await
        .assert_status(404);
    noor.browser
        .get(&format!("{first}/profile"))
        .await
        .assert_silent("vorige ronde");
    test.pass(200).await;
    test.come_back(&mut noor).await;
    let second = lived(&test, &mut noor).await;
    let page = noor.browser.get(&format!("{second}/profile")).await;
    page.assert_says("vorige ronde");
    let page = noor.browser.get(&format!("{second}/years")).await;
    page.assert_status(200)
        .assert_says("Nog steeds")
        .assert_says("23 november 2026: veel mensen. 26 juni 2027: veel mensen.")
        .assert_says("niet precies dezelfde mensen mee")
        .assert_silent("id=\"new\"");
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    sam.browser
        .get(&format!("{second}/years"))
        .await
        .assert_status(404);
}
