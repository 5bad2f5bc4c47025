//! From the bytes of a file to a profile, or to the first thing that is wrong with it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::document::{Document, FORMAT, Round, Seen};
use super::fault::{Fault, Problem, Step};
use super::format::PROFILE;
use super::{file_kind, shape};

/// The largest file, in bytes. A profile with fifty long stories is a tenth of it.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Some editors begin a file with it.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Reads all of it or none of it.
pub fn read(bytes: &[u8]) -> Result<Document, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(unread(bytes, Problem::TooLarge { most: MAX_BYTES }));
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let mut value: Value = serde_json::from_slice(bytes)
        .map_err(|error| unread(bytes, Problem::NotJson { line: error.line() }))?;
    // Before all else: a newer format has fields that we do not know, and that is not their fault.
    check_version(&value)?;
    shape::check(&mut value, &PROFILE, &mut Vec::new())?;
    let document: Document =
        serde_json::from_value(value).map_err(|_| Fault::of_file(Problem::NotAProfile))?;
    check_sense(&document)?;
    Ok(document)
}

/// What kind of file it is says more than where it ceases to be JSON.
fn unread(bytes: &[u8], problem: Problem) -> Fault {
    let other = file_kind::of(bytes);
    Fault::of_file(other.map_or(problem, |(kind, name)| Problem::OtherFile { kind, name }))
}

/// The first number says what a reader must understand; the second brings fields that ours refuses.
fn check_version(value: &Value) -> Result<(), Fault> {
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Fault::of_file(Problem::NotAProfile));
    }
    let version = value.get("formatVersion").and_then(Value::as_str);
    let Some(version) = version else {
        return Err(Fault::of_file(Problem::UnknownVersion));
    };
    let digits = |part: &str| part.len() <= 4 && part.bytes().all(|c| c.is_ascii_digit());
    let numbers: Option<Vec<u16>> = version
        .split('.')
        .map(|part| part.parse().ok().filter(|_| digits(part)))
        .collect();
    match numbers.as_deref() {
        Some([1, 0..=2, _]) => Ok(()),
        Some([major, _, _]) if *major >= 1 => Err(Fault::of_file(Problem::newer(version))),
        _ => Err(Fault::of_file(Problem::UnknownVersion)),
    }
}

/// What every single place allows and the whole does not.
fn check_sense(document: &Document) -> Result<(), Fault> {
    let rounds = document.rounds.iter().map(|round| round.id.as_str());
    unlike(rounds, &[Step::Field("rounds")])?;
    let commitments = document
        .commitments
        .iter()
        .map(|commitment| commitment.id.as_str());
    unlike(commitments, &[Step::Field("commitments")])?;
    for (place, round) in document.rounds.iter().enumerate() {
        check_round(round, &[Step::Field("rounds"), Step::Item(place + 1)])?;
    }
    Ok(())
}

fn check_round(round: &Round, at: &[Step]) -> Result<(), Fault> {
    if round.closed_at < round.opened_at {
        return Err(Fault::new(
            &below(at, "closedAt"),
            Problem::EndsBeforeItBegins,
        ));
    }
    let columns = below(at, "columns");
    unlike(round.columns.iter().map(|column| column.id), &columns)?;
    let (qualities, hindrances) = (below(at, "qualities"), below(at, "hindrances"));
    unlike(
        round.qualities.iter().map(|quality| quality.id.as_str()),
        &qualities,
    )?;
    unlike(
        round
            .hindrances
            .iter()
            .map(|hindrance| hindrance.id.as_str()),
        &hindrances,
    )?;
    for (place, quality) in round.qualities.iter().enumerate() {
        check_seen(round, &quality.seen, &item(&qualities, place))?;
    }
    for (place, hindrance) in round.hindrances.iter().enumerate() {
        check_seen(round, &hindrance.seen, &item(&hindrances, place))?;
    }
    Ok(())
}

fn check_seen(round: &Round, seen: &[Seen], at: &[Step]) -> Result<(), Fault> {
    let at = below(at, "seen");
    unlike(seen.iter().map(|seen| seen.column), &at)?;
    match seen
        .iter()
        .position(|seen| round.column(seen.column).is_none())
    {
        Some(place) => Err(Fault::new(&item(&at, place), Problem::NoSuchColumn)),
        None => Ok(()),
    }
}

/// No two may be the same; the second is named.
fn unlike<T: Ord>(names: impl Iterator<Item = T>, at: &[Step]) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for (place, name) in names.enumerate() {
        if !seen.insert(name) {
            return Err(Fault::new(&item(at, place), Problem::Twice));
        }
    }
    Ok(())
}

fn below(at: &[Step], field: &'static str) -> Vec<Step> {
    [at, &[Step::Field(field)]].concat()
}

fn item(at: &[Step], place: usize) -> Vec<Step> {
    [at, &[Step::Item(place + 1)]].concat()
}

#[cfg(test)]
mod tests;
