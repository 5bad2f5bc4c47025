//! What a mail system writes for people: all that there is in the reports of some of them (qmail, Courier, older Exim and
//! Exchange).
//!
//! # Why
//! Decision: words for people count where a mail system sent them, and a code or one of the openings below says that
//! this is a report. Context: the same words stand in the answer of somebody who quotes them, in a notice of absence, in
//! what a list says. Consequence: a system that writes in words of its own alone is not understood, and marks nobody.

use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use crate::mail::verdict::{self, Refusal, plain};

/// What a report says for people.
pub(super) struct Words {
    /// Why: the paragraphs in which there is a code, or else everything.
    pub(super) reason: String,
    /// Whether it was the answer to the recipient, before anybody saw the letter.
    pub(super) of_recipient: bool,
}

/// Of which one stands in the line that says from whom a report is.
const DAEMONS: [&str; 10] = [
    "<>",
    "double-bounce@",
    "mail delivery",
    "mail system",
    "mail-daemon",
    "maildaemon",
    "mailer-daemon",
    "mailerdaemon",
    "microsoftexchange",
    "postmaster",
];

/// By which such a message is known.
const OPENINGS: [&str; 22] = [
    "address not found",
    "adres niet gevonden",
    "bezorging bij deze geadresseerden",
    "bezorging is mislukt",
    "cannot be delivered",
    "could not be delivered",
    "couldnt be delivered",
    "delivery has failed to these",
    "enkele of alle geadresseerden niet bereikt",
    "failed permanently",
    "has not been delivered",
    "is niet bezorgd",
    "kan niet worden bezorgd",
    "kon niet worden bezorgd",
    "had permanent fatal errors",
    "niet afgeleverd",
    "niet worden afgeleverd",
    "some or all of the intended recipients",
    "this is the qmail send program",
    "undeliverable",
    "wasnt delivered",
    "wasnt able to deliver",
];

/// What only tells that it takes longer.
const GOES_ON: [&str; 14] = [
    "blijven proberen",
    "delayed",
    "delivery incomplete",
    "do not need to resend",
    "nog niet bezorgd",
    "not yet been delivered",
    "opnieuw geprobeerd",
    "still being retried",
    "vertraag",
    "will be retried",
    "will continue",
    "will keep trying",
    "will retry",
    "will try again",
];

/// Where the letter itself begins: what stands in it is ours.
const COPIES: [&str; 9] = [
    "below this line is a copy",
    "this is a copy of",
    "original message follows",
    "-----original message",
    "----- original message",
    "unsent message",
    "message headers:",
    "message header follows",
    "berichtkoppen:",
];

/// By which an absence or a list begins its subject.
const SUBJECTS: [&str; 9] = [
    "afwezig",
    "auto:",
    "automatic reply",
    "automatisch antwoord",
    "autoreply",
    "niet aanwezig",
    "on vacation",
    "out of office",
    "vacation",
];

/// Whether a report that has no part for machines says that the mailbox takes no letters.
pub(super) fn is_about_address(message: &Message<'_>, text: &str) -> bool {
    let words = words(text);
    let whole = plain(text);
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| whole.contains(phrase));
    let is_report = has(&OPENINGS) || verdict::code_in(&words.reason).is_some();
    let refusal = Refusal {
        status: None,
        words: &words.reason,
        of_recipient: words.of_recipient,
    };
    is_from_daemon(message)
        && !is_of_absence(message)
        && is_report
        && !has(&GOES_ON)
        && refusal.is_about_address()
}

/// All text for people, up to the copy of the letter.
pub(super) fn text_of(message: &Message<'_>) -> String {
    let mut text = String::new();
    for part in &message.parts {
        match &part.body {
            PartType::Text(body) if is_plain(part) => text.push_str(body),
            PartType::Html(body) => text.push_str(&html_to_text(body)),
            _ => continue,
        }
        text.push_str("\n\n");
    }
    let is_copy = |line: &str| {
        let line = line.to_lowercase();
        COPIES.iter().any(|copy| line.contains(copy))
    };
    let lines = text.lines().map(str::trim_end);
    let lines: Vec<&str> = lines.take_while(|line| !is_copy(line)).collect();
    lines.join("\n")
}

/// Some parts are headers alone.
fn is_plain(part: &MessagePart<'_>) -> bool {
    part.content_type().is_none_or(|kind| {
        let subtype = kind.subtype().unwrap_or("plain");
        kind.ctype().eq_ignore_ascii_case("text") && subtype.eq_ignore_ascii_case("plain")
    })
}

pub(super) fn words(text: &str) -> Words {
    let paragraphs = text.split("\n\n").filter(|part| verdict::has_code(part));
    let reason: Vec<&str> = paragraphs.collect();
    let lower = text.to_lowercase();
    let said = ["in reply to rcpt to", "after rcpt to", ">>> rcpt to"];
    Words {
        of_recipient: said.iter().any(|said| lower.contains(said)),
        reason: match reason[..] {
            [] => text.to_owned(),
            _ => reason.join("\n\n"),
        },
    }
}

fn is_from_daemon(message: &Message<'_>) -> bool {
    let from = message
        .header_raw("From")
        .unwrap_or_default()
        .to_lowercase();
    DAEMONS.iter().any(|daemon| from.contains(daemon))
        || message.header_raw("X-Failed-Recipients").is_some()
}

/// Of somebody who is away, or of a list.
fn is_of_absence(message: &Message<'_>) -> bool {
    let subject = message.subject().unwrap_or_default().trim().to_lowercase();
    let answered = message.header_raw("Auto-Submitted").unwrap_or_default();
    let signs = ["List-Id", "X-Autoreply", "X-Autorespond", "X-Vacation"];
    SUBJECTS.iter().any(|start| subject.starts_with(start))
        || answered.to_lowercase().contains("vacation")
        || signs.iter().any(|sign| message.header_raw(*sign).is_some())
}
