//! A list of people as it is at hand: lines, a table with heads, cards of an address book, lines of a message.
//!
//! # Why
//! Decision: one reader for what is pasted and for a file, which finds out by itself what a text is. Context: people do
//! not know what their address book makes, and paste what they see. Consequence: a table begins where a line of heads
//! names a column of addresses, a card where it says so, and everything else is read line by line.

mod encoded;
mod file;
mod heads;
mod table;
mod vcard;

pub use self::file::{FileFault, MAX_FILE_BYTES, text};
use super::display_name::is_name_like;
use super::entry;
use super::plain::plain;
use super::split::{self, Entry};
use super::{AddressFault, Invitee, Line, chat, labels, row};

/// Everybody in the order of the text, or what is wrong with their line; no more than `most` lines.
pub(super) fn read(text: &str, most: usize) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = Vec::new();
    let mut rest = text.as_str();
    let mut number = 1;
    while !rest.is_empty() && lines.len() < most {
        let line = rest.split('\n').next().unwrap_or_default();
        let taken = if vcard::begins(line) {
            let card = vcard::first(rest);
            lines.extend(vcard::read(card, number));
            card.len()
        } else if let Some(heads) = heads::of(line) {
            let table = table::part(rest);
            lines.extend(table::read(table, number, &heads, most - lines.len()));
            table.len()
        } else {
            lines.extend(
                line.split(is_line_end)
                    .flat_map(|line| read_line(line, number)),
            );
            line.len()
        };
        number += rest[..taken].matches('\n').count() + 1;
        rest = rest.get(taken + 1..).unwrap_or_default();
    }
    let mut lines = joined(lines);
    lines.truncate(most);
    lines
}

/// A name on a line of its own and its address on the next, as on a page of contacts, when one repeats the other.
fn joined(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for mut line in lines {
        let above = joined
            .last()
            .filter(|above| above.number + 1 == line.number);
        let name = above.and_then(|above| name_alone(above, &line));
        if let (Some(name), Ok(person)) = (name, &mut line.outcome) {
            person.name = Some(name);
            let above = joined.pop().map(|above| above.typed).unwrap_or_default();
            line.typed = format!("{above} {}", line.typed);
        }
        joined.push(line);
    }
    joined
}

fn name_alone(above: &Line, line: &Line) -> Option<String> {
    let person = line.outcome.as_ref().ok()?;
    if person.name.is_some() || above.outcome != Err(AddressFault::Missing) {
        return None;
    }
    let name = &above.typed[labels::length(&above.typed).unwrap_or_default()..];
    let belongs = row::holds_a_word_of(person.address.as_str(), name) && is_name_like(name);
    entry::name(name, &person.address)
        .ok()
        .flatten()
        .filter(|_| belongs)
}

/// Besides `\n` and `\r`.
fn is_line_end(c: char) -> bool {
    matches!(c, '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Everybody on one line. Heads and lines that name nobody give none.
fn read_line(typed: &str, number: usize) -> Vec<Line> {
    let plain = plain(&encoded::decoded(typed));
    if labels::is_silent(&plain) || heads::are_all(&plain) {
        return vec![];
    }
    let (sender, said) = chat::message(&plain)
        .or_else(|| Some((None, chat::quoted(&plain)?)))
        .unwrap_or((None, &plain));
    let entries = split::entries(said);
    // Who sends a list is not the one it is about.
    let sender = sender.filter(|_| entries.len() == 1);
    let read = |entry: Entry<'_>| line(number, entry.typed, entry::invitee(&entry, sender));
    entries.into_iter().map(read).collect()
}

/// The address in what was typed where one is asked for, whatever stands around it.
pub(super) fn one(typed: &str) -> Result<super::Address, AddressFault> {
    let plain = plain(typed);
    let entries: Vec<Entry<'_>> = plain.lines().flat_map(split::entries).collect();
    let mut with_address = entries.iter().filter(|entry| entry.address.is_some());
    let first = with_address.next().or(entries.first());
    let address = entry::address(first.ok_or(AddressFault::Missing)?)?;
    let is_same = |entry: &Entry<'_>| {
        entry::address(entry).is_ok_and(|other| other.identity() == address.identity())
    };
    if with_address.all(is_same) {
        Ok(address)
    } else {
        Err(AddressFault::Several)
    }
}

/// Somebody of a table or a card, by a name and a cell with an address.
fn person(name: &str, cell: &str) -> Result<Invitee, AddressFault> {
    let plain = plain(cell);
    let entries = split::entries(&plain);
    let mut with_address = entries.iter().filter(|entry| entry.address.is_some());
    let address = entry::address(with_address.next().ok_or(AddressFault::Missing)?)?;
    Ok(Invitee {
        name: entry::name(name, &address)?,
        address,
    })
}

fn line(number: usize, typed: &str, outcome: Result<Invitee, AddressFault>) -> Line {
    Line {
        number,
        typed: typed.replace('\n', " "),
        outcome,
    }
}

#[cfg(test)]
mod tests;
