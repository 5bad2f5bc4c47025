//! What goes wrong while a backup is made is told, and costs none that was made before.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use super::site::{Site, said};
use crate::support::is_postgres;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn name(backup: &Path) -> String {
    backup.file_name().unwrap().to_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn old_backups_go_and_nothing_else_does() {
    let site = Site::new(None).await;
    let to = site.backups.path();
    for old in [
        "20200101T000000Z",
        "20200102T000000Z",
        "20200103T000000Z.unfinished",
    ] {
        let folder = to.join(format!("klankbord-{old}"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("manifest.json"), "").unwrap();
    }
    let strange = ["klankbord-20200104T000000Z", "klankbord-of-jan", "notes"];
    for other in strange {
        fs::create_dir(to.join(other)).unwrap();
    }
    let path = to.display().to_string();
    let made = site.run(&["backup", "--to", &path, "--keep", "2"], "");
    assert!(
        made.status.success() && said(&made).contains("1 older"),
        "{}",
        said(&made)
    );
    let mut left = names(to);
    let newest = left
        .iter()
        .position(|name| name.starts_with("klankbord-202") && name > &"klankbord-2021".to_owned());
    left.remove(newest.unwrap());
    assert_eq!(
        left,
        [
            "klankbord-20200102T000000Z",
            strange[0],
            strange[1],
            strange[2]
        ]
    );
    let none = site.run(&["backup", "--to", &path, "--keep", "0"], "");
    assert!(!none.status.success(), "at least this one stays");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_told_and_leaves_the_backups_before() {
    let site = Site::new(None).await;
    let before = site.back_up();
    // Each is named by its second.
    thread::sleep(Duration::from_secs(1));
    let backup = site.command();
    // No file of it may grow above 128 KiB, and one of the boxes alone is half of that.
    let limited = "trap '' XFSZ; ulimit -f 256; exec \"$@\"";
    let mut full = Command::new("sh");
    full.args(["-c", limited, "sh"]).arg(backup.get_program());
    full.args(backup.get_args())
        .args(["backup", "--to"])
        .arg(site.backups.path());
    let vars = backup
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    let full = full.envs(vars).output().unwrap();
    let said = said(&full);
    assert!(
        !full.status.success() && said.contains("is its disk full?"),
        "{said}"
    );
    assert_eq!(names(site.backups.path()), [name(&before)]);
    let sums = Command::new("sha256sum")
        .args(["-c", "SHA256SUMS"])
        .current_dir(&before)
        .status();
    assert!(sums.unwrap().success());
}

/// Programs that are written here stand in for those of PostgreSQL.
fn with_program(site: &Site, script: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    if !script.is_empty() {
        let program = folder.path().join("pg_dump");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let mut backup = site.command();
    let ended = backup
        .env("PATH", folder.path())
        .args(["backup", "--to"])
        .arg(site.backups.path());
    let ended = ended.output().unwrap();
    (ended.status.success(), said(&ended))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pg_dump_that_is_missing_or_too_old_is_told() {
    if !is_postgres() {
        return;
    }
    let site = Site::new(None).await;
    for (script, why) in [
        (
            "",
            "pg_dump is not here: install the client programs of PostgreSQL",
        ),
        (
            "echo 'pg_dump (PostgreSQL) 9.6'",
            "is of PostgreSQL 9 and the server of",
        ),
        ("echo no", "does not tell its version"),
    ] {
        let (fine, said) = with_program(&site, script);
        assert!(!fine && said.contains(why), "{said}");
        assert_eq!(names(site.backups.path()).len(), 0);
    }
    site.back_up();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_password_is_told_in_no_place_that_others_see() {
    if !is_postgres() {
        return;
    }
    let mut site = Site::new(None).await;
    site.bench.database = site.bench.database.replace("//test@", "//test:geheim%21@");
    let seen = tempfile::tempdir().unwrap();
    let told = seen.path().join("told");
    let script = format!(
        "[ \"$1\" = --version ] && echo 'pg_dump (PostgreSQL) 99' && exit\n\
         echo \"$*\" > {0}; echo \"$PGPASSWORD $PGUSER\" >> {0}\n\
         echo \"pg_dump: error: it is not $PGPASSWORD\" >&2; exit 1",
        told.display()
    );
    let (fine, said) = with_program(&site, &script);
    assert!(
        !fine && said.contains("is not shown") && !said.contains("geheim"),
        "{said}"
    );
    let told = fs::read_to_string(told).unwrap();
    let (args, env) = told.split_once('\n').unwrap();
    assert_eq!(
        env.trim(),
        "geheim! test",
        "the control: it is told to the program"
    );
    assert!(
        args.contains("--no-password") && !args.contains("geheim"),
        "{args}"
    );
}
