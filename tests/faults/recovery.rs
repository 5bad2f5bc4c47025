//! The database is put back from a backup, and what is kept for that goes at its time.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::entity::answer_box::{self, Entity};
use klankbord::keys::{KeyStore, Private};
use sea_orm::{EntityTrait, IntoActiveModel, PaginatorTrait};
use tempfile::TempDir;

use super::body;
use crate::evidence::{Archive, Outcome, Prepared, Program, Start, post};
use crate::support::{is_postgres, open_by_clock};

const PATIENCE: Duration = Duration::from_mins(1);
const PEOPLE: usize = 12;

struct Place {
    folder: TempDir,
    database: String,
    round: Prepared,
    private: Private,
    public: String,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (app, database) = open_by_clock(&folder).await;
        let round = Prepared::open(&app, "noor", PEOPLE).await;
        app.db.clone().close().await.unwrap();
        let private = Private::generate();
        let public = private.public().to_string();
        Self {
            folder,
            database,
            round,
            private,
            public,
        }
    }

    fn start(&self, grace: &str) -> Program {
        let start = Start::new(self.folder.path(), &self.database);
        Program::start(Start {
            recovery: Some((&self.public, grace)),
            ..start
        })
    }

    /// True when somebody is thanked.
    fn answer(&self, program: &Program, who: usize) -> bool {
        let story = format!("Verhaal {who}.");
        let answered = post(program.socket, &self.round.path(who), &body(&story)).unwrap();
        answered.status == 303
    }

    fn run(&self, command: &str, input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_klankbord"))
            .arg(command)
            .arg(format!("--database-url={}", self.database))
            .arg(format!("--recovery-key={}", self.public))
            .arg("--data-dir")
            .arg(self.folder.path())
            .arg("--listen=127.0.0.1:0")
            .arg("--base-url=http://127.0.0.1:3000")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    async fn row(&self) -> answer_box::Model {
        let db = db::connect(&self.database, 4).await.unwrap();
        let row = Entity::find_by_id(self.round.id).one(&db.read).await;
        let row = row.unwrap().unwrap();
        db.close().await.unwrap();
        row
    }

    async fn boxes(&self) -> u64 {
        let db = db::connect(&self.database, 4).await.unwrap();
        let boxes = Entity::find().count(&db.read).await.unwrap();
        db.close().await.unwrap();
        boxes
    }

    async fn put_back(&self, row: &answer_box::Model) {
        let db = db::connect(&self.database, 4).await.unwrap();
        let tx = db.begin().await.unwrap();
        let mut row = row.clone().into_active_model();
        row.version = sea_orm::Set(row.version.take().unwrap());
        row.sealed = sea_orm::Set(row.sealed.take().unwrap());
        Entity::update(row).exec(&tx).await.unwrap();
        tx.commit().await.unwrap();
        db.close().await.unwrap();
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_last_night_opens_with_the_recovery_key_and_with_nothing_else() {
    let place = Place::new().await;
    let program = place.start("26h");
    assert!(place.answer(&program, 0));
    let backup = place.row().await;
    assert!(place.answer(&program, 1) && place.answer(&program, 2));
    // While it runs: nothing is called lost that can be opened.
    place.put_back(&backup).await;
    assert!(!place.answer(&program, 3));
    program.kill();
    let refused = place.run("serve", "");
    assert!(!refused.status.success());
    let output = text(&refused.stderr);
    assert!(
        output.contains("klankbord restore") && output.contains("1 open"),
        "{output}"
    );
    let another = Private::generate().reveal().to_string();
    for (input, wanted) in [
        (another.as_str(), "another recovery key"),
        ("AGE", "no private half"),
    ] {
        let refused = place.run("restore", input);
        let output = text(&refused.stderr);
        assert!(
            !refused.status.success() && output.contains(wanted),
            "{output}"
        );
    }
    for opened in [1, 0] {
        let restored = place.run("restore", &format!("{}\n", *place.private.reveal()));
        let output = text(&restored.stdout);
        assert!(
            output.starts_with(&format!("{opened} open rounds can")),
            "{output}"
        );
    }
    let program = place.start("26h");
    assert!(place.answer(&program, 1) && place.answer(&program, 3));
    program.kill();
    let keys = KeyStore::open(place.folder.path().join("keys")).unwrap();
    let db = db::connect(&place.database, 4).await.unwrap();
    let tally = klankbord::answer_box::open(&db.read, &keys, place.round.id).await;
    let tally = tally.unwrap();
    db.close().await.unwrap();
    let stories: Vec<_> = super::stories(&tally).cloned().collect();
    assert_eq!(stories.len(), 3, "{stories:?}");
    assert!(!holds(
        place.folder.path(),
        place.private.reveal().as_bytes()
    ));
    assert!(
        holds(place.folder.path(), b"Klankbord is ready"),
        "the control"
    );
}

/// The control of the one above: without a recovery key the same round is lost, when its key was missed for a day.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_recovery_key_a_database_of_last_night_is_lost() {
    let place = Place::new().await;
    let strict = || Program::start(Start::new(place.folder.path(), &place.database));
    let program = strict();
    assert!(place.answer(&program, 0));
    let backup = place.row().await;
    assert!(place.answer(&program, 1));
    program.kill();
    place.put_back(&backup).await;
    let restored = place.run("restore", &format!("{}\n", *place.private.reveal()));
    let output = text(&restored.stdout);
    assert!(
        output.starts_with("0 open rounds can be read again, 1 are"),
        "{output}"
    );
    for (clock_offset, boxes) in [("0", 1), ("23h", 1), ("25h", 0)] {
        let start = Start::new(place.folder.path(), &place.database);
        let program = Program::start(Start {
            clock_offset,
            ..start
        });
        assert!(!place.answer(&program, 2));
        program.kill();
        assert_eq!(place.boxes().await, boxes, "{clock_offset} later");
    }
}

/// Nobody answers, nobody looks and nothing is started.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_goes_at_its_time_by_itself() {
    let place = Place::new().await;
    let keys = place.folder.path().join("keys");
    // Keys count from the beginning of the hour; near its end, the first would be over when the last is not.
    let clock = Clock::System {
        offset: TimeDelta::zero(),
    };
    let of_hour = || clock.now().timestamp().rem_euclid(3600);
    while of_hour() > 3540 {
        thread::sleep(Duration::from_secs(1));
    }
    let grace = of_hour() + 12;
    let program = place.start(&format!("{grace}s"));
    let db = db::connect(&place.database, 4).await.unwrap();
    let mut archive = Archive::new(place.round.id);
    for who in 0..4 {
        archive.copy_from(&db, &keys).await;
        assert!(place.answer(&program, who));
    }
    archive.copy_from(&db, &keys).await;
    db.close().await.unwrap();
    let opened = |archive: &Archive| archive.opened_with(&keys, &place.private).len();
    assert_eq!(opened(&archive), 5, "the control: they are kept for now");
    let until = Instant::now() + PATIENCE;
    while opened(&archive) > 1 {
        assert!(Instant::now() < until, "what is kept does not go");
        thread::sleep(Duration::from_millis(100));
    }
    let late = of_hour() - grace;
    Outcome {
        id: "F5",
        what: "sealed keys that go at their time, by themselves",
        times: 1,
        asked: 4,
        lost: 0,
        twice: 0,
        recovery: format!("{late} s after it"),
    }
    .note();
    assert!((0..5).contains(&late), "{late}");
    program.kill();
}

/// Of each box the file holds one version, and so does a copy of all files.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_of_the_database_is_emptied_at_once() {
    if is_postgres() {
        return;
    }
    let mut place = Place::new().await;
    let [file, link] = ["klankbord.db", "link.db"].map(|name| place.folder.path().join(name));
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let linked = format!("sqlite://{}", link.display());
    let log = file.with_extension("db-wal");
    let length = || fs::metadata(&log).map_or(0, |log| log.len());
    for people in [0..PEOPLE / 2, PEOPLE / 2..PEOPLE] {
        let program = place.start("26h");
        let mut grown = 0;
        for who in people {
            assert!(place.answer(&program, who));
            grown = grown.max(length());
            let until = Instant::now() + PATIENCE;
            while length() > 0 {
                assert!(Instant::now() < until, "it is not emptied");
                thread::sleep(Duration::from_millis(20));
            }
        }
        assert!(grown > 0, "the control: an answer is in it first");
        program.kill();
        // And once more by a link to the file.
        place.database.clone_from(&linked);
    }
}

fn holds(folder: &Path, needle: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, needle);
        }
        let bytes = fs::read(path).unwrap();
        bytes.windows(needle.len()).any(|part| part == needle)
    })
}
