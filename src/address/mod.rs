//! E-mail addresses, one or a pasted list of them, as people write them: from a mail program, a spreadsheet, by hand.
//!
//! # Why
//! Decision: own splitting. Context: lettre refuses `a@x; b@y`, line breaks and `Name a@x`, all of which people paste.
//! Consequence: a mistake costs its own entry and nothing else, and what was typed can be shown again as it was.
//!
//! Decision: identity is strict, comparison is broad. Context: whether `name+x@` and `name@` are one person only their
//! mail system knows; taking them for one gave an account to whoever could receive a variant. Consequence: an account, an
//! administrator and a manager are a whole address ([`Address::identity`]); cutting tags and dots serves what protects
//! people alone: not twice, not yourself, not your manager, no more letters ([`Address::comparable`]).

mod display_name;
mod parse;
mod split;

use std::fmt;
use std::str::FromStr;

use self::display_name::spoken;
pub use self::parse::domain;
use self::split::{Entry, Kind};
use crate::normalise;

/// An address that can be written to. It stays out of debug output and logs.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// There is no address in it.
    Missing,
    /// Letters such as é or ë, which many relays do not take in an address.
    NotAscii,
    /// There is one, but it cannot be right.
    Malformed,
    /// Characters that no keyboard makes: someone is trying something.
    ControlCharacter,
    /// Too long for a name, or with a web address in it.
    Name,
}

/// Someone to invite.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitee {
    pub name: Option<String>,
    pub address: Address,
}

/// One entry of a pasted list.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// Of the line on which it was pasted, from 1.
    pub number: usize,
    /// To show again beside a fault. It never holds a line break.
    pub typed: String,
    pub outcome: Result<Invitee, AddressFault>,
}

/// Entries of a pasted list. Nobody types more by hand, and a list of all the mistakes in more helps nobody.
pub const MAX_LINES: usize = 200;

/// Reads a pasted list. Every entry gives a line, in the order pasted; between them nothing is lost but separators. It
/// reads one line more than there may be, in a time that grows with the length alone.
pub fn read_list(pasted: &str) -> Vec<Line> {
    split::entries(pasted)
        .take(MAX_LINES + 1)
        .map(|(number, entry)| Line {
            number,
            typed: entry.typed.to_owned(),
            outcome: invitee(&entry),
        })
        .collect()
}

impl Address {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In ASCII and small letters.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Who signs in: the whole address in small letters, with its tag and its dots.
    pub fn identity(&self) -> String {
        self.0.to_lowercase()
    }

    /// The same for spellings that reach one person, as far as anybody can know: small letters, without a `+tag`, and
    /// without dots where a provider is known to ignore them. Never to find out who somebody is.
    pub fn comparable(&self) -> String {
        parse::comparable(&self.0)
    }

    /// Of an address that was kept as text. One that would not be taken today is compared as it stands.
    pub fn comparable_of(text: &str) -> String {
        let address = text.parse::<Self>();
        address.map_or_else(|_| text.to_lowercase(), |address| address.comparable())
    }

    /// As [`Self::comparable`] was when dots still counted everywhere: what was kept under it is looked up under both.
    pub fn earlier_comparable(&self) -> String {
        parse::untagged(&self.0)
    }
}

impl FromStr for Address {
    type Err = AddressFault;

    /// Forgives white space around it and characters nobody sees, nothing else.
    fn from_str(typed: &str) -> Result<Self, AddressFault> {
        parse::address(typed).map(Self)
    }
}

fn invitee(entry: &Entry<'_>) -> Result<Invitee, AddressFault> {
    // A tab is white space between the columns of a spreadsheet.
    if entry.typed.chars().any(|c| c.is_control() && c != '\t') {
        return Err(AddressFault::ControlCharacter);
    }
    let address = entry.address.ok_or(AddressFault::Missing)?;
    let address: Address = bare(entry.tokens[address].text).parse()?;
    Ok(Invitee {
        name: name(entry, &address)?,
        address,
    })
}

