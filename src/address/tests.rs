//! What is read of a list, an entry and an address.

use proptest::prelude::*;

use super::*;

/// Each entry as `name <address>` or as its fault.
pub(super) fn read(pasted: &str) -> Vec<String> {
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
            "Domain: a@b",
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
    assert_eq!(read("jan@x.nl -"), ["jan@x.nl"]);
}

#[test]
fn every_entry_knows_its_line() {
    let pasted = "a@x.nl, b@x.nl\r\n\r\nfout\r\nc@x.nl; d@x.nl";
    let numbers: Vec<_> = read_list(pasted).iter().map(|line| line.number).collect();
    assert_eq!(numbers, [1, 1, 3, 4, 4]);
}

/// Everything here is one and the same address, in a field as in a list.
const SAME: [&str; 60] = [
    "SMTP:jan@x.nl",
    "mailto://jan@x.nl",
    "mailto:Jan%20Jansen%20%3Cjan@x.nl%3E",
    "<a href=\"mailto:jan@x.nl\">jan@x.nl</a>",
    "jan@x.nl",
    " jan@x.nl ",
    "jan@x.nl.",
    "jan@x.nl,",
    "jan@x.nl;",
    "jan@x.nl;;",
    "jan@x.nl!",
    "<jan@x.nl>",
    "<jan@x.nl",
    "jan@x.nl>",
    "(jan@x.nl)",
    "[jan@x.nl]",
    "{jan@x.nl}",
    "\"jan@x.nl\"",
    "'jan@x.nl'",
    "`jan@x.nl`",
    "‘jan@x.nl’",
    "“jan@x.nl”",
    "„jan@x.nl“",
    "«jan@x.nl»",
    "‹jan@x.nl›",
    "*jan@x.nl*",
    "- jan@x.nl",
    "-jan@x.nl",
    "•jan@x.nl",
    "mailto:jan@x.nl",
    "MAILTO:jan@x.nl",
    "MailTo: jan@x.nl",
    "<mailto:jan@x.nl>",
    "mailto:jan@x.nl?subject=Hallo%20Jan&cc=p@y.nl",
    "mailto:jan%40x.nl",
    "jan@x.nl<mailto:jan@x.nl>",
    "Jan <jan@x.nl<mailto:jan@x.nl>>",
    "Jan Jansen [mailto:jan@x.nl]",
    "[jan@x.nl](mailto:jan@x.nl)",
    "Jan Jansen <jan@x.nl>",
    "\"Jansen, Jan\" <jan@x.nl>;",
    "Jansen, Jan <jan@x.nl>",
    "Jan Jansen (jan@x.nl)",
    "Jan Jansen jan@x.nl",
    "Jan Jansen: jan@x.nl",
    "jan@x.nl (Jan Jansen)",
    "E-mail: jan@x.nl",
    "e-mailadres:jan@x.nl",
    "Van: Jan <jan@x.nl>",
    "jan@X.NL",
    "\u{200b}jan@x.nl\u{200b}",
    "jan\u{200b}@x.nl",
    "\u{a0}jan@x.nl\u{a0}",
    "\u{202a}jan@x.nl\u{202c}",
    "\u{feff}jan@x.nl",
    "jan@\u{ad}x.nl",
    "jan＠x.nl",
    "jan @ x.nl",
    "jan@x．nl",
    "jan@x.nl, jan@x.nl",
];

#[test]
fn an_address_is_read_whatever_stands_around_it() {
    for typed in SAME {
        let address = Address::read(typed).map(|address| address.identity());
        assert_eq!(address, Ok("jan@x.nl".to_owned()), "{typed:?}");
        let lines = read_list(typed);
        let people: Vec<_> = lines.iter().map(|line| &line.outcome).collect();
        let all_the_same = people.iter().all(|outcome| {
            outcome
                .as_ref()
                .is_ok_and(|person| person.address.identity() == "jan@x.nl")
        });
        assert!(all_the_same && !people.is_empty(), "{typed:?}");
    }
}

