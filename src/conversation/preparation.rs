//! A preparation sheet: what one side thinks over before the conversation, and what of it the other may read. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::normalise;
use crate::questionnaire::{SheetQuestion, conversation_guide};
use crate::version::Version;

/// Characters of an answer.
pub const MAX_ANSWER: usize = 2000;

/// The two who talk: equal as partners, different in role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Employee,
    Manager,
}

impl Side {
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Employee => "employee",
            Side::Manager => "manager",
        }
    }

    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Side::Employee => Side::Manager,
            Side::Manager => Side::Employee,
        }
    }

    pub fn questions(self) -> &'static [SheetQuestion] {
        match self {
            Side::Employee => &conversation_guide().employee,
            Side::Manager => &conversation_guide().manager,
        }
    }
}

/// By question id. The other side reads `shared` and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prepared {
    pub answers: BTreeMap<String, String>,
    /// The answers that are to be shared.
    pub ticked: BTreeSet<String>,
    /// The ticked answers as they were at the moment of sharing, so that going on writing shows nothing by itself.
    pub shared: Option<BTreeMap<String, String>>,
}

impl Prepared {
    /// Of what is written, whatever is shared of it.
    pub fn version(&self) -> Version {
        Version::of(&(&self.answers, &self.ticked))
    }

    /// The questions whose answers are too long to be kept.
    pub fn too_long(&self) -> impl Iterator<Item = &str> {
        let answers = self.answers.iter();
        let long = answers.filter(|(_, text)| normalise::length(text) > MAX_ANSWER);
        long.map(|(id, _)| id.as_str())
    }

    /// Shares what is ticked and filled in.
    pub fn share(&mut self) {
        let ticked = self
            .answers
            .iter()
            .filter(|(id, text)| self.ticked.contains(*id) && !text.is_empty());
        let shared = ticked.map(|(id, text)| (id.clone(), text.clone()));
        self.shared = Some(shared.collect());
    }

    /// What the other side reads of this sheet: nothing before both have shared, or the day is there.
    /// So neither writes to please the other.
    pub fn seen_by(
        &self,
        other: &Prepared,
        today: NaiveDate,
        held_on: NaiveDate,
    ) -> BTreeMap<String, String> {
        let open = other.shared.is_some() || today >= held_on;
        self.shared.clone().filter(|_| open).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(ticked: &[&str]) -> Prepared {
        let answers = [("learn", "Rust."), ("need", "Tijd."), ("keep", "")];
        Prepared {
            answers: answers
                .map(|(id, text)| (id.to_owned(), text.to_owned()))
                .into(),
            ticked: ticked.iter().map(|id| (*id).to_owned()).collect(),
            shared: None,
        }
    }

    #[test]
    fn both_read_at_the_same_moment_or_on_the_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (before, held_on) = (day("2027-01-13"), day("2027-01-14"));
        let (mut mine, mut theirs) = (sheet(&["learn", "keep"]), sheet(&["need"]));
        assert!(
            mine.seen_by(&theirs, held_on, held_on).is_empty(),
            "nothing is shared"
        );
        mine.share();
        assert!(mine.seen_by(&theirs, before, held_on).is_empty());
        assert_eq!(mine.seen_by(&theirs, held_on, held_on).len(), 1);
        theirs.share();
        let read = mine.seen_by(&theirs, before, held_on);
        assert_eq!(
            read,
            BTreeMap::from([("learn".to_owned(), "Rust.".to_owned())])
        );
        assert_eq!(theirs.seen_by(&mine, before, held_on).len(), 1);
    }

    #[test]
    fn an_answer_is_long_and_no_book() {
        let mut mine = sheet(&[]);
        for (characters, is_too_long) in [(0, false), (MAX_ANSWER, false), (MAX_ANSWER + 1, true)] {
            mine.answers
                .insert("keep".to_owned(), "é".repeat(characters));
            let long: Vec<_> = mine.too_long().collect();
            assert_eq!(long == ["keep"], is_too_long, "{characters}: {long:?}");
        }
    }

    #[test]
    fn what_is_written_later_is_not_shared_by_itself() {
        let mut mine = sheet(&["learn"]);
        mine.share();
        mine.answers
            .insert("learn".to_owned(), "Iets heel anders.".to_owned());
        mine.ticked.insert("need".to_owned());
        assert_eq!(
            mine.shared,
            Some(BTreeMap::from([("learn".to_owned(), "Rust.".to_owned())]))
        );
    }
}
