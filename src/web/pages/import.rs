//! A profile from elsewhere: bring it along, read it, delete it.

mod samples;

use serde::Serialize;

use super::profile::Texts;
use super::{Band, Reliability, mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::{Circle, Lang};

/// `POST /imports` with the file in the field `file`.
#[derive(Clone, Debug, Serialize)]
pub struct New {
    pub errors: Vec<FieldError>,
}

impl Page for New {
    const TEMPLATE: &'static str = "import/new.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let newer = [("version", "2.0.0".into())];
        let bad = [
            mistake(lang, "file", "import-none", &[]),
            mistake(lang, "file", "file-newer", &newer),
        ];
        let errors = bad.into_iter().map(|error| vec![error]);
        [vec![]]
            .into_iter()
            .chain(errors)
            .map(|errors| Self { errors })
            .collect()
    }
}

/// Read-only, and marked as what it is.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the import: `/imports/{id}`.
    pub import: String,
    /// When its latest round began, in words.
    pub title: String,
    /// When it was brought along, in words.
    pub brought: String,
    /// The name in the file.
    pub name: String,
    /// Role and organisation, as far as the file says them.
    pub from: Vec<String>,
    pub portrait: Option<String>,
    pub rounds: Vec<Round>,
    pub commitments: Vec<Commitment>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Round {
    pub from: String,
    pub to: String,
    pub picture: String,
    pub columns: Vec<Column>,
    /// The own view beside that of others.
    pub groups: Vec<Group>,
    pub texts: Vec<Texts>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub view: Circle,
    pub reliability: Reliability,
    pub qualities: Vec<Quality>,
    pub hindrances: Vec<Hindrance>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Quality {
    pub name: String,
    pub band: Band,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Hindrance {
    pub label: String,
    pub band: Band,
}

#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub title: String,
    pub names: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Commitment {
    pub what: String,
    pub more: Vec<String>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "import/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        samples::shows(lang)
    }
}

/// `POST {import}/deletion` deletes; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub struct Delete {
    /// Path of the import: `/imports/{id}`.
    pub import: String,
    /// When its latest round began, in words.
    pub title: String,
}

impl Page for Delete {
    const TEMPLATE: &'static str = "import/delete.html";

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            import: "/imports/5e".to_owned(),
            title: say(lang, "3 november 2025", "3 November 2025"),
        }]
    }
}
