//! A PostgreSQL server of an address, and how it is spoken to: in the clear with this machine alone.
//!
//! # Why
//! The library's own way is to ask for TLS, to look at no certificate, and to go on in the clear where it is not offered.
//! So whoever is on the way only has to say that there is none. Here another machine has to prove that it has the name in
//! the address (`verify-full`), and whoever wants less has to say so.

use std::net::IpAddr;

use sea_orm::sqlx::postgres::{PgConnectOptions, PgSslMode};
use url::Url;

use super::address::each;

/// Why an address cannot be used, in words that repeat nothing of it.
type Fault = &'static str;

const OPTION: Fault = "has an option behind its ? that cannot be used";
const FALLS_BACK: Fault = "has an sslmode that goes on in the clear when a server on another machine has no TLS: leave it out, or say \
     sslmode=verify-full; sslmode=disable is for a network that nobody else is on";
const READS: Fault = "may only ask for target_session_attrs=read-write: the service writes";

/// All that the address names, in its order.
pub fn servers(url: &str) -> Result<Vec<PgConnectOptions>, Fault> {
    each(url).iter().map(|url| server(url)).collect()
}

fn server(url: &str) -> Result<PgConnectOptions, Fault> {
    let named = Url::parse(url).map_err(|_| OPTION)?;
    let mut server: PgConnectOptions = url.parse().map_err(|_| OPTION)?;
    let host = server.get_host();
    if let Some(bare) = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'))
    {
        let bare = bare.to_owned();
        server = server.host(&bare);
    }
    let mut options = named.query_pairs();
    let reads = |value: &str| !["read-write", "primary"].contains(&value);
    if options.any(|(name, value)| name == "target_session_attrs" && reads(&value)) {
        return Err(READS);
    }
    if server.get_application_name().is_none() {
        server = server.application_name("klankbord");
    }
    if is_on_this_machine(&server) {
        return Ok(server);
    }
    let mut options = named.query_pairs();
    if !options.any(|(name, _)| ["sslmode", "ssl-mode"].contains(&&*name)) {
        return Ok(server.ssl_mode(PgSslMode::VerifyFull));
    }
    match server.get_ssl_mode() {
        PgSslMode::Prefer | PgSslMode::Allow => Err(FALLS_BACK),
        _ => Ok(server),
    }
}

fn is_on_this_machine(server: &PgConnectOptions) -> bool {
    let host = server.get_host();
    let is_loopback = |address: IpAddr| address.to_canonical().is_loopback();
    server.get_socket().is_some()
        || host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || host.parse().is_ok_and(is_loopback)
}

/// What is dangerous about the way to the servers, in a sentence for each.
pub fn risks(url: &str) -> Vec<String> {
    let servers = servers(url).unwrap_or_default();
    let far = servers.iter().filter(|server| !is_on_this_machine(server));
    let risk = |server: &PgConnectOptions| {
        let danger = match server.get_ssl_mode() {
            PgSslMode::VerifyFull => return None,
            PgSslMode::Require => {
                "is never asked who it is (sslmode=require): whoever can stand in between reads and changes everything"
            }
            PgSslMode::VerifyCa => {
                "may be any machine with a certificate of the same authority (sslmode=verify-ca)"
            }
            _ => {
                "is spoken to in the clear (sslmode=disable): whoever is on the way reads and changes everything"
            }
        };
        Some(format!(
            "the database on {} {danger}. Leave sslmode out of KLANKBORD_DATABASE_URL, and name the authority's file \
             with sslrootcert where it is one of your own (docs/postgresql.md)",
            server.get_host()
        ))
    };
    far.filter_map(risk).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modes(url: &str) -> Result<Vec<String>, Fault> {
        let servers = servers(url)?;
        let modes = servers
            .iter()
            .map(|server| format!("{:?}", server.get_ssl_mode()));
        Ok(modes.collect())
    }

    #[test]
    fn another_machine_has_to_prove_its_name() {
        for url in [
            "postgres://u@db.example/n",
            "postgres://u@10.0.0.1/n",
            "postgres://u@[fd00::1]:5433/n",
            "postgres:///n?host=db.example",
            "postgres://u@localhost.example/n",
            "postgres://u@db.example/n?sslrootcert=/etc/ca.pem",
        ] {
            assert_eq!(modes(url).unwrap(), ["VerifyFull"], "{url}");
            assert!(risks(url).is_empty(), "{url}");
        }
        for url in [
            "postgres://u@localhost/n",
            "postgres://u@127.0.0.2:5433/n",
            "postgres://u@[::1]/n",
            "postgres:///n?host=/run/postgresql",
            "postgres://u@%2Frun%2Fpostgresql/n",
        ] {
            assert_eq!(modes(url).unwrap(), ["Prefer"], "{url}");
            assert!(risks(url).is_empty(), "{url}");
        }
        let mixed = modes("postgres://u@localhost,db.example/n");
        assert_eq!(mixed.unwrap(), ["Prefer", "VerifyFull"]);
    }

    #[test]
    fn nobody_falls_back_to_the_clear_unsaid() {
        for mode in ["prefer", "allow", "PREFER"] {
            for name in ["sslmode", "ssl-mode"] {
                let url = format!("postgres://u@localhost,db.example/n?{name}={mode}");
                assert_eq!(modes(&url), Err(FALLS_BACK), "{url}");
                let near = format!("postgres://u@localhost/n?{name}={mode}");
                assert!(modes(&near).is_ok(), "{near}");
            }
        }
        for (mode, word) in [
            ("disable", "in the clear"),
            ("require", "never asked"),
            ("verify-ca", "any machine"),
        ] {
            let url = format!("postgres://u:geheim@a.example,localhost/n?sslmode={mode}");
            let risks = risks(&url);
            assert!(risks.len() == 1 && risks[0].contains(word), "{risks:?}");
            assert!(!risks[0].contains("geheim"));
        }
    }

    #[test]
    fn only_a_server_that_takes_what_is_written_can_be_asked_for() {
        for (wish, fine) in [
            ("read-write", true),
            ("primary", true),
            ("any", false),
            ("standby", false),
        ] {
            let url = format!("postgres://a,b/n?target_session_attrs={wish}");
            assert_eq!(servers(&url).is_ok(), fine, "{wish}");
        }
    }
}
