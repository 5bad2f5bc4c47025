//! What a mail program makes a link of, and how to keep it from doing so.
//!
//! # Why
//! Decision: a host is what ends in a name under which hosts are really given out. Context: mail programs make a link
//! of `bonus.example`, and people write "J.Jansen", "i.p.v." and "klaar.Dank". Consequence: `top_level.txt` is a list
//! of the world (from `publicsuffix`, February 2023) that can be renewed as a whole; words in it stand in order.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::normalise;

/// In small letters, in order.
static TOP_LEVEL: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("top_level.txt").split_whitespace().collect());

/// Of no use to the world, and yet a link inside a house or in a test.
const AT_HOME: [&str; 13] = [
    "corp",
    "example",
    "home",
    "internal",
    "intra",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "onion",
    "test",
];

/// Dutch titles are written on end, "drs.ing.", and four of them are also the end of hosts.
const TITLES: [&str; 17] = [
    "ba", "bc", "bsc", "dhr", "dr", "drs", "ds", "ing", "ir", "jr", "llm", "ma", "mba", "mr",
    "msc", "mw", "prof",
];

/// Begin a sentence, and are also the end of hosts.
const SENTENCES_BEGIN: [&str; 20] = [
    "Al", "Am", "As", "At", "Be", "Bij", "De", "Do", "Er", "Ga", "In", "Is", "It", "Me", "My",
    "No", "Nu", "So", "To", "Us",
];

/// With something behind them.
const MARKS: [&str; 8] = [
    "://", "www.", "http:", "https:", "ftp:", "file:/", "mailto:", "\\\\",
];

/// What a mail program may turn into a link: what says so, and also a bare host, with or without
/// a mailbox before it, in whatever script and behind whatever kind of dot.
pub fn has_web_address(text: &str) -> bool {
    let text = folded(text);
    has_mark(&text) || has_host(&text)
}

/// The same in running text, where a space may have been forgotten between two sentences: "klaar.De rest".
pub fn has_link(text: &str) -> bool {
    let text = spelled_out(text);
    has_web_address(&apart(&text))
}

/// Puts the space behind a sentence where it was forgotten: before a word with a capital that goes on.
fn apart(text: &str) -> String {
    let mut apart = text.to_owned();
    for (at, _) in text.rmatch_indices('.') {
        let word = text[at + 1..].split(' ').next().unwrap_or_default();
        let goes_on = text[at + 1 + word.len()..].starts_with(' ');
        let ends = text[..at].ends_with(char::is_lowercase);
        if goes_on && ends && SENTENCES_BEGIN.contains(&word) {
            apart.insert(at + 1, ' ');
        }
    }
    apart
}

/// The same words, in which nothing can be clicked on: a space follows what would join them to a link.
pub fn harmless(text: &str) -> String {
    if !has_web_address(text) {
        return text.to_owned();
    }
    let mut apart = String::with_capacity(text.len() + 8);
    for c in spelled_out(text).chars() {
        apart.push(c);
        if matches!(c, '.' | ':' | '/' | '\\' | '@' | '%') {
            apart.push(' ');
        }
    }
    normalise(&apart)
}

/// One dot for every dot, and every letter in its plain form.
fn spelled_out(text: &str) -> String {
    let plain: String = text.nfkc().collect();
    normalise(&plain).replace('。', ".")
}

fn folded(text: &str) -> String {
    let small = spelled_out(text).to_lowercase();
    small
        .replace("%2e", ".")
        .replace("%2f", "/")
        .replace("%3a", ":")
}

fn has_mark(text: &str) -> bool {
    let mut marks = MARKS.iter().flat_map(|mark| text.match_indices(mark));
    marks.any(|(at, mark)| text[at + mark.len()..].starts_with(|c: char| !c.is_whitespace()))
        || text.split_whitespace().any(has_path)
}

/// "evil.example/x", and neither "en/of" nor "i.p.v./o.a.".
fn has_path(word: &str) -> bool {
    let Some((host, _)) = word.split_once('/') else {
        return false;
    };
    host.rsplit_once('.').is_some_and(|(name, top)| {
        name.ends_with(char::is_alphanumeric)
            && top.chars().count() > 1
            && top.chars().all(char::is_alphabetic)
    })
}

fn has_host(text: &str) -> bool {
    let mut from = 0;
    let apart = |c: char| c != '.' && !is_of_label(c);
    text.split(apart).any(|run| {
        let at = from + text[from..].find(run).unwrap_or(0);
        from = at + run.len();
        let surname_follows = text[from..].starts_with(' ');
        run.split("..")
            .any(|host| is_host(host.trim_matches('.'), surname_follows))
    })
}

fn is_of_label(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_' || (!c.is_ascii() && !c.is_whitespace())
}

