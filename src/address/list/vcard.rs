//! Cards of an address book (vCard 2.1 to 4), as phones and mail programs export them.

use calcard::vcard::{
    VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue,
};

use super::{line, person};
use crate::address::{AddressFault, Line};

/// Of addresses without one.
const NO_PREFERENCE: u32 = 101;

pub(super) fn begins(line: &str) -> bool {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    line.eq_ignore_ascii_case("BEGIN:VCARD")
}

/// The card with which the text begins; one that is not closed goes on until the next.
pub(super) fn first(text: &str) -> &str {
    let mut end = 0;
    for line in text.split('\n') {
        if end > 0 && begins(line) {
            return &text[..end - 1];
        }
        end += line.len() + 1;
        if line.trim().eq_ignore_ascii_case("END:VCARD") {
            break;
        }
    }
    &text[..end - 1]
}

/// Somebody by their preferred address, or by the first. A card without name and address is nobody's.
pub(super) fn read(card: &str, number: usize) -> Option<Line> {
    // One that was cut off is read as far as it goes.
    let closed = format!("{}\nEND:VCARD\n", card.trim_start_matches('\u{FEFF}'));
    let Ok(card) = VCard::parse(closed) else {
        return Some(line(number, "vCard", Err(AddressFault::Missing)));
    };
    let name = name(&card).unwrap_or_default();
    let addresses = card.properties(&VCardProperty::Email);
    let address = addresses
        .min_by_key(|entry| preference(entry))
        .and_then(text);
    match address {
        Some(address) => Some(line(
            number,
            &format!("{name} <{address}>"),
            person(&name, address),
        )),
        None if name.is_empty() => None,
        None => Some(line(number, &name, Err(AddressFault::Missing))),
    }
}

fn name(card: &VCard) -> Option<String> {
    let shown = card.property(&VCardProperty::Fn).and_then(text);
    let shown = shown.filter(|name| !name.trim().is_empty());
    shown
        .map(str::to_owned)
        .or_else(|| parts(card.property(&VCardProperty::N)?))
}

/// Family name, first name and others, in the order of the standard.
fn parts(entry: &VCardEntry) -> Option<String> {
    let part = |place: usize| entry.values.get(place).and_then(VCardValue::as_text);
    let parts: Vec<&str> = [part(1), part(2), part(0)].into_iter().flatten().collect();
    let name = parts.join(" ").trim().to_owned();
    (!name.is_empty()).then_some(name)
}

fn text(entry: &VCardEntry) -> Option<&str> {
    entry.values.first().and_then(VCardValue::as_text)
}

/// The smaller, the dearer: from 1 in the newest version, a mark in the others.
fn preference(entry: &VCardEntry) -> u32 {
    let of = entry
        .params
        .iter()
        .filter_map(|param| match (&param.name, &param.value) {
            (VCardParameterName::Pref, VCardParameterValue::Integer(place)) => Some(*place),
            (VCardParameterName::Pref, _) => Some(1),
            (VCardParameterName::Type, value) => {
                let is_preferred = value
                    .as_text()
                    .is_some_and(|word| word.eq_ignore_ascii_case("pref"));
                is_preferred.then_some(1)
            }
            _ => None,
        });
    of.min().unwrap_or(NO_PREFERENCE)
}
