//! One letter with everything that stands on it, and its form on the wire.
//!
//! # Why
//! Decision: the same letter is the same bytes at every attempt. Context: a relay may have taken a letter
//! whose "250" we never saw; mail systems drop the second copy when Message-ID and Date agree. Consequence:
//! both come from the caller, who derives them from the job, and the boundary between the parts is fixed.
//! That is safe because both parts are quoted-printable, in which `=_` cannot occur.

use chrono::{DateTime, Utc};
use lettre::address::{Address, Envelope};
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
};
use lettre::message::{Body, Mailbox, Message, MultiPart, MultiPartKind, SinglePart};

use super::{Reason, SendFault};
use crate::normalise;
use crate::secret;

const BOUNDARY: &str = "=_klankbord";
const OUTER_BOUNDARY: &str = "=_klankbord-with-file";

/// Characters of a name or a subject. A word is never folded, and a line may have 998.
const MAX_HEADING: usize = 300;

/// To one person, ready to be sent. It has no `Debug`: names, addresses and links stay out of logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// As in `Ada Lovelace via Klankbord`.
    pub from_name: String,
    /// The service's own address, never an employee's.
    pub from_address: String,
    /// The service's contact address; the other one's in letters about a date between two who know each other.
    pub reply_to: String,
    pub to_name: Option<String>,
    pub to_address: String,
    /// Where a relay reports that the letter cannot be delivered.
    pub envelope_from: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Without angle brackets; the same at every attempt.
    pub message_id: String,
    /// The same at every attempt.
    pub date: DateTime<Utc>,
    /// A page on which a POST stops all letters to this person.
    pub list_unsubscribe: Option<String>,
    /// An entry for a calendar (RFC 5545), sent along as a file.
    pub calendar: Option<String>,
}

impl Letter {
    /// What goes over the wire, and from whom to whom.
    pub fn message(&self) -> Result<Message, SendFault> {
        let to = recipient(&self.to_address).ok_or(SendFault::Undeliverable)?;
        let mut message = Message::builder()
            .envelope(
                Envelope::new(Some(own_address(&self.envelope_from)?), vec![to.clone()])
                    .map_err(settings)?,
            )
            .from(Mailbox::new(
                Some(heading(&self.from_name)),
                own_address(&self.from_address)?,
            ))
            .reply_to(Mailbox::new(None, own_address(&self.reply_to)?))
            .to(Mailbox::new(self.to_name.as_deref().map(heading), to))
            .subject(heading(&self.subject))
            .date(self.date.into())
            .message_id(Some(format!("<{}>", token(&self.message_id)?)))
            .raw_header(raw("Auto-Submitted", "auto-generated".into()))
            .raw_header(raw("X-Auto-Response-Suppress", "All".into()));
        if let Some(page) = &self.list_unsubscribe {
            message = message
                .raw_header(raw("List-Unsubscribe", format!("<{}>", token(page)?)))
                .raw_header(raw(
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click".into(),
                ));
        }
        let parts = MultiPart::builder()
            .kind(MultiPartKind::Alternative)
            .boundary(BOUNDARY)
            .singlepart(part(ContentType::TEXT_PLAIN, &self.text)?)
            .singlepart(part(ContentType::TEXT_HTML, &self.html)?);
        let Some(file) = &self.calendar else {
            return message.multipart(parts).map_err(settings);
        };
        let parts = parts.singlepart(part(calendar_type(file)?, file)?);
        let with_file = MultiPart::builder()
            .kind(MultiPartKind::Mixed)
            .boundary(OUTER_BOUNDARY)
            .multipart(parts)
            .singlepart(calendar(file)?);
        message.multipart(with_file).map_err(settings)
    }
}

/// A name for a letter, of something that occurs once, under the domain of the address it comes from.
pub fn message_id(mark: &[u8], from: &str) -> String {
    format!("{}@{}", secret::to_url(mark), domain_of(from))
}

/// What stands behind the @.
pub fn domain_of(address: &str) -> &str {
    let parts = address.rsplit_once('@');
    parts.map_or("localhost", |(_, domain)| domain)
}

/// Whether a letter can be addressed to this.
pub fn is_address(text: &str) -> bool {
    address(text).is_some()
}

fn address(text: &str) -> Option<Address> {
    text.parse().ok()
}

/// By the same rule as when it was typed: what is stored from a time with another rule is not written to either.
fn recipient(text: &str) -> Option<Address> {
    let strict: crate::address::Address = text.parse().ok()?;
    address(strict.as_str())
}

fn own_address(text: &str) -> Result<Address, SendFault> {
    address(text).ok_or(SendFault::Later(Reason::Settings))
}

fn settings<E>(_: E) -> SendFault {
    SendFault::Later(Reason::Settings)
}

/// One line that says the same to whoever reads it. What looks like an encoded word would be decoded, and could hide
/// another name or a line break, so it is taken apart.
fn heading(text: &str) -> String {
    let line = normalise::normalise(text).replace("=?", "= ?");
    let short: String = line.chars().take(MAX_HEADING).collect();
    short.trim_end().to_owned()
}

