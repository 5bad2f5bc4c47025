//! What can go wrong, in one enum with two doors: `web::error` shows it, `jobs::worker` classifies it.

use std::fmt;
use std::time::Duration;

use crate::{account, answer_box, conversation, import, invitation, profile, round};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// Absent, or not for this visitor: the two must look the same.
    NotFound,
    /// A rule says no, in a sentence for the person who asked.
    Refused(Refusal),
    /// What was sent stands on something that has changed meanwhile (see [`crate::version`]).
    Stale,
    /// The key of a round is not there, in the right key store. It may come back (see `workflow::missing`).
    KeyMissing,
    /// More requests of one person than anybody needs; the next is taken after so long.
    TooOften(Duration),
    /// Nobody's fault, and over in a moment: too many people at once, or the database is away.
    Busy(Box<dyn std::error::Error + Send + Sync>),
    /// Ours to mend; logged once, never shown.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

/// Why something was undone that a transaction had begun: for a reason that whoever asked has an answer to, or because it
/// failed.
#[derive(Debug)]
pub enum NotDone<Reason> {
    Refused(Reason),
    Failed(Error),
}

impl<Reason> From<Error> for NotDone<Reason> {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// One variant a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Account(account::Refusal),
    Round(round::Refusal),
    Invitation(invitation::Refusal),
    Answer(answer_box::Refusal),
    Profile(profile::Refusal),
    Conversation(conversation::Refusal),
    Import(import::Refusal),
}

impl Error {
    /// For faults that have no type of their own.
    pub fn internal(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(reason.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Refused(refusal) => write!(f, "refused: {refusal:?}"),
            Self::Stale => f.write_str("made from something that has changed"),
            Self::KeyMissing => f.write_str("the key of a round is missing"),
            Self::TooOften(_) => f.write_str("too many requests of one person"),
            Self::Busy(source) | Self::Internal(source) => source.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Busy(source) | Self::Internal(source) => Some(source.as_ref()),
            _ => None,
        }
    }
}

macro_rules! from_refusal {
    ($($variant:ident($refusal:ty)),* $(,)?) => {$(
        impl From<$refusal> for Error {
            fn from(refusal: $refusal) -> Self {
                Self::Refused(Refusal::$variant(refusal))
            }
        }
    )*};
}

from_refusal! {
    Account(account::Refusal),
    Round(round::Refusal),
    Invitation(invitation::Refusal),
    Answer(answer_box::Refusal),
    Profile(profile::Refusal),
    Conversation(conversation::Refusal),
    Import(import::Refusal),
}

macro_rules! from_internal {
    ($($source:ty),* $(,)?) => {$(
        impl From<$source> for Error {
            fn from(source: $source) -> Self {
                Self::Internal(Box::new(source))
            }
        }
    )*};
}

from_internal!(
    minijinja::Error,
    std::io::Error,
    serde_json::Error,
    tokio::task::JoinError,
    answer_box::seal::Overfull,
);
