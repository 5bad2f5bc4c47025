//! An agreement: what the employee sets out to do, and whom they need for it. Pure.
//!
//! The glossary calls it `commitment`, because agreement is also a word of statistics.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::normalise;
use crate::questionnaire::Theme;
use crate::version::Version;

/// More are not kept.
pub const MAX_AGREEMENTS: usize = 3;
/// Characters of each line.
pub const MAX_LINE: usize = 300;

/// What is further away than this from the conversation and from today is a slip of the keyboard.
const FURTHEST: Days = Days::new(2 * 366);

/// One thing to mend in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    WhatMissing,
    TooLong {
        line: Line,
    },
    /// So far from the conversation and from today that it cannot be meant.
    CheckOnFar,
    /// The day of the next look back is not to come.
    AgainOnPast,
}

/// What is written in an agreement, in the order in which it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    What,
    FirstStep,
    Support,
    NoticedBy,
    Budget,
}

impl Line {
    pub fn as_str(self) -> &'static str {
        match self {
            Line::What => "what",
            Line::FirstStep => "first-step",
            Line::Support => "support",
            Line::NoticedBy => "noticed-by",
            Line::Budget => "budget",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// "I ...".
    pub what: String,
    pub theme: Option<Theme>,
    /// The id of a quality.
    pub quality: Option<String>,
    /// Where it is learned: here preferably, elsewhere also. None where it was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whereabouts: Option<Where>,
    /// Within two weeks.
    pub first_step: String,
    /// From whom, and what.
    pub support: String,
    /// How both will notice.
    pub noticed_by: String,
    /// Where the money comes from, if it costs any.
    pub budget: String,
    pub check_on: NaiveDate,
    pub status: Status,
    pub made_on: NaiveDate,
    /// The manager sees it.
    pub shared: bool,
    /// The manager agreed to just these words.
    pub confirmed: bool,
    /// Said when looking back on what goes on: the next day to do so, in the place of `check_on`.
    #[serde(default)]
    pub again_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    #[default]
    Open,
    Going,
    Done,
    Dropped,
}

impl Status {
    pub const ALL: [Status; 4] = [Status::Open, Status::Going, Status::Done, Status::Dropped];

    pub fn as_str(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Going => "going",
            Status::Done => "done",
            Status::Dropped => "dropped",
        }
    }

    pub fn named(name: &str) -> Option<Status> {
        Status::ALL
            .into_iter()
            .find(|status| status.as_str() == name)
    }

    /// Somebody still means to do something.
    pub fn is_alive(self) -> bool {
        matches!(self, Status::Open | Status::Going)
    }
}

/// Inside the organisation or outside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Where {
    Here,
    Elsewhere,
    Both,
}

impl Where {
    pub const ALL: [Where; 3] = [Where::Here, Where::Elsewhere, Where::Both];

    pub fn as_str(self) -> &'static str {
        match self {
            Where::Here => "here",
            Where::Elsewhere => "elsewhere",
            Where::Both => "both",
        }
    }

    pub fn named(name: &str) -> Option<Where> {
        Where::ALL.into_iter().find(|place| place.as_str() == name)
    }

    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Where::Here => "where-here",
            Where::Elsewhere => "where-elsewhere",
            Where::Both => "where-both",
        }
    }
}

/// Of what the employee wrote. That the manager agreed meanwhile changes no word of it.
pub fn version(all: &[Commitment]) -> Version {
    let words = all.iter().map(|commitment| Commitment {
        confirmed: false,
        ..commitment.clone()
    });
    Version::of(&words.collect::<Vec<_>>())
}

impl Commitment {
    /// Of the words that the manager reads and agrees to.
    pub fn version(&self) -> Version {
        Version::of(&self.words())
    }

    /// The same, whatever became of it since.
    fn words(&self) -> Self {
        Self {
            status: Status::Open,
            made_on: NaiveDate::MIN,
            shared: false,
            confirmed: false,
            again_on: None,
            ..self.clone()
        }
    }

