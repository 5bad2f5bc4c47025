//! Signing in by letter.

use chrono::TimeDelta;
use klankbord::account::{self, Asked};
use klankbord::db;
use klankbord::questionnaire::Lang;

use crate::support::{Browser, TestApp, link};

const ADDRESS: &str = "noor@provincie.example";

#[tokio::test]
async fn a_letter_leads_in_and_a_button_leads_out() {
    let test = TestApp::new().await;
    let mut noor = test.sign_in(ADDRESS).await;
    let page = noor.browser.get("/").await;
    assert_eq!(page.path, "/me", "a new person is asked for a name first");
    let page = noor
        .browser
        .submit(&page, "/me", &[("name", "Noor de Wit")])
        .await;
    page.assert_status(200).assert_says("Noor");
    let page = noor.browser.post("/sign-out", &[]).await;
    page.assert_status(200);
    assert_eq!(noor.browser.get("/me").await.path, "/", "signed out");
    test.assert_nothing_due().await;
}

#[tokio::test]
async fn opening_a_link_spends_nothing_and_the_button_works_once() {
    let test = TestApp::new().await;
    let mut browser = test.browser();
    browser
        .post("/sign-in", &[("email", ADDRESS)])
        .await
        .assert_status(200);
    test.run_jobs().await;
    let path = link(&test.letters()[0], "/sign-in/");
    for _ in 0..3 {
        test.browser().get(&path).await.assert_status(200);
    }
    let action = path.split('?').next().unwrap();
    browser.post(action, &[]).await.assert_status(200);
    let again = test.browser().post(action, &[]).await;
    again.assert_status(410).assert_says("al gebruikt");
    assert!(test.browser().get(action).await.status == 410);
}

#[tokio::test]
async fn a_link_is_dead_after_fifteen_minutes() {
    let test = TestApp::new().await;
    for (minutes, status) in [(14, 200), (15, 410)] {
        test.browser().post("/sign-in", &[("email", ADDRESS)]).await;
        test.run_jobs().await;
        let path = link(&test.letters()[0], "/sign-in/");
        test.app.clock.advance(TimeDelta::minutes(minutes));
        test.browser().get(&path).await.assert_status(status);
        test.browser()
            .post(path.split('?').next().unwrap(), &[])
            .await
            .assert_status(status);
    }
}

#[tokio::test]
async fn a_flood_of_requests_is_stopped_with_a_sentence() {
    let test = TestApp::new().await;
    for _ in 0..5 {
        test.browser()
            .post("/sign-in", &[("email", ADDRESS)])
            .await
            .assert_status(200);
    }
    let page = test
        .browser()
        .post("/sign-in", &[("email", "NOOR+x@provincie.example")])
        .await;
    page.assert_status(429).assert_says("over een uur");
    test.app.clock.advance(TimeDelta::minutes(61));
    test.browser()
        .post("/sign-in", &[("email", ADDRESS)])
        .await
        .assert_status(200);
    test.run_jobs().await;
    assert_eq!(
        test.letters().len(),
        1,
        "the links of an hour ago are too old to be sent"
    );
}

#[tokio::test]
async fn nobody_keeps_another_out_and_a_whole_organisation_comes_in() {
    let test = TestApp::new().await;
    let tx = db::begin(test.db()).await.unwrap();
    let ask = async |address: &str, network: u16| {
        let address = address.parse().unwrap();
        let asked = Asked {
            address: &address,
            lang: Lang::Nl,
            source: account::source_hash(&test.app.key, &network.to_string()),
            allowed_domains: &[],
        };
        account::ask_to_sign_in(&tx, test.now(), &test.app.dice, asked)
            .await
            .is_ok()
    };
    let taken = async |address: &str, network: u16| {
        let mut taken = 0;
        while ask(address, network).await {
            taken += 1;
        }
        taken
    };
    assert_eq!(taken(ADDRESS, 1).await, 5);
    assert_eq!(taken(ADDRESS, 2).await, 5, "from home it still works");
    assert_eq!(taken(ADDRESS, 3).await + taken(ADDRESS, 4).await, 10);
    assert_eq!(taken(ADDRESS, 5).await, 0, "twenty an hour for one address");
    let mut employees = 0;
    while ask(&format!("e{employees}@provincie.example"), 9).await {
        employees += 1;
    }
    assert_eq!(employees, 500);
}

