//! What the program asks of its place before it starts, and what it leaves there for others to read.

use std::fs::{self, DirBuilder, File, Permissions};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::place::{Service, program, wait_for};
use super::refused;
use crate::evidence::{Program, Start, own_socket, post};
use crate::support::database;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// How `migrate` ends, and what it says.
fn migrate(folder: &Path, flags: &[&str]) -> (Option<i32>, String) {
    let ended = program(folder).args(flags).arg("migrate").output().unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    (ended.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn a_data_folder_in_which_others_can_look_is_refused() {
    for command in ["serve", "migrate", "demo"] {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join(if command == "demo" {
            "data/demo"
        } else {
            "data"
        });
        fs::create_dir_all(&data).unwrap();
        for open in [0o755, 0o750, 0o701, 0o770, 0o740] {
            fs::set_permissions(&data, Permissions::from_mode(open)).unwrap();
            let socket = own_socket().to_string();
            let mut child = program(folder.path());
            let child = child.arg(command).args(["--listen", &socket]).output();
            let ended = child.unwrap();
            let said = String::from_utf8(ended.stderr).unwrap();
            assert_eq!(ended.status.code(), Some(2), "{command} {open:o}: {said}");
            assert!(said.contains("0700"), "{said}");
        }
        assert_eq!(
            fs::read_dir(&data).unwrap().count(),
            0,
            "nothing is made in it"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    DirBuilder::new().mode(0o700).create(&data).unwrap();
    let (code, said) = migrate(folder.path(), &[]);
    assert_eq!(code, Some(0), "the control: {said}");
}

#[test]
fn a_database_that_others_can_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let open = folder.path().join("elsewhere");
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, Permissions::from_mode(0o755)).unwrap();
    let url = format!("--database-url=sqlite://{}/k.db", open.display());
    let (code, said) = migrate(folder.path(), &[&url]);
    assert_eq!(
        code,
        Some(0),
        "a new file is made so that nobody else can read it: {said}"
    );
    assert_eq!(mode(&open.join("k.db")), 0o600);
    fs::set_permissions(open.join("k.db"), Permissions::from_mode(0o644)).unwrap();
    let (code, said) = migrate(folder.path(), &[&url]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("0600"), "{said}");
    fs::set_permissions(&open, Permissions::from_mode(0o700)).unwrap();
    let (code, said) = migrate(folder.path(), &[&url]);
    assert_eq!(code, Some(0), "the control: {said}");
}

fn all_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all_files(&path, found);
        }
        found.push(path);
    }
}

