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
pub static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let faces = [
        face(
            "italic.woff2",
            include_bytes!("../templates/static/faces/italic.woff2"),
        ),
        face(
            "regular.woff2",
            include_bytes!("../templates/static/faces/regular.woff2"),
        ),
        face(
            "semibold.woff2",
            include_bytes!("../templates/static/faces/semibold.woff2"),
        ),
    ];
    let own = with_faces(include_str!("../templates/static/own.css"), &faces);
    let script = |name, source| fixed(name, "text/javascript; charset=utf-8", source);
    let style = |name, source| fixed(name, "text/css; charset=utf-8", source);
    let mut all = vec![
        script("answer.js", include_str!("../templates/static/answer.js")),
        script("copy.js", include_str!("../templates/static/copy.js")),
        fixed(
            "icon.svg",
            "image/svg+xml",
            include_str!("../templates/static/icon.svg"),
        ),
        script("length.js", include_str!("../templates/static/length.js")),
        style("own.css", &own),
        script("own.js", include_str!("../templates/static/own.js")),
        style("style.css", include_str!("../templates/static/style.css")),
    ];
    all.extend(faces);
    all
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

fn face(name: &'static str, bytes: &'static [u8]) -> Asset {
    Asset {
        name,
        content_type: "font/woff2",
        fingerprint: fingerprint(bytes),
        body: Cow::Borrowed(bytes),
    }
}

/// The style sheet with the addresses of the faces, seen from its own: so that it also finds them as a file on a disk.
fn with_faces(style: &str, faces: &[Asset]) -> String {
    faces.iter().fold(style.to_owned(), |style, face| {
        let address = face.url().replace("/static/", "../");
        style.replace(&format!("url({})", face.name), &format!("url({address})"))
    })
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
    fn the_style_sheet_leads_to_every_face() {
        let named = |name| ASSETS.iter().find(|asset| asset.name == name);
        let own = String::from_utf8_lossy(&named("own.css").unwrap().body);
        let asked: Vec<_> = own.split("url(").skip(1).collect();
        assert_eq!(asked.len(), 3);
        for address in asked {
            let address = address
                .split(')')
                .next()
                .unwrap()
                .replace("../", "/static/");
            assert!(
                ASSETS.iter().any(|asset| asset.url() == address),
                "{address}"
            );
        }
    }

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
