//! Links that lost or gained something on their way, and the one click that stops all letters.

use std::collections::BTreeSet;

use klankbord::invitation;
use klankbord::mail::Letter;
use klankbord::secret::{from_url, to_url};
use scraper::Html;
use sea_orm::ConnectionTrait;

use super::{FORM, assert_our_page, request, selector};
use crate::support::{Given, Page, TestApp, fields, link};

#[tokio::test]
async fn one_click_of_a_mail_program_stops_all_letters() {
    let test = TestApp::new().await;
    let (_, letters) = test.opened().await;
    let stop = |letter: &Letter| {
        let address = letter.list_unsubscribe.clone().unwrap();
        address
            .trim_start_matches("http://127.0.0.1:3000")
            .to_owned()
    };
    // RFC 8058: either kind of form, no cookie, no origin, and no redirect in answer.
    let parts = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    let kinds = [
        (FORM.1, "List-Unsubscribe=One-Click"),
        ("multipart/form-data; boundary=b", parts),
    ];
    for ((kind, body), letter) in kinds.into_iter().zip(&letters) {
        let answer = test
            .browser()
            .send(request(
                "POST",
                &stop(letter),
                &[("content-type", kind)],
                body,
            ))
            .await;
        assert_our_page(&answer, 200, "nl");
    }
    // A person who presses the button of the page leaves the address of the page behind.
    let mut browser = test.browser();
    let page = browser.get(&stop(&letters[2])).await;
    let action = stop(&letters[2]);
    assert_eq!(
        browser.submit(&page, &action, &[]).await.path,
        "/stopped?lang=nl"
    );
    // A program that only looks stops nothing.
    for method in ["GET", "HEAD", "OPTIONS"] {
        test.browser()
            .send(request(method, &stop(&letters[3]), &[], ""))
            .await;
    }
    let wrong = request(
        "POST",
        &stop(&letters[3]).replace("/stop/", "/stop/x"),
        &[FORM],
        "List-Unsubscribe=One-Click",
    );
    assert_our_page(&test.browser().send(wrong).await, 410, "nl");
    test.pass(5).await;
    let reminded: BTreeSet<String> = test
        .letters()
        .into_iter()
        .map(|letter| letter.to_address)
        .collect();
    assert_eq!(
        reminded,
        letters[3..]
            .iter()
            .map(|letter| letter.to_address.clone())
            .collect()
    );
}

/// A letter that left before links said which round they are for.
#[tokio::test]
async fn a_shorter_link_of_an_open_round_opens_until_the_round_ends() {
    let test = TestApp::new().await;
    let (_, path) = test.open_round_link().await;
    let long = from_url(path.strip_prefix("/r/").unwrap()).unwrap();
    let short = format!("/r/{}", to_url(&long[16..]));
    let look = async || test.browser().get(&short).await;
    look().await.assert_status(410);
    let marked = "UPDATE round SET short_links = TRUE";
    let db = &test.db().read;
    db.execute_unprepared(marked).await.unwrap();
    let page = look().await;
    page.assert_status(200);
    let spoilt = short.replace("/r/", "/r/A");
    test.browser().get(&spoilt).await.assert_status(410);
    let fields = fields(&Given::default());
    let fields: Vec<_> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let answered = test.browser().submit(&page, &short, &fields).await;
    answered.assert_says("Dank je wel");
    let declined = format!("{short}/decline");
    let declined = test.browser().get(&declined).await;
    declined.assert_status(200);
    // With the week that a round without enough answers gets.
    test.pass(16).await;
    look().await.assert_status(200);
    test.pass(7).await;
    look().await.assert_status(410);
}

#[tokio::test]
async fn every_spoilt_link_shows_one_friendly_page() {
    let test = TestApp::new().await;
    let (_, path) = test.open_round_link().await;
    let token = path.strip_prefix("/r/").unwrap();
    let bytes = from_url(token).unwrap();
    assert_eq!(test.browser().get(&path).await.status, 200, "the control");
    let mut spoilt: Vec<String> = (0..bytes.len() * 8)
        .map(|bit| {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            to_url(&changed)
        })
        .collect();
    spoilt.extend(
        (1..token.len())
            .step_by(6)
            .map(|end| token[..end].to_owned()),
    );
    spoilt.extend([
        token[1..].to_owned(),
        format!("{token}A"),
        format!("{token}{token}"),
        token.to_lowercase(),
    ]);
    spoilt.extend([
        "A".repeat(60_000),
        "%F0%9F%A6%8A".to_owned(),
        "%D7%A9%D7%9C".to_owned(),
        "%00".to_owned(),
    ]);
    spoilt.extend([
        "%2e%2e".to_owned(),
        "%3Cscript%3E".to_owned(),
        "%25".to_owned(),
        "+".to_owned(),
        "%20".to_owned(),
    ]);
    let friendly = test.browser().get("/r/x").await.body;
    for link in spoilt {
        let page = test.browser().get(&format!("/r/{link}")).await;
        let shown = &link[..link.len().min(80)];
        assert_eq!(
            (page.status.as_u16(), page.body == friendly),
            (410, true),
            "{shown}"
        );
    }
    for path in [
        format!("{path}x/decline"),
        "/stop/x".to_owned(),
        format!("/stop/{token}"),
    ] {
        assert_eq!(test.browser().get(&path).await.status, 410, "{path}");
    }
    let posted = test.browser().post("/r/x", &[("pick", "calm")]).await;
    assert_eq!(
        (posted.status.as_u16(), posted.body == friendly),
        (410, true)
    );
}

