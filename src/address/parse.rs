//! One address, strictly: what a letter can be sent to, and nothing that a mail system reads as a route.
//!
//! # Why
//! Decision: before the @ stand letters, digits and `. _ - + '`, behind it a domain of ordinary labels. Context: RFC 5321
//! allows far more, and mail systems act on it: a stock Postfix delivers `noor%evil.example@province.example` to
//! evil.example, others take `!` and `/` for routes and hand what looks like a command to a shell. Consequence: the
//! few people whose address has another character in it use another address; an international domain is kept in the
//! form that mail systems use (`xn--`).

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

use super::AddressFault;
use super::plain::plain;
use crate::normalise;

/// Providers that ignore the dots in a local part, with the domains that are one and the same there.
const DOTLESS: [(&str, &str); 5] = [
    ("gmail.com", "gmail.com"),
    ("googlemail.com", "gmail.com"),
    ("proton.me", "proton.me"),
    ("protonmail.com", "proton.me"),
    ("pm.me", "proton.me"),
];

/// Longer ones do not fit between the angle brackets of SMTP.
const MAX_CHARS: usize = 254;

/// `local@domain`, the domain in ASCII and small letters. Forgives white space around it and characters nobody sees.
pub(super) fn address(typed: &str) -> Result<String, AddressFault> {
    let (local, name) = typed.rsplit_once('@').ok_or(AddressFault::Missing)?;
    // Normalising makes it a plain quote, which would be another address.
    if local.contains('`') {
        return Err(AddressFault::Mailbox);
    }
    let local = normalise::normalise(local);
    if local.is_empty() && name.trim().is_empty() {
        return Err(AddressFault::Missing);
    }
    if !local.is_ascii() {
        return Err(AddressFault::NotAscii);
    }
    let ordinary = local
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-_+'".contains(&byte));
    // A mail system may hand the local part to a program, which would read a first hyphen as an option.
    let is_option = local.starts_with('-');
    if !ordinary || is_option || !is_deliverable(&format!("{local}@a.example")) {
        return Err(AddressFault::Mailbox);
    }
    let domain = domain(plain(name).trim()).ok_or(AddressFault::Domain)?;
    let address = format!("{local}@{domain}");
    if address.len() > MAX_CHARS || !is_deliverable(&address) {
        return Err(AddressFault::Domain);
    }
    Ok(address)
}

/// A domain as mail systems write it; `None` where it cannot be one. Neither an IP address nor a single word is where
/// a colleague or friend gets mail.
pub fn domain(typed: &str) -> Option<String> {
    let ascii = Uts46::new()
        .to_ascii(
            typed.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::CheckFirstLast,
            DnsLength::Verify,
        )
        .ok()?;
    let (_, last) = ascii.rsplit_once('.')?;
    let is_top = last.len() > 1 && last.starts_with(|c: char| c.is_ascii_alphabetic());
    is_top.then(|| ascii.into_owned())
}

/// What lettre takes: it also looks at dots and lengths.
fn is_deliverable(address: &str) -> bool {
    address.parse::<lettre::Address>().is_ok()
}

/// Small letters, without a `+tag` and without the dots that a provider is known to ignore.
pub(super) fn comparable(address: &str) -> String {
    let address = untagged(address);
    let Some((local, domain)) = address.rsplit_once('@') else {
        return address;
    };
    match DOTLESS.iter().find(|(name, _)| *name == domain) {
        Some((_, home)) => format!("{}@{home}", local.replace('.', "")),
        None => address,
    }
}

/// Small letters, without a `+tag`.
pub(super) fn untagged(address: &str) -> String {
    let small = address.to_lowercase();
    let Some((local, domain)) = small.rsplit_once('@') else {
        return small;
    };
    match local.split_once('+') {
        Some((bare, _)) if !bare.is_empty() => format!("{bare}@{domain}"),
        _ => small,
    }
}

#[cfg(test)]
mod tests {
    use crate::address::{Address, AddressFault};

    fn parse(typed: &str) -> Result<Address, AddressFault> {
        typed.parse()
    }

    /// Each is legal somewhere, and means another mailbox, another host or a command there.
    const ROUTES: [&str; 44] = [
        "name%evil.example@province.example",
        "name+x%evil.example@province.example",
        "name%25evil.example@province.example",
        "evil.example!name@province.example",
        "name!evil.example@province.example",
        "@evil.example:name@province.example",
        "@a.example,@evil.example:name@province.example",
        "<@evil.example:name@province.example>",
        "name@evil.example@province.example",
        "\"name@evil.example\"@province.example",
        "\"name%evil.example\"@province.example",
        "\"name\"@province.example",
        "\"na me\"@province.example",
        "na\\@me@province.example",
        "name\\%evil.example@province.example",
        "name(evil)@province.example",
        "(evil.example)name@province.example",
        "name@(evil.example)province.example",
        "name@province.example(evil.example)",
        "|/bin/sh@province.example",
        "name|evil@province.example",
        "/var/spool/name@province.example",
        "name/ou=evil@province.example",
        "{name}@province.example",
        "name}@province.example",
        "`id`@province.example",
        "$name@province.example",
        "name&evil@province.example",
        "name*@province.example",
        "name?x@province.example",
        "name#evil@province.example",
        "name=evil.example@province.example",
        "~name@province.example",
        "name^@province.example",
        "=?utf-8?q?name=40evil.example?=@province.example",
        "-name@province.example",
        ":include:/etc/passwd@province.example",
        "name;evil@province.example",
        "name,evil@province.example",
        "name@[127.0.0.1]",
        "name@province.example:25",
        "name@province.example\\evil.example",
        "name@evil.example%province.example",
        "name@prov_ince.example",
    ];

