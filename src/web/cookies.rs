//! The cookies of people who sign in: who they are, their language, the page they wanted, that this browser asked for a
//! link, and that it has signed in before. Reviewers are given none.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName};

use crate::account::sign_in;
use crate::app::App;
use crate::questionnaire::Lang;

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
        find(headers, self.name(app))
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
    find(headers, LANGUAGE)?.parse().ok()
}

/// Remembers the language for pages that are shown before it is known who asks.
pub(super) fn language(app: &App, lang: Lang) -> String {
    write(app, LANGUAGE, lang.as_str(), YEAR)
}

/// Remembers a page for as long as a link to sign in works; `None` for a path that is none of ours.
pub(super) fn wanted(app: &App, path: &str) -> Option<String> {
    is_plain(path).then(|| write(app, WANTED, path, sign_in::LINK_LIFE.num_seconds()))
}

pub(super) fn none_wanted(app: &App) -> String {
    write(app, WANTED, "", 0)
}

/// A neighbouring site can plant a cookie, so only what can be a path of this service counts.
pub(super) fn find_wanted(headers: &HeaderMap) -> Option<String> {
    find(headers, WANTED).filter(|path| is_plain(path))
}

/// A path in which nothing can end a cookie's value or lead elsewhere.
fn is_plain(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.');
    path.starts_with('/') && !path.contains("//") && path.chars().all(plain)
}

fn find(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).into_iter();
    let lines = lines.filter_map(|value| value.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then(|| value.to_owned()))
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
    use super::*;

    #[test]
    fn only_a_path_of_this_service_is_wanted() {
        let wanted = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, format!("a=b; wanted={value}").parse().unwrap());
            find_wanted(&headers)
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
}
