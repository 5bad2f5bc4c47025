//! Links as they arrive: with what mail programs, chats and people put around them.
//!
//! # Why
//! Decision: one place finds the code of a link, before any handler and for all kinds of link alike. Context: a
//! link is copied with its brackets, ends in the dot of a sentence, is broken where a line ended, is encoded once more by
//! whoever checks it; each is a way to lose an answer. Consequence: all that is behind this knows codes as we wrote
//! them, and what is no code after all is refused by the page of a link that is no more.

use std::borrow::Cow;
use std::net::SocketAddr;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::http::uri::PathAndQuery;
use axum::http::{Extensions, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use percent_encoding::percent_decode_str;
use tower::Service;

use crate::normalise::is_invisible;
use crate::questionnaire::Lang;
use crate::urls;

/// How often an address may have been encoded on its way.
const MAX_ENCODED: usize = 3;

/// Around all routes: leads a link that gained something to the route of its kind.
pub(super) fn around(routes: Router) -> Router {
    let inner = routes.clone();
    routes.layer(from_fn(move |request: Request, next: Next| {
        let mut inner = inner.clone();
        async move {
            match mended(request.uri()) {
                None => next.run(request).await,
                Some(uri) => inner.call(anew(request, uri)).await.into_response(),
            }
        }
    }))
}

/// The same request for another address: with nothing that its first route left in it.
fn anew(request: Request, uri: Uri) -> Request {
    let (mut parts, body) = request.into_parts();
    parts.uri = uri;
    let peer = parts.extensions.remove::<ConnectInfo<SocketAddr>>();
    parts.extensions = Extensions::new();
    if let Some(peer) = peer {
        parts.extensions.insert(peer);
    }
    Request::from_parts(parts, body)
}

/// `None` for what is fine, or no link.
fn mended(uri: &Uri) -> Option<Uri> {
    let arrived = readable(uri.path());
    let path = path_in(&arrived).filter(|path| path != uri.path())?;
    let whole = match uri
        .query()
        .map(str::to_owned)
        .or_else(|| language_in(&arrived))
    {
        Some(query) => format!("{path}?{query}"),
        None => path,
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(whole).ok()?);
    Uri::from_parts(parts).ok()
}

/// As it was meant before it was encoded, without what takes no room.
fn readable(path: &str) -> String {
    let mut path = Cow::Borrowed(path);
    for _ in 0..MAX_ENCODED {
        path = percent_decode_str(&path)
            .decode_utf8_lossy()
            .into_owned()
            .into();
    }
    path.chars().filter(|c| !is_invisible(*c)).collect()
}

/// The path of the link in it.
fn path_in(arrived: &str) -> Option<String> {
    let bare = arrived.trim_start_matches(|c: char| !c.is_alphanumeric());
    urls::LINKS.iter().find_map(|link| {
        let own = link.start.trim_start_matches('/');
        if let Some(rest) = after(bare, own).filter(|_| starts_with(bare, own)) {
            let code = code_in(rest, link.lengths).or_else(|| longest(rest))?;
            return Some(path_of(link.start, &code, rest));
        }
        // A whole address within the address.
        let rest = after(arrived, link.start)?;
        let code = code_in(rest, link.lengths)?;
        Some(path_of(link.start, &code, rest))
    })
}

fn path_of(start: &str, code: &str, rest: &str) -> String {
    match start {
        urls::ANSWER if after(rest, "/decline").is_some() => urls::decline(code),
        _ => format!("{start}{code}"),
    }
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|own| own.eq_ignore_ascii_case(start))
}

/// What stands behind it, in whatever case it is written.
fn after<'a>(text: &'a str, part: &str) -> Option<&'a str> {
    // In ASCII alone, so that no place moves.
    let place = text.to_ascii_lowercase().find(part)?;
    text.get(place + part.len()..)
}

fn code_in(rest: &str, lengths: &[usize]) -> Option<String> {
    let words: Vec<&str> = words(rest).collect();
    let whole = words.iter().find_map(|word| whole(word, lengths));
    whole.map(str::to_owned).or_else(|| broken(&words, lengths))
}

