//! What somebody wrote, and their link, turn up in no place but where they belong.

use std::collections::BTreeSet;

use klankbord::mail::{Reason, SendFault};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

use super::NOOR;
use crate::evidence::{Canaries, Log, Places, crawl, note};
use crate::support::{COLLEAGUES, FRIENDS, GRACE, Page, Person, TestApp, link};

const QUESTIONS: [&str; 4] = ["story", "future", "hinder", "tip"];
const TOP: [&str; 5] = ["analytical", "curious", "nuanced", "attentive", "helpful"];

impl Canaries {
    /// One for each question; the canaries are the whole text.
    fn texts(&mut self) -> Vec<(&'static str, String)> {
        QUESTIONS
            .iter()
            .map(|question| (*question, self.hatch()))
            .collect()
    }
}

fn borrowed<'a>(texts: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    texts
        .iter()
        .map(|(question, text)| (*question, text.as_str()))
        .collect()
}

async fn see(test: &TestApp, log: &Log) -> Places {
    let mut places = Places::of(test).await;
    places.add_log(log);
    places
}

#[tokio::test]
async fn no_text_and_no_link_stands_in_the_database_its_files_or_the_log() {
    let (log, _listening) = Log::listen();
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    let (mut texts, mut secrets) = (Canaries::default(), Canaries::default());
    // A letter that does not leave is told in the log, and to whom it should have gone is not.
    secrets.add("grace@provincie.example");
    test.outbox.fail(
        "grace@provincie.example",
        Some(SendFault::Later(Reason::Busy)),
    );
    noor.invite(&round, &[GRACE], &[]).await.assert_status(200);
    test.run_jobs().await;
    assert!(
        log.text().contains("a letter did not leave"),
        "{}",
        log.text()
    );
    for letter in &letters {
        secrets.add(&letter.to_address);
        secrets.add(link(letter, "/r/").trim_start_matches("/r/"));
        secrets.add(
            link(letter, "/stop/")
                .trim_start_matches("/stop/")
                .split('?')
                .next()
                .unwrap(),
        );
    }
    for letter in &letters {
        let words = texts.texts();
        test.answer_in_words(letter, &borrowed(&words))
            .await
            .assert_says("Dank");
        let places = see(&test, &log).await;
        texts.assert_nowhere(&places);
        secrets.assert_nowhere(&places);
    }
    test.browser()
        .get(&format!("{}x", link(&letters[0], "/r/")))
        .await
        .assert_status(410);
    test.pass(16).await;
    test.come_back(&mut noor).await;
    let mut pages = Places::default();
    pages.add_pages(&crawl(&mut noor.browser).await);
    assert_eq!(
        texts.found(&pages).len(),
        6 * 64 + 16 + 16,
        "every text is in the profile, there again with the way to delete it, on a page of its own, in two files, and in the file of everything; every story is beside the portrait too, and among those to choose for the card"
    );
    let places = see(&test, &log).await;
    texts.assert_nowhere(&places);
    secrets.assert_nowhere(&places);
    note(
        "A7 canaries sought after every answer and after the end",
        texts.len() + secrets.len(),
    );
    note("A7 canaries found in files, dump and log", 0);
}

#[tokio::test]
async fn the_same_look_finds_what_is_planted_in_a_row_a_file_and_the_log() {
    let (log, _listening) = Log::listen();
    let test = TestApp::new().await;
    test.employee("Noor", NOOR).await;
    let mut canaries = Canaries::default();
    let (as_text, as_bytes) = (canaries.hatch(), canaries.hatch());
    canaries.assert_nowhere(&see(&test, &log).await);

    let db = &test.db().read;
    let backend = db.get_database_backend();
    let value = if backend == DatabaseBackend::Postgres {
        "$1"
    } else {
        "?"
    };
    let name = format!("UPDATE account SET name = {value}");
    db.execute_raw(Statement::from_sql_and_values(
        backend,
        name,
        [as_text.clone().into()],
    ))
    .await
    .unwrap();
    let mac = format!("INSERT INTO opt_out (address_mac) VALUES ({value})");
    let bytes = as_bytes.clone().into_bytes();
    db.execute_raw(Statement::from_sql_and_values(backend, mac, [bytes.into()]))
        .await
        .unwrap();
    std::fs::write(test.folder.path().join("left over"), &as_text).unwrap();
    tracing::debug!(target: "klankbord::control", "{as_text}");

    let found = canaries.found(&see(&test, &log).await).join("\n");
    for place in [
        "a row of account",
        "a row of opt_out",
        "left over",
        "the log",
    ] {
        assert!(found.contains(place), "{place} is not in\n{found}");
    }
}

#[tokio::test]
async fn with_fewer_than_five_answers_no_word_comes_out() {
    let mut looks = 0;
    for answers in 0..5 {
        looks += tell(answers).await;
    }
    note("B4 places looked into with 0 to 4 answers", looks);
    note("B4 texts found", 0);
}