/// Passes what may stand in a header as it is: a folded or encoded address of a page would not be found.
fn token(text: &str) -> Result<&str, SendFault> {
    let fits = !text.is_empty() && text.len() <= 900;
    if fits
        && text
            .bytes()
            .all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>')
    {
        Ok(text)
    } else {
        Err(SendFault::Later(Reason::Settings))
    }
}

fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(
        HeaderName::new_from_ascii_str(name),
        value.clone(),
        value,
    )
}

fn part(kind: ContentType, text: &str) -> Result<SinglePart, SendFault> {
    let body = Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable)
        .map_err(settings)?;
    Ok(SinglePart::builder().header(kind).body(body))
}

/// What a mail program reads, and hands to the calendar by itself: the method is the one in the file (RFC 6047, 2.4).
fn calendar_type(file: &str) -> Result<ContentType, SendFault> {
    let method = file.lines().find_map(|line| line.strip_prefix("METHOD:"));
    let method = method.ok_or(SendFault::Later(Reason::Settings))?;
    let kind = format!("text/calendar; method={method}; charset=utf-8");
    ContentType::parse(&kind).map_err(settings)
}

/// The same once more as a file for whoever opens it by hand, under a name that calendars open. Of another type, so that
/// no program takes it for a second invitation.
fn calendar(file: &str) -> Result<SinglePart, SendFault> {
    let name = "het-goede-gesprek.ics";
    let kind =
        ContentType::parse(&format!("application/ics; name=\"{name}\"")).map_err(settings)?;
    let body = Body::new_with_encoding(file.to_owned(), ContentTransferEncoding::QuotedPrintable)
        .map_err(settings)?;
    Ok(SinglePart::builder()
        .header(kind)
        .header(ContentDisposition::attachment(name))
        .body(body))
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::TimeZone;
    use mail_parser::{MessageParser, MimeHeaders, PartType};
    use proptest::prelude::*;

    use super::*;

    pub(in crate::mail) fn letter() -> Letter {
        Letter {
            from_name: "Zoë Jansen via Klankbord".into(),
            from_address: "klankbord@example.org".into(),
            reply_to: "contact@example.org".into(),
            to_name: Some("Grace Hopper".into()),
            to_address: "grace@example.net".into(),
            envelope_from: "b+0123abcd@example.org".into(),
            subject: "Zoë Jansen vraagt om jouw kijk (6 minuten)".into(),
            text: "Hallo Grace,\n\nZoë vraagt je iets.\n.\n..puntjes\nhttps://klankbord.example.org/r/abc\n".into(),
            html: "<!doctype html><html lang=\"nl\"><p>Zoë vraagt je iets.</p></html>\n".into(),
            message_id: "9f86d081884c7d65@klankbord.example.org".into(),
            date: Utc.with_ymd_and_hms(2026, 12, 1, 8, 0, 0).unwrap(),
            list_unsubscribe: Some("https://klankbord.example.org/stop/abc".into()),
            calendar: None,
        }
    }

    fn wire(letter: &Letter) -> String {
        String::from_utf8(letter.message().unwrap().formatted()).unwrap()
    }

    /// Names of all headers in order, and the recipients of the envelope.
    fn shape(letter: &Letter) -> (Vec<String>, Vec<String>) {
        let message = letter.message().unwrap();
        let wire = message.formatted();
        let parsed = MessageParser::new().parse(&wire).unwrap();
        let names = parsed
            .headers()
            .iter()
            .map(|header| header.name().to_owned())
            .collect();
        let to = message
            .envelope()
            .to()
            .iter()
            .map(ToString::to_string)
            .collect();
        (names, to)
    }

    #[test]
    fn a_letter_carries_the_headers_that_keep_it_out_of_trouble() {
        let wire = wire(&letter());
        for line in [
            "Reply-To: contact@example.org",
            "To: \"Grace Hopper\" <grace@example.net>",
            "Date: Tue, 01 Dec 2026 08:00:00 +0000",
            "Message-ID: <9f86d081884c7d65@klankbord.example.org>",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "List-Unsubscribe: <https://klankbord.example.org/stop/abc>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "MIME-Version: 1.0",
        ] {
            assert!(wire.contains(&format!("{line}\r\n")), "{line} in\n{wire}");
        }
        assert!(wire.contains("multipart/alternative"));
        let message = letter().message().unwrap();
        assert_eq!(
            message.envelope().from().unwrap().to_string(),
            "b+0123abcd@example.org"
        );
    }

    #[test]
    fn a_letter_reads_back_as_it_was_written() {
        let wire = wire(&letter());
        let parsed = MessageParser::new().parse(wire.as_bytes()).unwrap();
        assert_eq!(parsed.subject().unwrap(), letter().subject);
        assert_eq!(
            parsed.body_text(0).unwrap().replace("\r\n", "\n"),
            letter().text
        );
        assert_eq!(
            parsed.body_html(0).unwrap().replace("\r\n", "\n"),
            letter().html
        );
        assert_eq!(
            parsed.from().unwrap().first().unwrap().name().unwrap(),
            letter().from_name
        );
    }

    #[test]
    fn a_letter_is_the_same_bytes_at_every_attempt() {
        assert_eq!(wire(&letter()), wire(&letter()));
    }

    #[test]
    fn an_entry_for_a_calendar_goes_along_as_a_file_beside_both_texts() {
        let file =
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gesprek met Zoë\r\nEND:VCALENDAR\r\n";
        let wire = wire(&Letter {
            calendar: Some(file.to_owned()),
            ..letter()
        });
        let parsed = mail_parser::MessageParser::default()
            .parse(wire.as_bytes())
            .unwrap();
        assert_eq!(parsed.attachment_count(), 2, "to read, and to open");
        for (place, kind, method) in [(0, "calendar", Some("REQUEST")), (1, "ics", None)] {
            let part = parsed.attachment(place).unwrap();
            let head = part.content_type().unwrap();
            let found = (head.subtype(), head.attribute("method"));
            assert_eq!(found, (Some(kind), method));
            let words = match &part.body {
                PartType::Text(words) => words.to_string(),
                _ => String::from_utf8(part.contents().to_vec()).unwrap(),
            };
            assert_eq!(words.replace("\r\n", "\n"), file.replace("\r\n", "\n"));
        }
        assert!(
            wire.contains("Content-Disposition: attachment; filename=\"het-goede-gesprek.ics\"")
        );
        assert!(parsed.body_text(0).is_some() && parsed.body_html(0).is_some());
        let nameless = Letter {
            calendar: Some("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned()),
            ..letter()
        };
        let fault = Err(SendFault::Later(Reason::Settings));
        assert_eq!(nameless.message().map(drop), fault, "without a method");
    }

    #[test]
    fn a_letter_without_a_stop_page_names_none() {
        let sign_in = Letter {
            list_unsubscribe: None,
            ..letter()
        };
        assert!(!wire(&sign_in).contains("List-Unsubscribe"));
    }

    #[test]
    fn a_note_cannot_end_its_part_of_the_letter() {
        let note =
            format!("Hoi\n--{BOUNDARY}--\n--{BOUNDARY}\nContent-Type: text/html\n\n<b>nep</b>");
        let wire = wire(&Letter {
            text: note.clone(),
            ..letter()
        });
        let parsed = MessageParser::new().parse(wire.as_bytes()).unwrap();
        assert_eq!(parsed.body_text(0).unwrap().replace("\r\n", "\n"), note);
        assert_eq!(
            (
                parsed.text_body_count(),
                parsed.html_body_count(),
                parsed.attachment_count()
            ),
            (1, 1, 0)
        );
    }

    #[test]
    fn a_wrong_address_of_the_recipient_is_undeliverable_and_our_own_is_a_setting() {
        let fault = |letter: Letter| letter.message().unwrap_err();
        for wrong in [
            "",
            "grace",
            "grace@",
            "a@b.nl, c@d.nl",
            "a@b.nl\r\nBcc: c@d.nl",
            "<a@b.nl>",
        ] {
            assert!(!is_address(wrong));
            assert_eq!(
                fault(Letter {
                    to_address: wrong.into(),
                    ..letter()
                }),
                SendFault::Undeliverable
            );
            assert_eq!(
                fault(Letter {
                    from_address: wrong.into(),
                    ..letter()
                }),
                SendFault::Later(Reason::Settings)
            );
        }
        let stop = Some("https://example.org/a b".to_owned());
        assert_eq!(
            fault(Letter {
                list_unsubscribe: stop,
                ..letter()
            }),
            SendFault::Later(Reason::Settings)
        );
    }

    #[test]
    fn a_line_break_in_a_name_makes_no_header() {
        let evil = "Ada\r\nBcc: all@example.org\r\n\r\n<b>".to_owned();
        let other = Letter {
            from_name: evil.clone(),
            to_name: Some(evil.clone()),
            subject: evil,
            ..letter()
        };
        assert_eq!(shape(&other), shape(&letter()));
    }

    fn hostile() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,300}",
            "[\\x00-\\x7f]{0,200}",
            "(\r\n|\n|[ -~]|,|;|<|>|\"|\\\\|é|\u{2028}){0,120}"
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn no_name_or_subject_adds_a_header_or_a_recipient(from in hostile(), to in hostile(), subject in hostile()) {
            let other = Letter { from_name: from, to_name: Some(to), subject, ..letter() };
            prop_assert_eq!(shape(&other), shape(&letter()));
            let wire = wire(&other);
            let parsed = MessageParser::new().parse(wire.as_bytes()).unwrap();
            let addresses = |list: Option<&mail_parser::Address<'_>>| {
                list.unwrap().iter().map(|person| person.address().unwrap_or_default().to_owned()).collect::<Vec<_>>()
            };
            prop_assert_eq!(addresses(parsed.to()), [letter().to_address]);
            prop_assert_eq!(addresses(parsed.from()), [letter().from_address]);
        }
    }
}
