//! Clients that never finish: a byte on each of a thousand connections, heads and bodies without an end, answers
//! that nobody takes; and a stop of the service among them.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Resource, getrlimit, setrlimit};
use tempfile::TempDir;

use crate::evidence::{Outcome, Program, Start, note, own_socket, times};
use crate::support::database;

/// As long as somebody waits for a page at most.
const PATIENCE: Duration = Duration::from_secs(20);
/// What people had to say in front of the flood came to 380 KB a connection, and what may stay is 64.
const LONG: usize = 380_000;
const NEARLY: usize = 60_000;
const BODY: &str = "POST /sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9000\r\n\
    content-type: application/x-www-form-urlencoded\r\n\r\nemail=";
const CHUNKS: &str = "POST /sign-in HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\
    content-type: application/x-www-form-urlencoded\r\n\r\n";

/// A service, given how many files it may open at first and at most.
struct Place {
    _folder: TempDir,
    program: Program,
}

impl Place {
    async fn new(files: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = database(&folder).await;
        let start = Start::new(folder.path(), &database);
        let program = Program::start(Start { files, ..start });
        Self {
            _folder: folder,
            program,
        }
    }

    fn socket(&self) -> SocketAddr {
        self.program.socket
    }

    /// In kilobytes.
    fn memory(&self) -> usize {
        let file = format!("/proc/{}/status", self.program.id());
        let status = fs::read_to_string(file).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:"));
        line.unwrap()
            .split_whitespace()
            .nth(1)
            .unwrap()
            .parse()
            .unwrap()
    }
}

/// A connection on which so much was said, if it was taken.
fn open(socket: SocketAddr, said: &[u8]) -> Option<TcpStream> {
    let mut stream = TcpStream::connect_timeout(&socket, PATIENCE).ok()?;
    stream
        .set_write_timeout(Some(Duration::from_secs(2)))
        .unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    // It may be closed meanwhile.
    let _ = stream.write_all(said);
    Some(stream)
}

fn head(length: usize) -> Vec<u8> {
    let rest = "a".repeat(length);
    format!("GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: {rest}").into_bytes()
}

/// Somebody else who opens a page: how long it took, or nothing when none came.
fn visit(socket: SocketAddr) -> Option<Duration> {
    let began = Instant::now();
    let request = format!("GET / HTTP/1.1\r\nhost: {socket}\r\nconnection: close\r\n\r\n");
    let mut stream = open(socket, request.as_bytes())?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
        .starts_with(b"HTTP/1.1 200 ")
        .then(|| began.elapsed())
}

/// Opens these connections, and what became of visitors among them.
fn flood(
    socket: SocketAddr,
    (count, said): (usize, &[u8]),
    held: &mut Vec<TcpStream>,
) -> Vec<Option<Duration>> {
    let mut visits = Vec::new();
    for number in 0..count {
        held.extend(open(socket, said));
        if number % count.div_ceil(10) == 0 || number + 1 == count {
            visits.push(visit(socket));
        }
    }
    visits
}

fn lost(visits: &[Option<Duration>]) -> usize {
    visits.iter().filter(|visit| visit.is_none()).count()
}

/// For the connections that are held here.
fn open_many_files() {
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    setrlimit(Resource::Nofile, files).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_flood_of_slow_clients_keeps_others_out() {
    open_many_files();
    // The soft limit can be raised; where it cannot, there are fewer places than clients.
    let few = format!("-Sn {}", times(1024));
    let fewest = format!("-n {}", times(3000));
    for files in [few, fewest] {
        let place = Place::new(&files).await;
        let before = place.memory();
        let floods = [
            (times(1100), b"G".to_vec()),
            (times(3000), head(LONG)),
            (times(3000), head(NEARLY)),
            (times(1100), BODY.as_bytes().to_vec()),
        ];
        let (mut held, mut visits) = (Vec::new(), Vec::new());
        for (count, said) in &floods {
            visits.extend(flood(place.socket(), (*count, said), &mut held));
        }
        let grown = place.memory().saturating_sub(before);
        let slowest = visits.iter().flatten().max().unwrap().as_millis();
        let outcome = Outcome {
            id: "E1",
            what: "slow clients, visitors among them",
            times: floods.iter().map(|(count, _)| count).sum(),
            asked: visits.len(),
            lost: lost(&visits),
            twice: 0,
            recovery: format!("slowest page {slowest} ms"),
        };
        outcome.note();
        note(
            &format!("E1 memory for slow clients, files {files}"),
            format!("{grown} KB"),
        );
        assert_eq!(outcome.lost, 0, "{files}");
        let all_of_it = times(3000) * LONG / 1024;
        assert!(
            grown < all_of_it,
            "{grown} KB, and all heads are {all_of_it} KB"
        );
    }
}

/// A service that takes a few and waits for them is seen by the same look.
#[test]
fn the_look_sees_who_is_kept_out() {
    let listener = TcpListener::bind(own_socket()).unwrap();
    let socket = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let mut held = Vec::new();
        for _ in 0..3 {
            held.push(listener.accept().unwrap());
        }
        // The others find nobody: it listens no more, and answers none that it took.
        drop(listener);
        held
    });
    let mut held = Vec::new();
    let visits = flood(socket, (4, b"G"), &mut held);
    assert!(lost(&visits) > 0);
    drop(server.join().unwrap());
}

