//! Brings every word into a form that can be printed, before Typst sees it.
//!
//! # Why
//! Decision: what no font has is replaced by a mark that shows that something stood there, and long strings without a
//! space get places where they may break. Context: PDF/A forbids a letter without a shape, and a report that fails
//! because somebody wrote Chinese would be worse than one with a mark in it. Consequence: the words stay word for
//! word but for those marks, and the small print says what the mark means when there is one.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::has_together;
use crate::normalise::is_invisible;

/// A box: something is here that cannot be printed.
pub(super) const MARK: char = '□';
/// Longer than any Dutch word in use and about half a line.
const MAX_UNBROKEN: usize = 36;
const PIECE: usize = 9;
/// A place to break that takes no room.
const BREAK: char = '\u{200B}';

/// How much is trusted to the fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// Whole clusters, as long as one font has all of a cluster.
    Usual,
    /// Nothing but single letters that need no help of their neighbours.
    Utmost,
}

/// Makes every text in the data legible; tells whether a mark was needed.
pub(super) fn mend(data: &mut Value, care: Care) -> bool {
    match data {
        Value::String(text) => {
            let mended = legible(text, care);
            let marked = mended.contains(MARK);
            *text = breakable(&mended);
            marked
        }
        Value::Array(all) => all
            .iter_mut()
            .fold(false, |any, value| mend(value, care) | any),
        Value::Object(all) => all
            .iter_mut()
            .fold(false, |any, (_, value)| mend(value, care) | any),
        _ => false,
    }
}

/// Whether nothing of it has to be marked.
pub(super) fn is_legible(text: &str, care: Care) -> bool {
    !legible(text, care).contains(MARK)
}

fn legible(text: &str, care: Care) -> String {
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        print(cluster, care, &mut out);
    }
    out
}

/// Letter and accents together where a font has them all; else the letter that is there, and the mark.
fn print(cluster: &str, care: Care, out: &mut String) {
    if matches!(cluster, "\n" | "\r\n") {
        out.push('\n');
        return;
    }
    if cluster.chars().all(char::is_whitespace) {
        out.push(' ');
        return;
    }
    let seen: Vec<char> = cluster.chars().filter(|&c| !is_invisible(c)).collect();
    let Some(&first) = seen.first() else {
        return;
    };
    if may_stand(&seen, care) {
        out.extend(seen);
        return;
    }
    if may_stand(&[first], care) {
        out.push(first);
    }
    out.push(MARK);
}

fn may_stand(seen: &[char], care: Care) -> bool {
    match (care, seen) {
        (Care::Utmost, [c]) => is_plain(*c),
        (Care::Utmost, _) => false,
        (Care::Usual, _) => !seen.iter().any(|&c| is_private(c)) && has_together(seen),
    }
}

/// Latin and its punctuation: one letter, one shape.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{17F}' | '€' | MARK | BREAK) && has_together(&[c])
}

/// Characters that mean something only to whoever made them: nobody can archive those.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// Without a space a line would run off the page.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let letters: Vec<&str> = piece.graphemes(true).collect();
        if letters.len() <= MAX_UNBROKEN {
            out.push_str(piece);
            continue;
        }
        for (at, letter) in letters.iter().enumerate() {
            if at > 0 && at % PIECE == 0 {
                out.push(BREAK);
            }
            out.push_str(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn usual(text: &str) -> String {
        legible(text, Care::Usual)
    }

    #[test]
    fn what_the_fonts_have_stays_as_it_is() {
        for text in [
            "Zoë, Łukasz en Søren: «één» ½ €5",
            "Ελληνικά",
            "Кириллица",
            "שלום עולם",
            "مرحبا بالعالم",
            "👍🎉",
            "#sys.version $x$ <b>",
            "een\n\ntwee",
        ] {
            assert_eq!(usual(text), text);
        }
    }

    #[test]
    fn what_no_font_has_becomes_a_mark_that_can_be_seen() {
        assert_eq!(usual("a漢字b"), "a□□b");
        assert_eq!(usual("\u{E000}\u{F8FF}"), "□□");
        assert_eq!(usual("\u{10FFFE}"), "□");
    }

    #[test]
    fn a_letter_under_a_heap_of_accents_stays_with_a_mark() {
        let heap = format!("z{}", "\u{1AB0}\u{20E3}".repeat(20));
        assert_eq!(usual(&heap), "z□");
    }

    #[test]
    fn what_cannot_be_seen_is_not_printed() {
        assert_eq!(usual("a\u{0}b\u{202E}c\u{FEFF}d\u{7}"), "abcd");
        assert_eq!(usual("a\tb\r\nc\u{A0}d"), "a b\nc d");
    }

    #[test]
    fn the_utmost_care_leaves_latin_alone() {
        assert_eq!(legible("é, œ € שלום 👍", Care::Utmost), "é, œ € □□□□ □");
    }

    #[test]
    fn six_hundred_letters_without_a_space_may_break() {
        let long = "x".repeat(600);
        let broken = breakable(&format!("kort {long}"));
        let rest = broken.strip_prefix("kort ").unwrap();
        assert!(
            rest.split(BREAK)
                .all(|piece| piece.len() == PIECE || piece.len() == 600 % PIECE)
        );
        assert_eq!(rest.replace(BREAK, ""), long);
        let word = "Arbeidsongeschiktheidsverzekering's";
        assert_eq!(breakable(word), word);
    }

    #[test]
    fn all_texts_are_mended_and_a_mark_is_told() {
        let mut data = json!({"a": ["goed", {"b": "漢"}], "c": 1});
        assert!(mend(&mut data, Care::Usual));
        assert_eq!(data, json!({"a": ["goed", {"b": "□"}], "c": 1}));
        assert!(!mend(&mut json!(["goed"]), Care::Usual));
    }
}
