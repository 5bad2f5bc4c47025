//! An agreement: what the employee sets out to do, and whom they need for it. Pure.
//!
//! The glossary calls it `commitment`, because agreement is also a word of statistics.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::questionnaire::Theme;

/// More are not kept.
pub const MOST: usize = 3;
/// Characters of each line.
pub const LINE_MOST: usize = 300;

/// What is further away than this from the conversation and from today is a slip of the keyboard.
const FURTHEST: Days = Days::new(2 * 366);

/// Whether a day to look back can be meant.
pub fn is_sensible(check_on: NaiveDate, (held_on, today): (NaiveDate, NaiveDate)) -> bool {
    let (first, last) = (held_on.min(today), held_on.max(today));
    (first - FURTHEST..=last + FURTHEST).contains(&check_on)
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// "I ...".
    pub what: String,
    pub theme: Option<Theme>,
    /// The id of a quality.
    pub quality: Option<String>,
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

    /// Somebody still means to do something.
    pub fn is_alive(self) -> bool {
        matches!(self, Status::Open | Status::Going)
    }
}

impl Commitment {
    /// These words in the place of others: what the manager agreed to holds only as long as the words do.
    #[must_use]
    pub fn instead_of(self, before: Option<&Commitment>) -> Self {
        let Some(before) = before else {
            return self;
        };
        let words = |one: &Commitment| Commitment {
            status: Status::Open,
            made_on: NaiveDate::MIN,
            shared: false,
            confirmed: false,
            ..one.clone()
        };
        let same = words(before) == words(&self);
        Commitment {
            made_on: before.made_on,
            confirmed: before.confirmed && same && self.shared,
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
            first_step: String::new(),
            support: String::new(),
            noticed_by: String::new(),
            budget: String::new(),
            check_on: "2027-04-14".parse().unwrap(),
            status: Status::Open,
            made_on: "2027-01-14".parse().unwrap(),
            shared: true,
            confirmed: true,
        }
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
        let hidden = Commitment {
            shared: false,
            ..later.clone()
        };
        assert!(!hidden.instead_of(Some(&before)).confirmed);
        assert!(!later.instead_of(None).confirmed);
    }
}
