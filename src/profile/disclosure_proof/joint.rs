//! The joint check: rounds of 5 to 7 people who all pick from the same six qualities, so
//! that lists are as long as they can be. For every person who talks and every quality, a
//! solver must find answers of the others in which somebody picked it, and in which
//! somebody did not; and likewise for star, dosage and hindrance. The others are alike to
//! whoever reads, so what somebody may have said each of them may have said.
//!
//! The reader knows all of the one who talks, that everybody answered, and everything
//! that is published; not that people picked from six only. (If the bank had no more than
//! six, a list would say by what it leaves out who picked the rest.)

use std::collections::BTreeSet;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::super::disclosure::publish;
use super::super::published::{Column, Outcome, Published};
use super::explain::{Known, Riddle};
use super::people::{CHIPS, Person, count, round, uncut};
use super::{note, times, two};
use crate::answer_box::tally::Texts;
use crate::questionnaire::{Circle, Dosage, bank};
use crate::random::Random;

/// What one person says about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    Pick(usize, Option<(Dosage, bool)>),
    Chip(usize, bool),
}

/// All that can be said about these qualities and every hindrance.
fn all_said(qualities: &BTreeSet<usize>) -> Vec<Said> {
    let dosed = Dosage::ALL.map(|dosage| [(dosage, false), (dosage, true)]);
    let picks: Vec<_> = [None]
        .into_iter()
        .chain(dosed.into_iter().flatten().map(Some))
        .collect();
    let about = |at: &usize| {
        let at = *at;
        picks.iter().map(move |said| Said::Pick(at, *said))
    };
    let chips = (0..CHIPS).flat_map(|at| [Said::Chip(at, false), Said::Chip(at, true)]);
    qualities.iter().flat_map(about).chain(chips).collect()
}

fn is_said(said: Said, person: &Person) -> bool {
    match said {
        Said::Pick(at, what) => {
            let picked = person.picks.get(&at);
            picked.map(|dosage| (*dosage, person.star == at)) == what
        }
        Said::Chip(at, chosen) => person.chips.contains(&at) == chosen,
    }
}

/// Somebody of whom no more is known than this.
fn only(said: Said) -> Known {
    let mut known = Known::default();
    match said {
        Said::Pick(at, None) => known.not_picked = Some(at),
        Said::Pick(at, Some((dosage, star))) => {
            known.picks.insert(at, dosage);
            if star {
                known.star = Some(at);
            } else {
                known.not_starred = Some(at);
            }
        }
        Said::Chip(at, true) => {
            known.chips.insert(at);
        }
        Said::Chip(at, false) => known.not_chosen = Some(at),
    }
    known
}

/// How many answers of somebody else are excluded, over all who could talk.
fn exclusions(people: &[Person], riddle: &Riddle) -> usize {
    let mut qualities: BTreeSet<_> = people
        .iter()
        .flat_map(|p| p.picks.keys())
        .copied()
        .collect();
    // One that nobody picked, for all that nobody picked.
    qualities.extend((0..bank().qualities.len()).find(|at| !qualities.contains(at)));
    let all = all_said(&qualities);
    let mut talkers = people.to_vec();
    talkers.sort();
    talkers.dedup();
    let excluded = talkers.iter().map(|talker| {
        let at = people.iter().position(|person| person == talker).unwrap();
        let mut others = people.to_vec();
        others.remove(at);
        excluded_by(talker, others, &all, riddle)
    });
    excluded.sum()
}

fn excluded_by(talker: &Person, others: Vec<Person>, all: &[Said], riddle: &Riddle) -> usize {
    let mut open: Vec<Said> = all.to_vec();
    let mut excluded = 0;
    let mut known = vec![Known::default(); others.len() + 1];
    known[0] = Known::whole(talker);
    // Every explanation settles all that somebody says in it; the truth is the first one.
    let mut explained = others;
    loop {
        open.retain(|said| !explained.iter().any(|person| is_said(*said, person)));
        let Some(next) = open.pop() else {
            return excluded;
        };
        known[1] = only(next);
        match riddle.solve(&known) {
            Some(mut people) => explained = people.split_off(1),
            None => excluded += 1,
        }
    }
}

fn published(inside: &[Person], outside: &[Person]) -> Option<Published> {
    let (inside, outside, none) = (count(inside), count(outside), Texts::new());
    match publish(
        &two((&inside, &none), (&outside, &none)),
        &Random::from_seed(1),
    ) {
        Outcome::Published(published) => Some(published),
        Outcome::NotEnough => None,
    }
}

/// What was looked at, and how many answers of somebody it excluded.
#[derive(Debug, Default)]
struct Figures {
    columns: usize,
    listed: usize,
    best_fit: usize,
    dosed: usize,
    hindered: usize,
    excluded: usize,
}

impl Figures {
    fn add(&mut self, column: &Column, excluded: usize) {
        let lines = &column.qualities;
        self.columns += 1;
        self.listed += lines.len();
        self.best_fit += lines.iter().filter(|line| line.best_fit).count();
        self.dosed += lines.iter().filter(|line| line.dosage.is_some()).count();
        self.hindered += column.hindrances.len();
        self.excluded += excluded;
    }
}

#[test]
fn in_small_rounds_both_answers_of_everybody_to_everything_stay_possible() {
    let mut chance = StdRng::seed_from_u64(6);
    let mut figures = Figures::default();
    for _ in 0..times(2_000) {
        let sizes = [(); 2].map(|()| chance.random_range(3..=7));
        let [inside, outside] = sizes.map(|m| round(m, 6, &mut chance));
        let Some(shown) = published(&inside, &outside) else {
            continue;
        };
        for column in &shown.columns {
            let same = |now: Option<Published>| now.as_ref() == Some(&shown);
            let excluded = if column.of == Circle::Inside {
                let publishes_it = &|people: &[Person]| same(published(people, &outside));
                exclusions(
                    &inside,
                    &Riddle {
                        shown: column,
                        publishes_it,
                    },
                )
            } else {
                let publishes_it = &|people: &[Person]| same(published(&inside, people));
                exclusions(
                    &outside,
                    &Riddle {
                        shown: column,
                        publishes_it,
                    },
                )
            };
            figures.add(column, excluded);
        }
    }
    note("the joint check", &figures);
    assert_eq!(figures.excluded, 0, "{figures:?}");
    let seen = [figures.best_fit, figures.dosed, figures.hindered];
    assert!(seen.iter().all(|number| *number > 0), "{figures:?}");
}

#[test]
fn lists_without_the_cut_are_found_out() {
    let mut chance = StdRng::seed_from_u64(6);
    let mut excluded = 0;
    for m in [5, 6, 7].repeat(10) {
        let people = round(m, 6, &mut chance);
        let shown = &uncut(&people);
        let publishes_it = &|people: &[Person]| uncut(people) == *shown;
        excluded += exclusions(
            &people,
            &Riddle {
                shown,
                publishes_it,
            },
        );
    }
    assert!(excluded > 0);
}
