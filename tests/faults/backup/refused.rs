//! What is no whole backup, or does not belong here, is refused before anything is touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use klankbord::random::Random;

use super::site::{Site, said};
use crate::support::is_postgres;

async fn assert_refused(site: &Site, backup: &Path, why: &str) {
    let (fine, said) = site.restore(backup, &["--yes"], "");
    assert!(!fine && said.contains(why), "wanted {why:?}: {said}");
    assert!(site.is_empty().await, "nothing is touched: {said}");
}

fn copy(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_that_was_changed_or_is_not_whole_is_refused() {
    let mut site = Site::new(None).await;
    let backup = site.back_up();
    site.lose_machine().await;
    let changed = site.backups.path().join("changed");
    let names = [
        "manifest.json",
        "SHA256SUMS",
        "klankbord.db",
        "klankbord.pgdump",
    ];
    for name in names.iter().filter(|name| backup.join(name).exists()) {
        for _ in 0..5 {
            copy(&backup, &changed);
            let mut bytes = fs::read(changed.join(name)).unwrap();
            let at = usize::from(u16::from_be_bytes(Random::System.bytes())) % bytes.len();
            bytes[at] ^= 1;
            fs::write(changed.join(name), bytes).unwrap();
            assert_refused(&site, &changed, "not as it was written").await;
        }
        copy(&backup, &changed);
        fs::remove_file(changed.join(name)).unwrap();
        let why = if *name == "manifest.json" {
            "no backup"
        } else {
            "not as it was written"
        };
        assert_refused(&site, &changed, why).await;
    }
    copy(&backup, &changed);
    fs::write(changed.join("application.keys"), "key").unwrap();
    assert_refused(&site, &changed, "application.keys").await;
    let unfinished = backup.with_extension("unfinished");
    copy(&backup, &unfinished);
    assert_refused(&site, &unfinished, "never finished").await;
    let above = backup.file_name().unwrap().to_str().unwrap();
    assert_refused(&site, site.backups.path(), above).await;
    let (fine, said) = site.restore(&backup, &[], "");
    assert!(fine, "the control: {said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_of_another_store_or_engine_or_of_a_later_version_is_refused() {
    let mut site = Site::new(None).await;
    let backup = site.back_up();
    site.lose_machine().await;
    let keys = site.keys();
    let aside = keys.with_extension("aside");
    fs::rename(&keys, &aside).unwrap();
    assert_refused(&site, &backup, "there are no keys in it").await;
    let another = Site::new(None).await;
    copy(&another.keys(), &keys);
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o700)).unwrap();
    assert_refused(&site, &backup, "another key store").await;
    fs::remove_dir_all(&keys).unwrap();
    fs::rename(&aside, &keys).unwrap();

    let changed = site.backups.path().join("changed");
    let later = ("m20261129_0000", "m20361129_0000");
    let engine = if is_postgres() {
        ("postgresql", "sqlite")
    } else {
        ("sqlite", "postgresql")
    };
    for ((from, to), why) in [
        (later, "a newer klankbord"),
        (engine, "the kind it came from"),
    ] {
        copy(&backup, &changed);
        let manifest = changed.join("manifest.json");
        let text = fs::read_to_string(&manifest).unwrap().replace(from, to);
        fs::write(&manifest, text).unwrap();
        for end in ["db", "pgdump"] {
            let other = if end == "db" { "pgdump" } else { "db" };
            if to == "sqlite" && end == "pgdump" || to == "postgresql" && end == "db" {
                let file = |end| changed.join("klankbord").with_extension(end);
                fs::rename(file(end), file(other)).unwrap();
            }
        }
        let sums = "sha256sum klankbord.* manifest.json > sums; mv sums SHA256SUMS";
        let summed = Command::new("sh")
            .args(["-c", sums])
            .current_dir(&changed)
            .status();
        assert!(summed.unwrap().success());
        assert_refused(&site, &changed, why).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_place_in_which_there_is_something_is_refused() {
    let mut site = Site::new(None).await;
    let backup = site.back_up();
    let (fine, said) = site.restore(&backup, &["--yes"], "");
    assert!(
        !fine && said.contains("there is a database already"),
        "{said}"
    );
    site.start().kill();
    site.lose_machine().await;
    if !is_postgres() {
        let log = site.bench.folder.path().join("klankbord.db-wal");
        fs::write(&log, "left").unwrap();
        let (fine, said) = site.restore(&backup, &["--yes"], "");
        assert!(!fine && said.contains("klankbord.db-wal is left"), "{said}");
        fs::remove_file(log).unwrap();
    }
    let (fine, said) = site.restore(&backup, &[], "");
    assert!(fine, "the control: {said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_does_not_start_in_the_midst_of_a_restore_and_it_can_be_run_again() {
    let mut site = Site::new(None).await;
    let program = site.start();
    let backup = site.back_up();
    let who = Site::people(0..1, 0..3);
    site.bench.send_again(program.socket, &who);
    program.kill();
    site.lose_machine().await;
    let mut killed = site.command();
    let mut killed = killed
        .args(["restore", "--yes", "--from"])
        .arg(&backup)
        .env("KLANKBORD_DIE_AT", "restore-loaded")
        .spawn()
        .unwrap();
    assert!(!killed.wait().unwrap().success());
    assert!(!site.is_empty().await, "the control: it was loaded");
    let started = site.run(&["serve"], "");
    let refusal = said(&started);
    assert!(
        !started.status.success() && refusal.contains("restore --from"),
        "{refusal}"
    );
    let (fine, said) = site.restore(&backup, &["--yes"], "");
    assert!(fine && said.contains("that go on: 7. Lost: 1."), "{said}");
    site.start().kill();
}
