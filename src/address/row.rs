//! A line of a table without heads: which of its cells are a name.

use super::Address;
use super::display_name::is_prefix;
use super::entry::repeats;
use super::split::{Entry, Kind, Token};
use crate::normalise::normalise;

/// First name, prefixes and family name.
const MAX_CELLS: usize = 3;

/// Cells of a line with columns that say who it is; `None` where the line has no columns, or the address stands
/// behind a name in its own.
pub(super) fn name(entry: &Entry<'_>, address: &Address) -> Option<String> {
    let is_column = |token: &Token<'_>| matches!(token.kind, Kind::Separator(c) if c != ',');
    let by_comma = !entry.tokens.iter().any(is_column);
    let is_separator = |token: &Token<'_>| is_column(token) || (by_comma && token.is_separator());
    let cells: Vec<&[Token<'_>]> = entry.tokens.split(is_separator).collect();
    let own = cells
        .iter()
        .position(|cell| cell.iter().any(|token| repeats(token, address)))?;
    // "Jansen, Piet, piet@x.nl" is no table, and neither is "Jansen, Piet <piet@x.nl>".
    let is_alone = cells[own].iter().all(|token| repeats(token, address));
    if cells.len() < 3 || !is_alone || (by_comma && cells.len() == 3 && own == 2) {
        return None;
    }
    let words = |cells: &[&[Token<'_>]]| -> Vec<String> {
        let words = cells.iter().map(|cell| words(cell));
        words.filter(|cell| is_name(cell)).collect()
    };
    let (before, after) = (words(&cells[..own]), words(&cells[own + 1..]));
    let cells = if before.is_empty() { after } else { before };
    Some(cells[..most(&cells, address)].join(" "))
}

/// As many cells as belong to a name: those that the address repeats, or a whole name, or a first and a family name.
fn most(cells: &[String], address: &Address) -> usize {
    let in_address = |cell: &String| holds_a_word_of(address.as_str(), cell);
    let last = cells.iter().rposition(in_address).map_or(0, |at| at + 1);
    let whole = match cells {
        [first, ..] if first.contains(' ') => 1,
        [_, second, ..] if second.split(' ').all(is_prefix) => MAX_CELLS,
        _ => 2,
    };
    if last >= 2 { last } else { whole }.min(cells.len())
}

/// Whether what stands before the @ repeats a word of the name: they belong together then.
pub(super) fn holds_a_word_of(address: &str, name: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let name = name.to_lowercase();
    name.split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() >= 3 && local.contains(word))
}

/// No number of a list, no telephone number and no date.
fn is_name(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    letters > digits && !cell.contains('@')
}

fn words(cell: &[Token<'_>]) -> String {
    let words = cell.iter().filter(|token| token.kind != Kind::Label);
    let words = words.map(|token| match token.kind {
        Kind::Separator(_) => ",".to_owned(),
        _ => token.words(),
    });
    normalise(&words.collect::<Vec<_>>().join(" "))
}
