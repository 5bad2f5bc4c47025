//! Local days and hours: a round ends with a day of the organisation, and profiles open at seven in the morning.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// The first instant after a local day.
pub fn end_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    start_of(day + Days::new(1), zone)
}

/// The first instant of a local day.
pub fn start_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    at(day, 0, zone)
}

/// The first seven o'clock strictly after `from`.
pub fn next_seven(from: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let day = day_of(from, zone);
    let today = at(day, 7, zone);
    if today > from {
        today
    } else {
        at(day + Days::new(1), 7, zone)
    }
}

/// Seven o'clock of the morning after a round that ends at `end`.
pub fn release_after(end: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let last_day = day_of(end - TimeDelta::milliseconds(1), zone);
    at(last_day + Days::new(1), 7, zone)
}

/// Seven o'clock of a morning: when letters leave that no deed of a person causes.
pub fn seven(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    at(day, 7, zone)
}

pub fn day_of(instant: DateTime<Utc>, zone: Tz) -> NaiveDate {
    instant.with_timezone(&zone).date_naive()
}

/// The instant of a time on a clock. A time that a change to summer time skips is an hour later.
pub fn local(day: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let wanted = day.and_time(time);
    let later = wanted + TimeDelta::hours(1);
    zone.from_local_datetime(&wanted)
        .earliest()
        .or_else(|| zone.from_local_datetime(&later).earliest())
        .map_or_else(|| wanted.and_utc(), |local| local.to_utc())
}

/// An hour that a change to summer time skips counts as the hour after it.
fn at(day: NaiveDate, hour: u32, zone: Tz) -> DateTime<Utc> {
    (hour..24)
        .filter_map(|hour| NaiveTime::from_hms_opt(hour, 0, 0))
        .find_map(|time| zone.from_local_datetime(&day.and_time(time)).earliest())
        .map_or_else(
            || day.and_time(NaiveTime::MIN).and_utc(),
            |local| local.to_utc(),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMSTERDAM: Tz = chrono_tz::Europe::Amsterdam;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_ends_at_local_midnight_in_winter_and_in_summer() {
        assert_eq!(
            end_of(day("2026-12-07"), AMSTERDAM),
            utc("2026-12-07T23:00:00Z")
        );
        assert_eq!(
            end_of(day("2026-07-07"), AMSTERDAM),
            utc("2026-07-07T22:00:00Z")
        );
    }

    #[test]
    fn a_profile_opens_at_seven_of_the_next_morning_also_over_a_change_of_time() {
        let end = end_of(day("2026-12-07"), AMSTERDAM);
        assert_eq!(release_after(end, AMSTERDAM), utc("2026-12-08T06:00:00Z"));
        let end = end_of(day("2026-10-24"), AMSTERDAM);
        assert_eq!(release_after(end, AMSTERDAM), utc("2026-10-25T06:00:00Z"));
        let end = end_of(day("2026-03-28"), AMSTERDAM);
        assert_eq!(release_after(end, AMSTERDAM), utc("2026-03-29T05:00:00Z"));
    }

    #[test]
    fn the_next_seven_is_strictly_later() {
        let seven = utc("2026-12-08T06:00:00Z");
        assert_eq!(
            next_seven(seven - TimeDelta::milliseconds(1), AMSTERDAM),
            seven
        );
        assert_eq!(next_seven(seven, AMSTERDAM), utc("2026-12-09T06:00:00Z"));
    }

    #[test]
    fn an_hour_that_does_not_exist_is_the_next_one() {
        // In Santiago the clocks jump over midnight.
        let zone = chrono_tz::America::Santiago;
        assert_eq!(
            start_of(day("2026-09-06"), zone),
            utc("2026-09-06T04:00:00Z")
        );
    }
}
