//! The way to the server: who it is has to be proved, and nothing goes in the clear that should not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use klankbord::db;
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};
use tempfile::TempDir;

use crate::evidence::{Postgres, give_to_the_server};
use crate::support::is_postgres;

/// Under the name that is in its certificate.
const HERE: &str = "-c listen_addresses=localhost";

/// An authority, and a server with a certificate of it for `localhost`.
struct Secured {
    folder: TempDir,
    server: Postgres,
}

impl Secured {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        authority(folder.path(), "own");
        authority(folder.path(), "other");
        let request = "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout server.key \
                       -out server.csr -subj /CN=localhost";
        openssl(folder.path(), request);
        fs::write(at("names"), "subjectAltName=DNS:localhost").unwrap();
        let sign = "x509 -req -in server.csr -CA own.pem -CAkey own.key -CAcreateserial -days 2 -extfile names \
                    -out server.pem";
        openssl(folder.path(), sign);
        for name in ["", "server.key", "server.pem"] {
            give_to_the_server(&at(name));
        }
        let options = format!(
            "{HERE} -c ssl=on -c ssl_cert_file={} -c ssl_key_file={}",
            at("server.pem").display(),
            at("server.key").display()
        );
        let server = Postgres::with(&options);
        Self { folder, server }
    }

    fn authority(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.pem"))
    }
}

fn authority(folder: &Path, name: &str) {
    let make = format!(
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout {name}.key -out {name}.pem \
         -subj /CN={name} -days 2"
    );
    openssl(folder, &make);
}

fn openssl(folder: &Path, arguments: &str) {
    let mut command = Command::new("openssl");
    command
        .args(arguments.split_whitespace())
        .current_dir(folder);
    let made = command.output().unwrap();
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
}

/// Whether the connection is encrypted, or why there is none.
async fn reached(host: &str, port: u16, options: &str) -> Result<bool, String> {
    let url = format!("postgres://test@{host}:{port}/postgres?{options}");
    let db = db::connect(&url, 1)
        .await
        .map_err(|error| db::why(&error))?;
    let sql = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let asked = Statement::from_string(DatabaseBackend::Postgres, sql);
    let row = db.read.query_one_raw(asked).await.unwrap().unwrap();
    db.close().await.unwrap();
    Ok(row.try_get("", "ssl").unwrap())
}

#[tokio::test]
async fn a_server_proves_who_it_is() {
    if !is_postgres() {
        return;
    }
    let secured = Secured::start();
    let port = secured.server.port();
    let with = |name: &str| {
        let authority = secured.authority(name);
        format!("sslmode=verify-full&sslrootcert={}", authority.display())
    };
    assert_eq!(reached("localhost", port, &with("own")).await, Ok(true));
    let refused = async |host: &str, options: &str| reached(host, port, options).await.unwrap_err();
    let why = refused("localhost", &with("other")).await;
    assert!(
        why.contains("signed by nobody") && why.contains("sslrootcert"),
        "{why}"
    );
    let why = refused("localhost", "sslmode=verify-full").await;
    assert!(
        why.contains("signed by nobody"),
        "no authority of its own: {why}"
    );
    let why = refused("127.0.0.1", &with("own")).await;
    assert!(why.contains("another name"), "{why}");
    // The control: whoever asks for less is not told who answers.
    assert_eq!(
        reached("127.0.0.1", port, "sslmode=require").await,
        Ok(true)
    );
}

#[tokio::test]
async fn a_server_without_tls_is_not_spoken_to_in_the_clear() {
    if !is_postgres() {
        return;
    }
    let plain = Postgres::with(HERE);
    for mode in ["verify-full", "verify-ca", "require"] {
        let options = format!("sslmode={mode}");
        let why = reached("localhost", plain.port(), &options)
            .await
            .unwrap_err();
        assert!(why.contains("no TLS"), "{mode}: {why}");
    }
    for mode in ["sslmode=disable", "sslmode=prefer", ""] {
        let reached = reached("localhost", plain.port(), mode).await;
        assert_eq!(reached, Ok(false), "the control, on this machine: {mode}");
    }
}
