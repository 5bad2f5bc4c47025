//! The reviewer's form, filled in wrong or with what could pass for markup.

use scraper::{ElementRef, Html};
use sea_orm::ConnectionTrait;

use super::{NOOR, selector};
use crate::support::{Browser, COLLEAGUES, Given, Page, TestApp, fields, link};

const SIX: &str = "pick=calm&pick=curious&pick=nuanced&pick=attentive&pick=helpful&pick=analytical";
const STORY: &str = "</textarea><script>alert(2)</script> 🦊 שלום";

#[tokio::test]
async fn a_form_with_everything_wrong_comes_back_whole_with_what_to_mend() {
    let test = TestApp::new().await;
    let (_, letters) = test.opened().await;
    let path = link(&letters[0], "/r/");
    let (story, tip) = ("é".repeat(601), "t".repeat(301));
    let wrong = parsed(&format!(
        "{SIX}&dosage-calm=right&dosage-curious=more&dosage-nuanced=too-much&star=fair\
         &hinder=nothing&hinder=high-bar&hinder=too-much-work&text-story={story}&text-tip={tip}"
    ));
    let mut browser = test.browser();
    let empty = browser.get(&path).await;
    let page = send(&mut browser, &empty, &path, &wrong).await;
    page.assert_status(422);
    let found = mistakes(&page);
    let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
    let expected = "pick star dosage-attentive dosage-helpful dosage-analytical text-story hinder \
                    hinder text-tip";
    assert_eq!(
        fields.join(" "),
        expected,
        "all at once, in the order of the page"
    );
    let alone = found.iter().find(|(_, text)| text.contains("niet samen"));
    assert!(
        alone.unwrap().1.contains("niets"),
        "it says which: {alone:?}"
    );
    assert!(page.body.contains("<title>Fout: "));
    let kept = page.form(&path);
    for field in wrong {
        assert!(kept.contains(&field), "{field:.20?} is lost");
    }
    assert_eq!(kept.iter().filter(|(name, _)| name == "pick").count(), 6);
    assert_eq!(order(&page), order(&empty), "as it was shown before");
    let again = browser.get(&path).await;
    assert_eq!(order(&again), order(&empty), "the same at each visit");
    let other = browser.get(&link(&letters[1], "/r/")).await;
    assert_ne!(order(&other), order(&empty), "each link has its own");
}

#[tokio::test]
async fn every_single_mistake_is_refused() {
    let test = TestApp::new().await;
    let (_, path) = test.open_round_link().await;
    let (fox, foxes) = ("🦊".repeat(300), "🦊".repeat(600));
    let refused = [
        ("Kies er hooguit 5", format!("{SIX}&dosage-nuanced=more")),
        ("Kies er minstens 3", "pick=calm&pick=curious".to_owned()),
        ("allerbest past", "star=fair".to_owned()),
        ("hoeveel je ervan ziet", "dosage-calm=lots".to_owned()),
        (
            "kan niet samen",
            "hinder=high-bar&hinder=unknown".to_owned(),
        ),
        (
            "hooguit 2",
            "hinder=high-bar&hinder=low-visibility&hinder=too-much-work".to_owned(),
        ),
        ("bij 600 tekens", format!("text-story={}", "x".repeat(601))),
        (
            "deze pagina staat",
            "pick=calm&pick=curious&pick=analytical&pick=invented".to_owned(),
        ),
        (
            "teksten te lang",
            format!("text-story={foxes}&text-tip={fox}&text-hinder={fox}"),
        ),
    ];
    for (sentence, changes) in refused {
        let fields = changed(&changes);
        let mut browser = test.browser();
        let page = browser.get(&path).await;
        let page = send(&mut browser, &page, &path, &fields).await;
        page.assert_status(422).assert_says(sentence);
        mistakes(&page);
        let story = fields
            .into_iter()
            .find(|(name, _)| name == "text-story")
            .unwrap();
        assert!(page.form(&path).contains(&story), "what was typed is kept");
    }
    let most = format!(
        "{}&dosage-nuanced=more&dosage-attentive=too-much&dosage-helpful=right&hinder=high-bar\
         &hinder=too-much-work&text-story={}",
        SIX.replace("&pick=analytical", ""),
        "é".repeat(600)
    );
    let mut browser = test.browser();
    let page = browser.get(&path).await;
    let thanks = send(&mut browser, &page, &path, &changed(&most)).await;
    thanks.assert_status(200).assert_says("Dank je wel");
}

#[tokio::test]
async fn names_and_notes_are_shown_as_text_and_never_as_markup() {
    let test = TestApp::new().await;
    let script = "<script>alert(1)</script>";
    let mut noor = test.employee(&format!("Noor\0 {script} 🦊"), NOOR).await;
    let note = "Hoi <b onclick=x>jij</b> \"en\" 'ik' & שלום \u{202e}wie\0 👩\u{200d}🔬";
    let round = noor.draft().await;
    let questions = format!("{round}/questions");
    let page = noor.browser.get(&questions).await;
    let page = noor
        .browser
        .submit(&page, &questions, &[("note", note)])
        .await;
    page.assert_status(200);
    noor.invite(&round, &COLLEAGUES, &[])
        .await
        .assert_status(200);
    let preview = noor.browser.get(&format!("{round}/letter")).await;
    preview
        .assert_silent("<script>alert")
        .assert_silent("<b onclick");
    noor.browser
        .post(&format!("{round}/opening"), &[])
        .await
        .assert_status(200);
    let letter = test.invitations().await.remove(0);
    assert!(!letter.html.contains("<script>alert"));
    assert!(letter.html.contains("&lt;script&gt;alert"));
    let page = test.browser().get(&link(&letter, "/r/")).await;
    page.assert_says(script)
        .assert_says("<b onclick=x>jij</b> \"en\" 'ik' & שלום");
    for trace in ["<script>alert", "<b onclick", "\u{202e}", "\0"] {
        page.assert_silent(trace);
    }
}

