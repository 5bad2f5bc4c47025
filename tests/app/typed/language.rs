//! Another language on a page that an address answers with that only takes something.

use super::{NOOR, noor_with_a_talk};
use crate::support::{Page, Person, TestApp, selector};
use scraper::Html;

/// The addresses of the router that take something and show nothing.
fn only_taking() -> Vec<String> {
    let source = include_str!("../../../src/web/router.rs");
    let table = source.split("#[cfg(test)]").next().unwrap();
    let routes = table.split(".route(").skip(1);
    let routes = routes.filter_map(|route| route.trim_start().strip_prefix('"')?.split_once('"'));
    let taking = routes.filter(|(_, said)| said.contains("post(") && !said.contains("get("));
    taking.map(|(route, _)| route.to_owned()).collect()
}

/// Where the page leads for another language: the button of who signed in, the link of who did not.
fn elsewhere(page: &Page) -> Option<String> {
    let html = Html::parse_document(&page.body);
    let first = |css: &str, name: &str| {
        let found = html.select(&selector(css)).next()?;
        found.attr(name).map(str::to_owned)
    };
    let here = |link: String| {
        if link.starts_with('?') {
            format!("{}{link}", page.path)
        } else {
            link
        }
    };
    first("input[name=return]", "value").or_else(|| first("a.language", "href").map(here))
}

/// How many of the answers offered another language; each led to a page.
async fn follow_all(person: &mut Person, draft: &str, talk: &str) -> usize {
    let mut followed = 0;
    for route in only_taking() {
        if ["/sign-out", "/language"].contains(&route.as_str()) {
            continue;
        }
        let id = if route.starts_with("/rounds") {
            draft
        } else {
            talk
        };
        let id = id.rsplit('/').next().unwrap();
        let path = route
            .replace("{id}", id)
            .replace("{question}", "tip")
            .replace("{place}", "0");
        let fields = [
            ("version", "x"),
            ("portrait", "x"),
            ("date", "x"),
            ("person", "x"),
            ("words", "x"),
        ];
        let page = person.browser.post(&path, &fields).await;
        let Some(other) = elsewhere(&page).filter(|_| page.path == path) else {
            continue;
        };
        let there = person.browser.get(&other).await;
        assert_ne!(there.status, 405, "{path} leads to {other}");
        followed += 1;
    }
    followed
}

#[tokio::test]
async fn another_language_never_leads_to_an_address_that_only_takes_something() {
    let test = TestApp::new().await;
    let (mut noor, talk) = noor_with_a_talk(&test).await;
    let draft = noor.draft().await;
    let within = follow_all(&mut noor, &draft, &talk).await;
    let mut out = test.employee("Kim", "kim@provincie.example").await;
    out.browser.cookies.clear();
    let without = follow_all(&mut out, &draft, &talk).await;
    assert!(within > 5 && without > 0, "{within} and {without}");
    // Control: a page of its own stays where it is.
    let page = out.browser.get("/privacy").await;
    assert_eq!(elsewhere(&page).as_deref(), Some("/privacy?lang=en"));
}

#[tokio::test]
async fn a_plan_with_a_mistake_leads_to_the_form_of_a_plan() {
    let test = TestApp::new().await;
    let mut noor = test.employee("Noor", NOOR).await;
    let page = noor
        .browser
        .post("/conversations", &[("date", "morgen")])
        .await;
    page.assert_status(422);
    assert_eq!(elsewhere(&page).as_deref(), Some("/conversations/new"));
}
