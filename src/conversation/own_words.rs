//! What an employee wrote for a conversation, as far as it can be shared with somebody who is not in it: the answers of
//! their own preparation and the agreements. Pure.
//!
//! # Why
//! Decision: a part names the words themselves, by a print of them. Context: both are written on for weeks, and sheets
//! save themselves while somebody types. Consequence: whoever changes a sentence has not shared the new one; it is read
//! again once it is shared again. What became of an agreement is no word of it, and stays up to date.
//!
//! Agreements go along because they are the employee's own sentences; that the manager agreed to them does not. Of what
//! the manager wrote there is nothing here.

use std::collections::{BTreeMap, BTreeSet};

use super::{Commitment, Part};
use crate::version::Version;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// By question.
    pub answers: BTreeMap<String, String>,
    pub agreements: Vec<Commitment>,
}

impl OwnWords {
    pub fn is_empty(&self) -> bool {
        self.agreements.is_empty() && self.answers.values().all(String::is_empty)
    }

    /// Only what was chosen and still says the same.
    #[must_use]
    pub fn cut(&self, parts: &BTreeSet<Part>) -> Self {
        let answers = self.answers.iter();
        let answers = answers.filter(|(question, text)| parts.contains(&answer(question, text)));
        let agreements = self.agreements.iter();
        let agreements = agreements.filter(|agreed| parts.contains(&agreement(agreed)));
        Self {
            answers: answers
                .map(|(question, text)| (question.clone(), text.clone()))
                .collect(),
            agreements: agreements.cloned().collect(),
        }
    }
}

/// The answer to a question, in just these words.
pub fn answer(question: &str, text: &str) -> Part {
    let print = Version::of(&text).as_str().to_owned();
    Part::Answer(question.to_owned(), print)
}

/// An agreement, in just these words.
pub fn agreement(agreed: &Commitment) -> Part {
    Part::Agreement(agreed.version().as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::conversation::Status;

    fn words(learn: &str, what: &str) -> OwnWords {
        let agreed = json!({
            "what": what, "theme": null, "quality": null, "first_step": "", "support": "", "noticed_by": "",
            "budget": "", "check_on": "2027-04-14", "status": "open", "made_on": "2027-01-14", "shared": false,
            "confirmed": false,
        });
        OwnWords {
            answers: [("learn", learn), ("need", "Tijd.")]
                .map(|(question, text)| (question.to_owned(), text.to_owned()))
                .into(),
            agreements: vec![serde_json::from_value(agreed).unwrap()],
        }
    }

    #[test]
    fn only_what_was_chosen_goes_along_and_only_as_long_as_it_says_the_same() {
        let own = words("Rust.", "Ik leid een overleg.");
        assert_eq!(own.cut(&BTreeSet::new()), OwnWords::default());
        let parts = [answer("learn", "Rust."), agreement(&own.agreements[0])].into();
        let cut = own.cut(&parts);
        assert_eq!(cut.answers.len(), 1);
        assert_eq!(cut.answers["learn"], "Rust.");
        assert_eq!(cut.agreements, own.agreements);
        let changed = words("Iets heel anders.", "Ik leid niets.");
        assert!(changed.cut(&parts).is_empty(), "nobody shared these words");
    }

    #[test]
    fn what_became_of_an_agreement_changes_no_word_of_it() {
        let mut own = words("Rust.", "Ik leid een overleg.");
        let parts = [agreement(&own.agreements[0])].into();
        own.agreements[0].status = Status::Done;
        (own.agreements[0].shared, own.agreements[0].confirmed) = (true, true);
        assert_eq!(own.cut(&parts).agreements.len(), 1);
    }

    #[test]
    fn an_answer_to_another_question_is_another_part() {
        assert_ne!(answer("learn", "Tijd."), answer("need", "Tijd."));
    }
}
