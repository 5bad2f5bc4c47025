//! The cookies of people who sign in: who they are, their language, the page they wanted, that this browser asked for a
//! link, and that it has signed in before. Reviewers are given none.

use axum::extract::Request;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName};

use crate::account::sign_in;
use crate::app::App;
use crate::questionnaire::Lang;
use crate::urls;

const LANGUAGE: &str = "language";
const WANTED: &str = "wanted";
const YEAR: i64 = 365 * 24 * 60 * 60;

/// A cookie that lets somebody in. On HTTPS `__Host-` binds it to this very host, so that no neighbouring site can
/// plant one; browsers do not accept it elsewhere.
#[derive(Clone, Copy)]
pub(super) enum Secret {
    /// Of whoever is signed in.
    Session,
    /// Of the browser that asked for a link, as long as the link works.
    Asking,
    /// Of a browser that has signed in before.
    Known,
}

impl Secret {
    fn name(self, app: &App) -> &'static str {
        let (bound, bare) = match self {
            Self::Session => ("__Host-session", "session"),
            Self::Asking => ("__Host-asking", "asking"),
            Self::Known => ("__Host-known", "known"),
        };
        if app.config.is_secure() { bound } else { bare }
    }

    pub(super) fn find(self, app: &App, headers: &HeaderMap) -> Option<String> {
        // Only what could be ours: a neighbouring site may have planted another of this name.
        let is_ours = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let mut values = find(headers, self.name(app));
        let value = values.find(|value| !value.is_empty() && value.chars().all(is_ours));
        value.map(str::to_owned)
    }

    pub(super) fn set(self, app: &App, value: &str) -> String {
        let seconds = match self {
            Self::Session => app.config.session.most.num_seconds(),
            Self::Asking => sign_in::LINK_LIFE.num_seconds(),
            Self::Known => YEAR,
        };
        write(app, self.name(app), value, seconds)
    }

    /// Takes it out of the browser.
    pub(super) fn clear(self, app: &App) -> String {
        write(app, self.name(app), "", 0)
    }
}

/// What a reviewer's page is asked with: the one place that decides it, for all that looks at a request afterwards.
pub(super) async fn leave_to_those_who_sign_in(mut request: Request) -> Request {
    if urls::is_reviewers(request.uri().path()) {
        request.headers_mut().remove(COOKIE);
    }
    request
}

/// Takes the session out of the browser, with what the browser kept of its pages. Other cookies stay: the browser
/// would take along those of every service under the organisation's domain.
pub(super) fn farewell(app: &App) -> [(HeaderName, String); 2] {
    [
        (SET_COOKIE, Secret::Session.clear(app)),
        (
            HeaderName::from_static("clear-site-data"),
            r#""cache", "storage""#.to_owned(),
        ),
    ]
}

pub(super) fn language_in(headers: &HeaderMap) -> Option<Lang> {
    find(headers, LANGUAGE).find_map(|value| value.parse().ok())
}

/// Remembers the language for pages that are shown before it is known who asks.
pub(super) fn language(app: &App, lang: Lang) -> String {
    write(app, LANGUAGE, lang.as_str(), YEAR)
}

/// Between the page that is wanted and the mark of the letter that led there.
const MARKED: char = '~';

/// Remembers a page for as long as a link to sign in works; `None` for a path that is none of ours. `mark` is what the
/// link of a letter carried.
pub(super) fn wanted(app: &App, path: &str, mark: Option<&str>) -> Option<String> {
    let seconds = sign_in::LINK_LIFE.num_seconds();
    let mark = mark.filter(|mark| is_mark(mark));
    let value = mark.map_or_else(|| path.to_owned(), |mark| format!("{path}{MARKED}{mark}"));
    is_plain(path).then(|| write(app, WANTED, &value, seconds))
}

pub(super) fn none_wanted(app: &App) -> String {
    write(app, WANTED, "", 0)
}

