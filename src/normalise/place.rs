//! A place as people type it: a room, or a link to a meeting, which comes with words around it when it is pasted.

use std::fmt;

use serde::Serialize;
use url::{Host, Url};

use super::{is_invisible, normalise};

const SCHEME: &str = "https://";
/// Characters of a host that a line shows. Of a longer one the end, for there it says whose it is.
const MAX_SHOWN: usize = 60;

/// What stands before the first link to a meeting, the link, and what stands behind it. Together they are the place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    pub before: String,
    pub link: Option<MeetingLink>,
    pub after: String,
}

/// Only `https`, and without a name or a password in it: those make one host look like another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeetingLink {
    /// The whole address, in ASCII.
    pub address: String,
    /// Short enough for a line: to which host it leads.
    pub host: String,
}

impl Place {
    /// Reading what it writes changes nothing, also where words that were made plain are a link of their own.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut place = Self::read_once(text);
        loop {
            let plain = Self::read_once(&place.to_string());
            if plain == place {
                return place;
            }
            place = plain;
        }
    }

    fn read_once(text: &str) -> Self {
        let visible: String = text.chars().filter(|&c| !is_invisible(c)).collect();
        let found = links(&visible).find_map(|(from, to)| {
            let link = MeetingLink::read(&visible[from..to])?;
            Some((&visible[..from], link, &visible[to..]))
        });
        let Some((before, link, after)) = found else {
            let before = normalise(text);
            return Self {
                before,
                ..Self::default()
            };
        };
        Self {
            before: before_link(before),
            after: after_link(&link.address, after),
            link: Some(link),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.link.is_none()
    }
}

/// As it is kept, and as it stands in a calendar and in a letter without marks.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let link = self.link.as_ref().map_or("", |link| &link.address);
        write!(f, "{}{link}{}", self.before, self.after)
    }
}

/// With a space at its end where there was one, or where it would run into the link.
fn before_link(text: &str) -> String {
    let own = text.trim_end_matches('<');
    let mut before = normalise(own);
    let is_apart = own.len() < text.len() || own.ends_with(char::is_whitespace);
    if !before.is_empty() && (is_apart || before.ends_with(char::is_alphanumeric)) {
        before.push(' ');
    }
    before
}

/// The same at its beginning.
fn after_link(link: &str, text: &str) -> String {
    let own = text.trim_start_matches('>');
    let after = normalise(own);
    let is_apart = own.starts_with(char::is_whitespace);
    let runs_on = links(&format!("{link}{after}")).next() != Some((0, link.len()));
    if !after.is_empty() && (is_apart || runs_on) {
        return format!(" {after}");
    }
    after
}

impl MeetingLink {
    fn read(typed: &str) -> Option<Self> {
        // A browser reads it as a slash, and other programs as part of a name.
        if typed.contains('\\') {
            return None;
        }
        let url = Url::parse(typed).ok()?;
        let host = match url.host()? {
            Host::Domain(host) if is_full(host) => host.to_owned(),
            _ => return None,
        };
        if !url.username().is_empty() || url.password().is_some() {
            return None;
        }
        // The only mark of plain ASCII that is made plain elsewhere.
        let address = url.as_str().replace('`', "%60");
        Some(Self {
            address,
            host: shown(&host),
        })
    }
}

/// With a dot and something on both sides of each.
fn is_full(host: &str) -> bool {
    host.contains('.') && host.split('.').all(|label| !label.is_empty())
}

/// Where the links of a text begin and end.
fn links(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let small = text.to_ascii_lowercase();
    let starts: Vec<_> = small.match_indices(SCHEME).map(|(at, _)| at).collect();
    starts.into_iter().filter_map(|from| {
        let is_apart = !text[..from].ends_with(char::is_alphanumeric);
        let rest = &text[from..];
        let ends = |c: char| c.is_whitespace() || "<>\"“”«»".contains(c);
        let link = rest.find(ends).map_or(rest, |end| &rest[..end]);
        is_apart.then(|| (from, from + without_marks(link).len()))
    })
}

/// Without the marks of the sentence around it; a bracket that was opened in it belongs to it.
fn without_marks(link: &str) -> &str {
    let mut link = link;
    while let Some(last) = link.chars().last() {
        let opened = |bracket| link.contains(bracket);
        let is_mark = match last {
            ')' => !opened('('),
            ']' => !opened('['),
            '}' => !opened('{'),
            last => ".,;:!?'*’‘…".contains(last),
        };
        if !is_mark {
            break;
        }
        link = &link[..link.len() - last.len_utf8()];
    }
    link
}