fn is_host(host: &str, surname_follows: bool) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let Some((top, before @ [_, ..])) = labels.split_last() else {
        return false;
    };
    // "192.0.2.1", and neither a version nor a paragraph.
    if before.len() == 3 && labels.iter().all(|label| label.parse::<u8>().is_ok()) {
        return labels[0].len() > 1;
    }
    let is_title = |label: &&str| TITLES.contains(label);
    // "J.de Vries", for which nobody has a host of their own: they are as short as initials.
    let is_initial = |label: &&str| label.chars().count() <= 2 || is_title(label);
    let is_name = *top == "de" && surname_follows && before.iter().all(is_initial);
    !labels.iter().all(is_title) && !is_name && is_top_level(top)
}

fn is_top_level(label: &str) -> bool {
    let label = label.trim_end_matches(['-', '_']);
    TOP_LEVEL.binary_search(&label).is_ok()
        || AT_HOME.contains(&label)
        || label.starts_with("xn--")
        || (label.chars().count() > 1 && label.chars().any(is_of_another_script))
}

fn is_of_another_script(c: char) -> bool {
    let latin = matches!(c, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    c.is_alphabetic() && !latin
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CLICKED: [&str; 41] = [
        "bonus.example",
        "Win op bonus.example!",
        "(bonus.example)",
        "Bonus.Example.",
        "bonus.example,",
        "Jan bonus.example.",
        "a.b.bonus.example",
        "evil.example/x",
        "evil.onbekend/x",
        "evil.example:8080",
        "evil.example?q",
        "www.evil.onbekend",
        "WWW.intranet",
        "https://x",
        "http:evil",
        "\\\\evil\\share",
        "mailto:x",
        "foo@bar.example",
        "x.com",
        "t.co",
        "evil.zip",
        "evil.amsterdam",
        "evil.nl",
        "evil.de",
        "goed.de Vries",
        "nieuws.frl",
        "192.0.2.1",
        "192.0.2.1:80/x",
        "bonus。example",
        "bonus．example",
        "bonus｡example",
        "bonus․example",
        "bonus﹒example",
        "ｂｏｎｕｓ．ｅｘａｍｐｌｅ",
        "bonus%2Eexample",
        "bo\u{200b}nus\u{2060}.\u{ad}example",
        "bónus.example",
        "xn--bnus-5qa.xn--p1ai",
        "бонус.рф",
        "例え.テスト",
        "evil.соm",
    ];

    /// As people write it, in names and beside them.
    const HONEST: [&str; 38] = [
        "",
        "o.a.",
        "i.p.v.",
        "d.w.z. dit",
        "dhr. Jansen",
        "dhr.Jansen",
        "J.P. Balkenende",
        "J.P.Balkenende",
        "drs.ing. X",
        "prof.dr.ir. A. Jansen",
        "mr.dr. Bakker",
        "v.d.Berg",
        "J. v.d. Berg",
        "Jansen-v.d.Berg",
        "J.de Vries",
        "Th.de Boer",
        "mr.A.Jansen",
        "N.V.",
        "B.V. Bakker",
        "en/of",
        "Node.js",
        "A.Jansen",
        "Sanne.Bakker",
        "A.Müller",
        "St.Jan",
        "Ph.D.",
        "klaar.Dank je wel",
        "wacht...nu",
        "Kamer 2.14",
        "om 14.30 uur",
        "14.1.2027",
        "i.p.v./o.a. 12.30/13.00",
        "Provinciehuis, zaal B (2e verd.)",
        "Zoë O'Brien-Çelik",
        "Н. Иванов",
        "李 小龙",
        "$x^2$",
        "http: is een woord",
    ];

    #[test]
    fn what_a_mail_program_makes_a_link_of_is_found() {
        for text in CLICKED {
            assert!(has_web_address(text), "{text}");
        }
    }

    #[test]
    fn what_people_write_is_left_in_peace() {
        for text in HONEST {
            assert!(!has_web_address(text), "{text}");
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn nothing_can_be_clicked_on_in_harmless_words() {
        for text in CLICKED {
            let harmless = harmless(text);
            assert!(!has_web_address(&harmless), "{text}: {harmless}");
        }
        let told = harmless("Klaar.De rest op https://evil.example/x of foo@bar.example");
        assert_eq!(
            told,
            "Klaar. De rest op https: / / evil. example/ x of foo@ bar. example"
        );
    }

    #[test]
    fn the_list_stands_in_order_and_holds_what_everybody_knows() {
        assert!(TOP_LEVEL.is_sorted());
        assert!(TOP_LEVEL.len() > 1300);
        assert!(
            ["com", "nl", "amsterdam"]
                .iter()
                .all(|name| is_top_level(name))
        );
        assert!(!is_top_level("jansen") && !is_top_level("js"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2048))]
        #[test]
        fn harmless_words_stay_harmless(text in "([a-z]{1,3}|www|https?|[.:/@%。．\\\\ -]|2e|example|nl|com|рф){0,12}|.{0,40}") {
            let once = harmless(&text);
            prop_assert!(!has_web_address(&once), "{text:?}: {once:?}");
            prop_assert_eq!(harmless(&once), once);
        }
    }
}
