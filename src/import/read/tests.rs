//! A file is read whole or not at all, and what is said of it is where it is wrong.

use jsonschema::Validator;
use serde_json::{Value, json};

use super::super::fault::Kind;
use super::*;
use crate::questionnaire::Lang;

const EXAMPLE: &str = include_str!("../../../templates/content/profile.example.json");
const SCHEMA: &str = include_str!("../../../templates/content/profile.schema.json");

fn schema() -> Validator {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn example() -> Value {
    serde_json::from_str(EXAMPLE).unwrap()
}

fn read_value(value: &Value) -> Result<Document, Fault> {
    read(&serde_json::to_vec(value).unwrap())
}

/// The example with one place changed.
fn with(pointer: &str, value: Value) -> Value {
    let mut changed = example();
    *changed.pointer_mut(pointer).unwrap() = value;
    changed
}

/// What is said of the example with one place changed: where, and what.
fn said(pointer: &str, value: Value) -> (String, Problem) {
    let fault = read_value(&with(pointer, value)).unwrap_err();
    let steps = fault.at.iter().map(|step| match step {
        Step::Field(name) => format!("/{name}"),
        Step::Item(number) => format!("/{}", number - 1),
    });
    (steps.collect(), fault.problem)
}

#[test]
fn the_example_keeps_to_the_schema_and_is_read() {
    assert!(schema().is_valid(&example()));
    let document = read(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(document.person.name, "Sanne Voorbeeld");
    let round = &document.rounds[0];
    assert_eq!(round.qualities[0].name.in_(Lang::En), "Bridging");
    assert_eq!(document.commitments.len(), 1);
}

#[test]
fn what_is_read_can_be_written_and_read_again() {
    let document = read(EXAMPLE.as_bytes()).unwrap();
    let written = serde_json::to_value(&document).unwrap();
    assert!(schema().is_valid(&written));
    assert_eq!(read_value(&written).unwrap(), document);
}

/// Every place in a value, as a JSON pointer.
fn places(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Object(map) => {
            for (name, inner) in map {
                places(inner, &format!("{at}/{name}"), out);
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate() {
                places(inner, &format!("{at}/{place}"), out);
            }
        }
        _ => {}
    }
}

/// Values that are right in one place and wrong in all others, and some that never are.
fn strange() -> Vec<Value> {
    let texts = [
        "",
        "x",
        "X",
        "a--b",
        "-a",
        "open",
        "many",
        "inside",
        "gives",
        "more",
        "yes",
        "ESCO",
        "1.0.0",
        "1.0.12",
        "1.1.0",
        "1.2.0",
        "1.3.0",
        "2.0.0",
        "0.9.0",
        "1.0",
        "1.0.00001",
        "2026-02-30",
        "2026-11-23",
        "20261123",
        "2026-11-23T09:00:00Z",
        "2026-11-23T09:00:00+01:00",
        "http://a.example/b",
        "https://",
        "ftp://a.example/b",
        "http://a b",
        "urn:uuid:5f0c2c1e-5a0b-4f1e-9a5b-0d6a4c1b7e21",
        "urn:uuid:5f0c2c1e5a0b4f1e9a5b0d6a4c1b7e21",
    ];
    let lengths = [
        40, 41, 60, 61, 80, 81, 120, 121, 200, 201, 300, 301, 400, 401, 600, 601, 2000, 2001,
    ];
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1),
        json!(4),
        json!(5),
        json!(1000),
        json!(1001),
        json!(1.5),
        json!([]),
        json!({}),
        json!([null]),
        json!({"x": 1}),
    ];
    let texts = texts.into_iter().map(|text| json!(text));
    let long = lengths.into_iter().map(|length| json!("a".repeat(length)));
    texts.chain(long).chain(others).collect()
}

/// What the schema cannot say.
fn is_beyond_the_schema(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Twice | Problem::EndsBeforeItBegins | Problem::NoSuchColumn
    )
}