    /// What became of it, and when to look again if it goes on. The words stay, and so what the manager agreed to.
    pub fn looked_at(
        &self,
        status: Status,
        again_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Self, Fault> {
        let again_on = again_on.filter(|_| status.is_alive());
        if status.is_alive() {
            match again_on {
                Some(day) if day > today + FURTHEST => return Err(Fault::CheckOnFar),
                Some(day) if day > today => {}
                _ => return Err(Fault::AgainOnPast),
            }
        }
        Ok(Self {
            status,
            again_on,
            ..self.clone()
        })
    }

    /// When it is asked what became of it: on the day that it names, and after three months, on `check_in`, if nobody
    /// said anything of it until then. Never of what is done or dropped.
    pub fn days_to_look(&self, check_in: NaiveDate) -> Vec<NaiveDate> {
        match self.again_on {
            _ if !self.status.is_alive() => vec![],
            Some(day) => vec![day],
            None if self.status == Status::Open => vec![self.check_on, check_in],
            None => vec![self.check_on],
        }
    }

    pub fn lines(&self) -> [(Line, &str); 5] {
        [
            (Line::What, &self.what),
            (Line::FirstStep, &self.first_step),
            (Line::Support, &self.support),
            (Line::NoticedBy, &self.noticed_by),
            (Line::Budget, &self.budget),
        ]
    }

    /// All faults at once; none means that it may be kept.
    pub fn check(&self, held_on: NaiveDate, today: NaiveDate) -> Vec<Fault> {
        let missing = self.what.is_empty().then_some(Fault::WhatMissing);
        let lines = self.lines().into_iter();
        let long = lines
            .filter(|(_, text)| normalise::length(text) > MAX_LINE)
            .map(|(line, _)| Fault::TooLong { line });
        let (first, last) = (held_on.min(today), held_on.max(today));
        let is_meant = (first - FURTHEST..=last + FURTHEST).contains(&self.check_on);
        let far = (!is_meant).then_some(Fault::CheckOnFar);
        missing.into_iter().chain(long).chain(far).collect()
    }

    /// These words in the place of others: what the manager agreed to holds only as long as the words do.
    #[must_use]
    pub fn instead_of(self, before: Option<&Commitment>) -> Self {
        let Some(before) = before else {
            return self;
        };
        let same = before.words() == self.words();
        Commitment {
            made_on: before.made_on,
            confirmed: before.confirmed && same && self.shared,
            again_on: before.again_on.filter(|_| before.check_on == self.check_on),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commitment() -> Commitment {
        Commitment {
            what: "Ik leid een overleg.".to_owned(),
            theme: Some(Theme::Development),
            quality: None,
            whereabouts: None,
            first_step: String::new(),
            support: String::new(),
            noticed_by: String::new(),
            budget: String::new(),
            check_on: "2027-04-14".parse().unwrap(),
            status: Status::Open,
            made_on: "2027-01-14".parse().unwrap(),
            shared: true,
            confirmed: true,
            again_on: None,
        }
    }

    type Change = fn(&mut Commitment);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_agreement_says_what_in_short_lines_and_when_to_look_back() {
        let table: [(Change, &[Fault]); 10] = [
            (|_| (), &[]),
            (|commitment| commitment.what.clear(), &[Fault::WhatMissing]),
            (|commitment| commitment.support = "é".repeat(MAX_LINE), &[]),
            (
                |commitment| commitment.what = "é".repeat(MAX_LINE + 1),
                &[Fault::TooLong { line: Line::What }],
            ),
            (
                |commitment| {
                    commitment.first_step = "é".repeat(MAX_LINE + 1);
                    commitment.noticed_by = "é".repeat(MAX_LINE + 1);
                },
                &[
                    Fault::TooLong {
                        line: Line::FirstStep,
                    },
                    Fault::TooLong {
                        line: Line::NoticedBy,
                    },
                ],
            ),
            (
                |commitment| {
                    commitment.support = "é".repeat(MAX_LINE + 1);
                    commitment.budget = "é".repeat(MAX_LINE + 1);
                },
                &[
                    Fault::TooLong {
                        line: Line::Support,
                    },
                    Fault::TooLong { line: Line::Budget },
                ],
            ),
            (
                |commitment| commitment.check_on = "2029-01-15".parse().unwrap(),
                &[],
            ),
            (
                |commitment| commitment.check_on = "2029-01-16".parse().unwrap(),
                &[Fault::CheckOnFar],
            ),
            (
                |commitment| commitment.check_on = "2024-11-29".parse().unwrap(),
                &[],
            ),
            (
                |commitment| commitment.check_on = "2024-11-28".parse().unwrap(),
                &[Fault::CheckOnFar],
            ),
        ];
        for (place, (change, faults)) in table.into_iter().enumerate() {
            let mut agreement = commitment();
            change(&mut agreement);
            assert_eq!(
                agreement.check(day("2027-01-14"), day("2026-12-01")),
                faults,
                "{place}"
            );
        }
    }

    /// Those of before were kept without it, and are the same words.
    #[test]
    fn where_it_is_learned_is_said_or_left_out() {
        let kept = serde_json::to_value(commitment()).unwrap();
        assert_eq!(kept.get("whereabouts"), None);
        let read: Commitment = serde_json::from_value(kept).unwrap();
        assert_eq!(read, commitment());
        for place in Where::ALL {
            assert_eq!(Where::named(place.as_str()), Some(place));
        }
        assert_eq!(Where::named(""), None);
    }

    #[test]
    fn a_confirmation_holds_as_long_as_the_words_do() {
        let before = commitment();
        let later = Commitment {
            made_on: "2027-02-01".parse().unwrap(),
            status: Status::Going,
            confirmed: false,
            ..commitment()
        };
        let kept = later.clone().instead_of(Some(&before));
        assert!(kept.confirmed);
        assert_eq!((kept.made_on, kept.status), (before.made_on, Status::Going));
        let other = Commitment {
            what: "Ik leid er twee.".to_owned(),
            ..later.clone()
        };
        assert!(!other.instead_of(Some(&before)).confirmed);
        let elsewhere = Commitment {
            whereabouts: Some(Where::Elsewhere),
            ..later.clone()
        };
        assert!(!elsewhere.instead_of(Some(&before)).confirmed);
        let hidden = Commitment {
            shared: false,
            ..later.clone()
        };
        assert!(!hidden.instead_of(Some(&before)).confirmed);
        assert!(!later.instead_of(None).confirmed);
    }
}
