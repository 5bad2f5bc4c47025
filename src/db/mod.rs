//! The database: connect, begin, migrate. The only room that opens a transaction.
//!
//! # Why
//!
//! SQLite has one writer. Two transactions that read first and write later
//! fail with "database is locked" in spite of a busy timeout, so every
//! transaction takes the write lock at once (`BEGIN IMMEDIATE`) and comes from a
//! pool of one connection, where waiting is first come, first served. Reads have
//! a pool of their own and never wait for a writer (WAL). PostgreSQL needs
//! neither: there both names stand for one pool.
//!
//! Nobody takes a second connection while holding a transaction: as many of those as there are connections, and each
//! waits for the other. The tests on PostgreSQL therefore run with a pool of one.
//!
//! When a commit fails because the disk is full, SQLite has rolled back by itself, and
//! the rollback that follows fails as well. The pool still counts the connection as
//! inside a transaction, and would make the next one a savepoint, whose end commits
//! nothing. So a connection that is handed out is outside any transaction, or closed.

mod address;
pub mod copy;
mod fault;
mod pool;
mod schema;
mod server;
mod tx;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection,
    DatabaseTransaction, DbErr, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::Notify;
use tokio::time::sleep;

pub use self::address::{each, file, is_usable_file, passwords, url_of};
pub use self::fault::{is_duplicate, why};
pub use self::schema::{is_current, migrate};
pub use self::server::{risks, servers};
pub use self::tx::Tx;
use crate::error::{Error, Result};

/// How long SQLite waits for another program.
const BUSY: Duration = Duration::from_secs(10);
/// How often a transaction is begun anew, and how long after it failed for the first time; twice as long each time.
const TRIES: u32 = 8;
const PAUSE: Duration = Duration::from_millis(10);

/// What one node takes of the database, and how long.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// To a server, at most.
    pub connections: u32,
    /// How long somebody waits for a connection before being asked to try again.
    pub acquire: Duration,
    /// How long a server lets a statement run.
    pub statement: Duration,
    /// How long a server lets a statement wait for a row.
    pub lock: Duration,
}

