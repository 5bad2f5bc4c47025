//! When, where and with whom.

use chrono::{Days, NaiveDate, NaiveTime};

use super::Refusal;
use crate::address::Address;
use crate::normalise::{self, PersonName};
use crate::questionnaire::Circle;
use crate::visitor::Visitor;

/// Characters of the line about what the employee wants to discuss.
pub const MAX_WISH: usize = 1000;
/// Characters of a room or a link: those to a meeting have three or four hundred, and twice as many where a mail system
/// has rewritten them.
pub const MAX_PLACE: usize = 2000;
/// A date further away than this is a slip of the keyboard.
pub(super) const FURTHEST: Days = Days::new(2 * 366);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub held_on: NaiveDate,
    /// In the organisation's zone; none as long as only the day is known.
    pub at: Option<NaiveTime>,
    /// A room, or a link; empty as long as it is not known.
    pub place: String,
    pub manager_name: PersonName,
    /// The whole address in small letters: who signs in with it is the manager.
    pub manager_address: String,
}

impl Plan {
    /// Checks what was typed; `today` is the organisation's date, and `circle` the manager's.
    pub fn new(
        who: &Visitor,
        today: NaiveDate,
        (held_on, at, place): (NaiveDate, Option<NaiveTime>, String),
        (manager_name, manager, circle): (PersonName, &Address, Circle),
    ) -> Result<Self, Refusal> {
        if held_on < today {
            return Err(Refusal::DateInPast);
        }
        if held_on > today + FURTHEST {
            return Err(Refusal::DateTooFar);
        }
        check_place(&place, circle)?;
        if who.is_also(manager) {
            return Err(Refusal::OwnAddress);
        }
        Ok(Self {
            held_on,
            at,
            place,
            manager_name,
            manager_address: manager.identity(),
        })
    }

    /// As whoever is of this circle may read it: a manager may have been inside when the link was written.
    #[must_use]
    pub fn for_reader(&self, circle: Circle) -> Self {
        let place = match circle {
            Circle::Inside => self.place.clone(),
            Circle::Outside | Circle::Asked => normalise::harmless(&self.place),
        };
        Self {
            place,
            ..self.clone()
        }
    }

    /// What a calendar must be told again when it changes.
    pub(super) fn when(&self) -> (NaiveDate, Option<NaiveTime>, &str) {
        (self.held_on, self.at, &self.place)
    }
}

/// A room or a link, not a route. It stands in a letter: whoever does not know the employee gets no link of theirs.
pub fn check_place(place: &str, circle: Circle) -> Result<(), Refusal> {
    if normalise::length(place) > MAX_PLACE {
        return Err(Refusal::PlaceTooLong { most: MAX_PLACE });
    }
    if circle != Circle::Inside && normalise::has_web_address(place) {
        return Err(Refusal::PlaceHasLink);
    }
    Ok(())
}

/// A line, not a report.
pub fn check_wish(wish: &str) -> Result<(), Refusal> {
    if normalise::length(wish) > MAX_WISH {
        return Err(Refusal::WishTooLong { most: MAX_WISH });
    }
    Ok(())
}
