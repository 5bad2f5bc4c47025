//! What is kept of keys that were replaced.

use chrono::TimeDelta;

use super::Settings;
use super::faults::Faults;
use crate::keys::Recovery;

/// The recovery key, and how long what is sealed to it is kept.
pub(super) fn check(settings: &Settings, faults: &mut Faults) -> (Option<Recovery>, TimeDelta) {
    let grace = faults.span("KLANKBORD_KEY_GRACE", &settings.key_grace);
    if settings.recovery_key.is_empty() {
        return (None, TimeDelta::zero());
    }
    let wanted = "the public half of a recovery key, like age1.. (the private half begins with AGE-SECRET-KEY-, \
                  and belongs elsewhere)";
    let key = faults.parsed("KLANKBORD_RECOVERY_KEY", &settings.recovery_key, wanted);
    (key, grace)
}