#[test]
fn the_reader_and_the_schema_say_the_same_of_every_change_to_the_example() {
    let schema = schema();
    let (mut compared, mut good) = (0, 0);
    let mut compare = |value: &Value, what: &str| {
        let valid = schema.is_valid(value);
        match read_value(value) {
            Ok(_) => assert!(valid, "only the reader takes {what}"),
            Err(fault) if is_beyond_the_schema(&fault.problem) => assert!(valid, "{what}"),
            Err(fault) => assert!(!valid, "only the schema takes {what}: {fault:?}"),
        }
        compared += 1;
        good += usize::from(valid);
    };
    let mut all = Vec::new();
    places(&example(), "", &mut all);
    for place in &all {
        for value in strange() {
            compare(
                &with(place, value.clone()),
                &format!("{value:.60} at {place}"),
            );
        }
        let mut more = example();
        match more.pointer_mut(place).unwrap() {
            Value::Object(map) => {
                map.insert("extra".to_owned(), json!(1));
            }
            Value::Array(items) => items.resize(600, items.first().cloned().unwrap_or_default()),
            _ => continue,
        }
        compare(&more, &format!("more at {place}"));
    }
    for place in all.iter().filter(|place| !place.is_empty()) {
        let (parent, name) = place.rsplit_once('/').unwrap();
        let mut less = example();
        match less.pointer_mut(parent).unwrap() {
            Value::Object(map) => map.remove(name),
            Value::Array(items) => Some(items.remove(name.parse().unwrap())),
            _ => None,
        };
        compare(&less, &format!("nothing at {place}"));
    }
    assert!(
        compared > 6000 && good > 300,
        "{good} of {compared}: this test is blind"
    );
}

#[test]
fn a_file_that_is_no_json_is_told_with_the_line() {
    let cut = &EXAMPLE.as_bytes()[..EXAMPLE.len() / 2];
    let lines = EXAMPLE[..EXAMPLE.len() / 2].lines().count();
    let deep = "[".repeat(100_000);
    for (bytes, line) in [
        (cut, lines),
        (b"{\n\"a\": x}".as_slice(), 2),
        (b"".as_slice(), 1),
        (deep.as_bytes(), 1),
    ] {
        let fault = read(bytes).unwrap_err();
        assert!(
            matches!(fault.problem, Problem::NotJson { line: found } if found.abs_diff(line) <= 1),
            "{fault:?}"
        );
    }
}

#[test]
fn a_file_of_another_kind_is_named_also_when_it_is_large() {
    let named = |bytes: &[u8]| match read(bytes).unwrap_err().problem {
        Problem::OtherFile { name, .. } => name,
        problem => format!("{problem:?}"),
    };
    let large = |start: &[u8]| [start, &vec![b' '; MAX_BYTES]].concat();
    for (start, name) in [
        (&b"%PDF-1.7\n"[..], "PDF"),
        (b"PK\x03\x04\x14\0\0\0", "ZIP"),
    ] {
        assert_eq!(
            (named(start), named(&large(start))),
            (name.to_owned(), name.to_owned())
        );
    }
    let wide = EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes);
    assert_eq!(named(&wide.collect::<Vec<u8>>()), "UTF-16");
    assert_eq!(
        named(&large(b"{}")),
        format!("{:?}", Problem::TooLarge { most: MAX_BYTES })
    );
}

#[test]
fn json_that_is_no_talent_profile_is_told_so() {
    for other in [
        json!([]),
        json!("x"),
        json!({}),
        json!({"format": "resume", "formatVersion": "9.0.0"}),
        json!({"basics": {"name": "Sanne"}}),
    ] {
        assert_eq!(
            read_value(&other),
            Err(Fault::of_file(Problem::NotAProfile))
        );
    }
}

#[test]
fn a_file_from_before_letters_is_read_as_it_was() {
    let mut old = with("/formatVersion", json!("1.0.0"));
    old["rounds"][0].as_object_mut().unwrap().remove("letters");
    let read = read_value(&old).unwrap();
    assert!(read.rounds.iter().all(|round| round.letters.is_empty()));
}

#[test]
fn a_newer_version_is_told_before_anything_else() {
    for version in ["1.3.0", "1.1000.0", "2.0.0", "10.0.3"] {
        let mut newer = with("/formatVersion", json!(version));
        newer["brandNew"] = json!(true);
        let version = version.to_owned();
        assert_eq!(
            read_value(&newer),
            Err(Fault::of_file(Problem::Newer { version }))
        );
    }
    for version in [
        json!("0.9.0"),
        json!("1"),
        json!("v1.0.0"),
        json!("1.0.+1"),
        json!(1),
        json!(null),
    ] {
        let old = with("/formatVersion", version);
        assert_eq!(
            read_value(&old),
            Err(Fault::of_file(Problem::UnknownVersion))
        );
    }
    assert!(read_value(&with("/formatVersion", json!("1.0.7"))).is_ok());
}

