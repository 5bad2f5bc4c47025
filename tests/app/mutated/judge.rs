//! What no answer may be, whatever was asked.

use std::collections::BTreeSet;
use std::time::Duration;

use aho_corasick::AhoCorasick;
use axum::body::to_bytes;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};

use super::world::{CONFIDED, World};
use crate::requests::unprotected;

/// After this an answer is one that hangs; the service itself gives up after a minute.
const DEADLINE: Duration = Duration::from_secs(45);

/// What was asked, as far as an answer may repeat it.
pub(super) struct Question<'a> {
    pub(super) path: &'a str,
    pub(super) body: &'a [u8],
    pub(super) apart: bool,
}

pub(super) struct Judge {
    pub(super) deadline: Duration,
    secrets: AhoCorasick,
    words: Vec<String>,
}

impl Judge {
    pub(super) fn new(world: &World) -> Self {
        let mut words = world.secrets.clone();
        words.push(CONFIDED.to_owned());
        Self {
            deadline: DEADLINE,
            secrets: AhoCorasick::new(&words).unwrap(),
            words,
        }
    }

    /// What is wrong with an answer.
    pub(super) async fn faults(
        &self,
        asked: &Question<'_>,
        answer: Response<axum::body::Body>,
    ) -> Vec<String> {
        let (parts, body) = answer.into_parts();
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            return vec!["it broke off".to_owned()];
        };
        let mut faults = heads(parts.status, &parts.headers);
        if parts.headers.contains_key("content-encoding") {
            let packed = body.is_empty() || body.starts_with(&[0x1f, 0x8b]);
            faults.extend((!packed).then(|| "it says it is packed".to_owned()));
            return faults;
        }
        let kind = parts.headers.get("content-type");
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        faults.extend(content(kind, &body).map(str::to_owned));
        faults.extend(self.leaks(asked, &parts.headers, &body));
        faults
    }

    fn leaks(&self, asked: &Question<'_>, heads: &HeaderMap, body: &[u8]) -> Vec<String> {
        let mut places = BTreeSet::new();
        let values = heads.values().map(HeaderValue::as_bytes);
        for text in values.chain([body]) {
            for found in self.secrets.find_iter(text) {
                places.insert(found.pattern().as_usize());
            }
        }
        let own = |word: &str| {
            let said = String::from_utf8_lossy(asked.body);
            asked.path.contains(word) || said.contains(word)
        };
        let words = places.into_iter().map(|place| self.words[place].as_str());
        words
            .filter(|word| (*word != CONFIDED || asked.apart) && !own(word))
            .map(|word| format!("it tells {word:.12}"))
            .collect()
    }
}

fn heads(status: StatusCode, headers: &HeaderMap) -> Vec<String> {
    let mut faults: Vec<String> = unprotected(headers)
        .into_iter()
        .map(|name| format!("without {name}"))
        .collect();
    if status.is_server_error() {
        faults.push(format!("{status}"));
    }
    for name in ["cross-origin-opener-policy", "permissions-policy"] {
        if !headers.contains_key(name) {
            faults.push(format!("without {name}"));
        }
    }
    let place = headers.get("location").map(HeaderValue::as_bytes);
    if place.is_some_and(|place| !place.starts_with(b"/") || place.starts_with(b"//")) {
        faults.push(format!("it leads away: {place:?}"));
    }
    faults
}

fn content(kind: &str, body: &[u8]) -> Option<&'static str> {
    let text = kind.starts_with("text/");
    if kind.is_empty() {
        return (!body.is_empty()).then_some("without content-type");
    }
    if text && !kind.ends_with("charset=utf-8") {
        return Some("a text without charset");
    }
    if text && str::from_utf8(body).is_err() {
        return Some("a text that is none");
    }
    let page = kind.starts_with("text/html") && !body.is_empty();
    let head = String::from_utf8_lossy(&body[..body.len().min(600)]);
    let spoken = ["nl", "en"]
        .iter()
        .any(|lang| head.contains(&format!("lang=\"{lang}\"")));
    (page && !spoken).then_some("a page without lang")
}
