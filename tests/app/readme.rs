//! The README tells the settings as the program knows them.

use klankbord::config;

#[test]
fn the_table_of_settings_is_the_programs_own() {
    let readme = include_str!("../../README.md");
    assert_eq!(
        between(readme),
        Some(config::table().trim()),
        "print the table with `cargo run -- check settings` and put it between the marks"
    );
}

#[test]
fn a_table_that_is_missing_or_stale_is_noticed() {
    assert_eq!(between("no marks"), None);
    let stale = format!(
        "<!-- settings -->\n{}<!-- /settings -->",
        config::table().replacen("`info`", "`warn`", 1)
    );
    assert_ne!(between(&stale), Some(config::table().trim()));
    let fresh = stale.replacen("`warn`", "`info`", 1);
    assert_eq!(between(&fresh), Some(config::table().trim()));
}

fn between(readme: &str) -> Option<&str> {
    let (_, rest) = readme.split_once("<!-- settings -->")?;
    let (table, _) = rest.split_once("<!-- /settings -->")?;
    Some(table.trim())
}
