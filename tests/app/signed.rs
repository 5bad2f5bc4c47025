//! Letters: whoever is asked outside the organisation may put their name under an answer. Its reader is the employee
//! alone, and nothing counts it.

use std::io::Read;

use klankbord::mail::Letter;
use klankbord::questionnaire::Circle;

use crate::support::{COLLEAGUES, FRIENDS, Given, Page, Person, TestApp, fields, link};

const NOOR: &str = "noor@provincie.example";
const INGRID: &str = "ingrid@provincie.example";
const BEHEER: &str = "beheer@provincie.example";
const WORDS: &str = "Brief-woorden-van-oma";

fn given() -> Given {
    Given {
        picks: vec!["humorous", "playful", "creative"],
        star: "humorous",
        story: WORDS.to_owned(),
        ..Given::default()
    }
}

/// Sends the form with this choice and this name.
async fn sign(test: &TestApp, letter: &Letter, choice: &str, name: &str) -> Page {
    let mut sent = fields(&given());
    sent.push(("sign".to_owned(), choice.to_owned()));
    sent.push(("signature".to_owned(), name.to_owned()));
    let sent: Vec<_> = sent.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let mut browser = test.browser();
    browser.get(&link(letter, "/r/")).await.assert_status(200);
    browser.post(&link(letter, "/r/"), &sent).await
}

/// The letter of somebody by their address.
fn to<'a>(letters: &'a [Letter], address: &str) -> &'a Letter {
    letters
        .iter()
        .find(|letter| letter.to_address == address)
        .unwrap()
}

/// A round in which all colleagues answer, three friends sign and the others outside say nothing.
async fn signed(test: &TestApp, colleagues: usize) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let mut friends = FRIENDS;
    friends[0] = "Oma Riet <gijs@friend.example>";
    let round = noor.open_round(&COLLEAGUES, &friends).await;
    let letters = test.invitations().await;
    for address in &COLLEAGUES[..colleagues] {
        let answered = test.answer(to(&letters, address), &Given::default()).await;
        answered.assert_status(200);
    }
    let names = ["Je oma", "Han", "Ivo"];
    for (address, name) in ["gijs@friend.example", FRIENDS[1], FRIENDS[2]]
        .iter()
        .zip(names)
    {
        let page = sign(test, to(&letters, address), "yes", name).await;
        page.assert_status(200).assert_says("Dank je wel");
    }
    (noor, round)
}

async fn open_profile(test: &TestApp, noor: &mut Person, round: &str) -> Page {
    test.pass(15).await;
    test.come_back(noor).await;
    test.letters();
    noor.browser.get(&format!("{round}/profile")).await
}

