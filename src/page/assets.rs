//! Style, script and mark of the service, under addresses that change with their contents.
//!
//! The browser may keep them for ever.

use minijinja::{Error, ErrorKind};

/// A file the browser fetches beside the page.
pub struct Asset {
    pub name: &'static str,
    pub content_type: &'static str,
    pub body: &'static str,
    /// Changes when the body changes. It is a mark for caches and no protection.
    pub fingerprint: u64,
}

pub static ASSETS: [Asset; 3] = [
    asset(
        "answer.js",
        "text/javascript; charset=utf-8",
        include_str!("../../templates/static/answer.js"),
    ),
    asset(
        "icon.svg",
        "image/svg+xml",
        include_str!("../../templates/static/icon.svg"),
    ),
    asset(
        "style.css",
        "text/css; charset=utf-8",
        include_str!("../../templates/static/style.css"),
    ),
];

impl Asset {
    /// Where the page asks for it: `/static/{fingerprint}/{name}`.
    pub fn url(&self) -> String {
        format!("/static/{:016x}/{}", self.fingerprint, self.name)
    }
}

/// The function `asset("style.css")` of the templates.
pub(super) fn url_of(name: &str) -> Result<String, Error> {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    asset.map(Asset::url).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("there is no asset {name}"),
        )
    })
}

const fn asset(name: &'static str, content_type: &'static str, body: &'static str) -> Asset {
    Asset {
        name,
        content_type,
        body,
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
