//! The real thing once: the program itself on a disk of its own, real SMTP, real HTTP, and a round lived through.

mod bounce;
mod place;
mod postfix;
mod starting;
mod volume;
mod web;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use chrono::{DateTime, Days, TimeDelta, Utc};
use klankbord::clock::Clock;
use klankbord::keys::KeyStore;
use klankbord::{db, queue, start};

use self::place::{Place, Service, parse, program, wait_for};
use self::web::Web;
use crate::support::{Given, TestApp, fields};

/// A day more than a round takes: by then it is past seven in the morning, whenever the test runs.
const AFTER: &str = "16d";

#[test]
fn a_round_is_lived_through_with_the_program_itself() {
    let place = Place::new();
    let service = place.start("0");
    let mut noor = place.sign_in("noor");
    let round = prepare(&place, &mut noor);
    let letters = invitations(&place);
    for (number, letter) in letters.iter().enumerate() {
        answer(&place, letter, number);
    }
    service.stop();

    let service = place.start(AFTER);
    let ready = place.letters("noor", "/profile", 1).remove(0);
    let mut noor = place.sign_in("noor");
    let profile = noor.get(&place.link(&ready, "/profile"));
    profile.assert_status(200).assert_says("Analytisch");
    assert_eq!(profile.path, format!("{round}/profile"));
    for number in 0..letters.len() {
        profile.assert_says(&format!("Verhaal {number} over Noor."));
    }
    let dead = place.web().get(&place.link(&letters[0], "/r/"));
    dead.assert_status(410);
    share(&place, &mut noor);
    service.stop();
    nothing_is_left(&place, TimeDelta::days(16));
}

#[test]
fn a_letter_whose_receipt_was_lost_comes_again_as_the_same_letter() {
    let place = Place::new();
    let service = place.start("0");
    // The receiver keeps the letter and hangs up before it says so.
    place
        .web()
        .post("/sign-in", &[("email", &place.address("smtp-drop"))])
        .assert_status(200);
    let first = place.letters("smtp-drop", "/sign-in/", 1).remove(0);
    service.stop();
    let service = place.start("1m");
    let second = place.letters("smtp-drop", "/sign-in/", 2).remove(1);
    assert_eq!(
        String::from_utf8(first).unwrap(),
        String::from_utf8(second).unwrap()
    );
    service.stop();
}

#[test]
fn an_operator_sends_a_sample_of_every_letter_to_themselves() {
    let place = Place::new();
    let relay = std::env::var("TEST_SMTP_URL").unwrap();
    let try_out = |name: &str| {
        let tried = program(place.folder.path())
            .env("KLANKBORD_SMTP_URL", &relay)
            .args(["check", "mail", "--to", &place.address(name)])
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (tried.status.code(), text(tried.stdout), text(tried.stderr))
    };
    let (code, output, _) = try_out("operator");
    assert_eq!(code, Some(0));
    let sent = output.matches("the relay said: 250").count();
    assert!(sent >= 28, "{output}");
    assert_eq!(place.letters("operator", "", sent).len(), sent);
    assert!(
        output.contains("SPF:") && output.contains("_dmarc."),
        "{output}"
    );
    let (code, _, output) = try_out("smtp-rcpt-550");
    assert_eq!(code, Some(2));
    assert!(
        output.contains("takes no letters") && output.contains("as asked"),
        "{output}"
    );
}

#[test]
fn all_wrong_settings_are_told_in_one_go() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = [
        ("KLANKBORD_LISTEN", "everywhere"),
        ("KLANKBORD_TIME_ZONE", "Mars"),
        ("KLANKBORD_ROUND_GAP_DAYS", "-1"),
        ("KLANKBORD_KEY_GRACE", "soon"),
        ("KLANKBORD_LOG", "loudly"),
        ("KLANKBORD_SMTP_URL", "smtp://relay:none"),
    ];
    let (code, output) = refused(folder.path(), &wrong);
    assert_eq!(code, Some(2), "{output}");
    for (name, _) in wrong {
        assert!(output.contains(name), "{name} is not in\n{output}");
    }
    assert_eq!(output.lines().count(), wrong.len(), "{output}");
    assert!(
        !folder.path().join("data").exists(),
        "nothing is made before the settings are right"
    );
}

