//! Decides what a round may publish. Pure: counters and texts go in, words come out.
//!
//! # Why
//!
//! What leaves this file must leave every answer of every reviewer possible, also for
//! somebody who knows one other answer. One line at a time that is held by `bands`. Taken
//! together, lines could still say more: ten qualities that "several" of six people
//! picked use up all thirty picks, and then nobody picked anything else. So a column is
//! cut where its lines would need more picks than everybody but two people has, and stars
//! and hindrances likewise. The cut looks at words only, so it can betray nothing itself.
//!
//! Addresses from outside the organisation can be made up, and whoever makes them up
//! knows their answers. So nobody inside may be hidden among outsiders, and who is inside
//! is decided by the address (`Config::circle_of`). Fewer than five
//! inside leave no trace at all, neither in a list nor with a word, and whether they were
//! four or none cannot be told. No two circles are ever added up, not even when both
//! are too small: two invented answers beside those of four colleagues would show whether
//! one of the four picked a quality, and the words that the inventor did not write would
//! be theirs (`disclosure_proof::circles` shows both). Fewer than five outside, beside
//! five or more inside, are not counted and their words stand among the others; that is
//! said of them whether they answered or not. Where no address is known to be inside, all
//! are people whom the employee asked, with what holds for those outside and no more.
//!
//! A circle in which fewer than eight people were asked counts as too small, whatever
//! number answered: five answers of five people say of each of them that they answered.
//! For the same reason no column says more than that all but three of those asked
//! answered, neither in its band nor by lines that so many fewer could not fill. The
//! employee knows how many were asked, so these cuts tell nothing.
//!
//! There is no total beside the column of one circle, and the reliability of the profile
//! is that of its columns. The chips "nothing" and "I do not know" are never published:
//! they say more about the reviewer than about the work.
//!
//! Words are never held back, so the number of texts is there to be seen. It does not say how
//! many people answered, because a reviewer may write several to one question: what follows
//! an empty line is a text of its own. Cutting the lists at the lower end of the band would
//! lose words, and moving the rest to a list without a question would show by its mere
//! presence that there is a rest. What remains is a guess, and the pages say so.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::bands;
use super::published::{Column, Listed, ListedHindrance, Outcome, Published};
use crate::answer_box::tally::{Counts, Texts};
use crate::questionnaire::{Circle, Dosage, HindranceKind, bank, questionnaire};
use crate::random::Random;

/// What the people of one circle said, added up.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    pub of: Circle,
    /// How many people were asked, as far as their letters arrived.
    pub asked: u32,
    pub counts: &'a Counts,
    pub texts: &'a Texts,
}

/// Computes what is published, at the end of a round and never again: the texts get a
/// fresh random order for each question, so that no order tells who wrote two of them.
pub fn publish(circles: &[Said], random: &Random) -> Outcome {
    let of_circle = |said: &Said| column(said.of, said.counts, said.asked);
    let columns: Vec<_> = circles.iter().filter_map(of_circle).collect();
    if columns.is_empty() {
        return Outcome::NotEnough;
    }
    let counted = |of| columns.iter().any(|column| column.of == of);
    let mut texts = Texts::new();
    let mut words_only = Vec::new();
    for said in circles {
        let of = said.of;
        if of == Circle::Inside && !counted(of) {
            continue;
        }
        for (question, written) in said.texts {
            let together = texts.entry(question.clone()).or_default();
            together.extend_from_slice(written);
        }
        if !counted(of) && (said.asked > 0 || of == Circle::Outside && counted(Circle::Inside)) {
            words_only.push(of);
        }
    }
    Outcome::Published(Published {
        words_only,
        columns,
        texts: mixed(texts, random).into(),
    })
}

/// One column, or none if there are too few answers to count, or too few people asked.
pub(super) fn column(of: Circle, counts: &Counts, asked: u32) -> Option<Column> {
    let m = counts.answers;
    let answers = bands::answers_band(m, asked)?;
    let fewer = bands::at_least(m, asked);
    let all = qualities_that_fit(qualities(counts), m);
    let chips = hindrances_that_fit(hindrances(counts), m);
    Some(Column {
        of,
        answers,
        qualities: qualities_that_fit(all, fewer),
        hindrances: hindrances_that_fit(chips, fewer),
    })
}

