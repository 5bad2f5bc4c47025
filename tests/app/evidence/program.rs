//! The real program, started on a folder and killed without warning.

use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) struct Program {
    child: Child,
    pub(crate) port: u16,
}

impl Program {
    /// Returns when it takes connections. Its log lies in the folder, at the most talkative level. No old key is
    /// kept, so that one that goes too early is missed.
    pub(crate) fn start(
        folder: &Path,
        database: &str,
        clock_offset: &str,
        die_at: Option<&str>,
    ) -> Self {
        // Between choosing a port and using it, somebody else may take it.
        for _ in 0..5 {
            if let Some(program) = Self::try_start(folder, database, clock_offset, die_at) {
                return program;
            }
        }
        panic!(
            "it does not start:\n{}",
            fs::read_to_string(folder.join("log")).unwrap()
        );
    }

    fn try_start(
        folder: &Path,
        database: &str,
        clock_offset: &str,
        die_at: Option<&str>,
    ) -> Option<Self> {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let log = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("log"))
            .unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_klankbord"));
        command
            .arg(format!("--listen=127.0.0.1:{port}"))
            .arg(format!("--database-url={database}"))
            .arg(format!("--clock-offset={clock_offset}"))
            .args(["--key-grace=0", "--log=trace", "--data-dir"])
            .arg(folder)
            .env_remove("KLANKBORD_DIE_AT")
            .envs(die_at.map(|point| ("KLANKBORD_DIE_AT", point)))
            .stderr(log.try_clone().unwrap())
            .stdout(log);
        let mut program = Self {
            child: command.spawn().unwrap(),
            port,
        };
        let until = Instant::now() + PATIENCE;
        while program.child.try_wait().unwrap().is_none() && Instant::now() < until {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(program);
            }
            thread::sleep(Duration::from_millis(5));
        }
        None
    }

    /// As `kill -9`.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    /// Waits for it to die at the point it was started with.
    pub(crate) fn wait_for_death(mut self) {
        let until = Instant::now() + PATIENCE;
        while self.child.try_wait().unwrap().is_none() {
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
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}

/// Sends a form. The first line of the answer and where it leads; `None` when the program died first.
pub(crate) fn post(port: u16, path: &str, body: &str) -> Option<(String, String)> {
    let answer = exchange(port, path, body)?;
    let (head, _) = answer.split_once("\r\n\r\n")?;
    let (status, headers) = head.split_once("\r\n")?;
    let location = headers
        .lines()
        .find_map(|line| line.strip_prefix("location: "));
    Some((status.to_owned(), location.unwrap_or_default().to_owned()))
}

fn exchange(port: u16, path: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    // Cut off in the middle, it may still hold a whole head: then the person was thanked.
    let _ = stream.read_to_end(&mut answer);
    Some(String::from_utf8_lossy(&answer).into_owned())
}
