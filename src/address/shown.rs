//! A domain as people write it, unless its letters could be taken for others.
//!
//! # Why
//! Decision: an international domain is kept and mailed as `xn--`, and read as it was typed. Context: nobody knows their
//! colleague by `xn--zo-ija.nl`, but a Cyrillic "а" in a Dutch domain should not pass for an "a". Consequence: letters of
//! one script are shown, those that look like Latin ones only below a top level of their own script.

use idna::AsciiDenyList;
use idna::uts46::{Hyphens, Uts46};
use unicode_script::{Script, UnicodeScript};

/// Hold letters that look like Latin ones.
const ALIKE: [Script; 6] = [
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
    Script::Cyrillic,
    Script::Greek,
    Script::Lisu,
];

/// Written together in one word.
const TOGETHER: [&[Script]; 2] = [
    &[Script::Han, Script::Hiragana, Script::Katakana],
    &[Script::Han, Script::Hangul],
];

pub(super) fn domain(ascii: &str) -> String {
    if !ascii.contains("xn--") {
        return ascii.to_owned();
    }
    let (shown, _) = Uts46::new().to_user_interface(
        ascii.as_bytes(),
        AsciiDenyList::STD3,
        Hyphens::CheckFirstLast,
        |label, top, _| is_honest(label, top),
    );
    shown.into_owned()
}

fn is_honest(label: &[char], top: &[char]) -> bool {
    let scripts = scripts(label);
    match scripts.as_slice() {
        [script] if ALIKE.contains(script) => self::scripts(top) == scripts,
        [] | [_] => true,
        several => TOGETHER
            .iter()
            .any(|written| several.iter().all(|script| written.contains(script))),
    }
}

/// Without signs, digits and pictures, which are of no script.
fn scripts(label: &[char]) -> Vec<Script> {
    let none = [Script::Common, Script::Inherited];
    let mut scripts: Vec<Script> = label.iter().map(UnicodeScript::script).collect();
    scripts.retain(|script| !none.contains(script));
    scripts.sort_unstable_by_key(|script| *script as u8);
    scripts.dedup();
    scripts
}

#[cfg(test)]
mod tests {
    use crate::address::Address;

    #[test]
    fn a_domain_is_shown_as_people_write_it() {
        for (typed, shown) in [
            ("a@zoë.nl", "a@zoë.nl"),
            ("a@xn--zo-ija.nl", "a@zoë.nl"),
            ("a@MÜLLER.example", "a@müller.example"),
            ("a@straße.de", "a@straße.de"),
            ("a@例え.テスト", "a@例え.テスト"),
            ("a@例え.jp", "a@例え.jp"),
            ("a@почта.рф", "a@почта.рф"),
            ("a@☕.example", "a@☕.example"),
            ("a@i❤.ws", "a@i❤.ws"),
            ("a@נשיא.il", "a@נשיא.il"),
            ("a@x.nl", "a@x.nl"),
            // Letters of two scripts, or of one that can be taken for Latin.
            ("a@provinci\u{435}.example", "a@xn--provinci-j8g.example"),
            ("a@раура.com", "a@xn--80aa0cbo.com"),
            ("a@ουτ.nl", "a@xn--0xakc.nl"),
        ] {
            let address: Address = typed
                .parse()
                .unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
            assert_eq!(address.shown(), shown, "{typed}");
            assert!(address.as_str().is_ascii());
            let again: Address = address.shown().parse().unwrap();
            assert_eq!(again, address, "{typed}");
        }
    }
}
