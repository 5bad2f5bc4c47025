//! The talent profile as a file that travels: `report` writes it, this room reads it back.
//!
//! # Why
//!
//! Decision: one set of types for both directions, in the words of `templates/content/profile.schema.json`.
//! Context: what leaves one organisation must come in at another, and a format that is written by one piece of
//! code and read by another drifts apart. Consequence: names stand in the file in both languages, so that a
//! quality of a bank that is not ours can be shown by the name it has there.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::conversation::{Status, Where};
use crate::profile::Energy;
use crate::profile::published::{self, Answers, Band, DosageStatement};
use crate::profile::reading::{Picture, Quadrant, Recognition, Trend};
use crate::profile::self_view::Place;
use crate::questionnaire::{Circle, Closeness, Dosage, HindranceKind, Lang, Theme, Words};

pub const FORMAT: &str = "talent-profile";
pub const VERSION: &str = "1.2.0";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    pub format: String,
    pub format_version: String,
    /// `urn:uuid:..`, the same for every copy of the same profile.
    pub id: String,
    pub language: Lang,
    pub generated_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generator: Option<Generator>,
    pub person: Person,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portrait: Option<String>,
    pub bank: Bank,
    pub rounds: Vec<Round>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generator {
    pub name: String,
    pub version: String,
}

/// Whose profile it is. No address: a profile travels, and an address need not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// What could be chosen, so that a reader knows whether two rounds can be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Bank {
    pub id: String,
    pub version: String,
    pub size: usize,
    pub pick_max: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Round {
    pub id: String,
    pub opened_at: NaiveDate,
    pub closed_at: NaiveDate,
    /// With fewer answers nothing is shown.
    pub min_answers: usize,
    pub columns: Vec<Column>,
    pub reliability: Reliability,
    pub picture: Picture,
    pub qualities: Vec<Quality>,
    #[serde(default)]
    pub hindrances: Vec<Hindrance>,
    #[serde(default)]
    pub texts: Vec<Answer>,
    /// From 1.1 on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<Letter>,
}

/// The whole answer of somebody who signed it. It is counted nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub from: String,
    pub signature: String,
    pub qualities: Vec<Picked>,
    #[serde(default)]
    pub hindrances: Vec<Named>,
    #[serde(default)]
    pub texts: Vec<Answer>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Picked {
    pub id: String,
    pub name: Text,
    #[serde(default)]
    pub best_fit: bool,
    pub dosage: Dosage,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub id: String,
    pub label: Text,
}

/// Whose answers are counted, and how many there were, as a band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub id: Circle,
    pub answers: Answers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reliability {
    FirstImpression,
    Fair,
    Firm,
}

/// A quality that others see, that the employee chose, or that was listed the time before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quality {
    pub id: String,
    pub name: Text,
    pub domain: String,
    /// By column, where the quality is listed; empty for one that only the employee chose.
    pub seen: Vec<Seen>,
    #[serde(default)]
    pub best_fit: bool,
    /// Absent, as is the quadrant, when the employee chose no qualities of their own.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    pub own: Option<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quadrant: Option<Quadrant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recognised: Option<Recognition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<Energy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dosage: Option<DosageStatement>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trend: Option<Change>,
    #[serde(default)]
    pub alignment: Vec<Alignment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub column: Circle,
    pub band: Band,
}

/// Compared with an earlier round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    pub since_round: String,
    pub word: Trend,
}

/// The nearest concept of a public list of skills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alignment {
    pub framework: Framework,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    pub label: String,
    pub uri: String,
    #[serde(rename = "match")]
    pub closeness: Closeness,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Framework {
    #[serde(rename = "ESCO")]
    Esco,
    CompetentNL,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hindrance {
    pub id: String,
    pub kind: HindranceKind,
    pub label: Text,
    pub seen: Vec<Seen>,
}

/// What somebody wrote, under the question as it was asked. The order carries no meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: String,
    pub title: Text,
    pub text: String,
}

/// An agreement from a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Commitment {
    pub id: String,
    pub made_on: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The id of a quality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quality: Option<String>,
    /// From 1.2 on.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub whereabouts: Option<Where>,
    pub what: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_step: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noticed_by: Option<String>,
    /// Where the money or the time comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_on: Option<NaiveDate>,
    pub status: Status,
}

/// A text in one language or in more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(BTreeMap<Lang, String>);

impl Text {
    /// In every language, with the places filled.
    pub fn filled(words: &Words, values: &[(&str, &str)]) -> Self {
        Self(
            Lang::ALL
                .map(|lang| (lang, words.fill(lang, values)))
                .into(),
        )
    }

    /// In another language where this one is missing.
    pub fn in_(&self, lang: Lang) -> &str {
        let text = self.0.get(&lang).or_else(|| self.0.values().next());
        text.map_or("", String::as_str)
    }
}

impl From<published::Reliability> for Reliability {
    fn from(of: published::Reliability) -> Self {
        match of {
            published::Reliability::First => Self::FirstImpression,
            published::Reliability::Fair => Self::Fair,
            published::Reliability::Firm => Self::Firm,
        }
    }
}

impl Round {
    pub fn column(&self, of: Circle) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == of)
    }
}
