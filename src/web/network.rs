//! From which network a request comes: what limits the letters that somebody can have sent to others.
//!
//! # Why
//! Decision: where it cannot be known, nobody is served who wants to sign in. Context: what the proxies write counts,
//! and they write it in several ways; taken for unknown, all visitors would be one, and a single one could use up
//! what all of them may. Consequence: a wrong number of proxies is seen at the first look at the first page.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// An IPv4 address, or the /64 of an IPv6 address: so much has a single connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Network(pub String);

/// Turns away whose network cannot be known, and says so without what was written there.
pub(super) async fn know(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    // Without a connection it is this very program that asks.
    let peer = peer.map_or(Ipv4Addr::LOCALHOST.into(), |peer| peer.0.ip());
    if let Some(ip) = asker(peer, request.headers(), app.config.trusted_proxy_hops) {
        request.extensions_mut().insert(Network::of(ip));
        return next.run(request).await;
    }
    tracing::warn!(
        "a request was refused: X-Forwarded-For has no address where KLANKBORD_TRUSTED_PROXY_HOPS says that a proxy \
         wrote one"
    );
    StatusCode::BAD_REQUEST.into_response()
}

impl<S: Send + Sync> FromRequestParts<S> for Network {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let known = parts.extensions.get::<Self>().cloned();
        known.ok_or(StatusCode::BAD_REQUEST)
    }
}

impl Network {
    fn of(ip: IpAddr) -> Self {
        Self(match plain(ip) {
            IpAddr::V6(ip) => format!("{:x?}", &ip.segments()[..4]),
            IpAddr::V4(ip) => ip.to_string(),
        })
    }
}

/// The n-th address from the right of X-Forwarded-For, where n proxies are trusted; what stands further left, the
/// client could have written.
fn asker(peer: IpAddr, headers: &HeaderMap, hops: usize) -> Option<IpAddr> {
    let Some(place) = hops.checked_sub(1) else {
        return Some(peer);
    };
    let lines = headers.get_all("x-forwarded-for").into_iter();
    // In bytes: what a client wrote in front may be no text, and must not take the rest along.
    let entries: Vec<&[u8]> = lines
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b','))
        .collect();
    let entry = entries.iter().rev().nth(place)?;
    read(std::str::from_utf8(entry).ok()?.trim())
}

/// As proxies write an address: bare, with a port, in brackets, in quotes, with a zone.
fn read(text: &str) -> Option<IpAddr> {
    let quoted = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    let text = quoted.unwrap_or(text);
    if let Some(rest) = text.strip_prefix('[') {
        let (ip, port) = rest.split_once(']')?;
        return is_port(port).then(|| read_v6(ip)).flatten().map(IpAddr::V6);
    }
    if let Some(ip) = read_v6(text) {
        return Some(IpAddr::V6(ip));
    }
    let port = text.find(':').unwrap_or(text.len());
    let (ip, port) = text.split_at(port);
    is_port(port)
        .then(|| ip.parse().ok())
        .flatten()
        .map(IpAddr::V4)
}

fn read_v6(text: &str) -> Option<Ipv6Addr> {
    let (ip, _zone) = text.split_once('%').unwrap_or((text, ""));
    ip.parse().ok()
}

fn is_port(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix(':')
            .is_some_and(|digits| digits.parse::<u16>().is_ok())
}

/// An IPv4 address in the clothes of IPv6 is one, whether a socket for both dresses it (`::ffff:0:0/96`) or a
/// translator (`64:ff9b::/96`): all of them lie in a single /64.
fn plain(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(v6) => match v6.segments() {
            [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
                let [a, b] = high.to_be_bytes();
                let [c, d] = low.to_be_bytes();
                Ipv4Addr::new(a, b, c, d).into()
            }
            _ => v6.into(),
        },
        IpAddr::V4(v4) => v4.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEER: IpAddr = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));

    fn network(hops: usize, lines: &[&[u8]]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.to_vec().try_into().unwrap());
        }
        Some(Network::of(asker(PEER, &headers, hops)?).0)
    }

    #[test]
    fn only_the_trusted_part_of_forwarded_for_counts() {
        let lines: [&[u8]; 2] = [b"6.6.6.6, 1.2.3.4", b"2001:db8:1:2:3::4"];
        let network = |hops| network(hops, &lines);
        assert_eq!(network(0).unwrap(), "10.0.0.1");
        assert_eq!(network(1).unwrap(), "[2001, db8, 1, 2]");
        assert_eq!(network(2).unwrap(), "1.2.3.4");
        assert_eq!(network(3).unwrap(), "6.6.6.6");
        assert_eq!(network(4), None, "fewer than there are proxies");
    }

    #[test]
    fn an_address_is_read_however_a_proxy_writes_it() {
        for (text, read) in [
            ("1.2.3.4", "1.2.3.4"),
            (" 1.2.3.4\t", "1.2.3.4"),
            ("1.2.3.4:5678", "1.2.3.4"),
            ("\"1.2.3.4:5678\"", "1.2.3.4"),
            ("::ffff:1.2.3.4", "1.2.3.4"),
            ("[::ffff:1.2.3.4]:5678", "1.2.3.4"),
            ("::FFFF:102:304", "1.2.3.4"),
            ("64:ff9b::1.2.3.4", "1.2.3.4"),
            ("2001:db8::4", "[2001, db8, 0, 0]"),
            ("[2001:db8::4]", "[2001, db8, 0, 0]"),
            ("[2001:db8::4]:5678", "[2001, db8, 0, 0]"),
            ("\"[2001:db8::4]:5678\"", "[2001, db8, 0, 0]"),
            ("fe80::1%eth0", "[fe80, 0, 0, 0]"),
            ("[fe80::1%25eth0]:80", "[fe80, 0, 0, 0]"),
        ] {
            assert_eq!(
                network(1, &[text.as_bytes()]).as_deref(),
                Some(read),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_nobody() {
        for text in [
            "",
            "unknown",
            "_hidden",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.4:",
            "1.2.3.4:x",
            "1.2.3.4:99999",
            "1.2.3.4:1:2",
            "[1.2.3.4]",
            "[2001:db8::4",
            "2001:db8::4]",
            "[2001:db8::4]x",
            "[2001:db8::4]:x",
            "\"1.2.3.4",
            "1.2.3.4 5.6.7.8",
            "example.org",
            "unix:",
            "1.2.3.4, ",
        ] {
            assert_eq!(network(1, &[text.as_bytes()]), None, "{text}");
        }
        assert_eq!(network(1, &[]), None);
    }

    #[test]
    fn what_the_client_wrote_takes_nothing_along() {
        assert_eq!(network(1, &[b"\xff\xfe, 1.2.3.4"]).unwrap(), "1.2.3.4");
        assert_eq!(network(1, &[b"\xff", b"1.2.3.4"]).unwrap(), "1.2.3.4");
        assert_eq!(network(1, &[b"1.2.3.4, \xff"]), None, "the control");
    }
}
