//! A column of the profile: what one circle sees.

use serde::Serialize;

use crate::profile::published::{Band, DosageStatement, Reliability};
use crate::questionnaire::Circle;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Column {
    pub view: Circle,
    pub reliability: Reliability,
    pub qualities: Vec<Seen>,
    pub hindrances: Vec<Hindrance>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Seen {
    pub name: String,
    pub description: String,
    pub band: Band,
    /// Several people name this as what fits best.
    pub star: bool,
    pub dosage: Option<DosageStatement>,
    /// What too much of it looks like, when people say that; empty otherwise.
    pub pitfall: String,
    /// What helps against that.
    pub challenge: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Hindrance {
    pub label: String,
    pub band: Band,
    /// It lies in the work and not in the person.
    pub in_work: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Texts {
    pub title: String,
    pub texts: Vec<String>,
}
