//! The cookies of people who sign in: who they are, their language, the page they wanted. Reviewers are given none.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::account;
use crate::app::App;
use crate::questionnaire::Lang;

const LANGUAGE: &str = "language";
const WANTED: &str = "wanted";
const YEAR: i64 = 365 * 24 * 60 * 60;

/// `__Host-` binds the cookie to this very host, and browsers accept it on HTTPS only.
fn session_name(app: &App) -> &'static str {
    if app.config.is_secure() {
        "__Host-session"
    } else {
        "session"
    }
}

pub(super) fn session_in(app: &App, headers: &HeaderMap) -> Option<String> {
    find(headers, session_name(app))
}

pub(super) fn session(app: &App, value: &str) -> String {
    write(
        app,
        session_name(app),
        value,
        account::SESSION_LIFE.num_seconds(),
    )
}

/// Takes the session's cookie out of the browser.
pub(super) fn no_session(app: &App) -> String {
    write(app, session_name(app), "", 0)
}

pub(super) fn language_in(headers: &HeaderMap) -> Option<Lang> {
    find(headers, LANGUAGE)?.parse().ok()
}

/// Remembers the language for pages that are shown before it is known who asks.
pub(super) fn language(app: &App, lang: Lang) -> String {
    write(app, LANGUAGE, lang.as_str(), YEAR)
}

/// Remembers a page for as long as a link to sign in works.
pub(super) fn wanted(app: &App, path: &str) -> String {
    write(app, WANTED, path, account::LINK_LIFE.num_seconds())
}

pub(super) fn none_wanted(app: &App) -> String {
    write(app, WANTED, "", 0)
}

/// A neighbouring site can plant a cookie, so only what can be a path of this service counts.
pub(super) fn find_wanted(headers: &HeaderMap) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.');
    find(headers, WANTED)
        .filter(|path| path.starts_with('/') && !path.contains("//") && path.chars().all(plain))
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
