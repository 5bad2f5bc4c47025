//! The address of the mail relay, as an operator writes it: `smtp://user:password@host:587`.
//!
//! # Why
//! Decision: a connection to another machine is encrypted whenever the relay can do it, and must be
//! encrypted when a password goes over it or `?tls=required` asks for it. Context: somebody between us
//! and the relay can strike the offer of STARTTLS from the relay's greeting. Consequence: on loopback,
//! where there is nobody between and the usual certificate names no `localhost`, nothing is encrypted
//! unless asked for; `?tls=off` is there for an old relay whose certificate cannot be verified.

use std::fmt;

use percent_encoding::percent_decode_str;
use url::{Host, SyntaxViolation, Url};

use crate::host;

/// What a login brings along that is no mistake here.
const UNUSUAL: [SyntaxViolation; 3] = [
    SyntaxViolation::EmbeddedCredentials,
    SyntaxViolation::NonUrlCodePoint,
    SyntaxViolation::UnencodedAtSign,
];

/// Where letters are handed over, and how.
#[derive(Clone, PartialEq, Eq)]
pub struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: Tls,
    pub(super) login: Option<Login>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tls {
    Off,
    /// STARTTLS when the relay offers it.
    Offered,
    /// STARTTLS, or no letter.
    Required,
    /// From the first byte on (`smtps`).
    Wrapped,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Login {
    pub(super) user: String,
    pub(super) password: String,
}

/// What is wrong with the address, without repeating it: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadRelay(&'static str);

impl BadRelay {
    pub(super) const NO_CERTIFICATES: Self = Self(
        "needs encryption, and this machine has no usable certificates (package ca-certificates)",
    );
}

impl fmt::Display for BadRelay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for BadRelay {}

/// Never shows the login.
impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relay({}:{}, {:?})", self.host, self.port, self.tls)
    }
}

impl Relay {
    /// Reads `smtp://[user:password@]host[:port][?tls=required|off]` or `smtps://..`. Special characters
    /// in the login are written as `%40`.
    pub fn parse(text: &str) -> Result<Self, BadRelay> {
        let url = host::url(text, &UNUSUAL).ok_or(BadRelay(
            "must be an address like smtp://user:password@relay.example.org:587; special characters in user and \
             password are written as %40",
        ))?;
        let wrapped = match url.scheme() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(BadRelay("must begin with smtp:// or smtps://")),
        };
        if !["", "/"].contains(&url.path()) || url.fragment().is_some() {
            return Err(BadRelay("has something behind its host that is no port"));
        }
        let host = place(&url)?;
        let login = Login::read(&url)?;
        let query = url.query().unwrap_or_default();
        Ok(Self {
            tls: choose_tls(wrapped, query, login.is_some(), host::is_loopback(&host))?,
            port: match url.port() {
                Some(0) => return Err(BadRelay("has a port that is no number from 1 to 65535")),
                Some(port) => port,
                None if wrapped => 465,
                None => 25,
            },
            host: match host {
                Host::Domain(name) => name,
                Host::Ipv4(ip) => ip.to_string(),
                Host::Ipv6(ip) => ip.to_string(),
            },
            login,
        })
    }
}

fn choose_tls(wrapped: bool, query: &str, login: bool, loopback: bool) -> Result<Tls, BadRelay> {
    match query {
        "" | "tls=required" if wrapped => Ok(Tls::Wrapped),
        "tls=required" => Ok(Tls::Required),
        "" if loopback => Ok(Tls::Off),
        "" if login => Ok(Tls::Required),
        "" => Ok(Tls::Offered),
        "tls=off" if wrapped => Err(BadRelay("cannot be smtps:// with tls=off")),
        "tls=off" if login && !loopback => Err(BadRelay(
            "would send its password in the clear: tls=off is only for a relay without login",
        )),
        "tls=off" => Ok(Tls::Off),
        _ => Err(BadRelay("may only end in ?tls=required or ?tls=off")),
    }
}

/// A scheme of the web has its host read for it; in any other it is a text.
fn place(url: &Url) -> Result<Host, BadRelay> {
    // Container platforms give names with an underscore.
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let host = match url.host() {
        Some(Host::Domain(name)) if name.chars().all(is_name) => Host::parse(name).ok(),
        Some(Host::Ipv6(ip)) => Some(Host::Ipv6(ip)),
        _ => None,
    };
    host.ok_or(BadRelay(
        "must name a host, like smtp://relay.example.org:587",
    ))
}

impl Login {
    fn read(url: &Url) -> Result<Option<Self>, BadRelay> {
        let decode = |text: &str| -> Result<String, BadRelay> {
            let text = percent_decode_str(text).decode_utf8();
            let text = text.map_err(|_| BadRelay("has a login that is no UTF-8"));
            Ok(text?.into_owned())
        };
        match (url.username(), url.password()) {
            ("", None) => Ok(None),
            (_, None) => Err(BadRelay("must give its login as user:password@")),
            (user, Some(password)) => Ok(Some(Self {
                user: decode(user)?,
                password: decode(password)?,
            })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tls(url: &str) -> Tls {
        Relay::parse(url).unwrap().tls
    }

    #[test]
    fn a_relay_is_read_from_its_address() {
        let relay =
            Relay::parse("smtp://ada%40example.org:p%3As%C3%A9@relay.example.org:587/").unwrap();
        assert_eq!(
            (relay.host.as_str(), relay.port),
            ("relay.example.org", 587)
        );
        let login = relay.login.unwrap();
        assert_eq!(
            (login.user.as_str(), login.password.as_str()),
            ("ada@example.org", "p:sé")
        );
        assert_eq!(Relay::parse("smtp://[::1]:2525").unwrap().host, "::1");
        assert_eq!(Relay::parse("smtp://mail").unwrap().port, 25);
        assert_eq!(Relay::parse("smtps://mail").unwrap().port, 465);
    }

    #[test]
    fn a_password_never_travels_in_the_clear() {
        assert_eq!(tls("smtp://a:b@mail"), Tls::Required);
        assert_eq!(tls("smtps://a:b@mail"), Tls::Wrapped);
        assert_eq!(tls("smtp://a:b@127.0.0.1"), Tls::Off);
        assert!(Relay::parse("smtp://a:b@mail?tls=off").is_err());
    }

    #[test]
    fn another_machine_gets_starttls_when_it_offers_it() {
        assert_eq!(tls("smtp://mail"), Tls::Offered);
        assert_eq!(tls("smtp://mail?tls=required"), Tls::Required);
        assert_eq!(tls("smtp://mail?tls=off"), Tls::Off);
        assert_eq!(tls("smtp://localhost"), Tls::Off);
        assert_eq!(tls("smtp://localhost?tls=required"), Tls::Required);
    }

    #[test]
    fn a_wrong_address_is_told_without_its_password() {
        for url in [
            "http://mail",
            "mail:25",
            "smtp://",
            "smtp://:25",
            "smtp://mail:0",
            "smtp://mail:x",
            "smtp://a@mail",
            "smtp://a:secret%4@mail",
            "smtp://a:secret%zz@mail",
            "smtp://a:secret%ff@mail",
            "smtp://[::1",
            "smtp://[::1]x",
            "smtp://mail?tls=maybe",
            "smtps://mail?tls=off",
            "smtp://a:secret@ma il",
            "smtp://a:secret%€@mail",
        ] {
            let fault = Relay::parse(url).unwrap_err().to_string();
            assert!(!fault.contains("secret"), "{url}: {fault}");
        }
        assert!(!format!("{:?}", Relay::parse("smtp://a:secret@mail").unwrap()).contains("secret"));
    }
}