/// Without what stands around an address in running text or in a copied link.
fn bare(typed: &str) -> &str {
    let typed = typed.trim_matches(|c: char| c.is_whitespace() || "<>()[]\"".contains(c));
    let typed = typed.strip_prefix("mailto:").unwrap_or(typed);
    typed.trim_end_matches(['.', ':'])
}

/// All words of the entry except the address. `None` where there are none, or where they only repeat the address.
fn name(entry: &Entry<'_>, address: &Address) -> Result<Option<String>, AddressFault> {
    let mut name = String::new();
    for (place, token) in entry.tokens.iter().enumerate() {
        match token.kind {
            _ if Some(place) == entry.address => {}
            // "Jansen, Piet": the comma belongs to the name; any other separator stood between columns.
            Kind::Separator(',') => name.push(','),
            Kind::Separator(_) => {}
            Kind::Quoted => {
                name.extend([" ", &token.text.replace("\\\"", "\"").replace("\\\\", "\\")]);
            }
            // A quote that was never closed.
            Kind::Word => name.extend([" ", token.text.trim_matches('"')]),
            Kind::Angle => name.extend([" ", token.text]),
        }
    }
    let name =
        normalise::normalise(name.trim_matches(|c: char| c.is_whitespace() || ",'".contains(c)));
    if name.is_empty() || name.eq_ignore_ascii_case(address.as_str()) {
        return Ok(None);
    }
    if normalise::PersonName::new(&name).is_err() {
        return Err(AddressFault::Name);
    }
    Ok(Some(spoken(&name)))
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(..)")
    }
}

