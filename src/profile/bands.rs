//! The numbers behind the words: from how many people on something is said, and how.
//! Every function here is pure arithmetic; `disclosure` puts them together.
//!
//! # Why
//!
//! The words must be true for the employee and must not betray a reviewer, not even to
//! somebody who knows one other answer (a colleague who told what they filled in). So
//! each word needs room on both sides: whatever is published, two people beyond the
//! known one may have said anything. `disclosure_proof` tries all cases.

use super::published::{Answers, Band, DosageStatement};

/// How many reviewers may tell the employee what they answered without harm to others.
const TALKERS: u32 = 1;

/// Nothing is counted with fewer answers than this: K = 2c + 3, here five.
pub const FLOOR: u32 = 2 * TALKERS + 3;

/// Those who must always be free to have answered anything: the talker and one other.
const FREE: u32 = TALKERS + 1;

/// "Several" never means fewer people than this, whatever chance would allow.
const SEVERAL: u32 = 3;

/// The stars that make a quality one that "fits best".
pub(super) const STARS: u32 = 3;

/// The number of qualities to choose from; a test holds it equal to the bank.
const BANK_SIZE: u32 = 48;

/// What is listed with blind picking happens in at most one of twenty cases.
const CHANCE: f64 = 0.05;

/// T(m) = min(ceil(2m/3), m - 2): from here on we say "many people". The cap is what
/// protects: without it, "many" of five would mean four, and whoever did not choose the
/// quality would know that all others did.
pub fn threshold(m: u32) -> u32 {
    (2 * m).div_ceil(3).min(m.saturating_sub(FREE))
}

/// The smallest number of people that is more than chance: the smallest k >= 2 with
/// P(Binomial(m, p0) >= k) <= 0.05, where p0 = mean picks / bank size is what blind
/// picking would give (method 5.3).
pub fn k_min(m: u32, mean_picks: f64) -> u32 {
    let p0 = mean_picks / f64::from(BANK_SIZE);
    let odds = p0 / (1.0 - p0);
    let exponent = i32::try_from(m).unwrap_or(i32::MAX);
    let mut exactly = (1.0 - p0).powi(exponent);
    let mut at_least = 1.0;
    for k in 0..=m {
        if k >= 2 && at_least <= CHANCE {
            return k;
        }
        at_least -= exactly;
        exactly *= odds * f64::from(m - k) / f64::from(k + 1);
    }
    m + 1
}

/// The mean number of picks, from how many people chose 3, 4 and 5. Without any, the
/// most that is possible, which is the strictest.
pub fn mean_picks([three, four, five]: [u32; 3]) -> f64 {
    match three + four + five {
        0 => 5.0,
        people => f64::from(3 * three + 4 * four + 5 * five) / f64::from(people),
    }
}

/// The smallest count that is listed as "several people".
pub fn several_from(m: u32, mean_picks: f64) -> u32 {
    k_min(m, mean_picks).max(SEVERAL)
}

/// The word for a quality that k of m people picked (decision D5).
pub fn pick_band(k: u32, m: u32, mean_picks: f64) -> Option<Band> {
    band(k, m, several_from(m, mean_picks))
}

/// The word for a hindrance that `count` of m people chose (decision D8).
pub fn hindrance_band(count: u32, m: u32) -> Option<Band> {
    band(count, m, SEVERAL)
}

fn band(k: u32, m: u32, several: u32) -> Option<Band> {
    if k >= threshold(m) {
        Some(Band::Many)
    } else if k >= several {
        Some(Band::Several)
    } else {
        None
    }
}

/// The fewest people that a band can stand for, whatever the mean number of picks was.
pub(super) fn fewest(band: Band, m: u32) -> u32 {
    match band {
        Band::Many => threshold(m),
        Band::Several => several_from(m, 5.0),
    }
}

pub(super) fn fewest_hindered(band: Band, m: u32) -> u32 {
    match band {
        Band::Many => threshold(m),
        Band::Several => SEVERAL,
    }
}

