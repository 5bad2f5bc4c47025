//! From what a thief took to a guess: who wrote this text?
//!
//! The thief knows everybody who was asked, by selector, and in the end the texts in the order in which they are
//! published; not the order in which people answered. Every source is read in the same way: when was somebody's own
//! entry touched, when did a text come, and what happened at one time belongs together.

use std::collections::BTreeMap;

use super::needles::{Name, Needles};
use super::thief::{Loot, Seen};
use crate::support::is_postgres;

/// A change this far from somebody's selector is not in their entry.
const NEAR: usize = 100;

/// In the order of how much they can tell.
pub(super) const SOURCES: [&str; 5] = ["rows", "log", "files", "transactions", "places"];

/// When somebody's entry and a text were written, as one source tells it.
#[derive(Default)]
pub(super) struct Trace {
    pub(super) people: BTreeMap<usize, u64>,
    pub(super) texts: BTreeMap<usize, u64>,
}

impl Trace {
    /// By source, in their order.
    pub(super) fn of(loot: &Loot, needles: &Needles) -> Vec<Self> {
        let (mut transactions, mut places) = (Self::default(), Self::default());
        for row in &loot.last {
            let (place, transaction) = marks(&row.text);
            for (name, ..) in needles.find(row.text.as_bytes()) {
                places.mark(name, place);
                if let Some(at) = transaction {
                    transactions.mark(name, at);
                }
            }
        }
        let [rows, log, files] =
            [&loot.rows, &loot.log, &loot.files].map(|seen| Self::of_changes(seen, needles));
        vec![rows, log, files, transactions, places]
    }

    fn of_changes(changes: &[Seen], needles: &Needles) -> Self {
        let mut trace = Self::default();
        let mut surest: BTreeMap<usize, usize> = BTreeMap::new();
        for seen in changes {
            let found = needles.find(&seen.new);
            for (name, ..) in &found {
                if let Name::Text(_) = name {
                    trace.mark(*name, seen.time);
                }
            }
            let Some((person, bytes)) = entry(seen, &found) else {
                continue;
            };
            let most = surest.entry(person).or_default();
            if bytes > *most {
                *most = bytes;
                trace.people.insert(person, seen.time);
            }
        }
        trace
    }

    fn mark(&mut self, name: Name, time: u64) {
        match name {
            Name::Person(person) => self.people.insert(person, time),
            Name::Text(text) if !self.texts.contains_key(&text) => self.texts.insert(text, time),
            _ => None,
        };
    }

    /// From a text to who wrote it. The first who was touched wrote the first text; where the numbers differ, whoever
    /// was touched closest to it.
    pub(super) fn links(&self) -> BTreeMap<usize, usize> {
        if self.people.len() == self.texts.len() {
            let ordered = |times: &BTreeMap<usize, u64>| {
                let mut order: Vec<_> = times.iter().map(|(who, time)| (*time, *who)).collect();
                order.sort_unstable();
                order.into_iter().map(|(_, who)| who).collect::<Vec<_>>()
            };
            return ordered(&self.texts)
                .into_iter()
                .zip(ordered(&self.people))
                .collect();
        }
        let closest = |time: u64| {
            let people = self.people.iter();
            people
                .min_by_key(|(_, touched)| touched.abs_diff(time))
                .map(|(who, _)| *who)
        };
        let texts = self.texts.iter();
        texts
            .filter_map(|(text, time)| Some((*text, closest(*time)?)))
            .collect()
    }
}

/// Whose entry has changed, and by how many bytes.
fn entry(seen: &Seen, found: &[(Name, usize, usize)]) -> Option<(usize, usize)> {
    let people: Vec<_> = found
        .iter()
        .filter_map(|&(name, from, to)| match name {
            Name::Person(person) => Some((person, from, to)),
            _ => None,
        })
        .collect();
    if people.is_empty() {
        return None;
    }
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for at in (0..seen.new.len()).filter(|at| seen.old.get(*at) != seen.new.get(*at)) {
        let away = |(_, from, to): &(usize, usize, usize)| {
            from.saturating_sub(at).max(at.saturating_sub(*to))
        };
        let nearest = people.iter().min_by_key(|person| away(person));
        if let Some(person) = nearest.filter(|person| away(person) < NEAR) {
            *votes.entry(person.0).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(_, bytes)| *bytes)
}

/// Where a row lies and, on PostgreSQL, which transaction wrote it.
fn marks(row: &str) -> (u64, Option<u64>) {
    let mut fields = row.split('|');
    let place = fields.next().unwrap();
    if !is_postgres() {
        return (place.parse().unwrap_or_default(), None);
    }
    let (page, line) = place.trim_matches(['(', ')']).split_once(',').unwrap();
    let place = (page.parse::<u64>().unwrap() << 16) | line.parse::<u64>().unwrap();
    (place, fields.next().and_then(|field| field.parse().ok()))
}

/// What the sources say, the first of them first.
pub(super) fn said(traces: &[Trace]) -> BTreeMap<usize, usize> {
    let mut said = BTreeMap::new();
    for trace in traces.iter().rev() {
        said.extend(trace.links());
    }
    said
}

/// The order of the published texts taken for the order of the people, in the best trace that has all of them.
pub(super) fn by_order(traces: &[Trace], texts: usize) -> BTreeMap<usize, usize> {
    let whole = traces.iter().find(|trace| trace.people.len() == texts);
    let whole = whole.map(|trace| Trace {
        people: trace.people.clone(),
        texts: (0..texts).map(|text| (text, text as u64)).collect(),
    });
    whole.map(|trace| trace.links()).unwrap_or_default()
}
