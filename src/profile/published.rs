//! What a round gives away, in types. There is no number among them: no count of people,
//! no percentage, no rank. What cannot be said here cannot leak.

use serde::{Deserialize, Serialize};

use super::quotes::Quotes;
use crate::questionnaire::Circle;

/// The end of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Fewer than five people answered: nothing is shown, no words either.
    NotEnough,
    Published(Published),
}

/// Everything that is ever shown of a round. It is computed once, at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// A column for each circle that is counted; never a list of everybody, alone or beside them.
    pub columns: Vec<Column>,
    /// The circles outside, beside a column of another, when they are not counted. Only their
    /// words are used, among all the others. How many people they are of, or whether of
    /// anybody, is not said in any form.
    pub words_only: Vec<Circle>,
    /// By question, word for word; the order carries no meaning.
    pub texts: Quotes,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Whose answers it counts.
    pub of: Circle,
    pub answers: Answers,
    /// `Many` first, then in the order of the bank.
    pub qualities: Vec<Listed>,
    /// `Many` first, then in the order of the questionnaire.
    pub hindrances: Vec<ListedHindrance>,
}

/// How many people a column counts, as exactly as anyone will ever know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answers {
    #[serde(rename = "5-7")]
    FiveToSeven,
    #[serde(rename = "8-9")]
    EightOrNine,
    #[serde(rename = "10+")]
    TenOrMore,
    /// Where so few were asked that "8-9" would say that all of them answered.
    #[serde(rename = "5+")]
    FiveOrMore,
    /// Where so few were asked that "10+" would.
    #[serde(rename = "8+")]
    EightOrMore,
}

/// How much weight a picture can bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reliability {
    First,
    Fair,
    Firm,
}

/// How many people named something. The order is by strength: `Several < Many`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    Several,
    Many,
}

/// A quality that others see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub id: String,
    pub band: Band,
    /// Several people named this as what fits best.
    pub best_fit: bool,
    pub dosage: Option<DosageStatement>,
}

/// What most people say about how much of a quality they see, if it is not "just right".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DosageStatement {
    More,
    TooMuch,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedHindrance {
    pub id: String,
    pub band: Band,
}

impl Answers {
    pub fn as_str(self) -> &'static str {
        match self {
            Answers::FiveToSeven => "5-7",
            Answers::EightOrNine => "8-9",
            Answers::TenOrMore => "10+",
            Answers::FiveOrMore => "5+",
            Answers::EightOrMore => "8+",
        }
    }

    /// Ten people are needed for a reliability of .70 (Hensel and others 2010; method 5.8).
    pub fn reliability(self) -> Reliability {
        match self {
            Answers::FiveToSeven | Answers::FiveOrMore => Reliability::First,
            Answers::EightOrNine | Answers::EightOrMore => Reliability::Fair,
            Answers::TenOrMore => Reliability::Firm,
        }
    }
}

impl Published {
    pub fn column(&self, of: Circle) -> Option<&Column> {
        self.columns.iter().find(|column| column.of == of)
    }

    /// That of the smallest column. It is not that of a total: a total beside the column of one
    /// circle would tell the size of the other more exactly than a band does (`disclosure`).
    pub fn reliability(&self) -> Reliability {
        let columns = self.columns.iter();
        let all = columns.map(|column| column.answers.reliability());
        all.min().unwrap_or(Reliability::First)
    }
}
