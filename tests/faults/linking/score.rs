//! How many guesses were right, and how many chance alone allows.

use super::attack::{SOURCES, Trace, by_order, said};

#[derive(Default)]
pub(super) struct Score {
    pub(super) copies: usize,
    pub(super) guesses: usize,
    pub(super) right: usize,
    /// By source: how many texts it said something about, and how often it was right.
    pub(super) sources: [(usize, usize); SOURCES.len()],
}

impl Score {
    pub(super) fn add(&mut self, guesses: &[Option<usize>], truth: &[usize]) {
        self.guesses += truth.len();
        let right = guesses
            .iter()
            .zip(truth)
            .filter(|(guess, who)| **guess == Some(**who));
        self.right += right.count();
    }

    pub(super) fn share(&self) -> f64 {
        share(self.right, self.guesses)
    }
}

/// Attacks one round: `truth` says who wrote each text.
pub(super) fn guess(score: &mut Score, copies: usize, traces: &[Trace], truth: &[usize]) {
    score.copies += copies;
    for (trace, (guessed, right)) in traces.iter().zip(&mut score.sources) {
        let links = trace.links();
        *guessed += links.len();
        *right += links
            .iter()
            .filter(|(text, who)| truth[**text] == **who)
            .count();
    }
    let (said, by_order) = (said(traces), by_order(traces, truth.len()));
    let guesses: Vec<_> = (0..truth.len())
        .map(|text| said.get(&text).or(by_order.get(&text)).copied())
        .collect();
    score.add(&guesses, truth);
}

pub(super) fn share(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
}

/// The fewest right guesses that chance alone reaches with a probability of at most `rare` (exact, one-sided).
pub(super) fn bound(guesses: usize, chance: f64, rare: f64) -> usize {
    let tries = u32::try_from(guesses).unwrap();
    let mut exactly = (1.0 - chance).powi(tries.cast_signed());
    let mut more = 1.0;
    for right in 0..tries {
        if more <= rare {
            return right.try_into().unwrap();
        }
        more -= exactly;
        exactly *= f64::from(tries - right) / f64::from(right + 1) * chance / (1.0 - chance);
    }
    guesses
}

#[test]
fn the_bound_is_that_of_the_binomial_distribution() {
    // P(X >= 3) of 3 tries at 1/2 is 1/8, and P(X >= 2) is 1/2.
    assert_eq!(bound(3, 0.5, 0.5), 2);
    assert_eq!(bound(3, 0.5, 0.2), 3);
    // 9.6 % of 2,400, as the design says.
    let right = bound(2400, 1.0 / 12.0, 0.01);
    assert!((229..=233).contains(&right), "{right}");
}
