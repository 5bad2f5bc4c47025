//! What one person with a hundred requests at once costs the others.
//!
//! `cargo bench --bench crowd` serves on loopback with SQLite and prints how long it takes others to ask for a link to
//! sign in: while it is quiet, and while one person sends forms of 64 KB, lets uploads stall, or asks for PDFs. It also
//! prints the memory of the process. It judges nothing.

#![expect(clippy::print_stdout, reason = "a bench prints figures")]
#![expect(clippy::unwrap_used, reason = "a bench may panic")]

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use clap::Parser;
use klankbord::account::sign_in;
use klankbord::app::App;
use klankbord::config::{Config, Settings};
use klankbord::questionnaire::Lang;
use klankbord::{start, web};

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
}

/// Sign-ins that are measured while it is quiet.
const QUIET: usize = 50;
const FORMS: usize = 100;
const UPLOADS: usize = 300;
const FILES: usize = 300;
const MOST: Duration = Duration::from_mins(1);

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let data = format!("--data-dir={}/data", folder.path().display());
    // Nothing is sent: there is no worker.
    let settings = [
        "klankbord",
        &data,
        "--trusted-proxy-hops=1",
        "--smtp-url=smtp://127.0.0.1:9",
        // Otherwise who asks for 300 files in a minute is asked to wait.
        "--requests-per-minute=0",
    ];
    let config = Config::check(&Cli::parse_from(settings).settings).unwrap();
    let app = runtime.block_on(start::app(config)).unwrap();
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))
        .unwrap();
    let socket = listener.local_addr().unwrap();
    let service = web::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    runtime.spawn(async move { axum::serve(listener, service).await });
    let cookies = ["noor", "kim"].map(|name| runtime.block_on(enter(&app, name)));
    let [noor, kim] = cookies.each_ref().map(|cookie| Person { socket, cookie });

    tell(
        "quiet",
        &while_busy(QUIET, || false, || noor.asks_for_a_link()),
    );
    let path = format!(
        "{}/people",
        noor.begins("/rounds", "").trim_end_matches("/questions")
    );
    for (what, list) in [
        ("9,000 lines", "a b\n".repeat(9000)),
        ("brackets", "<".repeat(21_000)),
        ("words", "< a@b ".repeat(6000)),
    ] {
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("people-colleague", &list)
            .finish();
        let what = format!("beside {FORMS} forms of {} KB of {what}", body.len() / 1024);
        tell(
            &what,
            &beside(FORMS, || noor.post(&path, &body), || kim.asks_for_a_link()),
        );
    }
    stall(&noor, || kim.asks_for_a_link());
    let plan = "date=2027-01-14&manager-name=Ingrid&manager-email=ingrid%40provincie.example";
    let [hers, theirs] = [&noor, &kim]
        .map(|person| format!("{}/profile.pdf", person.begins("/conversations", plan)));
    tell(
        "a PDF while it is quiet",
        &while_busy(QUIET, || false, || kim.get(&theirs)),
    );
    let what = format!("a PDF beside {FILES} PDFs of somebody else");
    tell(
        &what,
        &beside(FILES, || noor.get(&hers), || kim.get(&theirs)),
    );
}

async fn enter(app: &App, name: &str) -> String {
    let tx = app.db.begin().await.unwrap();
    let address = format!("{name}@provincie.example").parse().unwrap();
    let link = sign_in::open_door(&tx, &app.moment(), &address, Lang::Nl)
        .await
        .unwrap();
    let cookie = sign_in::enter(&tx, &app.moment(), link).await.unwrap();
    tx.commit().await.unwrap();
    format!("session={cookie}")
}

/// How long each one waited, as long as so many do something else at once.
fn beside(
    many: usize,
    work: impl Fn() -> String + Sync,
    ask: impl Fn() -> String,
) -> Vec<Duration> {
    let left = AtomicUsize::new(many);
    thread::scope(|scope| {
        for _ in 0..many {
            scope.spawn(|| {
                work();
                left.fetch_sub(1, Ordering::SeqCst);
            });
        }
        while_busy(1, || left.load(Ordering::SeqCst) > 0, ask)
    })
}

fn while_busy(least: usize, busy: impl Fn() -> bool, ask: impl Fn() -> String) -> Vec<Duration> {
    let began = Instant::now();
    let mut took = Vec::new();
    while began.elapsed() < MOST && (busy() || took.len() < least) {
        let asked = Instant::now();
        let answer = ask();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer:.300}");
        took.push(asked.elapsed());
    }
    took
}

/// So many uploads that send 900 KB and never end.
fn stall(person: &Person, ask: impl Fn() -> String) {
    let before = resident();
    let form = "content-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n\
                --b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    let mut body = person.head("POST /imports", form).into_bytes();
    body.resize(body.len() + 900_000, b'x');
    let mut stalled: Vec<_> = (0..UPLOADS)
        .map(|_| (0, TcpStream::connect(person.socket).unwrap()))
        .collect();
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(5) {
        for (sent, stream) in &mut stalled {
            stream.set_nonblocking(true).unwrap();
            *sent += stream.write(&body[*sent..]).unwrap_or(0);
        }
        thread::sleep(Duration::from_millis(20));
    }
    let what = format!("beside {UPLOADS} stalled uploads");
    tell(&what, &while_busy(QUIET, || false, ask));
    println!(
        "  memory: {before} KiB before, {} KiB with them",
        resident()
    );
}

struct Person<'a> {
    socket: SocketAddr,
    cookie: &'a str,
}

impl Person<'_> {
    /// Where what was made is.
    fn begins(&self, path: &str, fields: &str) -> String {
        let answer = self.post(path, fields);
        let place = answer
            .split("location: ")
            .nth(1)
            .and_then(|rest| rest.lines().next());
        place.unwrap_or_else(|| panic!("{answer:.300}")).to_owned()
    }

    fn asks_for_a_link(&self) -> String {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        self.post("/sign-in", &format!("email=p{number}%40provincie.example"))
    }

    fn post(&self, path: &str, body: &str) -> String {
        let form = format!(
            "content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        self.send(&self.head(&format!("POST {path}"), &form))
    }

    fn get(&self, path: &str) -> String {
        self.send(&self.head(&format!("GET {path}"), "\r\n"))
    }

    /// From a network of its own, so that the limit of one is not what is measured.
    fn head(&self, what: &str, rest: &str) -> String {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        format!(
            "{what} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncookie: {}\r\n\
             sec-fetch-site: same-origin\r\nx-forwarded-for: 10.0.{}.{}\r\n{rest}",
            self.socket,
            self.cookie,
            number / 250,
            number % 250
        )
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.socket).unwrap();
        stream.set_read_timeout(Some(MOST)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }
}

fn tell(what: &str, took: &[Duration]) {
    let mut took = took.to_vec();
    took.sort_unstable();
    let milliseconds = |took: Duration| took.as_secs_f64() * 1e3;
    println!(
        "{what}: {} times, median {:.1} ms, slowest {:.1} ms",
        took.len(),
        milliseconds(took[took.len() / 2]),
        milliseconds(took[took.len() - 1]),
    );
}

/// Memory of this process in KiB, where Linux tells it; elsewhere 0.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0)
}