#[tokio::test]
async fn what_mail_programs_add_to_a_link_is_forgiven_to_the_last_step() {
    let test = TestApp::new().await;
    let (_, letters) = test.opened().await;
    let forms: [fn(&str) -> String; 6] = [
        |token| format!("{token}."),
        |token| format!("{token}%3E"),
        |token| format!("%23{token}"),
        |token| format!("{token}%3D%0D%0A"),
        |token| format!("%2523{token}%3F"),
        |token| format!("{token})%22"),
    ];
    for (form, letter) in forms.into_iter().zip(&letters) {
        let token = link(letter, "/r/").replace("/r/", "");
        let typed = format!("/r/{}", form(&token));
        let mut browser = test.browser();
        let page = browser.get(&typed).await;
        page.assert_status(200);
        browser
            .get(&attribute(&page, ".decline a", "href"))
            .await
            .assert_status(200);
        let fields = fields(&Given::default());
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let thanks = browser
            .submit(
                &page,
                &attribute(&page, "form#questions", "action"),
                &fields,
            )
            .await;
        thanks.assert_status(200).assert_says("Dank je wel");
    }
}

/// Before the code and behind it.
const AROUND: [(&str, &str); 14] = [
    ("", ""),
    ("", "/"),
    ("", "%20"),
    ("%E2%80%8B", "%E2%80%8B"),
    ("%22", "%22"),
    ("(", ")."),
    ("%3C", "%3E"),
    ("%5B", "%5D"),
    ("", "%2520"),
    ("hier:%20", ",%20dank!"),
    ("*", "*"),
    ("", "%C2%A0"),
    ("", "&amp;x=1"),
    ("https://klankbord.example/", "%0D%0A"),
];

#[tokio::test]
async fn what_stands_around_a_link_breaks_none_of_any_kind_and_gives_no_cookie() {
    let test = TestApp::new().await;
    let (_, letters) = test.opened().await;
    let mut asking = test.browser();
    asking
        .post("/sign-in", &[("email", "sam@provincie.example")])
        .await
        .assert_status(200);
    test.run_jobs().await;
    let to_sign_in = link(test.letters().last().unwrap(), "/sign-in/");
    let links = [
        link(&letters[0], "/r/"),
        link(&letters[0], "/stop/"),
        to_sign_in,
    ];
    for arrived in links {
        let path = arrived.split('?').next().unwrap();
        let (start, code) = path.rsplit_once('/').unwrap();
        for (before, behind) in AROUND {
            let path = format!("{start}/{before}{code}{behind}");
            let asked = request("GET", &path, &[("cookie", "language=en")], "");
            let (status, headers, body) = test.browser().send(asked).await;
            assert_eq!(status, 200, "{path}");
            assert!(body.contains(code), "its forms go on with the code: {path}");
            assert!(!headers.contains_key("set-cookie"), "{path}");
        }
        for less in [&code[1..], &code[..code.len() - 1], "x"] {
            let page = test.browser().get(&format!("{start}/{less}/")).await;
            assert_eq!(page.status, 410, "{start} {less}");
        }
    }
}

fn attribute(page: &Page, css: &str, name: &str) -> String {
    let html = Html::parse_document(&page.body);
    html.select(&selector(css))
        .next()
        .unwrap()
        .attr(name)
        .unwrap()
        .to_owned()
}

/// Whoever finds the letter months later still wants what it promises.
#[tokio::test]
async fn the_link_to_stop_outlives_the_round() {
    let test = TestApp::new().await;
    let (_, letters) = test.opened().await;
    test.pass(15).await;
    test.pass(15).await;
    let gone = test.browser().get(&link(&letters[0], "/r/")).await;
    gone.assert_status(410);
    let mut browser = test.browser();
    let stop = link(&letters[0], "/stop/");
    let page = browser.get(&stop).await;
    page.assert_status(200);
    let stopped = browser.submit(&page, &stop, &[]).await;
    assert_eq!(stopped.path, "/stopped?lang=nl");
    let address = &letters[0].to_address;
    let key = &test.app.key;
    let db = &test.db().read;
    assert!(
        invitation::is_opted_out(db, key, address).await.unwrap(),
        "nobody can invite this address again"
    );
}
