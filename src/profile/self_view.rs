//! How the employee sees themselves: filled in before the profile opens, fixed after.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::normalise;
use crate::questionnaire::{bank, questionnaire};

/// Two layers, because five choices alone would make many qualities look like a surprise
/// by arithmetic (method 5.6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfView {
    /// The five in which the employee recognises themselves most.
    pub top: Vec<String>,
    /// Up to five more that also fit.
    pub also: Vec<String>,
    /// By question of the self-view.
    pub texts: BTreeMap<String, String>,
}

/// A self-view as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    #[serde(flatten)]
    pub view: SelfView,
    /// None before it was noted.
    #[serde(default)]
    pub written_on: Option<NaiveDate>,
}

/// One thing to mend in a self-view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There are not exactly five different ones at the top.
    Top,
    /// More than five others, or one that is chosen twice.
    Also,
    /// `max` in characters.
    TextTooLong { id: String, max: usize },
    /// A quality or a question that we do not know.
    Unknown,
}

/// Where a quality stands in a self-view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    Top,
    Also,
    None,
}

impl SelfView {
    /// All faults at once; none means that it may be kept.
    pub fn check(&self) -> Vec<Fault> {
        let about = &bank().about;
        let top: BTreeSet<_> = self.top.iter().collect();
        let all: BTreeSet<_> = self.top.iter().chain(&self.also).collect();
        let mut faults = Vec::new();
        if top.len() != about.self_top || top.len() != self.top.len() {
            faults.push(Fault::Top);
        }
        if self.also.len() > about.self_extra_max || all.len() != top.len() + self.also.len() {
            faults.push(Fault::Also);
        }
        let known = all.iter().all(|id| bank().quality(id).is_some());
        if !known || self.texts.keys().any(|id| max_chars(id).is_none()) {
            faults.push(Fault::Unknown);
        }
        faults.extend(self.texts.iter().filter_map(too_long));
        faults
    }

    pub fn place(&self, quality: &str) -> Place {
        let has = |list: &[String]| list.iter().any(|id| id == quality);
        if has(&self.top) {
            Place::Top
        } else if has(&self.also) {
            Place::Also
        } else {
            Place::None
        }
    }
}

fn too_long((id, text): (&String, &String)) -> Option<Fault> {
    let max = max_chars(id)?;
    (normalise::length(text) > max).then(|| Fault::TextTooLong {
        id: id.clone(),
        max,
    })
}

fn max_chars(id: &str) -> Option<usize> {
    let mut questions = questionnaire().self_view.questions.iter();
    let question = questions.find(|question| question.id == id)?;
    Some(question.max_chars)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(top: &[&str], also: &[&str]) -> SelfView {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        SelfView {
            top: owned(top),
            also: owned(also),
            texts: BTreeMap::new(),
        }
    }

    const FIVE: [&str; 5] = ["calm", "fair", "direct", "helpful", "creative"];
    const TOP: [&str; 5] = ["calm", "fair", "curious", "helpful", "creative"];
    const MORE: [&str; 5] = [
        "practical",
        "tenacious",
        "decisive",
        "bridging",
        "optimistic",
    ];

    #[test]
    fn five_and_up_to_five_more_may_be_kept() {
        assert_eq!(view(&TOP, &[]).check(), []);
        assert_eq!(view(&TOP, &MORE).check(), []);
    }

    #[test]
    fn four_six_or_one_twice_are_not_five() {
        let six = [&TOP[..], &["tenacious"]].concat();
        let twice = ["calm", "calm", "curious", "helpful", "creative"];
        let padded = [&TOP[..], &["calm"]].concat();
        for top in [&TOP[..4], &six, &twice, &padded] {
            assert_eq!(view(top, &[]).check(), [Fault::Top], "{top:?}");
        }
        assert_eq!(SelfView::default().check(), [Fault::Top]);
    }

    #[test]
    fn a_sixth_extra_and_an_extra_chosen_twice_are_refused() {
        let six = [&MORE[..], &["reliable"]].concat();
        for also in [&six[..], &["calm"], &["practical", "practical"]] {
            assert_eq!(view(&TOP, also).check(), [Fault::Also], "{also:?}");
        }
    }

    #[test]
    fn what_we_do_not_know_is_refused() {
        assert_eq!(view(&FIVE, &[]).check(), [Fault::Unknown]);
        let mut asked = view(&TOP, &[]);
        asked.texts.insert("salary".to_owned(), "x".to_owned());
        assert_eq!(asked.check(), [Fault::Unknown]);
    }

    #[test]
    fn a_text_may_hold_a_thousand_characters() {
        let mut own = view(&TOP, &[]);
        own.texts.insert("proud".to_owned(), "é".repeat(1000));
        assert_eq!(own.check(), []);
        own.texts.insert("proud".to_owned(), "é".repeat(1001));
        let id = "proud".to_owned();
        assert_eq!(own.check(), [Fault::TextTooLong { id, max: 1000 }]);
    }

    #[test]
    fn a_quality_stands_at_the_top_beside_it_or_nowhere() {
        let own = view(&TOP, &MORE);
        assert_eq!(own.place("calm"), Place::Top);
        assert_eq!(own.place("practical"), Place::Also);
        assert_eq!(own.place("reliable"), Place::None);
    }
}
