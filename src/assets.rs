//! Style, script and mark of the service, under addresses that change with their contents.
//!
//! The browser may keep them for ever.

use std::borrow::Cow;
use std::sync::LazyLock;

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
pub static ASSETS: LazyLock<[Asset; 7]> = LazyLock::new(|| {
    [
        fixed(
            "answer.js",
            "text/javascript; charset=utf-8",
            include_str!("../templates/static/answer.js"),
        ),
        fixed(
            "copy.js",
            "text/javascript; charset=utf-8",
            include_str!("../templates/static/copy.js"),
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
    ]
});

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

fn fixed(name: &'static str, content_type: &'static str, source: &str) -> Asset {
    // As long as the process, like the source.
    let body = served(source).leak().as_bytes();
    Asset {
        name,
        content_type,
        fingerprint: fingerprint(body),
        body: Cow::Borrowed(body),
    }
}

/// Without what only those who build it read: indentation, and lines that are a comment of a script. No line of ours
/// begins inside a text.
fn served(source: &str) -> String {
    let lines = source.lines().map(str::trim_start);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("// "));
    lines.fold(String::new(), |all, line| all + line + "\n")
}

/// FNV-1a.
fn fingerprint(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    bytes.iter().fold(start, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_served_is_the_source_without_comments_and_indentation() {
        let source = "// Why.\nlet a = 1; // Kept.\n  if (a) {\n\n    b(\"// in a text\");\n  }\n";
        let lean = "let a = 1; // Kept.\nif (a) {\nb(\"// in a text\");\n}\n";
        assert_eq!(served(source), lean);
        let scripts = ASSETS
            .iter()
            .filter(|asset| asset.content_type.contains("script"));
        for asset in scripts {
            let text = String::from_utf8_lossy(&asset.body);
            let over = text.lines().find(|line| line.matches('`').count() % 2 == 1);
            assert_eq!(over, None, "{} has a text over several lines", asset.name);
        }
    }
}
