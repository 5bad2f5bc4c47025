//! Words that people type or paste, made plain before anything else looks at them.
//!
//! # Why
//! Decision: every text is brought to one form before it is counted, stored or sent. Context: curly quotes, odd
//! spaces and invisible characters tell which device someone writes on, can mark a text so that it is recognised
//! later, and can turn the reading direction of the line they are shown in. Consequence: words stay word for word,
//! but line breaks become spaces and joined emoji fall apart into single ones.

#[cfg(test)]
mod forms;
mod links;
mod name;
mod phone;
mod place;

use unicode_normalization::UnicodeNormalization;

pub use self::links::{harmless, has_link, has_web_address};
pub use self::name::{MAX_NAME, NameFault, PersonName};
pub use self::phone::has_phone_number;
pub use self::place::{MeetingLink, Place};

/// NFC; typographic quotes, dashes and dots in plain form; nothing invisible; single spaces; no space at either end.
/// Doing it twice changes nothing.
pub fn normalise(text: &str) -> String {
    let visible = text.chars().filter(|&c| !is_invisible(c));
    let mut plain = String::with_capacity(text.len());
    for c in visible.nfc() {
        match c {
            '\u{2018}'..='\u{201B}'
            | '\u{2032}'
            | '\u{2039}'
            | '\u{203A}'
            | '\u{02BC}'
            | '\u{FF07}'
            | '´'
            | '`' => plain.push('\''),
            '\u{201C}'..='\u{201F}' | '\u{2033}' | '«' | '»' | '\u{2E42}' | '\u{FF02}' => {
                plain.push('"');
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => {
                plain.push('-');
            }
            '…' => plain.push_str("..."),
            c if c.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c => plain.push(c),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// How long a text is, in characters, as a limit counts them: of its plain form, a line break as one space. The page
/// counts alike (`templates/static/length.js`), so that neither says "fits" where the other says "too long".
pub fn length(text: &str) -> usize {
    normalise(text).chars().count()
}

/// The same for words that only their writer and whom they choose will read: lines stay lines, and an empty
/// line between two paragraphs stays one.
pub fn paragraphs(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(normalise) {
        let is_gap = line.is_empty();
        if !is_gap || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// Each paragraph in one line, for words in which only an empty line means something; after so many it means nothing.
pub fn pieces(text: &str, most: usize) -> String {
    let paragraphs = paragraphs(text);
    let pieces = paragraphs.splitn(most, "\n\n").map(normalise);
    pieces.collect::<Vec<_>>().join("\n")
}

/// Control characters and everything that takes no room on the page: zero-width, bidi, fillers, variation
/// selectors, tags. White space is not invisible here, whatever control character it is written with.
pub fn is_invisible(c: char) -> bool {
    if c.is_whitespace() {
        return false;
    }
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paragraphs_keep_their_lines_and_lose_the_rest() {
        let typed = "\r\n  Op mijn best…\r\n\r\n\r\n“rust”\u{202e} \n";
        assert_eq!(paragraphs(typed), "Op mijn best...\n\n\"rust\"");
        assert_eq!(paragraphs(&paragraphs(typed)), paragraphs(typed));
    }

    #[test]
    fn a_text_typed_on_a_phone_reads_as_one_typed_on_a_keyboard() {
        assert_eq!(
            normalise("“Zo’n plan” – dat is ‘knap’…"),
            "\"Zo'n plan\" - dat is 'knap'..."
        );
        assert_eq!(normalise("foto`s, foto´s"), "foto's, foto's");
    }

    #[test]
    fn a_text_is_as_long_as_the_vectors_say() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/vectors.json")).unwrap();
        let lengths = vectors["length"].as_array().unwrap();
        assert!(lengths.len() >= 12);
        for vector in lengths {
            let text = vector["text"].as_str().unwrap();
            assert_eq!(
                length(text) as u64,
                vector["length"].as_u64().unwrap(),
                "{text:?}"
            );
        }
    }

    #[test]
    fn two_spellings_of_one_letter_become_one() {
        assert_eq!(normalise("Zoe\u{308}"), "Zo\u{eb}");
    }

    #[test]
    fn a_mark_cannot_hide_behind_an_invisible_character() {
        assert_eq!(normalise("Zoe\u{200D}\u{308}"), "Zo\u{eb}");
    }

    #[test]
    fn white_space_is_folded_and_trimmed() {
        assert_eq!(
            normalise(" \t een\r\n\r\ntwee\u{a0}\u{2003}drie\u{b}\u{85} "),
            "een twee drie"
        );
    }

    #[test]
    fn nothing_invisible_is_left() {
        assert_eq!(
            normalise("a\u{0}b\u{7}c\u{202E}d\u{2066}e\u{200B}f\u{FEFF}g\u{E0041}h\u{FE0F}"),
            "abcdefgh"
        );
        assert_eq!(normalise("\u{200B}\u{3164} \u{AD}"), "");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn doing_it_twice_changes_nothing(text in ".{0,80}|[ -~“”‘’´`–—…e\u{301}\u{308}\u{200D}\u{1FEF}\u{1FFD}\u{2000}\u{2028}\u{37E}<=>\u{338}]{0,40}") {
            let once = normalise(&text);
            prop_assert_eq!(&normalise(&once), &once);
            prop_assert!(!once.chars().any(|c| is_invisible(c) || (c.is_whitespace() && c != ' ')));
            prop_assert_eq!(once.trim(), &once);
        }
    }

    #[test]
    fn doing_it_twice_changes_no_single_character() {
        for c in '\0'..=char::MAX {
            let once = normalise(&format!("a{c}\u{301}{c}b"));
            assert_eq!(normalise(&once), once, "U+{:04X}", u32::from(c));
        }
    }
}
