//! Whole columns: whatever one reviewer answered and tells, and whatever another one
//! answered in all, the rest can have answered so that the same column is published.

use std::collections::BTreeSet;

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::super::disclosure::column;
use super::super::published::Column;
use super::explain::{Known, Riddle};
use super::people::{CHIPS, Person, count, hindrance_at, person, quality_at, round, uncut};
use super::{ASKED, SIZES, note, times};
use crate::questionnaire::{Circle, Dosage, bank};

fn real(people: &[Person]) -> Column {
    column(Circle::Inside, &count(people), ASKED).unwrap()
}

/// Whether the first of these people and the other can both have said all this.
pub(super) fn can_be(
    people: &[Person],
    other: &Person,
    publish: impl Fn(&[Person]) -> Column,
) -> bool {
    let shown = &publish(people);
    let publishes_it = &|people: &[Person]| publish(people) == *shown;
    let mut known = vec![Known::default(); people.len()];
    known[0] = Known::whole(&people[0]);
    known[1] = Known::whole(other);
    Riddle {
        shown,
        publishes_it,
    }
    .solve(&known)
    .is_some()
}

/// Answers that somebody else could have given instead: nothing that is listed, all that
/// is listed, anything.
pub(super) fn other_answers(shown: &Column, chance: &mut StdRng) -> [Person; 3] {
    let listed: Vec<_> = shown.qualities.iter().map(|l| quality_at(&l.id)).collect();
    let chips = shown.hindrances.iter().map(|l| hindrance_at(&l.id));
    let all: Vec<_> = (0..bank().qualities.len()).collect();
    let unseen: Vec<_> = all
        .iter()
        .copied()
        .filter(|at| !listed.contains(at))
        .collect();
    let best: Vec<_> = listed.iter().chain(&unseen).copied().take(5).collect();
    [
        person(&unseen, &[], chance),
        person(&best, &chips.collect::<Vec<_>>(), chance),
        person(&all, &(0..CHIPS).collect::<Vec<_>>(), chance),
    ]
}

#[test]
fn no_column_as_a_whole_excludes_any_answer_of_anybody() {
    let mut chance = StdRng::seed_from_u64(2026);
    let mut tried = 0;
    for m in SIZES {
        for number in 0..times(1_500) {
            let people = round(m, 5 + number % 8, &mut chance);
            let shown = real(&people);
            for other in other_answers(&shown, &mut chance) {
                tried += 1;
                assert!(can_be(&people, &other, real), "{other:#?}\n{shown:#?}");
            }
        }
    }
    note("whole answers beside a whole column, none excluded", &tried);
}

#[test]
fn the_solver_misses_nothing_that_is_true() {
    let mut chance = StdRng::seed_from_u64(7);
    for number in 0..times(2_000) {
        let people = round(5 + u32::try_from(number % 3).unwrap(), 6, &mut chance);
        let shown = &uncut(&people);
        let publishes_it = &|people: &[Person]| uncut(people) == *shown;
        for unknown in 1..=people.len() {
            let mut known: Vec<_> = people.iter().map(Known::whole).collect();
            known[..unknown].fill(Known::default());
            let riddle = Riddle {
                shown,
                publishes_it,
            };
            assert!(riddle.solve(&known).is_some(), "{people:#?}\n{shown:#?}");
        }
    }
}

/// Everybody picks five of ten; of six people, three pick each.
fn ten_of_six() -> Vec<Person> {
    let person = |who: usize| {
        let start = if who.is_multiple_of(2) { 0 } else { 5 };
        Person {
            picks: (start..start + 5).map(|at| (at, Dosage::Right)).collect(),
            star: start + who / 2,
            chips: BTreeSet::new(),
        }
    };
    (0..6).map(person).collect()
}

fn can_have_stood_aside(people: &[Person], publish: fn(&[Person]) -> Column) -> bool {
    let aside = Person {
        picks: (40..43).map(|at| (at, Dosage::Right)).collect(),
        star: 40,
        chips: BTreeSet::new(),
    };
    can_be(people, &aside, publish)
}

#[test]
fn a_list_that_takes_up_all_picks_is_found_out() {
    assert_eq!(uncut(&ten_of_six()).qualities.len(), 10);
    assert!(!can_have_stood_aside(&ten_of_six(), uncut));
    assert!(can_have_stood_aside(&ten_of_six(), real));
}

#[test]
fn stars_that_take_up_everybody_are_found_out() {
    let mut starred = ten_of_six();
    for (who, person) in starred.iter_mut().enumerate() {
        person.picks = (0..5).map(|at| (at, Dosage::Right)).collect();
        person.star = who % 2;
    }
    assert!(!can_have_stood_aside(&starred, uncut));
    assert!(can_have_stood_aside(&starred, real));
}

#[test]
fn hindrances_that_take_up_everybody_are_found_out() {
    let mut hindered = ten_of_six();
    hindered.pop();
    for (who, person) in hindered.iter_mut().enumerate() {
        person.picks = (10..15).map(|at| (at, Dosage::Right)).collect();
        person.star = 10 + who;
        person.chips = [who % 3, (who + 1) % 3].into();
    }
    assert_eq!(uncut(&hindered).hindrances.len(), 3);
    assert!(!can_have_stood_aside(&hindered, uncut));
    assert!(can_have_stood_aside(&hindered, real));
}
