//! What is wrong with a letter on the wire, or with an entry for a calendar: read by hand and by a parser, which have
//! to agree. Shared with the fuzz target.

use mail_parser::{Address, MessageParser};

/// A line of a letter is at most this long without its end (RFC 5322, 2.1.1).
const LONGEST: usize = 998;

/// What a letter has to be, whatever was typed.
pub(crate) struct Expected<'a> {
    /// The names of its headers, in order.
    pub(crate) headers: &'a [&'a str],
    pub(crate) from: &'a str,
    pub(crate) to: &'a str,
    /// As people read it.
    pub(crate) subject: &'a str,
}

pub(crate) fn faults(wire: &[u8], expected: &Expected<'_>) -> Vec<String> {
    let mut faults = faults_of_lines(wire);
    let text = String::from_utf8_lossy(wire);
    let (head, _) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    if !head.is_ascii() {
        faults.push("the head is not ASCII".to_owned());
    }
    let by_hand = names(head);
    if by_hand != expected.headers {
        faults.push(format!("headers {by_hand:?}"));
    }
    let Some(parsed) = MessageParser::new().parse(wire) else {
        faults.push("cannot be read".to_owned());
        return faults;
    };
    let by_parser: Vec<_> = parsed
        .headers()
        .iter()
        .map(mail_parser::Header::name)
        .collect();
    if by_parser != expected.headers {
        faults.push(format!("headers as parsed {by_parser:?}"));
    }
    for (what, found, wanted) in [
        ("from", parsed.from(), expected.from),
        ("to", parsed.to(), expected.to),
    ] {
        let found = addresses(found);
        if found != [wanted] {
            faults.push(format!("{what} {found:?}"));
        }
    }
    if addresses(parsed.reply_to()).len() != 1 || parsed.cc().is_some() || parsed.bcc().is_some() {
        faults.push("replies or copies go elsewhere".to_owned());
    }
    let subject = parsed.subject().unwrap_or_default();
    if subject != expected.subject {
        faults.push(format!("the subject reads {subject:?}"));
    }
    faults
}

/// The same for an entry of a calendar, whose lines are headers of a kind.
pub(crate) fn faults_of_calendar(file: &str, expected: &[&str]) -> Vec<String> {
    let mut faults = faults_of_lines(file.as_bytes());
    let names: Vec<String> = names(file.trim_end_matches("\r\n"))
        .iter()
        .map(|name| name.split(';').next().unwrap_or_default().to_owned())
        .collect();
    if names != expected {
        faults.push(format!("lines of the calendar {names:?}"));
    }
    faults
}

/// What stands before the colon of each line that continues no other.
pub(crate) fn names(head: &str) -> Vec<String> {
    let lines = head
        .split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']));
    lines
        .map(|line| line.split(':').next().unwrap_or_default().to_owned())
        .collect()
}

fn addresses(list: Option<&Address<'_>>) -> Vec<String> {
    let all = list.into_iter().flat_map(Address::iter);
    all.map(|mailbox| mailbox.address().unwrap_or_default().to_owned())
        .collect()
}

fn faults_of_lines(wire: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut length = 0;
    for (at, byte) in wire.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| wire[at]);
        let after = wire.get(at + 1);
        match byte {
            b'\r' if after != Some(&b'\n') => faults.push("a lone carriage return".to_owned()),
            b'\n' if before != Some(b'\r') => faults.push("a lone line feed".to_owned()),
            0 => faults.push("a zero byte".to_owned()),
            _ => {}
        }
        length = if *byte == b'\n' { 0 } else { length + 1 };
        // The carriage return is counted, so one more may be.
        if length == LONGEST + 2 {
            faults.push("a line that is too long".to_owned());
        }
    }
    faults
}
