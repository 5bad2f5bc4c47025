//! Bringing a profile along: whole or not at all, marked, for its owner alone, until they delete it.

use klankbord::entity::import::Entity;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use super::{SAM, noor};
use crate::support::{Page, Person, TestApp};

pub(crate) const EXAMPLE: &str = include_str!("../../../templates/content/profile.example.json");

fn example() -> Value {
    serde_json::from_str(EXAMPLE).unwrap()
}

async fn bring(person: &mut Person, file: &[u8]) -> Page {
    person
        .browser
        .upload("/imports", ("profiel.json", file))
        .await
}

async fn kept(test: &TestApp) -> u64 {
    Entity::find().count(&test.db().read).await.unwrap()
}

#[tokio::test]
async fn what_leaves_one_organisation_comes_in_at_another_with_the_same_words() {
    let (old, new) = (TestApp::new().await, TestApp::new().await);
    let (mut noor, round, _) = noor(&old).await;
    old.pass(15).await;
    old.come_back(&mut noor).await;
    let profile = noor.browser.get(&format!("{round}/profile")).await;
    let file = noor
        .browser
        .get(&format!("{round}/profile.json"))
        .await
        .body;

    let mut sam = new.employee("Noor", SAM).await;
    let form = sam.browser.get("/imports/new").await;
    form.assert_status(200).assert_says("hooguit 1 MB");
    let page = bring(&mut sam, file.as_bytes()).await;
    page.assert_status(200)
        .assert_says("Meegenomen uit een eerdere organisatie")
        .assert_says("Provincie Voorbeeld")
        .assert_says("niet nagekeken")
        .assert_says("Ronde van 23 november 2026 tot en met 7 december 2026");
    let words = (0..12).flat_map(|n| [format!("Verhaal-{n}-einde"), format!("Tip-{n}-einde")]);
    let names = ["Analytisch", "Nieuwsgierig", "Kalm", "Genuanceerd"].map(str::to_owned);
    for words in words.chain(names) {
        profile.assert_says(&words);
        page.assert_says(&words);
    }
    assert!(page.path.starts_with("/imports/"), "{}", page.path);
    assert_eq!(
        page.text().matches("veel mensen").count(),
        profile.text().matches("veel mensen").count()
    );
}

#[tokio::test]
async fn it_stands_among_the_earlier_rounds_and_is_marked() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    let path = bring(&mut sam, EXAMPLE.as_bytes()).await.path;
    let home = sam.browser.get("/").await;
    home.assert_says("Eerdere rondes 2026 2 november 2026 meegenomen uit een eerdere organisatie");
    assert!(home.body.contains(&format!("href=\"{path}\"")), "{path}");
    sam.browser
        .get(&path)
        .await
        .assert_says("Beleidsadviseur, Provincie Voorbeeld")
        .assert_says("Op mijn best breng ik mensen bij elkaar")
        .assert_says("Te weinig tijd, ruimte of steun (meerdere mensen)")
        .assert_says("Mag vaker, vinden mensen.")
        .assert_says("Ik presenteer het plan zelf in het bestuursoverleg.")
        .assert_says("Eerste stap: Oefenen met een collega.");
}

#[tokio::test]
async fn it_is_for_its_owner_alone_and_locked_in_the_database() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    let path = bring(&mut sam, EXAMPLE.as_bytes()).await.path;
    let mut other = test.employee("Kim", "kim@gemeente.example").await;
    for path in [path.clone(), format!("{path}/deletion")] {
        other.browser.get(&path).await.assert_status(404);
        assert_eq!(test.browser().get(&path).await.path, "/");
    }
    let deletion = format!("{path}/deletion");
    other.browser.post(&deletion, &[]).await.assert_status(404);
    let upload = test.browser().upload("/imports", ("a", b"{}")).await;
    upload.assert_status(401);
    assert_eq!(kept(&test).await, 1);
    let row = Entity::find().one(&test.db().read).await.unwrap().unwrap();
    for sealed in [row.sealed, row.about] {
        let sealed = String::from_utf8_lossy(&sealed);
        assert!(
            !sealed.contains("Provincie") && !sealed.contains("2026"),
            "{sealed}"
        );
    }
    // Whoever has the same file brings it along for themselves.
    bring(&mut other, EXAMPLE.as_bytes())
        .await
        .assert_status(200);
    assert_eq!(kept(&test).await, 2);
}

#[tokio::test]
async fn its_owner_deletes_it_in_two_steps() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    let path = bring(&mut sam, EXAMPLE.as_bytes()).await.path;
    let deletion = format!("{path}/deletion");
    let question = sam.browser.get(&deletion).await;
    question.assert_says("Dit profiel verwijderen?");
    assert_eq!(kept(&test).await, 1, "asking deletes nothing");
    let home = sam.browser.submit(&question, &deletion, &[]).await;
    assert_eq!(home.path, "/");
    home.assert_silent(&path);
    assert_eq!(kept(&test).await, 0);
    sam.browser.get(&path).await.assert_status(404);
    bring(&mut sam, EXAMPLE.as_bytes()).await.assert_status(200);
}

/// The example with one place changed.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut changed = example();
    *changed.pointer_mut(pointer).unwrap() = value;
    changed.to_string().into_bytes()
}

/// Each file gets its sentence beside the field, and nothing of it is kept.
async fn assert_refused(cases: &[(Vec<u8>, &str)]) {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    for (file, sentence) in cases {
        let page = bring(&mut sam, file).await;
        page.assert_status(422).assert_says(sentence);
        assert!(page.body.contains("href=\"#file\""), "{sentence}");
    }
    assert_eq!(kept(&test).await, 0);
}

