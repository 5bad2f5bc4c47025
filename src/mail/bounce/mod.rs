//! Reads a message that came back, and says whether it reports that a mailbox takes no letters (RFC 3464; pure).
//!
//! # Why
//! Decision: only a report for machines counts, only where it gives up for good, and only where the reason is the
//! address. Context: anybody can send anything to a return path: out-of-office replies, notices of delay, people who
//! write back; and a relay that is taken for a spammer has nothing to say about an address. Consequence: everything
//! else is dropped, and of what counts nothing leaves this file but the addresses it was sent to, which are our own.

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
    if !status_of(&report).is_some_and(|status| is_about_address(&status)) {
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

/// The part that is written for machines.
fn status_of(report: &Message<'_>) -> Option<String> {
    let kind = report.content_type()?;
    let is_report = kind.ctype().eq_ignore_ascii_case("multipart")
        && kind
            .subtype()
            .is_some_and(|subtype| subtype.eq_ignore_ascii_case("report"))
        && kind
            .attribute("report-type")
            .is_some_and(|what| what.eq_ignore_ascii_case("delivery-status"));
    let mut parts = report.parts.iter().filter(|part| {
        part.content_type().is_some_and(|kind| {
            let subtype = kind.subtype().unwrap_or_default().to_ascii_lowercase();
            kind.ctype().eq_ignore_ascii_case("message")
                && ["delivery-status", "global-delivery-status"].contains(&subtype.as_str())
        })
    });
    let part = parts
        .next()
        .filter(|_| is_report && parts.next().is_none())?;
    Some(String::from_utf8_lossy(part.contents()).into_owned())
}

/// A letter has one recipient, so a report about several is one of somebody who sent it on: it counts when all failed.
fn is_about_address(status: &str) -> bool {
    let status = status.replace("\r\n", "\n");
    // The first group is about the message; those about a recipient say what was done.
    let mut groups = status
        .split("\n\n")
        .filter_map(|group| Some((field(group, "action")?, group)))
        .peekable();
    groups.peek().is_some()
        && groups.all(|(action, group)| {
            action.eq_ignore_ascii_case("failed")
                && field(group, "status").is_some_and(gives_up_on_address)
        })
}

/// The first word of a field.
fn field<'a>(group: &'a str, name: &str) -> Option<&'a str> {
    group.lines().find_map(|line| {
        let (own, value) = line.split_once(':')?;
        // Not trimmed in front: a line that begins with a space goes on with the field above it.
        own.trim_end()
            .eq_ignore_ascii_case(name)
            .then(|| value.split_whitespace().next())?
    })
}

/// As in the dialogue with a relay: 5.1 is about the address and 5.2 about the mailbox, while all others, 5.7 (policy)
/// first of all, mark nothing. Two more are learnt only after our relay has taken the letter: the domain does not exist
/// (5.4.4, the commonest slip of all), and 5.4.1, by which Exchange Online says that it knows no such person. What was
/// tried for days (4.x.x, also with "failed") may be a machine that is down.
fn gives_up_on_address(status: &str) -> bool {
    let numbers: Vec<Option<u16>> = status
        .split('.')
        .map(|number| number.parse().ok())
        .collect();
    matches!(
        numbers[..],
        [Some(5), Some(1 | 2), Some(_)] | [Some(5), Some(4), Some(1 | 4)]
    )
}

#[cfg(test)]
mod tests;