/// The most people that a band can stand for.
fn most(band: Band, m: u32) -> u32 {
    match band {
        Band::Many => m,
        Band::Several => threshold(m) - 1,
    }
}

/// Enough stars to say "fits best" (decision D6).
pub fn fits_best(stars: u32) -> bool {
    stars >= STARS
}

/// Whether a star may be shown at all beside this band. Three stars on a quality that at
/// most three or four people picked would say that whoever picked it gave it the star. So
/// the band must have room for two who picked it without a star: not "several" in a
/// column of six or seven.
pub fn star_has_room(band: Band, m: u32) -> bool {
    most(band, m) >= STARS + FREE
}

/// The statement about dosage of a quality (decision D7): only if at least five people
/// picked it, and by the same threshold among them. At most one can hold, because
/// T(k) is more than half of k for every k from five on.
pub fn dosage_statement(more: u32, right: u32, too_much: u32) -> Option<DosageStatement> {
    let picks = more + right + too_much;
    if picks < FLOOR {
        None
    } else if more >= threshold(picks) {
        Some(DosageStatement::More)
    } else if too_much >= threshold(picks) {
        Some(DosageStatement::TooMuch)
    } else {
        None
    }
}

/// Whether a statement about dosage may be shown in a column of m answers. It says that
/// at least five people picked the quality; in a column of five or six that would be
/// everybody, or everybody but the one who talked. So it takes seven.
pub fn dosage_has_room(m: u32) -> bool {
    m >= FLOOR + FREE
}

/// How many things of a kind all others can have named, when the one who talked and one
/// other named none of them. What is published together must fit in this; otherwise the
/// whole list would say what no single line says (`disclosure`).
pub(super) fn room(m: u32, per_person: u32) -> u32 {
    per_person * m.saturating_sub(FREE)
}

/// How many more must be asked than a column says that answered: so nobody is certain to have answered, not even for
/// two who know of one another that they did.
pub const SILENT: u32 = 3;

/// The band of a number of answers (decision D4), where so many people were asked. Below the floor there is none, and
/// none of a circle in which so few were asked that the floor would be all of them.
pub fn answers_band(answers: u32, asked: u32) -> Option<Answers> {
    match answers {
        0..FLOOR => None,
        _ if asked < FLOOR + SILENT => None,
        _ if asked < 8 + SILENT => Some(Answers::FiveOrMore),
        FLOOR..=7 => Some(Answers::FiveToSeven),
        _ if asked < 10 + SILENT => Some(Answers::EightOrMore),
        8..=9 => Some(Answers::EightOrNine),
        _ => Some(Answers::TenOrMore),
    }
}

