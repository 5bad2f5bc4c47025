//! What a reader may read: which parts, since when, and until which day. Pure.
//!
//! # Why
//! Decision: one value and one rule for every reader, be it the manager of a conversation or anybody else whom the
//! employee chose. Context: who reads, how long, and what taking back means must not differ by who it is. Consequence:
//! a share belongs to one reader, and ends with its last day whether anybody looks at it or not.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::plan::FURTHEST;
use super::{Part, Refusal};
use crate::ids::RoundId;
use crate::version::Version;

/// How long somebody can read on, unless the employee says otherwise: long enough to look something up while it is fresh.
const READ_ON: Days = Days::new(30);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The round whose profile the parts are from.
    pub round: Option<RoundId>,
    pub parts: BTreeSet<Part>,
    /// None before it is shared, and once it was taken back.
    pub at: Option<DateTime<Utc>>,
    /// The last day to read it, in the organisation's zone; none when nothing ever was shared.
    pub until: Option<NaiveDate>,
}

/// What the employee shows, and how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The round whose profile the parts are from.
    pub round: Option<RoundId>,
    pub parts: BTreeSet<Part>,
    /// The last day, in the organisation's zone.
    pub until: NaiveDate,
    /// The choice that this one was made from.
    pub seen: Version,
}

impl Share {
    /// Whether there is something to read on this day.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        let open = |last| today <= last;
        self.at.is_some() && self.until.is_none_or(open)
    }

    /// What the form proposes as the last day; `from` is the day on which it is first needed.
    pub fn until(&self, from: NaiveDate, today: NaiveDate) -> NaiveDate {
        let after = from.max(today) + READ_ON;
        self.until.filter(|last| *last >= today).unwrap_or(after)
    }

    /// Of what is chosen to be shared, and until when.
    pub fn version(&self) -> Version {
        Version::of(&(&self.parts, self.until, self.at.is_some()))
    }

    /// Shares what is chosen; `true` when there was nothing to read before. `enough`: something goes along that is no part.
    pub(super) fn choose(
        &mut self,
        choice: Choice,
        enough: bool,
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<bool, Refusal> {
        if choice.parts.is_empty() && !enough {
            return Err(Refusal::NothingChosen);
        }
        if choice.until < today {
            return Err(Refusal::UntilInPast);
        }
        if choice.until > today + FURTHEST {
            return Err(Refusal::UntilTooFar);
        }
        let first = !self.is_open(today);
        *self = Self {
            round: choice.round,
            parts: choice.parts,
            at: self.at.filter(|_| !first).or(Some(now)),
            until: Some(choice.until),
        };
        Ok(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn choice(parts: &[Part], until: &str) -> Choice {
        Choice {
            round: None,
            parts: parts.iter().cloned().collect(),
            until: day(until),
            seen: Version::default(),
        }
    }

    #[test]
    fn it_is_open_from_the_moment_it_is_shared_through_its_last_day() {
        let now: DateTime<Utc> = "2027-01-14T11:00:00Z".parse().unwrap();
        let when = (now, day("2027-01-14"));
        let mut share = Share::default();
        assert!(!share.is_open(when.1));
        let chosen = choice(&[Part::Picture], "2027-01-20");
        assert_eq!(share.choose(chosen, false, when), Ok(true));
        for (today, is_open) in [
            ("2027-01-14", true),
            ("2027-01-20", true),
            ("2027-01-21", false),
        ] {
            assert_eq!(share.is_open(day(today)), is_open, "{today}");
        }
        let more = choice(&[Part::Picture, Part::Talents], "2027-01-22");
        assert_eq!(share.choose(more, false, when), Ok(false), "it was open");
        let later = ("2027-02-01T11:00:00Z".parse().unwrap(), day("2027-02-01"));
        let again = choice(&[Part::Picture], "2027-02-02");
        assert_eq!(share.choose(again, false, later), Ok(true), "it was over");
        assert_eq!(share.at, Some(later.0));
    }

    #[test]
    fn nothing_at_all_and_a_day_that_cannot_be_are_refused_and_change_nothing() {
        let when = ("2027-01-14T11:00:00Z".parse().unwrap(), day("2027-01-14"));
        let mut share = Share::default();
        for (chosen, enough, refused) in [
            (choice(&[], "2027-01-20"), false, Refusal::NothingChosen),
            (
                choice(&[Part::Picture], "2027-01-13"),
                true,
                Refusal::UntilInPast,
            ),
            (
                choice(&[Part::Picture], "2029-01-20"),
                true,
                Refusal::UntilTooFar,
            ),
        ] {
            assert_eq!(share.choose(chosen, enough, when), Err(refused));
            assert_eq!(share, Share::default());
        }
        assert_eq!(
            share.choose(choice(&[], "2027-01-20"), true, when),
            Ok(true)
        );
    }
}
