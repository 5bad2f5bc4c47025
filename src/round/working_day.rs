//! Days on which people work, in the Netherlands: for letters that wait for one.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;

use super::calendar;

/// Of the morning, when people begin.
const HOUR: u32 = 8;
/// After Easter Sunday; Good Friday before it is one for many.
const AFTER_EASTER: [i64; 5] = [-2, 0, 1, 39, 50];

/// Eight o'clock of the next working day, strictly after `from`: today, where it is earlier than that.
pub fn next_morning(from: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let today = calendar::day_of(from, zone);
    let eight = NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default();
    let days = (0..).map(|days| today + Days::new(days));
    let mut mornings = days
        .filter(|day| is_working(*day))
        .map(|day| calendar::local(day, eight, zone));
    mornings.find(|morning| *morning > from).unwrap_or(from)
}

fn is_working(day: NaiveDate) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !(is_weekend || is_holiday(day))
}

/// Of everybody, and Liberation Day, which those who work for the public have off in many years.
fn is_holiday(day: NaiveDate) -> bool {
    let is_fixed = matches!((day.month(), day.day()), (1, 1) | (5, 5) | (12, 25 | 26));
    let easter = computus::gregorian_naive(day.year());
    let is_moving = easter.is_ok_and(|easter| AFTER_EASTER.contains(&(day - easter).num_days()));
    is_fixed || is_moving || is_kings_day(day)
}

/// On 27 April; on a Sunday it is the day before.
fn is_kings_day(day: NaiveDate) -> bool {
    match (day.month(), day.day()) {
        (4, 27) => day.weekday() != Weekday::Sun,
        (4, 26) => day.weekday() == Weekday::Sat,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Tz = chrono_tz::Europe::Amsterdam;

    fn next(from: &str) -> String {
        let from = from.parse::<DateTime<Utc>>().unwrap();
        let morning = next_morning(from, ZONE).with_timezone(&ZONE);
        morning.format("%Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn letters_wait_for_eight_o_clock_of_a_working_day() {
        for (from, morning) in [
            // Tuesday, before, at and after eight.
            ("2026-11-24T06:59:59Z", "2026-11-24 08:00"),
            ("2026-11-24T07:00:00Z", "2026-11-25 08:00"),
            ("2026-11-24T12:00:00Z", "2026-11-25 08:00"),
            // Friday afternoon, Saturday, and Sunday night.
            ("2026-11-27T15:00:00Z", "2026-11-30 08:00"),
            ("2026-11-28T03:00:00Z", "2026-11-30 08:00"),
            ("2026-11-29T22:59:00Z", "2026-11-30 08:00"),
            // Christmas on a Friday and a Saturday, and New Year.
            ("2026-12-24T12:00:00Z", "2026-12-28 08:00"),
            ("2026-12-31T12:00:00Z", "2027-01-04 08:00"),
            // Good Friday and Easter, Ascension and Whitsun of 2027.
            ("2027-03-25T12:00:00Z", "2027-03-30 08:00"),
            ("2027-05-05T12:00:00Z", "2027-05-07 08:00"),
            ("2027-05-14T12:00:00Z", "2027-05-18 08:00"),
            // King's Day on a Tuesday, and on a Sunday in 2025.
            ("2027-04-26T12:00:00Z", "2027-04-28 08:00"),
            ("2025-04-25T12:00:00Z", "2025-04-28 08:00"),
            ("2026-05-04T12:00:00Z", "2026-05-06 08:00"),
            // Over the change to summer time.
            ("2026-03-27T12:00:00Z", "2026-03-30 08:00"),
        ] {
            assert_eq!(next(from), morning, "{from}");
        }
    }

    #[test]
    fn nobody_waits_longer_than_christmas_lasts() {
        let mut day: DateTime<Utc> = "2026-01-01T09:30:00Z".parse().unwrap();
        for _ in 0..366 * 12 {
            let wait = next_morning(day, ZONE) - day;
            assert!(
                wait > chrono::TimeDelta::zero() && wait.num_days() < 6,
                "{day}"
            );
            day += chrono::TimeDelta::days(1);
        }
    }
}