/// Who it is, what they say at once and every now and then, and after how many seconds they are left.
type Slow = (&'static str, &'static [u8], Option<&'static [u8]>, u64);

/// How long it takes until the other side closes, told something every now and then.
fn until_closed(mut stream: TcpStream, dribble: Option<&[u8]>) -> Duration {
    let began = Instant::now();
    stream
        .set_read_timeout(Some(Duration::from_secs(1)))
        .unwrap();
    let mut heard = [0; 1024];
    while began.elapsed() < Duration::from_mins(2) {
        match stream.read(&mut heard) {
            Ok(0) => return began.elapsed(),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                let written = dribble.map(|piece| stream.write_all(piece));
                if written.is_some_and(|written| written.is_err()) {
                    return began.elapsed();
                }
            }
            Err(_) => return began.elapsed(),
        }
    }
    panic!("it is still open after {:?}", began.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_lets_us_wait_too_long_is_left() {
    const PAGE: &[u8] = b"GET /privacy HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n";
    let place = Place::new("-Sn 1024").await;
    let socket = place.socket();
    let mut resting = open(socket, PAGE).unwrap();
    let mut heard = [0; 1024];
    assert!(resting.read(&mut heard).unwrap() > 0);
    let slow: [Slow; 6] = [
        ("nothing", b"", None, 10),
        ("a byte", b"G", None, 10),
        (
            "a head that never ends",
            b"GET / HTTP/1.1\r\nx-a: ",
            Some(b"a"),
            10,
        ),
        ("a body that does not come", BODY.as_bytes(), None, 30),
        ("a body a byte a second", BODY.as_bytes(), Some(b"a"), 30),
        (
            "a body in chunks",
            CHUNKS.as_bytes(),
            Some(b"1\r\na\r\n"),
            30,
        ),
    ];
    thread::scope(|scope| {
        for (what, said, dribble, limit) in slow {
            scope.spawn(move || {
                let took = until_closed(open(socket, said).unwrap(), dribble).as_secs();
                assert!((limit - 2..limit + 10).contains(&took), "{what}: {took} s");
            });
        }
    });
    // The control: a connection that rests after its answer is longer than all that, as proxies want it.
    resting
        .set_read_timeout(Some(Duration::from_millis(200)))
        .unwrap();
    while resting.read(&mut heard).is_ok_and(|read| read > 0) {}
    resting.set_read_timeout(Some(PATIENCE)).unwrap();
    resting.write_all(PAGE).unwrap();
    let read = resting.read(&mut heard).unwrap();
    assert!(heard[..read].starts_with(b"HTTP/1.1 200 "));
}

fn terminate(program: &Program) {
    let id = program.id().to_string();
    let asked = Command::new("kill").args(["-TERM", &id]).status();
    assert!(asked.unwrap().success());
}

fn form(socket: SocketAddr, length: usize) -> TcpStream {
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {socket}\r\nsec-fetch-site: same-origin\r\ncontent-length: {length}\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\nemail="
    );
    open(socket, head.as_bytes()).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_waits_for_a_request_that_has_begun_and_for_none_that_never_ends() {
    const REST: &str = "noor%40provincie.example";
    let place = Place::new("-Sn 1024").await;
    let socket = place.socket();
    let mut begun = form(socket, "email=".len() + REST.len());
    let endless = form(socket, 9000);
    let half = open(socket, b"GET / HT").unwrap();
    let quiet = open(socket, b"").unwrap();
    assert!(visit(socket).is_some());
    terminate(&place.program);
    let asked = Instant::now();
    while TcpStream::connect(socket).is_ok() {
        assert!(asked.elapsed() < PATIENCE, "it takes no new ones");
        thread::sleep(Duration::from_millis(20));
    }
    begun.write_all(REST.as_bytes()).unwrap();
    let mut answer = String::new();
    begun.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(
        fs::exists(format!("/proc/{}/fd", place.program.id())).unwrap(),
        "the control: it waits for the other"
    );
    place.program.wait_for_death();
    let took = asked.elapsed();
    note(
        "E2 a stop among requests that never end",
        format!("{} ms", took.as_millis()),
    );
    assert!(took < Duration::from_secs(32), "{took:?}");
    drop((endless, half, quiet));
}
