//! The table of what was attacked, a line each in target/test-logs/faults.txt.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::support::is_postgres;

/// Whether the figures are those of the design, or a tenth of them.
pub(crate) fn full() -> bool {
    std::env::var_os("KLANKBORD_FULL").is_some_and(|value| value == "1")
}

pub(crate) fn times(all: usize) -> usize {
    if full() { all } else { all / 10 }
}

pub(crate) fn row(id: &str, what: &str, columns: [String; 5]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-logs");
    fs::create_dir_all(&folder).unwrap();
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join("faults.txt"))
        .unwrap();
    let database = if is_postgres() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let columns = columns.join("\t");
    writeln!(file, "{id}\t{what}, {database}\t{columns}").unwrap();
}
