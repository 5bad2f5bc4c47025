//! B2 and B3: circles beside each other. All but the one inside may be full of addresses that
//! the employee made up and answered; then the employee knows everything that was said there.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::super::bands;
use super::super::disclosure::{Said, column, publish};
use super::super::published::{Band, Column, Outcome};
use super::{ASKED, SIZES, note, times, two};
use crate::answer_box::tally::{Counts, Texts};
use crate::questionnaire::{Circle, Dosage, bank, questionnaire};
use crate::random::Random;

// --- One quality in two circles ------------------------------------------------------------

/// What is known beside the words.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Knows {
    /// The answer of one person inside.
    Talker,
    /// All answers outside, being the one who invented them.
    Invented,
    Both,
}

/// Counts the cases in which an answer of somebody inside is excluded: did they pick the
/// quality or not? `words` publishes how many inside and outside picked it.
pub(super) fn exclusions<W: Hash + Eq>(
    (inside, outside): (u32, u32),
    knows: Knows,
    words: impl Fn(u32, u32) -> W,
) -> usize {
    let talkers = u32::from(knows != Knows::Invented);
    let mut possible: HashMap<_, [bool; 2]> = HashMap::new();
    for talker in 0..=talkers {
        for others in 0..=inside - talkers {
            for out in 0..=outside {
                let invented = (knows != Knows::Talker).then_some(out);
                let shown = (talker, invented, words(others + talker, out));
                let said = possible.entry(shown).or_insert([false; 2]);
                said[0] |= others < inside - talkers;
                said[1] |= others > 0;
            }
        }
    }
    let excluded = |said: &&[bool; 2]| said.contains(&false);
    possible.values().filter(excluded).count()
}

fn band(k: u32, m: u32) -> Option<Band> {
    bands::pick_band(k, m, 5.0)
}

#[test]
fn two_columns_exclude_nothing_and_a_list_of_everybody_beside_them_is_found_out() {
    let mut found = 0;
    for inside in SIZES {
        for outside in SIZES {
            let sizes = (inside, outside);
            let apart = |k, out| (band(k, inside), band(out, outside));
            for knows in [Knows::Talker, Knows::Invented, Knows::Both] {
                assert_eq!(exclusions(sizes, knows, apart), 0, "{sizes:?}");
            }
            let beside = |k, out| (apart(k, out), band(k + out, inside + outside));
            found += exclusions(sizes, Knows::Talker, beside);
        }
    }
    note("lists of everybody beside two columns, found out", &found);
    assert!(found > 0);
}

/// The rule that there was: when neither circle has five, count them together.
#[test]
fn one_list_of_two_small_circles_is_found_out() {
    let found = |inside, outside, knows| {
        let pooled = |k, out| band(k + out, inside + outside);
        exclusions((inside, outside), knows, pooled) > 0
    };
    assert!(found(1, 4, Knows::Invented), "one insider is exposed");
    for inside in 1..=4 {
        for outside in (5 - inside)..=4 {
            assert!(found(inside, outside, Knows::Both));
            // Four inside are not enough: two invented answers tell of all four.
            let invented = found(inside, outside, Knows::Invented);
            assert_eq!(invented, (inside, outside) != (4, 1));
        }
    }
}

// --- Random rounds -------------------------------------------------------------------------

/// Any counters of m people, whether or not so many picks are possible.
pub(super) fn any_counts(m: u32, chance: &mut StdRng) -> Counts {
    let threes = chance.random_range(0..=m);
    let mut counts = Counts {
        answers: m,
        picked: [threes, 0, m - threes],
        ..Counts::default()
    };
    for _ in 0..chance.random_range(0..12) {
        let at = chance.random_range(0..bank().qualities.len());
        let id = bank().qualities[at].id.clone();
        let k = chance.random_range(0..=m);
        let more = chance.random_range(0..=k);
        let dosed = [more, 0, k - more];
        counts.stars.insert(id.clone(), chance.random_range(0..=k));
        let dosed = Dosage::ALL.into_iter().zip(dosed).collect();
        counts.dosage.insert(id.clone(), dosed);
        counts.picks.insert(id, k);
    }
    for _ in 0..chance.random_range(0..5) {
        let options = &questionnaire().steps.obstacle.options;
        let id = options[chance.random_range(0..options.len())].id.clone();
        counts.hindrances.insert(id, chance.random_range(0..=m));
    }
    counts
}

fn sum(first: &Counts, other: &Counts) -> Counts {
    let add = |first: &BTreeMap<String, u32>, other: &BTreeMap<String, u32>| {
        let mut sum = first.clone();
        for (id, count) in other {
            *sum.entry(id.clone()).or_default() += count;
        }
        sum
    };
    Counts {
        answers: first.answers + other.answers,
        picks: add(&first.picks, &other.picks),
        ..first.clone()
    }
}

/// The words are of the first circle; the others say nothing.
fn published(inside: &Counts, words: &Texts, [outside, asked]: [&Counts; 2]) -> Outcome {
    let none = Texts::new();
    let third = Said {
        of: Circle::Asked,
        asked: ASKED,
        counts: asked,
        texts: &none,
    };
    let [first, second] = two((inside, words), (outside, &none));
    publish(&[first, second, third], &Random::from_seed(1))
}

fn inside_column(outcome: Outcome) -> Option<Column> {
    let Outcome::Published(shown) = outcome else {
        return None;
    };
    shown.column(Circle::Inside).cloned()
}

#[test]
fn addresses_from_outside_change_no_word_of_the_inside_column() {
    let mut chance = StdRng::seed_from_u64(3);
    let (mut seen, mut changed, mut pooled) = (0, 0, 0);
    let rounds = times(100_000);
    for _ in 0..rounds {
        let inside = any_counts(chance.random_range(0..15), &mut chance);
        let few = any_counts(chance.random_range(0..8), &mut chance);
        let more = any_counts(few.answers + chance.random_range(0..=40), &mut chance);
        let asked = any_counts(chance.random_range(0..15), &mut chance);
        let none = Counts::default();
        let shown = |others| inside_column(published(&inside, &Texts::new(), others));
        let alone = shown([&few, &none]);
        seen += usize::from(alone.is_some());
        changed += usize::from(alone != shown([&more, &none]));
        changed += usize::from(alone != shown([&few, &asked]));
        let together = |outside| column(Circle::Inside, &sum(&inside, outside), ASKED);
        pooled += usize::from(together(&few) != together(&more));
    }
    note(
        "B3 rounds, and words changed by outsiders",
        &(rounds, changed),
    );
    assert_eq!(changed, 0);
    assert!(seen > rounds / 2, "what is not there cannot change");
    assert!(pooled > rounds / 2, "the control: one list for all");
}

#[test]
fn fewer_than_five_inside_change_nothing_at_all() {
    let mut chance = StdRng::seed_from_u64(4);
    let mut changed = 0;
    for _ in 0..times(20_000) {
        let inside = any_counts(chance.random_range(0..5), &mut chance);
        let outside = any_counts(chance.random_range(0..12), &mut chance);
        let asked = any_counts(chance.random_range(0..12), &mut chance);
        let words = Texts::from([("tip".to_owned(), vec!["x".to_owned()])]);
        let with = published(&inside, &words, [&outside, &asked]);
        let nobody = Counts::default();
        let without = published(&nobody, &Texts::new(), [&outside, &asked]);
        changed += usize::from(with != without);
    }
    assert_eq!(changed, 0);
}
