//! Nothing is read, looked up or shown between the beginning of a transaction and its end: on SQLite all who write wait
//! meanwhile, and on PostgreSQL all who need that row.

use std::fs;
use std::path::{Path, PathBuf};

/// What belongs before the beginning or after the end.
const ELSEWHERE: [&str; 13] = [
    "show(",
    "show_again(",
    "greet(",
    "greet_again(",
    "page(",
    "page_of(",
    "preview(",
    ".parse::<",
    "typed.read(",
    "keys_of(",
    "keys_of_own(",
    "OwnAndManager::of(",
    "app.db.read",
];

/// Where a transaction begins, and where it is over.
const BEGINS: [(&str, &[&str]); 2] = [
    (
        ".write(async |tx|",
        &[".await)\n", ".await).await", ".await);", "});", "})\n"],
    ),
    (".begin()", &["tx.commit()", "tx.rollback()", "\n}\n"]),
];

fn faults(text: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    for (begin, ends) in BEGINS {
        for held in text.split(begin).skip(1) {
            let end = ends.iter().filter_map(|end| held.find(end)).min();
            let held = &held[..end.unwrap_or(held.len())];
            faults.extend(ELSEWHERE.iter().filter(|word| held.contains(**word)));
        }
    }
    faults
}

#[test]
fn a_transaction_is_begun_last_and_ended_first() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut begun = 0;
    for room in ["web", "workflow", "jobs"] {
        for path in files(&Path::new(folder).join(room)) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains(".begin()"), "{}", path.display());
            begun += BEGINS
                .map(|(begin, _)| text.matches(begin).count())
                .iter()
                .sum::<usize>();
            assert_eq!(faults(&text), Vec::<&str>::new(), "{}", path.display());
        }
    }
    assert!(begun > 30, "the doors were not found");
}

/// Of a folder and the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn what_stands_between_is_seen() {
    let doors: [fn(&str) -> String; 3] = [
        |between| {
            format!(
                "fn f() {{\n    let tx = app.db.begin().await?;\n    {between}\n    tx.commit().await?;\n    show(x)\n}}\n"
            )
        },
        |between| {
            format!(
                "fn f() {{\n    let done = app.db.write(async |tx| {{\n        {between}\n    }});\n    show(x)\n}}\n"
            )
        },
        |between| {
            format!(
                "fn f() {{\n    app.db\n        .write(async |tx| room::add(tx, {between}).await)\n        .await;\n    show(x)\n}}\n"
            )
        },
    ];
    for door in doors {
        assert_eq!(faults(&door("room::change(tx)")), Vec::<&str>::new());
        for planted in ELSEWHERE {
            assert!(faults(&door(planted)).contains(&planted), "{planted}");
        }
    }
}
