//! Why the key store cannot be used at the moment. Each of them passes, or is for whoever runs the service to mend: but
//! for a damaged file, none means that a key is gone.

use std::{error, fmt, io};

use crate::error::Error;

#[derive(Debug)]
pub enum Fault {
    /// Not even the application's key is in the folder.
    Absent,
    /// Another application's key is in the folder than the one that the database belongs to.
    Foreign,
    /// Somebody holds a lock for longer than anybody waits.
    Locked,
    /// The file of a round is there, and holds no keys.
    Damaged,
    Unusable(io::Error),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("the key store is empty: is its disk mounted?"),
            Self::Foreign => f.write_str("the key store belongs to another database"),
            Self::Locked => f.write_str("another program holds a lock of the key store"),
            Self::Damaged => f.write_str("a key file is damaged"),
            Self::Unusable(error) => error.fmt(f),
        }
    }
}

impl error::Error for Fault {}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Unusable(error)
    }
}

/// Whoever asked is to try again, and keeps what they typed.
impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::Busy(fault.into())
    }
}
