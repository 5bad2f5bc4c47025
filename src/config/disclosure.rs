//! Where somebody who finds a fault in the protection tells so (RFC 9116).

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::Settings;
use super::faults::Faults;
use crate::address::Address;
use crate::host;

const CONTACT: &str = "KLANKBORD_SECURITY_CONTACT";
const EXPIRES: &str = "KLANKBORD_SECURITY_EXPIRES";

/// Without a day of its own, what is served today counts for so long.
const COUNTS_FOR: Days = Days::new(180);
/// The standard asks for less than a year: a promise for longer is forgotten.
const YEAR: Days = Days::new(365);

/// Settings of `/.well-known/security.txt`.
#[derive(Clone, Debug)]
pub struct Disclosure {
    /// As an address of the web or of mail: `https:..` or `mailto:..`.
    pub contact: String,
    /// The last day on which the contact is looked after, if that is known.
    until: Option<NaiveDate>,
}

impl Disclosure {
    /// The last day that may be promised today.
    pub fn until(&self, today: NaiveDate) -> NaiveDate {
        let by_itself = today.checked_add_days(COUNTS_FOR);
        self.until.or(by_itself).unwrap_or(NaiveDate::MAX)
    }

    /// A sentence for who starts a service whose promise is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> Option<String> {
        self.until.filter(|until| *until < now.date_naive())?;
        Some(format!(
            "{EXPIRES} is past: security.txt no longer counts, and whoever finds a fault may not tell it"
        ))
    }
}

/// What is told there when nothing else is set goes to the same people as all other questions.
pub(super) fn check(
    settings: &Settings,
    contact: &str,
    now: DateTime<Utc>,
    faults: &mut Faults,
) -> Disclosure {
    let contact = settings.security_contact.as_deref().unwrap_or(contact);
    let page = host::url(contact, &[]).filter(|url| url.scheme() == "https");
    let address = contact.parse::<Address>();
    if page.is_none() && settings.security_contact.is_some() && address.is_err() {
        faults.add(CONTACT, "should be a mail address or a page on https://");
    }
    let until = settings.security_expires.as_ref();
    let until = until.and_then(|day| faults.parsed(EXPIRES, day, "a day, like 2027-06-30"));
    if until.is_some_and(|until| now.date_naive().checked_add_days(YEAR) < Some(until)) {
        faults.add(EXPIRES, "should be within a year");
    }
    Disclosure {
        contact: match (page, address) {
            (Some(page), _) => page.into(),
            (None, Ok(address)) => format!("mailto:{}", address.as_str()),
            (None, Err(_)) => String::new(),
        },
        until,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::tests::check;

    fn faults(flags: &[&str]) -> Vec<String> {
        check(flags).err().unwrap_or_default()
    }

    fn today() -> NaiveDate {
        check(&[]).unwrap().clock.now().date_naive()
    }

    #[test]
    fn nothing_set_is_the_contact_for_everything_and_half_a_year() {
        let disclosure = check(&["--contact=help@example.org"]).unwrap().disclosure;
        assert_eq!(disclosure.contact, "mailto:help@example.org");
        let today = today();
        assert_eq!(disclosure.until(today), today + Days::new(180));
        let now = check(&[]).unwrap().clock.now();
        assert_eq!(disclosure.is_over(now), None);
    }

    #[test]
    fn a_contact_is_an_address_or_a_page() {
        for (typed, contact) in [
            ("cert@example.org", "mailto:cert@example.org"),
            ("https://example.org/cert", "https://example.org/cert"),
        ] {
            let config = check(&[&format!("--security-contact={typed}")]).unwrap();
            assert_eq!(config.disclosure.contact, contact);
        }
        for bad in ["cert", "http://example.org/", "https://a b", "mailto:"] {
            let faults = faults(&[&format!("--security-contact={bad}")]);
            assert_eq!(faults.len(), 1, "{bad}: {faults:?}");
        }
    }

    #[test]
    fn a_promise_is_for_less_than_a_year_and_is_told_when_it_is_over() {
        let on = |days: i64| {
            let day = today() + chrono::TimeDelta::days(days);
            check(&[&format!("--security-expires={day}")])
        };
        assert!(on(367).is_err());
        assert!(faults(&["--security-expires=2026-02-30"])[0].starts_with(EXPIRES));
        for (days, over) in [(360, false), (1, false), (-2, true)] {
            let config = on(days).unwrap();
            let warning = config.disclosure.is_over(config.clock.now());
            assert_eq!(warning.is_some(), over, "{days}: {warning:?}");
        }
    }
}
