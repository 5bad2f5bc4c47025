//! How many letters may leave.

use super::Settings;
use super::faults::Faults;

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// What the relay takes; 0: as many as come.
    pub relay_per_minute: u32,
    /// With which one employee asks people.
    pub letters_per_hour: u32,
    /// For which one address is asked.
    pub rounds_per_week: u32,
    /// Of one signed-in person; 0: as many as come.
    pub requests_per_minute: u32,
}

pub(super) fn check(settings: &Settings, faults: &mut Faults) -> Limits {
    let relay = &settings.relay_per_minute;
    let relay = faults.parsed("KLANKBORD_RELAY_PER_MINUTE", relay, "a number, like 60");
    let requests = &settings.requests_per_minute;
    let requests = faults.parsed(
        "KLANKBORD_REQUESTS_PER_MINUTE",
        requests,
        "a number, like 240",
    );
    let (letters, rounds) = (&settings.letters_per_hour, &settings.rounds_per_week);
    Limits {
        relay_per_minute: relay.unwrap_or_default(),
        letters_per_hour: faults.quota("KLANKBORD_LETTERS_PER_HOUR", letters, 500),
        requests_per_minute: requests.unwrap_or_default(),
        rounds_per_week: faults.quota("KLANKBORD_ROUNDS_PER_WEEK", rounds, 5),
    }
}
