//! How likely enough answers are, of so many people who are asked: what the pages advise. Pure.
//!
//! # Why
//! Decision: people answer each by themselves, with one chance; then P(X >= 5) of a binomial says how likely a circle is
//! to be counted. Context: at 65 answers of 100, eight people give five answers 71 times in 100, nine 83, ten 90, eleven
//! 94.99, twelve 97.5, thirteen 98.7, fourteen 99.4. Consequence: "good" begins at 95 in 100 and "ample" at 99, so that
//! whoever follows "good" (twelve people) has a profile in 95 of 100 rounds and more. Where people wait for each other
//! the chance is smaller than this says. The extra weeks are left out: they are a reserve, and nobody has measured them.

use serde::Serialize;

use super::state::{ENOUGH, MAX_INVITED, MIN_ASKED};

/// "Good": so often five answers or more, of a hundred rounds.
const GOOD: f64 = 0.95;
/// "Ample".
const AMPLE: f64 = 0.99;

/// Which part of those who are asked answers, between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Response(pub f64);

impl Response {
    /// As long as nothing better is known of an organisation.
    pub const USUAL: Self = Self(0.65);

    /// P(X >= 5) where `asked` people answer or not.
    pub fn chance(self, asked: usize) -> f64 {
        1.0 - self.between(asked, 0, ENOUGH - 1)
    }

    /// How likely it is that of `asked` people at least `least` and at most `most` answer.
    pub(super) fn between(self, asked: usize, least: usize, most: usize) -> f64 {
        let Self(answers) = self;
        let odds = answers / (1.0 - answers);
        let mut exactly = (1.0 - answers).powi(small(asked));
        let mut sum = 0.0;
        for k in 0..=asked.min(most) {
            if k >= least {
                sum += exactly;
            }
            exactly *= odds * f64::from(small(asked - k)) / f64::from(small(k + 1));
        }
        sum
    }

    /// The fewest people with whom it is good; `None` when no list is long enough.
    pub fn wise(self) -> Option<usize> {
        (MIN_ASKED..=MAX_INVITED).find(|&asked| self.outlook(asked) >= Outlook::Good)
    }

    /// The word for so many people.
    pub fn outlook(self, asked: usize) -> Outlook {
        match self.chance(asked) {
            _ if asked == 0 => Outlook::Nobody,
            _ if asked < MIN_ASKED => Outlook::TooFew,
            chance if chance >= AMPLE => Outlook::Ample,
            chance if chance >= GOOD => Outlook::Good,
            _ => Outlook::Tight,
        }
    }
}

/// How likely a circle is to be counted, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outlook {
    Nobody,
    /// Whatever they answer, it is not counted.
    TooFew,
    Tight,
    Good,
    Ample,
}

/// A list is never so long that this is not exact.
fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn per_mille(chance: f64) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1000")]
        let rounded = (chance * 1000.0).round() as i64;
        rounded
    }

    #[test]
    fn the_chance_is_that_of_the_table() {
        let usual = [
            (4, 0),
            (5, 116),
            (6, 319),
            (8, 706),
            (9, 828),
            (10, 905),
            (11, 950),
            (12, 974),
            (13, 987),
            (14, 994),
        ];
        for (asked, chance) in usual {
            let found = per_mille(Response::USUAL.chance(asked));
            assert_eq!(found, chance, "{asked}");
        }
        // The figures of 70 in 100: six reach five 42 times, nine 90, ten 95.
        let seven = [6, 9, 10].map(|asked| per_mille(Response(0.7).chance(asked)));
        assert_eq!(seven, [420, 901, 953]);
    }

    #[test]
    fn the_words_are_those_of_the_chance() {
        let words: Vec<_> = [0, 1, 7, 8, 11, 12, 13, 14, 50]
            .map(|asked| Response::USUAL.outlook(asked))
            .into();
        let of = [
            Outlook::Nobody,
            Outlook::TooFew,
            Outlook::TooFew,
            Outlook::Tight,
            Outlook::Tight,
            Outlook::Good,
            Outlook::Good,
            Outlook::Ample,
            Outlook::Ample,
        ];
        assert_eq!(words, of);
    }

    #[test]
    fn the_fewer_answer_the_more_are_wise_and_never_fewer_than_are_counted() {
        let wise = [0.95, 0.8, 0.65, 0.5, 0.35, 0.05].map(|part| Response(part).wise());
        assert_eq!(wise, [Some(8), Some(9), Some(12), Some(16), Some(24), None]);
    }
}