/// A round with its extra week, to the end; how many places were looked into on the way.
async fn tell(answers: usize) -> usize {
    let (log, _listening) = Log::listen();
    let test = TestApp::new().await;
    let (mut noor, round) = noor_asks(&test).await;
    let letters = test.invitations().await;
    let mut texts = Canaries::default();
    for letter in &letters[..answers] {
        let words = texts.texts();
        test.answer_in_words(letter, &borrowed(&words)).await;
    }
    let mut looks = 0;
    for days in [0, 1, 14, 7, 2] {
        test.pass(days).await;
        if days > 1 {
            test.come_back(&mut noor).await;
        }
        let mut places = see(&test, &log).await;
        places.add_letters(&test.letters());
        places.add_pages(&everything(&mut noor, &round).await);
        texts.assert_nowhere(&places);
        looks += places.len();
    }
    noor.browser
        .get(&round)
        .await
        .assert_status(200)
        .assert_silent("Dit ziet Noor");
    assert!(
        test.app.keys.rounds().unwrap().is_empty(),
        "the round is over"
    );
    looks
}

#[tokio::test]
async fn with_five_answers_the_same_look_finds_every_text_on_a_page_and_nowhere_else() {
    let (log, _listening) = Log::listen();
    let test = TestApp::new().await;
    let (mut noor, round) = noor_asks(&test).await;
    let mut texts = Canaries::default();
    for letter in &test.invitations().await[..5] {
        let words = texts.texts();
        test.answer_in_words(letter, &borrowed(&words)).await;
    }
    test.pass(16).await;
    test.come_back(&mut noor).await;
    let mut pages = Places::default();
    pages.add_pages(&everything(&mut noor, &round).await);
    let found: BTreeSet<String> = texts.found(&pages).into_iter().collect();
    let on = |part: &str| found.iter().filter(|spot| spot.contains(part)).count();
    for place in ["/profile", "/profile.json", "/profile.txt"] {
        let there = found.iter().filter(|spot| spot.ends_with(place)).count();
        assert_eq!(there, 20, "{place}: {found:?}");
    }
    assert!(on("/sharing") > 20, "to choose from, and chosen: {found:?}");
    let mut places = see(&test, &log).await;
    places.add_letters(&test.letters());
    texts.assert_nowhere(&places);
}

/// The employee may have made up all the friends; then only colleagues are left to have written the rest.
#[tokio::test]
async fn words_of_fewer_than_five_colleagues_are_not_read_among_those_of_friends() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let (mut of_colleagues, mut of_friends) = (Canaries::default(), Canaries::default());
    let letters = test.invitations().await;
    let (colleagues, friends): (Vec<_>, Vec<_>) = letters
        .iter()
        .partition(|letter| COLLEAGUES.contains(&letter.to_address.as_str()));
    for letter in &colleagues[..4] {
        let words = of_colleagues.texts();
        test.answer_in_words(letter, &borrowed(&words)).await;
    }
    for letter in &friends[..5] {
        let words = of_friends.texts();
        test.answer_in_words(letter, &borrowed(&words)).await;
    }
    test.pass(16).await;
    test.come_back(&mut noor).await;
    let profile = noor.browser.get(&format!("{round}/profile")).await;
    profile.assert_status(200).assert_says("ook geen woorden");
    let mut pages = Places::default();
    pages.add_pages(&crawl(&mut noor.browser).await);
    let found = of_friends.found(&pages);
    for place in ["/profile", "/profile.json", "/profile.txt"] {
        let there = found.iter().filter(|spot| spot.ends_with(place)).count();
        assert_eq!(there, 20, "{place}: {found:?}");
    }
    of_colleagues.assert_nowhere(&pages);
}

async fn noor_asks(test: &TestApp) -> (Person, String) {
    let mut noor = test.employee("Noor", NOOR).await;
    let round = noor.open_round(&COLLEAGUES, &[]).await;
    noor.look_at_self(&round, TOP).await.assert_status(200);
    let plan = [
        ("date", "2027-03-14"),
        ("manager-name", "Ingrid"),
        ("manager-email", "ingrid@provincie.example"),
        ("topic", ""),
    ];
    noor.browser
        .post("/conversations", &plan)
        .await
        .assert_status(200);
    (noor, round)
}

/// All pages that links lead to, and those that somebody curious would type.
async fn everything(noor: &mut Person, round: &str) -> Vec<Page> {
    let mut pages = crawl(&mut noor.browser).await;
    assert!(
        pages.iter().any(|page| page.path.starts_with(round)),
        "the way to the round is found"
    );
    for guess in [
        "/profile",
        "/people",
        "/letter",
        "/letter/html",
        "/questions",
        "/self-view",
    ] {
        pages.push(noor.browser.get(&format!("{round}{guess}")).await);
    }
    let talk = pages
        .iter()
        .find(|page| page.path.starts_with("/conversations/"))
        .unwrap();
    let talk = talk.path.split('/').take(3).collect::<Vec<_>>().join("/");
    for guess in [
        "?look=1&part=text.story.1&part=text.tip.1&part=picture",
        "?look=1&part=qualities.inside",
    ] {
        pages.push(noor.browser.get(&format!("{talk}/sharing{guess}")).await);
    }
    pages
}
