//! What the tests measured, a line each in target/test-logs/figures.txt.

use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::support::is_postgres;

pub(crate) fn note(name: &str, figure: impl Display) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-logs");
    fs::create_dir_all(&folder).unwrap();
    let database = if is_postgres() {
        "PostgreSQL"
    } else {
        "SQLite"
    };
    let line = format!("{name}, {database}: {figure}\n");
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join("figures.txt"))
        .unwrap();
    file.write_all(line.as_bytes()).unwrap();
}
