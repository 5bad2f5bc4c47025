//! What a failed statement means: to whoever asked, to whoever may ask again, and to whoever runs the service.

use std::borrow::Cow;
use std::io::ErrorKind;

use sea_orm::sqlx::Error as SqlxError;
use sea_orm::{DbErr, RuntimeErr, SqlErr};
use tokio_rustls::rustls::{CertificateError, Error as TlsError};

use crate::error::Error;

/// True when the error is a violated unique constraint: what a store turns into
/// a refusal instead of looking first.
pub fn is_duplicate(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// What a failed statement means to whoever asked: it passes by itself, for somebody else has the connection, the row
/// or the file; what it belongs to was deleted meanwhile; or it is our fault.
impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let passes = matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
            || is_lost(&error)
            || code(&error).is_some_and(|code| is_passing(&code));
        match (&error, error.sql_err()) {
            (DbErr::RecordNotUpdated, _) | (_, Some(SqlErr::ForeignKeyConstraintViolation(_))) => {
                Self::NotFound
            }
            // Somebody was first by a hair: whoever tries again finds what is there.
            (_, Some(SqlErr::UniqueConstraintViolation(_))) => Self::Busy(error.into()),
            _ if passes => Self::Busy(error.into()),
            _ => Self::Internal(error.into()),
        }
    }
}

/// Codes of PostgreSQL have five characters, those of SQLite are numbers.
fn is_passing(code: &str) -> bool {
    const POSTGRES: [&str; 5] = [
        "08006", // connection lost
        "25P03", // idle for too long in a transaction
        "53300", // too many connections
        "55P03", // waited too long for a row
        "57014", // took too long
    ];
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    let sqlite = || code.parse().map(|code: i32| code & 0xff);
    POSTGRES.contains(&code)
        || UNDONE.contains(&code)
        || LEFT.contains(&code)
        || code.len() < 5 && sqlite().is_ok_and(|code| [BUSY, LOCKED].contains(&code))
}

/// The server has undone the transaction for the sake of another.
const UNDONE: [&str; 2] = [
    "40001", // serialization failure
    "40P01", // deadlock
];

/// The server is going, or has become a standby.
const LEFT: [&str; 4] = [
    "25006", // read only
    "57P01", // the server stops,
    "57P02", // has crashed
    "57P03", // or is only starting
];

/// Whether a transaction that met this before its commit may be begun anew: the server has undone it, or undoes it
/// because the connection is gone.
pub(super) fn may_begin_anew(error: &DbErr) -> bool {
    is_lost(error) || code(error).is_some_and(|code| LEFT.contains(&&*code)) || is_undone(error)
}

/// Whether the server says that a transaction was undone. That holds for a commit as well, where the end of a connection
/// leaves open what became of it.
pub(super) fn is_undone(error: &DbErr) -> bool {
    code(error).is_some_and(|code| UNDONE.contains(&&*code))
}

/// Whether a server that cannot be used may be one that starts, or is about to be the one that takes what is written.
pub(super) fn is_starting(error: &SqlxError) -> bool {
    match error {
        SqlxError::Io(fault) => {
            [ErrorKind::ConnectionRefused, ErrorKind::ReadOnlyFilesystem].contains(&fault.kind())
        }
        SqlxError::Database(fault) => fault.is_transient_in_connect_phase(),
        _ => false,
    }
}

/// The connection is gone, or nobody had one to give.
fn is_lost(error: &DbErr) -> bool {
    let is_of_a_statement = matches!(error, DbErr::Exec(_) | DbErr::Query(_));
    let is_end = |cause| matches!(cause, &SqlxError::PoolTimedOut | &SqlxError::Io(_));
    is_of_a_statement && cause(error).is_some_and(is_end)
}

fn code(error: &DbErr) -> Option<String> {
    match cause(error)? {
        SqlxError::Database(fault) => fault.code().map(Cow::into_owned),
        _ => None,
    }
}

fn cause(error: &DbErr) -> Option<&SqlxError> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => Some(cause),
        _ => None,
    }
}

/// Why a database cannot be opened, for whoever runs the service.
pub fn why(error: &DbErr) -> String {
    let certificate = || match cause(error)? {
        SqlxError::Io(fault) => match fault.get_ref()?.downcast_ref()? {
            TlsError::InvalidCertificate(fault) => Some(of_certificate(fault).to_owned()),
            _ => None,
        },
        _ => None,
    };
    let said = || {
        match cause(error)? {
        SqlxError::Tls(_) => Some(
            "the way to it is not safe: it speaks no TLS, or the certificates that are named cannot be used. Switch TLS \
             on at the server (ssl = on); sslmode=disable is for a network that nobody else is on"
                .to_owned(),
        ),
        SqlxError::Database(fault) => match fault.code().as_deref() {
            Some("08P01" | "26000" | "42P05") => Some(format!("{POOLER} ({})", fault.message())),
            Some("42501") => Some(format!("{RIGHTS} ({})", fault.message())),
            _ => None,
        },
        _ => None,
    }
    };
    certificate()
        .or_else(said)
        .unwrap_or_else(|| error.to_string())
}

const POOLER: &str = "something in between, such as a PgBouncer before 1.21 or with other settings, does not pass on what PostgreSQL \
     understands: see docs/postgresql.md";
const RIGHTS: &str = "this role may not do that. The schema is changed by its owner: run `klankbord migrate` as that role \
     (docs/postgresql.md)";

fn of_certificate(fault: &CertificateError) -> &'static str {
    match fault {
        CertificateError::UnknownIssuer => {
            "its certificate is signed by nobody whom this machine trusts. Is it the right server? An authority of your \
             own is named with ?sslrootcert=FILE"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "its certificate is for another name than the one in the address. Is it the right server? Use the name that \
             is in the certificate"
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "its certificate has expired"
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "its certificate is not valid yet. Is the clock of this machine right?"
        }
        _ => "its certificate cannot be used",
    }
}
