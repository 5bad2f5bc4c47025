//! What people wrote, as the profile keeps it: by question, each text in a place of its own.
//!
//! # Why
//!
//! Decision: a text that its owner hides is emptied and its place stays. Context: a form in another tab, and what
//! is shared with a manager, name a text by its question and place. Consequence: hiding one text can never show
//! another in its stead, and every reader goes through the methods here, which pass over empty places.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quotes(BTreeMap<String, Vec<String>>);

impl Quotes {
    /// The texts that answer a question, each with its place.
    pub fn placed(&self, question: &str) -> impl Iterator<Item = (usize, &str)> {
        let texts = self.0.get(question).map(Vec::as_slice).unwrap_or_default();
        texts
            .iter()
            .map(String::as_str)
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
    }

    /// The texts that answer a question, word for word.
    pub fn of(&self, question: &str) -> Vec<&str> {
        self.placed(question).map(|(_, text)| text).collect()
    }

    pub fn get(&self, question: &str, place: usize) -> Option<&str> {
        let text = self.0.get(question)?.get(place)?;
        (!text.is_empty()).then_some(text.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().flatten().all(String::is_empty)
    }

    /// The same, with only those that are wanted.
    #[must_use]
    pub fn only(&self, wanted: impl Fn(&str, usize) -> bool) -> Self {
        let mut kept = self.clone();
        for (question, texts) in &mut kept.0 {
            for (place, text) in texts.iter_mut().enumerate() {
                if !wanted(question, place) {
                    text.clear();
                }
            }
        }
        kept
    }

    /// Whether there is such a place, with a text or emptied.
    pub fn has_place(&self, question: &str, place: usize) -> bool {
        self.0.get(question).is_some_and(|all| place < all.len())
    }

    /// Empties a place; false when there was nothing.
    pub fn hide(&mut self, question: &str, place: usize) -> bool {
        let text = self.0.get_mut(question).and_then(|all| all.get_mut(place));
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return false;
        };
        text.zeroize();
        true
    }
}

/// By question, in the order in which they are to be read.
impl From<BTreeMap<String, Vec<String>>> for Quotes {
    fn from(texts: BTreeMap<String, Vec<String>>) -> Self {
        Self(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotes() -> Quotes {
        let texts = ["one", "two", "three"].map(str::to_owned).to_vec();
        BTreeMap::from([("story".to_owned(), texts)]).into()
    }

    #[test]
    fn a_hidden_text_leaves_the_others_where_they_are() {
        let mut quotes = quotes();
        assert!(quotes.hide("story", 1));
        assert_eq!(quotes.of("story"), ["one", "three"]);
        assert_eq!(quotes.get("story", 2), Some("three"));
        assert_eq!(quotes.get("story", 1), None);
        for (question, place) in [("story", 1), ("story", 3), ("tip", 0)] {
            assert!(!quotes.hide(question, place), "{question} {place}");
        }
        let kept = serde_json::to_string(&quotes).unwrap();
        assert_eq!(kept, r#"{"story":["one","","three"]}"#);
        assert_eq!(serde_json::from_str::<Quotes>(&kept).unwrap(), quotes);
    }

    #[test]
    fn only_the_wanted_are_left() {
        let last = quotes().only(|_, place| place == 2);
        assert_eq!(last.of("story"), ["three"]);
        assert!(quotes().only(|_, _| false).is_empty());
    }
}
