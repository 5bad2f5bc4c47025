//! A line as it was pasted, in the characters a keyboard has: what programs make of quotes, spaces and separators costs
//! nobody an address.

use crate::normalise::is_invisible;

/// Joins and parts letters in some scripts, and is part of a domain there.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// Quotes, separators, brackets and spaces in plain form, and nothing that takes no room. Control characters stay: they
/// are no accident.
pub(super) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut chars = line.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        let joins = JOINERS.contains(&c)
            && is_of_a_joining_script(last)
            && chars
                .peek()
                .is_some_and(|&next| is_of_a_joining_script(next));
        if is_invisible(c) && !c.is_control() && !joins {
            continue;
        }
        plain.push(simple(c));
        last = c;
    }
    joined(&plain).unwrap_or(plain)
}

/// "jan @ x.nl", where nothing else stands on the line: a phone put the spaces there.
fn joined(line: &str) -> Option<String> {
    let (local, domain) = line.split_once('@')?;
    let (local, domain) = (local.trim(), domain.trim());
    let is_word = |text: &str| !text.is_empty() && !text.contains([' ', '\t', '@']);
    (is_word(local) && is_word(domain)).then(|| format!("{local}@{domain}"))
}

/// Neither Latin nor a picture: an emoji needs no joiner to be found.
fn is_of_a_joining_script(c: char) -> bool {
    c > '\u{5FF}' && c.is_alphabetic()
}

fn simple(c: char) -> char {
    match c {
        '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{02BC}' | '\u{FF07}' | '´' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' | '«' | '»' | '\u{2E42}' | '\u{FF02}' => '"',
        '‹' | '〈' | '⟨' | '＜' => '<',
        '›' | '〉' | '⟩' | '＞' => '>',
        '（' => '(',
        '）' => ')',
        '【' | '［' => '[',
        '】' | '］' => ']',
        '＠' | '﹫' => '@',
        '，' | '、' | '،' => ',',
        '；' | '؛' | '\u{37E}' => ';',
        '：' => ':',
        '｜' | '¦' => '|',
        '\t' => '\t',
        c if c.is_whitespace() && !c.is_control() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_programs_make_of_a_line_is_undone() {
        for (pasted, read) in [
            ("„Jan” <jan＠x.nl>；", "\"Jan\" <jan@x.nl>;"),
            ("‹jan@x.nl›\u{a0}\u{200b}", "<jan@x.nl>"),
            ("\u{202a}jan@x.nl\u{202c}", "jan@x.nl"),
            ("a\u{feff}b\tc", "ab\tc"),
            ("‘jan@x.nl’", "'jan@x.nl'"),
        ] {
            assert_eq!(plain(pasted), read, "{pasted:?}");
        }
    }

    #[test]
    fn a_joiner_that_is_part_of_a_word_stays() {
        let persian = "a@نامه\u{200c}ای.com";
        assert_eq!(plain(persian), persian);
        assert_eq!(plain("a\u{200d}b"), "ab");
        assert_eq!(plain("👩\u{200d}💻.ws"), "👩💻.ws");
    }

    #[test]
    fn a_control_character_stays_to_be_refused() {
        assert_eq!(plain("a\u{7}b"), "a\u{7}b");
    }
}
