//! Who knows how many were asked must not read that they all answered.

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::super::disclosure::{column, hindrances_that_fit, qualities_that_fit};
use super::super::published::{Answers, Column};
use super::circles::any_counts;
use super::{ASKED, note, times};
use crate::questionnaire::Circle;

/// Whether everything in the column can also be of so many people.
fn may_be_of(column: &Column, people: u32) -> bool {
    let in_band = match column.answers {
        Answers::FiveToSeven => (5..=7).contains(&people),
        Answers::EightOrNine => (8..=9).contains(&people),
        Answers::TenOrMore => people >= 10,
        Answers::FiveOrMore => people >= 5,
        Answers::EightOrMore => people >= 8,
    };
    in_band
        && qualities_that_fit(column.qualities.clone(), people) == column.qualities
        && hindrances_that_fit(column.hindrances.clone(), people) == column.hindrances
}

#[test]
fn three_of_those_asked_may_always_have_been_silent() {
    let mut chance = StdRng::seed_from_u64(6);
    let (mut tried, mut revealing, mut all) = (0, 0, 0);
    for asked in 8..=16 {
        for answers in 5..=asked {
            for _ in 0..times(500) {
                let counts = any_counts(answers, &mut chance);
                let silent = |column: &Column, many| {
                    let fewer = (5..=asked - many).any(|people| may_be_of(column, people));
                    usize::from(!fewer)
                };
                let shown = column(Circle::Inside, &counts, asked).unwrap();
                tried += 1;
                revealing += silent(&shown, 3);
                // The control: the rule that does not look at how many were asked.
                let blind = column(Circle::Inside, &counts, ASKED).unwrap();
                all += silent(&blind, 1);
            }
        }
    }
    note(
        "columns, and those that say that somebody answered",
        &(tried, revealing),
    );
    assert_eq!(revealing, 0);
    assert!(all > 0, "eight answers of eight are told as eight");
}

#[test]
fn of_seven_nothing_is_counted_whatever_they_say() {
    let mut chance = StdRng::seed_from_u64(7);
    for asked in 0..8 {
        for answers in 0..=asked {
            let counts = any_counts(answers, &mut chance);
            assert_eq!(column(Circle::Inside, &counts, asked), None);
        }
    }
}
