//! The people of the demonstration and their words, as `templates/content/demo.toml` tells them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, de};

use crate::address::Address;
use crate::answer_box::answer::Draft;
use crate::conversation::{Part, Status};
use crate::profile::Energy;
use crate::profile::self_view::SelfView;
use crate::questionnaire::{Group, Words};

static CAST: LazyLock<Cast> = LazyLock::new(|| {
    toml::from_str(include_str!("../../templates/content/demo.toml"))
        .expect("the content is compiled in and a test reads all of it")
});

pub(super) fn cast() -> &'static Cast {
    &CAST
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cast {
    pub(super) organisation: String,
    pub(super) manager: Manager,
    /// Who looks at reported texts, also one of the people.
    #[serde(deserialize_with = "address")]
    pub(super) administrator: Address,
    /// In the order in which they are shown.
    #[serde(rename = "person")]
    pub(super) people: Vec<Person>,
}

/// The manager of everybody, also one of the people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manager {
    pub(super) name: String,
    #[serde(deserialize_with = "address")]
    pub(super) address: Address,
}

/// Times are days before the day of the demonstration.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) name: String,
    #[serde(deserialize_with = "address")]
    pub(super) address: Address,
    /// What there is to see.
    pub(super) about: Words,
    pub(super) joined: u64,
    /// A round of an earlier year.
    pub(super) earlier: Option<Round>,
    /// The conversation about it.
    #[serde(rename = "earlier_talk")]
    pub(super) earlier_conversation: Option<Conversation>,
    pub(super) round: Option<Round>,
    /// What they say of the profile of that round.
    pub(super) says: Option<Says>,
    #[serde(rename = "talk")]
    pub(super) conversation: Option<Conversation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Round {
    pub(super) opened: u64,
    pub(super) days: u64,
    pub(super) note: String,
    pub(super) self_view: SelfView,
    #[serde(rename = "reviewer")]
    pub(super) reviewers: Vec<Reviewer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Says {
    pub(super) portrait: String,
    /// By quality.
    pub(super) energy: BTreeMap<String, Energy>,
    /// By quality, of those above.
    #[serde(default)]
    pub(super) examples: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reviewer {
    pub(super) name: String,
    #[serde(deserialize_with = "address")]
    pub(super) address: Address,
    pub(super) group: Group,
    /// Absent: has not answered.
    pub(super) answer: Option<Given>,
}

#[derive(Deserialize)]
pub(super) struct Given {
    /// Days after the letter.
    pub(super) after: u64,
    star: String,
    #[serde(default)]
    more: Vec<String>,
    #[serde(default)]
    right: Vec<String>,
    #[serde(default)]
    too_much: Vec<String>,
    hindrances: Vec<String>,
    /// Signed, and so a letter.
    signature: Option<String>,
    /// All other keys: words, by question.
    #[serde(flatten)]
    texts: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conversation {
    pub(super) planned: u64,
    /// Days after the day of the demonstration; below zero: before it.
    pub(super) held_in: i64,
    pub(super) wish: String,
    /// Empty: not shared.
    #[serde(default)]
    pub(super) shared: BTreeSet<Part>,
    /// By question, on the employee's own sheet.
    #[serde(default)]
    pub(super) sheet: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) managers_sheet: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) agreed: Vec<Agreed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreed {
    pub(super) what: String,
    pub(super) quality: Option<String>,
    pub(super) first_step: String,
    #[serde(default)]
    pub(super) support: String,
    #[serde(default)]
    pub(super) noticed_by: String,
    pub(super) status: Status,
}

impl Given {
    /// As a form would send it.
    pub(super) fn draft(&self) -> Draft {
        let dosed = [
            ("more", &self.more),
            ("right", &self.right),
            ("too-much", &self.too_much),
        ];
        let picks = dosed
            .into_iter()
            .flat_map(|(dosage, ids)| ids.iter().map(move |id| (id.clone(), dosage.to_owned())));
        let dosage: BTreeMap<String, String> = picks.collect();
        Draft {
            picks: dosage.keys().cloned().collect(),
            star: Some(self.star.clone()),
            dosage,
            hindrances: self.hindrances.clone(),
            texts: self.texts.clone(),
            signature: self.signature.clone(),
        }
    }
}

fn address<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    let typed = String::deserialize(from)?;
    typed
        .parse()
        .map_err(|fault| de::Error::custom(format!("{typed}: {fault:?}")))
}
