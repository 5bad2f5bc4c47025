//! Letters that people outside signed: the employee knows them whole, and all the others stay as they were.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::super::disclosure::{Said, column, publish};
use super::super::published::{Column, Outcome};
use super::circles::{Knows, exclusions};
use super::explain::{Known, Riddle};
use super::people::{Person, count, hindrance_id, quality_id, round};
use super::whole::{can_be, other_answers};
use super::{ASKED, note, times};
use crate::answer_box::answer::Answer;
use crate::answer_box::tally::Tally;
use crate::ids::Selector;
use crate::normalise::PersonName;
use crate::questionnaire::Circle;
use crate::random::Random;

/// The most that are asked outside in a round that is tried.
const MOST: u32 = 14;

fn answer(person: &Person, text: &str, signed: bool) -> Answer {
    Answer {
        picks: person
            .picks
            .iter()
            .map(|(at, dosage)| (quality_id(*at), *dosage))
            .collect(),
        star: quality_id(person.star),
        hindrances: person.chips.iter().map(|at| hindrance_id(*at)).collect(),
        texts: [("tip".to_owned(), text.to_owned())].into(),
        signature: signed.then(|| PersonName::new("Oma").unwrap()),
    }
}

/// Everybody goes through the box: those inside, those outside, and those of them who sign.
fn filled(inside: &[Person], outside: &[Person], signed: &[Person]) -> Tally {
    let mut tally = Tally::default();
    let people = [
        (inside, Circle::Inside, false),
        (outside, Circle::Outside, false),
        (signed, Circle::Outside, true),
    ];
    let mut number = 0;
    for (people, circle, signs) in people {
        for person in people {
            number += 1;
            let selector = Selector([number; 16]);
            tally.admit(selector, circle);
            let answer = answer(person, &format!("{number}"), signs);
            tally.add(selector, &answer).unwrap();
        }
    }
    tally
}

/// `asked` people outside did not sign, whether they answered or not.
fn published(tally: &Tally, asked: u32) -> Outcome {
    let counts = Circle::ALL.map(|circle| (circle, tally.counts(circle)));
    let said = counts.each_ref().map(|(of, counts)| Said {
        of: *of,
        asked: match of {
            Circle::Inside => ASKED,
            Circle::Outside => asked,
            Circle::Asked => 0,
        },
        counts,
        texts: tally.texts(*of),
    });
    publish(&said, &Random::from_seed(1))
}

#[test]
fn what_is_published_is_as_if_those_who_signed_had_not_been_asked() {
    let mut chance = StdRng::seed_from_u64(8);
    let (mut tried, mut told, mut counted) = (0, 0, 0);
    for signed in 1..MOST {
        for asked in 1..=MOST - signed {
            for answers in 0..=asked {
                for _ in 0..times(20) {
                    let inside = round(chance.random_range(0..9), 6, &mut chance);
                    let outside = round(answers, 6, &mut chance);
                    let letters = round(signed, 6, &mut chance);
                    let real = published(&filled(&inside, &outside, &letters), asked);
                    let without = published(&filled(&inside, &outside, &[]), asked);
                    tried += 1;
                    told += usize::from(real != without);
                    // The control: letters that are counted as answers.
                    let all = [outside, letters].concat();
                    let counting = published(&filled(&inside, &all, &[]), asked + signed);
                    counted += usize::from(counting != without);
                }
            }
        }
    }
    note(
        "rounds with letters, and those in which a letter changed a word",
        &(tried, told),
    );
    assert_eq!(told, 0);
    assert!(counted > tried / 2, "{counted} of {tried}");
}

/// The column outside through the box, of so many who picked a quality and so many letters that name it.
fn line(pickers: u32, unsigned: u32, named: u32, signed: u32) -> Option<Column> {
    let people = |pickers: u32, all: u32| -> Vec<Person> {
        let person = |who| {
            let first = if who < pickers { 0 } else { 10 };
            Person {
                picks: [first, 20, 21]
                    .map(|at| (at, crate::questionnaire::Dosage::Right))
                    .into(),
                star: 20,
                chips: [].into(),
            }
        };
        (0..all).map(person).collect()
    };
    let tally = filled(&[], &people(pickers, unsigned), &people(named, signed));
    column(Circle::Outside, &tally.counts(Circle::Outside), ASKED)
}

#[test]
fn letters_exclude_no_answer_of_those_who_did_not_sign_not_even_of_the_last_one() {
    let mut counted = 0;
    for unsigned in 1..=7 {
        for signed in 1..=7 {
            let sizes = (unsigned, signed);
            let real = |pickers, named| {
                line(pickers, unsigned, named, signed).map(|column| {
                    let lines = column.qualities.iter();
                    let shown = lines.map(|line| (line.id.clone(), line.band, line.best_fit));
                    shown.collect::<Vec<_>>()
                })
            };
            // Without the two that all of them pick, nothing else is there to tell them apart.
            let knows = if unsigned == 1 {
                Knows::Invented
            } else {
                Knows::Both
            };
            assert_eq!(exclusions(sizes, knows, real), 0, "{sizes:?}");
            let pooled = |pickers, named| {
                let (k, m) = (pickers + named, unsigned + signed);
                (m >= 5).then(|| super::super::bands::pick_band(k, m, 5.0))
            };
            counted += usize::from(exclusions(sizes, knows, pooled) > 0);
        }
    }
    note(
        "sizes in which counted letters are found out, of 49",
        &counted,
    );
    let pooled = |pickers: u32, named: u32| super::super::bands::pick_band(pickers + named, 5, 5.0);
    assert!(
        exclusions((1, 4), Knows::Invented, pooled) > 0,
        "all but one sign"
    );
    assert!(counted > 10);
}

#[test]
fn beside_letters_the_rest_can_have_answered_anything() {
    let mut chance = StdRng::seed_from_u64(9);
    let mut tried = 0;
    for unsigned in 5..=8 {
        for _ in 0..times(400) {
            let people = round(unsigned, 6, &mut chance);
            let letters = round(chance.random_range(1..=6), 6, &mut chance);
            let real = |people: &[Person]| {
                let tally = filled(&[], people, &letters);
                column(Circle::Outside, &tally.counts(Circle::Outside), ASKED).unwrap()
            };
            for other in other_answers(&real(&people), &mut chance) {
                tried += 1;
                assert!(can_be(&people, &other, real), "{other:#?}");
            }
        }
    }
    note(
        "whole answers beside a column and letters, none excluded",
        &tried,
    );
}

/// The control of the one above: two people and their five letters in one column.
#[test]
fn the_solver_finds_out_letters_that_are_counted() {
    let mut chance = StdRng::seed_from_u64(10);
    let mut found = 0;
    for _ in 0..50 {
        let people = round(2, 6, &mut chance);
        let letters = round(5, 6, &mut chance);
        let counting = |people: &[Person]| column(Circle::Outside, &count(people), ASKED).unwrap();
        let all = [people.clone(), letters.clone()].concat();
        let shown = &counting(&all);
        let publishes_it = &|people: &[Person]| counting(people) == *shown;
        let riddle = Riddle {
            shown,
            publishes_it,
        };
        let others = other_answers(shown, &mut chance);
        found += others
            .iter()
            .filter(|other| {
                let own = [Known::whole(&people[0]), Known::whole(other)];
                let known = own.into_iter().chain(letters.iter().map(Known::whole));
                riddle.solve(&known.collect::<Vec<_>>()).is_none()
            })
            .count();
    }
    assert!(found > 10, "{found} of 150 answers are excluded");
}
