//! The README tells the settings and the commands as the program knows them.

use std::process::Command;

use klankbord::config;

const README: &str = include_str!("../../README.md");

#[test]
fn the_table_of_settings_is_the_programs_own() {
    assert_eq!(
        between(README, "settings"),
        Some(config::table().trim()),
        "print the table with `cargo run -- check settings` and put it between the marks"
    );
}

#[test]
fn a_table_that_is_missing_or_stale_is_noticed() {
    assert_eq!(between("no marks", "settings"), None);
    let stale = format!(
        "<!-- settings -->\n{}<!-- /settings -->",
        config::table().replacen("`info`", "`warn`", 1)
    );
    assert_ne!(between(&stale, "settings"), Some(config::table().trim()));
    let fresh = stale.replacen("`warn`", "`info`", 1);
    assert_eq!(between(&fresh, "settings"), Some(config::table().trim()));
}

#[test]
fn the_table_of_commands_is_the_programs_own() {
    let table = between(README, "commands").unwrap();
    let own = commands();
    assert!(own.len() > 6, "the control: {own:?}");
    assert_eq!(table.lines().skip(2).collect::<Vec<_>>(), own);
}

/// A row for each, as `--help` lists them.
fn commands() -> Vec<String> {
    let help = Command::new(env!("CARGO_BIN_EXE_klankbord"))
        .arg("--help")
        .output();
    let help = String::from_utf8(help.unwrap().stdout).unwrap();
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let lines = list.lines().take_while(|line| line.starts_with("  "));
    let rows = lines.filter_map(|line| {
        let (name, about) = line.trim().split_once("  ")?;
        Some(format!("| `klankbord {name}` | {} |", about.trim()))
    });
    rows.filter(|row| !row.contains("klankbord help")).collect()
}

fn between<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("<!-- {mark} -->"))?;
    let (table, _) = rest.split_once(&format!("<!-- /{mark} -->"))?;
    Some(table.trim())
}
