//! What lies in the memory of the program after people answered: a text, or the link of who wrote it.
//!
//! Thirty people answer at once, each in one of the ways in which people do: at the first try, after a mistake, twice,
//! from a browser that unpacks, over a connection that breaks halfway. Their connections stay open on their side. Then
//! all that the process can write in its memory is searched, while it rests and after the end of the round. The program
//! is the one that other tests run, which is built without optimisation: more copies lie about there than in the one that
//! is shipped. `TEST_PROGRAM` names another.
//!
//! Two controls: somebody whose last byte is still on its way is found by the same look, and so are the others in a
//! process that serves in the same way and frees memory as usual.

mod look;
mod people;
mod plain;

use std::fs;
use std::net::SocketAddr;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use klankbord::answer_box;
use klankbord::clock::Clock;
use klankbord::db;
use klankbord::ids::RoundId;
use klankbord::mail::Mailer;
use klankbord::questionnaire::Circle;
use klankbord::round::{self, State};
use tempfile::TempDir;

use self::look::{Found, Secrets, look, until_forgotten};
use self::people::{Waiting, answer_all};
use self::plain::Plain;
use crate::evidence::{Canaries, Outcome, Prepared, Program, Start, note, times};
use crate::support::{config, open, open_by_clock};

const AT_ONCE: usize = 30;
/// What is left of a round when its people begin to answer.
const LEFT: TimeDelta = TimeDelta::seconds(40);
const PATIENCE: Duration = Duration::from_mins(2);
/// The right to lock memory beyond all limits, as the system counts them.
const IPC_LOCK: u64 = 1 << 14;

/// Somebody who was asked: where they answer, and two texts that nobody else writes.
struct Asked {
    path: String,
    texts: [String; 2],
}

/// A round that ends soon by the clock of whoever is started with that offset, and one more person than answers.
struct Place {
    folder: TempDir,
    database: String,
    round: RoundId,
    people: Vec<Asked>,
    offset: TimeDelta,
}

impl Place {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (app, database) = open_by_clock(&folder).await;
        let round = Prepared::open(&app, "noor", AT_ONCE + 1).await;
        let State::Open { ends_at, .. } = round::by_id(&app.db.read, round.id).await.unwrap().state
        else {
            panic!("it is not open")
        };
        let mut canaries = Canaries::default();
        let people = (0..=AT_ONCE).map(|at| Asked {
            path: round.path(at),
            texts: [canaries.hatch(), canaries.hatch()],
        });
        let people = people.collect();
        let offset = ends_at - app.clock.now() - LEFT;
        app.db.clone().close().await.unwrap();
        Self {
            folder,
            database,
            round: round.id,
            people,
            offset,
        }
    }

    fn start(&self) -> Program {
        let offset = format!("{}s", self.offset.num_seconds());
        let start = Start::new(self.folder.path(), &self.database);
        Program::start(Start {
            clock_offset: &offset,
            ..start
        })
    }

    fn secrets(&self) -> Secrets {
        Secrets::new(&self.people)
    }

    async fn answers(&self) -> u32 {
        let app = open_box(self).await;
        let tally = answer_box::open(&app.db.read, &app.keys, self.round).await;
        let tally = tally.unwrap();
        app.db.clone().close().await.unwrap();
        Circle::ALL.map(|circle| tally.answers(circle)).iter().sum()
    }

    /// Until the round is over and its keys are gone.
    async fn wait_for_the_end(&self) {
        let db = db::connect(&self.database, 4).await.unwrap();
        let until = Instant::now() + PATIENCE;
        let keys = self.folder.path().join(format!("keys/{}.keys", self.round));
        loop {
            let state = round::by_id(&db.read, self.round).await.unwrap().state;
            if matches!(state, State::Published { .. }) && !keys.exists() {
                break;
            }
            assert!(Instant::now() < until, "it does not end: {state:?}");
            thread::sleep(Duration::from_millis(50));
        }
        db.close().await.unwrap();
    }
}

async fn open_box(place: &Place) -> klankbord::app::App {
    let mut config = config(&place.folder);
    config.database_url.clone_from(&place.database);
    let offset = place.offset;
    open(config, Mailer::memory(), Clock::System { offset }).await
}

