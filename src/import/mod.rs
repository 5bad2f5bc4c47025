//! A talent profile that somebody brings along from elsewhere: read strictly, kept sealed, shown to them alone.
//!
//! # Why
//!
//! Decision: what is brought along is kept as the file said it, in a table of its own, and is never mixed with
//! rounds. Context: nobody can check a file that its owner could have written, and a profile of ours has words
//! that promise something. Consequence: an import is marked as such wherever it is shown, cannot be shared with a
//! manager, and takes no part in what is compared over the years.

pub mod document;
mod fault;
mod file_kind;
mod format;
mod read;
mod shape;
mod store;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

pub use self::document::Document;
pub use self::fault::{Fault, Kind, Problem, Step};
pub use self::file_kind::FileKind;
pub use self::read::{MAX_BYTES, read};
pub use self::store::Sealed;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ImportId;
use crate::scope::Scope;
use crate::visitor::Visitor;

/// A person brings along a working life, not an archive.
pub const MAX_KEPT: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    TooMany {
        most: usize,
    },
    /// The same profile is there already.
    Twice,
}

/// One of the visitor's imports, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: ImportId,
    pub about: About,
    pub brought_at: DateTime<Utc>,
}

/// What a list says of a profile. Sealed by itself, so that a list need not open whole profiles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub organisation: Option<String>,
    /// When its latest round began.
    pub opened_on: NaiveDate,
}

impl About {
    fn of(document: &Document) -> Self {
        let begun = document.rounds.iter().map(|round| round.opened_at);
        Self {
            organisation: document.person.organisation.clone(),
            opened_on: begun.max().unwrap_or(document.generated_at.date_naive()),
        }
    }
}

/// Seals a profile of the visitor: what takes a while, before the transaction.
pub fn seal(scope: &Scope<'_>, document: &Document) -> Result<Sealed> {
    let import = Import {
        id: scope.random.id(),
        about: About::of(document),
        brought_at: scope.now,
    };
    store::seal_whole(
        scope.random,
        scope.key,
        scope.who.account,
        &import,
        document,
    )
}

/// Keeps it. The transaction holds the visitor's account.
pub async fn save(tx: &Tx, who: &Visitor, sealed: Sealed) -> Result<ImportId> {
    if store::count(tx, who.account).await? >= MAX_KEPT {
        return Err(Refusal::TooMany { most: MAX_KEPT }.into());
    }
    store::insert(tx, sealed).await
}

/// In no order: whoever shows them puts them among the rounds.
pub async fn list(db: &impl ConnectionTrait, scope: &Scope<'_>) -> Result<Vec<Import>> {
    store::list(db, scope.key, scope.who.account).await
}

/// The visitor's own import, whole; another's does not exist.
pub async fn get(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    id: ImportId,
) -> Result<(Import, Document)> {
    store::get(db, scope.key, scope.who.account, id).await
}

/// Deletes it for good.
pub async fn delete(tx: &Tx, who: &Visitor, id: ImportId) -> Result<()> {
    store::delete(tx, who.account, id).await
}
