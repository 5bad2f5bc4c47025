//! Taking a profile along: the page that explains the forms, and the files.

use axum::http::{HeaderMap, Method};
use jsonschema::Validator;
use serde_json::Value;

use super::noor;
use crate::support::{COLLEAGUES, FRIENDS, Given, Person, TestApp, link};

const PROFILE: &str = include_str!("../../../templates/content/profile.schema.json");
const RESUME: &str = include_str!("../../json-resume/schema.json");
const FILES: [&str; 3] = ["profile.json", "resume.json", "profile.txt"];

async fn download(person: &Person, path: &str) -> (HeaderMap, String) {
    let request = person.browser.request(&Method::GET, path, String::new());
    let (status, headers, body) = person.browser.send(request).await;
    assert_eq!(status, 200, "{path}: {body}");
    (headers, body)
}

fn faults(schema: &str, json: &str) -> Vec<String> {
    let schema = serde_json::from_str(schema).unwrap();
    let validator: Validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let json: Value = serde_json::from_str(json).unwrap();
    let faults = validator.iter_errors(&json);
    faults.map(|fault| fault.to_string()).collect()
}

#[tokio::test]
async fn the_owner_takes_the_profile_along_in_every_form() {
    let test = TestApp::new().await;
    let (mut noor, round, _) = noor(&test).await;
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let profile = noor.browser.get(&format!("{round}/profile")).await;
    assert!(profile.body.contains(&format!("href=\"{round}/export\"")));
    let page = noor.browser.get(&format!("{round}/export")).await;
    page.assert_status(200)
        .assert_says("Je profiel is van jou")
        .assert_says("- Analytisch:")
        .assert_says("(ESCO: think analytically)")
        .assert_says("alleen in het Engels")
        .assert_silent("Kalm (");
    for (name, kind, schema) in [
        ("profile.json", "application/json", PROFILE),
        ("resume.json", "application/json", RESUME),
        ("profile.txt", "text/plain; charset=utf-8", ""),
    ] {
        let path = format!("{round}/{name}");
        assert!(page.body.contains(&format!("href=\"{path}\"")), "{path}");
        let (headers, body) = download(&noor, &path).await;
        assert_eq!(headers["content-type"], kind);
        let kept = headers["content-disposition"].to_str().unwrap();
        let (stem, end) = name.split_once('.').unwrap();
        let stem = stem.replace("profile", "profiel").replace("resume", "cv");
        assert_eq!(
            kept,
            format!("attachment; filename=\"{stem}-2026-11-23.{end}\"")
        );
        assert_eq!(headers["cache-control"], "no-store");
        if !schema.is_empty() {
            assert_eq!(faults(schema, &body), Vec::<String>::new(), "{body}");
        }
    }
    assert!(
        !faults(PROFILE, r#"{"format": "talent-profile"}"#).is_empty(),
        "the control"
    );
    assert!(
        !faults(RESUME, r#"{"skills": [{"name": 1}]}"#).is_empty(),
        "the control"
    );
}

#[tokio::test]
async fn the_files_hold_every_word_and_nobody_who_wrote_one() {
    let test = TestApp::new().await;
    let (mut noor, round, letters) = noor(&test).await;
    test.pass(15).await;
    test.come_back(&mut noor).await;
    for name in FILES {
        let (_, body) = download(&noor, &format!("{round}/{name}")).await;
        for number in 0..12 {
            let words = [
                format!("Verhaal-{number}-einde"),
                format!("Tip-{number}-einde"),
            ];
            let held = words.iter().filter(|text| body.contains(*text)).count();
            assert_eq!(held, if name == "resume.json" { 0 } else { 2 }, "{name}");
        }
        for trace in [
            "@",
            "provincie.example",
            "friend.example",
            "Grace",
            "Hopper",
            "Ingrid",
        ] {
            assert!(!body.contains(trace), "{trace} in {name}");
        }
        for letter in &letters {
            let token = link(letter, "/r/").replace("/r/", "");
            assert!(!body.contains(&token), "{name}");
        }
    }
}

#[tokio::test]
async fn nobody_else_takes_it_and_the_owner_not_before_it_is_open() {
    let test = TestApp::new().await;
    let (mut noor, round, _) = noor(&test).await;
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let paths = FILES.iter().chain(&["export"]);
    let paths: Vec<String> = paths.map(|name| format!("{round}/{name}")).collect();
    for path in &paths {
        noor.browser.get(path).await.assert_status(404);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    test.come_back(&mut sam).await;
    for path in &paths {
        noor.browser.get(path).await.assert_status(200);
        sam.browser.get(path).await.assert_status(404);
        assert_eq!(test.browser().get(path).await.path, "/", "{path}");
    }
}

#[tokio::test]
async fn the_forms_speak_the_readers_language() {
    let test = TestApp::new().await;
    let (mut noor, round, _) = noor(&test).await;
    test.pass(15).await;
    test.come_back(&mut noor).await;
    noor.browser
        .post("/language", &[("lang", "en"), ("return", "/")])
        .await;
    let page = noor.browser.get(&format!("{round}/export")).await;
    page.assert_says("- Analytical:").assert_says("in English");
    let (_, json) = download(&noor, &format!("{round}/resume.json")).await;
    assert!(json.contains("Named by many people"), "{json}");
    let (_, sheet) = download(&noor, &format!("{round}/profile.txt")).await;
    assert!(
        sheet.contains("Round from 23 November 2026 to 7 December 2026"),
        "{sheet}"
    );
}

#[tokio::test]
async fn the_second_profile_says_what_changed_since_the_first() {
    let test = TestApp::with(|config| config.round_gap = chrono::Days::new(0)).await;
    let (mut noor, first, _) = noor(&test).await;
    test.pass(15).await;
    test.letters();
    test.come_back(&mut noor).await;
    let second = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    for letter in test.invitations().await {
        let given = Given {
            picks: vec!["curious", "calm", "reliable"],
            ..Given::default()
        };
        test.answer(&letter, &given).await.assert_status(200);
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let words = |json: &str| -> Vec<String> {
        let json: Value = serde_json::from_str(json).unwrap();
        let qualities = json["rounds"][0]["qualities"].as_array().unwrap().iter();
        let changed = qualities.filter(|quality| quality["trend"]["sinceRound"] == "2026-11-23");
        changed
            .map(|quality| {
                format!("{} {}", quality["id"], quality["trend"]["word"]).replace('"', "")
            })
            .collect()
    };
    let (_, json) = download(&noor, &format!("{first}/profile.json")).await;
    assert_eq!(
        words(&json),
        Vec::<String>::new(),
        "there was nothing before"
    );
    let (_, json) = download(&noor, &format!("{second}/profile.json")).await;
    assert_eq!(faults(PROFILE, &json), Vec::<String>::new());
    assert_eq!(
        words(&json),
        [
            "curious still",
            "reliable new",
            "calm still",
            "analytical gone"
        ]
    );
}

#[tokio::test]
async fn whoever_makes_software_can_read_how_the_file_is_built() {
    let test = TestApp::new().await;
    let page = test.browser().get("/profile.schema.json").await;
    page.assert_status(200);
    assert_eq!(page.body, PROFILE);
}
