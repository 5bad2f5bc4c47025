//! `pg_dump` and `pg_restore`, which are told where the server is and never on their command line.
//!
//! # Why
//! Decision: the programs that come with PostgreSQL make the copy. Context: they know every version of the server, read one
//! moment while others write, and administrators know them. Consequence: they have to be there, and not older than the
//! server. What they are told stands in their environment, which this user and root alone can read, as that of the service.

use std::fs::File;
use std::io;
use std::net::IpAddr;
use std::path::Path;
use std::process::{Command, Stdio};

use percent_encoding::percent_decode_str;
use url::Url;

use super::{Outcome, said};
use crate::db;

/// The parts of an address that PostgreSQL's own programs know as well, and the variables that tell them.
const TOLD: [(&str, &str); 10] = [
    ("host", "PGHOST"),
    ("hostaddr", "PGHOSTADDR"),
    ("port", "PGPORT"),
    ("dbname", "PGDATABASE"),
    ("user", "PGUSER"),
    ("password", "PGPASSWORD"),
    ("sslmode", "PGSSLMODE"),
    ("sslrootcert", "PGSSLROOTCERT"),
    ("sslcert", "PGSSLCERT"),
    ("sslkey", "PGSSLKEY"),
];

/// Writes what is in one schema of the server's database, as it is at one moment.
pub(super) fn dump(url: &str, (schema, server): (&str, u32), to: File) -> Outcome<()> {
    // Its tables and not the schema itself, which is there in an empty database.
    let tables = format!("--table=\"{}\".*", schema.replace('"', "\"\""));
    let mut dump = program("pg_dump", url, server)?;
    dump.args(["--format=custom", "--no-owner", "--no-privileges"])
        .arg(tables)
        .stdout(to);
    run("pg_dump", dump, url)
}

/// Loads all of it or nothing.
pub(super) fn load(url: &str, server: u32, from: &Path) -> Outcome<()> {
    let mut load = program("pg_restore", url, server)?;
    load.args(["--single-transaction", "--exit-on-error"])
        .args(["--no-owner", "--no-privileges", "--dbname="])
        .stdin(File::open(from).map_err(said)?);
    run("pg_restore", load, url)
}

/// A program of PostgreSQL that is there and not older than the server, told where that is.
fn program(name: &str, url: &str, server: u32) -> Outcome<Command> {
    let needs = format!(
        "install the client programs of PostgreSQL {server} (in Debian: postgresql-client-{server})"
    );
    let asked = Command::new(name).arg("--version").output();
    let said = match asked {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(format!("{name} is not here: {needs}"));
        }
        Err(error) => return Err(format!("{name} does not start ({error}): {needs}")),
        Ok(asked) => String::from_utf8_lossy(&asked.stdout).into_owned(),
    };
    let version =
        version(&said).ok_or_else(|| format!("{name} does not tell its version: {needs}"))?;
    if version < server {
        return Err(format!(
            "{name} is of PostgreSQL {version} and the server of {server}: {needs}"
        ));
    }
    let mut command = Command::new(name);
    command
        .arg("--no-password")
        .env("LC_ALL", "C")
        .env("PGCONNECT_TIMEOUT", "10")
        .envs(environment(url, version)?)
        .stdin(Stdio::null());
    Ok(command)
}