#[tokio::test]
async fn answers_are_shown_as_text_and_never_as_markup() {
    let test = TestApp::new().await;
    let (mut noor, letters) = test.opened().await;
    let path = link(&letters[0], "/r/");
    let mut browser = test.browser();
    let page = browser.get(&path).await;
    let again = browser.submit(&page, &path, &[("text-story", STORY)]).await;
    again.assert_status(422).assert_silent("<script>alert");
    assert!(
        again
            .form(&path)
            .contains(&("text-story".to_owned(), STORY.to_owned()))
    );
    for letter in &letters {
        let story = format!("{STORY}\0\u{202e}");
        let given = Given {
            story,
            ..Given::default()
        };
        test.answer(letter, &given).await.assert_says("Dank je wel");
    }
    test.pass(15).await;
    test.come_back(&mut noor).await;
    let round = noor.browser.get("/").await.body;
    let round = &round.split("/rounds/").nth(1).unwrap()[..36];
    let profile = noor.browser.get(&format!("/rounds/{round}/profile")).await;
    profile.assert_status(200).assert_says(STORY);
    profile
        .assert_silent("<script>alert")
        .assert_silent("\u{202e}");
}

/// A complete answer, with the fields that are named here instead of its own.
fn changed(changes: &str) -> Vec<(String, String)> {
    let changes = parsed(changes);
    let mut all = fields(&Given::default());
    all.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    all.extend(changes);
    all
}

fn parsed(fields: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(fields.as_bytes())
        .into_owned()
        .collect()
}

async fn send(browser: &mut Browser, page: &Page, path: &str, fields: &[(String, String)]) -> Page {
    let fields = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    browser
        .submit(page, path, &fields.collect::<Vec<_>>())
        .await
}

/// What is to mend: the field and the sentence. Each points at its field, and the field at each.
#[track_caller]
fn mistakes(page: &Page) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.body);
    let text = |node: ElementRef<'_>| node.text().collect::<String>().trim().to_owned();
    let mut found = Vec::new();
    for line in html.select(&selector("section.summary li a")) {
        let field = line
            .attr("href")
            .unwrap()
            .trim_start_matches('#')
            .to_owned();
        let sentence = text(line);
        assert!(
            !sentence.is_empty(),
            "a mistake at {field} without a sentence"
        );
        assert!(
            html.select(&selector(&format!("[id='{field}']")))
                .next()
                .is_some(),
            "nothing is called {field}"
        );
        // What concerns the form as a whole stands above it only.
        if field != "questions" {
            let beside = html
                .select(&selector(&format!("[id='{field}-error']")))
                .next()
                .map(text)
                .unwrap_or_default();
            assert!(
                beside.contains(&sentence),
                "{sentence:?} does not stand beside {field}: {beside:?}"
            );
            let tied = html
                .select(&selector(&format!("[aria-describedby~='{field}-error']")))
                .next();
            assert!(tied.is_some(), "nothing is tied to the mistake at {field}");
        }
        found.push((field, sentence));
    }
    assert!(!found.is_empty(), "no summary of mistakes:\n{}", page.body);
    found
}

/// Qualities and hindrances as they follow each other.
fn order(page: &Page) -> Vec<String> {
    let html = Html::parse_document(&page.body);
    let boxes = selector("input[name=pick], input[name=hinder]");
    html.select(&boxes)
        .map(|field| field.attr("value").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn what_was_sent_while_nothing_can_be_read_is_held_by_the_page() {
    let test = TestApp::new().await;
    let (_, path) = test.open_round_link().await;
    let db = test.db().read.clone();
    let mut browser = test.browser();
    let rename = |from, to| format!("ALTER TABLE {from} RENAME TO {to}");
    let sent = changed(&format!("text-story={STORY}&text-tip=Eén.\nTwee.&lang=nl"));
    for (table, aside) in [("round", "round_aside"), ("answer_box", "box_aside")] {
        db.execute_unprepared(&rename(table, aside)).await.unwrap();
        let page = post(&mut browser, &path, &sent).await;
        page.assert_status(503)
            .assert_says("Je antwoorden zijn nog niet verstuurd")
            .assert_says(STORY);
        assert_eq!(held(&page), sent, "all of it, in its order");
        // Whoever is still too early gets the same page again.
        let again = post(&mut browser, &path, &held(&page)).await;
        assert_eq!(held(again.assert_status(503)), sent);
        db.execute_unprepared(&rename(aside, table)).await.unwrap();
    }
    post(&mut browser, &path, &sent)
        .await
        .assert_status(200)
        .assert_says("Dank je wel");
}

async fn post(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(path, &fields).await
}

/// The hidden fields of the page.
pub(crate) fn held(page: &Page) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.body);
    let hidden = selector("form[method=post]:not([action]) input[type=hidden]");
    let value = |input: ElementRef, name| input.attr(name).unwrap_or_default().to_owned();
    html.select(&hidden)
        .map(|input| (value(input, "name"), value(input, "value")))
        .collect()
}
