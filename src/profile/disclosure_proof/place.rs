//! Who stars what, and who picks what, so that every line has what it needs.

use std::collections::BTreeSet;

use super::explain::{Known, Need};

/// After so many ways to place the stars the solver gives up, which fails the proof.
const MAX_TRIES: usize = 200_000;

/// By person: the listed quality that they star, if any, and what else they pick.
pub(super) struct Placed {
    pub(super) stars: Vec<Option<usize>>,
    pub(super) picks: Vec<BTreeSet<usize>>,
}

/// Places a star with everybody whose star is not known, in every way that matters, until
/// the other picks find a place as well.
pub(super) struct Stars<'a> {
    needs: &'a [Need],
    known: &'a [Known],
    /// What a star can go to: the needs that ask for stars, what nobody sees, the others.
    options: Vec<Option<usize>>,
    /// Which of the options everybody chose.
    chosen: Vec<usize>,
    given: Vec<usize>,
    tries: usize,
}

impl<'a> Stars<'a> {
    pub(super) fn new(needs: &'a [Need], known: &'a [Known]) -> Self {
        let asking = needs.iter().filter(|need| need.least_stars > 0).count();
        let options = (0..asking).map(Some).chain([None]);
        Self {
            needs,
            known,
            options: options.chain((asking..needs.len()).map(Some)).collect(),
            chosen: vec![0; known.len()],
            given: vec![0; needs.len()],
            tries: 0,
        }
    }

    pub(super) fn place(mut self) -> Option<Placed> {
        let picks = self.place_from(0)?;
        let stars = self.stars();
        Some(Placed { stars, picks })
    }

    fn place_from(&mut self, who: usize) -> Option<Vec<BTreeSet<usize>>> {
        let Some(someone) = self.known.get(who) else {
            return self.picks();
        };
        if someone.star.is_some() {
            return self.place_from(who + 1);
        }
        // Two of whom the same is known can change places, so one order of them is enough.
        let alike = who > 0 && self.known[who - 1] == *someone;
        let from = if alike { self.chosen[who - 1] } else { 0 };
        for option in from..self.options.len() {
            if !self.has_room(someone, option) {
                continue;
            }
            self.chosen[who] = option;
            let need = self.options[option];
            if let Some(need) = need {
                self.given[need] += 1;
            }
            let placed = self.place_from(who + 1);
            if let Some(need) = need {
                self.given[need] -= 1;
            }
            if placed.is_some() {
                return placed;
            }
        }
        None
    }

    fn has_room(&self, someone: &Known, option: usize) -> bool {
        let Some(at) = self.options[option] else {
            return someone.picks_left() > 0;
        };
        let (need, given) = (&self.needs[at], self.given[at]);
        let allowed = someone.can_pick(need.at) && someone.not_starred != Some(need.at);
        allowed && someone.picks_left() > 0 && given < need.picks.min(need.most_stars)
    }

    fn picks(&mut self) -> Option<Vec<BTreeSet<usize>>> {
        self.tries += 1;
        assert!(self.tries < MAX_TRIES, "the solver gives up");
        let mut all = self.needs.iter().zip(&self.given);
        if all.any(|(need, given)| *given < need.least_stars) {
            return None;
        }
        let stars = self.stars();
        let able = |at, who: usize| self.known[who].can_pick(at) && stars[who] != Some(at);
        let starless = |someone: &Known| usize::from(someone.star.is_none());
        let left = self
            .known
            .iter()
            .map(|someone| someone.picks_left() - starless(someone));
        let mut hand = Hand::new(left.collect(), &able);
        for (need, given) in self.needs.iter().zip(&self.given) {
            (*given..need.picks).try_for_each(|_| hand.give(need.at))?;
        }
        Some(hand.given)
    }

    fn stars(&self) -> Vec<Option<usize>> {
        (0..self.known.len()).map(|who| self.star(who)).collect()
    }

    /// Nothing for those whose star is known.
    fn star(&self, who: usize) -> Option<usize> {
        let ours = self.known[who].star.is_none();
        let option = ours.then(|| self.options[self.chosen[who]])?;
        option.map(|need| self.needs[need].at)
    }
}

/// Things given to people who each have room for some, and for each thing only once.
pub(super) struct Hand<'a> {
    room: Vec<usize>,
    pub(super) given: Vec<BTreeSet<usize>>,
    able: &'a dyn Fn(usize, usize) -> bool,
}

impl<'a> Hand<'a> {
    pub(super) fn new(room: Vec<usize>, able: &'a dyn Fn(usize, usize) -> bool) -> Self {
        let given = vec![BTreeSet::new(); room.len()];
        Self { room, given, able }
    }

    /// Gives a thing to one more person who is able to take it; fails only if there is no
    /// way at all.
    pub(super) fn give(&mut self, thing: usize) -> Option<()> {
        let mut seen = vec![false; self.room.len()];
        self.pass(thing, &mut seen).then_some(())
    }

    /// Whoever has no room may pass something on (an augmenting path).
    fn pass(&mut self, thing: usize, seen: &mut [bool]) -> bool {
        for who in 0..self.room.len() {
            let taken = seen[who] || self.given[who].contains(&thing);
            if taken || !(self.able)(thing, who) {
                continue;
            }
            seen[who] = true;
            if self.given[who].len() < self.room[who] {
                return self.given[who].insert(thing);
            }
            for other in self.given[who].clone() {
                if self.pass(other, seen) {
                    self.given[who].remove(&other);
                    return self.given[who].insert(thing);
                }
            }
        }
        false
    }
}
