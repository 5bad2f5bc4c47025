//! The house rules: who may name whom, what a pure file is, how long a file may be, and that the maps are true.
//!
//! The table of imports is the one in `src/lib.rs`. It is a promise, not a matter of taste: as long as
//! `answer_box` and `invitation` are named together in `workflow` alone, no other code can join a person and an answer.

mod reading;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use self::reading::{code, names, without_tests, words};

const ROOMS: [&str; 8] = [
    "account",
    "round",
    "invitation",
    "answer_box",
    "profile",
    "conversation",
    "import",
    "questionnaire",
];

/// What every room may use.
const FOUNDATIONS: [&str; 17] = [
    "queue",
    "quota",
    "db",
    "bond",
    "keys",
    "secret",
    "random",
    "ids",
    "clock",
    "error",
    "visitor",
    "version",
    "address",
    "normalise",
    "host",
    "fault",
    "scope",
];

/// Who is asked from outside.
const DOORS: [&str; 7] = [
    "web",
    "jobs",
    "start",
    "samples",
    "mail_check",
    "backup",
    "demo",
];

/// Libraries of the doors: a room that needs one has become a door.
const OF_THE_DOORS: [&str; 11] = [
    "axum",
    "axum_extra",
    "hyper",
    "hyper_util",
    "tower",
    "tower_http",
    "minijinja",
    "lettre",
    "mail_parser",
    "clap",
    "typst",
];

/// Files, and folders with a slash, that hold rules only: no input, no output, no waiting.
const PURE: [&str; 40] = [
    "round/chance.rs",
    "round/note.rs",
    "round/state.rs",
    "round/calendar.rs",
    "round/working_day.rs",
    "answer_box/answer/",
    "answer_box/tally.rs",
    "answer_box/seal.rs",
    "profile/bands.rs",
    "profile/disclosure/mod.rs",
    "profile/published.rs",
    "profile/reading/",
    "profile/personal.rs",
    "profile/quotes.rs",
    "profile/self_view.rs",
    "conversation/commitment.rs",
    "conversation/next_step/agreed.rs",
    "conversation/next_step/held.rs",
    "conversation/next_step/mod.rs",
    "conversation/next_step/phase.rs",
    "conversation/own_words.rs",
    "conversation/part.rs",
    "conversation/reader/role.rs",
    "conversation/plan.rs",
    "conversation/preparation.rs",
    "conversation/share.rs",
    "import/document.rs",
    "import/fault.rs",
    "import/file_kind.rs",
    "import/format.rs",
    "import/read/mod.rs",
    "import/shape.rs",
    "invitation/link.rs",
    "invitation/return_path.rs",
    "mail/bounce/mod.rs",
    "mail/bounce/people.rs",
    "mail/bounce/report.rs",
    "mail/verdict/mod.rs",
    "account/link.rs",
    "questionnaire/",
];

/// Lists of what each room refuses: the only files outside `workflow` that may name people and answers together.
const LISTS: [&str; 3] = ["lib.rs", "error.rs", "web/refusal.rs"];

/// Doors that keep the keys of boxes in order, and know nobody.
const KEEPERS: [&str; 3] = ["jobs/old_keys.rs", "jobs/restore.rs", "web/refusal.rs"];

const LINES_OF_A_FILE: usize = 300;
const LINES_OF_A_TEMPLATE: usize = 80;

