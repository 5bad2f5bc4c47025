//! Every address a page holds, and whether it leads away.

use scraper::Html;

use super::selector;

/// Attributes that a browser loads, follows or sends to.
const ADDRESSES: [&str; 13] = [
    "href",
    "src",
    "action",
    "formaction",
    "srcset",
    "imagesrcset",
    "poster",
    "data",
    "ping",
    "cite",
    "background",
    "manifest",
    "xlink:href",
];

/// What leads off the origin. Names of namespaces look like addresses and are never asked for.
pub(crate) fn foreign(body: &str, origin: &str) -> Vec<String> {
    let html = Html::parse_document(body);
    let mut found = Vec::new();
    for element in html.select(&selector("*")) {
        for (name, value) in element.value().attrs() {
            let value = value.trim();
            let leads = if ADDRESSES.contains(&name) {
                leads_away(value, origin)
            } else {
                has_address(value, origin)
            };
            if leads && !name.starts_with("xmlns") {
                found.push(format!("{name}={value}"));
            }
        }
    }
    let texts = html
        .root_element()
        .text()
        .filter(|text| has_address(text, origin));
    found.extend(texts.map(|text| text.trim().to_owned()));
    found
}

/// The paths of style, script and pictures.
pub(crate) fn own_assets(body: &str) -> Vec<String> {
    let html = Html::parse_document(body);
    let loaded = selector("link[href], script[src], img[src]");
    let paths = html
        .select(&loaded)
        .filter_map(|element| element.attr("href").or(element.attr("src")));
    paths.map(str::to_owned).collect()
}

/// A path, a query or a fragment stays; anything with a scheme or a host leaves, unless it is ours.
fn leads_away(value: &str, origin: &str) -> bool {
    let first = value.split(['/', '?', '#']).next().unwrap_or_default();
    let has_host = value.replace('\\', "/").starts_with("//");
    (first.contains(':') || has_host) && !is_ours(value, origin)
}

fn has_address(text: &str, origin: &str) -> bool {
    let style = text.contains("url(") || text.contains("@import");
    style
        || text
            .match_indices("://")
            .any(|(at, _)| !is_ours(&text[start(text, at)..], origin))
}

fn is_ours(value: &str, origin: &str) -> bool {
    value
        .strip_prefix(origin)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

/// Where the scheme before this place begins.
fn start(text: &str, at: usize) -> usize {
    text[..at]
        .rfind(|c: char| !c.is_ascii_alphanumeric())
        .map_or(0, |before| before + 1)
}
