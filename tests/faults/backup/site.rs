//! Where the service ran, and where it comes back: a place for its data, keys that outlive it, and the commands of an
//! administrator.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use klankbord::db;
use klankbord::entity::round::Entity;
use klankbord::ids::RoundId;
use klankbord::keys::Private;
use sea_orm::{ConnectionTrait, Database, EntityTrait};
use tempfile::TempDir;

use super::super::bench::{Bench, PEOPLE};
use crate::evidence::{Postgres, Program, Start};
use crate::support::is_postgres;

const ROUNDS: usize = 8;

pub(super) struct Site {
    pub(super) bench: Bench,
    server: Option<Postgres>,
    pub(super) backups: TempDir,
    pub(super) recovery: Option<Private>,
}

impl Site {
    /// With rounds of 15 people, and with or without a recovery key.
    pub(super) async fn new(recovery: Option<Private>) -> Self {
        let people = ROUNDS * PEOPLE;
        let server = is_postgres().then(Postgres::start);
        let bench = match &server {
            Some(server) => Bench::on(tempfile::tempdir().unwrap(), server.url(), people).await,
            None => Bench::new(people).await,
        };
        let own = fs::Permissions::from_mode(0o700);
        fs::set_permissions(bench.folder.path(), own).unwrap();
        Self {
            bench,
            server,
            backups: tempfile::tempdir().unwrap(),
            recovery,
        }
    }

    pub(super) fn start(&self) -> Program {
        let public = self.public();
        let start = Start::new(self.bench.folder.path(), &self.bench.database);
        Program::start(Start {
            recovery: public.as_deref().map(|key| (key, "26h")),
            ..start
        })
    }

    fn public(&self) -> Option<String> {
        let private = self.recovery.as_ref()?;
        Some(private.public().to_string())
    }

    /// The place of these people in the list of everybody, of some rounds.
    pub(super) fn people(
        rounds: std::ops::Range<usize>,
        of_each: std::ops::Range<usize>,
    ) -> Vec<usize> {
        let of_round = |round| of_each.clone().map(move |at| round * PEOPLE + at);
        rounds.flat_map(of_round).collect()
    }

    /// The data are gone with their machine. The keys, which lay on a disk of their own, are there; the database is
    /// where nothing was.
    pub(super) async fn lose_machine(&mut self) {
        let new = tempfile::tempdir().unwrap();
        fs::set_permissions(new.path(), fs::Permissions::from_mode(0o700)).unwrap();
        fs::rename(self.keys(), new.path().join("keys")).unwrap();
        self.bench.database = match &self.server {
            None => format!("sqlite://{}", new.path().join("klankbord.db").display()),
            Some(server) => {
                let admin = Database::connect(server.url()).await.unwrap();
                admin
                    .execute_unprepared("CREATE DATABASE elsewhere")
                    .await
                    .unwrap();
                admin.close().await.unwrap();
                server.url().replace("/postgres", "/elsewhere")
            }
        };
        self.bench.folder = new;
    }

    pub(super) fn keys(&self) -> PathBuf {
        self.bench.folder.path().join("keys")
    }

    /// One more backup; where it is.
    pub(super) fn back_up(&self) -> PathBuf {
        let to = self.backups.path().display().to_string();
        let made = self.run(&["backup", "--to", &to], "");
        assert!(made.status.success(), "{}", said(&made));
        let said = said(&made);
        let path = said.split_once(": ").unwrap().0;
        PathBuf::from(path)
    }

    pub(super) fn restore(&self, from: &Path, more: &[&str], input: &str) -> (bool, String) {
        let from = from.display().to_string();
        let args = [&["restore", "--from", &from], more].concat();
        let restored = self.run(&args, input);
        (restored.status.success(), said(&restored))
    }

    pub(super) fn run(&self, args: &[&str], input: &str) -> Output {
        let mut child = self
            .command()
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// With the settings of the service, and the programs of its database where they are looked for.
    pub(super) fn command(&self) -> Command {
        let mut path = std::env::var_os("TEST_POSTGRES_BIN").unwrap_or_default();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let mut command = Command::new(env!("CARGO_BIN_EXE_klankbord"));
        command
            .env("PATH", path)
            .arg(format!("--database-url={}", self.bench.database))
            .args(self.public().map(|key| format!("--recovery-key={key}")))
            .args(["--listen=127.0.0.1:0", "--base-url=http://127.0.0.1:3000"])
            .arg("--data-dir")
            .arg(self.bench.folder.path());
        command
    }

    /// Whether there is nothing where the database should be.
    pub(super) async fn is_empty(&self) -> bool {
        if self.server.is_none() {
            let files = fs::read_dir(self.bench.folder.path()).unwrap();
            let mut names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
            return !names.any(|name| name.contains("klankbord.db"));
        }
        let db = db::connect(&self.bench.database, 1).await.unwrap();
        let is_empty = db::copy::is_empty(&db).await.unwrap();
        db.close().await.unwrap();
        is_empty
    }

    /// The rounds that the database calls lost.
    pub(super) async fn lost(&self) -> BTreeSet<RoundId> {
        let db = db::connect(&self.bench.database, 1).await.unwrap();
        let mut rows = Entity::find().all(&db.read).await.unwrap();
        db.close().await.unwrap();
        rows.retain(|row| row.lost_at.is_some());
        rows.iter().map(|row| row.id).collect()
    }

    pub(super) fn rounds(&self, which: std::ops::Range<usize>) -> BTreeSet<RoundId> {
        self.bench.rounds[which]
            .iter()
            .map(|round| round.id)
            .collect()
    }
}

pub(super) fn said(output: &Output) -> String {
    [&*output.stdout, &*output.stderr]
        .map(String::from_utf8_lossy)
        .concat()
}