    #[test]
    fn what_a_mail_system_may_read_as_a_route_is_refused() {
        for wrong in ROUTES {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_ordinary_address_is_taken_as_it_is() {
        for right in [
            "o'neil+x@xn--zo-ija.co.uk",
            "Jan.van_der-Berg@provincie.example",
            "+tag@x.nl",
            "1234@x.nl",
            "a@3.x-y.nl",
        ] {
            assert_eq!(
                parse(right).map(|address| address.as_str().to_owned()),
                Ok(right.to_owned())
            );
        }
        assert!(parse(" a@x.nl \n").is_ok());
    }

    #[test]
    fn an_address_that_no_relay_delivers_is_refused() {
        for wrong in [
            "a@b",
            "a@localhost",
            "@x.nl",
            "a@",
            "a@@x.nl",
            "a b@x.nl",
            "a@1.1.1.1",
            "a@[::1]",
            "a..b@x.nl",
            ".a@x.nl",
            "a.@x.nl",
            "a@x..nl",
            "a@-x.nl",
            "a@x-.nl",
            "a@x.nl.",
            "a@.x.nl",
            "a@x.nl>",
            "a@x.1l",
            "a@127.0x1",
            "a@x.n",
            "a@xn--a.nl",
        ] {
            let fault = parse(wrong).unwrap_err();
            assert!(
                [AddressFault::Mailbox, AddressFault::Domain].contains(&fault),
                "{wrong:?}"
            );
        }
        assert_eq!(parse("piet"), Err(AddressFault::Missing));
        assert_eq!(parse("zoë@x.nl"), Err(AddressFault::NotAscii));
        assert_eq!(
            parse("name＠evil.example@x.nl"),
            Err(AddressFault::NotAscii)
        );
    }

    #[test]
    fn an_international_domain_is_kept_as_mail_systems_write_it() {
        let domain = |typed: &str| parse(typed).map(|address| address.domain().to_owned());
        assert_eq!(domain("a@zoë.nl"), Ok("xn--zo-ija.nl".to_owned()));
        assert_eq!(domain("a@ZOË.nl"), Ok("xn--zo-ija.nl".to_owned()));
        assert_eq!(domain("a@XN--zo-ija.nl"), Ok("xn--zo-ija.nl".to_owned()));
        assert_eq!(domain("a@Sub.X.nl"), Ok("sub.x.nl".to_owned()));
        // Cyrillic: another domain, and now anybody sees it.
        assert_eq!(
            domain("a@provinci\u{435}.example"),
            Ok("xn--provinci-j8g.example".to_owned())
        );
    }

    #[test]
    fn the_parts_have_an_end() {
        assert!(parse(&format!("{}@x.nl", "a".repeat(64))).is_ok());
        assert!(parse(&format!("{}@x.nl", "a".repeat(65))).is_err());
        let label = "b".repeat(63);
        assert!(parse(&format!("a@{label}.nl")).is_ok());
        assert!(parse(&format!("a@{label}b.nl")).is_err());
        assert!(parse(&format!("a@{label}.{label}.{label}.{}.nl", "b".repeat(56))).is_ok());
        assert!(parse(&format!("a@{label}.{label}.{label}.{}.nl", "b".repeat(58))).is_err());
    }

    #[test]
    fn identity_is_strict_and_comparison_is_broad() {
        let both = |typed: &str| {
            let address = parse(typed).unwrap();
            (address.identity(), address.comparable())
        };
        for (typed, identity, comparable) in [
            (
                "Jan.Jansen+A+1@X.NL",
                "jan.jansen+a+1@x.nl",
                "jan.jansen@x.nl",
            ),
            ("J.An+x@Gmail.com", "j.an+x@gmail.com", "jan@gmail.com"),
            (
                "j.an@googlemail.com",
                "j.an@googlemail.com",
                "jan@gmail.com",
            ),
            ("j.an@pm.me", "j.an@pm.me", "jan@proton.me"),
            ("+tag@x.nl", "+tag@x.nl", "+tag@x.nl"),
        ] {
            assert_eq!(
                both(typed),
                (identity.to_owned(), comparable.to_owned()),
                "{typed}"
            );
        }
        assert_ne!(both("janjansen@x.nl").1, both("jan.jansen@x.nl").1);
    }
}