fn words(rest: &str) -> impl Iterator<Item = &str> {
    let words = rest.split(|c: char| !c.is_ascii_alphanumeric() && !is_dash(c));
    words.filter(|word| !word.is_empty())
}

/// They belong to codes, and stand around words to make them slanted.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '_')
}

/// The word, or what is in it between dashes.
fn whole<'a>(word: &'a str, lengths: &[usize]) -> Option<&'a str> {
    lengths.iter().find_map(|length| {
        let more = word.len().checked_sub(*length)?;
        let starts = (0..=more).map(|start| (start, start + length));
        let mut places = starts.filter(|(start, end)| {
            let around = [&word[..*start], &word[*end..]];
            around.iter().all(|part| part.chars().all(is_dash))
        });
        places.next().map(|(start, end)| &word[start..end])
    })
}

/// A code that ran over the end of a line.
fn broken(words: &[&str], lengths: &[usize]) -> Option<String> {
    (0..words.len()).find_map(|first| {
        let mut code = String::new();
        for word in &words[first..] {
            code.push_str(word);
            if lengths.contains(&code.len()) {
                return Some(code);
            }
            if lengths.iter().all(|length| code.len() > *length) {
                break;
            }
        }
        None
    })
}

/// Nothing opens by it; but then the page says what a link is. What is no text was no link.
fn longest(rest: &str) -> Option<String> {
    let is_text = !rest.contains(char::REPLACEMENT_CHARACTER);
    let longest = words(rest).max_by_key(|word| word.len());
    longest.filter(|_| is_text).map(str::to_owned)
}