impl fmt::Debug for Invitee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Invitee(..)")
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each entry as `name <address>` or as its fault.
    fn read(pasted: &str) -> Vec<String> {
        read_list(pasted)
            .into_iter()
            .map(|line| match line.outcome {
                Ok(Invitee {
                    name: Some(name),
                    address,
                }) => format!("{name} <{}>", address.as_str()),
                Ok(Invitee {
                    name: None,
                    address,
                }) => address.as_str().to_owned(),
                Err(fault) => format!("{fault:?}: {}", line.typed),
            })
            .collect()
    }

    fn parse(typed: &str) -> Result<Address, AddressFault> {
        typed.parse()
    }

    #[test]
    fn separators_of_every_kind_divide_a_list() {
        let both = ["a@x.nl", "b@y.nl"];
        for pasted in [
            "a@x.nl; b@y.nl",
            "a@x.nl, b@y.nl",
            "a@x.nl\nb@y.nl",
            "a@x.nl\r\nb@y.nl\r\n",
            "a@x.nl b@y.nl",
            "a@x.nl\tb@y.nl",
            ";;a@x.nl;\n\n,b@y.nl,;",
            "<a@x.nl>;<b@y.nl>",
            "<a@x.nl> <b@y.nl>",
            "\"a@x.nl\",\"b@y.nl\"",
            "a@x.nl;b@y.nl.",
        ] {
            assert_eq!(read(pasted), both, "{pasted:?}");
        }
    }

    #[test]
    fn a_name_is_read_however_it_stands_beside_the_address() {
        for pasted in [
            "Jan Jansen <jan@x.nl>",
            "Jan Jansen jan@x.nl",
            "\"Jan Jansen\" <jan@x.nl>",
            "jan@x.nl Jan Jansen",
            "Jan\tJansen\tjan@x.nl",
            "Jan Jansen; jan@x.nl",
            "Jan Jansen, jan@x.nl",
            "jan@x.nl;Jan Jansen",
            "\"Jan Jansen\";\"jan@x.nl\"",
            "Jan  Jansen<jan@x.nl>",
            "'Jan Jansen' <jan@x.nl>",
            "Jan Jansen <mailto:jan@x.nl>",
            "Jan Jansen (jan@x.nl)",
            "Jan\u{a0}Jansen <jan@x.nl\u{200b}>",
        ] {
            assert_eq!(read(pasted), ["Jan Jansen <jan@x.nl>"], "{pasted:?}");
        }
    }

    #[test]
    fn a_comma_inside_a_name_divides_nobody() {
        let both = ["Piet Jansen <p@x.nl>", "Jo Bakker <j@y.nl>"];
        for pasted in [
            "\"Jansen, Piet\" <p@x.nl>, \"Bakker, Jo\" <j@y.nl>",
            "Jansen, Piet <p@x.nl>; Bakker, Jo <j@y.nl>",
            "Jansen, Piet <p@x.nl>, Bakker, Jo <j@y.nl>",
            "Jansen, Piet <p@x.nl>\nBakker, Jo <j@y.nl>",
        ] {
            assert_eq!(read(pasted), both, "{pasted:?}");
        }
        assert_eq!(
            read("\"Jansen \\\"Piet\\\"\" <p@x.nl>"),
            ["Jansen \"Piet\" <p@x.nl>"]
        );
    }

    #[test]
    fn columns_of_several_people_on_one_line_stay_together() {
        assert_eq!(
            read("Jan\tjan@x.nl\tPiet\tp@y.nl"),
            ["Jan <jan@x.nl>", "Piet <p@y.nl>"]
        );
        assert_eq!(
            read("Jan jan@x.nl Piet p@y.nl"),
            ["Jan <jan@x.nl>", "Piet <p@y.nl>"]
        );
    }

    #[test]
    fn a_mistake_costs_its_own_entry_and_nothing_else() {
        assert_eq!(
            read("jan@x.nl; piet.pietersen; k@y.nl\nKlaas\nzoë@x.nl, a@b; l@z.nl"),
            [
                "jan@x.nl",
                "Missing: piet.pietersen",
                "k@y.nl",
                "Missing: Klaas",
                "NotAscii: zoë@x.nl",
                "Malformed: a@b",
                "l@z.nl"
            ]
        );
        assert_eq!(
            read("jan.jansen, p@x.nl"),
            ["Missing: jan.jansen", "p@x.nl"]
        );
        assert_eq!(read("Jan <>"), ["Missing: Jan <>"]);
    }

    #[test]
    fn an_unclosed_quote_or_bracket_swallows_nobody() {
        assert_eq!(
            read("\"Jan <jan@x.nl>; p@y.nl"),
            ["Jan <jan@x.nl>", "p@y.nl"]
        );
        assert_eq!(read("Jan <jan@x.nl; p@y.nl"), ["Jan <jan@x.nl>", "p@y.nl"]);
    }

    #[test]
    fn a_mark_before_a_line_is_nobodys_name() {
        for mark in ["•", "-", "–", "*", "1.", "12)", "a)", "☐"] {
            let pasted = format!("{mark} Jan Jansen <jan@x.nl>");
            assert_eq!(read(&pasted), ["Jan Jansen <jan@x.nl>"], "{pasted}");
            assert_eq!(read(&format!("{mark} jan@x.nl")), ["jan@x.nl"]);
        }
        assert_eq!(read("J. Jansen <jan@x.nl>"), ["J. Jansen <jan@x.nl>"]);
        assert_eq!(read("jan@x.nl -"), ["- <jan@x.nl>"]);
    }

    #[test]
    fn every_entry_knows_its_line() {
        let pasted = "a@x.nl, b@x.nl\r\n\r\nfout\r\nc@x.nl; d@x.nl";
        let numbers: Vec<_> = read_list(pasted).iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 1, 3, 4, 4]);
    }

    #[test]
    fn nothing_pasted_is_nobody() {
        assert!(read_list("").is_empty());
        assert!(read_list(" ;,\n\t \r\n").is_empty());
    }

    #[test]
    fn a_header_cannot_be_smuggled_in() {
        for evil in [
            "a@x.nl\r\nBcc: b@y.nl",
            "a@x.nl\nBcc: b@y.nl",
            "Jan\r\nBcc: b@y.nl <a@x.nl>",
            "a@x.nl\0",
            "a\u{b}@x.nl",
        ] {
            assert!(
                parse(evil).is_err() || parse(evil).unwrap().as_str() == "a@x.nl",
                "{evil:?}"
            );
            assert!(
                read(evil).iter().all(|line| !line.contains(['\r', '\n'])),
                "{evil:?}"
            );
        }
        assert_eq!(
            read("Jan \u{7}<a@x.nl>"),
            ["ControlCharacter: Jan \u{7}<a@x.nl>"]
        );
    }

    #[test]
    fn a_name_has_80_characters_at_most_and_no_web_address() {
        let named = |name: &str| read_list(&format!("{name} <a@x.nl>"))[0].outcome.clone();
        assert!(named(&"é".repeat(80)).is_ok());
        assert_eq!(named(&"é".repeat(81)), Err(AddressFault::Name));
        assert_eq!(named("Win https://evil.example"), Err(AddressFault::Name));
        assert_eq!(named("WWW.evil.example"), Err(AddressFault::Name));
    }

    #[test]
    fn a_name_that_repeats_the_address_is_no_name() {
        assert_eq!(read("\"Jan@x.nl\" <jan@x.nl>"), ["jan@x.nl"]);
        assert_eq!(read("'jan@x.nl' <jan@x.nl>"), ["jan@x.nl"]);
    }

    #[test]
    fn debug_output_shows_nobody() {
        assert_eq!(format!("{:?}", read_list("Jan <jan@x.nl>")), "[Line(..)]");
        assert_eq!(
            format!("{:?}", read_list("jan@x.nl")[0].outcome),
            "Ok(Invitee(..))"
        );
    }

    /// What is left of a text without white space and separators.
    fn marks(text: &str) -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && !",;".contains(*c))
            .collect()
    }

    fn pasted() -> impl Strategy<Value = String> {
        let fragment = prop::sample::select(vec![
            "a@x.nl",
            "Jan",
            "Jansen",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            ",",
            ";",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\0",
            "@",
            ".",
            "zoë@x.nl",
            "\u{200b}",
            "\u{2028}",
            "mailto:",
            "<p@y.nl>",
            "Bcc: b@z.nl",
            "jan.jansen",
            "é",
            "\u{202e}",
            "(",
            ")",
        ]);
        prop_oneof![
            ".{0,120}",
            prop::collection::vec(fragment, 0..24).prop_map(|parts| parts.concat())
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn nothing_typed_is_lost_and_no_line_break_comes_out(pasted in pasted()) {
            let lines = read_list(&pasted);
            let typed: String = lines.iter().map(|line| line.typed.as_str()).collect();
            prop_assert_eq!(marks(&typed), marks(&pasted));
            for line in &lines {
                prop_assert!(!line.typed.contains(['\r', '\n']));
                if let Ok(invitee) = &line.outcome {
                    let name = invitee.name.as_deref().unwrap_or("Jan");
                    prop_assert!(!name.is_empty() && !name.chars().any(char::is_control));
                    prop_assert!(invitee.address.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                    prop_assert!(parse(invitee.address.as_str()) == Ok(invitee.address.clone()));
                    prop_assert!(line.typed.contains('@'));
                }
            }
        }

        #[test]
        fn a_comparable_form_is_an_address_of_its_own_and_stays_the_same(local in "[A-Za-z0-9+._-]{1,12}", domain in "([A-Za-z]{1,8}|gmail)\\.(com|[a-z]{2,3})") {
            let comparable = parse(&format!("{local}@{domain}")).map(|address| address.comparable());
            let again = comparable.clone().and_then(|comparable| parse(&comparable)).map(|address| address.comparable());
            // Cutting off a tag can leave a dot at the end, which is no address any more.
            prop_assert!(again == comparable || again == Err(AddressFault::Malformed));
        }
    }
}