/// It is started where everything that is made is everybody's.
#[test]
fn others_can_read_nothing_that_the_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let database = runtime.block_on(database(&folder));
    let program = Program::start(Start::new(folder.path(), &database));
    let asked = post(program.socket, "/sign-in", "email=noor%40provincie.example");
    assert_eq!(asked.unwrap().status, 200);
    let mailbox = folder.path().join("mailbox");
    wait_for("the letter", || {
        let mut letters = fs::read_dir(&mailbox)
            .ok()?
            .map(|entry| entry.unwrap().path());
        let is_whole = |path: PathBuf| path.extension().is_some_and(|end| end == "eml");
        letters.any(is_whole).then_some(())
    });
    let mut found = Vec::new();
    all_files(folder.path(), &mut found);
    found.retain(|path| !path.ends_with("log"));
    assert!(found.len() >= 5, "{found:?}");
    for path in found {
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
    program.kill();
    let control = folder.path().join("control");
    let touch = format!("umask 0; touch {}", control.display());
    assert!(
        Command::new("sh")
            .args(["-c", &touch])
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(mode(&control), 0o666, "the control");
}

#[test]
fn a_start_without_a_trusted_proxy_on_https_is_a_risk_that_is_told() {
    for (hops, warned) in [("0", true), ("1", false)] {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log");
        let file = File::create(&log).unwrap();
        let child = program(folder.path())
            .env("KLANKBORD_LISTEN", own_socket().to_string())
            .env("KLANKBORD_BASE_URL", "https://klankbord.example")
            .env("KLANKBORD_SMTP_URL", "smtp://127.0.0.1:9")
            .env("KLANKBORD_SIGN_IN_DOMAINS", "*")
            .env("KLANKBORD_TRUSTED_PROXY_HOPS", hops)
            .env("KLANKBORD_LOG", "error")
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .map(Service)
            .unwrap();
        let log = || fs::read_to_string(&log).unwrap();
        wait_for("the start", || log().contains("is ready").then_some(()));
        let log = log();
        assert_eq!(
            log.contains("KLANKBORD_TRUSTED_PROXY_HOPS"),
            warned,
            "{log}"
        );
        drop(child);
    }
}

#[test]
fn a_recovery_key_is_shown_once_and_what_is_risky_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str], settings: &[(&str, &str)]| {
        let settings = settings.iter().copied();
        let run = program(folder.path()).envs(settings).args(args).output();
        let run = run.unwrap();
        let output = [run.stdout, run.stderr].concat();
        (run.status.success(), String::from_utf8(output).unwrap())
    };
    let (_, made) = run(&["recovery-key"], &[]);
    let line = |start: &str| made.lines().find_map(|line| line.strip_prefix(start));
    let public = line("KLANKBORD_RECOVERY_KEY=").unwrap();
    let private = line("AGE-SECRET-KEY-").unwrap();
    assert_ne!(run(&["recovery-key"], &[]).1, made, "another one each time");

    let key = ("KLANKBORD_RECOVERY_KEY", public);
    let away = ("KLANKBORD_KEY_DIR", "/proc/keys");
    let relay = ("KLANKBORD_SMTP_URL", "smtp://127.0.0.1:9");
    let fine = run(&["check"], &[key, away, relay]);
    assert_eq!(fine, (true, "nothing to take care of\n".to_owned()));
    let (_, output) = run(&["check"], &[relay]);
    assert!(
        output.contains("data folder") && output.contains("recovery-key"),
        "{output}"
    );
    assert!(run(&["check"], &[]).1.contains("trying things out"));

    let mistaken = format!("AGE-SECRET-KEY-{private}");
    let (fine, output) = run(&["check"], &[("KLANKBORD_RECOVERY_KEY", &mistaken)]);
    assert!(
        !fine && output.contains("KLANKBORD_RECOVERY_KEY"),
        "{output}"
    );
    assert!(!output.contains(private), "it is not repeated");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing is made"
    );
}

#[test]
fn a_public_service_says_who_may_sign_in() {
    let folder = tempfile::tempdir().unwrap();
    let public = [
        ("KLANKBORD_BASE_URL", "https://klankbord.example"),
        ("KLANKBORD_SMTP_URL", "smtp://relay.example"),
    ];
    let (code, output) = refused(folder.path(), &public);
    assert_eq!(code, Some(2), "{output}");
    assert!(output.contains("KLANKBORD_SIGN_IN_DOMAINS"), "{output}");
    assert_eq!(output.lines().count(), 1, "{output}");
}

/// What an operator reads at a start may hold what others chose: a name of a folder, of a file, of a relay.
#[test]
fn what_is_told_at_a_start_steers_no_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let odd = "a\u{1b}]0;b\u{7}\u{202e}c";
    fs::create_dir(folder.path().join(odd)).unwrap();
    fs::set_permissions(folder.path().join(odd), Permissions::from_mode(0o755)).unwrap();
    let (code, output) = refused(folder.path(), &[("KLANKBORD_DATA_DIR", odd)]);
    assert_eq!(code, Some(2), "{output}");
    assert!(output.contains("\\u{1b}]0;b\\u{7}"), "{output:?}");
    assert!(
        !output
            .trim_end()
            .contains(|c: char| c.is_control() || c == '\u{202e}'),
        "{output:?}"
    );
}

