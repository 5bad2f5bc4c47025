//! Whoever is signed in by another address than a letter was sent to reads as whom, and comes back to the page by the
//! right one.

use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, Method};
use scraper::Html;

use crate::support::{COLLEAGUES, Person, TestApp, link, selector};

const EXAMPLE: &[u8] = include_bytes!("../../templates/content/profile.example.json");

const INGRID: &str = "ingrid@provincie.example";
const NOBODYS: &str = "11111111-1111-4111-8111-111111111111";

/// A page without what differs from one request to the next.
fn without_code(body: &str) -> String {
    let html = Html::parse_document(body);
    let code = html.select(&selector("main code")).next().unwrap();
    let code = code.text().collect::<String>();
    assert_eq!(code.len(), 8, "{body}");
    body.replace(&code, "")
}

/// Pages below these addresses.
const OF_ROUND: [&str; 11] = [
    "",
    "/questions",
    "/self-view",
    "/people",
    "/letter",
    "/profile",
    "/profile.pdf",
    "/card.pdf",
    "/card.png",
    "/thanks",
    "/export",
];
const OF_TALK: [&str; 7] = [
    "",
    "/edit",
    "/sharing",
    "/preparation",
    "/talk",
    "/agreements",
    "/cancellation",
];
const OF_MANAGER: [&str; 4] = ["", "/preparation", "/talk", "/profile.pdf"];
const OF_IMPORT: [&str; 2] = ["", "/deletion"];

/// A conversation of hers that Ingrid knows of, as hers and on the other side.
async fn told(noor: &mut Person) -> (String, String) {
    let plan = [
        ("date", "2027-01-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", INGRID),
        ("topic", "Over-leren."),
    ];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let announcement = format!("{talk}/announcement");
    noor.browser.post(&announcement, &[]).await;
    let shared = talk.replace("/conversations/", "/shared/");
    (talk, shared)
}

async fn ask(person: &Person, path: &str) -> (HeaderMap, String) {
    let request = person.browser.request(&Method::GET, path, String::new());
    let (status, mut headers, body) = person.browser.send(request).await;
    assert_eq!(status, 404, "{path}");
    headers.remove(CONTENT_LENGTH);
    (headers, without_code(&body))
}

#[tokio::test]
async fn a_page_of_somebody_else_says_as_whom_one_is_signed_in_and_not_whether_it_exists() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    let (talk, shared) = told(&mut noor).await;
    let form = ("profiel.json", EXAMPLE);
    let import = noor.browser.upload("/imports", form).await.path;
    let sam = test.employee("Sam", "sam@provincie.example").await;
    for (root, ends) in [
        (&round, &OF_ROUND[..]),
        (&talk, &OF_TALK),
        (&shared, &OF_MANAGER),
        (&import, &OF_IMPORT),
    ] {
        let id = root.rsplit('/').next().unwrap();
        for path in ends.iter().map(|end| format!("{root}{end}")) {
            let (headers, body) = ask(&sam, &path).await;
            assert!(body.contains("sam@provincie.example"), "{path}: {body}");
            assert!(!body.to_lowercase().contains("noor"), "{path}");
            // One that nobody has, and what is no id at all, look the same.
            for other in [NOBODYS, "x"] {
                let (others, nobodys) = ask(&sam, &path.replace(id, other)).await;
                assert_eq!(body.replace(id, other), nobodys, "{path}");
                assert_eq!(headers, others, "{path}");
            }
        }
    }
    // The control: an address that nobody ever had says nothing of anybody.
    let bare = sam.browser.clone().get("/nowhere").await;
    bare.assert_status(404).assert_silent("sam@");
}

#[tokio::test]
async fn one_button_leads_to_the_sign_in_and_back_to_the_page() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", "noor@provincie.example").await;
    told(&mut noor).await;
    test.run_jobs().await;
    let letter = test.letter(INGRID, "/shared/");
    let shared = link(&letter, "/shared/");
    test.employee("Ingrid", INGRID).await;
    for language in ["nl", "en"] {
        let mut other = test.employee("Ingrid", "i.jansen@provincie.example").await;
        other.browser = other.browser.speaking(language);
        let chosen = [("lang", language), ("return", "/")];
        other.browser.post("/language", &chosen).await;
        let page = other.browser.get(&shared).await;
        let (as_whom, button) = match language {
            "nl" => (
                "Je bent hier ingelogd met: i.jansen@provincie.example",
                "Log in met een ander adres",
            ),
            _ => (
                "You’re signed in here with: i.jansen@provincie.example",
                "Sign in with a different address",
            ),
        };
        page.assert_status(404)
            .assert_says(as_whom)
            .assert_says(button);
        let home = other.browser.submit(&page, "/sign-out", &[]).await;
        assert_eq!(home.path, "/");
        assert!(!other.browser.cookies.contains_key("session"), "signed out");
        let asked = other
            .browser
            .submit(&home, "/sign-in", &[("email", INGRID)])
            .await;
        asked.assert_status(200);
        test.run_jobs().await;
        let letter = test.letter(INGRID, "/sign-in/");
        let page = other.browser.get(&link(&letter, "/sign-in/")).await;
        let action = page.path.split('?').next().unwrap().to_owned();
        let page = other.browser.submit(&page, &action, &[]).await;
        // Without the mark of the letter: it has said why somebody came.
        assert_eq!(Some(page.path.as_str()), shared.split('?').next());
        page.assert_status(200);
    }
}

#[tokio::test]
async fn only_a_page_of_ours_is_come_back_to() {
    let test = TestApp::new().await;
    let tries = [
        ("/shared/7f", true),
        ("https://evil.example/", false),
        ("//evil.example", false),
        ("/a; Domain=x", false),
        ("", false),
    ];
    for (number, (wanted, kept)) in tries.into_iter().enumerate() {
        let address = format!("sam{number}@provincie.example");
        let mut sam = test.employee("Sam", &address).await;
        sam.browser.post("/sign-out", &[("wanted", wanted)]).await;
        assert_eq!(sam.browser.cookies.contains_key("wanted"), kept, "{wanted}");
    }
    // A form that was sent is no page to come back to.
    let mut sam = test.employee("Sam", "sam@provincie.example").await;
    let page = sam
        .browser
        .post(&format!("/rounds/{NOBODYS}/opening"), &[])
        .await;
    page.assert_status(404).assert_says("sam@provincie.example");
    assert!(page.form("/sign-out").is_empty());
}
