//! What the tests measured, a line each in target/test-logs/figures.txt, and the table of faults beside it.

use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::support::is_postgres;

/// A row of the table of faults: one program of the design, at the figures it ran with.
pub(crate) struct Outcome<'a> {
    pub(crate) id: &'a str,
    pub(crate) what: &'a str,
    /// How often that was done.
    pub(crate) times: usize,
    /// How many answers, letters or ends there had to be; of an attack, how many guesses or secrets.
    pub(crate) asked: usize,
    /// Of an attack: how many guesses were right, or secrets were found.
    pub(crate) lost: usize,
    pub(crate) twice: usize,
    /// How long until all was well; of an attack, what may be right.
    pub(crate) recovery: String,
}

impl Outcome<'_> {
    /// Write it down before judging it, so that the table tells of a failure too.
    pub(crate) fn note(&self) {
        let Self {
            id,
            what,
            times,
            asked,
            lost,
            twice,
            recovery,
        } = self;
        let database = database();
        append(
            "faults.txt",
            &format!("{id}\t{database}\t{what}\t{times}\t{asked}\t{lost}\t{twice}\t{recovery}\n"),
        );
    }
}

/// How often to try, given how often at full figures: a tenth, unless `KLANKBORD_FULL=1` is set.
pub(crate) fn times(all: usize) -> usize {
    if full() { all } else { all / 10 }
}

pub(crate) fn full() -> bool {
    std::env::var_os("KLANKBORD_FULL").is_some_and(|set| set == "1")
}

pub(crate) fn note(name: &str, figure: impl Display) {
    let database = database();
    append("figures.txt", &format!("{name}, {database}: {figure}\n"));
}

fn database() -> &'static str {
    if is_postgres() {
        "PostgreSQL"
    } else {
        "SQLite"
    }
}

fn append(name: &str, line: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-logs");
    fs::create_dir_all(&folder).unwrap();
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join(name))
        .unwrap();
    file.write_all(line.as_bytes()).unwrap();
}
