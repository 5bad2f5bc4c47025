//! The conversation as an entry of a calendar (RFC 5545). Pure.
//!
//! # Why
//!
//! Decision: the entry is published, not offered for an answer. Context: an offer would have every calendar write
//! back to an address that nobody reads, and show the two people each other's addresses. Consequence: a moved date
//! comes as a new entry under the same name with a higher number, which calendars put in place of the old one.

use chrono::{DateTime, Days, Duration, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::Plan;
use crate::ids::ConversationId;
use crate::normalise;
use crate::round::calendar;

/// An hour, as the parts of the conversation add up to.
const LENGTH: Duration = Duration::hours(1);

/// What stands in the entry.
pub struct Entry<'a> {
    pub id: ConversationId,
    pub plan: &'a Plan,
    pub sequence: i32,
    pub cancelled: bool,
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
        .append_property(Property::new(
            "ORGANIZER",
            format!("mailto:{}", entry.organizer),
        ));
    // A lone carriage return would begin a line of its own.
    let place = normalise::normalise(&plan.place);
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
    if entry.cancelled {
        event.status(EventStatus::Cancelled);
    } else {
        event.status(EventStatus::Confirmed);
    }
    let method = if entry.cancelled { "CANCEL" } else { "PUBLISH" };
    Calendar::new()
        .append_property(Property::new("METHOD", method))
        .push(event.done())
        .done()
        .to_string()
}
