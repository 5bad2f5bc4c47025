//! The parts of a profile, and of what its owner wrote besides, that can be brought along, one by one.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::profile::self_view::SelfView;
use crate::profile::{Energy, Personal, Published};
use crate::questionnaire::Circle;

/// A name for each thing that can be ticked. It is what the form sends and what is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Part {
    /// The sentence about the whole.
    Picture,
    /// The qualities of one column.
    Qualities(Circle),
    /// What holds back, of one column.
    Hindrances(Circle),
    /// One text: question and place.
    Text(String, usize),
    /// The five qualities the employee chose.
    SelfView,
    /// The qualities that give the employee energy.
    Talents,
    /// "At my best ..."
    Portrait,
    /// An answer of the employee's own preparation: question and print of the words (see [`super::own_words`]).
    Answer(String, String),
    /// An agreement: print of the words.
    Agreement(String),
}

impl Part {
    /// Of the profile, and not of what was written for a conversation.
    pub fn is_of_profile(&self) -> bool {
        !matches!(self, Self::Answer(..) | Self::Agreement(_))
    }
}

/// Only what was chosen; of the rest there is no trace.
pub fn cut(published: &Published, parts: &BTreeSet<Part>) -> Published {
    let columns = published.columns.iter().map(|column| {
        let mut column = column.clone();
        if !parts.contains(&Part::Qualities(column.of)) {
            column.qualities.clear();
        }
        if !parts.contains(&Part::Hindrances(column.of)) {
            column.hindrances.clear();
        }
        column
    });
    let chosen = |question: &str, place| parts.contains(&Part::Text(question.to_owned(), place));
    Published {
        columns: columns
            .filter(|column| !column.qualities.is_empty() || !column.hindrances.is_empty())
            .collect(),
        words_only: Vec::new(),
        texts: published.texts.only(chosen),
    }
}

/// The five qualities of the self-view, if they were chosen; what else it holds is never shown.
pub fn cut_self(own: Option<&SelfView>, parts: &BTreeSet<Part>) -> Option<SelfView> {
    let own = own.filter(|_| parts.contains(&Part::SelfView))?;
    Some(SelfView {
        top: own.top.clone(),
        ..SelfView::default()
    })
}

/// The talents and the portrait, each if it was chosen. What else gives or takes energy, and which other sides the
/// employee looks at, is never shown.
pub fn cut_personal(personal: &Personal, parts: &BTreeSet<Part>) -> Personal {
    let mut cut = Personal::default();
    if parts.contains(&Part::Talents) {
        let talents = personal.talents();
        cut.energy = talents.map(|id| (id.to_owned(), Energy::Gives)).collect();
    }
    if parts.contains(&Part::Portrait) {
        cut.portrait.clone_from(&personal.portrait);
    }
    cut
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture => f.write_str("picture"),
            Self::Qualities(of) => write!(f, "qualities.{}", of.as_str()),
            Self::Hindrances(of) => write!(f, "hindrances.{}", of.as_str()),
            Self::Text(question, place) => write!(f, "text.{question}.{place}"),
            Self::SelfView => f.write_str("self-view"),
            Self::Talents => f.write_str("talents"),
            Self::Portrait => f.write_str("portrait"),
            Self::Answer(question, print) => write!(f, "answer.{question}.{print}"),
            Self::Agreement(print) => write!(f, "agreement.{print}"),
        }
    }
}

/// Not a part, or of a kind we do not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownPart;

impl fmt::Display for UnknownPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a part of a profile")
    }
}

impl FromStr for Part {
    type Err = UnknownPart;

    fn from_str(text: &str) -> Result<Self, UnknownPart> {
        let mut words = text.split('.');
        let part = match (words.next(), words.next(), words.next()) {
            (Some("picture"), None, None) => Self::Picture,
            (Some("self-view"), None, None) => Self::SelfView,
            (Some("talents"), None, None) => Self::Talents,
            (Some("portrait"), None, None) => Self::Portrait,
            (Some("answer"), Some(question), Some(print)) => {
                Self::Answer(question.to_owned(), print.to_owned())
            }
            (Some("agreement"), Some(print), None) => Self::Agreement(print.to_owned()),
            (Some("qualities"), Some(of), None) => Self::Qualities(circle(of)?),
            (Some("hindrances"), Some(of), None) => Self::Hindrances(circle(of)?),
            (Some("text"), Some(question), Some(place)) => {
                Self::Text(question.to_owned(), place.parse().map_err(|_| UnknownPart)?)
            }
            _ => return Err(UnknownPart),
        };
        words.next().is_none().then_some(part).ok_or(UnknownPart)
    }
}