#[test]
fn the_clock_of_a_public_service_cannot_be_moved() {
    let folder = tempfile::tempdir().unwrap();
    let public = [
        ("KLANKBORD_BASE_URL", "https://klankbord.example"),
        ("KLANKBORD_SMTP_URL", "smtp://relay.example"),
        ("KLANKBORD_SIGN_IN_DOMAINS", "provincie.example"),
    ];
    let (code, output) = refused(
        folder.path(),
        &[&public[..], &[("KLANKBORD_CLOCK_OFFSET", "15d")]].concat(),
    );
    assert_eq!(code, Some(2), "{output}");
    assert!(output.contains("KLANKBORD_CLOCK_OFFSET"), "{output}");
    let fine = program(folder.path())
        .envs(public)
        .args(["check", "settings"])
        .output()
        .unwrap();
    assert_eq!(
        fine.status.code(),
        Some(0),
        "the control: without the offset it is accepted"
    );
}

/// An empty folder where the disk of the keys should be mounted looks like a new key store.
#[tokio::test]
async fn a_service_with_accounts_and_no_keys_does_not_start() {
    let test = TestApp::new().await;
    test.employee("Noor", "noor@provincie.example").await;
    let mut config = test.app.config.clone();
    config.key_dir = test.folder.path().join("not-mounted");
    let refused = start::app(config.clone()).await.err().unwrap();
    assert!(refused.join("").contains("disk mounted"), "{refused:?}");
    assert!(!config.key_dir.exists(), "nothing is made in its place");
    config.key_dir.clone_from(&test.app.config.key_dir);
    assert!(start::app(config).await.is_ok(), "the control");
}

/// Name, manager, note, self-view, six invitations, and off. Returns the path of the round.
fn prepare(place: &Place, noor: &mut Web) -> String {
    let page = noor.get("/me");
    let manager = place.address("ingrid");
    let about = [
        ("name", "Noor de Wit"),
        ("manager-name", "Ingrid"),
        ("manager-email", manager.as_str()),
    ];
    noor.submit(&page, "/me", &about).assert_status(200);
    let page = noor.post("/rounds", &[]);
    page.assert_status(200);
    let round = page.path.trim_end_matches("/questions").to_owned();
    let note = [("note", "Ik ben benieuwd hoe jij mij ziet.")];
    noor.submit(&page, &format!("{round}/questions"), &note)
        .assert_status(200);
    let top = ["analytical", "curious", "nuanced", "attentive", "helpful"].map(|id| ("top", id));
    noor.post(&format!("{round}/self-view"), &top)
        .assert_status(200);
    let people = reviewers().map(|name| place.address(&name)).join("\n");
    let list = format!("{round}/people");
    let page = noor.get(&list);
    noor.submit(&page, &list, &[("people-list", &people)])
        .assert_status(200);
    noor.post(&format!("{round}/opening"), &[])
        .assert_status(200);
    round
}

fn reviewers() -> [String; 8] {
    std::array::from_fn(|number| format!("reviewer-{number}"))
}

/// The eight letters as they came over the wire.
fn invitations(place: &Place) -> Vec<Vec<u8>> {
    let letters: Vec<_> = reviewers()
        .iter()
        .map(|name| place.letters(name, "/r/", 1).remove(0))
        .collect();
    let mut ids = BTreeSet::new();
    for raw in &letters {
        let letter = parse(raw);
        let from = letter.from().unwrap().first().unwrap();
        assert_eq!(from.name(), Some("Noor de Wit via Klankbord"));
        assert_eq!(
            from.address(),
            Some(place.address("klankbord").as_str()),
            "never the employee's own"
        );
        let back = letter.reply_to().unwrap().first().unwrap();
        assert_eq!(back.address(), Some(place.address("contact").as_str()));
        let age = system_now(TimeDelta::zero()).timestamp() - letter.date().unwrap().to_timestamp();
        assert!((0..300).contains(&age), "dated {age} seconds ago");
        let id = letter.message_id().unwrap().to_owned();
        assert!(id.ends_with(&format!("@{}", place.domain)), "{id}");
        ids.insert(id);
        let header = |name: &'static str| {
            letter
                .header_raw(name)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        assert_eq!(header("Auto-Submitted"), "auto-generated");
        assert_eq!(header("X-Auto-Response-Suppress"), "All");
        assert_eq!(
            header("List-Unsubscribe-Post"),
            "List-Unsubscribe=One-Click"
        );
        assert!(header("List-Unsubscribe").starts_with(&format!("<{}/stop/", place.base)));
        assert!(header("Content-Type").starts_with("multipart/alternative"));
        let link = format!("{}{}", place.base, place.link(raw, "/r/"));
        assert!(
            letter
                .body_html(0)
                .unwrap()
                .contains(&format!(">{link}</a>")),
            "the same link, for all to see"
        );
    }
    assert_eq!(ids.len(), letters.len());
    letters
}

