//! Connections to the one PostgreSQL server of an address that can be written to.
//!
//! # Why
//! After a fail-over the server of before is gone, or is a standby that takes nothing. A connection is therefore asked
//! before it is handed out whether it can be written to, which costs what asking whether it is alive would. Where an
//! address names several servers, one connection more watches the present one and looks for its successor: the pool
//! itself knows one at a time.

use std::io;
use std::time::Duration;

use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sea_orm::sqlx::{ConnectOptions, Connection, Error as SqlxError, PgPool, query_scalar};
use sea_orm::{DatabaseConnection, DbErr, RuntimeErr};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::Limits;
use super::fault::is_starting;
use super::server::servers;

/// How long a server may take to say whether it can be written to, or to be reached at all.
const ANSWER: Duration = Duration::from_secs(2);
/// How often the present one of several is looked at.
const LOOK: Duration = Duration::from_millis(500);
/// How soon a server is tried again that is only starting.
const AGAIN: Duration = Duration::from_millis(100);
/// How long a transaction may lie idle: longer than anything the service does.
const IDLE: Duration = Duration::from_secs(30);

pub(super) async fn open(url: &str, limits: Limits) -> Result<DatabaseConnection, DbErr> {
    let servers = servers(url).map_err(|fault| DbErr::Custom(format!("the address {fault}")))?;
    let servers: Vec<_> = servers
        .into_iter()
        // A statement log holds names and addresses.
        .map(|server| server.options(terms(limits)).disable_statement_logging())
        .collect();
    let first = first(&servers, limits.acquire).await;
    let told = |error: SqlxError| DbErr::Conn(RuntimeErr::SqlxError(error.into()));
    let (server, connection) = first.map_err(told)?;
    // Whoever is in between and mixes up prepared statements shows it to the second who comes.
    let second = reach(&server).await.map_err(told)?;
    let _ = second.close().await;
    let pool = PgPoolOptions::new()
        .max_connections(limits.connections)
        .acquire_timeout(limits.acquire)
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(is_writable(connection)))
        .after_connect(|connection, _| Box::pin(require_writable(connection)))
        .connect_lazy_with(server);
    if servers.len() > 1 {
        tokio::spawn(follow(pool.clone(), servers, connection));
    } else {
        // Whoever hangs up without a word leaves a line in the server's log.
        let _ = connection.close().await;
    }
    Ok(pool.into())
}

/// How long PostgreSQL lets a statement wait for a row, a statement run, and a transaction lie idle: so one of them
/// cannot hold up all others.
pub(super) const TERMS: [&str; 3] = [
    "lock_timeout",
    "statement_timeout",
    "idle_in_transaction_session_timeout",
];

fn terms(limits: Limits) -> impl Iterator<Item = (&'static str, u128)> {
    let terms = [limits.lock, limits.statement, IDLE];
    TERMS.into_iter().zip(terms.map(|term| term.as_millis()))
}

/// At the start a server is waited for that starts as well.
async fn first(
    servers: &[PgConnectOptions],
    patience: Duration,
) -> Result<(PgConnectOptions, PgConnection), SqlxError> {
    let until = Instant::now() + patience;
    loop {
        match find(servers).await {
            Err(error) if is_starting(&error) && Instant::now() < until => sleep(AGAIN).await,
            found => return found,
        }
    }
}

/// Asks all at once, so that nobody waits for one that is dead.
async fn find(servers: &[PgConnectOptions]) -> Result<(PgConnectOptions, PgConnection), SqlxError> {
    let mut asked = JoinSet::new();
    for server in servers.iter().cloned() {
        asked.spawn(async move {
            let reached = timeout(ANSWER, reach(&server)).await;
            let connection = reached.unwrap_or_else(|_| Err(no_answer()))?;
            Ok((server, connection))
        });
    }
    let mut why = SqlxError::PoolClosed;
    while let Some(answer) = asked.join_next().await {
        match answer
            .map_err(|error| SqlxError::Io(error.into()))
            .flatten()
        {
            Ok(found) => return Ok(found),
            Err(error) => why = error,
        }
    }
    Err(why)
}

async fn reach(server: &PgConnectOptions) -> Result<PgConnection, SqlxError> {
    let mut connection = PgConnection::connect_with(server).await?;
    require_writable(&mut connection).await?;
    Ok(connection)
}

/// Ends with the pool.
async fn follow(pool: PgPool, servers: Vec<PgConnectOptions>, mut present: PgConnection) {
    while !pool.is_closed() {
        sleep(LOOK).await;
        if is_writable(&mut present)
            .await
            .is_ok_and(|writable| writable)
        {
            continue;
        }
        if let Ok((server, connection)) = find(&servers).await {
            let place = server.get_host();
            tracing::warn!(place, "another server is the database now");
            pool.set_connect_options(server);
            present = connection;
        }
    }
}

/// Neither a standby, nor a database in which nothing may be written.
async fn is_writable(connection: &mut PgConnection) -> Result<bool, SqlxError> {
    let asked = query_scalar::<_, String>("SHOW transaction_read_only").fetch_one(connection);
    let answer = timeout(ANSWER, asked).await;
    let answer = answer.unwrap_or_else(|_| Err(no_answer()))?;
    Ok(answer == "off")
}

async fn require_writable(connection: &mut PgConnection) -> Result<(), SqlxError> {
    if is_writable(connection).await? {
        return Ok(());
    }
    Err(SqlxError::Io(io::Error::new(
        io::ErrorKind::ReadOnlyFilesystem,
        "it can only be read: is it a standby?",
    )))
}

fn no_answer() -> SqlxError {
    SqlxError::Io(io::Error::new(
        io::ErrorKind::TimedOut,
        "it does not answer",
    ))
}
