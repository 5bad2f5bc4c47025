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

/// The day that is over at this instant, or runs until then.
pub fn last_day(end: DateTime<Utc>, zone: Tz) -> NaiveDate {
    day_of(end - TimeDelta::milliseconds(1), zone)
}

/// The same hour so many days later, whatever happens to the clocks in between.
pub fn days_later(from: DateTime<Utc>, days: Days, zone: Tz) -> DateTime<Utc> {
    let there = from.with_timezone(&zone);
    local(there.date_naive() + days, there.time(), zone)
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

/// The last seven o'clock until `now`.
pub fn last_seven(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let day = day_of(now, zone);
    let today = at(day, 7, zone);
    if today <= now {
        today
    } else {
        at(day - Days::new(1), 7, zone)
    }
}

/// Seven o'clock of the morning after a round that ends at `end`.
pub fn release_after(end: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    at(last_day(end, zone) + Days::new(1), 7, zone)
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

    /// Every quarter of an hour around both changes of time, and in zones that change at other hours.
    fn around_changes() -> Vec<(Tz, DateTime<Utc>)> {
        use chrono_tz::{America::Santiago, Australia::Lord_Howe};
        let changes = [
            (AMSTERDAM, ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]),
            (Santiago, ["2026-09-06T04:00:00Z", "2026-04-05T03:00:00Z"]),
            (Lord_Howe, ["2026-10-03T15:30:00Z", "2026-04-04T15:00:00Z"]),
        ];
        let mut all = Vec::new();
        for (zone, change) in changes
            .into_iter()
            .flat_map(|(z, c)| c.map(|c| (z, utc(c))))
        {
            let quarters = -4 * 60..4 * 60;
            all.extend(quarters.map(|n| (zone, change + TimeDelta::minutes(15 * n))));
        }
        all
    }

    #[test]
    fn the_last_seven_is_never_later_than_now_and_never_a_day_ago() {
        for (zone, now) in around_changes() {
            let seven = last_seven(now, zone);
            assert!(seven <= now && next_seven(now, zone) > now, "{now} {zone}");
            assert_eq!(
                next_seven(seven, zone),
                next_seven(now, zone),
                "{now} {zone}"
            );
            assert_eq!(
                seven.with_timezone(&zone).format("%H:%M").to_string(),
                "07:00"
            );
        }
    }

    #[test]
    fn days_later_the_clock_says_the_same() {
        for (zone, from) in around_changes() {
            for days in 0..9 {
                let later = days_later(from, Days::new(days), zone);
                let there = from.with_timezone(&zone);
                assert_eq!(day_of(later, zone), there.date_naive() + Days::new(days));
                let moved = later.with_timezone(&zone).time() - there.time();
                assert!(
                    [0, 30, 60].contains(&moved.num_minutes()),
                    "{from} {days} {zone}: {moved}"
                );
            }
        }
        let utc_later = utc("2026-10-24T21:30:00Z") + TimeDelta::days(1);
        assert_eq!(
            day_of(utc_later, AMSTERDAM),
            day("2026-10-25"),
            "the control: 24 hours are not always a day"
        );
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
