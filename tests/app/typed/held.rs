//! A form that cannot be taken comes back with all that was typed.

use super::{has, noor_with_a_talk};
use axum::http::Method;

use crate::support::{COLLEAGUES, FRIENDS, Page, Person, TestApp, link};

const NOOR: &str = "noor@provincie.example";

/// What the sheet has for a question now.
async fn sheet(noor: &mut Person, path: &str) -> Vec<(String, String)> {
    noor.browser.get(path).await.form(path)
}

#[tokio::test]
async fn a_form_sent_without_a_session_is_kept_and_stored_after_signing_in() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let path = format!("{talk}/preparation");
    let page = noor.browser.get(&path).await;
    let (field, _) = page
        .form(&path)
        .into_iter()
        .find(|(name, _)| name.starts_with("answer-"))
        .unwrap();
    noor.browser.cookies.clear();
    let typed = "Een lang verhaal\nover de raad.";
    let lost = noor
        .browser
        .submit(&page, &path, &[(&field, typed), ("keep", "1")])
        .await;
    lost.assert_status(401)
        .assert_says("Je bent niet meer ingelogd")
        .assert_says("over de raad.");
    assert!(
        !lost.path.contains("raad"),
        "nothing that was typed is in an address"
    );
    // The page that holds it stays open while its owner signs in on another tab.
    test.come_back(&mut noor).await;
    let kept = noor.browser.submit(&lost, &path, &[]).await;
    kept.assert_status(200);
    assert!(has(&sheet(&mut noor, &path).await, typed));
}

/// Control: what another wrote in an address of ours is not taken.
#[tokio::test]
async fn nothing_is_stored_before_somebody_signs_in_and_by_nobody_else() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let path = format!("{talk}/preparation");
    let fields: Vec<_> = sheet(&mut noor, &path).await;
    let (field, _) = fields
        .iter()
        .find(|(name, _)| name.starts_with("answer-"))
        .unwrap();
    let lost = test
        .browser()
        .post(&path, &[(field, "van een ander")])
        .await;
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    kim.browser
        .submit(&lost, &path, &[])
        .await
        .assert_status(404)
        .assert_says("van een ander");
    assert!(!has(&sheet(&mut noor, &path).await, "van een ander"));
}

#[tokio::test]
async fn a_script_is_told_that_the_session_is_over() {
    let test = TestApp::new().await;
    let (noor, talk) = noor_with_a_talk(&test).await;
    let path = format!("{talk}/preparation");
    for method in [Method::GET, Method::POST] {
        let mut request = test.browser().request(&method, &path, String::new());
        request
            .headers_mut()
            .insert("x-script", "1".parse().unwrap());
        assert_eq!(noor.browser.send(request).await.0, 401, "{method}");
    }
    let page = test.browser().get(&path).await;
    assert_eq!(page.path, "/", "a person is led to the first page");
}

#[tokio::test]
async fn what_is_too_late_not_there_or_not_understood_shows_what_was_typed() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let questions = format!("{draft}/questions");
    let page = noor.browser.get(&questions).await;
    noor.invite(&draft, &COLLEAGUES, &FRIENDS).await;
    noor.browser
        .post(&format!("{draft}/opening"), &[])
        .await
        .assert_status(200);
    let typed = "Dit schreef ik in een oud tabblad.";
    let late = noor
        .browser
        .submit(&page, &questions, &[("note", typed)])
        .await;
    late.assert_status(409).assert_says(typed);
    let gone = noor
        .browser
        .post("/conversations/7f/agreements", &[("what-0", typed)])
        .await;
    gone.assert_status(404).assert_says(typed);
    let nobodys = noor.browser.post("/nothing", &[("what-0", typed)]).await;
    nobodys.assert_status(404).assert_silent(typed);
    let address = [("person", "x"), ("address", "kim@elders.example")];
    let unknown = noor
        .browser
        .post(&format!("{draft}/people/correction"), &address)
        .await;
    assert!(unknown.status.is_client_error());
    unknown.assert_says_or_holds("kim@elders.example");
}

impl Page {
    /// In words, or in a field.
    fn assert_says_or_holds(&self, words: &str) {
        assert!(self.body.contains(words), "{words} is not on {}", self.path);
    }
}

#[tokio::test]
async fn a_round_that_ends_while_somebody_writes_gives_the_text_back() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    let path = link(&letters[0], "/r/");
    let mut browser = test.browser();
    let page = browser.get(&path).await;
    // The end, and that of the extra week.
    test.pass(20).await;
    test.pass(20).await;
    let typed = "Je hield de vergadering bij de vraag.";
    let late = browser.submit(&page, &path, &[("text-story", typed)]).await;
    late.assert_status(410).assert_says(typed);
    browser
        .get(&path)
        .await
        .assert_status(410)
        .assert_silent(typed);
}

/// A browser writes an Arabic letter in six bytes, an emoji in twelve.
#[tokio::test]
async fn the_longest_answers_fit_in_any_script() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let path = format!("{talk}/preparation");
    for letter in ["ع", "字", "🙂", "e\u{301}"] {
        let typed = letter.repeat(1900);
        let fields = sheet(&mut noor, &path).await;
        let answers: Vec<_> = fields
            .iter()
            .filter(|(name, _)| name.starts_with("answer-"))
            .map(|(name, _)| (name.as_str(), typed.as_str()))
            .collect();
        assert!(answers.len() > 4, "{}", answers.len());
        noor.browser.post(&path, &answers).await.assert_status(200);
        let kept = sheet(&mut noor, &path).await;
        let long = kept
            .iter()
            .filter(|(_, value)| value.chars().count() == 1900);
        assert_eq!(long.count(), answers.len(), "{letter}");
    }
}