/// How many answers everything that is published together must look possible with.
pub(super) fn at_least(answers: u32, asked: u32) -> u32 {
    answers.min(asked.saturating_sub(SILENT))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::super::published::Reliability;
    use super::*;

    #[derive(Deserialize)]
    struct Vectors {
        #[serde(rename = "T")]
        thresholds: Vec<Threshold>,
        k_min: Vec<Smallest>,
        pick_band: Vec<Picked>,
        answers_band: Vec<Answered>,
        star: Vec<Starred>,
        dosage: Vec<Dosed>,
        hindrance: Vec<Hindered>,
    }

    #[derive(Deserialize)]
    struct Threshold {
        m: u32,
        #[serde(rename = "T")]
        t: u32,
    }

    #[derive(Deserialize)]
    struct Smallest {
        n: u32,
        mean_picks: f64,
        k_min: u32,
    }

    #[derive(Deserialize)]
    struct Picked {
        k: u32,
        m: u32,
        mean_picks: f64,
        band: Option<Band>,
    }

    #[derive(Deserialize)]
    struct Answered {
        n: u32,
        /// Absent: so many that it does not matter.
        asked: Option<u32>,
        shown: Answers,
        reliability: Reliability,
    }

    #[derive(Deserialize)]
    struct Starred {
        listed: bool,
        stars: u32,
        mark: bool,
    }

    #[derive(Deserialize)]
    struct Dosed {
        listed: bool,
        more: u32,
        right: u32,
        too_much: u32,
        statement: Option<String>,
    }

    #[derive(Deserialize)]
    struct Hindered {
        count: u32,
        m: u32,
        band: Option<Band>,
    }

    fn vectors() -> Vectors {
        serde_json::from_str(include_str!("../../tests/vectors.json")).unwrap()
    }

    #[test]
    fn thresholds_agree_with_the_vectors() {
        assert_eq!(vectors().thresholds.len(), 46);
        for row in vectors().thresholds {
            assert_eq!(threshold(row.m), row.t, "m = {}", row.m);
        }
    }

    #[test]
    fn the_smallest_counts_agree_with_the_vectors() {
        for row in vectors().k_min {
            let (n, mean) = (row.n, row.mean_picks);
            assert_eq!(k_min(n, mean), row.k_min, "n = {n}, mean = {mean}");
        }
    }

    #[test]
    fn the_bands_of_picks_agree_with_the_vectors() {
        for row in vectors().pick_band {
            let (k, m) = (row.k, row.m);
            assert_eq!(pick_band(k, m, row.mean_picks), row.band, "{k} of {m}");
        }
    }

    #[test]
    fn the_bands_of_hindrances_agree_with_the_vectors() {
        for row in vectors().hindrance {
            let (count, m) = (row.count, row.m);
            assert_eq!(hindrance_band(count, m), row.band, "{count} of {m}");
        }
    }

    #[test]
    fn the_bands_of_answers_agree_with_the_vectors() {
        for row in vectors().answers_band {
            let band = answers_band(row.n, row.asked.unwrap_or(50)).unwrap();
            assert_eq!(band, row.shown, "n = {}", row.n);
            assert_eq!(band.reliability(), row.reliability, "n = {}", row.n);
            let json = serde_json::to_string(&band).unwrap();
            assert_eq!(json, format!("\"{}\"", band.as_str()));
        }
        assert_eq!(answers_band(FLOOR - 1, 50), None);
        assert_eq!(answers_band(0, 50), None);
        assert_eq!(answers_band(7, 7), None);
    }

    #[test]
    fn stars_agree_with_the_vectors() {
        for row in vectors().star {
            assert_eq!(row.listed && fits_best(row.stars), row.mark);
        }
    }

    #[test]
    fn dosage_agrees_with_the_vectors() {
        for row in vectors().dosage {
            let statement = dosage_statement(row.more, row.right, row.too_much);
            let word = statement.filter(|_| row.listed).map(|said| match said {
                DosageStatement::More => "more",
                DosageStatement::TooMuch => "too_much",
            });
            assert_eq!(word, row.statement.as_deref());
        }
    }

    #[test]
    fn no_dosage_can_be_both_too_little_and_too_much() {
        for picks in FLOOR..=50 {
            assert!(2 * threshold(picks) > picks, "{picks}");
        }
    }

    #[test]
    fn the_mean_of_picks_weighs_three_four_and_five() {
        let close = |picked, mean: f64| (mean_picks(picked) - mean).abs() < 1e-9;
        assert!(close([1, 1, 2], 4.25));
        assert!(close([5, 0, 0], 3.0));
        assert!(close([0, 0, 0], 5.0));
    }

    #[test]
    fn several_is_never_fewer_than_three() {
        assert_eq!(k_min(1, 5.0), 2);
        assert_eq!(k_min(5, 0.1), 2, "one person is never more than chance");
        assert_eq!(pick_band(2, 7, 3.0), None, "k_min may be 2, several is 3");
    }

    #[test]
    fn stars_and_dosage_are_shown_only_where_there_is_room() {
        assert!(star_has_room(Band::Many, 5));
        assert!(!star_has_room(Band::Several, 7));
        assert!(star_has_room(Band::Several, 8));
        assert!(!dosage_has_room(6));
        assert!(dosage_has_room(7));
    }

    #[test]
    fn the_bank_has_the_size_that_chance_is_computed_for() {
        let size = crate::questionnaire::bank().qualities.len();
        assert_eq!(u32::try_from(size), Ok(BANK_SIZE));
    }
}
