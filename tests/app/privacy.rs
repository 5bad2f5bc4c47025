//! `docs/privacy.md` and `docs/backup.md` promise only what a test shows: each row of their tables names tests that there
//! are.

use std::fs;
use std::path::Path;

const PAGE: &str = include_str!("../../docs/privacy.md");
const BACKUP: &str = include_str!("../../docs/backup.md");

#[test]
fn every_row_of_the_table_names_tests_that_there_are() {
    let rows = rows(PAGE);
    assert!(rows.len() >= 10, "the table was not found");
    assert_eq!(faults(&rows), Vec::<String>::new());
    let (_, promises) = BACKUP.split_once("## What comes back").unwrap();
    let rows = self::rows(promises);
    assert!(rows.len() >= 10, "the table was not found");
    assert_eq!(faults(&rows), Vec::<String>::new());
}

#[test]
fn a_row_without_a_test_and_a_test_that_is_gone_are_noticed() {
    let planted = "| what is taken | a | b | shown by |\n|---|---|---|---|\n| one | a | b | |\n\
                   | two | a | b | `linking::nothing_that_ever_was` |\n| three | a | b | `privacy::rows` |";
    let faults = faults(&rows(planted));
    assert_eq!(faults.len(), 3, "{faults:?}");
}

/// Of what, and by which tests it is shown.
fn rows(page: &str) -> Vec<(String, Vec<String>)> {
    let table = page.lines().skip_while(|line| !line.starts_with("|---"));
    let rows = table.skip(1).take_while(|line| line.starts_with('|'));
    let row = |line: &str| {
        let cells: Vec<_> = line.trim_matches('|').split('|').collect();
        let tests = cells.last().unwrap().split('`').skip(1).step_by(2);
        (
            cells[0].trim().to_owned(),
            tests.map(str::to_owned).collect(),
        )
    };
    rows.map(row).collect()
}

fn faults(rows: &[(String, Vec<String>)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (what, tests) in rows {
        if tests.is_empty() {
            faults.push(format!("no test shows: {what}"));
        }
        let gone = tests.iter().filter(|test| !is_there(test));
        faults.extend(gone.map(|test| format!("there is no test {test}")));
    }
    faults
}

/// By the path of its module, below `tests/app` or `tests/faults`.
fn is_there(test: &str) -> bool {
    let (module, name) = test.rsplit_once("::").unwrap();
    let place = module.replace("::", "/");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = ["app", "faults", "."].map(|folder| tests.join(folder).join(&place));
    let files = files
        .iter()
        .flat_map(|file| [file.with_extension("rs"), file.join("mod.rs")]);
    files
        .filter_map(|file| fs::read_to_string(file).ok())
        .any(|text| {
            let mut lines = text.lines();
            let mut is_test = false;
            lines.any(|line| {
                let found = is_test && line.contains(&format!("fn {name}("));
                is_test = line.trim_start().starts_with("#[") && (is_test || line.contains("test"));
                found
            })
        })
}
