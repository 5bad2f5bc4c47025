//! One installation of the program, started and stopped as an operating system does it, and the mail it sends.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use mail_parser::{Message, MessageParser};
use tempfile::TempDir;
use uuid::Uuid;

use super::web::{Web, agent};
use crate::evidence::own_socket;
use crate::support::database;

const RECEIVER: &str = "is not set. This test sends real letters: run it with tests/run, which starts a mail receiver.";

/// One installation: a folder, a database, a place to listen, and a mail domain that no other test writes to.
pub(super) struct Place {
    pub(super) folder: TempDir,
    pub(super) database: String,
    pub(super) domain: String,
    socket: SocketAddr,
    pub(super) base: String,
}

impl Place {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let database = runtime.block_on(database(&folder));
        let socket = own_socket();
        let domain = format!("t{}.example", &Uuid::new_v4().simple().to_string()[..12]);
        Self {
            folder,
            database,
            domain,
            socket,
            base: format!("http://{socket}"),
        }
    }

    pub(super) fn address(&self, name: &str) -> String {
        format!("{name}@{}", self.domain)
    }

    /// The Maildir of letters that come back.
    pub(super) fn bounces(&self) -> PathBuf {
        self.folder.path().join("bounces")
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    pub(super) fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap()
    }

    /// Returns when it is ready to serve.
    pub(super) fn start(&self, offset: &str) -> Service {
        let relay =
            std::env::var("TEST_SMTP_URL").unwrap_or_else(|_| panic!("TEST_SMTP_URL {RECEIVER}"));
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log_file())
            .unwrap();
        for part in ["new", "cur", "tmp"] {
            fs::create_dir_all(self.bounces().join(part)).unwrap();
        }
        let child = program(self.folder.path())
            .env("KLANKBORD_LISTEN", self.socket.to_string())
            .env("KLANKBORD_DATABASE_URL", &self.database)
            .env("KLANKBORD_SMTP_URL", relay)
            .env("KLANKBORD_MAIL_FROM", self.address("klankbord"))
            .env("KLANKBORD_CONTACT", self.address("contact"))
            .env("KLANKBORD_BOUNCE_DIR", self.bounces())
            .env("KLANKBORD_CLOCK_OFFSET", offset)
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut service = Service(child);
        wait_for("the service to be ready", || {
            let ended = service.0.try_wait().unwrap();
            assert!(
                ended.is_none(),
                "it ended at once ({ended:?}):\n{}",
                self.log()
            );
            let ready = agent().get(format!("{}/health/ready", self.base)).call();
            ready
                .is_ok_and(|response| response.status() == 200)
                .then_some(())
        });
        service
    }

    pub(super) fn web(&self) -> Web {
        Web::new(&self.base)
    }

    /// By letter, as anybody would.
    pub(super) fn sign_in(&self, name: &str) -> Web {
        let mut web = self.web();
        let page = web.get("/");
        let before = self.received(name, "/sign-in/").len();
        web.submit(&page, "/sign-in", &[("email", &self.address(name))])
            .assert_status(200);
        let letter = self.letters(name, "/sign-in/", before + 1).remove(before);
        let path = self.link(&letter, "/sign-in/");
        let page = web.get(&path);
        web.submit(&page, path.split('?').next().unwrap(), &[])
            .assert_status(200);
        web
    }

    /// Waits until so many letters with this in them have come for somebody; the oldest first.
    pub(super) fn letters(&self, name: &str, part: &str, count: usize) -> Vec<Vec<u8>> {
        wait_for(&format!("letter {count} with {part} to {name}"), || {
            Some(self.received(name, part)).filter(|letters| letters.len() >= count)
        })
    }

    fn received(&self, name: &str, part: &str) -> Vec<Vec<u8>> {
        let folder =
            std::env::var("TEST_SMTP_DIR").unwrap_or_else(|_| panic!("TEST_SMTP_DIR {RECEIVER}"));
        let mut files: Vec<_> = fs::read_dir(Path::new(&folder).join("new"))
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        files.sort();
        let to = format!("X-Envelope-To: {}\r\n", self.address(name));
        let letters = files.into_iter().map(|file| fs::read(file).unwrap());
        letters
            .filter(|raw| String::from_utf8_lossy(raw).contains(&to) && text(raw).contains(part))
            .collect()
    }

    /// The path of the first link with this in it.
    pub(super) fn link(&self, raw: &[u8], part: &str) -> String {
        let text = text(raw);
        let link = text.split_whitespace().find_map(|word| {
            word.strip_prefix(&self.base)
                .filter(|path| path.contains(part))
        });
        link.unwrap_or_else(|| panic!("no link with {part} in\n{text}"))
            .to_owned()
    }
}

/// The running program.
pub(super) struct Service(pub(super) Child);

impl Service {
    /// As an operating system asks it to: it finishes what it does and leaves in order.
    pub(super) fn stop(mut self) {
        let asked = Command::new("kill")
            .args(["-TERM", &self.0.id().to_string()])
            .status()
            .unwrap();
        assert!(asked.success());
        let ended = wait_for("the service to stop", || self.0.try_wait().unwrap());
        assert_eq!(ended.code(), Some(0), "{ended}");
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The program with nothing of the tester's own settings, in a folder of its own.
pub(super) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klankbord"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    command
        .env_clear()
        .env("PATH", path)
        .env("KLANKBORD_DATA_DIR", folder.join("data"))
        .current_dir(folder);
    command.stdin(Stdio::null());
    command
}

#[track_caller]
pub(super) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(
            began.elapsed() < Duration::from_mins(1),
            "waited a minute for {what}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

pub(super) fn parse(raw: &[u8]) -> Message<'_> {
    MessageParser::default().parse(raw).unwrap()
}

fn text(raw: &[u8]) -> String {
    parse(raw).body_text(0).unwrap_or_default().into_owned()
}
