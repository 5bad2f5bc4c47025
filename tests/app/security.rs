//! `SECURITY.md` is true, and `security.txt` is served.

use crate::support::TestApp;

const PAGE: &str = include_str!("../../SECURITY.md");
const LOCK: &str = include_str!("../../Cargo.lock");
const OWN: &str = include_str!("../../Cargo.toml");

/// Libraries that we name ourselves and that take nothing apart that a visitor sends.
const OTHERS: [&str; 39] = [
    "age",
    "chrono-tz",
    "ciborium",
    "cipher",
    "clap",
    "computus",
    "dejavu",
    "epaint_default_fonts",
    "fluent-bundle",
    "hkdf",
    "hmac",
    "icalendar",
    "lettre",
    "migration",
    "minijinja",
    "rand",
    "rustix",
    "sea-orm",
    "sea-orm-migration",
    "serde",
    "sha2",
    "sqlx",
    "strsim",
    "subtle",
    "tokio",
    "tokio-rustls",
    "tokio-util",
    "toml",
    "tower",
    "tracing",
    "tracing-subscriber",
    "typst-assets",
    "typst-layout",
    "typst-pdf",
    "typst-render",
    "unic-langid",
    "zeroize",
    "zeroizing-alloc",
    "zip",
];

#[test]
fn the_table_of_what_reads_a_visitors_bytes_is_that_of_the_lock() {
    assert_eq!(faults(PAGE, LOCK, OWN), Vec::<String>::new());
}

#[test]
fn a_table_that_is_stale_or_lacks_a_library_is_noticed() {
    let stale = PAGE.replacen("| `hyper` | 1 |", "| `hyper` | 0.14 |", 1);
    assert_eq!(
        faults(&stale, LOCK, OWN),
        ["hyper 0.14 is not in Cargo.lock"]
    );
    let gone = PAGE.replacen("| `multer` | 3 |", "| `multier` | 3 |", 1);
    assert_eq!(faults(&gone, LOCK, OWN), ["multier 3 is not in Cargo.lock"]);
    let without = PAGE.replacen("| `mail-parser` | 0.11 |", "| `matchit` | 0.8 |", 1);
    assert_eq!(
        faults(&without, LOCK, OWN),
        ["nobody has said whether mail-parser reads what a visitor sends"]
    );
    let more = OWN.replacen(
        "[dependencies]\n",
        "[dependencies]\nserde_yaml = \"1\"\n",
        1,
    );
    assert_eq!(faults(PAGE, LOCK, &more).len(), 1);
    assert!(faults("", LOCK, OWN).len() > 5);
}

fn faults(page: &str, lock: &str, own: &str) -> Vec<String> {
    let table = rows(page);
    let built_in: Vec<String> = packages(lock);
    let stale = table
        .iter()
        .map(|(name, version)| format!("{name} {version}"))
        .filter(|entry| !built_in.contains(entry))
        .map(|entry| format!("{entry} is not in Cargo.lock"));
    let unsaid = dependencies(own)
        .filter(|name| !OTHERS.contains(name) && !table.iter().any(|(package, _)| package == name))
        .map(|name| format!("nobody has said whether {name} reads what a visitor sends"));
    stale.chain(unsaid).collect()
}

/// Name and version of every row.
fn rows(page: &str) -> Vec<(&str, &str)> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| {
        let (name, rest) = row.split_once("` | ")?;
        Some((name, rest.split(" |").next()?))
    })
    .collect()
}

/// Every package with the part of its version that stays while it is compatible.
fn packages(lock: &str) -> Vec<String> {
    let quoted = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
    let packages = lock.split("[[package]]").skip(1).map(|package| {
        let mut lines = package.trim().lines();
        let (name, version) = (lines.next(), lines.next());
        let version = version.map(quoted).unwrap_or_default();
        let mut parts = version.split('.');
        let compatible = match (parts.next(), parts.next()) {
            (Some("0"), Some(minor)) => format!("0.{minor}"),
            (major, _) => major.unwrap_or_default().to_owned(),
        };
        format!("{} {compatible}", name.map(quoted).unwrap_or_default())
    });
    packages.collect()
}

fn dependencies(own: &str) -> impl Iterator<Item = &str> {
    let (_, rest) = own.split_once("\n[dependencies]\n").unwrap();
    let lines = rest.split("\n[").next().unwrap().lines();
    lines.filter_map(|line| {
        line.split([' ', '.'])
            .next()
            .filter(|name| !name.is_empty())
    })
}

#[tokio::test]
async fn whoever_finds_a_fault_is_told_whom_to_tell() {
    let local = TestApp::new().await;
    let page = local.browser().get("/.well-known/security.txt").await;
    page.assert_status(200);
    let contact = "Contact: mailto:klankbord@localhost.localdomain";
    let lines: Vec<&str> = page.body.lines().collect();
    let half_a_year = "Expires: 2027-05-22T23:59:59Z";
    assert_eq!(lines, [contact, half_a_year, "Preferred-Languages: nl, en"]);
    let public = TestApp::with(|config| {
        config.base_url = "https://klankbord.example".to_owned();
    })
    .await;
    let page = public.browser().get("/.well-known/security.txt").await;
    let canonical = "Canonical: https://klankbord.example/.well-known/security.txt";
    assert_eq!(page.body.lines().last(), Some(canonical));
    let request = crate::requests::request("GET", "/.well-known/security.txt", &[], "");
    let (_, headers, _) = public.browser().send(request).await;
    assert_eq!(headers["content-type"], "text/plain; charset=utf-8");
}
