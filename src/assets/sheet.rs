//! A sheet of style without what only its makers read: comments, indents and line breaks.
//!
//! All of it runs while compiling.

/// What a browser needs of a sheet of `N` bytes: how many bytes that is, and the bytes.
pub(super) const fn tight<const N: usize>(sheet: &str) -> (usize, [u8; N]) {
    let css = sheet.as_bytes();
    let mut out = [0; N];
    let (mut from, mut to) = (0, 0);
    let mut quoted = false;
    while from < N {
        let next = if quoted { from } else { after_gap(css, from) };
        if next > from {
            from = next;
            if to > 0 && from < N && separates(out[to - 1], css[from]) {
                out[to] = b' ';
                to += 1;
            }
            continue;
        }
        // The last rule of a block needs no end.
        if !quoted && css[from] == b'}' && to > 0 && out[to - 1] == b';' {
            to -= 1;
        }
        quoted ^= css[from] == b'"';
        out[to] = css[from];
        to += 1;
        from += 1;
    }
    (to, out)
}

/// Where white space and comments that begin here have ended.
const fn after_gap(css: &[u8], from: usize) -> usize {
    let mut at = from;
    let mut comment = false;
    while at < css.len() {
        let pair = (css[at], if at + 1 < css.len() { css[at + 1] } else { 0 });
        match (comment, pair) {
            (false, (b'/', b'*')) => comment = true,
            (true, (b'*', b'/')) => comment = false,
            (false, (byte, _)) if !byte.is_ascii_whitespace() => return at,
            (_, _) => {
                at += 1;
                continue;
            }
        }
        at += 2;
    }
    at
}

/// A space means something between two words, and before the colon in `.wide :is(main)`.
const fn separates(before: u8, after: u8) -> bool {
    !matches!(before, b'{' | b'}' | b';' | b',' | b':') && !matches!(after, b'{' | b'}')
}

#[cfg(test)]
mod tests {
    use super::tight;

    #[track_caller]
    fn becomes<const N: usize>(sheet: &[u8; N], expected: &str) {
        let (length, bytes) = tight::<N>(std::str::from_utf8(sheet).unwrap());
        assert_eq!(std::str::from_utf8(&bytes[..length]).unwrap(), expected);
    }

    #[test]
    fn what_only_makers_read_goes() {
        becomes(
            b"/* One */\na,\nb {\n  top: 0; /* x */ left: 1px;\n}\n",
            "a,b{top:0;left:1px}",
        );
        becomes(
            b"@media (width > 1px) { a { top: 0; } }",
            "@media (width > 1px){a{top:0}}",
        );
        becomes(b"a { top: 0; } /* unfinished", "a{top:0}");
    }

    #[test]
    fn what_means_something_stays() {
        becomes(b".a :is(b) + c > d ~ e { }", ".a :is(b) + c > d ~ e{}");
        becomes(
            b"a { margin: 0 auto; top: calc(1px + 2em) !important; }",
            "a{margin:0 auto;top:calc(1px + 2em) !important}",
        );
        becomes(
            b"a::before { content: \"x ;  } /* \" / \"\"; }",
            "a::before{content:\"x ;  } /* \" / \"\"}",
        );
    }
}
