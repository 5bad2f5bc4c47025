//! What a backup says of itself: nothing of a person, and no key.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The form of a backup that this program writes, and the only one that it reads.
pub(super) const FORM: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) form: u32,
    pub(super) made_at: DateTime<Utc>,
    /// Of the program.
    pub(super) version: String,
    /// The newest step of the database's schema.
    pub(super) schema: String,
    pub(super) engine: Engine,
    /// The name of the key store without which nothing in it can be read.
    pub(super) key_store: String,
    /// The public half of the recovery key that was set, so that its other half can be found.
    pub(super) recovery_key: Option<String>,
    pub(super) open_rounds: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Engine {
    Sqlite,
    Postgresql,
}

impl Engine {
    pub(super) fn of(database_url: &str) -> Self {
        if database_url.starts_with("sqlite:") {
            Self::Sqlite
        } else {
            Self::Postgresql
        }
    }

    /// The file of a backup that holds the database.
    pub(super) fn file(self) -> &'static str {
        match self {
            Self::Sqlite => "klankbord.db",
            Self::Postgresql => "klankbord.pgdump",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgresql => "PostgreSQL",
        })
    }
}

impl Manifest {
    pub(super) fn write(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// `None` for what is no manifest, or of a form that came later.
    pub(super) fn read(text: &str) -> Option<Self> {
        let manifest: Self = serde_json::from_str(text).ok()?;
        (manifest.form == FORM).then_some(manifest)
    }
}
