//! A backup of the database and the way back: a folder that is whole or not there, without any key.
//!
//! # Why
//! Decision: a backup is the database as it is at one moment and nothing else, made by what the engine brings along
//! (`VACUUM INTO`, `pg_dump`), and it says which key store it belongs to. Context: whoever takes a backup takes nothing,
//! as long as no key is in it, sealed or not: with a sealed key of each night in it, the private half of the recovery key
//! would open rounds that have ended. Consequence: it comes back into a place that has the keys, and what was answered
//! after it is gone.

mod commands;
mod folder;
mod make;
mod manifest;
mod place;
mod postgres;
mod restore;

use std::fmt::Display;

pub use self::commands::{Backup, Restore};

/// Why it cannot be, in a sentence for whoever sits at the terminal.
type Outcome<T> = Result<T, String>;

fn said(error: impl Display) -> String {
    error.to_string()
}

/// As people say it.
fn rounds(count: impl TryInto<u64>) -> String {
    match count.try_into() {
        Ok(1) => "1 open round".to_owned(),
        Ok(count) => format!("{count} open rounds"),
        Err(_) => "open rounds".to_owned(),
    }
}

fn joined(faults: &[String]) -> String {
    faults.join("; ")
}
