//! Signing in by letter.

use axum::http::header::COOKIE;
use axum::http::{HeaderValue, Method};
use chrono::TimeDelta;
use klankbord::account::sign_in::{self, Asked, NotAsked, Origin};
use klankbord::entity::account;
use klankbord::questionnaire::Lang;
use sea_orm::{EntityTrait, PaginatorTrait};

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
async fn whoever_leaves_leaves_nothing_in_the_browser() {
    let test = TestApp::new().await;
    for (path, fields) in [
        ("/sign-out", ""),
        ("/sign-out", "everywhere=yes"),
        ("/me/deletion", ""),
    ] {
        test.app.clock.advance(TimeDelta::hours(1));
        let noor = test.employee("Noor", ADDRESS).await.browser;
        let asked = noor.request(&Method::POST, path, fields.to_owned());
        let (status, headers, _) = noor.send(asked).await;
        assert_eq!(status, 303);
        let cleared = headers["clear-site-data"].to_str().unwrap();
        // The cookies of other services under the organisation's domain are not ours to clear.
        assert_eq!(cleared, r#""cache", "storage""#);
        let asked = noor.request(&Method::GET, "/thanks", String::new());
        let (_, headers, _) = noor.send(asked).await;
        assert!(
            !headers.contains_key("clear-site-data"),
            "nor after an answer"
        );
    }
}

#[tokio::test]
async fn cookies_of_others_sign_nobody_out() {
    let test = TestApp::new().await;
    let noor = test.employee("Noor", ADDRESS).await.browser;
    let (name, value) = noor
        .cookies
        .iter()
        .find(|(name, _)| *name == "session")
        .unwrap();
    let own = format!("{name}={value}");
    for others in [
        &b"a=\xff\xfe"[..],
        b"naam=J\xf6rg",
        "naam=Jörg".as_bytes(),
        b"session=",
        b"session=\xff",
        b"session=\"a b\"",
        b"=;;",
    ] {
        for line in [
            [others, b"; ", own.as_bytes()].concat(),
            [own.as_bytes(), b"; ", others].concat(),
        ] {
            let mut asked = noor.request(&Method::GET, "/me", String::new());
            let line_shown = String::from_utf8_lossy(&line).into_owned();
            let line = HeaderValue::from_bytes(&line).unwrap();
            asked.headers_mut().insert(COOKIE, line);
            let (status, _, _) = noor.send(asked).await;
            assert_eq!(status, 200, "{line_shown}");
        }
    }
    let mut asked = noor.request(&Method::GET, "/me", String::new());
    asked.headers_mut().remove(COOKIE);
    assert_eq!(noor.send(asked).await.0, 303, "the control");
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
    let again = browser.post(action, &[]).await;
    again.assert_status(410).assert_says("al gebruikt");
    assert!(test.browser().get(action).await.status == 410);
}

#[tokio::test]
async fn a_link_is_dead_after_ten_minutes() {
    let test = TestApp::new().await;
    for (minutes, status) in [(9, 200), (10, 410)] {
        let mut browser = test.browser();
        browser.post("/sign-in", &[("email", ADDRESS)]).await;
        test.run_jobs().await;
        let path = link(&test.letters()[0], "/sign-in/");
        test.app.clock.advance(TimeDelta::minutes(minutes));
        browser.get(&path).await.assert_status(status);
        browser
            .post(path.split('?').next().unwrap(), &[])
            .await
            .assert_status(status);
    }
}

/// A limit that is told would lock somebody out on another's wish; a letter more would not help them either.
#[tokio::test]
async fn a_flood_for_one_address_is_answered_as_always_and_not_mailed() {
    let test = TestApp::new().await;
    for round in 0..8 {
        // Every spelling reaches one mailbox, so they count together.
        let email = format!("NOOR+{round}@provincie.example");
        let page = test.browser().post("/sign-in", &[("email", &email)]).await;
        page.assert_status(200).assert_says("Kijk in je mail");
    }
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 5);
    test.app.clock.advance(TimeDelta::hours(1));
    test.browser()
        .post("/sign-in", &[("email", ADDRESS)])
        .await
        .assert_status(200);
    test.run_jobs().await;
    assert_eq!(test.letters().len(), 1, "there is room again");
}

