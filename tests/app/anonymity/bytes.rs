//! Who has answered, who declined and who did neither get the same bytes and the same headers, whatever they do.

use axum::http::{HeaderMap, Method, StatusCode};

use super::NOOR;
use crate::support::{Browser, COLLEAGUES, FRIENDS, Given, TestApp, fields, link};

type Reply = (StatusCode, HeaderMap, String);

/// What a link gives back.
struct Link {
    browser: Browser,
    path: String,
}

impl Link {
    async fn send(&self, method: &Method, below: &str, body: &str) -> Reply {
        let path = format!("{}{below}", self.path);
        let request = self.browser.request(method, &path, body.to_owned());
        self.browser.send(request).await
    }

    async fn answer(&self, star: &'static str) -> Reply {
        let given = Given {
            star,
            ..Given::default()
        };
        let mut body = form_urlencoded::Serializer::new(String::new());
        let body = body.extend_pairs(fields(&given)).finish();
        self.send(&Method::POST, "", &body).await
    }

    /// As a letter under a name.
    async fn sign(&self) -> Reply {
        let mut body = form_urlencoded::Serializer::new(String::new());
        let signed = [("sign", "yes"), ("signature", "Oma Riet")];
        body.extend_pairs(fields(&Given::default()));
        let body = body.extend_pairs(signed).finish();
        self.send(&Method::POST, "", &body).await
    }

    async fn decline(&self) -> Reply {
        self.send(&Method::POST, "/decline", "").await
    }

    /// All that changes nothing: both pages in both languages, with and without what they say, and an answer with a
    /// mistake.
    async fn looks(&self) -> Vec<Reply> {
        let mut all = Vec::new();
        for below in ["", "?lang=en", "/decline", "/decline?lang=en"] {
            all.push(self.send(&Method::GET, below, "").await);
            all.push(self.send(&Method::HEAD, below, "").await);
        }
        all.push(self.answer("honest").await);
        all
    }
}

#[track_caller]
fn assert_same(replies: &[Reply], first: &[Reply]) {
    for (place, (reply, other)) in replies.iter().zip(first).enumerate() {
        let differs = |(a, b): &(&str, &str)| a != b;
        let line = reply.2.lines().zip(other.2.lines()).find(differs);
        assert!(reply == other, "reply {place}: {} {:?}", reply.0, line);
    }
}

#[tokio::test]
async fn every_page_and_every_reply_is_the_same_for_all_three() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &[]).await;
    let letters = test.invitations().await;
    let [first, other, last] = [0, 1, 2].map(|place| Link {
        browser: test.browser(),
        path: link(&letters[place], "/r/"),
    });
    let did_neither = first.looks().await;
    assert_eq!(did_neither[0].0, StatusCode::OK);
    let declining = first.decline().await;
    assert_eq!(declining.0, StatusCode::SEE_OTHER);
    assert_same(&first.looks().await, &did_neither);
    assert_eq!(first.decline().await, declining);

    let answering = first.answer("calm").await;
    assert_eq!(answering.0, StatusCode::SEE_OTHER);
    assert_same(&first.looks().await, &did_neither);
    assert_eq!(first.answer("calm").await, answering, "once more");
    assert_eq!(first.decline().await, declining, "answered");

    assert_eq!(other.answer("calm").await, answering, "as the first thing");
    assert_eq!(last.decline().await, declining, "beside two answers");
    test.app.clock.advance(chrono::TimeDelta::days(3));
    assert_same(&first.looks().await, &did_neither);

    // The control: a link that the box no longer takes is seen by all of it.
    test.pass(15).await;
    test.pass(15).await;
    for (over, open) in first.looks().await.iter().zip(&did_neither).take(8) {
        assert_ne!(over, open);
    }
    assert_ne!(first.answer("calm").await, answering);
    assert_ne!(first.decline().await, declining);
}

#[tokio::test]
async fn who_signs_gets_what_everybody_outside_gets() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    noor.open_round(&COLLEAGUES, &FRIENDS).await;
    let letters = test.invitations().await;
    let mut outside = letters
        .iter()
        .filter(|letter| letter.to_address.ends_with("@friend.example"));
    let [signs, answers] = [(); 2].map(|()| Link {
        browser: test.browser(),
        path: link(outside.next().unwrap(), "/r/"),
    });
    let before = signs.looks().await;
    let signing = signs.sign().await;
    assert_eq!(signing.0, StatusCode::SEE_OTHER);
    assert_eq!(answers.answer("calm").await, signing);
    assert_same(&signs.looks().await, &before);
    assert_eq!(signs.sign().await, signing, "once more");
    assert_eq!(signs.answer("calm").await, signing, "and without a name");
    assert_eq!(answers.sign().await, signing, "with a name after all");
    assert_eq!(signs.decline().await, answers.decline().await);
}
