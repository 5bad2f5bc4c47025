//! Addresses of databases, as they are typed: which file, which servers, and what of them must be said nowhere.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use url::Url;

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

/// Whether it is the address of a SQLite file that can be opened. The library says why not, and repeats parts of it.
pub fn is_usable_file(url: &str) -> bool {
    url.parse::<SqliteConnectOptions>().is_ok()
}

/// What must be in no message: the password in an address, as it was typed and as it is meant.
pub fn passwords(url: &str) -> Vec<String> {
    let Some(Ok(url)) = each(url).first().map(|url| Url::parse(url)) else {
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

/// An address for each server of one that names several, as PostgreSQL's own programs write it: `one,two:5433` for the
/// host, or lists behind `host=` and `port=`.
pub fn each(url: &str) -> Vec<String> {
    let each = by_host(url);
    each.iter().flat_map(|url| by_option(url)).collect()
}

fn by_host(url: &str) -> Vec<String> {
    let Some((scheme, rest)) = url.split_once("://") else {
        return vec![url.to_owned()];
    };
    let (place, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (user, hosts) = place.split_at(place.rfind('@').map_or(0, |at| at + 1));
    let hosts = hosts.split(',');
    hosts
        .map(|host| format!("{scheme}://{user}{host}{rest}"))
        .collect()
}

fn by_option(url: &str) -> Vec<String> {
    let Ok(whole) = Url::parse(url) else {
        return vec![url.to_owned()];
    };
    let option = |name: &str| {
        let mut pairs = whole.query_pairs();
        let pair = pairs.find(|(key, _)| key == name);
        pair.map(|(_, value)| value.into_owned())
    };
    let Some(hosts) = option("host").filter(|hosts| hosts.contains(',')) else {
        return vec![url.to_owned()];
    };
    let ports = option("port").unwrap_or_default();
    let ports: Vec<&str> = ports.split(',').collect();
    let with = |(place, host): (usize, &str)| {
        let port = ports.get(place).or(ports.first());
        let port = port.filter(|port| !port.is_empty());
        let others = whole.query_pairs();
        let others = others.filter(|(key, _)| key != "host" && key != "port");
        let mut url = whole.clone();
        let mut pairs = url.query_pairs_mut();
        pairs.clear().extend_pairs(others).append_pair("host", host);
        pairs.extend_pairs(port.map(|port| ("port", port)));
        drop(pairs);
        url.into()
    };
    hosts.split(',').enumerate().map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_name_several_servers() {
        for (url, servers) in [
            ("postgres://u:p@a/n", vec!["postgres://u:p@a/n"]),
            (
                "postgres://u:p,q@a,b:5433,[::1]:5434/n?x=y",
                vec![
                    "postgres://u:p,q@a/n?x=y",
                    "postgres://u:p,q@b:5433/n?x=y",
                    "postgres://u:p,q@[::1]:5434/n?x=y",
                ],
            ),
            (
                "postgres:///n?host=/run/a,/run/b&port=5432,5433&user=u",
                vec![
                    "postgres:///n?user=u&host=%2Frun%2Fa&port=5432",
                    "postgres:///n?user=u&host=%2Frun%2Fb&port=5433",
                ],
            ),
            (
                "postgres:///n?host=/run/a,b",
                vec!["postgres:///n?host=%2Frun%2Fa", "postgres:///n?host=b"],
            ),
        ] {
            assert_eq!(each(url), servers);
        }
    }

    #[test]
    fn the_password_of_several_servers_is_known() {
        assert_eq!(
            passwords("postgres://u:g%65heim@a:1,b:2/n"),
            ["g%65heim", "geheim"]
        );
        assert_eq!(passwords("postgres://a,b/n?password=geheim"), ["geheim"]);
        assert!(passwords("postgres://a,b/n").is_empty(), "the control");
    }
}
