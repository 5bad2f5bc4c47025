//! Whatever people type or paste, a letter has the headers it should have, goes to one person, and its entry for a
//! calendar has no line too many.

mod check;
mod typed;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use self::check::{Expected, faults, faults_of_calendar, names};
use self::typed::{Typed, look};
use crate::evidence::{Outcome, full};

const CASES: usize = 1_000_000;
/// A few seconds.
const CASES_AT_EVERY_CHANGE: usize = 500;

/// What does harm in a header, or makes room for what does.
const FRAGMENTS: [&str; 44] = [
    "Ada",
    "Grace Hopper",
    "é",
    "Zoë",
    "\u{1f600}",
    " ",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\r\n ",
    "\r\n\r\n",
    "\0",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{202e}",
    "\u{200b}",
    "\u{2066}",
    "\u{feff}",
    ",",
    ";",
    ":",
    "\"",
    "'",
    "\\",
    "<",
    ">",
    "(",
    ")",
    "@",
    "a@b.nl",
    "Bcc: all@example.org",
    "\r\nBcc: all@example.org",
    "\nTo: b@c.nl\n",
    "=?utf-8?Q?=0D=0ABcc:_all@example.org?=",
    "=?utf-8?B?DQpCY2M6IGFAYi5ubA==?=",
    "=?",
    "?=",
    "\r\nATTACH:http://e.example\r\n",
    "\\nATTENDEE:mailto:a@b.nl",
    "--=_klankbord--",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        16 => prop::sample::select(FRAGMENTS.as_slice()).prop_map(str::to_owned),
        4 => any::<char>().prop_map(String::from),
        1 => (1_usize..1300).prop_map(|length| "x".repeat(length)),
        1 => (1_usize..700).prop_map(|length| "é".repeat(length)),
    ];
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

/// A list as people paste it, with hostile names.
fn pasted() -> impl Strategy<Value = String> {
    let end = prop::sample::select(["\n", "; ", ", ", "\r\n", "\t"].as_slice());
    let address =
        prop::sample::select(["<jan@x.nl>", "piet+x@y.co.uk", "\"k@z.nl\"", ""].as_slice());
    let entry =
        (hostile(), address, end).prop_map(|(name, address, end)| format!("{name} {address}{end}"));
    prop::collection::vec(entry, 0..3).prop_map(|entries| entries.concat())
}

fn typed() -> impl Strategy<Value = Typed> {
    let short = (hostile(), hostile(), hostile(), hostile());
    (short, hostile(), hostile(), hostile(), pasted()).prop_map(
        |((employee, manager, place, service), organisation, note, reviewer, pasted)| Typed {
            employee,
            manager,
            place,
            service,
            organisation,
            note,
            reviewer,
            pasted,
        },
    )
}

#[test]
fn nothing_typed_adds_a_header_or_a_recipient() {
    let cases = if full() { CASES } else { CASES_AT_EVERY_CHANGE };
    let mut runner = TestRunner::new(Config {
        cases: u32::try_from(cases).unwrap(),
        failure_persistence: None,
        ..Config::default()
    });
    let count = Cell::new(0);
    let outcome = runner.run(&typed(), |typed| {
        let (looked, found) = look(&typed);
        count.set(count.get() + looked);
        prop_assert_eq!(found, Vec::<String>::new());
        Ok(())
    });
    let noted = Outcome {
        id: "C5",
        what: "names, subjects, addresses and lists in headers",
        times: cases,
        asked: count.get(),
        lost: usize::from(outcome.is_err()),
        twice: 0,
        recovery: String::new(),
    };
    noted.note();
    outcome.unwrap();
}

/// Both were so before the letter and the calendar looked after them.
#[test]
fn a_name_is_never_decoded_and_no_word_is_longer_than_a_line() {
    for name in [
        "=?utf-8?Q?=0D=0ABcc:_all@example.org?=",
        "=?utf-8?B?SW5ncmlk?=",
        &"x".repeat(1200),
        "Kamer 2\rATTACH:http://e.example",
    ] {
        let everywhere = || name.to_owned();
        let (_, found) = look(&Typed {
            employee: everywhere(),
            manager: everywhere(),
            place: everywhere(),
            service: everywhere(),
            organisation: everywhere(),
            note: everywhere(),
            reviewer: everywhere(),
            pasted: format!("{name} <a@x.nl>"),
        });
        assert_eq!(found, Vec::<String>::new(), "{}", &name[..12]);
    }
}

#[test]
fn a_header_that_is_only_put_together_is_caught() {
    let letter = |to: &str, subject: &str| {
        format!("From: s@x.nl\r\nReply-To: c@x.nl\r\nTo: {to}\r\nSubject: {subject}\r\n\r\nHoi\r\n")
    };
    let found = |to: &str, subject: &str| {
        let expected = Expected {
            headers: &["From", "Reply-To", "To", "Subject"],
            from: "s@x.nl",
            to: "a@x.nl",
            subject,
        };
        faults(letter(to, subject).as_bytes(), &expected)
    };
    assert_eq!(found("a@x.nl", "Hoi"), Vec::<String>::new());
    for (to, subject) in [
        ("a@x.nl", "Hoi\r\nBcc: b@x.nl"),
        ("a@x.nl", "Hoi\r\n\r\nBcc: b@x.nl"),
        ("a@x.nl", "Hoi\nBcc: b@x.nl"),
        ("a@x.nl", "Hoi\rBcc: b@x.nl"),
        ("a@x.nl", "Hoi\0"),
        ("a@x.nl", "Zoë"),
        ("a@x.nl", "=?utf-8?Q?=0D=0ABcc:_b@x.nl?="),
        ("a@x.nl, b@x.nl", "Hoi"),
        ("b@x.nl", "Hoi"),
        ("a@x.nl", &"x".repeat(999)),
    ] {
        assert_ne!(found(to, subject), Vec::<String>::new(), "{to} {subject}");
    }
    let entry = |place: &str| format!("BEGIN:VEVENT\r\nLOCATION:{place}\r\nEND:VEVENT\r\n");
    let lines = ["BEGIN", "LOCATION", "END"];
    assert_eq!(
        faults_of_calendar(&entry("Kamer 2"), &lines),
        Vec::<String>::new()
    );
    for place in ["Kamer\r\nATTACH:x", "Kamer\nATTACH:x", "Kamer\rATTACH:x"] {
        assert_ne!(
            faults_of_calendar(&entry(place), &lines),
            Vec::<String>::new()
        );
    }
    assert_eq!(names("A: b\r\n c\r\nD: e"), ["A", "D"]);
}
