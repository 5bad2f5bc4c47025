//! The part of a report that is written for machines (RFC 3464).

use mail_parser::{Message, MimeHeaders};

use super::people::Words;
use crate::mail::verdict::Refusal;

/// All parts for machines, one below the other; `None` where there are none. It makes no difference where in the message
/// they are: gateways and lists put a report into something else.
pub(super) fn status_of(message: &Message<'_>) -> Option<String> {
    let parts = message.parts.iter().filter(|part| {
        part.content_type().is_some_and(|kind| {
            let subtype = kind.subtype().unwrap_or_default().to_ascii_lowercase();
            kind.ctype().eq_ignore_ascii_case("message")
                && ["delivery-status", "global-delivery-status"].contains(&subtype.as_str())
        })
    });
    let parts: Vec<_> = parts
        .map(|part| String::from_utf8_lossy(part.contents()).replace("\r\n", "\n"))
        .collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// A letter has one recipient, so a report about several is one of somebody who sent it on: it counts when all failed.
pub(super) fn is_about_address(status: &str, words: &Words) -> bool {
    // The first group is about the message; those about a recipient say what was done.
    let mut groups = status
        .split("\n\n")
        .map(fields)
        .filter(|group| field(group, "action").is_some())
        .peekable();
    groups.peek().is_some() && groups.all(|group| gives_up(&group, words))
}

fn gives_up(group: &[(String, String)], words: &Words) -> bool {
    let first = |name| field(group, name)?.split_whitespace().next();
    let said = field(group, "diagnostic-code").map(untyped);
    let said = said.filter(|said| !said.is_empty());
    first("action").is_some_and(|action| action.eq_ignore_ascii_case("failed"))
        && Refusal {
            status: first("status").and_then(|status| status.parse().ok()),
            words: said.unwrap_or(&words.reason),
            of_recipient: words.of_recipient,
        }
        .is_about_address()
}

/// Before the words stands who says them, in a word of its own: `smtp; 550 ..`. Some leave it out.
fn untyped(said: &str) -> &str {
    let is_type = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic()) && !text.contains(char::is_whitespace)
    };
    match said.split_once(';') {
        Some((text, words)) if is_type(text.trim_end()) => words.trim(),
        _ => said.trim(),
    }
}

/// Names in small letters with their values, in one line each: a line that begins with a space goes on with the field
/// above it.
fn fields(group: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in group.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((
                name.trim_end().to_ascii_lowercase(),
                value.trim().to_owned(),
            ));
        }
    }
    fields
}

fn field<'a>(group: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut fields = group.iter();
    fields.find_map(|(own, value)| (own == name).then_some(value.as_str()))
}
