//! Hosts and addresses of the web, as operators and browsers write them.

use std::cell::Cell;

use url::{Host, SyntaxViolation, Url};

/// Whether this very machine is meant, whoever asks a name server.
pub fn is_loopback(host: &Host) -> bool {
    match host {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.to_canonical().is_loopback(),
    }
}

/// A name of letters, digits and inner hyphens, an international one as its punycode, or the address of one machine.
pub fn parse(text: &str) -> Option<Host> {
    let host = Host::parse(text).ok()?;
    let fine = match &host {
        Host::Domain(name) => is_name(name),
        Host::Ipv4(ip) => !(ip.is_unspecified() || ip.is_broadcast() || ip.is_multicast()),
        Host::Ipv6(ip) => !(ip.is_unspecified() || ip.is_multicast()),
    };
    fine.then_some(host)
}

/// An address that says what it means: nothing in it is guessed, dropped or mended on the way, except what may be.
pub fn url(text: &str, may_be: &[SyntaxViolation]) -> Option<Url> {
    let mended = Cell::new(false);
    let look = |violation| mended.set(mended.get() || !may_be.contains(&violation));
    let url = Url::options()
        .syntax_violation_callback(Some(&look))
        .parse(text);
    url.ok().filter(|_| !mended.get())
}

fn is_name(name: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    name.len() <= 253 && name.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_is_known_by_every_name_it_has() {
        for here in [
            "localhost",
            "LocalHost",
            "127.0.0.1",
            "127.9.9.9",
            "127.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
        ] {
            assert!(is_loopback(&parse(here).unwrap()), "{here}");
        }
        for elsewhere in [
            "localhost.example",
            "127.0.0.1.example",
            "128.0.0.1",
            "[::2]",
            "[::ffff:10.0.0.1]",
        ] {
            assert!(!is_loopback(&parse(elsewhere).unwrap()), "{elsewhere}");
        }
    }

    #[test]
    fn what_is_no_host_is_refused() {
        let long = "a".repeat(64);
        for bad in [
            "",
            ".",
            "a..b",
            "example.org.",
            "-a.example",
            "a-.example",
            "a_b.example",
            "a\"b.example",
            "a b",
            "a%00b",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "[::]",
            "1.2.3.4.5",
            "300.1.1.1",
            "[::1",
            "::1",
            "a:80",
            "a@b",
            "*",
            long.as_str(),
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
        let known = parse("München.example").unwrap();
        assert_eq!(known.to_string(), "xn--mnchen-3ya.example");
    }
}