/// A file, what is planted in it, and the name that must be found.
const PLANTED: [(&str, &str, &str); 37] = [
    ("report/talent.rs", "use crate::db::Db;", "crate::db"),
    (
        "report/talent.rs",
        "use sea_orm::ConnectionTrait;",
        "sea_orm",
    ),
    ("round/mod.rs", "use axum::Router;", "axum"),
    (
        "round/mod.rs",
        "fn f() { ::minijinja::render() }",
        "minijinja",
    ),
    (
        "account/mod.rs",
        "use lettre::{Address, message::Mailbox};",
        "lettre",
    ),
    (
        "round/mod.rs",
        "fn f() { crate::web::router() }",
        "crate::web",
    ),
    (
        "round/mod.rs",
        "use crate::{db, jobs::worker};",
        "crate::jobs",
    ),
    ("profile/mod.rs", "use crate::mail;", "crate::mail"),
    (
        "profile/store.rs",
        "use crate::page::Frame as F;",
        "crate::page",
    ),
    ("invitation/mod.rs", "use super::app::App;", "crate::app"),
    (
        "answer_box/mod.rs",
        "use crate::{\n    db,\n    invitation::{self, link},\n};",
        "crate::invitation",
    ),
    (
        "answer_box/answer/check.rs",
        "use super::super::super::invitation;",
        "crate::invitation",
    ),
    (
        "invitation/mod.rs",
        "use crate::answer_box::Tally;",
        "crate::answer_box",
    ),
    ("round/mod.rs", "use crate::profile;", "crate::profile"),
    (
        "profile/mod.rs",
        "use crate::conversation::Part;",
        "crate::conversation",
    ),
    (
        "questionnaire/bank.rs",
        "use crate::round::State;",
        "crate::round",
    ),
    (
        "profile/mod.rs",
        "use crate::entity::profile;",
        "crate::entity",
    ),
    (
        "web/round/show.rs",
        "use crate::{app::App, entity};",
        "crate::entity",
    ),
    ("import/mod.rs", "use crate::report;", "crate::report"),
    ("report/mod.rs", "use crate::app::App;", "crate::app"),
    (
        "import/read/mod.rs",
        "use crate::invitation;",
        "crate::invitation",
    ),
    ("queue/mod.rs", "use crate::round;", "crate::round"),
    ("mail/smtp.rs", "use crate::app::App;", "crate::app"),
    ("page/mod.rs", "use crate::web::pages;", "crate::web"),
    (
        "report/pdf/parts.rs",
        "use crate::web::pages;",
        "crate::web",
    ),
    (
        "report/mod.rs",
        "use crate::answer_box::Tally;",
        "crate::answer_box",
    ),
    (
        "conversation/mod.rs",
        "use crate::report::Report;",
        "crate::report",
    ),
    ("jobs/mod.rs", "use crate::web;", "crate::web"),
    (
        "jobs/end.rs",
        "use sea_orm::{DbErr, TransactionTrait};",
        "TransactionTrait",
    ),
    ("round/state.rs", "pub async fn open() {}", "async"),
    (
        "account/link.rs",
        "fn f(db: &impl sea_orm::ConnectionTrait) {}",
        "sea_orm",
    ),
    ("questionnaire/words.rs", "use tokio::fs;", "tokio"),
    (
        "report/mod.rs",
        "use crate::{invitation, answer_box};",
        "together",
    ),
    (
        "start/bounce.rs",
        "use crate::invitation::Mark;\nfn f(tally: &crate::answer_box::Tally) {}",
        "together",
    ),
    (
        "web/answer/show.rs",
        "use crate::answer_box::{self, answer::Draft};",
        "crate::answer_box",
    ),
    (
        "jobs/reminder.rs",
        "use crate::answer_box::Tally;",
        "crate::answer_box::Tally",
    ),
    ("round/mod.rs", "use crate::workflow;", "crate::workflow"),
];

