//! Every address on a page leads to something that the table of addresses knows.

use super::tests::{all_pages, values};
use crate::assets::ASSETS;
use crate::mail::letters;
use crate::page;
use crate::urls;

/// What is asked for by a link or a picture, and what a form sends.
const READ: &str = "get(";
const SEND: &str = "post(";

/// The addresses of the table, each with what is said of it there.
fn table() -> Vec<(&'static str, &'static str)> {
    let source = include_str!("../router.rs");
    let own = source.split("#[cfg(test)]").next().unwrap_or_default();
    own.split(".route(")
        .skip(1)
        .filter_map(|route| route.trim_start().strip_prefix('"')?.split_once('"'))
        .collect()
}

/// Whether the table has it, whatever stands where the table has a name in braces.
fn is_served(table: &[(&str, &str)], address: &str, method: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let fits = |route: &str| {
        let (route, path): (Vec<_>, Vec<_>) =
            (route.split('/').collect(), path.split('/').collect());
        route.len() == path.len()
            && route
                .iter()
                .zip(path)
                .all(|(fixed, part)| *fixed == part || (fixed.starts_with('{') && !part.is_empty()))
    };
    let knows = |said: &str| said.contains(method);
    let is_asset = || ASSETS.iter().any(|asset| asset.url() == path);
    table.iter().any(|(route, said)| fits(route) && knows(said)) || (method == READ && is_asset())
}

/// The addresses of a page with how they are asked for. Those within a page, of letters and of programs are not ours.
fn addresses(html: &str) -> Vec<(&str, &'static str)> {
    let mut all: Vec<_> = ["href", "src"]
        .into_iter()
        .flat_map(|name| values(html, name))
        .map(|address| (address, READ))
        .collect();
    for form in html.split("<form").skip(1) {
        let tag = form.split('>').next().unwrap_or_default();
        let method = if tag.contains("method=\"post\"") {
            SEND
        } else {
            READ
        };
        all.extend(
            values(tag, "action")
                .into_iter()
                .map(|action| (action, method)),
        );
    }
    all.extend(
        values(html, "formaction")
            .into_iter()
            .map(|action| (action, SEND)),
    );
    all.retain(|(address, _)| address.starts_with('/') && !address.ends_with("/logo.svg"));
    all
}

/// Where a template begins or joins an address itself and does not ask for it by its name.
fn by_hand(template: &str) -> Vec<&str> {
    let mut found: Vec<_> = ["href", "src", "action", "formaction"]
        .into_iter()
        .flat_map(|name| values(template, name))
        .filter(|value| value.starts_with('/'))
        .collect();
    let joined = |line: &&str| line.contains("~ \"/") || line.contains("}}/");
    found.extend(template.lines().filter(joined));
    found
}

#[test]
fn no_template_writes_an_address() {
    let mut asked = 0;
    for (name, template) in page::TEMPLATES.iter().chain(letters::TEMPLATES) {
        assert_eq!(by_hand(template), Vec::<&str>::new(), "{name}");
        asked += template.matches("url(\"").count();
    }
    assert!(asked > 80, "only {asked} addresses");
}

#[test]
fn an_address_written_by_hand_is_found() {
    for template in [
        "<a href=\"/me\">",
        "<form action=\"{{ page.round }}/people\">",
        "{{ back(page.round ~ \"/people\", t(\"x\")) }}",
    ] {
        assert_eq!(by_hand(template).len(), 1, "{template}");
    }
    assert!(by_hand("<a href=\"{{ url(\"me\") }}\"><a href=\"#top\">").is_empty());
}

/// A branch that no sample reaches asks for addresses too.
#[test]
fn every_name_that_a_template_asks_for_is_an_address_of_the_table() {
    let table = table();
    for (name, template) in page::TEMPLATES.iter().chain(letters::TEMPLATES) {
        for asked in template.split("url(\"").skip(1) {
            let (asked, parts) = asked.split_once('"').unwrap();
            let parts = parts.split(')').next().unwrap().matches(',').count();
            let address = urls::named(asked, &vec!["x".to_owned(); parts]);
            let address = address.unwrap_or_else(|| panic!("{name}: {asked} with {parts} parts"));
            let served = [READ, SEND].map(|method| is_served(&table, &address, method));
            assert!(served.contains(&true), "{name}: {asked}");
        }
    }
}

#[test]
fn every_address_on_a_page_is_served() {
    let table = table();
    assert!(table.len() > 60, "the table was not found");
    let mut seen = 0;
    for (name, html) in all_pages() {
        for (address, method) in addresses(&html) {
            assert!(
                is_served(&table, address, method),
                "{name}: {method} {address}"
            );
            seen += 1;
        }
    }
    assert!(seen > 1000, "the addresses were not found");
}

#[test]
fn an_address_that_leads_nowhere_is_found() {
    let table = table();
    for (address, method) in [
        ("/conversations/9d/shared", READ),
        ("/rounds/7f/invite", READ),
        ("/rounds//people", READ),
        ("/static/0/none.css", READ),
        ("/rounds", READ),
        ("/privacy", SEND),
    ] {
        assert!(!is_served(&table, address, method), "{method} {address}");
    }
    assert!(is_served(&table, "/rounds/7f/people?added=3#listed", READ));
    assert!(is_served(&table, "/rounds", SEND));
    let html = "<a href=\"/a\"><form method=\"post\" action=\"/b\"><form action=\"/c\"><button formaction=\"/d\">";
    assert_eq!(
        addresses(html),
        [("/a", READ), ("/b", SEND), ("/c", READ), ("/d", SEND)]
    );
}

/// Where a change of language leads from what an address answers with that only takes something.
#[test]
fn what_only_takes_something_has_a_page_to_come_back_to() {
    let table = table();
    let mut taking = 0;
    for (route, said) in &table {
        let parts = route.split('/').map(|part| match part {
            "{question}" => "tip",
            "{place}" => "2",
            part if part.starts_with('{') => "7f",
            part => part,
        });
        let path = parts.collect::<Vec<_>>().join("/");
        let page = urls::page_of(&path);
        if said.contains(READ) || !said.contains(SEND) {
            assert_eq!(page, None, "{route} is a page itself");
            continue;
        }
        taking += 1;
        let page = page.unwrap_or_else(|| panic!("{route} leads nowhere"));
        assert!(is_served(&table, &page, READ), "{route} leads to {page}");
        assert!(!page.contains('{'), "{page}");
    }
    assert!(taking > 20, "only {taking} addresses");
    // Control: what is not in the table.
    for path in [
        "/rounds/7f/8a/prolonging",
        "/rounds//prolonging",
        "/rounds/7f/prolonging/",
        "/signin",
        "/imports/7f",
    ] {
        assert_eq!(urls::page_of(path), None, "{path}");
    }
}
