//! Reviewers as far as they are counted, and random rounds of them that make lists long.

use std::collections::{BTreeMap, BTreeSet};

use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};

use super::super::disclosure::{column, hindrances, qualities};
use super::super::published::Column;
use super::ASKED;
use crate::answer_box::tally::Counts;
use crate::questionnaire::{Circle, Dosage, HindranceKind, bank, questionnaire};

/// How many hindrances can be published; they stand first in the questionnaire.
pub(super) const CHIPS: usize = 9;

/// A full answer, as far as it is counted. Qualities and hindrances by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Person {
    pub(super) picks: BTreeMap<usize, Dosage>,
    pub(super) star: usize,
    pub(super) chips: BTreeSet<usize>,
}

pub(super) fn quality_id(at: usize) -> String {
    bank().qualities[at].id.clone()
}

pub(super) fn hindrance_id(at: usize) -> String {
    questionnaire().steps.obstacle.options[at].id.clone()
}

pub(super) fn quality_at(id: &str) -> usize {
    let mut all = bank().qualities.iter();
    all.position(|quality| quality.id == id).unwrap()
}

pub(super) fn hindrance_at(id: &str) -> usize {
    let mut all = questionnaire().steps.obstacle.options.iter();
    all.position(|option| option.id == id).unwrap()
}

/// As the box counts.
pub(super) fn count(people: &[Person]) -> Counts {
    let mut counts = Counts::default();
    for person in people {
        counts.answers += 1;
        counts.picked[person.picks.len() - 3] += 1;
        *counts.stars.entry(quality_id(person.star)).or_default() += 1;
        for (at, dosage) in &person.picks {
            let id = quality_id(*at);
            let dosages = counts.dosage.entry(id.clone()).or_default();
            *dosages.entry(*dosage).or_default() += 1;
            *counts.picks.entry(id).or_default() += 1;
        }
        for at in &person.chips {
            *counts.hindrances.entry(hindrance_id(*at)).or_default() += 1;
        }
    }
    counts
}

/// For controls: the same lines without the cut that leaves room.
pub(super) fn uncut(people: &[Person]) -> Column {
    let counts = count(people);
    Column {
        qualities: qualities(&counts),
        hindrances: hindrances(&counts),
        ..column(Circle::Inside, &counts, ASKED).unwrap()
    }
}

/// Somebody who picks 3 to 5 from a pool, with a dosage that is often the same, so that
/// stars and statements come often.
pub(super) fn person(pool: &[usize], chips: &[usize], chance: &mut StdRng) -> Person {
    let number = *[3, 4, 5, 5, 5, 5].choose(chance).unwrap();
    let loudest = *Dosage::ALL.choose(chance).unwrap();
    let mut picks = BTreeMap::new();
    for at in pool.sample(chance, number) {
        let dosage = *[loudest, Dosage::More, Dosage::Right]
            .choose(chance)
            .unwrap();
        picks.insert(*at, dosage);
    }
    let first = *picks.keys().next().unwrap();
    let any = *picks.keys().collect::<Vec<_>>().choose(chance).unwrap();
    let star = if chance.random_bool(0.7) { first } else { *any };
    let chosen = chance.random_range(0..=2);
    Person {
        chips: chips.sample(chance, chosen).copied().collect(),
        picks,
        star,
    }
}

/// A round of m people who pick from `pool` qualities.
pub(super) fn round(m: u32, pool: usize, chance: &mut StdRng) -> Vec<Person> {
    let mut all: Vec<usize> = (0..bank().qualities.len()).collect();
    all.shuffle(chance);
    let mut chips: Vec<usize> = (0..CHIPS).collect();
    chips.shuffle(chance);
    let few = chance.random_range(2..=5);
    (0..m)
        .map(|_| person(&all[..pool], &chips[..few], chance))
        .collect()
}

#[test]
fn the_first_nine_hindrances_are_those_that_can_be_published() {
    for (at, option) in questionnaire().steps.obstacle.options.iter().enumerate() {
        assert_eq!(at >= CHIPS, option.kind == HindranceKind::Exclusive);
    }
}