/// Every quality that could be listed, before the list is looked at as a whole.
pub(super) fn qualities(counts: &Counts) -> Vec<Listed> {
    let mut listed: Vec<_> = bank()
        .qualities
        .iter()
        .filter_map(|quality| listed(counts, &quality.id))
        .collect();
    listed.sort_by_key(|line| Reverse(line.band));
    listed
}

fn listed(counts: &Counts, id: &str) -> Option<Listed> {
    let m = counts.answers;
    let mean = bands::mean_picks(counts.picked);
    let band = bands::pick_band(of(&counts.picks, id), m, mean)?;
    let dosed = |dosage| {
        let of_quality = counts.dosage.get(id);
        of_quality
            .and_then(|dosages| dosages.get(&dosage))
            .copied()
            .unwrap_or(0)
    };
    let statement = bands::dosage_statement(
        dosed(Dosage::More),
        dosed(Dosage::Right),
        dosed(Dosage::TooMuch),
    );
    Some(Listed {
        id: id.to_owned(),
        band,
        best_fit: bands::fits_best(of(&counts.stars, id)) && bands::star_has_room(band, m),
        dosage: statement.filter(|_| bands::dosage_has_room(m)),
    })
}

/// Cuts the list where the lines would need more picks than there is room for, then takes
/// away stars and statements that would not fit. The list is in its final order, so what
/// goes is what stands last.
pub(super) fn qualities_that_fit(listed: Vec<Listed>, m: u32) -> Vec<Listed> {
    let most_picks = bank().about.pick_max.try_into().unwrap_or(u32::MAX);
    let mut picks = Room(bands::room(m, most_picks));
    let mut stars = Room(bands::room(m, 1));
    let mut fitting: Vec<_> = listed
        .into_iter()
        .take_while(|line| picks.take(bands::fewest(line.band, m)))
        .collect();
    for line in &mut fitting {
        let more_picks = bands::FLOOR.saturating_sub(bands::fewest(line.band, m));
        let has_room = bands::dosage_has_room(m);
        line.dosage = line.dosage.filter(|_| has_room && picks.take(more_picks));
        let has_room = bands::star_has_room(line.band, m);
        line.best_fit = line.best_fit && has_room && stars.take(bands::STARS);
    }
    fitting
}

/// Every hindrance that could be listed, before the list is looked at as a whole.
pub(super) fn hindrances(counts: &Counts) -> Vec<ListedHindrance> {
    let listed = |id: &String| {
        let band = bands::hindrance_band(of(&counts.hindrances, id), counts.answers)?;
        Some(ListedHindrance {
            id: id.clone(),
            band,
        })
    };
    let options = &questionnaire().steps.obstacle.options;
    let mut found: Vec<_> = options
        .iter()
        .filter(|option| option.kind != HindranceKind::Exclusive)
        .filter_map(|option| listed(&option.id))
        .collect();
    found.sort_by_key(|line| Reverse(line.band));
    found
}

pub(super) fn hindrances_that_fit(listed: Vec<ListedHindrance>, m: u32) -> Vec<ListedHindrance> {
    let most_chips = questionnaire().steps.obstacle.max;
    let mut chips = Room(bands::room(m, most_chips.try_into().unwrap_or(u32::MAX)));
    listed
        .into_iter()
        .take_while(|line| chips.take(bands::fewest_hindered(line.band, m)))
        .collect()
}

/// What all people but two can have said between them, to be spent line by line.
struct Room(u32);

impl Room {
    /// Spends `needed`, if there is that much left.
    fn take(&mut self, needed: u32) -> bool {
        let left = self.0.checked_sub(needed);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

fn of(counts: &BTreeMap<String, u32>, id: &str) -> u32 {
    counts.get(id).copied().unwrap_or(0)
}

/// Word for word, each question in an order of its own, and what somebody wrote after an empty line by itself: so a list
/// of any length may be of fewer people than it has texts, and never says how many answered.
fn mixed(mut texts: Texts, random: &Random) -> Texts {
    texts.retain(|_, written| !written.is_empty());
    for written in texts.values_mut() {
        let pieces = written.iter().flat_map(|text| text.split('\n'));
        *written = pieces.map(str::to_owned).collect();
        random.shuffle(written);
    }
    texts
}

#[cfg(test)]
mod tests;
