//! How far an open round is: of each circle, in three steps.
//!
//! # Why
//! Decision: it is told of each circle in which so many were asked that it can be counted, and of no other. Context: of
//! one colleague among invented friends "the first answers are there" would say that this one answered. Consequence: of
//! a circle that is too small nothing is told while the round is open, as nothing is after.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ENOUGH, MIN_ASKED, Round};
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::keys::RoundKeys;
use crate::questionnaire::Circle;
use crate::random::Random;

/// How far a circle is, as of seven this morning. Nothing finer is ever shown or stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    None,
    Few,
    Enough,
}

/// Of every circle that can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look(BTreeMap<Circle, Progress>);

impl Look {
    /// Of how many were asked and how many answered in each circle. No two are added up, as for a profile: so an
    /// employee who answers by invented addresses never reads here that a colleague did.
    pub fn of(circles: &[(Circle, usize, usize)]) -> Self {
        let counted = circles.iter().filter(|(_, asked, _)| *asked >= MIN_ASKED);
        let step = |&(of, _, answered): &(Circle, usize, usize)| {
            let step = match answered {
                0 => Progress::None,
                _ if answered < ENOUGH => Progress::Few,
                _ => Progress::Enough,
            };
            (of, step)
        };
        Self(counted.map(step).collect())
    }

    /// None where too few were asked.
    pub fn step(&self, of: Circle) -> Option<Progress> {
        self.0.get(&of).copied()
    }

    /// Of the circle that is farthest: one with enough answers is a profile.
    pub fn farthest(&self) -> Option<Progress> {
        self.0.values().max().copied()
    }

    /// Whether a profile is certain. Never by the circle outside: who signed there counts as not asked in the end, and a
    /// look does not tell whether anybody did.
    pub fn is_enough(&self) -> bool {
        let certain = [Circle::Inside, Circle::Asked];
        certain
            .iter()
            .any(|of| self.step(*of) == Some(Progress::Enough))
    }

    /// The circles that have not enough answers yet.
    pub fn short(&self) -> Vec<Circle> {
        let short = self.0.iter().filter(|(_, step)| **step < Progress::Enough);
        short.map(|(of, _)| *of).collect()
    }

    /// As it was at the last look; `None` before the first, and until the next one for a round from before, whose look
    /// told of no circle. Three bytes, whatever it is.
    pub fn open(round: &Round, keys: &RoundKeys) -> Result<Option<Self>> {
        let Some(sealed) = &round.progress else {
            return Ok(None);
        };
        let plain = keys.progress().open(&[round.id.0.as_bytes()], sealed);
        match plain.as_deref() {
            Some([_]) => Ok(None),
            Some(bytes) if bytes.len() == Circle::ALL.len() => Ok(Some(Self::from_bytes(bytes))),
            _ => Err(Error::internal("how far a round is does not open")),
        }
    }

    fn from_bytes(bytes: &[u8]) -> Self {
        let steps = Circle::ALL.into_iter().zip(bytes);
        let known = steps.filter_map(|(of, step)| Some((of, read(*step)?)));
        Self(known.collect())
    }

    fn to_bytes(&self) -> [u8; Circle::ALL.len()] {
        Circle::ALL.map(|of| self.step(of).map_or(0, |step| step as u8 + 1))
    }

    pub(super) fn seal(&self, random: &Random, keys: &RoundKeys, round: RoundId) -> Vec<u8> {
        keys.progress()
            .seal(random, &[round.0.as_bytes()], &self.to_bytes())
    }
}

fn read(step: u8) -> Option<Progress> {
    match step {
        1 => Some(Progress::None),
        2 => Some(Progress::Few),
        3 => Some(Progress::Enough),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use Progress::{Enough, Few, None as Nobody};

    use super::*;

    #[test]
    fn every_circle_knows_three_steps_and_one_that_is_too_small_none() {
        let steps = [
            ([[8, 0], [8, 0]], [Some(Nobody), Some(Nobody)], vec![0, 1]),
            ([[8, 0], [8, 1]], [Some(Nobody), Some(Few)], vec![0, 1]),
            ([[8, 4], [8, 5]], [Some(Few), Some(Enough)], vec![0]),
            ([[7, 7], [7, 0]], [None, None], vec![]),
            ([[12, 5], [1, 1]], [Some(Enough), None], vec![]),
            ([[1, 1], [50, 0]], [None, Some(Nobody)], vec![1]),
        ];
        let of = [Circle::Inside, Circle::Outside];
        for (numbers, told, short) in steps {
            let circles = [0, 1].map(|place| (of[place], numbers[place][0], numbers[place][1]));
            let look = Look::of(&circles);
            assert_eq!(of.map(|of| look.step(of)), told, "{numbers:?}");
            let of_short: Vec<_> = short.iter().map(|place| of[*place]).collect();
            assert_eq!(look.short(), of_short, "{numbers:?}");
            assert_eq!(look.is_enough(), told[0] == Some(Enough), "never outside");
            assert_eq!(Look::from_bytes(&look.to_bytes()), look);
        }
    }
}