/// So many connections, and the usual patience.
impl From<u32> for Limits {
    fn from(connections: u32) -> Self {
        Self {
            connections,
            acquire: Duration::from_secs(5),
            statement: Duration::from_secs(15),
            lock: Duration::from_secs(5),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Db {
    /// For reading outside a transaction.
    pub read: DatabaseConnection,
    write: DatabaseConnection,
    /// Tells the worker that something was pushed, so that a letter need not wait for its next look.
    pub pushed: Arc<Notify>,
}

/// Opens the database and makes the SQLite file when there is none.
pub async fn connect(url: &str, limits: impl Into<Limits>) -> Result<Db, DbErr> {
    let limits = limits.into();
    let (read, write) = if url.starts_with("sqlite:") {
        let write = open_file(url, limits).await?;
        (Database::connect(options(url, 4, limits)).await?, write)
    } else {
        let pool = pool::open(url, limits).await?;
        (pool.clone(), pool)
    };
    Ok(Db {
        read,
        write,
        pushed: Arc::default(),
    })
}

/// A new file is switched to a write-ahead log, for which SQLite wants the file alone and
/// does not wait: of nodes that start at once all but one are told that it is locked.
async fn open_file(url: &str, limits: Limits) -> Result<DatabaseConnection, DbErr> {
    let mut tries = 100;
    loop {
        match Database::connect(options(url, 1, limits)).await {
            Err(error) if tries > 0 && error.to_string().contains("database is locked") => {
                tries -= 1;
                sleep(Duration::from_millis(50)).await;
            }
            opened => return opened,
        }
    }
}

/// Empties the write-ahead log of SQLite, in which older versions of rows lie: so one copy of the files holds each box
/// once. Nothing happens where it is empty, while somebody reads for long, or on a server.
pub async fn empty_log(db: &Db, file: &Path) -> Result<(), DbErr> {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    if fs::metadata(log).is_ok_and(|log| log.len() > 0) {
        // On the one connection that writes, so nobody waits for more than a moment.
        let empty = format!(
            "PRAGMA busy_timeout = 20; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = {}",
            BUSY.as_millis()
        );
        db.write.execute_unprepared(&empty).await?;
    }
    Ok(())
}

impl Db {
    /// A transaction around `work`, with what has to follow its commit. When `work` fails, nothing is kept. On SQLite it
    /// holds the write lock from here on, so ask nothing of the network in it.
    ///
    /// # Why `work` may run several times
    /// A server undoes a transaction for the sake of another, or goes away: that is nobody's fault, and nobody is to read
    /// about it. So the whole of it is begun anew, with all that it reads. What it does outside the database is either
    /// done after the commit (`Tx::after_commit`) or may be done twice: a key that was made for a try before is one that
    /// sealed nothing, and the next one takes its place.
    ///
    /// A commit whose answer was lost may have been one. It is not tried again: an answer would be refused as the second
    /// of one person, a letter counted twice. Whoever asked is asked to try again, and finds what there is.
    pub async fn write<T, E: From<Error>>(
        &self,
        work: impl AsyncFnOnce(&Tx) -> Result<T, E> + Clone,
    ) -> Result<T, E> {
        let mut pause = PAUSE;
        for _ in 1..TRIES {
            match self.attempt(work.clone()).await {
                Attempt::Undone(_) => sleep(pause).await,
                Attempt::Over(outcome) => return outcome,
            }
            pause *= 2;
        }
        match self.attempt(work).await {
            Attempt::Undone(failed) => Err(failed),
            Attempt::Over(outcome) => outcome,
        }
    }

    async fn attempt<T, E: From<Error>>(
        &self,
        work: impl AsyncFnOnce(&Tx) -> Result<T, E>,
    ) -> Attempt<T, E> {
        let tx = match self.begin().await {
            Ok(tx) => tx,
            Err(error) => return Attempt::failed(fault::may_begin_anew(&error), error),
        };
        match work(&tx).await {
            Ok(done) => {
                let was_undone = tx.was_undone();
                match tx.commit().await {
                    Ok(()) => Attempt::Over(Ok(done)),
                    Err(error) => Attempt::failed(was_undone || fault::is_undone(&error), error),
                }
            }
            Err(failed) => {
                let was_undone = tx.was_undone();
                // After a full disk SQLite has rolled back by itself: what went wrong is what `work` says.
                if let Err(error) = tx.rollback().await
                    && !was_undone
                {
                    tracing::warn!(%error, "a transaction could not be rolled back");
                }
                if was_undone {
                    Attempt::Undone(failed)
                } else {
                    Attempt::Over(Err(failed))
                }
            }
        }
    }

    /// For tests, which look between the beginning and the end. All others [write](Db::write).
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        Ok(Tx::new(self.open_transaction().await?, self.pushed.clone()))
    }

    /// Each statement sees what was committed before it, whatever the database itself would ask for: that is what the
    /// locks of the rooms are made for.
    async fn open_transaction(&self) -> Result<DatabaseTransaction, DbErr> {
        let is_server = self.write.get_database_backend() == DatabaseBackend::Postgres;
        let options = TransactionOptions {
            isolation_level: is_server.then_some(IsolationLevel::ReadCommitted),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.write.begin_with_options(options).await
    }

    /// Waits for running statements and closes the files or sockets.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
        self.write.close().await
    }
}

/// What became of a transaction.
enum Attempt<T, E> {
    Over(Result<T, E>),
    /// Nothing of it is kept, and it may be begun anew.
    Undone(E),
}

impl<T, E: From<Error>> Attempt<T, E> {
    fn failed(undone: bool, error: DbErr) -> Self {
        let error = Error::from(error).into();
        if undone {
            Self::Undone(error)
        } else {
            Self::Over(Err(error))
        }
    }
}

fn options(url: &str, connections: u32, limits: Limits) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(limits.acquire)
        // A statement log holds names and addresses.
        .sqlx_logging(false)
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            Box::pin(async { Ok(!connection.is_in_transaction()) })
        })
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // FULL: an acknowledged answer survives a power cut.
                .synchronous(SqliteSynchronous::Full)
                // Another program writes, such as a node that starts: rare, and soon over.
                .busy_timeout(BUSY)
                .foreign_keys(true)
                // What is deleted is overwritten, so that an ended round leaves no trace in free pages.
                .pragma("secure_delete", "ON")
        });
    options
}
