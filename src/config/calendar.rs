//! The settings of days and years.

use chrono::{Days, Months};
use chrono_tz::Tz;

use super::Settings;
use super::faults::Faults;

/// The zone of all days, the days between two rounds, and how long conversations are kept.
pub(super) fn check(settings: &Settings, faults: &mut Faults) -> (Tz, Days, Months) {
    let (zone, wanted) = (&settings.time_zone, "a time zone, like Europe/Amsterdam");
    let zone = faults.parsed("KLANKBORD_TIME_ZONE", zone, wanted);
    let (gap, wanted) = (&settings.round_gap_days, "a number of days, like 180");
    let gap: Option<u16> = faults.parsed("KLANKBORD_ROUND_GAP_DAYS", gap, wanted);
    let (keep, wanted) = (&settings.keep_years, "a number of years, like 3");
    let keep: Option<u8> = faults.parsed("KLANKBORD_KEEP_YEARS", keep, wanted);
    (
        zone.unwrap_or(Tz::UTC),
        Days::new(gap.unwrap_or_default().into()),
        Months::new(u32::from(keep.unwrap_or_default()) * 12),
    )
}
