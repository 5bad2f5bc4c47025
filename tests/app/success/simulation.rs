//! Ten thousand rounds of people who follow the page, and of people who followed the one before.
//!
//! A model, and no more: everybody answers or not by themselves, with the same chance in a round. Colleagues who talk
//! about it are not like that, and then fewer rounds succeed than here. How many answer in the extra week nobody has
//! measured; here one of eight of those who had not. Two weeks more, and people added on the way, are left out.

use klankbord::random::Random;
use klankbord::round::chance::{Outlook, Response};
use klankbord::round::{ENOUGH, MAX_INVITED, MIN_ASKED};

use crate::evidence::note;

const ROUNDS: u32 = 10_000;
const IN_EXTRA_WEEK: f64 = 0.125;

/// How many are asked inside and outside.
#[derive(Clone, Copy)]
struct Asked {
    inside: usize,
    outside: usize,
}

/// Types colleagues until the page says that it is good, and asks nobody outside: the least that follows the advice.
fn follows_the_page() -> Asked {
    let is_good = |asked: &usize| Response::USUAL.outlook(*asked) >= Outlook::Good;
    let inside = (0..=MAX_INVITED).find(is_good).unwrap();
    assert_eq!(Some(inside), Response::USUAL.wise());
    Asked { inside, outside: 0 }
}

/// "For example eight colleagues, two partners and three friends", and what many made of it.
const FORMER_EXAMPLE: Asked = Asked {
    inside: 8,
    outside: 5,
};
const SIX_AND_SIX: Asked = Asked {
    inside: 6,
    outside: 6,
};

/// A number from 0 to 1.
fn chance(random: &Random) -> f64 {
    f64::from(u32::from_le_bytes(random.bytes())) / f64::from(u32::MAX)
}

fn answers(random: &Random, people: usize, part: f64) -> usize {
    (0..people).filter(|_| chance(random) < part).count()
}

/// Whether a round gives a profile: one circle needs enough answers of its own, at the planned end or a week later.
fn gives_a_profile(random: &Random, asked: Asked, response: f64, with_extra_week: bool) -> bool {
    let circles = [asked.inside, asked.outside];
    let mut answered = circles.map(|people| answers(random, people, response));
    let is_enough = |answered: [usize; 2]| {
        let mut both = circles.into_iter().zip(answered);
        both.any(|(people, answers)| people >= MIN_ASKED && answers >= ENOUGH)
    };
    if !is_enough(answered) && with_extra_week {
        for (people, answered) in circles.into_iter().zip(&mut answered) {
            *answered += answers(random, people - *answered, IN_EXTRA_WEEK);
        }
    }
    is_enough(answered)
}

/// Of a hundred rounds, where `response` draws which part of the people answers.
fn of_a_hundred(asked: Asked, with_extra_week: bool, response: impl Fn(&Random) -> f64) -> f64 {
    let random = Random::from_seed(18);
    let profiles = (0..ROUNDS).filter(|_| {
        let response = response(&random);
        gives_a_profile(&random, asked, response, with_extra_week)
    });
    100.0 * f64::from(u32::try_from(profiles.count()).unwrap()) / f64::from(ROUNDS)
}

#[test]
fn whoever_follows_the_page_has_a_profile_in_ninety_five_of_a_hundred_rounds() {
    let advised = follows_the_page();
    let usual = |_: &Random| 0.65;
    let of = format!(
        "profiles of 100 rounds, {} colleagues asked",
        advised.inside
    );
    for percent in (50..=80).step_by(5) {
        let response = |_: &Random| f64::from(percent) / 100.0;
        let [without, with] = [false, true].map(|extra| of_a_hundred(advised, extra, response));
        let figure = format!("{without:.1}, with the extra week {with:.1}");
        note(&format!("{of}, {percent} of 100 answer"), figure);
    }
    let drawn = |random: &Random| 0.5 + 0.3 * chance(random);
    let drawn = of_a_hundred(advised, true, drawn);
    note(
        &format!("{of}, 50 to 80 of 100 answer"),
        format!("{drawn:.1}"),
    );
    assert!(of_a_hundred(advised, true, usual) >= 95.0);
    assert!(
        of_a_hundred(advised, false, usual) >= 95.0,
        "leans on the extra week"
    );
    assert!(drawn >= 95.0);
    // The control: the advice of before does not reach it, so the bound can tell.
    for (name, former) in [("8 and 5", FORMER_EXAMPLE), ("6 and 6", SIX_AND_SIX)] {
        let profiles = of_a_hundred(former, true, usual);
        note(
            &format!("profiles of 100 rounds, {name} asked"),
            format!("{profiles:.1}"),
        );
        assert!(profiles < 95.0, "{name}");
    }
}
