//! The real program, started on a folder and killed without warning.

use std::ffi::OsString;
use std::fs::{self, OpenOptions, Permissions};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use klankbord::random::Random;

const PATIENCE: Duration = Duration::from_mins(1);

/// What is started, and how.
#[derive(Clone, Copy)]
pub(crate) struct Start<'a> {
    /// For data, keys and the log.
    pub(crate) folder: &'a Path,
    pub(crate) database: &'a str,
    pub(crate) clock_offset: &'a str,
    pub(crate) die_at: Option<&'a str>,
    /// The public half of a recovery key, and how long what is sealed to it is kept.
    pub(crate) recovery: Option<(&'a str, &'a str)>,
    /// The mail relay; without it letters go to the mailbox in the folder.
    pub(crate) smtp: Option<&'a str>,
    /// A library that changes what the system does for it.
    pub(crate) preload: Option<&'a Path>,
    /// Another program than the one that was built with the tests.
    pub(crate) program: Option<&'a Path>,
    /// How many files it may open, as `ulimit` is told: at first, as on most systems, or at most.
    pub(crate) files: &'a str,
}

pub(crate) struct Program {
    child: Child,
    logger: Child,
    pub(crate) socket: SocketAddr,
}

impl<'a> Start<'a> {
    pub(crate) fn new(folder: &'a Path, database: &'a str) -> Self {
        Self {
            folder,
            database,
            clock_offset: "0",
            die_at: None,
            recovery: None,
            smtp: None,
            preload: None,
            program: None,
            files: "-Sn 1024",
        }
    }

    /// The signal of a file that may not grow is ignored, so that the program sees a write that fails, as on a
    /// full disk. Its log goes through another process, so that it speaks on when it can write no file. Whatever it
    /// makes would be everybody's to read.
    fn command(self, socket: SocketAddr) -> (Command, Child) {
        let log = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.join("log"))
            .unwrap();
        let mut logger = Command::new("cat")
            .stdin(Stdio::piped())
            .stdout(log)
            .spawn()
            .unwrap();
        let log = OwnedFd::from(logger.stdin.take().unwrap());
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!(
                "trap '' XFSZ; umask 0; ulimit {}; exec \"$@\"",
                self.files
            ))
            .arg("sh")
            .arg(self.program.map_or_else(program, OsString::from))
            .arg(format!("--listen={socket}"))
            .arg(format!("--database-url={}", self.database))
            // Links in letters are the same whichever process sends them.
            .arg("--base-url=http://127.0.0.1:3000")
            .arg(format!("--clock-offset={}", self.clock_offset))
            .args(["--requests-per-minute=0", "--log=trace", "--data-dir"])
            .arg(self.folder)
            .args(self.recovery.iter().flat_map(|(key, grace)| {
                [
                    format!("--recovery-key={key}"),
                    format!("--key-grace={grace}"),
                ]
            }))
            .args(self.smtp.map(|url| format!("--smtp-url={url}")))
            .env_remove("KLANKBORD_DIE_AT")
            .envs(self.preload.map(|library| ("LD_PRELOAD", library)))
            .envs(self.die_at.map(|point| ("KLANKBORD_DIE_AT", point)))
            .stderr(log.try_clone().unwrap())
            .stdout(log);
        (command, logger)
    }
}

/// The one that was built with the tests, or another that is to be judged by them.
fn program() -> OsString {
    std::env::var_os("TEST_PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_klankbord").into())
}

impl Program {
    /// Returns when it takes connections. Its log lies in the folder, at the most talkative level. Without a recovery
    /// key no old key is kept, so that one that goes too early is missed.
    pub(crate) fn start(how: Start<'_>) -> Self {
        Self::start_at(how, own_socket())
    }

