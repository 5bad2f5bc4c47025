//! What an entry says: the address of somebody, and their name when it stands there.

use percent_encoding::percent_decode_str;

use super::display_name::{is_name_like, spoken};
use super::split::{Entry, Kind, Token};
use super::{Address, AddressFault, Invitee, row};
use crate::normalise::{self, PersonName};

/// Between two people of a sentence.
const CONNECTORS: [&str; 6] = ["en", "and", "&", "+", "of", "or"];

/// Somebody of a pasted list. `sender` is who wrote the line, where it is a message.
pub(super) fn invitee(entry: &Entry<'_>, sender: Option<&str>) -> Result<Invitee, AddressFault> {
    let address = address(entry)?;
    let own = own_name(entry, &address);
    let said = match sender {
        Some(sender) if !is_name_like(&own) => sender.to_owned(),
        _ => own,
    };
    Ok(Invitee {
        name: name(&said, &address)?,
        address,
    })
}

pub(super) fn address(entry: &Entry<'_>) -> Result<Address, AddressFault> {
    // A tab is white space between the columns of a spreadsheet.
    if entry.typed.chars().any(|c| c.is_control() && c != '\t') {
        return Err(AddressFault::ControlCharacter);
    }
    let place = entry.address.ok_or(AddressFault::Missing)?;
    bare(entry.tokens[place].text)?.parse()
}

/// A name as it is kept; `None` for none, and where it only repeats the address.
pub(super) fn name(said: &str, address: &Address) -> Result<Option<String>, AddressFault> {
    let name = normalise::normalise(said).replace(" ,", ",");
    let name = tidy(&name);
    let is_address =
        name.eq_ignore_ascii_case(address.as_str()) || name.to_lowercase() == address.shown();
    if is_address || !name.contains(char::is_alphanumeric) {
        return Ok(None);
    }
    let name = PersonName::new(name).map_err(AddressFault::Name)?;
    Ok(Some(tidy(&spoken(name.as_str())).to_owned()))
}

/// Without signs, quotes and brackets around all of it: "(Jan Jansen)" and "Jan Jansen -".
fn tidy(name: &str) -> &str {
    let bare = without_signs(name);
    let bare = bare.trim_matches(|c: char| c.is_whitespace() || ",;:'|~*".contains(c));
    let inside = bare
        .strip_prefix('(')
        .and_then(|name| name.strip_suffix(')'));
    let bare = inside
        .filter(|name| !name.contains(['(', ')']))
        .unwrap_or(bare);
    if bare == name { bare } else { tidy(bare) }
}

/// Without the words of signs alone at either end: "Jan Jansen -" and "-> Jan".
fn without_signs(name: &str) -> &str {
    let is_sign = |word: &&str| !word.contains(char::is_alphanumeric);
    let words: Vec<&str> = name.split_inclusive(' ').collect();
    let before = words
        .iter()
        .take_while(|word| is_sign(word))
        .map(|word| word.len())
        .sum::<usize>();
    let behind = words
        .iter()
        .rev()
        .take_while(|word| is_sign(word))
        .map(|word| word.len())
        .sum::<usize>();
    name.get(before..name.len() - behind)
        .unwrap_or_default()
        .trim()
}

/// The words of the entry except the address and what says that it is one.
fn own_name(entry: &Entry<'_>, address: &Address) -> String {
    if let Some(cells) = row::name(entry, address) {
        return cells;
    }
    let mut name = String::new();
    let numbers = numbers(&entry.tokens);
    for (place, token) in entry.tokens.iter().enumerate() {
        if Some(place) == entry.address || numbers[place] || repeats(token, address) {
            continue;
        }
        match token.kind {
            // "Jansen, Piet": the comma belongs to the name; any other separator stood between columns.
            Kind::Separator(',') => name.push(','),
            Kind::Separator(_) | Kind::Label => {}
            // What is left of a bracket in a bracket.
            Kind::Word if token.text.chars().all(|c| "<>".contains(c)) => {}
            Kind::Word | Kind::Quoted | Kind::Angle => {
                if !(name.is_empty()
                    && token.kind == Kind::Word
                    && CONNECTORS.contains(&token.text))
                {
                    name.extend([" ", &token.words()]);
                }
            }
        }
    }
    name
}

/// Which tokens are a telephone number or a date, in one piece or in several.
fn numbers(tokens: &[Token<'_>]) -> Vec<bool> {
    let digits = |token: &Token<'_>| token.text.chars().filter(char::is_ascii_digit).count();
    let is_number = |token: &Token<'_>| {
        token.kind == Kind::Word && digits(token) > 0 && !token.text.contains(char::is_alphabetic)
    };
    let runs = tokens.chunk_by(|token, next| is_number(token) == is_number(next));
    runs.flat_map(|run| {
        let is_long = is_number(&run[0]) && run.iter().map(digits).sum::<usize>() >= 6;
        std::iter::repeat_n(is_long, run.len())
    })
    .collect()
}

/// "jan@x.nl<mailto:jan@x.nl>" says it twice.
pub(super) fn repeats(token: &Token<'_>, address: &Address) -> bool {
    let again = bare(token.text).and_then(|bare| bare.parse::<Address>());
    again.is_ok_and(|again| again.identity() == address.identity())
}

/// Without what stands around an address in running text or in a copied link. A text with two different ones is none.
fn bare(typed: &str) -> Result<String, AddressFault> {
    let decoded;
    let is_link = typed.to_ascii_lowercase().contains("mailto:");
    let typed = if typed.contains('@') && !is_link {
        typed
    } else {
        // What a letter would begin with stands behind a question mark.
        let address = typed.split('?').next().unwrap_or_default();
        decoded = percent_decode_str(address).decode_utf8_lossy();
        &decoded
    };
    let mut found: Option<String> = None;
    for part in typed.split(|c: char| c.is_whitespace() || "<>()[]{}|\"".contains(c)) {
        if !part.contains('@') {
            continue;
        }
        let part = link(part).trim_start_matches(|c| "'`*•·–—-".contains(c));
        let end = part.rfind(char::is_alphanumeric);
        let end = end.map_or(0, |at| {
            at + part[at..].chars().next().map_or(0, char::len_utf8)
        });
        // What a quote holds before the @ is not ours to leave out.
        let part = if part[..end].contains('@') {
            &part[..end]
        } else {
            part
        };
        match &found {
            Some(before) if !before.eq_ignore_ascii_case(part) => {
                return Err(AddressFault::Mailbox);
            }
            _ => found = Some(part.to_owned()),
        }
    }
    found.ok_or(AddressFault::Missing)
}

/// Behind "mailto:" or "SMTP:", and before what a letter would begin with.
fn link(typed: &str) -> &str {
    let local = typed.find('@').unwrap_or(typed.len());
    let start = typed[..local].rfind(':').map_or(0, |at| at + 1);
    let typed = typed[start..].trim_start_matches('/');
    let query = typed
        .find('@')
        .and_then(|at| typed[at..].find('?').map(|query| at + query));
    query.map_or(typed, |at| &typed[..at])
}
