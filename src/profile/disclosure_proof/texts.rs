//! B5: what people write goes into the box and comes out again, every word of it once,
//! and nothing beside it: no author, no circle, no order.

use std::collections::BTreeMap;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::super::disclosure::{Said, publish};
use super::super::published::Outcome;
use super::people::{person, quality_id};
use super::{ASKED, note};
use crate::answer_box::answer::Answer;
use crate::answer_box::tally::{Tally, Texts};
use crate::ids::Selector;
use crate::profile::Quotes;
use crate::questionnaire::Circle;
use crate::random::Random;

/// The full figure, for it takes no time.
const TEXTS: usize = 100_000;

const QUESTIONS: [&str; 3] = ["story", "future", "tip"];

/// What one person wrote to a question, recognisable only here.
fn text(who: usize, question: &str) -> String {
    format!("{who:02} {question}")
}

/// So many people of each circle answer every question, those inside first.
fn filled([inside, outside, asked]: [usize; 3], chance: &mut StdRng) -> Tally {
    let mut tally = Tally::default();
    for who in 0..inside + outside + asked {
        let selector = Selector(chance.random());
        let circle = if who < inside {
            Circle::Inside
        } else if who < inside + outside {
            Circle::Outside
        } else {
            Circle::Asked
        };
        let said = person(&[0, 1, 2, 3, 4, 5], &[], chance);
        let answer = Answer {
            picks: said
                .picks
                .iter()
                .map(|(at, dosage)| (quality_id(*at), *dosage))
                .collect(),
            star: quality_id(said.star),
            hindrances: [].into(),
            texts: QUESTIONS
                .map(|question| (question.to_owned(), text(who, question)))
                .into(),
            signature: None,
        };
        tally.admit(selector, circle);
        tally.add(selector, &answer).unwrap();
    }
    tally
}

/// What the employee reads, if there is a profile.
fn read(tally: &Tally, random: &Random) -> Option<Texts> {
    let counts = Circle::ALL.map(|circle| (circle, tally.counts(circle)));
    let said = counts.each_ref().map(|(of, counts)| Said {
        of: *of,
        asked: ASKED,
        counts,
        texts: tally.texts(*of),
    });
    match publish(&said, random) {
        Outcome::Published(shown) => Some(kept(&shown.texts)),
        Outcome::NotEnough => None,
    }
}

/// As they are stored: whatever a text is called, it is counted.
fn kept(quotes: &Quotes) -> Texts {
    serde_json::from_value(serde_json::to_value(quotes).unwrap()).unwrap()
}

/// How many texts of the two are not in both.
fn differing(first: &Texts, other: &Texts) -> usize {
    let mut surplus: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for (texts, step) in [(first, 1), (other, -1)] {
        for (question, written) in texts {
            for text in written {
                *surplus.entry((question, text)).or_default() += step;
            }
        }
    }
    surplus
        .values()
        .map(|count| usize::try_from(count.abs()).unwrap())
        .sum()
}

/// Guesses authors from places: the text that stands where another one stands, or as far
/// down as its author came in, is taken to be by the same person. How many guesses are
/// right, and how many by chance would be.
fn attributed(shown: &Texts) -> (usize, usize) {
    let who = |text: &String| text[..2].parse::<usize>().unwrap();
    let mut orders: Vec<Vec<usize>> = shown
        .values()
        .map(|written| written.iter().map(who).collect())
        .collect();
    let mut came_in = orders[0].clone();
    came_in.sort_unstable();
    orders.push(came_in);
    let (mut right, mut pairs) = (0, 0);
    for (at, order) in orders.iter().enumerate() {
        for other in &orders[at + 1..] {
            right += order.iter().zip(other).filter(|(a, b)| a == b).count();
            pairs += 1;
        }
    }
    (right, pairs)
}

/// The texts that should be read: of everybody, or only of those outside.
fn expected(people: std::ops::Range<usize>) -> Texts {
    let written = |question: &str| people.clone().map(|who| text(who, question)).collect();
    QUESTIONS
        .map(|question| (question.to_owned(), written(question)))
        .into()
}

#[derive(Debug, Default)]
struct Figures {
    texts: usize,
    lost_or_added: usize,
    guessed_right: usize,
    right_by_chance: usize,
}

#[test]
fn no_text_is_lost_or_added_and_its_author_is_guessed_no_better_than_by_chance() {
    let mut chance = StdRng::seed_from_u64(5);
    let random = Random::from_seed(5);
    let (mut figures, mut unmixed) = (Figures::default(), (0, 0));
    while figures.texts < TEXTS {
        let circles = [0; 3].map(|_| chance.random_range(0..10));
        let tally = filled(circles, &mut chance);
        let Some(shown) = read(&tally, &random) else {
            assert!(circles.iter().all(|answers| *answers < 5));
            continue;
        };
        let from = if circles[0] < 5 { circles[0] } else { 0 };
        let expected = expected(from..circles.iter().sum());
        figures.texts += shown.values().map(Vec::len).sum::<usize>();
        figures.lost_or_added += differing(&shown, &expected);
        let (right, pairs) = attributed(&shown);
        figures.guessed_right += right;
        // Two random orders of any length agree in one place on average, give or take one.
        figures.right_by_chance += pairs;
        let (right, pairs) = attributed(&expected);
        unmixed = (unmixed.0 + right, unmixed.1 + pairs);
    }
    note("B5", &figures);
    assert_eq!(figures.lost_or_added, 0);
    assert!(no_better_than_chance(
        figures.guessed_right,
        figures.right_by_chance
    ));
    assert!(
        !no_better_than_chance(unmixed.0, unmixed.1),
        "the control: unmixed"
    );
}

/// Within four standard deviations, the variance being one for each pair of orders.
fn no_better_than_chance(right: usize, expected: usize) -> bool {
    right.abs_diff(expected).pow(2) <= 16 * expected
}

#[test]
fn a_text_that_is_lost_added_or_moved_is_counted() {
    let whole = expected(0..5);
    let mut wrong = whole.clone();
    wrong.get_mut("tip").unwrap().pop();
    assert_eq!(differing(&whole, &wrong), 1);
    wrong.get_mut("story").unwrap().push(text(4, "tip"));
    assert_eq!(differing(&whole, &wrong), 2);
}