fn shown(host: &str) -> String {
    let too_many = host.chars().count().saturating_sub(MAX_SHOWN);
    if too_many == 0 {
        return host.to_owned();
    }
    let end: String = host.chars().skip(too_many).collect();
    format!("...{end}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As Teams writes them, and as a mail system rewrites them.
    const TEAMS: &str = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NzJkZTg2YjMtMmQ5Mi00YTYyLWE3ZTktMWQ5MmQ0ZjM1YmQw%40thread.v2/0?context=%7b%22Tid%22%3a%228f3e9a40-1c57-4f7e-9a57-0d2f6e2c1b11%22%2c%22Oid%22%3a%2241d0f5d3-6a0b-4a53-8f0a-2a5b3f7a9c77%22%7d&anon=true&deeplinkId=0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d";
    const REWRITTEN: &str = "https://eur02.safelinks.protection.outlook.com/ap/t-59584e83/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19%253ameeting_x%2540thread.v2%2F0&data=05%7C02%7Cnoor%40provincie.example%7C&sdata=a%2Bb%3D&reserved=0";

    fn parts(text: &str) -> (String, Option<(String, String)>, String) {
        let Place {
            before,
            link,
            after,
        } = Place::read(text);
        (before, link.map(|link| (link.address, link.host)), after)
    }

    fn linked(text: &str) -> Option<String> {
        Place::read(text).link.map(|link| link.address)
    }

    #[test]
    fn a_link_is_found_in_whatever_was_pasted_around_it() {
        let teams = "teams.microsoft.com";
        let link = || Some((TEAMS.to_owned(), teams.to_owned()));
        for (typed, before, after) in [
            (TEAMS.to_owned(), "", ""),
            (format!("  {TEAMS}\r\n"), "", ""),
            (format!("<{TEAMS}>"), "", ""),
            (format!("Online: {TEAMS}."), "Online: ", "."),
            (
                format!("Deelnemen aan de vergadering<{TEAMS}>"),
                "Deelnemen aan de vergadering ",
                "",
            ),
            (
                format!("Kamer 2.14 of {TEAMS} (code 12)"),
                "Kamer 2.14 of ",
                " (code 12)",
            ),
            (format!("({TEAMS})"), "(", ")"),
            (format!("\"{TEAMS}\""), "\"", "\""),
            (format!("{TEAMS}, 14:30"), "", ", 14:30"),
            (format!("<{TEAMS}>Kamer 2"), "", " Kamer 2"),
            (format!("\u{200b}{TEAMS}\u{200b}"), "", ""),
            (format!("HTTPS{}", &TEAMS[5..]), "", ""),
        ] {
            let expected = (before.to_owned(), link(), after.to_owned());
            assert_eq!(parts(&typed), expected, "{typed}");
        }
        assert!(TEAMS.len() > 300);
        assert_eq!(linked(REWRITTEN).as_deref(), Some(REWRITTEN));
    }

    #[test]
    fn other_links_of_meetings_stay_as_they_are() {
        for link in [
            "https://provincie.zoom.us/j/123456789?pwd=aB3.1",
            "https://provincie.webex.com/meet/noor",
            "https://meet.google.com/abc-defg-hij",
            "https://meet.jit.si/HetGoedeGesprek#config.startMuted=true",
            "https://bbb.provincie.example/b/noo-x1y-z2w",
            "https://teams.live.com/meet/93?p=a_b",
            "https://nl.wikipedia.org/wiki/Kamer_(vertrek)",
            "https://provincie.example:8443/x",
        ] {
            assert_eq!(linked(link).as_deref(), Some(link));
        }
        let typed = "https://overleg.example/Überleg–team’s";
        let kept = "https://overleg.example/%C3%9Cberleg%E2%80%93team%E2%80%99s";
        assert_eq!(
            linked(typed).as_deref(),
            Some(kept),
            "a dash is not another"
        );
        let host = linked("https://münchen.example/x");
        assert_eq!(host.as_deref(), Some("https://xn--mnchen-3ya.example/x"));
    }

    #[test]
    fn what_is_no_honest_https_link_is_text() {
        for text in [
            "Kamer 2.14",
            "",
            "http://teams.microsoft.com/l/1",
            "javascript:alert(1)",
            "javascript:x//https:evil",
            "data:text/html,x",
            "ftp://x.example",
            "https:/x.example",
            "https://",
            "https://localhost/x",
            "https://...x/",
            "https://x./",
            "https://192.0.2.1/x",
            "https://[2001:db8::1]/x",
            "https://teams.microsoft.com@evil.example/x",
            "https://noor:geheim@x.example/",
            "https://teams.microsoft.com\\@evil.example/x",
            "xhttps://x.example",
            "teams.microsoft.com/l/1",
            "https: / / x. example",
        ] {
            assert_eq!(linked(text), None, "{text}");
            assert_eq!(Place::read(text).to_string(), normalise(text), "{text}");
        }
        let second = "https://x/ of https://y.example/z";
        assert_eq!(linked(second).as_deref(), Some("https://y.example/z"));
    }

    #[test]
    fn a_long_host_shows_its_end() {
        let host = format!("teams.microsoft.com.{}.evil.example", "x".repeat(60));
        let place = Place::read(&format!("https://{host}/"));
        let shown = place.link.unwrap().host;
        assert!(
            shown.ends_with(".evil.example") && shown.starts_with("..."),
            "{shown}"
        );
        assert!(shown.chars().count() <= MAX_SHOWN + 3);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn reading_what_was_read_changes_nothing(
            text in "[ -~“”’–…é\u{200b}\u{301}<>`]{0,20}(https://[a-z@:\\\\/?#`.–’é%]{0,20}[ >.)]?){0,2}[ -~“”’–…é<>`]{0,20}"
        ) {
            let once = Place::read(&text).to_string();
            prop_assert_eq!(&normalise(&once), &once);
            prop_assert_eq!(Place::read(&once).to_string(), once);
        }
    }
}