/// A neighbouring site can plant a cookie, so only what can be a path of this service counts.
pub(super) fn find_wanted(headers: &HeaderMap) -> (Option<String>, Option<String>) {
    let values = find(headers, WANTED);
    let mut parts = values.map(|value| match value.split_once(MARKED) {
        Some((path, mark)) => (path, Some(mark).filter(|mark| is_mark(mark))),
        None => (value, None),
    });
    let found = parts.find(|(path, _)| is_plain(path));
    let found = found.map(|(path, mark)| (path.to_owned(), mark.map(str::to_owned)));
    found.map_or((None, None), |(path, mark)| (Some(path), mark))
}

fn is_mark(mark: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    !mark.is_empty() && mark.len() <= 64 && mark.chars().all(plain)
}

/// A path in which nothing can end a cookie's value or lead elsewhere.
fn is_plain(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    path.starts_with('/') && !path.contains("//") && path.chars().all(plain)
}

/// All values of this name. Others' cookies may hold any bytes, and those of ours are letters and digits: so each pair is
/// read by itself.
fn find<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(COOKIE).into_iter();
    let pairs = lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b';'));
    let pairs = pairs.filter_map(|pair| std::str::from_utf8(pair).ok()?.split_once('='));
    let own = pairs.filter(move |(key, _)| key.trim() == name);
    own.map(|(_, value)| value.trim())
}

/// Lax, not Strict: the link in a letter must find the person signed in.
fn write(app: &App, name: &str, value: &str, seconds: i64) -> String {
    let secure = if app.config.is_secure() {
        "; Secure"
    } else {
        ""
    };
    format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_a_path_of_this_service_is_wanted() {
        let wanted = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, format!("a=b; wanted={value}").parse().unwrap());
            find_wanted(&headers).0
        };
        assert_eq!(wanted("/shared/3a-4b"), Some("/shared/3a-4b".to_owned()));
        for bad in [
            "",
            "shared",
            "//evil.example",
            "/a//b",
            "/a?b",
            "/a\\b",
            "https://x",
        ] {
            assert_eq!(wanted(bad), None, "{bad}");
        }
    }

    #[test]
    fn cookies_of_others_with_any_bytes_hide_none_of_ours() {
        for others in [
            &b"a=\xff\xfe"[..],
            b"\xc3=\x80",
            b"naam=J\xf6rg",
            "naam=Jörg".as_bytes(),
            b"language=",
            b"language=xx",
            b"language=\xff",
            b"language",
            b"=",
            b";;=;",
            b"a=\"b",
            b"a=b=c",
            b"a=language=nl",
            b"xlanguage=nl",
            b"a={\"b\":[1,2]}",
            b"a=b,c\td",
            b"LANGUAGE=nl",
        ] {
            for line in [
                [others, b"; language=en"].concat(),
                [b"language=en; ", others].concat(),
                [others, b";language=en;", others].concat(),
                [others, b"; language = en "].concat(),
            ] {
                let mut headers = HeaderMap::new();
                headers.insert(COOKIE, HeaderValue::from_bytes(&line).unwrap());
                let shown = String::from_utf8_lossy(&line);
                assert_eq!(language_in(&headers), Some(Lang::En), "{shown}");
            }
            let mut headers = HeaderMap::new();
            headers.append(COOKIE, HeaderValue::from_bytes(others).unwrap());
            assert_eq!(language_in(&headers), None, "the control");
            headers.append(COOKIE, HeaderValue::from_static("language=en"));
            assert_eq!(language_in(&headers), Some(Lang::En), "a line of its own");
        }
    }

    #[tokio::test]
    async fn a_reviewers_page_is_asked_without_cookies() {
        let ask = async |path: &str| {
            let request = Request::get(path).header(COOKIE, "language=en");
            let request = request.body(axum::body::Body::empty()).unwrap();
            let request = leave_to_those_who_sign_in(request).await;
            language_in(request.headers())
        };
        for start in urls::REVIEWERS {
            assert_eq!(ask(start).await, None, "{start}");
        }
        for path in ["/", "/rounds", "/sign-in/x", "/counting"] {
            assert_eq!(ask(path).await, Some(Lang::En), "{path}");
        }
    }
}
