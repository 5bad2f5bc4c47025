//! What a talent profile must look like, as one table, and the look that compares a file with it.
//!
//! # Why
//!
//! Decision: a table of our own beside the JSON Schema, held equal to it by a test. Context: whoever brings a
//! file has to read, in their own language, what is wrong with it and where; a validator's message is English for
//! programmers, and serde tells neither the place nor the limit. Consequence: texts are made plain in the same
//! walk that measures them, so nothing comes in that was not looked at.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use serde_json::Value;

use super::fault::{Fault, Kind, Problem, Step};
use crate::normalise;
use crate::questionnaire::Lang;

/// What may stand at one place.
pub(super) enum Shape {
    /// People's words, measured in characters.
    Text(usize),
    /// Small letters, digits and single hyphens.
    Id,
    /// Our own words, as they are.
    OneOf(&'static [&'static str]),
    Day,
    Moment,
    /// `urn:uuid:..`
    Urn,
    /// Of a concept on the web.
    Uri,
    /// From and up to.
    Number(u64, u64),
    Flag,
    /// It may also say `null`.
    Maybe(&'static Shape),
    /// At least and at most so many.
    List(usize, usize, &'static Shape),
    Record(&'static [Field]),
    /// A text in at least one language.
    Both(usize),
}

/// Name, whether it must be there, and its shape.
pub(super) type Field = (&'static str, Need, Shape);

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Must,
    May,
}

const MAX_ID: usize = 60;
const MAX_URI: usize = 300;

/// Looks at a value and everything in it, and makes its texts plain. The first fault ends the look.
pub(super) fn check(value: &mut Value, shape: &Shape, at: &mut Vec<Step>) -> Result<(), Fault> {
    match shape {
        Shape::Maybe(_) if value.is_null() => Ok(()),
        Shape::Maybe(inner) => check(value, inner, at),
        Shape::Record(fields) => record(value, fields, at),
        Shape::Both(most) => both(value, *most, at),
        Shape::List(least, most, each) => list(value, *least, *most, each, at),
        Shape::Flag if value.is_boolean() => Ok(()),
        Shape::Flag => Err(Fault::new(at, Problem::Expected(Kind::Flag))),
        Shape::Number(least, most) => match value.as_u64() {
            Some(number) if (*least..=*most).contains(&number) => Ok(()),
            Some(_) => Err(Fault::new(at, Problem::NotUnderstood)),
            None => Err(Fault::new(at, Problem::Expected(Kind::Number))),
        },
        word => {
            let Value::String(text) = value else {
                return Err(Fault::new(at, Problem::Expected(Kind::Text)));
            };
            match written(text, word) {
                None => Ok(()),
                Some(problem) => Err(Fault::new(at, problem)),
            }
        }
    }
}

/// What is wrong with a text at a place of this shape.
fn written(text: &mut String, shape: &Shape) -> Option<Problem> {
    let fine = match shape {
        Shape::Text(most) => return words(text, *most),
        Shape::Id => is_id(text),
        Shape::OneOf(all) => all.contains(&text.as_str()),
        Shape::Urn => text
            .strip_prefix("urn:uuid:")
            .is_some_and(|id| id.len() == 36 && uuid::Uuid::try_parse(id).is_ok()),
        Shape::Uri => text.len() <= MAX_URI && is_uri(text),
        Shape::Day if text.len() == 10 && text.parse().is_ok_and(is_lived) => true,
        Shape::Moment if DateTime::parse_from_rfc3339(text).is_ok_and(is_moment) => true,
        _ => return Some(Problem::NotADate),
    };
    (!fine).then_some(Problem::NotUnderstood)
}

/// In somebody's working life.
fn is_lived(day: NaiveDate) -> bool {
    (1900..2200).contains(&day.year())
}

/// A second of 60 can be read, and is on no clock of ours.
fn is_moment(at: DateTime<FixedOffset>) -> bool {
    is_lived(at.date_naive()) && at.nanosecond() < 1_000_000_000
}

/// Measured as they stand in the file: made plain they may be a little longer.
fn words(text: &mut String, most: usize) -> Option<Problem> {
    if text.chars().count() > most {
        return Some(Problem::TooLong { most });
    }
    *text = normalise::normalise(text);
    text.is_empty().then_some(Problem::Empty)
}

fn is_id(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    text.len() <= MAX_ID && text.split('-').all(word)
}

fn is_uri(text: &str) -> bool {
    let rest = text
        .strip_prefix("http://")
        .or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|c| c.is_ascii_graphic()))
}

fn record(value: &mut Value, fields: &[Field], at: &mut Vec<Step>) -> Result<(), Fault> {
    let Value::Object(map) = value else {
        return Err(Fault::new(at, Problem::Expected(Kind::Record)));
    };
    if let Some(name) = map
        .keys()
        .find(|key| !fields.iter().any(|(name, ..)| name == key))
    {
        return Err(Fault::new(at, Problem::unknown(name)));
    }
    for &(name, need, ref shape) in fields {
        match map.get_mut(name) {
            Some(value) => {
                at.push(Step::Field(name));
                check(value, shape, at)?;
                at.pop();
            }
            None if need == Need::Must => {
                return Err(Fault::new(at, Problem::Missing { name }));
            }
            None => {}
        }
    }
    Ok(())
}

fn list(
    value: &mut Value,
    least: usize,
    most: usize,
    each: &Shape,
    at: &mut Vec<Step>,
) -> Result<(), Fault> {
    let Value::Array(items) = value else {
        return Err(Fault::new(at, Problem::Expected(Kind::List)));
    };
    if items.len() < least {
        return Err(Fault::new(at, Problem::Empty));
    }
    if items.len() > most {
        return Err(Fault::new(at, Problem::TooMany { most }));
    }
    for (place, item) in items.iter_mut().enumerate() {
        at.push(Step::Item(place + 1));
        check(item, each, at)?;
        at.pop();
    }
    Ok(())
}

fn both(value: &mut Value, most: usize, at: &mut Vec<Step>) -> Result<(), Fault> {
    let languages = Lang::ALL.map(|lang| (lang.as_str(), Need::May, Shape::Text(most)));
    record(value, &languages, at)?;
    match value.as_object() {
        Some(map) if map.is_empty() => Err(Fault::new(at, Problem::Empty)),
        _ => Ok(()),
    }
}