#[tokio::test]
async fn who_is_outside_chooses_and_who_is_inside_is_not_asked() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    let [colleague, friend] = [COLLEAGUES[0], FRIENDS[0]].map(|address| to(&letters, address));
    let path = link(colleague, "/r/");
    test.browser()
        .get(&path)
        .await
        .assert_silent("Met mijn naam");
    let page = test.browser().get(&link(friend, "/r/")).await;
    page.assert_says("Zonder mijn naam")
        .assert_says("Met mijn naam, als brief");
    assert!(
        page.body.contains(r#"name="sign" value="no" checked"#),
        "without is chosen first"
    );

    // A name is missing, or is none: what was filled in stays.
    for (name, fault) in [
        ("", "Schrijf je naam, of kies ‘Zonder mijn naam’."),
        ("bonus.example", "Dit lijkt op een link."),
        (&"x".repeat(81), "De naam is te lang."),
    ] {
        let page = sign(&test, friend, "yes", name).await;
        page.assert_status(422)
            .assert_says(fault)
            .assert_says(WORDS);
        assert!(page.body.contains(r#"name="sign" value="yes" checked"#));
    }
    // Nobody at work signs, whatever is sent.
    let page = sign(&test, colleague, "yes", "Ada").await;
    page.assert_status(422)
        .assert_says("antwoordt altijd zonder naam")
        .assert_says(WORDS)
        .assert_silent("Met mijn naam");
    // A name that was typed before the choice went back is not sent.
    sign(&test, friend, "no", "Gijs")
        .await
        .assert_says("Dank je wel");
}

#[tokio::test]
async fn where_nobody_is_known_to_be_outside_nobody_signs() {
    let test = TestApp::with(|config| config.organisation_domains.clear()).await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    let friend = to(&letters, FRIENDS[0]);
    test.browser()
        .get(&link(friend, "/r/"))
        .await
        .assert_silent("Met mijn naam");
    sign(&test, friend, "yes", "Gijs").await.assert_status(422);
}

#[tokio::test]
async fn a_letter_is_read_by_its_reader_alone_and_counted_nowhere() {
    let test = TestApp::new().await;
    let (mut noor, round) = signed(&test, 8).await;
    let page = open_profile(&test, &mut noor, &round).await;
    page.assert_status(200)
        .assert_says("Brief van Oma Riet")
        .assert_says("Je oma")
        .assert_says("ondertekend met: Han")
        .assert_says("Humorvol");
    assert_eq!(page.text().matches(WORDS).count(), 3);
    let id = round.trim_start_matches("/rounds/").parse().unwrap();
    let read = klankbord::profile::by_round(&test.app.db.read, &test.app.key, id)
        .await
        .unwrap();
    let said = serde_json::to_string(&read.published).unwrap();
    assert!(
        !said.contains(WORDS) && !said.contains("humorous"),
        "{said}"
    );
    assert_eq!(read.published.columns.len(), 1);
    assert_eq!(read.published.columns[0].of, Circle::Inside);

    // What is taken along has them.
    let json = noor
        .browser
        .get(&format!("{round}/profile.json"))
        .await
        .body;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["formatVersion"], "1.2.0");
    assert_eq!(json["rounds"][0]["letters"][2]["from"], "Oma Riet");
    assert_eq!(json["rounds"][0]["letters"][2]["signature"], "Je oma");
    let plain = noor.browser.get(&format!("{round}/profile.txt")).await.body;
    assert_eq!(plain.matches(WORDS).count(), 3);
}

#[tokio::test]
async fn nothing_that_a_manager_gets_has_a_letter_in_it() {
    let test = TestApp::new().await;
    let (mut noor, round) = signed(&test, 8).await;
    open_profile(&test, &mut noor, &round)
        .await
        .assert_says(WORDS);
    let page = noor.browser.get("/conversations/new").await;
    let page = noor
        .browser
        .submit(&page, "/conversations", &[("date", "2027-01-14")])
        .await;
    let talk = page.path;
    let sharing = format!("{talk}/sharing");
    let page = noor.browser.get(&sharing).await;
    page.assert_silent(WORDS).assert_silent("Oma Riet");
    let html = scraper::Html::parse_document(&page.body);
    let boxes = scraper::Selector::parse("input[name=part]").unwrap();
    let parts: Vec<_> = html
        .select(&boxes)
        .map(|part| part.attr("value").unwrap().to_owned())
        .collect();
    drop(html);
    assert!(parts.len() > 5, "{parts:?}");
    // All there is to tick, and what nobody can tick.
    let made_up = ["text.letters.0", "letters", "letters.0"].map(str::to_owned);
    let all: Vec<_> = parts.iter().map(|part| ("part", part.as_str())).collect();
    let mut sent = all.clone();
    sent.push(("until", "2027-02-01"));
    noor.browser.post(&sharing, &sent).await.assert_status(200);
    let mut ingrid = test.employee("Ingrid", INGRID).await;
    let shared = talk.replace("/conversations/", "/shared/");
    for below in ["", "/guide"] {
        let page = ingrid.browser.get(&format!("{shared}{below}")).await;
        page.assert_silent(WORDS).assert_silent("Oma Riet");
    }
    ingrid
        .browser
        .get(&shared)
        .await
        .assert_status(200)
        .assert_says("Een verhaal.");
    for part in &made_up {
        let mut sent = sent.clone();
        sent.push(("part", part));
        noor.browser.post(&sharing, &sent).await;
        ingrid.browser.get(&shared).await.assert_silent(WORDS);
    }
}

/// Nor has anything that somebody else gets, whom the employee lets read along.
#[tokio::test]
async fn nothing_that_another_reader_gets_has_a_letter_in_it() {
    let test = TestApp::new().await;
    let (mut noor, round) = signed(&test, 8).await;
    open_profile(&test, &mut noor, &round)
        .await
        .assert_says(WORDS);
    let coach = [("name", "Sanne"), ("email", INGRID), ("role", "coach")];
    let page = noor.browser.post("/readers", &coach).await;
    page.assert_silent(WORDS).assert_silent("Oma Riet");
    let html = scraper::Html::parse_document(&page.body);
    let boxes = scraper::Selector::parse("input[name=part]").unwrap();
    let ticked = html.select(&boxes);
    let ticked: Vec<_> = ticked.map(|part| part.attr("value").unwrap()).collect();
    assert!(ticked.len() > 5, "{ticked:?}");
    let made_up = ["text.letters.0", "letters", "letters.0"];
    let all = ticked.into_iter().chain(made_up);
    let mut sent: Vec<_> = all.map(|part| ("part", part)).collect();
    sent.push(("until", "2027-02-01"));
    noor.browser
        .post(&page.path, &sent)
        .await
        .assert_status(200);
    let mut sanne = test.sign_in(INGRID).await;
    let reading = page.path.replace("/readers/", "/reading/");
    let page = sanne.browser.get(&reading.replace("/sharing", "")).await;
    page.assert_says("Een verhaal.")
        .assert_silent(WORDS)
        .assert_silent("Oma Riet");
}

#[tokio::test]
async fn a_letter_is_taken_out_or_shown_to_an_administrator_as_a_text_is() {
    let test = TestApp::with(|config| config.administrators = vec![BEHEER.to_owned()]).await;
    let (mut noor, round) = signed(&test, 8).await;
    open_profile(&test, &mut noor, &round)
        .await
        .assert_says("ondertekend met: Han");
    let first = format!("{round}/texts/letters/0");
    noor.browser.get(&first).await.assert_says(WORDS);
    noor.browser
        .post(&format!("{first}/report"), &[])
        .await
        .assert_status(200);
    let mut beheer = test.employee("Beheer", BEHEER).await;
    let page = beheer.browser.get("/administration").await;
    page.assert_says(WORDS)
        .assert_silent("Han")
        .assert_silent("Noor");
    let mut parts = page.body.split('"');
    let action = parts.find(|part| part.ends_with("/deletion")).unwrap();
    beheer.browser.post(action, &[]).await.assert_status(200);
    noor.browser.get(&first).await.assert_status(404);
    noor.browser
        .get(&format!("{round}/profile"))
        .await
        .assert_silent("ondertekend met: Han")
        .assert_says("ondertekend met: Ivo");

    let last = format!("{round}/texts/letters/2");
    for _ in 0..2 {
        noor.browser
            .post(&format!("{last}/hiding"), &[])
            .await
            .assert_status(200);
    }
    let page = noor.browser.get(&format!("{round}/profile")).await;
    page.assert_silent("Oma Riet")
        .assert_says("ondertekend met: Ivo");
    noor.browser
        .post(&format!("{round}/texts/letters/3/hiding"), &[])
        .await
        .assert_status(404);
    // Nobody else takes one out.
    let mut other = test.employee("Sam", "sam@provincie.example").await;
    let theirs = format!("{round}/texts/letters/1");
    other.browser.get(&theirs).await.assert_status(404);
    other
        .browser
        .post(&format!("{theirs}/hiding"), &[])
        .await
        .assert_status(404);
}

#[tokio::test]
async fn letters_are_there_after_a_round_that_gave_nothing_else() {
    let test = TestApp::new().await;
    let (mut noor, round) = signed(&test, 4).await;
    test.pass(15).await;
    test.come_back(&mut noor).await;
    // Still open for another week: nobody knows yet that anybody signed.
    noor.browser.get(&round).await.assert_silent("Brief van");
    noor.browser
        .get(&format!("{round}/texts/letters/0"))
        .await
        .assert_status(404);
    test.pass(30).await;
    test.come_back(&mut noor).await;
    let page = noor.browser.get(&round).await;
    page.assert_says("Brief van Oma Riet").assert_says(WORDS);
    let last = format!("{round}/texts/letters/2");
    noor.browser
        .get(&last)
        .await
        .assert_says("Terug naar je ronde");
    let file = noor.browser.file("/me/everything.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut names = zip.file_names().map(|name| name.unwrap().into_owned());
    let name = names.find(|name| name.starts_with("brieven-")).unwrap();
    drop(names);
    let mut told = String::new();
    zip.by_name(&name)
        .unwrap()
        .read_to_string(&mut told)
        .unwrap();
    assert_eq!(told.matches(WORDS).count(), 3);
    let page = noor.browser.post(&format!("{last}/hiding"), &[]).await;
    assert_eq!(page.path, round);
    page.assert_silent("Oma Riet")
        .assert_says("ondertekend met: Ivo");
}

/// Those who sign hide nobody: where five of eight outside answer and three sign, a column would say that all the others
/// answered.
#[tokio::test]
async fn of_eight_outside_of_whom_some_sign_no_column_is_made() {
    for (signers, columns) in [(0, 2), (1, 1), (3, 1)] {
        let test = TestApp::new().await;
        let mut noor = test.employee("Noor", NOOR).await;
        let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
        let letters = test.invitations().await;
        for address in COLLEAGUES {
            test.answer(to(&letters, address), &Given::default()).await;
        }
        for address in &FRIENDS[..signers] {
            sign(&test, to(&letters, address), "yes", "Ik")
                .await
                .assert_status(200);
        }
        for address in &FRIENDS[3..] {
            test.answer(to(&letters, address), &Given::default())
                .await
                .assert_status(200);
        }
        open_profile(&test, &mut noor, &round)
            .await
            .assert_status(200);
        let id = round.trim_start_matches("/rounds/").parse().unwrap();
        let read = klankbord::profile::by_round(&test.app.db.read, &test.app.key, id).await;
        assert_eq!(
            read.unwrap().published.columns.len(),
            columns,
            "{signers} sign"
        );
    }
}

/// What the page of an open round tells, a few days on: one outside answered, and another one signed or was silent.
async fn standing(signs: bool) -> String {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    for address in [COLLEAGUES[0], FRIENDS[0]] {
        let answered = test.answer(to(&letters, address), &Given::default()).await;
        answered.assert_status(200);
    }
    if signs {
        let page = sign(&test, to(&letters, FRIENDS[1]), "yes", "Han").await;
        page.assert_status(200);
    }
    test.pass(2).await;
    test.come_back(&mut noor).await;
    noor.browser.get(&round).await.text()
}

#[tokio::test]
async fn while_a_round_is_open_who_signs_looks_silent() {
    let silent = standing(false).await;
    assert!(
        silent.contains("Van buiten je organisatie: de eerste antwoorden zijn er."),
        "{silent}"
    );
    assert_eq!(standing(true).await, silent);
}
