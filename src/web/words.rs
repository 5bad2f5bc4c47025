//! Finished words for pages: texts and dates in the reader's language.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::address::AddressFault;
use crate::normalise::NameFault;
use crate::questionnaire::Lang;
use crate::round::{Round, State, calendar};
use crate::text::{self, Value};

/// A text of ours. A missing one is our mistake: the log tells, and the reader misses a sentence and no page.
pub(crate) fn say<'a>(lang: Lang, key: &str, args: &[(&'a str, Value<'a>)]) -> String {
    text::strict(lang, key, args).unwrap_or_else(|fault| {
        debug_assert!(false, "{fault}");
        tracing::error!(%fault, "a text is missing");
        String::new()
    })
}

/// Why a name is none.
pub(crate) fn name_fault(lang: Lang, fault: NameFault) -> String {
    match fault {
        NameFault::TooLong { most } => say(lang, "text-too-long", &[("max", most.into())]),
        NameFault::HasLink => say(lang, "name-has-link", &[]),
    }
}

/// Why an address is none, or somebody of a list nobody.
pub(crate) fn address_fault(lang: Lang, fault: AddressFault) -> String {
    let key = match fault {
        AddressFault::Missing => "invalid-email",
        AddressFault::Several => "address-several",
        AddressFault::NotAscii => "address-not-ascii",
        AddressFault::Mailbox => "address-mailbox",
        AddressFault::Domain => "address-domain",
        AddressFault::ControlCharacter => "address-control",
        AddressFault::Name(NameFault::TooLong { most }) => {
            return say(lang, "address-name-too-long", &[("max", most.into())]);
        }
        AddressFault::Name(NameFault::HasLink) => "address-name-has-link",
    };
    say(lang, key, &[])
}

/// A day as a form sends it, in words; what is no day stays as it was typed.
pub(crate) fn typed_day(lang: Lang, typed: &str) -> String {
    let day = typed.parse::<NaiveDate>();
    day.map_or_else(|_| typed.to_owned(), |day| text::day(lang, day))
}

/// The local date of an instant that is over, in words.
pub(crate) fn date_of(lang: Lang, instant: DateTime<Utc>, zone: Tz) -> String {
    text::date(lang, instant.with_timezone(&zone).date_naive())
}

/// The last day that ends at this instant.
pub(crate) fn last_day(lang: Lang, end: DateTime<Utc>, zone: Tz) -> String {
    text::day(lang, calendar::last_day(end, zone))
}

/// The last day on which people can be added; empty for a round that is not open.
pub(crate) fn day_to_add(lang: Lang, round: &Round, zone: Tz) -> String {
    let last = round.state.last_day_to_add(zone);
    last.map_or_else(String::new, |last| text::day(lang, last))
}

/// When the first letters of a round leave, as long as they have not.
pub(crate) fn letters_leave(
    lang: Lang,
    round: &Round,
    now: DateTime<Utc>,
    zone: Tz,
) -> Option<String> {
    match round.state {
        State::Open { since, .. } if since > now => Some(moment(lang, since, zone)),
        _ => None,
    }
}

/// "maandag 7 december 2026 om 07:00".
pub(crate) fn moment(lang: Lang, at: DateTime<Utc>, zone: chrono_tz::Tz) -> String {
    let local = at.with_timezone(&zone).naive_local();
    text::moment(lang, local.date(), Some(local.time()))
}
