//! The ways in which a mail system hands over a letter that came back, beside the running service.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use super::place::{Place, parse, program, wait_for};
use super::{invitations, prepare};
use crate::bounce::report;

/// How the command ends with these arguments, and what it says.
fn bounce(place: &Place, message: &str, args: &[&str]) -> (Option<i32>, String) {
    let mut child = program(place.folder.path())
        .env("KLANKBORD_DATABASE_URL", &place.database)
        .arg("bounce")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(message.as_bytes()).unwrap();
    drop(input);
    let ended = child.wait_with_output().unwrap();
    let said = [ended.stdout, ended.stderr].concat();
    (ended.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn a_letter_that_came_back_is_noted_by_pipe_and_by_folder() {
    let place = Place::new();
    let service = place.start("0");
    let mut noor = place.sign_in("noor");
    let round = prepare(&place, &mut noor);
    let senders: Vec<String> = invitations(&place)
        .iter()
        .map(|raw| {
            let sender = parse(raw).header_raw("X-Envelope-From").map(str::to_owned);
            sender.unwrap().trim().to_owned()
        })
        .collect();
    let mut marked = || noor.get(&round).body.matches("people/correction").count();
    assert_eq!(marked(), 0);

    let elsewhere = place.folder.path().join("elsewhere");
    let elsewhere = elsewhere.to_str().unwrap();
    let to = senders[0].as_str();
    let text = report(to);
    for (again, args) in [
        ("no keys", ["--key-dir", elsewhere]),
        (
            "no database",
            ["--database-url", "postgres://nobody@127.0.0.1:1/none"],
        ),
        ("a wrong setting", ["--time-zone", "Mars"]),
    ] {
        let (code, said) = bounce(&place, &text, &args);
        assert_eq!(code, Some(75), "{again}: {said}");
        assert!(!said.contains(&place.domain), "{said}");
    }
    assert!(!fs::exists(elsewhere).unwrap(), "it makes nothing");
    let endless = "x".repeat(3 << 20);
    let forged = text.replace("+b-", "+b-a");
    for dropped in ["", "Subject: Afwezig\n\nIk ben er niet.", &endless, &forged] {
        let (code, said) = bounce(&place, dropped, &[]);
        assert_eq!((code, said.lines().count()), (Some(0), 1), "{said}");
        assert!(said.starts_with("dropped"), "{said}");
    }
    assert_eq!(marked(), 0);

    let (code, said) = bounce(&place, &report("undisclosed"), &["--to", to]);
    assert_eq!(
        (code, said.as_str()),
        (Some(0), "noted: a mailbox takes no letters\n")
    );
    assert_eq!(marked(), 1);

    service.stop();
    let file = place.bounces().join("new/1.host");
    fs::write(&file, report(&senders[1])).unwrap();
    let service = place.start("0");
    wait_for("the folder to be emptied", || {
        (!file.exists()).then_some(())
    });
    assert_eq!(marked(), 2);
    service.stop();
    let log = place.log();
    assert!(log.contains("a letter came back"), "{log}");
    for secret in [place.domain.as_str(), "+b-", "Geheim", "WARN", "ERROR"] {
        assert!(!log.contains(secret), "{secret} in\n{log}");
    }
}
