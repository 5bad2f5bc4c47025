//! How far an open round is, in three steps.

use serde::Serialize;

use super::{ENOUGH, MIN_ASKED, Round};
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::keys::RoundKeys;
use crate::random::Random;

/// How far an open round is, as of seven this morning. Nothing finer is ever shown or stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    #[default]
    None,
    Few,
    Enough,
}

impl Progress {
    /// Of how many were asked and how many answered in each circle: one of them needs enough of its own, as for a
    /// profile. So an employee who answers by invented addresses never reads here that a colleague did.
    pub fn of(circles: &[[usize; 2]]) -> Self {
        let is_enough = |&[asked, answered]: &[usize; 2]| asked >= MIN_ASKED && answered >= ENOUGH;
        if circles.iter().any(is_enough) {
            Self::Enough
        } else if circles.iter().any(|&[_, answered]| answered > 0) {
            Self::Few
        } else {
            Self::None
        }
    }

    /// As it was at the last look; none of it before the first. One byte, whatever it is.
    pub fn open(round: &Round, keys: &RoundKeys) -> Result<Self> {
        let Some(sealed) = &round.progress else {
            return Ok(Self::None);
        };
        let plain = keys.progress().open(&[round.id.0.as_bytes()], sealed);
        match plain.as_deref() {
            Some([0]) => Ok(Self::None),
            Some([1]) => Ok(Self::Few),
            Some([2]) => Ok(Self::Enough),
            _ => Err(Error::internal("how far a round is does not open")),
        }
    }

    pub(super) fn seal(self, random: &Random, keys: &RoundKeys, round: RoundId) -> Vec<u8> {
        let plain = [self as u8];
        keys.progress().seal(random, &[round.0.as_bytes()], &plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_knows_three_steps() {
        let steps = [
            ([[8, 0], [8, 0]], Progress::None),
            ([[8, 0], [8, 1]], Progress::Few),
            ([[8, 4], [8, 4]], Progress::Few),
            ([[7, 7], [7, 5]], Progress::Few),
            ([[7, 0], [8, 5]], Progress::Enough),
            ([[50, 50], [3, 3]], Progress::Enough),
        ];
        for (circles, progress) in steps {
            assert_eq!(Progress::of(&circles), progress, "{circles:?}");
        }
    }
}
