//! A solver: finds answers of people that publish exactly what is shown, given what is
//! known of some of them.
//!
//! It hands out as few picks of what is listed as the words allow, because a pick that a
//! line does not need can always go to a quality that nobody sees: the bank has 48. So
//! when the words leave no answer, it finds none; only an explanation in which lines were
//! cut away would escape it. Whatever it finds is published again by the real rule.

use std::collections::{BTreeMap, BTreeSet};

use super::super::bands;
use super::super::published::{Column, DosageStatement, Listed};
use super::people::{Person, hindrance_at, quality_at};
use super::place::{Hand, Placed, Stars};
use crate::questionnaire::{Dosage, bank};

const MAX_PICKS: usize = 5;
const MAX_CHIPS: usize = 2;

/// What is known of one person; the rest may be anything.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Known {
    pub(super) picks: BTreeMap<usize, Dosage>,
    pub(super) star: Option<usize>,
    pub(super) chips: BTreeSet<usize>,
    pub(super) not_picked: Option<usize>,
    pub(super) not_starred: Option<usize>,
    pub(super) not_chosen: Option<usize>,
    /// Whether there is nothing to add.
    pub(super) whole: bool,
}

impl Known {
    pub(super) fn whole(person: &Person) -> Self {
        Self {
            picks: person.picks.clone(),
            star: Some(person.star),
            chips: person.chips.clone(),
            whole: true,
            ..Self::default()
        }
    }

    pub(super) fn picks_left(&self) -> usize {
        if self.whole {
            0
        } else {
            MAX_PICKS - self.picks.len()
        }
    }

    fn chips_left(&self) -> usize {
        if self.whole {
            0
        } else {
            MAX_CHIPS - self.chips.len()
        }
    }

    pub(super) fn can_pick(&self, at: usize) -> bool {
        !self.whole && self.not_picked != Some(at) && !self.picks.contains_key(&at)
    }

    fn can_choose(&self, at: usize) -> bool {
        !self.whole && self.not_chosen != Some(at) && !self.chips.contains(&at)
    }
}

/// What a listed quality asks of those of whom it is not known.
#[derive(Clone, Debug)]
pub(super) struct Need {
    pub(super) at: usize,
    pub(super) picks: usize,
    pub(super) least_stars: usize,
    pub(super) most_stars: usize,
    /// So many of the picks must say this; the others say "just right".
    stated: (usize, Dosage),
}

/// What is shown of a column, and whether people publish it by the real rule.
pub(super) struct Riddle<'a> {
    pub(super) shown: &'a Column,
    pub(super) publishes_it: &'a dyn Fn(&[Person]) -> bool,
}

impl Riddle<'_> {
    /// As many people as there are entries, in their order.
    pub(super) fn solve(&self, known: &[Known]) -> Option<Vec<Person>> {
        let mut lines: Vec<_> = self.shown.qualities.iter().collect();
        lines.sort_by_key(|line| !line.best_fit);
        let needs: Option<Vec<_>> = lines.into_iter().map(|line| need(line, known)).collect();
        let needs = needs?;
        let chips = self.chips(known)?;
        let Placed { stars, picks } = Stars::new(&needs, known).place()?;
        let mut people: Vec<_> = known
            .iter()
            .zip(chips)
            .map(|(someone, chips)| Person {
                picks: someone.picks.clone(),
                star: someone.star.unwrap_or_default(),
                chips: &someone.chips | &chips,
            })
            .collect();
        for need in &needs {
            let takers = (0..people.len())
                .filter(|who| stars[*who] == Some(need.at) || picks[*who].contains(&need.at));
            for (number, who) in takers.enumerate() {
                let (stated, dosage) = need.stated;
                let said = if number < stated {
                    dosage
                } else {
                    Dosage::Right
                };
                people[who].picks.insert(need.at, said);
            }
        }
        let listed: BTreeSet<_> = needs.iter().map(|need| need.at).collect();
        fill(&listed, known, &stars, &mut people)?;
        (self.publishes_it)(&people).then_some(people)
    }

    fn chips(&self, known: &[Known]) -> Option<Vec<BTreeSet<usize>>> {
        let m = u32::try_from(known.len()).unwrap();
        let able = |at, who: usize| known[who].can_choose(at);
        let mut hand = Hand::new(known.iter().map(Known::chips_left).collect(), &able);
        for line in &self.shown.hindrances {
            let at = hindrance_at(&line.id);
            let already = known
                .iter()
                .filter(|someone| someone.chips.contains(&at))
                .count();
            let fewest = usize::try_from(bands::fewest_hindered(line.band, m)).unwrap();
            (already..fewest).try_for_each(|_| hand.give(at))?;
        }
        Some(hand.given)
    }
}

