//! The conversation as an entry of a calendar (RFC 5545), and how a letter offers it (RFC 5546). Pure.
//!
//! # Why
//!
//! Decision: a letter asks for the entry or takes it back (`REQUEST`, `CANCEL`), and names its reader alone; a file that
//! somebody fetches is published. Context: calendars put an entry in and take it out by themselves only for such a
//! letter, and only if its number is higher than the one they have. Consequence: every reader has an event of their own
//! under the same name, no answer is asked for, nobody reads another's address in it, and no number is used twice for
//! one conversation, however often its manager changes.

use chrono::{DateTime, Days, Duration, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Plan;
use crate::ids::ConversationId;
use crate::normalise::{self, Place};
use crate::round::calendar;

/// An hour, as the parts of the conversation add up to.
const LENGTH: Duration = Duration::hours(1);

/// What may stand in an address as it is (RFC 6068).
const IN_ADDRESS: AsciiSet = NON_ALPHANUMERIC
    .remove(b'@')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~')
    .remove(b'+')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'*');

/// For whom the entry is.
#[derive(Clone, Copy, Debug)]
pub enum Reader<'a> {
    /// Whoever fetches the file.
    Anybody,
    /// Who planned the conversation, by letter.
    Employee(&'a str),
    Manager(&'a str),
}

/// What stands in the entry.
pub struct Entry<'a> {
    pub id: ConversationId,
    pub plan: &'a Plan,
    pub sequence: i32,
    pub cancelled: bool,
    pub reader: Reader<'a>,
    /// The heading, in the reader's language.
    pub summary: &'a str,
    /// The page of the conversation for this reader.
    pub link: &'a str,
    /// Who sends it: the service's address.
    pub organizer: &'a str,
    /// When it was written; the same at every attempt to send it.
    pub stamp: DateTime<Utc>,
}

/// The whole file. Without a time it is an entry for the whole day.
pub fn file(entry: &Entry<'_>, zone: Tz) -> String {
    let plan = entry.plan;
    let mut event = Event::new();
    event
        .uid(&format!("{}@klankbord", entry.id))
        .timestamp(entry.stamp)
        .sequence(u32::try_from(entry.sequence).unwrap_or(0))
        .summary(&normalise::normalise(entry.summary))
        .url(entry.link)
        .append_property(Property::new("ORGANIZER", mailto(entry.organizer)));
    // A lone carriage return would begin a line of its own.
    let place = Place::read(&plan.place).to_string();
    if !place.is_empty() {
        event.location(&place);
    }
    match plan.at {
        Some(at) => {
            // In UTC, which every calendar understands.
            let from = calendar::local(plan.held_on, at, zone);
            event.starts(from).ends(from + LENGTH);
        }
        None => {
            event.starts(plan.held_on).ends(plan.held_on + Days::new(1));
        }
    }
    // It is the reader's own event, so it is off as a whole, also where the conversation goes on with somebody else.
    event.status(if entry.cancelled {
        EventStatus::Cancelled
    } else {
        EventStatus::Confirmed
    });
    if let Some(attendee) = attendee(entry.reader) {
        event.append_multi_property(attendee);
    }
    let method = match (entry.reader, entry.cancelled) {
        (Reader::Anybody, _) => "PUBLISH",
        (_, false) => "REQUEST",
        (_, true) => "CANCEL",
    };
    Calendar::empty()
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Klankbord//Klankbord//EN"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", method))
        .push(event.done())
        .done()
        .to_string()
}

/// Nobody is asked to answer: there is a page to do that on, and whoever planned it will be there.
fn attendee(reader: Reader<'_>) -> Option<Property> {
    let (address, standing) = match reader {
        Reader::Anybody => return None,
        Reader::Employee(address) => (address, "ACCEPTED"),
        Reader::Manager(address) => (address, "NEEDS-ACTION"),
    };
    let attendee = Property::new("ATTENDEE", mailto(address))
        .add_parameter("CUTYPE", "INDIVIDUAL")
        .add_parameter("ROLE", "REQ-PARTICIPANT")
        .add_parameter("PARTSTAT", standing)
        .add_parameter("RSVP", "FALSE")
        .done();
    Some(attendee)
}

fn mailto(address: &str) -> String {
    format!("mailto:{}", utf8_percent_encode(address, &IN_ADDRESS))
}