impl TryFrom<String> for Part {
    type Error = UnknownPart;

    fn try_from(text: String) -> Result<Self, UnknownPart> {
        text.parse()
    }
}

impl From<Part> for String {
    fn from(part: Part) -> Self {
        part.to_string()
    }
}

fn circle(name: &str) -> Result<Circle, UnknownPart> {
    name.parse().map_err(|_| UnknownPart)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::profile::published::{Answers, Band, Column, Listed, ListedHindrance};

    fn published() -> Published {
        let column = |of| Column {
            of,
            answers: Answers::FiveToSeven,
            qualities: vec![Listed {
                id: "calm".into(),
                band: Band::Many,
                best_fit: false,
                dosage: None,
            }],
            hindrances: vec![ListedHindrance {
                id: "no-room".into(),
                band: Band::Several,
            }],
        };
        let texts = vec!["one".to_owned(), "two".to_owned(), "three".to_owned()];
        Published {
            columns: vec![column(Circle::Inside), column(Circle::Outside)],
            words_only: vec![],
            texts: BTreeMap::from([
                ("story".to_owned(), texts.clone()),
                ("tip".to_owned(), texts),
            ])
            .into(),
        }
    }

    #[test]
    fn nothing_chosen_leaves_nothing() {
        let cut = cut(&published(), &BTreeSet::new());
        assert!(cut.columns.is_empty() && cut.texts.is_empty());
    }

    #[test]
    fn only_what_was_chosen_is_left() {
        let parts = ["qualities.outside", "text.story.1"].map(|part| part.parse().unwrap());
        let cut = cut(&published(), &BTreeSet::from(parts));
        assert_eq!(cut.columns.len(), 1);
        assert_eq!(cut.columns[0].of, Circle::Outside);
        assert!(cut.columns[0].hindrances.is_empty());
        assert_eq!(cut.texts.of("story"), ["two"]);
        assert!(cut.texts.of("tip").is_empty());
    }

    #[test]
    fn of_the_self_view_only_the_five_go_along() {
        let own = SelfView {
            top: vec!["calm".into()],
            also: vec!["fair".into()],
            texts: BTreeMap::from([("proud".into(), "of it".into())]),
        };
        assert_eq!(cut_self(Some(&own), &BTreeSet::new()), None);
        let five = SelfView {
            top: own.top.clone(),
            ..SelfView::default()
        };
        let chosen = BTreeSet::from([Part::SelfView]);
        assert_eq!(cut_self(Some(&own), &chosen), Some(five));
        assert_eq!(cut_self(None, &chosen), None);
    }

    #[test]
    fn of_what_the_employee_added_only_the_talents_and_the_portrait_go_along() {
        let personal = Personal {
            energy: BTreeMap::from([
                ("calm".to_owned(), Energy::Gives),
                ("fair".to_owned(), Energy::Takes),
            ]),
            flips: vec!["calm".to_owned()],
            examples: BTreeMap::from([("calm".to_owned(), "At sea.".to_owned())]),
            portrait: "At my best I am at sea.".to_owned(),
            ..Personal::default()
        };
        let of = |parts: &[Part]| cut_personal(&personal, &parts.iter().cloned().collect());
        assert_eq!(of(&[Part::SelfView]), Personal::default());
        let talents = of(&[Part::Talents]);
        assert_eq!(talents.energy.len(), 1);
        assert_eq!(talents.talents().collect::<Vec<_>>(), ["calm"]);
        assert!(talents.flips.is_empty() && talents.portrait.is_empty());
        assert!(talents.examples.is_empty());
        let portrait = of(&[Part::Portrait]);
        assert_eq!(portrait.portrait, personal.portrait);
        assert!(portrait.flips.is_empty() && portrait.energy.is_empty());
        assert!(portrait.examples.is_empty());
    }

    #[test]
    fn a_part_reads_back_what_it_wrote() {
        for text in [
            "picture",
            "self-view",
            "talents",
            "portrait",
            "qualities.outside",
            "hindrances.inside",
            "text.own.12",
            "answer.learn.x-_Y",
            "agreement.x-_Y",
        ] {
            assert_eq!(text.parse::<Part>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "text",
            "text.story",
            "text.story.x",
            "qualities.all",
            "picture.1",
            "text.a.1.b",
            "answer.learn",
            "agreement",
        ] {
            assert_eq!(text.parse::<Part>(), Err(UnknownPart), "{text}");
        }
    }
}