#[test]
fn every_file_keeps_the_rules_of_the_house() {
    let files = sources("src");
    let tests = test_files(&files);
    let mut broken: Vec<String> = Vec::new();
    for (file, text) in &files {
        broken.extend(if tests.contains(file) {
            undocumented(file, text)
        } else {
            faults(file, text)
        });
    }
    for (file, text) in sources("tests").into_iter().chain(sources("migration/src")) {
        broken.extend(undocumented(&file, &text));
    }
    assert!(files.len() > 100, "the sources were not found");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_rule_is_one_that_can_be_broken() {
    for (file, code, name) in PLANTED {
        let found = faults(file, &format!("//! Planted.\n\n{code}\n"));
        assert!(
            found.iter().any(|fault| fault.contains(name)),
            "{file} with {code:?}: {found:?}"
        );
    }
    let long = format!("//! Planted.\n{}", "fn f() {}\n".repeat(LINES_OF_A_FILE));
    assert_eq!(faults("web/account/home.rs", &long).len(), 1);
    assert_eq!(
        faults("web/account/home.rs", "fn f() {}\n").len(),
        1,
        "a file that does not say what it is for"
    );
}

#[test]
fn what_keeps_the_rules_is_left_in_peace() {
    let fine = r##"//! axum, crate::web and lettre are only talked about.
use std::fmt;
use sea_orm::ConnectionTrait;
use crate::{db, round::{self, State}};
/* use crate::web; */
fn f<'a>(text: &'a str) -> char { say("use crate::web; \" use axum::Router;"); r#"crate::jobs"#; '"' }
#[cfg(test)]
mod tests {
    use crate::jobs;
}
"##;
    assert_eq!(faults("invitation/mod.rs", fine), Vec::<String>::new());
    assert_eq!(
        faults(
            "profile/store.rs",
            "//! Rows.\nuse crate::entity::profile;\n"
        ),
        Vec::<String>::new()
    );
    let after = "//! Tests.\n#[cfg(test)]\nmod tests {\n".to_owned()
        + &"fn f() {}\n".repeat(LINES_OF_A_FILE)
        + "}\n";
    assert_eq!(faults("round/mod.rs", &after), Vec::<String>::new());
}

#[test]
fn every_pure_file_is_there() {
    let files = sources("src");
    for pure in PURE {
        assert!(
            files.iter().any(|(file, _)| file.starts_with(pure)),
            "{pure} has moved: is what it held still pure?"
        );
    }
}

#[test]
fn no_template_is_longer_than_a_screen_or_two() {
    let mut seen = 0;
    for file in walk(&root().join("templates")) {
        let file = file.as_str();
        if ["templates/content/", "templates/text/", "templates/static/"]
            .iter()
            .any(|part| file.contains(part))
        {
            continue;
        }
        let lines = fs::read_to_string(file).unwrap().lines().count();
        assert!(lines <= LINES_OF_A_TEMPLATE, "{file} has {lines} lines");
        seen += 1;
    }
    assert!(seen > 40, "the templates were not found");
}

#[test]
fn the_maps_name_exactly_what_is_in_the_folder() {
    let mut there: BTreeSet<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .file_name()
                .to_str()
                .unwrap()
                .trim_end_matches(".rs")
                .to_owned()
        })
        .collect();
    assert!(there.remove("main") && there.remove("lib"));
    let map = |file: &str| rooms_of_map(&fs::read_to_string(root().join(file)).unwrap());
    assert_eq!(map("src/lib.rs"), there);
    assert_eq!(map("README.md"), there);
    let control = "//! | room | what it does |\n//! |---|---|\n//! | `a`, `b` | both `c` |\n\n| `d` | no map |";
    assert_eq!(
        rooms_of_map(control),
        BTreeSet::from(["a".to_owned(), "b".to_owned()])
    );
}

