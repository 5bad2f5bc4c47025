//! Plain text on a page of HTML.

use minijinja::Value;

/// Escapes a plain text and makes the web addresses in it links, for the local mailbox.
pub(super) fn with_links(text: &str) -> Value {
    let mut html = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        let address = word.trim_end().trim_end_matches(['.', ',', ')']);
        if address.starts_with("http://") || address.starts_with("https://") {
            let link = escape(address);
            html.extend(["<a href=\"", &link, "\">", &link, "</a>"]);
            html.push_str(&escape(&word[address.len()..]));
        } else {
            html.push_str(&escape(word));
        }
    }
    Value::from_safe_string(html)
}

/// Leaves the slash alone, unlike minijinja's own: addresses stay readable in letters and tests.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_become_markup() {
        let text = escape("<b title='x' data-y=\"z\">&amp;</b>");
        assert!(!text.contains(['<', '>', '"', '\'']));
        assert_eq!(escape("/rounds/7f"), "/rounds/7f");
    }

    #[test]
    fn web_addresses_become_links_and_the_dot_behind_stays_text() {
        let html =
            with_links("Open https://a.example/r/x?y=1&z. Or <b>not</b>\njavascript:alert(1)");
        let link =
            "<a href=\"https://a.example/r/x?y=1&amp;z\">https://a.example/r/x?y=1&amp;z</a>";
        let rest = ". Or &lt;b&gt;not&lt;/b&gt;\njavascript:alert(1)";
        assert_eq!(html.to_string(), format!("Open {link}{rest}"));
    }
}