/// In a browser of their own that is sent nothing to keep.
fn answer(place: &Place, letter: &[u8], number: usize) {
    let mut web = place.web();
    let path = place.link(letter, "/r/");
    let page = web.get(&path);
    page.assert_status(200);
    let given = fields(&Given {
        story: format!("Verhaal {number} over Noor."),
        ..Given::default()
    });
    let given: Vec<_> = given
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    web.submit(&page, &path, &given)
        .assert_status(200)
        .assert_says("Dank je wel");
    assert!(web.cookies.is_empty());
}

/// Plans the conversation and shares one story; the manager reads that and nothing else.
fn share(place: &Place, noor: &mut Web) {
    let day = (system_now(TimeDelta::days(16)) + Days::new(10))
        .date_naive()
        .to_string();
    let page = noor.get("/conversations/new");
    let plan = [
        ("date", day.as_str()),
        ("topic", "Ik wil het over leren hebben."),
    ];
    let talk = noor.submit(&page, "/conversations", &plan);
    talk.assert_status(200);
    noor.post(
        &format!("{}/sharing", talk.path),
        &[("part", "text.story.0"), ("until", &day)],
    )
    .assert_status(200);
    let letter = place.letters("ingrid", "/shared/", 1).remove(0);
    let mut ingrid = place.sign_in("ingrid");
    let shared = ingrid.get(&place.link(&letter, "/shared/"));
    shared
        .assert_status(200)
        .assert_says("Noor de Wit")
        .assert_says("Ik wil het over leren hebben.");
    assert_eq!(shared.text().matches("Verhaal ").count(), 1);
    shared.assert_silent("Analytisch").assert_silent("Een tip");
}

/// The database and the key store after all of it, looked at without the program; and its log.
fn nothing_is_left(place: &Place, offset: TimeDelta) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let db = db::connect(&place.database, 4).await.unwrap();
        assert_eq!(
            queue::count_due(&db.read, system_now(offset))
                .await
                .unwrap(),
            0
        );
        // What comes a week before the conversation, a year after it, and when it was kept long enough, is nothing of the
        // round.
        // Of the round itself the addresses wait to be thanked, and one day they are forgotten.
        let mut left = queue::list(&db.read).await.unwrap();
        left.retain(|(job, _)| {
            !matches!(
                job,
                queue::Job::SendWeekBefore { .. }
                    | queue::Job::SendNudge { .. }
                    | queue::Job::ForgetConversation { .. }
                    | queue::Job::ForgetInvited { .. }
            )
        });
        assert!(
            left.is_empty(),
            "the round is over, and jobs of it are left: {left:?}"
        );
        db.close().await.unwrap();
    });
    let keys = KeyStore::open(place.folder.path().join("data/keys")).unwrap();
    assert_eq!(keys.rounds().unwrap(), vec![]);
    let log = place.log();
    assert!(log.matches("Klankbord is ready").count() == 2, "{log}");
    for secret in [
        place.domain.as_str(),
        "Noor",
        "Ingrid",
        "/r/",
        "Verhaal",
        "ERROR",
        "WARN",
    ] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

/// How a start ends that these settings should prevent, and all it says.
fn refused(folder: &Path, settings: &[(&str, &str)]) -> (Option<i32>, String) {
    let mut child = program(folder)
        .envs(settings.iter().copied())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map(Service)
        .unwrap();
    let ended = wait_for("the program to refuse", || child.0.try_wait().unwrap());
    let mut output = String::new();
    child
        .0
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut output)
        .unwrap();
    assert_eq!(output, "", "what is wrong belongs on the other channel");
    child
        .0
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut output)
        .unwrap();
    (ended.code(), output)
}

fn system_now(offset: TimeDelta) -> DateTime<Utc> {
    Clock::System { offset }.now()
}