#[tokio::test]
async fn a_list_of_seven_hundred_people_gets_a_sentence_and_stays() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let line = |n: usize| {
        let name = "Een Naam van gemiddelde lengte";
        format!("{name} {n} <iemand.met.een.naam{n}@een-gewone-gemeente.example>")
    };
    let list = (0..700).map(line).collect::<Vec<_>>().join("\n");
    assert!(list.len() > 50_000);
    let path = format!("{draft}/people");
    let page = noor.browser.post(&path, &[("people-list", &list)]).await;
    page.assert_status(422).assert_says_or_holds("naam699@");
}

const TYPED: &str = "Jan de Wit <jan@provincie.example>";

/// A form with a file cannot be sent again from a page that has no file; what stood beside it can be copied.
#[tokio::test]
async fn what_was_typed_beside_a_file_is_shown_whatever_refuses_it() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let draft = noor.draft().await;
    let path = format!("{draft}/people/file");
    let typed = [("people-list", TYPED), ("into", "personal")];
    let small = b"geheim@elders.example".as_slice();
    let huge = vec![b'x'; 33 << 20];
    for (of, file, status) in [
        (&path, &huge[..], 413),
        (
            &"/rounds/00000000-0000-4000-8000-000000000000/people/file".to_owned(),
            small,
            404,
        ),
    ] {
        let page = noor.browser.upload_with(of, ("a.csv", file), &typed).await;
        page.assert_status(status).assert_says(TYPED);
        page.assert_silent("geheim@").assert_silent("personal");
    }
    // Too large for its form alone: the form says so, with all that is in it.
    let large = vec![b'x'; 9 << 20];
    let page = noor.browser.upload_with(&path, ("a.csv", &large), &typed);
    page.await
        .assert_status(422)
        .assert_says_or_holds("jan@provincie");
    noor.invite(&draft, &COLLEAGUES, &FRIENDS).await;
    let opened = noor.browser.post(&format!("{draft}/opening"), &[]).await;
    opened.assert_status(200);
    test.pass(20).await;
    test.pass(20).await;
    test.come_back(&mut noor).await;
    let late = noor
        .browser
        .upload_with(&path, ("a.csv", small), &typed)
        .await;
    late.assert_status(409).assert_says(TYPED);
    noor.browser.cookies.clear();
    let out = noor
        .browser
        .upload_with(&path, ("a.csv", small), &typed)
        .await;
    out.assert_status(401)
        .assert_says(TYPED)
        .assert_silent("geheim@");
    assert!(
        !out.body.contains("name=\"people"),
        "there is no file to send again"
    );
    // Control: what another site sends is not repeated.
    let mut request = noor.browser.request(&Method::POST, &path, TYPED.to_owned());
    let foreign = "cross-site".parse().unwrap();
    request.headers_mut().insert("sec-fetch-site", foreign);
    let (status, _, page) = noor.browser.send(request).await;
    assert_eq!(status, 403);
    assert!(!page.contains("jan@provincie"));
}

/// A form with more text than any of ours shows as much as came.
#[tokio::test]
async fn texts_beside_a_file_are_never_cut_without_a_word() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let path = format!("{}/people/file", noor.draft().await);
    let long = format!("{TYPED}\n{}", "een lange regel ".repeat(80_000));
    let typed = [("people-list", long.as_str()), ("into", "x y")];
    let page = noor
        .browser
        .upload_with(&path, ("a.csv", b"x"), &typed)
        .await;
    page.assert_status(413)
        .assert_says(TYPED)
        .assert_says("Hier houdt het op");
}

/// More than anybody types, and still nobody's to lose.
#[tokio::test]
async fn a_form_that_is_too_long_is_shown_whole() {
    let test = TestApp::new().await;
    let (noor, talk) = noor_with_a_talk(&test).await;
    let path = format!("{talk}/preparation");
    let long = "een lange zin ".repeat(100_000);
    let send = async |last: &str, long: &str| {
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("answer-learn", TYPED)
            .append_pair("answer-give", long)
            .append_pair("answer-last", last)
            .finish();
        let request = noor.browser.request(&Method::POST, &path, body);
        noor.browser.send(request).await
    };
    let (status, _, page) = send("Het laatste woord.", &long).await;
    assert_eq!(status, 413);
    assert!(page.contains("jan@provincie.example") && page.contains("Het laatste woord."));
    assert!(page.contains("Hier houdt het op"));
    assert!(
        !page.contains("name=\"answer-learn\""),
        "in vain a second time"
    );
    // Control: beyond all measure only its beginning comes in.
    let (status, _, page) = send("Het laatste woord.", &long.repeat(7)).await;
    assert_eq!(status, 413);
    assert!(page.contains("jan@provincie.example") && !page.contains("Het laatste woord."));
}

/// Each request of an upload counts once, as any other.
#[tokio::test]
async fn an_upload_is_one_request() {
    let most = 20;
    let test = TestApp::with(|config| config.limits.requests_per_minute = most).await;
    let mut noor = test.employee("Noor", NOOR).await;
    let path = format!("{}/people/file", noor.draft().await);
    let mut kim = test.employee("Kim", "kim@provincie.example").await;
    kim.draft().await;
    let (mut uploads, mut pages) = (0, 0);
    while noor
        .browser
        .upload_with(&path, ("a.csv", b"x"), &[])
        .await
        .status
        != 429
    {
        uploads += 1;
    }
    while kim.browser.get("/me").await.status != 429 {
        pages += 1;
    }
    assert!(pages > 5 && pages < most, "{pages}");
    assert_eq!(uploads, pages);
}
