//! Files: those that pages are made of, which a browser may keep, for their address changes with what is in them; and
//! those that somebody takes along, under a name in their language.

use std::borrow::Cow;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::NaiveDate;

use crate::app::App;
use crate::assets::ASSETS;
use crate::questionnaire::Lang;
use crate::text;

/// A drawing by itself: its own style and nothing more.
const DRAWING: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Those of every installation, and the organisation's own.
pub(super) fn of(app: &App) -> Router<App> {
    let mut router = Router::new();
    for asset in ASSETS.iter().chain(app.config.theme.assets()).cloned() {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
        headers.insert(
            CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        );
        let url = asset.url();
        let body = match asset.body {
            Cow::Borrowed(body) => Bytes::from_static(body),
            Cow::Owned(body) => {
                // An organisation's drawing may bring its own style; on its own it may do nothing else.
                headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(DRAWING));
                Bytes::from(body)
            }
        };
        router = router.route(&url, get(move || async move { (headers, body) }));
    }
    router
}

/// What a file that is taken along holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Calendar,
    Json,
    Pdf,
    Png,
    Text,
    Zip,
}

impl Kind {
    fn ending(self) -> &'static str {
        match self {
            Self::Calendar => "ics",
            Self::Json => "json",
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Text => "txt",
            Self::Zip => "zip",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Calendar => "text/calendar; charset=utf-8",
            Self::Json => "application/json",
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Text => "text/plain; charset=utf-8",
            Self::Zip => "application/zip",
        }
    }
}

/// What it is, by the key of its text, and of when: `profiel-2026-11-23.pdf`. Whose it is stays inside, for others too
/// see a list of downloads.
pub(crate) fn name(lang: Lang, (key, kind): (&str, Kind), mark: &str) -> String {
    let what = text::get(lang, key, &[]).unwrap_or_else(|| "klankbord".to_owned());
    let mark = if mark.is_empty() {
        String::new()
    } else {
        format!("-{mark}")
    };
    format!("{what}{mark}.{}", kind.ending())
}

/// To keep, not to show.
pub(crate) fn file(
    lang: Lang,
    what: (&str, Kind),
    day: Option<NaiveDate>,
    body: impl IntoResponse,
) -> Response {
    sent("attachment", lang, what, day, body)
}

/// To show, and to keep under the same name.
pub(crate) fn shown(lang: Lang, what: (&str, Kind), body: impl IntoResponse) -> Response {
    sent("inline", lang, what, None, body)
}

fn sent(
    how: &str,
    lang: Lang,
    what: (&str, Kind),
    day: Option<NaiveDate>,
    body: impl IntoResponse,
) -> Response {
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    let name = name(lang, what, &day);
    let headers = [
        (CONTENT_TYPE, what.1.content_type().to_owned()),
        (CONTENT_DISPOSITION, format!("{how}; filename=\"{name}\"")),
    ];
    (headers, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 13] = [
        "download-about-me",
        "download-as-manager",
        "download-brought-along",
        "download-calendar",
        "download-card",
        "download-conversation",
        "download-cv",
        "download-everything",
        "download-example",
        "download-letters",
        "download-outlook",
        "download-profile",
        "download-round",
    ];

    #[test]
    fn a_name_is_in_the_readers_language_and_fits_every_disk_and_header() {
        for lang in Lang::ALL {
            let names = KEYS.map(|key| name(lang, (key, Kind::Pdf), "2026-11-23"));
            for name in &names {
                let plain =
                    |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
                assert!(
                    name.chars().all(plain) && !name.starts_with("klankbord-"),
                    "{name}"
                );
            }
        }
        let of = |lang, key| name(lang, (key, Kind::Pdf), "");
        assert_eq!(of(Lang::Nl, "download-conversation"), "gesprek.pdf");
        assert_eq!(of(Lang::En, "download-conversation"), "conversation.pdf");
        assert_eq!(of(Lang::Nl, "no-such-text"), "klankbord.pdf", "the control");
    }
}
