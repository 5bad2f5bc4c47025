//! A table with heads: contacts of Google, Outlook and others as CSV, and columns of a spreadsheet.

use csv::{ByteRecord, ReaderBuilder};

use super::heads::{Column, Heads};
use super::{line, person, read_line};
use crate::address::display_name::is_prefix;
use crate::address::first_name::calling;
use crate::address::{AddressFault, Line};

/// Up to the first card of an address book.
pub(super) fn part(text: &str) -> &str {
    let card = text
        .match_indices('\n')
        .find(|(at, _)| super::vcard::begins(&text[at + 1..]));
    card.map_or(text, |(at, _)| &text[..at])
}

/// The cells of one line.
pub(super) fn cells(line: &str, delimiter: u8) -> Vec<String> {
    let mut record = ByteRecord::new();
    let found = reader(line, delimiter, true).read_byte_record(&mut record);
    if found.is_ok_and(|found| found) {
        texts(&record)
    } else {
        vec![]
    }
}

/// Everybody in the rows below the heads; `first` is the number of the line of the heads.
pub(super) fn read(text: &str, first: usize, heads: &Heads, most: usize) -> Vec<Line> {
    // A quote that is never closed would take everybody behind it along.
    let quoted = text.matches('"').count().is_multiple_of(2);
    let mut rows = reader(text, heads.delimiter, quoted);
    let (mut record, mut lines) = (ByteRecord::new(), Vec::new());
    let mut is_head = true;
    while lines.len() < most && rows.read_byte_record(&mut record).is_ok_and(|found| found) {
        let mut cells = texts(&record);
        if !quoted {
            for cell in &mut cells {
                *cell = cell.replace('"', "");
            }
        }
        let number = first + line_of(text, &record);
        if !std::mem::take(&mut is_head)
            && cells
                .iter()
                .any(|cell| cell.contains(char::is_alphanumeric))
        {
            lines.extend(row(&cells, number, &heads.columns));
        }
    }
    lines
}

/// From zero. A record begins with the empty lines before it.
fn line_of(text: &str, record: &ByteRecord) -> usize {
    let Some(at) = record.position() else {
        return 0;
    };
    let start = usize::try_from(at.byte()).unwrap_or_default();
    let above = text.get(start..).unwrap_or_default();
    let empty = above.len() - above.trim_start_matches('\n').len();
    usize::try_from(at.line()).unwrap_or(1) - 1 + empty
}

fn reader(text: &str, delimiter: u8, quoted: bool) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(quoted)
        .from_reader(text.as_bytes())
}

fn texts(record: &ByteRecord) -> Vec<String> {
    let texts = record
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).into_owned());
    texts.collect()
}

/// Somebody, by the first column of addresses that holds one. A row that has none there may be a line of its own.
fn row(cells: &[String], number: usize, columns: &[Column]) -> Vec<Line> {
    let of = |wanted: Column| {
        let both = columns
            .iter()
            .zip(cells)
            .filter(move |(column, _)| **column == wanted);
        both.map(|(_, cell)| cell.trim())
            .filter(|cell| !cell.is_empty())
    };
    let typed = || {
        let cells = cells
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join("; ")
    };
    let name = name(&of, columns, cells);
    let name = of(Column::Called)
        .next()
        .map_or(name.clone(), |called| calling(&name, called));
    if let Some(address) = of(Column::Address).find(|cell| cell.contains('@')) {
        return vec![line(number, &typed(), person(&name, address))];
    }
    if cells.iter().any(|cell| cell.contains('@')) {
        return read_line(&cells.join("\t"), number);
    }
    let fault = match of(Column::Address).next() {
        Some(address) => person(&name, address).map(drop).expect_err("it has no @"),
        None => AddressFault::Missing,
    };
    vec![line(number, &typed(), Err(fault))]
}

/// First name, prefixes and family name, or the whole name where it stands in a column of its own.
fn name<'a, I: Iterator<Item = &'a str>>(
    of: &impl Fn(Column) -> I,
    columns: &[Column],
    cells: &'a [String],
) -> String {
    let whole = of(Column::Name).next();
    // Beside a whole name it says no more than what they are called.
    let is_whole = |name: &str| {
        name.split_once(' ')
            .is_some_and(|(first, _)| !is_prefix(first))
    };
    let called = of(Column::Called).filter(|_| !whole.is_some_and(is_whole));
    let given = of(Column::Given).chain(called).next();
    let family = of(Column::Family).next();
    // Beside a first name, "Naam" is the family name.
    let beside = whole
        .filter(|whole| given.is_some_and(|given| !whole.split(' ').any(|word| word == given)));
    let parts: Vec<&str> = [given, of(Column::Middle).next(), family.or(beside)]
        .into_iter()
        .flatten()
        .collect();
    if given.is_some() && (family.is_some() || beside.is_some() || whole.is_none()) {
        return parts.join(" ");
    }
    let unknown = columns.iter().position(|column| *column == Column::Unknown);
    let named = [Column::Name, Column::Given, Column::Called, Column::Family];
    let first = unknown
        .filter(|_| !columns.iter().any(|column| named.contains(column)))
        .and_then(|at| cells.get(at).map(String::as_str));
    whole
        .or(first)
        .map_or_else(|| parts.join(" "), str::to_owned)
}