#[test]
fn what_cannot_be_an_address_is_refused_for_its_own_reason() {
    for (typed, fault) in [
        ("", AddressFault::Missing),
        ("   ", AddressFault::Missing),
        ("Jan Jansen", AddressFault::Missing),
        ("@", AddressFault::Missing),
        ("jan.x.nl", AddressFault::Missing),
        ("06-12345678", AddressFault::Missing),
        ("jan@x.nl, piet@x.nl", AddressFault::Several),
        ("jan@x.nl piet@x.nl", AddressFault::Several),
        ("Jan <jan@x.nl>; Piet <piet@x.nl>", AddressFault::Several),
        ("zoë@x.nl", AddressFault::NotAscii),
        ("иван@почта.рф", AddressFault::NotAscii),
        ("jan jansen@", AddressFault::Domain),
        ("jan jansen @ x.nl", AddressFault::Missing),
        ("jan@", AddressFault::Domain),
        ("jan@x", AddressFault::Domain),
        ("jan@localhost", AddressFault::Domain),
        ("jan@127.0.0.1", AddressFault::Domain),
        ("jan@x..nl", AddressFault::Domain),
        ("jan@x_y.nl", AddressFault::Domain),
        ("jan@xn--a.nl", AddressFault::Domain),
        ("@x.nl", AddressFault::Mailbox),
        ("jan@piet@x.nl", AddressFault::Mailbox),
        ("jan..jansen@x.nl", AddressFault::Mailbox),
        (".jan@x.nl", AddressFault::Mailbox),
        ("jan!piet@x.nl", AddressFault::Mailbox),
        ("jan%piet@x.nl", AddressFault::Mailbox),
        ("jan/piet@x.nl", AddressFault::Mailbox),
        ("jan`s@x.nl", AddressFault::Mailbox),
        ("jan\u{7}@x.nl", AddressFault::ControlCharacter),
    ] {
        assert_eq!(Address::read(typed), Err(fault), "{typed:?}");
    }
    let long = format!("{}@x.nl", "a".repeat(65));
    assert_eq!(Address::read(&long), Err(AddressFault::Mailbox));
}

#[test]
fn somebody_written_down_is_read_as_the_same_person() {
    for name in [
        "Jan Jansen",
        "J. (Jan) Jansen, MSc",
        "1. Jan",
        "en Jan",
        "Jan \"de man\" <x>",
        "Van: Jan",
        "Naam",
        "a\\b",
    ] {
        let person = Invitee {
            name: Some(name.to_owned()),
            address: "jan@zoë.nl".parse().unwrap(),
        };
        assert_eq!(
            read_list(&person.written())[0].outcome,
            Ok(person),
            "{name}"
        );
    }
}

#[test]
fn an_address_that_is_shown_is_read_again() {
    for address in [
        "o'neil+x@x.nl",
        "a@zoë.nl",
        "a@例え.テスト",
        "_a@x.nl",
        "a_@x.nl",
        "a-b@x-y.nl",
    ] {
        let read = Address::read(address).unwrap();
        assert_eq!(Address::read(&read.shown()), Ok(read), "{address}");
    }
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
    assert_eq!(
        named(&"é".repeat(81)),
        Err(AddressFault::Name(NameFault::TooLong { most: 80 }))
    );
    assert_eq!(
        named("Win https://evil.example"),
        Err(AddressFault::Name(NameFault::HasLink))
    );
    assert_eq!(
        named("WWW.evil.example"),
        Err(AddressFault::Name(NameFault::HasLink))
    );
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

/// Without the lines that are a rule of hyphens, with or without words in it: they name nobody, and are read as that.
fn without_rules(pasted: &str) -> String {
    let is_rule = |line: &&str| {
        let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let begins = |rule: &&str| line.starts_with(*rule);
        ["----", "____", "===="].iter().any(begins) && !line.contains('@')
    };
    let plain = plain::plain(pasted);
    let ends = |c: char| "\r\n\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(c);
    let lines: Vec<_> = plain.split(ends).filter(|line| !is_rule(line)).collect();
    lines.join("\n")
}

/// Letters and digits of a text, without those of labels.
fn marks(text: &str) -> String {
    let text = plain::plain(text)
        .replace("Bcc:", " ")
        .replace("mailto:", " ");
    let mut marks = String::new();
    for mut word in text.split(|c: char| c.is_whitespace() || ",;|<>".contains(c)) {
        while let Some(length) = labels::length(word) {
            word = &word[length..];
        }
        marks.extend(word.chars().filter(|c| c.is_alphanumeric()));
    }
    marks
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
        let typed: Vec<&str> = lines.iter().map(|line| line.typed.as_str()).collect();
        prop_assert_eq!(marks(&typed.join("\n")), marks(&without_rules(&pasted)));
        for line in &lines {
            prop_assert!(!line.typed.contains(['\r', '\n']));
            if let Ok(invitee) = &line.outcome {
                prop_assert_eq!(&read_list(&invitee.written())[0].outcome, &line.outcome);
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
        prop_assert!(again == comparable || again == Err(AddressFault::Mailbox));
    }
}
