//! Names in the source of a message, where only plain letters may stand: `=?utf-8?Q?Zo=C3=AB?=`.

use std::borrow::Cow;

use data_encoding::BASE64;
use encoding_rs::Encoding;
use percent_encoding::percent_decode_str;

/// The line with its encoded words read; one that cannot be read stays.
pub(super) fn decoded(line: &str) -> Cow<'_, str> {
    if !line.contains("=?") {
        return Cow::Borrowed(line);
    }
    let mut read = String::new();
    let mut rest = line;
    while let Some((before, word)) = rest.split_once("=?") {
        let Some((text, behind)) = word_of(word) else {
            read.extend([before, "=?"]);
            rest = word;
            continue;
        };
        // White space between two encoded words is only there to part them.
        let parts = read.is_empty() || !before.trim().is_empty();
        read.push_str(if parts { before } else { "" });
        read.push_str(&text);
        rest = behind;
    }
    read.push_str(rest);
    Cow::Owned(read)
}

/// "utf-8?Q?Zo=C3=AB?=" and what stands behind it.
fn word_of(word: &str) -> Option<(String, &str)> {
    let mut parts = word.splitn(3, '?');
    let (charset, kind, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let (text, behind) = rest.split_once("?=")?;
    let encoding = Encoding::for_label(charset.split('*').next()?.as_bytes())?;
    let bytes = match kind {
        "Q" | "q" => {
            let percent = text.replace('%', "%25").replace('=', "%").replace('_', " ");
            percent_decode_str(&percent).collect()
        }
        "B" | "b" => BASE64.decode(text.as_bytes()).ok()?,
        _ => return None,
    };
    Some((encoding.decode(&bytes).0.into_owned(), behind))
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn an_encoded_name_is_read() {
        for (line, read) in [
            (
                "=?utf-8?Q?Zo=C3=AB_de_Wit?= <zoe@x.nl>",
                "Zoë de Wit <zoe@x.nl>",
            ),
            ("=?UTF-8?B?Wm/Dqw==?= <zoe@x.nl>", "Zoë <zoe@x.nl>"),
            (
                "From: =?iso-8859-1?q?Zo=EB?= =?iso-8859-1?q?_Kok?= <z@x.nl>",
                "From: Zoë Kok <z@x.nl>",
            ),
            ("=?none?q?x?= a", "=?none?q?x?= a"),
            ("=?utf-8?q?x", "=?utf-8?q?x"),
            ("a =? b", "a =? b"),
        ] {
            assert_eq!(decoded(line), read, "{line}");
        }
    }
}