/// The names in the first column of the table that begins with `| room |`.
fn rooms_of_map(text: &str) -> BTreeSet<String> {
    let lines = text.lines().map(|line| line.trim_start_matches("//! "));
    lines
        .skip_while(|line| !line.starts_with("| room |"))
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| line.split('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(str::to_owned)
        .collect()
}

/// What a file of `src` does against the rules.
fn faults(file: &str, text: &str) -> Vec<String> {
    let mut faults = undocumented(file, text);
    let own = without_tests(text);
    let lines = own.lines().count();
    if lines > LINES_OF_A_FILE {
        faults.push(format!("{file} has {lines} lines without its tests"));
    }
    let words = words(&code(own));
    let names = names(&words, &module_of(file));
    let pure = PURE.iter().any(|part| file.starts_with(part));
    if pure && words.iter().any(|word| word == "async") {
        faults.push(format!(
            "{file} is pure and waits for nothing, yet it says async"
        ));
    }
    for name in &names {
        let excluded = match name[0].as_str() {
            "crate" => name.get(1).is_some_and(|module| {
                !may_use(file, module) || module == "answer_box" && !may_open_box(file, name)
            }),
            library => is_barred(file, library, pure),
        };
        if excluded || (name.iter().any(|part| part == "TransactionTrait") && room_of(file) != "db")
        {
            faults.push(format!("{file} must not name {}", name.join("::")));
        }
    }
    if meet(file, &names) {
        faults.push(format!(
            "{file} must not name people and answers together: that is for `workflow`"
        ));
    }
    faults
}

/// Whether a file outside `workflow` could join a person and an answer.
fn meet(file: &str, names: &BTreeSet<Vec<String>>) -> bool {
    let names_room = |room: &str| {
        let mut all = names.iter();
        all.any(|name| name[0] == "crate" && name.get(1).is_some_and(|module| module == room))
    };
    let may = room_of(file) == "workflow" || LISTS.contains(&file);
    !may && names_room("invitation") && names_room("answer_box")
}

/// A door knows of the box no more than what somebody types; the rest it asks of `workflow`.
fn may_open_box(file: &str, name: &[String]) -> bool {
    let door = DOORS.contains(&room_of(file)) || file == "main.rs";
    let typed = name.get(2).is_some_and(|part| part == "answer");
    !door || typed || KEEPERS.contains(&file)
}

fn undocumented(file: &str, text: &str) -> Vec<String> {
    let documented = text.starts_with("//! ");
    (!documented)
        .then(|| format!("{file} does not begin with `//!`: what is it for?"))
        .into_iter()
        .collect()
}

/// The table of `src/lib.rs`, from a file to a module of the crate.
fn may_use(file: &str, module: &str) -> bool {
    let own = room_of(file);
    if module == own {
        return true;
    }
    if module == "entity" {
        return file.ends_with("/store.rs") || own == "queue";
    }
    let base = FOUNDATIONS.contains(&module) || module == "questionnaire";
    match own {
        "questionnaire" => false,
        "account" | "round" | "answer_box" => base,
        "invitation" => base || module == "round",
        "profile" => base || ["round", "answer_box"].contains(&module),
        "conversation" => base || ["profile", "round"].contains(&module),
        "import" => base || ["profile", "conversation"].contains(&module),
        "entity" => ["ids", "queue"].contains(&module),
        // It holds a refusal of every room, so that two doors can tell them.
        "error" => ROOMS.contains(&module),
        own if FOUNDATIONS.contains(&own) => base,
        "text" | "urls" | "facilities" => base,
        "assets" => false,
        "theme" => module == "assets",
        "page" => base || ["text", "assets", "theme", "urls"].contains(&module),
        "report" => {
            let asks = ["db", "queue", "quota", "keys", "scope"].contains(&module);
            !asks && base
                || ["text", "round", "profile", "conversation", "import"].contains(&module)
        }
        "mail" => base || module == "page",
        "app" | "config" => !DOORS.contains(&module) && module != "workflow",
        "workflow" => !DOORS.contains(&module) && module != "mail",
        "jobs" => !["web", "start", "samples", "mail_check", "backup", "demo"].contains(&module),
        "web" => !["start", "samples", "mail_check", "backup", "demo"].contains(&module),
        _ => true,
    }
}

fn is_barred(file: &str, library: &str, pure: bool) -> bool {
    let own = room_of(file);
    // One crate checks what an address is, for the list of invited people and for the letters.
    let exempt = (own, library) == ("address", "lettre");
    let inner = ROOMS.contains(&own) || (FOUNDATIONS.contains(&own) && own != "error");
    let asks_nobody = pure || own == "report";
    (inner && !exempt && OF_THE_DOORS.contains(&library))
        || (asks_nobody && ["sea_orm", "axum"].contains(&library))
        || (pure && library == "tokio")
}

fn room_of(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

fn module_of(file: &str) -> Vec<String> {
    let parts = file.trim_end_matches(".rs").split('/');
    parts
        .filter(|part| !["mod", "lib", "main"].contains(part))
        .map(str::to_owned)
        .collect()
}

/// The files behind `#[cfg(test)] mod name;`.
fn test_files(files: &[(String, String)]) -> BTreeSet<String> {
    let mut tests = BTreeSet::new();
    for (file, text) in files {
        let folder = file
            .trim_end_matches("mod.rs")
            .trim_end_matches('/')
            .trim_end_matches(".rs");
        for (at, mark) in text.match_indices("#[cfg(test)]\nmod ") {
            let name = text[at + mark.len()..].lines().next().unwrap_or_default();
            if let Some(name) = name.strip_suffix(';') {
                tests.insert(format!("{folder}/{name}.rs"));
            }
        }
    }
    tests
}

/// Path below the folder, and text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let folder = root().join(folder);
    let start = format!("{}/", folder.display());
    let files = walk(&folder)
        .into_iter()
        .filter(|file| Path::new(file).extension().is_some_and(|end| end == "rs"));
    files
        .map(|file| {
            (
                file.trim_start_matches(&start).to_owned(),
                fs::read_to_string(file).unwrap(),
            )
        })
        .collect()
}

fn walk(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path.to_str().unwrap().to_owned());
        }
    }
    files.sort();
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
