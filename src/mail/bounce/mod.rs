//! Reads a message that came back, and says whether it reports that a mailbox takes no letters (pure).
//!
//! # Why
//! Decision: only the report of a mail system counts, only where it gives up for good, and only where the reason is the
//! address: the part for machines (`report`) where there is one, else the words for people (`people`). Context: anybody
//! can send anything to a return path: out-of-office replies, notices of delay, people who write back; and a relay that
//! is taken for a spammer has nothing to say about an address. Consequence: everything else is dropped, and of what
//! counts nothing leaves this file but the addresses it was sent to, which are our own.

mod people;
mod report;

use mail_parser::{Message, MessageParser, MimeHeaders};

/// Reports repeat the letter, which is ten times smaller. Who reads a message stops here.
pub const MAX_BYTES: u64 = 1 << 20;

/// The folders of a Maildir in which there are messages; in `tmp` lies what is not yet whole.
pub const FOLDERS: [&str; 2] = ["new", "cur"];

/// Headers in which mail systems write to whom a message was sent.
const RECIPIENT: [&str; 5] = [
    "to",
    "delivered-to",
    "x-original-to",
    "x-envelope-to",
    "envelope-to",
];

/// Reports have one or two of these; who writes a hundred wants to keep us busy.
const MAX_ADDRESSES: usize = 20;

/// To which addresses the report was sent: one of them is the return path of the letter. None for everything that is
/// no report that a mailbox takes no letters. `envelope` is the recipient that the mail system itself tells.
pub fn read(message: &[u8], envelope: Option<&str>) -> Vec<String> {
    let within = u64::try_from(message.len()).is_ok_and(|length| length <= MAX_BYTES);
    let Some(report) = within.then(|| parse(message)).flatten() else {
        return Vec::new();
    };
    if !is_about_address(&report) {
        return Vec::new();
    }
    let headers = report
        .headers_raw()
        .filter(|(name, _)| RECIPIENT.contains(&name.to_ascii_lowercase().as_str()))
        .map(|(_, value)| value);
    envelope
        .into_iter()
        .chain(headers)
        .flat_map(|value| value.split(|c: char| c.is_whitespace() || "<>,;:()\"".contains(c)))
        .filter(|word| word.contains('@'))
        .take(MAX_ADDRESSES)
        .map(str::to_owned)
        .collect()
}

/// The parser has assertions that a damaged message breaks; such a message is none.
fn parse(message: &[u8]) -> Option<Message<'_>> {
    std::panic::catch_unwind(|| MessageParser::new().parse(message))
        .ok()
        .flatten()
}

/// A read receipt and a complaint are built like a report, and are none.
fn is_about_address(message: &Message<'_>) -> bool {
    let kind = message
        .content_type()
        .and_then(|kind| kind.attribute("report-type"));
    if kind.is_some_and(|kind| !kind.eq_ignore_ascii_case("delivery-status")) {
        return false;
    }
    let text = people::text_of(message);
    match report::status_of(message) {
        Some(status) => report::is_about_address(&status, &people::words(&text)),
        None => people::is_about_address(message, &text),
    }
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
