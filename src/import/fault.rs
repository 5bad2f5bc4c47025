//! What can be wrong with a file, and where. The door says it in the reader's language.

use super::file_kind::FileKind;

/// The first thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// From the whole file inwards; empty for the file itself.
    pub at: Vec<Step>,
    pub problem: Problem,
}

/// One step inwards: to a field by its name in the file, or to an item, counted from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Field(&'static str),
    Item(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A file of another kind, with the name that people know it by; empty where it has none.
    OtherFile {
        kind: FileKind,
        name: String,
    },
    /// Not JSON at all, from this line on.
    NotJson {
        line: usize,
    },
    /// JSON, but not a talent profile.
    NotAProfile,
    /// Made by a newer service.
    Newer {
        version: String,
    },
    /// A version that never was.
    UnknownVersion,
    TooLarge {
        most: usize,
    },
    Missing {
        name: &'static str,
    },
    /// A field that is not part of the format.
    Unknown {
        name: String,
    },
    Expected(Kind),
    TooLong {
        most: usize,
    },
    TooMany {
        most: usize,
    },
    Empty,
    NotADate,
    /// A word or number that means nothing here.
    NotUnderstood,
    /// The same thing a second time.
    Twice,
    /// The end lies before the beginning.
    EndsBeforeItBegins,
    /// A word about a column that the round does not have.
    NoSuchColumn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Flag,
    List,
    Record,
}

/// A name that is not ours is shown no longer than this.
const MAX_SHOWN: usize = 40;

impl Fault {
    pub(super) fn new(at: &[Step], problem: Problem) -> Self {
        Self {
            at: at.to_vec(),
            problem,
        }
    }

    pub(super) fn of_file(problem: Problem) -> Self {
        Self::new(&[], problem)
    }
}

impl Problem {
    pub(super) fn unknown(name: &str) -> Self {
        Self::Unknown { name: shown(name) }
    }

    pub(super) fn newer(version: &str) -> Self {
        Self::Newer {
            version: shown(version),
        }
    }
}

fn shown(text: &str) -> String {
    crate::normalise::normalise(text)
        .chars()
        .take(MAX_SHOWN)
        .collect()
}
