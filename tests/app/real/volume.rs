//! `check keys`, on volumes that do what keys need and on ones that do not.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::place::program;
use crate::evidence::{Program, Start};
use crate::support::database;

/// How it ends, and what it says.
fn try_out(folder: &Path, settings: &[(&str, &str)]) -> (Option<i32>, String) {
    let settings = settings.iter().copied();
    let ended = program(folder)
        .envs(settings)
        .args(["check", "keys"])
        .output();
    let ended = ended.unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    (ended.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn a_volume_that_does_all_is_told_so_and_nothing_is_left_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("kept");
    let setting = [("KLANKBORD_KEY_DIR", keys.to_str().unwrap())];
    let (code, said) = try_out(folder.path(), &setting);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("can be used") && !said.contains("fingerprint"),
        "{said}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let (code, said) = try_out(
        folder.path(),
        &[("KLANKBORD_KEY_DIR", "/proc/keys-of-nobody")],
    );
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("no folder can be made in it"), "{said}");
}

/// Beside the running service, which is not disturbed by it.
#[test]
fn every_node_can_be_asked_for_its_fingerprint() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let database = runtime.block_on(database(&folder));
    let program = Program::start(Start::new(folder.path(), &database));
    let keys = folder.path().join("keys");
    let before = fs::read_dir(&keys).unwrap().count();
    let setting = [("KLANKBORD_KEY_DIR", keys.to_str().unwrap())];
    let [one, other] = [0, 1].map(|_| try_out(folder.path(), &setting));
    assert_eq!((one.0, &one.1), (Some(0), &other.1));
    assert!(one.1.contains("Its fingerprint is "), "{}", one.1);
    assert_eq!(fs::read_dir(&keys).unwrap().count(), before);
    program.kill();
}

#[test]
fn what_a_volume_cannot_do_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("poor_volume.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .arg(&library)
        .arg("tests/faults/poor_volume.c")
        .status();
    assert!(built.unwrap().success());
    for (lacks, sentence) in [
        ("", "can be used"),
        ("rights", "does not keep rights"),
        ("lock", "does not keep out another program"),
        ("rename", "cannot be put in another's place"),
        ("fsync", "does not say when a file is on the disk"),
        ("overwrite", "cannot be overwritten where it lies"),
    ] {
        let settings = [
            ("LD_PRELOAD", library.to_str().unwrap()),
            ("POOR_VOLUME", lacks),
        ];
        let (code, said) = try_out(folder.path(), &settings);
        assert!(said.contains(sentence), "{lacks}: {said}");
        assert_eq!(code, Some(if lacks.is_empty() { 0 } else { 2 }), "{said}");
    }
}
