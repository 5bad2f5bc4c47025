//! A database server of a test's own, to be killed. It writes as safely as it does by default.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use tempfile::TempDir;

use super::own_socket;

const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    socket: SocketAddr,
    options: String,
}

/// What an administrator sets to read along.
const READ_ALONG: &str = "-c log_statement=all -c log_parameter_max_length=-1 -c log_line_prefix=";

impl Postgres {
    /// With the programs that tests/run found.
    pub(crate) fn start() -> Self {
        Self::with("")
    }

    /// Writes every statement and its parameters into its log.
    pub(crate) fn that_tells_all() -> Self {
        Self::with(READ_ALONG)
    }

    /// With options of its own.
    pub(crate) fn with(options: &str) -> Self {
        let server = Self::empty(options);
        let options = ["-U", "test", "--auth", "trust", "--encoding", "UTF8", "-D"];
        run(server.command("initdb").args(options).arg(server.data()));
        server.start_again();
        server
    }

    fn empty(options: &str) -> Self {
        let programs = std::env::var("TEST_POSTGRES_BIN")
            .expect("TEST_POSTGRES_BIN names the folder of initdb and pg_ctl: tests/run sets it");
        let server = Self {
            programs: programs.into(),
            folder: tempfile::tempdir().unwrap(),
            socket: own_socket(),
            options: options.to_owned(),
        };
        give_to_the_server(server.folder.path());
        server
    }

    pub(crate) fn port(&self) -> u16 {
        self.socket.port()
    }

    pub(crate) fn url(&self) -> String {
        format!("postgres://test@{}/postgres", self.socket)
    }

    /// The address of several.
    pub(crate) fn url_of(servers: &[&Self]) -> String {
        let sockets: Vec<_> = servers
            .iter()
            .map(|server| server.socket.to_string())
            .collect();
        format!("postgres://test@{}/postgres", sockets.join(","))
    }

    /// Another server that follows this one.
    pub(crate) fn standby(&self) -> Self {
        let standby = Self::empty(&self.options);
        standby.follow(self);
        standby
    }

    /// Whatever it was, from now on it is a standby of the other one.
    pub(crate) fn follow(&self, primary: &Self) {
        let _ = fs::remove_dir_all(self.data());
        let (host, port) = (primary.socket.ip(), primary.socket.port());
        let from = format!("-RUtest -c fast -h {host} -p {port}");
        let mut copy = self.command("pg_basebackup");
        run(copy.args(from.split(' ')).arg("-D").arg(self.data()));
        self.start_again();
    }

    /// From now on a commit waits for the standby.
    pub(crate) async fn commit_with(&self, standby: &Self) {
        let db = Database::connect(self.url()).await.unwrap();
        for sql in [
            "ALTER SYSTEM SET synchronous_standby_names = '*'",
            "SELECT pg_reload_conf()",
        ] {
            db.execute_unprepared(sql).await.unwrap();
        }
        let (until, sql) = (
            Instant::now() + PATIENCE,
            "SELECT pid FROM pg_stat_replication WHERE sync_state = 'sync'",
        );
        let is_there = async || db.execute_unprepared(sql).await.unwrap().rows_affected() > 0;
        while !is_there().await {
            assert!(Instant::now() < until, "{} does not follow", standby.url());
            thread::sleep(Duration::from_millis(20));
        }
        db.close().await.unwrap();
    }

    /// Returns when it takes what is written.
    pub(crate) fn promote(&self) {
        let mut promote = self.command("pg_ctl");
        run(promote.args(["promote", "-s", "-w", "-D"]).arg(self.data()));
    }

    /// Returns when it takes connections again.
    pub(crate) fn start_again(&self) {
        let options = format!(
            "-h {} -p {} -c unix_socket_directories='' -c lc_messages=C {}",
            self.socket.ip(),
            self.socket.port(),
            self.options
        );
        run(self
            .command("pg_ctl")
            .args(["start", "-s", "-w", "-t", "60", "-o", &options, "-l"])
            .arg(self.folder.path().join("log"))
            .arg("-D")
            .arg(self.data()));
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// As `kill -9` of the server and of everything it started.
    pub(crate) fn kill(&self) {
        let processes = self.processes();
        for process in &processes {
            // It may be gone by itself, for the server it belongs to is.
            let _ = Command::new("kill").args(["-9", process]).output();
        }
        let until = Instant::now() + PATIENCE;
        while processes.iter().any(|process| parent(process).is_some()) {
            assert!(Instant::now() < until, "it does not die");
            thread::sleep(Duration::from_millis(2));
        }
        let _ = fs::remove_file(self.data().join("postmaster.pid"));
    }

    /// From now on it answers nothing, and closes nothing.
    pub(crate) fn freeze(&self) {
        self.signal("-STOP");
    }

    pub(crate) fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        for process in self.processes() {
            let _ = Command::new("kill").args([signal, &process]).output();
        }
    }

    /// From now on none of its files can be written, as on a full disk.
    pub(crate) fn fill_disk(&self) {
        for process in self.processes() {
            let _ = Command::new("prlimit")
                .args(["--pid", &process, "--fsize=0:"])
                .output();
        }
    }

    pub(crate) fn is_gone(&self) -> bool {
        self.processes()
            .iter()
            .all(|process| parent(process).is_none())
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The server, and then what it started.
    fn processes(&self) -> Vec<String> {
        let Ok(file) = fs::read_to_string(self.data().join("postmaster.pid")) else {
            return Vec::new();
        };
        let server = file.lines().next().unwrap().to_owned();
        let entries = fs::read_dir("/proc").unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let children = names.filter(|name| parent(name).as_ref() == Some(&server));
        let children: Vec<_> = children.collect();
        [vec![server], children].concat()
    }

    /// The server refuses to run as root.
    fn command(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir("/");
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Which may not run as root.
pub(crate) fn give_to_the_server(file: &Path) {
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(file));
    }
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

/// `None` when there is no such process, or nothing but its exit status is left of it.
fn parent(process: &str) -> Option<String> {
    let stat = fs::read_to_string(Path::new("/proc").join(process).join("stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?;
    (state != "Z").then_some(fields.next()?.to_owned())
}

fn run(command: &mut Command) {
    let status = command.stdout(std::process::Stdio::null()).status();
    assert!(status.unwrap().success(), "{command:?}");
}