#[test]
fn a_file_of_more_than_a_megabyte_is_too_large() {
    let fill = |length: usize| {
        let mut file = EXAMPLE.as_bytes().to_vec();
        file.resize(length, b' ');
        file
    };
    assert!(read(&fill(MAX_BYTES)).is_ok());
    let fault = read(&fill(MAX_BYTES + 1)).unwrap_err();
    assert_eq!(fault, Fault::of_file(Problem::TooLarge { most: MAX_BYTES }));
}

#[test]
fn a_file_may_begin_with_a_mark_of_its_encoding() {
    assert!(read(format!("\u{feff}{EXAMPLE}").as_bytes()).is_ok());
}

#[test]
fn what_cannot_stand_at_a_place_is_told_with_the_place() {
    let name = "/rounds/0/qualities/1/name/nl";
    let cases = [
        (name, json!("a".repeat(81)), Problem::TooLong { most: 80 }),
        (name, json!(" \u{200b}"), Problem::Empty),
        (name, json!(7), Problem::Expected(Kind::Text)),
        ("/person", json!({}), Problem::Missing { name: "name" }),
        ("/rounds", json!([]), Problem::Empty),
        ("/rounds", json!({}), Problem::Expected(Kind::List)),
        ("/bank", json!([]), Problem::Expected(Kind::Record)),
        ("/bank/size", json!("48"), Problem::Expected(Kind::Number)),
        ("/bank/size", json!(0), Problem::NotUnderstood),
        ("/language", json!("de"), Problem::NotUnderstood),
        ("/generatedAt", json!("gisteren"), Problem::NotADate),
        (
            "/rounds/0/qualities/0/bestFit",
            json!("ja"),
            Problem::Expected(Kind::Flag),
        ),
    ];
    for (place, value, problem) in cases {
        assert_eq!(said(place, value), (place.to_owned(), problem));
    }
}

#[test]
fn what_does_not_go_together_is_told_with_the_place_of_the_second() {
    let round = "/rounds/0";
    let cases = [
        (
            "/closedAt",
            json!("2026-10-31"),
            "/closedAt",
            Problem::EndsBeforeItBegins,
        ),
        (
            "/qualities/1/id",
            json!("bridging"),
            "/qualities/1",
            Problem::Twice,
        ),
        (
            "/columns/1/id",
            json!("inside"),
            "/columns/1",
            Problem::Twice,
        ),
        (
            "/columns",
            json!([{"id": "inside", "answers": "8-9"}]),
            "/qualities/0/seen/1",
            Problem::NoSuchColumn,
        ),
    ];
    for (pointer, value, place, problem) in cases {
        let fault = said(&format!("{round}{pointer}"), value);
        assert_eq!(fault, (format!("{round}{place}"), problem));
    }
}

#[test]
fn a_name_that_is_not_ours_is_told_short_and_plain() {
    let mut strange = example();
    strange["rounds"][0][format!("\u{202e}{}", "x".repeat(900))] = json!(1);
    let fault = read_value(&strange).unwrap_err();
    let name = "x".repeat(40);
    assert_eq!(fault.problem, Problem::Unknown { name });
}

#[test]
fn the_same_round_agreement_or_hindrance_twice_is_refused() {
    for list in ["/rounds", "/commitments", "/rounds/0/hindrances"] {
        let mut twice = example();
        let items = twice.pointer_mut(list).unwrap().as_array_mut().unwrap();
        items.push(items[0].clone());
        assert_eq!(
            read_value(&twice).unwrap_err().problem,
            Problem::Twice,
            "{list}"
        );
    }
}

#[test]
fn a_quality_of_another_bank_keeps_its_name() {
    let mut other = with("/bank/id", json!("elsewhere-30"));
    other["rounds"][0]["qualities"][0]["id"] = json!("sparkling");
    other["rounds"][0]["qualities"][0]["name"] = json!({"en": "Sparkling"});
    let document = read_value(&other).unwrap();
    let quality = &document.rounds[0].qualities[0];
    assert_eq!(quality.name.in_(Lang::Nl), "Sparkling");
}

#[test]
fn texts_are_made_plain() {
    let odd = with("/portrait", json!("“Ik”\u{202e} ben\r\n\r\nZoe\u{308}…"));
    let portrait = read_value(&odd).unwrap().portrait;
    assert_eq!(portrait.as_deref(), Some("\"Ik\" ben Zoë..."));
}