#[derive(Default)]
struct Seen {
    at_rest: Found,
    at_end: Found,
    on_its_way: Found,
    slowest: Duration,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_forgets_who_wrote_what() {
    let rounds = times(10);
    let mut seen = Seen::default();
    for _ in 0..rounds {
        one_round(&mut seen).await;
    }
    for (what, found) in [("at rest", &seen.at_rest), ("after the end", &seen.at_end)] {
        let asked = rounds * AT_ONCE;
        Outcome {
            id: "F2",
            what: &format!("texts beside their links in memory, {what}"),
            times: rounds,
            asked,
            lost: found.beside,
            twice: 0,
            recovery: format!("{} texts, {} links", found.texts, found.links),
        }
        .note();
    }
    note(
        "F2 forgotten at the latest after",
        format!("{} ms", seen.slowest.as_millis()),
    );
    for found in [&seen.at_rest, &seen.at_end] {
        assert_eq!((found.beside, found.texts, found.links), (0, 0, 0));
    }
    assert_eq!(
        seen.on_its_way.beside, rounds,
        "the control: somebody who is not done is seen"
    );
}

async fn one_round(seen: &mut Seen) {
    let place = Place::new().await;
    let secrets = place.secrets();
    let program = place.start();
    let (last, people) = place.people.split_last().unwrap();
    answer_all(program.socket, people);
    assert_eq!(place.answers().await, u32::try_from(AT_ONCE).unwrap());
    let (found, took) = until_forgotten(program.id(), &secrets);
    seen.at_rest.add(&found);
    seen.slowest = seen.slowest.max(took);
    let waiting = Waiting::begin(program.socket, last);
    seen.on_its_way.add(&look(program.id(), &secrets));
    waiting.finish();
    place.wait_for_the_end().await;
    let (found, took) = until_forgotten(program.id(), &secrets);
    seen.at_end.add(&found);
    seen.slowest = seen.slowest.max(took);
    program.kill();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_frees_memory_as_usual_remembers() {
    let place = Place::new().await;
    let plain = Plain::start(&place);
    let (_, people) = place.people.split_last().unwrap();
    answer_all(plain.socket, people);
    let found = look(plain.id(), &place.secrets());
    let (texts, links, beside) = (found.texts, found.links, found.beside);
    Outcome {
        id: "F2",
        what: "the same with the plain allocator (control)",
        times: 1,
        asked: AT_ONCE,
        lost: beside,
        twice: 0,
        recovery: format!("{texts} texts, {links} links"),
    }
    .note();
    assert!(texts > AT_ONCE && beside > 0, "{found:?}");
}

/// Neither a neighbour nor a crash gets what is in memory.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn memory_goes_into_no_file() {
    let place = Place::new().await;
    let program = place.start();
    let of = |name: &str| format!("/proc/{}/{name}", program.id());
    let limits = fs::read_to_string(of("limits")).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file"));
    let core: Vec<_> = core.unwrap().split_whitespace().collect();
    assert_eq!(core[4..6], ["0", "0"], "{limits}");
    let status = fs::read_to_string(of("status")).unwrap();
    let line = |text: &str, start: &str| {
        let line = text.lines().find(|line| line.starts_with(start));
        line.unwrap()
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let unlimited = line(&limits, "Max locked memory")[3] == "unlimited";
    let rights = u64::from_str_radix(&line(&status, "CapEff:")[1], 16).unwrap();
    let locked = line(&status, "VmLck:")[1] != "0";
    assert_eq!(locked, unlimited || rights & IPC_LOCK != 0, "{status}");
    let plain = Plain::start(&place);
    let owner = |id: u32| {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(format!("/proc/{id}/mem")).unwrap().uid()
    };
    assert_eq!(owner(program.id()), 0, "nobody's but the system's");
    // As root there is no difference to be seen there; anybody else sees their own.
    let own = rustix::process::getuid().as_raw();
    assert_eq!(owner(plain.id()), own, "the control");
    let id = program.id().to_string();
    // Of the signals that leave a core file the one that no shell makes its children ignore.
    let killed = Command::new("kill").args(["-ABRT", &id]).status();
    assert!(killed.unwrap().success());
    let status = program.wait_for_death();
    assert_eq!((status.signal(), status.core_dumped()), (Some(6), false));
}

fn connect(socket: SocketAddr) -> std::net::TcpStream {
    let stream = std::net::TcpStream::connect(socket).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}
