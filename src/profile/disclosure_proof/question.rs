//! B1: one quality or hindrance at a time, by trying every possible set of answers.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;

use super::super::bands;
use super::super::disclosure::column;
use super::super::published::{Band, DosageStatement};
use super::{ASKED, SIZES};
use crate::answer_box::tally::Counts;
use crate::questionnaire::{Circle, Dosage};

/// What one person can say about one quality: nothing, or a dosage with or without star.
const SAID: [Option<(Dosage, bool)>; 7] = [
    None,
    Some((Dosage::More, false)),
    Some((Dosage::Right, false)),
    Some((Dosage::TooMuch, false)),
    Some((Dosage::More, true)),
    Some((Dosage::Right, true)),
    Some((Dosage::TooMuch, true)),
];

/// How many people said each of `SAID`.
type People = [u32; 7];

/// What is published about one quality.
type Line = Option<(Band, bool, Option<DosageStatement>)>;

/// The words for one quality, or for one that nobody sees, through the real rule.
fn published_line(people: &People, picked: [u32; 3]) -> Line {
    let counts = counts_of_one(people, picked);
    let column = column(Circle::Inside, &counts, ASKED).unwrap();
    let line = column.qualities.into_iter().next()?;
    Some((line.band, line.best_fit, line.dosage))
}

fn counts_of_one(people: &People, picked: [u32; 3]) -> Counts {
    let mut counts = Counts {
        answers: people.iter().sum(),
        picked,
        ..Counts::default()
    };
    for (said, number) in SAID.iter().zip(people) {
        let Some((dosage, star)) = said else { continue };
        *counts.picks.entry("calm".to_owned()).or_default() += number;
        let dosages = counts.dosage.entry("calm".to_owned()).or_default();
        *dosages.entry(*dosage).or_default() += number;
        if *star {
            *counts.stars.entry("calm".to_owned()).or_default() += number;
        }
    }
    counts
}

/// Every way in which `total` people can be spread over the things one can say.
fn spread<const N: usize>(total: u32) -> Vec<[u32; N]> {
    fn fill<const N: usize>(at: usize, left: u32, now: &mut [u32; N], all: &mut Vec<[u32; N]>) {
        if at == N - 1 {
            now[at] = left;
            all.push(*now);
            return;
        }
        for number in 0..=left {
            now[at] = number;
            fill(at + 1, left - number, now, all);
        }
    }
    let mut all = Vec::new();
    fill(0, total, &mut [0; N], &mut all);
    all
}

/// Tries all answers of m people of whom one talks, and counts the cases in which the
/// words and that one answer exclude an answer of somebody else. `words` publishes.
fn exclusions<const N: usize, W: Hash + Eq>(m: u32, words: impl Fn(&[u32; N]) -> W) -> usize {
    let mut possible: HashMap<(usize, W), [bool; N]> = HashMap::new();
    for others in spread::<N>(m - 1) {
        for talker in 0..N {
            let mut all = others;
            all[talker] += 1;
            let said = possible.entry((talker, words(&all))).or_insert([false; N]);
            for (said, number) in said.iter_mut().zip(others) {
                *said |= number > 0;
            }
        }
    }
    let excluded = |said: &&[bool; N]| said.contains(&false);
    possible.values().filter(excluded).count()
}

/// What somebody could know of how many picks people made, as far as it moves a band.
fn all_picked(m: u32) -> Vec<[u32; 3]> {
    let mut all = vec![[m, 0, 0], [m / 2, 0, m - m / 2], [0, m, 0], [0, 0, m]];
    all.dedup_by_key(|picked| bands::several_from(m, bands::mean_picks(*picked)));
    all
}

fn exclusions_of_quality(m: u32, rule: impl Fn(&People, [u32; 3]) -> Line) -> usize {
    let count = |picked| {
        let known = RefCell::new(HashMap::new());
        exclusions(m, |people: &People| {
            let mut known = known.borrow_mut();
            *known.entry(*people).or_insert_with(|| rule(people, picked))
        })
    };
    all_picked(m).into_iter().map(count).sum()
}

#[test]
fn no_line_about_a_quality_excludes_any_answer_of_anybody() {
    for m in SIZES {
        assert_eq!(exclusions_of_quality(m, published_line), 0, "m = {m}");
    }
}

/// The band of the real rule, and the counts to say more with.
fn band_of(people: &People, picked: [u32; 3]) -> Option<(Counts, Band)> {
    let counts = counts_of_one(people, picked);
    let (k, m) = (counts.picks["calm"], counts.answers);
    let band = bands::pick_band(k, m, bands::mean_picks(picked))?;
    Some((counts, band))
}

#[test]
fn a_threshold_without_its_cap_is_found_out() {
    let uncapped = |people: &People, picked: [u32; 3]| {
        let m: u32 = people.iter().sum();
        let k = m - people[0];
        let several = bands::several_from(m, bands::mean_picks(picked));
        let band = match k {
            _ if k >= (2 * m).div_ceil(3) => Some(Band::Many),
            _ if k >= several => Some(Band::Several),
            _ => None,
        };
        band.map(|band| (band, false, None))
    };
    assert!(exclusions_of_quality(5, uncapped) > 0);
}

#[test]
fn stars_without_room_are_found_out() {
    let starred = |people: &People, picked: [u32; 3]| {
        let (counts, band) = band_of(people, picked)?;
        let stars = counts.stars.get("calm").copied().unwrap_or(0);
        Some((band, bands::fits_best(stars), None))
    };
    for m in [6, 7] {
        assert!(exclusions_of_quality(m, starred) > 0, "m = {m}");
    }
    assert_eq!(exclusions_of_quality(8, starred), 0);
}

#[test]
fn statements_about_dosage_without_room_are_found_out() {
    let dosed = |people: &People, picked: [u32; 3]| {
        let (counts, band) = band_of(people, picked)?;
        let of = |dosage| counts.dosage["calm"].get(&dosage).copied().unwrap_or(0);
        let [more, right, too_much] = Dosage::ALL.map(of);
        let said = bands::dosage_statement(more, right, too_much);
        Some((band, false, said))
    };
    for m in [5, 6] {
        assert!(exclusions_of_quality(m, dosed) > 0, "m = {m}");
    }
    assert_eq!(exclusions_of_quality(7, dosed), 0);
}

#[test]
fn no_line_about_a_hindrance_excludes_any_answer_of_anybody() {
    for m in SIZES {
        let words = |people: &[u32; 2]| {
            let counts = Counts {
                answers: m,
                picked: [0, 0, m],
                hindrances: [("no-room".to_owned(), people[1])].into(),
                ..Counts::default()
            };
            let column = column(Circle::Inside, &counts, ASKED).unwrap();
            column.hindrances.first().map(|line| line.band)
        };
        assert_eq!(exclusions(m, words), 0, "m = {m}");
    }
}

#[test]
fn a_count_is_found_out() {
    let exactly = |people: &[u32; 2]| people[1];
    assert!(exclusions(5, exactly) > 0);
}
