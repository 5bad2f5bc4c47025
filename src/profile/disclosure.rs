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
//! A circle with fewer than five answers is not counted, and its size is not told: there
//! is no total beside the column of the other circle, and the reliability of the profile
//! is that of its columns. Two circles that are both too small are counted as one list;
//! then neither is named. The chips "nothing" and "I do not know" are never published:
//! they say more about the reviewer than about the work.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::bands;
use super::published::{Column, ColumnKind, Listed, ListedHindrance, Outcome, Published};
use crate::answer_box::tally::Counts;
use crate::dice::Dice;
use crate::questionnaire::{Circle, Dosage, HindranceKind, bank, questionnaire};

/// Computes what is published, at the end of a round and never again: the texts get a
/// fresh random order for each question, so that no order tells who wrote two of them.
pub fn publish(
    inside: &Counts,
    outside: &Counts,
    texts: &BTreeMap<String, Vec<String>>,
    dice: &Dice,
) -> Outcome {
    let columns = columns(inside, outside);
    if columns.is_empty() {
        return Outcome::NotEnough;
    }
    Outcome::Published(Published {
        words_only: words_only(inside, outside, &columns),
        columns,
        texts: mixed(texts, dice),
    })
}

/// Both circles at least five: two columns. One of them: that one. Neither, but together
/// they are five: one pooled list. Otherwise nothing (decision D4).
fn columns(inside: &Counts, outside: &Counts) -> Vec<Column> {
    let circles: Vec<_> = [(ColumnKind::Inside, inside), (ColumnKind::Outside, outside)]
        .into_iter()
        .filter_map(|(of, counts)| column(of, counts))
        .collect();
    if circles.is_empty() {
        column(ColumnKind::Pooled, &pooled(inside, outside))
            .into_iter()
            .collect()
    } else {
        circles
    }
}

/// The circles that answered and are not counted. A pooled list counts both.
fn words_only(inside: &Counts, outside: &Counts, columns: &[Column]) -> Vec<Circle> {
    let counted = |of| columns.iter().any(|column| column.of == of);
    if counted(ColumnKind::Pooled) {
        return Vec::new();
    }
    [
        (Circle::Inside, ColumnKind::Inside, inside),
        (Circle::Outside, ColumnKind::Outside, outside),
    ]
    .into_iter()
    .filter(|(_, of, counts)| counts.answers > 0 && !counted(*of))
    .map(|(circle, ..)| circle)
    .collect()
}

/// One column, or none if there are fewer than five answers to count.
pub(super) fn column(of: ColumnKind, counts: &Counts) -> Option<Column> {
    let m = counts.answers;
    let answers = bands::answers_band(m)?;
    Some(Column {
        of,
        answers,
        qualities: qualities_that_fit(qualities(counts), m),
        hindrances: hindrances_that_fit(hindrances(counts), m),
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
        line.dosage = line.dosage.filter(|_| picks.take(more_picks));
        line.best_fit = line.best_fit && stars.take(bands::STARS);
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
    let options = &questionnaire().steps.hinder.options;
    let mut found: Vec<_> = options
        .iter()
        .filter(|option| option.kind != HindranceKind::Exclusive)
        .filter_map(|option| listed(&option.id))
        .collect();
    found.sort_by_key(|line| Reverse(line.band));
    found
}

pub(super) fn hindrances_that_fit(listed: Vec<ListedHindrance>, m: u32) -> Vec<ListedHindrance> {
    let most_chips = questionnaire().steps.hinder.max;
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

/// The sum of both circles, as if they were one.
fn pooled(inside: &Counts, outside: &Counts) -> Counts {
    let mut sum = Counts::default();
    for counts in [inside, outside] {
        sum.answers += counts.answers;
        for (total, people) in sum.picked.iter_mut().zip(counts.picked) {
            *total += people;
        }
        add(&mut sum.picks, &counts.picks);
        add(&mut sum.stars, &counts.stars);
        add(&mut sum.hindrances, &counts.hindrances);
        for (quality, dosages) in &counts.dosage {
            add(sum.dosage.entry(quality.clone()).or_default(), dosages);
        }
    }
    sum
}

fn add<T: Ord + Clone>(sum: &mut BTreeMap<T, u32>, counts: &BTreeMap<T, u32>) {
    for (key, count) in counts {
        *sum.entry(key.clone()).or_default() += count;
    }
}

fn of(counts: &BTreeMap<String, u32>, id: &str) -> u32 {
    counts.get(id).copied().unwrap_or(0)
}

/// All circles together, word for word, each question in an order of its own.
fn mixed(texts: &BTreeMap<String, Vec<String>>, dice: &Dice) -> BTreeMap<String, Vec<String>> {
    texts
        .iter()
        .filter(|(_, written)| !written.is_empty())
        .map(|(question, written)| {
            let mut written = written.clone();
            dice.shuffle(&mut written);
            (question.clone(), written)
        })
        .collect()
}

#[cfg(test)]
mod tests;