/// Like 15 in `pg_dump (PostgreSQL) 15.14 (Debian 15.14-0)`.
fn version(said: &str) -> Option<u32> {
    let rest = said.split_once("(PostgreSQL) ")?.1;
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// What the address says, in their words. Another machine has to prove its name, as it does to the service.
fn environment(url: &str, program: u32) -> Outcome<Vec<(&'static str, String)>> {
    let url = Url::parse(url).ok();
    // Of several servers each has a port of its own.
    let url = url.filter(|url| !url.host_str().is_some_and(|host| host.contains(',')));
    let url = url.ok_or(
        "a backup wants a KLANKBORD_DATABASE_URL with one server in it, the one that is written to",
    )?;
    let meant = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port().map(|port| port.to_string());
    let own = [
        ("host", meant(host)),
        ("port", port.unwrap_or_default()),
        ("user", meant(url.username())),
        ("password", meant(url.password().unwrap_or_default())),
        ("dbname", meant(url.path().trim_start_matches('/'))),
    ];
    let own = own.map(|(name, value)| (name.to_owned(), value));
    let options = url.query_pairs();
    let options = options.map(|(name, value)| (name.replace('-', ""), value.into_owned()));
    let mut told: Vec<_> = own
        .into_iter()
        .chain(options)
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(name, value)| {
            let told = TOLD.iter().find(|(known, _)| *known == name)?;
            Some((told.1, value))
        })
        .collect();
    let is_said = |told: &[(&str, String)], name| told.iter().any(|(said, _)| *said == name);
    if is_far(&told) && !is_said(&told, "PGSSLMODE") {
        told.push(("PGSSLMODE", "verify-full".to_owned()));
        // Before that version they know no authorities but those of a file.
        if program >= 16 && !is_said(&told, "PGSSLROOTCERT") {
            told.push(("PGSSLROOTCERT", "system".to_owned()));
        }
    }
    Ok(told)
}

fn is_far(told: &[(&str, String)]) -> bool {
    let host = told.iter().rfind(|(name, _)| *name == "PGHOST");
    host.is_some_and(|(_, host)| {
        let is_loopback = host
            .parse()
            .is_ok_and(|ip: IpAddr| ip.to_canonical().is_loopback());
        !(host.starts_with('/') || host.eq_ignore_ascii_case("localhost") || is_loopback)
    })
}

/// Of what it says only the first line that is an error, for the others may repeat a row.
fn run(name: &str, mut command: Command, url: &str) -> Outcome<()> {
    let ended = command.stderr(Stdio::piped()).output().map_err(said)?;
    if ended.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    let mark = format!("{name}: error: ");
    let why = said.lines().find_map(|line| line.strip_prefix(&mark));
    let why = why.unwrap_or("it does not say why");
    let mut passwords = db::passwords(url).into_iter();
    if passwords.any(|password| why.contains(&password)) {
        return Err(format!(
            "{name} failed; its reason repeats the password, and is not shown"
        ));
    }
    Err(format!("{name} failed: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(url: &str) -> Vec<(&'static str, String)> {
        environment(url, 15).unwrap()
    }

    #[test]
    fn what_the_address_says_is_told_in_their_words() {
        let told_of = told(
            "postgres://k%40b:p%2Fw@[::1]:5433/na%20me?sslmode=require&ssl-root-cert=/ca.pem&application_name=x",
        );
        let wanted = [
            ("PGHOST", "::1"),
            ("PGPORT", "5433"),
            ("PGUSER", "k@b"),
            ("PGPASSWORD", "p/w"),
            ("PGDATABASE", "na me"),
            ("PGSSLMODE", "require"),
            ("PGSSLROOTCERT", "/ca.pem"),
        ];
        let told_of: Vec<_> = told_of
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        assert_eq!(told_of, wanted);
        let socket = told("postgres://u@%2Frun%2Fpostgresql/n");
        assert!(socket.contains(&("PGHOST", "/run/postgresql".to_owned())));
        assert!(told("postgres:///n?host=/run/x").contains(&("PGHOST", "/run/x".to_owned())));
        assert!(
            environment("postgres://u@one,two:5433/n", 15).is_err(),
            "not another one by chance"
        );
    }

    #[test]
    fn another_machine_has_to_prove_its_name() {
        let mode = |url: &str| told(url).into_iter().find(|(name, _)| *name == "PGSSLMODE");
        for near in ["u@localhost", "u@127.0.0.2:5", "u@[::1]", "u@%2Frun%2Fx"] {
            assert_eq!(mode(&format!("postgres://{near}/n")), None, "{near}");
        }
        for far in ["postgres://u@db.example/n", "postgres:///n?host=db.example"] {
            assert_eq!(mode(far).unwrap().1, "verify-full");
        }
        let newer = environment("postgres://u@db.example/n", 16).unwrap();
        assert!(newer.contains(&("PGSSLROOTCERT", "system".to_owned())));
    }

    #[test]
    fn a_version_is_read_from_what_they_say() {
        assert_eq!(
            version("pg_dump (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"),
            Some(15)
        );
        assert_eq!(version("pg_restore (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(version("sh: no"), None);
    }
}