#[tokio::test]
async fn a_browser_that_was_here_before_is_not_locked_out_by_a_flood() {
    let test = TestApp::new().await;
    let mut noor = test.sign_in(ADDRESS).await.browser;
    noor.post("/sign-out", &[]).await;
    for _ in 0..8 {
        test.browser().post("/sign-in", &[("email", ADDRESS)]).await;
    }
    test.run_jobs().await;
    test.letters();
    let letters = async |browser: &mut Browser, email: &str| {
        browser
            .post("/sign-in", &[("email", email)])
            .await
            .assert_status(200);
        test.run_jobs().await;
        test.letters().len()
    };
    assert_eq!(
        letters(&mut test.browser(), ADDRESS).await,
        0,
        "the control: others are"
    );
    assert_eq!(letters(&mut noor.clone(), ADDRESS).await, 1);
    assert_eq!(
        letters(&mut noor.clone(), "noor+x@provincie.example").await,
        0,
        "for this address"
    );
    let known = noor.cookies.get_mut("known").unwrap();
    *known = known.replace(&known[30..32].to_owned(), "--");
    assert_eq!(letters(&mut noor.clone(), ADDRESS).await, 0, "forged");
}

#[tokio::test]
async fn nobody_keeps_another_out_and_a_whole_organisation_comes_in() {
    let test = TestApp::new().await;
    let taken = async |address: &str, network: u16| {
        let mut taken = 0;
        while ask(&test, address, &network.to_string()).await == Some(true) {
            taken += 1;
        }
        taken
    };
    assert_eq!(taken(ADDRESS, 1).await, 5);
    assert_eq!(taken(ADDRESS, 2).await, 5, "from home it still works");
    assert_eq!(taken(ADDRESS, 3).await + taken(ADDRESS, 4).await, 10);
    assert_eq!(taken(ADDRESS, 5).await, 0, "twenty an hour for one address");
    let mut employees = 0;
    while ask(&test, &format!("e{employees}@provincie.example"), "9").await == Some(true) {
        employees += 1;
    }
    assert_eq!(employees, 500);
    assert_eq!(
        ask(&test, "one@provincie.example", "9").await,
        None,
        "this is told"
    );
    assert_eq!(ask(&test, "one@provincie.example", "8").await, Some(true));
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_hold_when_requests_come_at_the_same_moment() {
    let test = std::sync::Arc::new(TestApp::new().await);
    let asked = (0..30).map(|_| {
        let test = test.clone();
        tokio::spawn(async move { ask(&test, ADDRESS, "1").await })
    });
    let mut leave = 0;
    for task in asked.collect::<Vec<_>>() {
        leave += i32::from(task.await.unwrap() == Some(true));
    }
    assert_eq!(leave, 5);
}

/// Whether a letter leaves; `None` when it is refused.
async fn ask(test: &TestApp, address: &str, network: &str) -> Option<bool> {
    let address = address.parse().unwrap();
    let asked = Asked {
        address: &address,
        lang: Lang::Nl,
        origin: Origin::Network(network),
        asking: None,
        allowed_domains: &[],
    };
    let moment = test.app.moment();
    let asked = test
        .db()
        .write(async |tx| sign_in::ask(tx, &moment, &asked).await);
    match asked.await {
        Ok(()) => Some(true),
        Err(NotAsked::Refused(_)) => Some(false),
        Err(NotAsked::Failed(_)) => None,
    }
}

#[tokio::test]
async fn too_many_letters_for_a_network_are_refused_until_a_moment() {
    let test = TestApp::new().await;
    for number in 0..500 {
        ask(&test, &format!("e{number}@provincie.example"), "127.0.0.1").await;
    }
    let browser = test.browser();
    let request = browser.request(
        &Method::POST,
        "/sign-in",
        "email=noor%40provincie.example".into(),
    );
    let (status, headers, body) = browser.send(request).await;
    assert_eq!(status, 429);
    assert!(body.contains("over een uur"), "{body}");
    // Noon, and the stretch of an hour began at noon.
    assert_eq!(headers["retry-after"], "3601");
}

/// Somebody who sends their own link to a colleague wants them to write into an account that is not theirs.
#[tokio::test]
async fn a_link_says_whose_it_is_and_asks_a_browser_that_did_not() {
    let test = TestApp::new().await;
    let mut asker = test.browser();
    asker.post("/sign-in", &[("email", ADDRESS)]).await;
    test.run_jobs().await;
    let path = link(&test.letters()[0], "/sign-in/");
    let page = asker.get(&path).await;
    page.assert_says(ADDRESS)
        .assert_silent("niet in deze browser");
    let mut other = test.browser();
    let page = other.get(&path).await;
    page.assert_says(ADDRESS)
        .assert_says("niet in deze browser");
    let action = path.split('?').next().unwrap();
    let asked_again = other.post(action, &[]).await;
    asked_again
        .assert_status(200)
        .assert_says("niet in deze browser");
    assert_eq!(other.get("/me").await.path, "/", "and is not signed in");
    other.submit(&asked_again, action, &[]).await;
    assert_eq!(other.get("/me").await.path, "/me");
}

#[tokio::test]
async fn signing_in_ends_the_session_the_browser_had() {
    let test = TestApp::new().await;
    let mut browser = test.sign_in(ADDRESS).await.browser;
    let before = browser.clone();
    let path = sign_in_path(&test, &mut browser).await;
    assert_eq!(
        before.clone().get("/me").await.path,
        "/me",
        "not before it is done"
    );
    browser.post(&path, &[]).await;
    assert_eq!(browser.get("/me").await.path, "/me");
    assert_eq!(before.clone().get("/me").await.path, "/");
}

#[tokio::test]
async fn signing_out_everywhere_spends_the_links_that_wait() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", ADDRESS).await;
    let mut other = test.browser();
    for (fields, status) in [([("here", "")], 200), ([("everywhere", "yes")], 410)] {
        let path = sign_in_path(&test, &mut other).await;
        noor.browser.post("/sign-out", &fields).await;
        other.get(&path).await.assert_status(status);
        noor = test.employee("Noor", ADDRESS).await;
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_and_when_it_is_old() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", ADDRESS).await.browser;
    let pass = |days: i64| test.app.clock.advance(TimeDelta::days(days));
    let mut used = noor.clone();
    for _ in 0..3 {
        pass(29);
        assert_eq!(used.get("/me").await.path, "/me", "used every month");
        test.app.finish_beside().await;
    }
    assert_eq!(noor.get("/me").await.path, "/me", "the same session");
    pass(3);
    assert_eq!(used.get("/me").await.path, "/", "ninety days");
    let mut idle = test.sign_in(ADDRESS).await.browser;
    pass(30);
    assert_eq!(idle.get("/me").await.path, "/", "thirty days unused");
}

/// Each opens the account: only one makes it.
#[tokio::test(flavor = "multi_thread")]
async fn five_first_sign_ins_at_once_are_one_account() {
    let test = TestApp::new().await;
    let mut doors = Vec::new();
    for _ in 0..5 {
        let mut browser = test.browser();
        browser.post("/sign-in", &[("email", ADDRESS)]).await;
        test.run_jobs().await;
        let path = link(&test.letters()[0], "/sign-in/");
        doors.push((browser, path.split('?').next().unwrap().to_owned()));
    }
    let entering = doors.into_iter().map(|(mut browser, path)| {
        tokio::spawn(async move { browser.post(&path, &[]).await.path })
    });
    for task in entering.collect::<Vec<_>>() {
        assert_eq!(task.await.unwrap(), "/me");
    }
    let accounts = account::Entity::find()
        .count(&test.db().read)
        .await
        .unwrap();
    assert_eq!(accounts, 1);
}

/// What somebody puts into an address of a page must not reach a cookie.
#[tokio::test]
async fn a_path_cannot_write_into_a_cookie() {
    let test = TestApp::new().await;
    let browser = test.browser();
    for (path, is_kept) in [
        ("/conversations/3a-4b", true),
        ("/rounds/x;Domain=evil.example", false),
        ("/conversations/x;%20Max-Age=0", false),
        ("/conversations/a%0d%0aSet-Cookie:x", false),
        ("/conversations/a,b", false),
        ("/conversations/\"a", false),
    ] {
        let Ok(uri) = path.parse::<axum::http::Uri>() else {
            continue;
        };
        let mut request = browser.request(&Method::GET, "/", String::new());
        *request.uri_mut() = uri;
        let (_, headers, _) = browser.send(request).await;
        let wanted = headers.get_all("set-cookie").iter();
        let wanted: Vec<_> = wanted
            .filter(|cookie| cookie.to_str().unwrap().starts_with("wanted="))
            .collect();
        assert_eq!(wanted.len(), usize::from(is_kept), "{path}: {wanted:?}");
    }
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
        assert_eq!(sent.text().contains("Dit lijkt op een link"), status == 422);
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
    page.assert_status(422).assert_says("Wat achter de @ staat");
    let page = test.browser().post("/sign-in", &[("email", "Noor")]).await;
    page.assert_status(422).assert_says("Dit is geen mailadres");
    let page = test
        .browser()
        .speaking("en")
        .post("/sign-in", &[("email", "noor@")])
        .await;
    page.assert_status(422).assert_silent("mailadres");
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session() {
    let test = TestApp::new().await;
    let mut person = test.employee("Noor", ADDRESS).await;
    let mut other = test.sign_in(ADDRESS).await;
    assert_eq!(other.browser.get("/me").await.path, "/me");
    person
        .browser
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
