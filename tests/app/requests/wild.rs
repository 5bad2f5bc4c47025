//! Requests at random, to every address: whatever is in them, it is no fault of ours.

use std::cell::RefCell;
use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use super::{ENDS, FORM, routes, unprotected, with_cookies};
use crate::mutated::values::KNOWN;
use crate::support::{Browser, Person, TestApp, link};

#[test]
fn no_request_whatever_is_in_it_is_a_fault_of_ours() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (test, noor, known) = runtime.block_on(world());
    let seen = RefCell::new(BTreeSet::new());
    let config = Config {
        cases: 1000,
        failure_persistence: None,
        ..Config::default()
    };
    let outcome = TestRunner::new(config).run(&wild(known), |wild| {
        let browser = if ENDS.iter().any(|end| wild.path.starts_with(end)) {
            test.browser()
        } else {
            noor.browser.clone()
        };
        let Some(request) = wild.request(&browser) else {
            return Ok(());
        };
        let (status, headers, _) = runtime.block_on(browser.send(request));
        seen.borrow_mut().insert(status.as_u16());
        prop_assert!(status.as_u16() < 500, "{status}: {wild:?}");
        prop_assert!(unprotected(&headers).is_empty(), "{headers:?}: {wild:?}");
        Ok(())
    });
    outcome.unwrap();
    let seen = seen.into_inner();
    for status in [200, 303, 400, 404, 405, 422] {
        assert!(
            seen.contains(&status),
            "no request got {status}, only {seen:?}: this test is blind"
        );
    }
}

/// A request that anybody could make.
#[derive(Clone, Debug)]
struct Wild {
    method: &'static str,
    path: String,
    kind: &'static str,
    body: Vec<u8>,
}

impl Wild {
    /// `None` for a path that no client could send.
    fn request(&self, browser: &Browser) -> Option<Request<Body>> {
        let mut request = with_cookies(browser, self.method, "/", self.body.clone());
        *request.uri_mut() = self.path.parse().ok()?;
        request
            .headers_mut()
            .insert("content-type", self.kind.parse().unwrap());
        Some(request)
    }
}

/// Ids and tokens that open something.
#[derive(Clone, Debug)]
struct Known {
    tokens: Vec<String>,
    round: String,
    conversation: String,
}

/// Noor signed in, with an open round and a planned conversation.
async fn world() -> (TestApp, Person, Known) {
    let test = TestApp::new().await;
    let (mut noor, letters) = test.opened().await;
    let manager = ("manager-email", "ingrid@provincie.example");
    let plan = [("date", "2027-01-14"), ("manager-name", "Ingrid"), manager];
    let talk = noor.browser.post("/conversations", &plan).await.path;
    let home = noor.browser.get("/").await.body;
    let known = Known {
        tokens: letters
            .iter()
            .map(|letter| link(letter, "/r/").replace("/r/", ""))
            .collect(),
        round: home.split("/rounds/").nth(1).unwrap()[..36].to_owned(),
        conversation: talk.replace("/conversations/", ""),
    };
    (test, noor, known)
}

fn wild(known: Known) -> impl Strategy<Value = Wild> {
    let path = (
        select(routes()),
        id(&known),
        select(known.tokens.clone()),
        proptest::option::of("[?&=%a-z0-9]{0,12}"),
    );
    let path = path.prop_map(move |(route, id, token, query)| {
        let fitting = if route.starts_with("/rounds") {
            &known.round
        } else {
            &known.conversation
        };
        let path = route.replace("{id}", id.as_ref().unwrap_or(fitting));
        let path = path.replace("{token}", id.as_ref().unwrap_or(&token));
        query.map_or(path.clone(), |query| format!("{path}?{query}"))
    });
    let method =
        prop_oneof![4 => Just("POST"), 2 => Just("GET"), 1 => Just("HEAD"), 1 => Just("PUT")];
    let kind = prop_oneof![9 => Just(FORM.1), 1 => Just("text/plain")];
    let body = prop_oneof![
        6 => proptest::collection::vec((select(NAMES), value()), 0..12).prop_map(|fields| {
            form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish().into_bytes()
        }),
        1 => proptest::collection::vec(any::<u8>(), 0..300),
    ];
    (method, path, kind, body).prop_map(|(method, path, kind, body)| Wild {
        method,
        path,
        kind,
        body,
    })
}

/// Mostly the one that fits, otherwise any other one, or none at all.
fn id(known: &Known) -> impl Strategy<Value = Option<String>> + use<> {
    let strange = [
        "",
        "x",
        "%00",
        "%FF",
        "..",
        "%2F",
        "-",
        "%F0%9F%A6%8A",
        "00000000-0000-4000-8000-000000000000",
    ];
    let mut others: Vec<String> = strange.map(str::to_owned).into();
    others.extend([
        known.round.clone(),
        known.conversation.clone(),
        known.tokens[0].clone(),
    ]);
    prop_oneof![3 => Just(None), 1 => select(others).prop_map(Some)]
}

/// The names of all fields, as the forms have them.
const NAMES: &[&str] = &[
    "email",
    "name",
    "manager-name",
    "manager-email",
    "language",
    "lang",
    "return",
    "everywhere",
    "note",
    "days",
    "question",
    "own",
    "top",
    "also",
    "text-story",
    "text-tip",
    "text-hinder",
    "text-work",
    "people-list",
    "into",
    "person",
    "address",
    "recognition-calm",
    "date",
    "topic",
    "part",
    "look",
    "pick",
    "star",
    "dosage-calm",
    "dosage-curious",
    "hinder",
    "",
    "x",
];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(KNOWN).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => "[a-z\u{0}\u{202e}\n\r<>&\"' ]{0,60}",
        1 => (any::<char>(), 1..3000_usize).prop_map(|(c, times)| c.to_string().repeat(times)),
    ]
}