#[tokio::test]
async fn a_file_that_is_no_profile_of_ours_gets_a_sentence_and_nothing_is_kept() {
    assert_refused(&[
        (vec![], "Kies een bestand."),
        (
            b"{\"format\":\n \"talent-".to_vec(),
            "Het is geen JSON, of het is beschadigd: het gaat mis op regel 2.",
        ),
        (
            b"\x89PNG\r\n\x1a\n\0\0".to_vec(),
            "Dit is een afbeelding (PNG). Het is geen JSON",
        ),
        (b"%PDF-1.7\n".to_vec(), "Dit is een document (PDF)."),
        (
            b"PK\x03\x04\x14\0\0\0".to_vec(),
            "Dit is een ingepakt bestand (ZIP).",
        ),
        (
            EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "Dit is een tekst in UTF-16",
        ),
        (
            b"\x01\x02\x03\x04".to_vec(),
            "Dit is een bestand van een ander soort.",
        ),
        (
            b"{\"basics\": {}}".to_vec(),
            "Dit bestand is geen talentprofiel.",
        ),
        (
            with("/formatVersion", json!("2.3.0")),
            "nieuwer dan wij begrijpen: versie 2.3.0.",
        ),
        (
            with("/formatVersion", json!("0.1.0")),
            "kennen we de versie niet.",
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_profile_with_a_mistake_is_told_where_and_nothing_is_kept() {
    let text = example()["rounds"][0]["texts"][0].clone();
    let mut unknown = example();
    unknown["rounds"][0]["invited"] = json!(12);
    assert_refused(&[
        (
            unknown.to_string().into_bytes(),
            "bij ronde 1. Hier staat ‘invited’",
        ),
        (
            with("/person", json!({})),
            "bij ‘person’. Hier ontbreekt ‘name’.",
        ),
        (
            with("/rounds/0/qualities/1/name/nl", json!("a".repeat(81))),
            "bij ronde 1, kwaliteit 2, ‘name’, ‘nl’. Deze tekst is langer dan 80 tekens.",
        ),
        (
            with("/rounds/0/texts", json!(vec![text; 1001])),
            "bij ronde 1, ‘texts’. Hier staan er meer dan 1000.",
        ),
        (
            with("/rounds/0/qualities/1/id", json!("bridging")),
            "bij ronde 1, kwaliteit 2. Dit staat er twee keer.",
        ),
        (
            with("/commitments/0/due", json!("morgen")),
            "bij afspraak 1, ‘due’. Dit is geen datum",
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_file_that_is_too_large_is_told_so() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    let padded = |length: usize| {
        let mut file = EXAMPLE.as_bytes().to_vec();
        file.resize(length, b' ');
        file
    };
    let page = bring(&mut sam, &padded(1024 * 1024 + 1)).await;
    page.assert_status(422)
        .assert_says("Dit bestand is te groot. Het mag hooguit 1 MB zijn.");
    let page = bring(&mut sam, &padded(5 * 1024 * 1024)).await;
    page.assert_status(422)
        .assert_says("Dit bestand is te groot.");
    let page = bring(&mut sam, &padded(31 * 1024 * 1024)).await;
    page.assert_status(422)
        .assert_says("Dit bestand is te groot.");
    let page = bring(&mut sam, &padded(33 * 1024 * 1024)).await;
    page.assert_status(413).assert_says("Dat is te veel");
    assert_eq!(kept(&test).await, 0);
    bring(&mut sam, &padded(1024 * 1024))
        .await
        .assert_status(200);
}

#[tokio::test]
async fn the_same_profile_comes_in_once_and_twenty_are_the_most() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    for number in 0..20 {
        let mut file = example();
        file["id"] = json!(format!("urn:uuid:{}", uuid::Uuid::from_u128(number)));
        bring(&mut sam, file.to_string().as_bytes())
            .await
            .assert_status(200);
        if number == 0 {
            let again = bring(&mut sam, file.to_string().as_bytes()).await;
            again
                .assert_status(422)
                .assert_says("Dit profiel heb je al meegenomen.");
        }
    }
    let page = bring(&mut sam, EXAMPLE.as_bytes()).await;
    page.assert_status(422)
        .assert_says("Je hebt al 20 profielen meegenomen.");
    assert_eq!(kept(&test).await, 20);
}

#[tokio::test]
async fn a_request_that_is_no_form_with_a_file_is_not_understood() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    sam.browser
        .post("/imports", &[("file", EXAMPLE)])
        .await
        .assert_status(400);
    assert_eq!(kept(&test).await, 0);
}

#[tokio::test]
async fn qualities_of_another_bank_and_markup_are_shown_as_the_file_has_them() {
    let test = TestApp::new().await;
    let mut sam = test.employee("Sam", SAM).await;
    let mut file = example();
    file["rounds"][0]["qualities"][0]["id"] = json!("sparkling");
    file["rounds"][0]["qualities"][0]["name"] =
        json!({"en": "Sparkling <script>alert(1)</script>"});
    file["person"]["name"] = json!("Zo\u{308}e\u{202e} \u{201c}Z\u{201d}");
    let page = bring(&mut sam, file.to_string().as_bytes()).await;
    page.assert_status(200)
        .assert_says("Sparkling <script>alert(1)</script>")
        .assert_says("Zöe \"Z\"")
        .assert_silent("<script>alert");
}