    /// At a place where another one was.
    pub(crate) fn start_at(how: Start<'_>, socket: SocketAddr) -> Self {
        fs::set_permissions(how.folder, Permissions::from_mode(0o700)).unwrap();
        let (mut command, logger) = how.command(socket);
        let mut program = Self {
            child: command.spawn().unwrap(),
            logger,
            socket,
        };
        // It holds the other end of the log open.
        drop(command);
        let until = Instant::now() + PATIENCE;
        while program.child.try_wait().unwrap().is_none() && Instant::now() < until {
            if TcpStream::connect(socket).is_ok() {
                return program;
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!(
            "it does not start:\n{}",
            fs::read_to_string(how.folder.join("log")).unwrap()
        );
    }

    /// Waits until it refuses to start; returns what it says.
    pub(crate) fn refused(how: Start<'_>) -> String {
        fs::set_permissions(how.folder, Permissions::from_mode(0o700)).unwrap();
        let log = how.folder.join("log");
        let before = fs::read_to_string(&log).unwrap_or_default().len();
        let socket = own_socket();
        let (mut command, logger) = how.command(socket);
        let mut program = Self {
            child: command.spawn().unwrap(),
            logger,
            socket,
        };
        drop(command);
        let until = Instant::now() + PATIENCE;
        let ended = loop {
            if let Some(ended) = program.child.try_wait().unwrap() {
                break ended;
            }
            let starts = TcpStream::connect(socket).is_ok() || Instant::now() > until;
            assert!(!starts, "it starts");
            thread::sleep(Duration::from_millis(5));
        };
        program.logger.wait().unwrap();
        assert_eq!(ended.code(), Some(2));
        fs::read_to_string(&log).unwrap()[before..].to_owned()
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// As `kill -9`.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    /// Waits for it to die at the point it was started with.
    pub(crate) fn wait_for_death(mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(
                Instant::now() < until,
                "it did not come to the point at which it should die"
            );
            thread::sleep(Duration::from_millis(2));
        }
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        self.child.wait().unwrap();
        self.logger.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}

/// A place to listen that is no other test's: all of 127.0.0.0/8 is this machine. At the address that everybody
/// uses, another test may take the port of a program that was just killed, and answer what was meant for it.
pub(crate) fn own_socket() -> SocketAddr {
    let [first, second, third] = Random::System.bytes();
    let own = Ipv4Addr::new(127, first | 1, second, third.clamp(1, 254));
    TcpListener::bind((own, 0)).unwrap().local_addr().unwrap()
}

/// What came back.
pub(crate) struct Answered {
    pub(crate) status: u16,
    /// Where it leads.
    pub(crate) location: String,
    pub(crate) retry_after: String,
    pub(crate) page: String,
}

/// Sends a form; `None` when the program died before the head of its answer was there.
pub(crate) fn post(socket: SocketAddr, path: &str, body: &str) -> Option<Answered> {
    let length = body.len();
    let form = format!(
        "content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    answered(&exchange(socket, &format!("POST {path}"), &form)?)
}

/// Asks for a page.
pub(crate) fn get(socket: SocketAddr, path: &str) -> Option<Answered> {
    get_with(socket, path, "")
}

/// The same with a cookie.
pub(crate) fn get_with(socket: SocketAddr, path: &str, cookie: &str) -> Option<Answered> {
    let rest = format!("cookie: {cookie}\r\n\r\n");
    answered(&exchange(socket, &format!("GET {path}"), &rest)?)
}

fn answered(answer: &str) -> Option<Answered> {
    let (head, page) = answer.split_once("\r\n\r\n")?;
    let (status, headers) = head.split_once("\r\n")?;
    let header = |name: &str| {
        let value = headers.lines().find_map(|line| line.strip_prefix(name));
        value.unwrap_or_default().to_owned()
    };
    Some(Answered {
        status: status.split(' ').nth(1)?.parse().ok()?,
        location: header("location: "),
        retry_after: header("retry-after: "),
        page: page.to_owned(),
    })
}

/// `rest`: the other headers, and what follows them.
fn exchange(socket: SocketAddr, what: &str, rest: &str) -> Option<String> {
    let mut stream = TcpStream::connect(socket).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let request = format!("{what} HTTP/1.1\r\nhost: {socket}\r\nconnection: close\r\n{rest}");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    // Cut off in the middle, it may still hold a whole head: then the person was thanked.
    let _ = stream.read_to_end(&mut answer);
    Some(String::from_utf8_lossy(&answer).into_owned())
}
