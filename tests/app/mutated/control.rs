//! What is planted is found: a service that panics, hangs, forgets a head, tells a secret or speaks no language.

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use klankbord::web;
use tower_http::catch_panic::CatchPanicLayer;

use super::judge::Judge;
use super::mutate::Sent;
use super::world::World;
use super::{PLANTED, Tally, ask, count_panics, panics, start};

/// What is wrong with a page, and how it is told.
const WRONG: [(&str, &str); 6] = [
    ("/thanks", "500"),
    ("/privacy", "without x-frame-options"),
    ("/counting", "hangs"),
    ("/declined", "it tells "),
    ("/stopped", "without lang"),
    ("/profile.schema.json", "it leads away"),
];

async fn wrong(secret: HeaderValue, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut answer = next.run(request).await;
    let heads = answer.headers_mut();
    match path.as_str() {
        "/thanks" => panic!("planted"),
        "/privacy" => drop(heads.remove("x-frame-options")),
        "/counting" => std::future::pending().await,
        "/declined" => drop(heads.insert("x-planted", secret)),
        "/stopped" => *answer.body_mut() = Html("<p>Stop").into_response().into_body(),
        "/profile.schema.json" => {
            heads.insert("location", HeaderValue::from_static("//elders.example"));
        }
        _ => {}
    }
    answer
}

fn planted(router: Router, secret: &str) -> Router {
    let secret = HeaderValue::from_str(secret).unwrap();
    let wrong = move |request: Request, next: Next| wrong(secret.clone(), request, next);
    router.layer(from_fn(wrong)).layer(CatchPanicLayer::new())
}

#[test]
fn what_is_planted_is_found() {
    count_panics();
    let found = start(PLANTED, async {
        let world = World::new(1).await;
        let mut judge = Judge::new(&world);
        judge.deadline = Duration::from_secs(2);
        let router = web::router(world.node.clone());
        let bad = planted(router.clone(), &world.secrets[0]);
        let mut tallies = Vec::new();
        for router in [router, bad] {
            let mut tally = Tally::default();
            for (path, _) in WRONG {
                ask(&router, &judge, ("nobody", true), &fetch(path), &mut tally).await;
            }
            tallies.push(tally);
        }
        tallies
    });
    let found = found.join().unwrap();
    assert_eq!(found[0].faults, Vec::<String>::new(), "without the plants");
    assert_eq!(found[1].faults.len(), WRONG.len(), "{:?}", found[1].faults);
    for (fault, (path, words)) in found[1].faults.iter().zip(WRONG) {
        assert!(
            fault.contains(path) && fault.contains(words),
            "{words}: {fault}"
        );
    }
    assert_eq!(panics(PLANTED), 1);
    assert!(
        found[1]
            .statuses
            .contains_key(&StatusCode::INTERNAL_SERVER_ERROR.as_u16())
    );
}

fn fetch(path: &str) -> Sent {
    Sent {
        role: 0,
        method: "GET".to_owned(),
        path: path.to_owned(),
        heads: vec![("accept-language", b"en".to_vec())],
        body: vec![],
    }
}