/// A name stands in the subject of letters to fifty strangers.
#[tokio::test]
async fn a_name_is_no_place_for_a_link() {
    let test = TestApp::new().await;
    let mut noor = test.sign_in(ADDRESS).await;
    let page = noor.browser.get("/me").await;
    for (name, status) in [
        ("Win! www.evil.example", 422),
        ("Win evil.example/prijs", 422),
        ("Noor de Wit", 200),
    ] {
        let sent = noor.browser.submit(&page, "/me", &[("name", name)]).await;
        sent.assert_status(status);
        assert_eq!(sent.text().contains("Er staat een link in"), status == 422);
    }
}

#[tokio::test]
async fn only_the_organisations_domains_may_sign_in() {
    let test =
        TestApp::with(|config| config.sign_in_domains = vec!["provincie.example".into()]).await;
    let page = test
        .browser()
        .post("/sign-in", &[("email", "noor@elsewhere.example")])
        .await;
    page.assert_status(422)
        .assert_says("mailadres van je organisatie");
    assert!(
        page.form("/sign-in")
            .contains(&("email".into(), "noor@elsewhere.example".into()))
    );
    test.browser()
        .post("/sign-in", &[("email", "noor@Provincie.example")])
        .await
        .assert_status(200);
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 1);
}

#[tokio::test]
async fn what_is_no_address_comes_back_with_a_sentence_in_both_languages() {
    let test = TestApp::new().await;
    let page = test.browser().post("/sign-in", &[("email", "noor@")]).await;
    page.assert_status(422)
        .assert_says("Dit is geen e-mailadres");
    let page = test
        .browser()
        .speaking("en")
        .post("/sign-in", &[("email", "noor@")])
        .await;
    page.assert_status(422).assert_silent("e-mailadres");
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session() {
    let test = TestApp::new().await;
    let mut one = test.employee("Noor", ADDRESS).await;
    let mut other = test.sign_in(ADDRESS).await;
    assert_eq!(other.browser.get("/me").await.path, "/me");
    one.browser
        .post("/sign-out", &[("everywhere", "yes")])
        .await;
    assert_eq!(other.browser.get("/me").await.path, "/");
}

#[tokio::test]
async fn whoever_has_to_sign_in_first_comes_to_the_page_they_wanted() {
    let test = TestApp::new().await;
    let noor = test.employee("Noor", ADDRESS).await;
    for (wanted, reached) in [("/imports/new", "/imports/new"), ("/", "/")] {
        let mut browser = test.browser();
        assert_eq!(browser.get(wanted).await.path, "/");
        let path = sign_in_path(&test, &mut browser).await;
        assert_eq!(browser.post(&path, &[]).await.path, reached);
        browser.post("/sign-out", &[]).await;
        let path = sign_in_path(&test, &mut browser).await;
        assert_eq!(browser.post(&path, &[]).await.path, "/", "once");
    }
    // What a neighbouring site plants leads nowhere else.
    let mut browser = test.browser();
    let planted = ("wanted".to_owned(), "//evil.example".to_owned());
    browser.cookies.extend([planted]);
    let path = sign_in_path(&test, &mut browser).await;
    assert_eq!(browser.post(&path, &[]).await.path, "/");
    drop(noor);
}

async fn sign_in_path(test: &TestApp, browser: &mut Browser) -> String {
    // So many letters in an hour are not sent.
    test.app.clock.advance(TimeDelta::hours(1));
    browser.post("/sign-in", &[("email", ADDRESS)]).await;
    test.run_jobs().await;
    let path = link(&test.letters()[0], "/sign-in/");
    path.split('?').next().unwrap().to_owned()
}