/// The fewest picks with which this line can be published.
fn need(line: &Listed, known: &[Known]) -> Option<Need> {
    let at = quality_at(&line.id);
    let m = u32::try_from(known.len()).unwrap();
    let already = known
        .iter()
        .filter(|someone| someone.picks.contains_key(&at));
    let able = known.iter().filter(|someone| someone.can_pick(at)).count();
    let starred = known
        .iter()
        .filter(|someone| someone.star == Some(at))
        .count();
    let least_stars = if line.best_fit {
        3_usize.saturating_sub(starred)
    } else {
        0
    };
    let most_stars = if line.best_fit || !bands::star_has_room(line.band, m) {
        usize::MAX
    } else {
        2_usize.checked_sub(starred)?
    };
    let said = Dosage::ALL.map(|dosage| {
        let same = already
            .clone()
            .filter(|someone| someone.picks[&at] == dosage);
        u32::try_from(same.count()).unwrap()
    });
    let picks = (least_stars..=able).find_map(|picks| {
        let k = u32::try_from(already.clone().count() + picks).unwrap();
        let banded = bands::pick_band(k, m, 5.0) == Some(line.band);
        let stated = banded.then(|| stated(line, m, said, picks)).flatten();
        stated.map(|stated| (picks, stated))
    });
    picks.map(|(picks, stated)| Need {
        at,
        picks,
        least_stars,
        most_stars,
        stated,
    })
}

/// How many of these picks have to say what the line says of its dosage.
fn stated(line: &Listed, m: u32, said: [u32; 3], picks: usize) -> Option<(usize, Dosage)> {
    let free = u32::try_from(picks).unwrap();
    let loud = match line.dosage {
        Some(DosageStatement::More) => Dosage::More,
        Some(DosageStatement::TooMuch) => Dosage::TooMuch,
        None => Dosage::Right,
    };
    (0..=free).find_map(|number| {
        let mut said = said;
        for (dosage, count) in Dosage::ALL.into_iter().zip(&mut said) {
            *count += if dosage == loud { number } else { 0 };
            *count += if dosage == Dosage::Right {
                free - number
            } else {
                0
            };
        }
        let statement = bands::dosage_statement(said[0], said[1], said[2]);
        let shown = statement.filter(|_| bands::dosage_has_room(m));
        (shown == line.dosage).then(|| (usize::try_from(number).unwrap(), loud))
    })
}

/// Everybody's other picks go to what at most two people name, and so do the stars that
/// went to nothing that is listed.
fn fill(
    listed: &BTreeSet<usize>,
    known: &[Known],
    stars: &[Option<usize>],
    people: &mut [Person],
) -> Option<()> {
    let taken = |at: &usize| {
        known
            .iter()
            .filter(|someone| someone.picks.contains_key(at))
            .count()
    };
    let mut room: BTreeMap<usize, usize> = (0..bank().qualities.len())
        .filter(|at| !listed.contains(at))
        .map(|at| (at, 2_usize.saturating_sub(taken(&at))))
        .collect();
    for ((someone, star), person) in known.iter().zip(stars).zip(people) {
        let mut star = someone.star.or(*star);
        while !someone.whole && person.picks.len() < MAX_PICKS {
            let (at, left) = room.iter_mut().find(|(at, left)| {
                **left > 0 && someone.can_pick(**at) && !person.picks.contains_key(at)
            })?;
            *left -= 1;
            person.picks.insert(*at, Dosage::Right);
            star = star.or(Some(*at));
        }
        person.star = star?;
    }
    Some(())
}