/// Of a query that was encoded with its path.
fn language_in(arrived: &str) -> Option<String> {
    let lang: Lang = after(arrived, "lang=")?.get(..2)?.parse().ok()?;
    Some(format!("lang={}", lang.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQrStUvWxYz";
    const SHORT: &str = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    fn arrives(path_and_query: &str) -> String {
        let uri: Uri = path_and_query.parse().unwrap();
        mended(&uri).unwrap_or(uri).to_string()
    }

    /// What is written around a code: before it and behind it.
    const AROUND: [(&str, &str); 56] = [
        ("", ""),
        ("", "/"),
        ("", "//"),
        ("/", ""),
        ("", "%20"),
        ("%20", ""),
        ("+", "+"),
        ("", "%09"),
        ("", "%0D%0A"),
        ("", "%C2%A0"),
        ("%E2%80%8B", ""),
        ("", "%E2%80%8B"),
        ("", "%EF%BB%BF"),
        ("", "%E2%80%8E%E2%80%AC"),
        ("", "."),
        ("", "..."),
        ("", "%E2%80%A6"),
        ("", ","),
        ("", ";"),
        ("", ":"),
        ("", "!"),
        ("", "?"),
        ("", "%3F"),
        ("", "="),
        ("", "=%0D%0A"),
        ("", "*"),
        ("*", "*"),
        ("_", "_"),
        ("**", "**"),
        ("", "~"),
        ("", "|"),
        ("", "%7C"),
        ("", "%3E"),
        ("%3C", "%3E"),
        ("", "%3E."),
        ("(", ")"),
        ("", ")."),
        ("[", "]"),
        ("%5B", "%5D"),
        ("%7B", "%7D"),
        ("%22", "%22"),
        ("'", "'"),
        ("%E2%80%9C", "%E2%80%9D"),
        ("%E2%80%98", "%E2%80%99"),
        ("%C2%AB", "%C2%BB"),
        ("%E2%80%9E", "%E2%80%9D"),
        ("%23", ""),
        ("", "%23top"),
        ("", "%2520"),
        ("", "%25E2%2580%258B"),
        ("", "&amp;x=1"),
        ("", "%26utm_source=x"),
        ("klik%20hier:%20", "%20dank%20je"),
        ("", ",%20zei%20Noor"),
        ("", "%3C/a%3E"),
        ("", "%5Cn"),
    ];

    #[test]
    fn what_stands_around_a_code_does_not_break_a_link() {
        for (start, code) in [
            ("/r/", LONG),
            ("/r/", SHORT),
            ("/stop/", LONG),
            ("/sign-in/", SHORT),
            ("/me/address/", SHORT),
            ("/address-back/", SHORT),
        ] {
            for (before, behind) in AROUND {
                let arrived = arrives(&format!("{start}{before}{code}{behind}"));
                let path = arrived.split('?').next().unwrap();
                assert_eq!(path, format!("{start}{code}"), "{before} {behind}");
            }
        }
    }

    #[test]
    fn what_stands_around_an_address_does_not_break_a_link() {
        for (arrived, meant) in [
            (format!("/R/{LONG}"), format!("/r/{LONG}")),
            (format!("//r/{LONG}"), format!("/r/{LONG}")),
            (format!("/%20r/{LONG}"), format!("/r/{LONG}")),
            (format!("/r%2F{LONG}"), format!("/r/{LONG}")),
            (
                format!("/r/{}%20{}", &LONG[..30], &LONG[30..]),
                format!("/r/{LONG}"),
            ),
            (
                format!("/r/{}%0D%0A{}", &LONG[..60], &LONG[60..]),
                format!("/r/{LONG}"),
            ),
            (
                format!("/r/{}=%0A{}.", &LONG[..60], &LONG[60..]),
                format!("/r/{LONG}"),
            ),
            (
                format!("/r/{}%E2%80%8B{}", &LONG[..60], &LONG[60..]),
                format!("/r/{LONG}"),
            ),
            (
                format!("/r/{}%C2%AD{}", &LONG[..60], &LONG[60..]),
                format!("/r/{LONG}"),
            ),
            (format!("/r/{LONG}/decline/"), format!("/r/{LONG}/decline")),
            (
                format!("/r/{LONG}/decline%20"),
                format!("/r/{LONG}/decline"),
            ),
            (
                format!("/r/{LONG}%2Fdecline."),
                format!("/r/{LONG}/decline"),
            ),
            (format!("/r/{LONG}/?lang=en"), format!("/r/{LONG}?lang=en")),
            (format!("/r/{LONG}%3Flang=en"), format!("/r/{LONG}?lang=en")),
            (
                format!("/stop/{LONG}%3Flang%3Dnl%3E"),
                format!("/stop/{LONG}?lang=nl"),
            ),
            (
                format!("/sign-in/{SHORT}/?lang=nl&x=y"),
                format!("/sign-in/{SHORT}?lang=nl&x=y"),
            ),
            (
                format!("/https://klankbord.example/r/{LONG}"),
                format!("/r/{LONG}"),
            ),
            (
                format!("/%3Chttps://klankbord.example/stop/{LONG}%3E"),
                format!("/stop/{LONG}"),
            ),
            (
                format!("/r/https://klankbord.example/r/{LONG}"),
                format!("/r/{LONG}"),
            ),
        ] {
            assert_eq!(arrives(&arrived), meant, "{arrived}");
        }
    }

    #[test]
    fn what_holds_too_little_or_too_much_goes_where_links_are_refused() {
        for (arrived, meant) in [
            ("/r/short/".to_owned(), "/r/short".to_owned()),
            ("/stop/%22short%22".to_owned(), "/stop/short".to_owned()),
            (format!("/r/{LONG}A."), format!("/r/{LONG}A")),
            (format!("/sign-in/{LONG}/"), format!("/sign-in/{LONG}")),
        ] {
            assert_eq!(arrives(&arrived), meant);
        }
    }

    #[test]
    fn all_else_stays_as_it_is() {
        for path in [
            "/",
            "/r",
            "/r/",
            "/r/...",
            "/stop/",
            "/sign-in",
            "/me/",
            "/me/address",
            "/me/address/",
            "/rounds/r/short",
            "/rounds/1/people?added=3",
            "/rounds/%20",
            "/r/%E0%A4%A",
            "/conversations/new/",
            "/privacy?lang=nl",
            "/assets/r-x.css",
        ] {
            assert_eq!(arrives(path), path);
        }
        let fine = format!("/r/{LONG}/decline?lang=nl");
        assert_eq!(mended(&fine.parse().unwrap()), None);
    }
}
