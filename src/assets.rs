//! Style, script and mark of the service, under addresses that change with their contents.
//!
//! The browser may keep them for ever.

use std::borrow::Cow;

/// A file the browser fetches beside the page.
#[derive(Clone, Debug)]
pub struct Asset {
    pub name: &'static str,
    pub content_type: &'static str,
    pub body: Cow<'static, [u8]>,
    /// Changes when the body changes. It is a mark for caches and no protection.
    pub fingerprint: u64,
}

/// Those of every installation; an organisation's theme may bring two more.
pub static ASSETS: [Asset; 6] = [
    fixed(
        "answer.js",
        "text/javascript; charset=utf-8",
        include_str!("../templates/static/answer.js"),
    ),
    fixed(
        "icon.svg",
        "image/svg+xml",
        include_str!("../templates/static/icon.svg"),
    ),
    fixed(
        "length.js",
        "text/javascript; charset=utf-8",
        include_str!("../templates/static/length.js"),
    ),
    fixed(
        "own.css",
        "text/css; charset=utf-8",
        include_str!("../templates/static/own.css"),
    ),
    fixed(
        "own.js",
        "text/javascript; charset=utf-8",
        include_str!("../templates/static/own.js"),
    ),
    fixed(
        "style.css",
        "text/css; charset=utf-8",
        include_str!("../templates/static/style.css"),
    ),
];

impl Asset {
    pub fn new(name: &'static str, content_type: &'static str, body: Vec<u8>) -> Self {
        Self {
            name,
            content_type,
            fingerprint: fingerprint(&body),
            body: Cow::Owned(body),
        }
    }

    /// Where the page asks for it: `/static/{fingerprint}/{name}`.
    pub fn url(&self) -> String {
        format!("/static/{:016x}/{}", self.fingerprint, self.name)
    }
}

const fn fixed(name: &'static str, content_type: &'static str, body: &'static str) -> Asset {
    Asset {
        name,
        content_type,
        body: Cow::Borrowed(body.as_bytes()),
        fingerprint: fingerprint(body.as_bytes()),
    }
}

/// FNV-1a: small enough to run while compiling.
const fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}
