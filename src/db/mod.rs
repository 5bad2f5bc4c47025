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

mod schema;
mod tx;

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use migration::{Migrator, MigratorTrait};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{Connection, Error as SqlxError};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection,
    DatabaseTransaction, DbErr, RuntimeErr, SqlErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::Notify;
use url::Url;

pub use self::schema::is_current;
pub use self::tx::Tx;
use crate::error::{Error, Result};

/// Any number will do, as long as every node uses the same.
const MIGRATION_LOCK: i64 = 0x6b6c_616e_6b62;

/// How long somebody waits for a connection before being asked to try again.
const ACQUIRE: Duration = Duration::from_secs(5);
/// How long SQLite waits for another program.
const BUSY: Duration = Duration::from_secs(10);
/// How long PostgreSQL lets a statement wait for a row, a statement run, and a transaction lie idle: so one of them
/// cannot hold up all others. Each is longer than anything the service does.
const PATIENCE: [(&str, &str); 3] = [
    ("lock_timeout", "5s"),
    ("statement_timeout", "15s"),
    ("idle_in_transaction_session_timeout", "30s"),
];

#[derive(Clone, Debug)]
pub struct Db {
    /// For reading outside a transaction.
    pub read: DatabaseConnection,
    write: DatabaseConnection,
    /// Tells the worker that something was pushed, so that a letter need not wait for its next look.
    pub pushed: Arc<Notify>,
}

/// The file of a SQLite database.
pub fn file(url: &str) -> Option<PathBuf> {
    let options = url
        .starts_with("sqlite:")
        .then(|| SqliteConnectOptions::from_str(url).ok());
    Some(options??.get_filename().to_owned())
}

/// The address of a SQLite file, whatever its name.
pub fn url_of(file: &Path) -> String {
    const PLAIN: AsciiSet = NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'.')
        .remove(b'-')
        .remove(b'_');
    let path = percent_encode(file.as_os_str().as_encoded_bytes(), &PLAIN);
    format!("sqlite://{path}")
}

/// Whether it is an address with which a database can be opened. The library says why not, and repeats parts of it.
pub fn is_usable(url: &str) -> bool {
    if url.starts_with("sqlite:") {
        url.parse::<SqliteConnectOptions>().is_ok()
    } else {
        Url::parse(url).is_ok() && url.parse::<PgConnectOptions>().is_ok()
    }
}

/// What must be in no message: the password in an address, as it was typed and as it is meant.
pub fn passwords(url: &str) -> Vec<String> {
    let Ok(url) = Url::parse(url) else {
        return Vec::new();
    };
    let named = url.query_pairs().filter(|(name, _)| name == "password");
    let mut passwords: Vec<String> = named.map(|(_, value)| value.into_owned()).collect();
    if let Some(typed) = url.password() {
        let meant = percent_decode_str(typed).decode_utf8_lossy().into_owned();
        passwords.extend([typed.to_owned(), meant]);
    }
    passwords.retain(|password| !password.is_empty());
    passwords
}

/// Opens the database and makes the SQLite file when there is none. `most`: connections to a server.
pub async fn connect(url: &str, most: u32) -> Result<Db, DbErr> {
    if !url.starts_with("sqlite:") {
        let pool = Database::connect(options(url, most)).await?;
        return Ok(Db {
            read: pool.clone(),
            write: pool,
            pushed: Arc::default(),
        });
    }
    let write = open_file(url).await?;
    let read = Database::connect(options(url, 4)).await?;
    Ok(Db {
        read,
        write,
        pushed: Arc::default(),
    })
}

/// A new file is switched to a write-ahead log, for which SQLite wants the file alone and
/// does not wait: of nodes that start at once all but one are told that it is locked.
async fn open_file(url: &str) -> Result<DatabaseConnection, DbErr> {
    let mut tries = 100;
    loop {
        match Database::connect(options(url, 1)).await {
            Err(error) if tries > 0 && error.to_string().contains("database is locked") => {
                tries -= 1;
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            opened => return opened,
        }
    }
}

/// Brings the schema up to date, whole or not at all. Several nodes may start at once: they wait for each
/// other, on SQLite at the write lock and on PostgreSQL at a lock of its own, for the migrator takes none.
pub async fn migrate(db: &Db) -> Result<(), DbErr> {
    let tx = db.open_transaction().await?;
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        // A migration may take as long as it takes, and so may waiting for one.
        for (name, _) in PATIENCE {
            tx.execute_unprepared(&format!("SET LOCAL {name} = 0"))
                .await?;
        }
        let wait = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
        tx.execute_unprepared(&wait).await?;
    }
    Migrator::up(&tx, None).await?;
    tx.commit().await
}

/// True when the error is a violated unique constraint: what a store turns into
/// a refusal instead of looking first.
pub fn is_duplicate(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// What a failed statement means to whoever asked: it passes by itself, for somebody else has the connection, the row
/// or the file; what it belongs to was deleted meanwhile; or it is our fault.
impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let passes = match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
            DbErr::RecordNotUpdated => return Self::NotFound,
            DbErr::Exec(RuntimeErr::SqlxError(cause))
            | DbErr::Query(RuntimeErr::SqlxError(cause)) => match cause.as_ref() {
                SqlxError::PoolTimedOut | SqlxError::Io(_) => true,
                SqlxError::Database(fault) => fault.code().is_some_and(|code| is_passing(&code)),
                _ => false,
            },
            _ => false,
        };
        match error.sql_err() {
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => Self::NotFound,
            // Somebody was first by a hair: whoever tries again finds what is there.
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Busy(error.into()),
            _ if passes => Self::Busy(error.into()),
            _ => Self::Internal(error.into()),
        }
    }
}

/// Codes of PostgreSQL have five characters, those of SQLite are numbers.
fn is_passing(code: &str) -> bool {
    const POSTGRES: [&str; 11] = [
        "08006", // connection lost
        "25006", // read only: the server has just become a standby
        "25P03", // idle for too long in a transaction
        "40001", // serialization failure
        "40P01", // deadlock
        "53300", // too many connections
        "55P03", // waited too long for a row
        "57014", // took too long
        "57P01", // the server stops,
        "57P02", // has crashed
        "57P03", // or is only starting
    ];
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    let sqlite = || code.parse().map(|code: i32| code & 0xff);
    POSTGRES.contains(&code)
        || code.len() < 5 && sqlite().is_ok_and(|code| [BUSY, LOCKED].contains(&code))
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
    pub async fn write<T, E: From<Error>>(
        &self,
        work: impl AsyncFnOnce(&Tx) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let tx = self.begin().await.map_err(Error::from)?;
        match work(&tx).await {
            Ok(done) => {
                tx.commit().await.map_err(Error::from)?;
                Ok(done)
            }
            Err(failed) => {
                // After a full disk SQLite has rolled back by itself: what went wrong is what `work` says.
                if let Err(error) = tx.rollback().await {
                    tracing::warn!(%error, "a transaction could not be rolled back");
                }
                Err(failed)
            }
        }
    }

    /// For tests, which look between the beginning and the end. All others [write](Db::write).
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        Ok(Tx::new(self.open_transaction().await?, self.pushed.clone()))
    }

    async fn open_transaction(&self) -> Result<DatabaseTransaction, DbErr> {
        let options = TransactionOptions {
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

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        // A statement log holds names and addresses.
        .sqlx_logging(false)
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            Box::pin(async { Ok(!connection.is_in_transaction()) })
        })
        .map_sqlx_postgres_opts(|postgres| postgres.options(PATIENCE))
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