/// How the program ends with these settings and flags, and all it says.
fn run(settings: &[(&str, &str)], args: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let settings = settings.iter().copied();
    let ended = program(folder.path()).envs(settings).args(args).output();
    let ended = ended.unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    (ended.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn settings_are_read_as_files_of_variables_write_them() {
    let fine = [
        ("KLANKBORD_LISTEN", "\"127.0.0.1:4000\""),
        ("KLANKBORD_BASE_URL", " 'https://klankbord.example' \r"),
        ("KLANKBORD_SMTP_URL", "\"smtp://127.0.0.1:9\"\r\n"),
        ("KLANKBORD_SIGN_IN_DOMAINS", "\"provincie.example\""),
        ("KLANKBORD_MAIL_FROM", "'klankbord@provincie.example'"),
        ("KLANKBORD_LOG", " info\r"),
        ("KLANKBORD_TRUSTED_PROXY_HOPS", "\"1\""),
        ("KLANKBORD_KEY_DIR", "\"/proc/keys\""),
        ("KLANKBORD_CONTACT", ""),
        ("KLANKBORD_THEME", ""),
        ("KLANKBORD_FACILITIES", ""),
        ("KLANKBORD_BOUNCE_DIR", "\"\""),
        ("KLANKBORD_DATABASE_URL", " "),
        ("KLANKBORD_TIME_ZONE", ""),
        ("KLANKBORD_SERVICE_PORT", "3000"),
    ];
    let (code, said) = run(&fine, &["check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("recovery key"), "{said}");

    let slips = [
        fine[0],
        ("KLANKBORD_BASEURL", "geheim"),
        ("KLANKBORD_LOG", "loud"),
    ];
    for command in [&["check"][..], &["migrate"], &["serve"], &[]] {
        let (code, said) = run(&slips, command);
        assert_eq!(code, Some(2), "{said}");
        assert!(
            said.contains("KLANKBORD_BASEURL") && said.contains("KLANKBORD_BASE_URL"),
            "{said}"
        );
        assert!(said.contains("KLANKBORD_LOG "), "all at once: {said}");
        assert!(!said.contains("geheim"), "{said}");
    }
}

#[test]
fn no_start_repeats_a_password() {
    let log = ("KLANKBORD_LOG", "trace");
    let database = |url| [log, ("KLANKBORD_DATABASE_URL", url)];
    for url in [
        "postgres://u:geheim@127.0.0.1:1/n",
        "postgres://u:geheim@h h/n",
        "postgres://u:geheim@127.0.0.1:1/n?sslmode=geheim",
        "postgres://u:gehe/geheim@127.0.0.1/n",
        "postgres:u:geheim@h/n",
        "mysql://u:geheim@h/n",
        "geheim",
    ] {
        let (code, said) = run(&database(url), &["migrate"]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("KLANKBORD_DATABASE_URL"), "{said}");
        assert!(!said.contains("geheim"), "{said}");
    }
    for url in [
        "smtp://u:geh/geheim@h",
        "smtp://u:geheim@h/x",
        "smtp://geheim",
        "http://u:geheim@h",
    ] {
        let settings = [log, ("KLANKBORD_SMTP_URL", url), ("KLANKBORD_LISTEN", "x")];
        let (_, said) = run(&settings, &["check"]);
        assert!(!said.contains("geheim"), "{said}");
    }
    for args in [
        &["postgres://u:geheim@h/n"][..],
        &["--database_url=postgres://u:geheim@h/n"],
        &[
            "--smtp-url=smtp://u:geheim@h",
            "--smtp-url=smtp://u:geheim@h",
        ],
        &["check", "smtp://u:geheim@h"],
    ] {
        let (code, said) = run(&[], args);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("rror") && !said.contains("geheim"), "{said}");
    }
    let both = [
        database("postgres://u:geheim@h/n")[1],
        ("KLANKBORD_SMTP_URL", "smtp://u:geheim@h"),
    ];
    let (_, help) = run(&both, &["--help"]);
    assert!(help.contains("KLANKBORD_SMTP_URL") && !help.contains("geheim"));
}

#[test]
fn a_data_folder_may_have_any_name() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "my data",
        "100%",
        "50%25",
        "%41",
        "what?",
        "#1",
        "a?mode=ro",
    ] {
        let data = folder.path().join(name);
        let ended = program(folder.path())
            .env("KLANKBORD_DATA_DIR", &data)
            .arg("migrate")
            .output()
            .unwrap();
        assert!(
            ended.status.success(),
            "{name}: {:?}",
            String::from_utf8(ended.stderr)
        );
        assert!(data.join("klankbord.db").is_file(), "{name}");
    }
    let ended = program(folder.path())
        .env("KLANKBORD_DATA_DIR", "own data")
        .arg("migrate")
        .output();
    assert!(ended.unwrap().status.success());
    assert!(
        folder.path().join("own data/klankbord.db").is_file(),
        "also a relative one"
    );
}
