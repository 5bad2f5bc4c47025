//! Somebody who opens everything there is to open.

use std::collections::BTreeSet;

use scraper::Html;

use super::selector;
use crate::support::{Browser, Page};

/// Every page that is reached from the first one by links and frames.
pub(crate) async fn crawl(browser: &mut Browser) -> Vec<Page> {
    let mut seen = BTreeSet::new();
    let mut ahead = vec!["/".to_owned()];
    let mut pages = Vec::new();
    while let Some(path) = ahead.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        assert!(seen.len() < 100, "pages without end: {seen:?}");
        let page = browser.get(&path).await;
        ahead.extend(links(&page.body));
        pages.push(page);
    }
    pages
}

fn links(body: &str) -> Vec<String> {
    let html = Html::parse_document(body);
    let followed = selector("a[href^='/'], iframe[src^='/']");
    let targets = html
        .select(&followed)
        .filter_map(|link| link.attr("href").or(link.attr("src")));
    targets
        .map(|target| target.split('#').next().unwrap_or_default().to_owned())
        .collect()
}
