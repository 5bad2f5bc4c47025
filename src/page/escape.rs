//! Plain text on a page of HTML.

use std::fmt::{Display, Formatter, Result, Write};

use minijinja::{HtmlEscape, Value};

/// A text as minijinja escapes it, but for its slashes: an address with every slash spelt as an entity looks, to a
/// filter of letters, like one that hides something.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let mut parts = self.0.split('/');
        if let Some(first) = parts.next() {
            write!(out, "{}", HtmlEscape(first))?;
        }
        parts.try_for_each(|part| write!(out, "/{}", HtmlEscape(part)))
    }
}

/// Escapes a plain text and makes the web addresses in it links, for the local mailbox.
pub(super) fn with_links(text: &str) -> std::result::Result<Value, minijinja::Error> {
    let mut html = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        let address = word.trim_end().trim_end_matches(['.', ',', ')']);
        if address.starts_with("http://") || address.starts_with("https://") {
            let (link, rest) = (Escaped(address), Escaped(&word[address.len()..]));
            write!(html, "<a href=\"{link}\">{link}</a>{rest}")?;
        } else {
            write!(html, "{}", Escaped(word))?;
        }
    }
    Ok(Value::from_safe_string(html))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_become_markup() {
        let text = Escaped("<b title='x' data-y=\"z\">&amp;</b>").to_string();
        assert!(!text.contains(['<', '>', '"', '\'']));
        assert!(text.contains("&amp;amp;"));
        for whole in ["/rounds/7f", "/", "//", ""] {
            assert_eq!(Escaped(whole).to_string(), whole);
        }
    }

    #[test]
    fn web_addresses_become_links_and_the_dot_behind_stays_text() {
        let html =
            with_links("Open https://a.example/r/x?y=1&z. Or <b>not</b>\njavascript:alert(1)")
                .unwrap();
        let link =
            "<a href=\"https://a.example/r/x?y=1&amp;z\">https://a.example/r/x?y=1&amp;z</a>";
        let rest = ". Or &lt;b&gt;not&lt;/b&gt;\njavascript:alert(1)";
        assert_eq!(html.to_string(), format!("Open {link}{rest}"));
    }
}
