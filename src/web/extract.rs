//! What a handler takes from a request. A request that cannot be read shows our page, never the framework's.

use std::collections::BTreeMap;
use std::str::FromStr;

use axum::RequestPartsExt;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::de::DeserializeOwned;

use super::as_whom;
use super::cookies::{self, Secret};
use super::language::{language, language_in};
use super::turns::{self, SharedTurn, Turn, Turns};
use crate::account::session;
use crate::app::App;
use crate::error::Error;
use crate::page::Done;
use crate::questionnaire::Lang;
use crate::urls;
use crate::version::Version;
use crate::visitor::Visitor;

/// Whoever reads a page that needs no sign-in: only a language and the path they are on.
pub(crate) struct Reader {
    pub lang: Lang,
    /// The language that the address says; a page may not choose another then.
    pub chosen: Option<Lang>,
    pub path: String,
}

/// A signed-in person with the page they are on, or that shows what became of what they sent. Others are led to the first page.
pub(crate) struct SignedIn {
    pub who: Visitor,
    pub cookie: String,
    pub path: String,
    /// What led to this page.
    pub done: Option<Done>,
    _turn: Turn,
}

/// The page that was wanted before signing in.
pub(crate) struct Wanted {
    pub path: Option<String>,
    /// Of the letter that led there.
    pub mark: Option<String>,
}

/// The parts of the path; what does not parse does not exist.
pub(crate) struct Path<T>(pub T);

/// More than any form of ours has.
const MAX_FIELDS: usize = 500;

/// The fields of a form in the order in which the browser sent them.
pub(crate) struct Fields(Vec<(String, String)>, Option<SharedTurn>);

/// Characters that no form of ours needs, though some may have them.
const LONG: usize = 16 * 1024;

impl Fields {
    /// The same of a query: a form that only looks.
    pub(crate) fn from_query(query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        let pairs = pairs.take(MAX_FIELDS + 1);
        Self(pairs.collect(), None)
    }

    /// The same of a form that sent a file beside them.
    pub(crate) fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs, None)
    }

    /// The value of a field, empty when it was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// False when no browser sends so much from a page of ours.
    pub(crate) fn is_ours(&self) -> bool {
        self.0.len() <= MAX_FIELDS
    }

    /// Whether another field is read after so many: up to one too many, which is enough to see that it is.
    pub(crate) fn may_hold(fields: usize) -> bool {
        fields <= MAX_FIELDS
    }

    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Fields whose name begins alike, by the rest of their name.
    pub(crate) fn under(&self, prefix: &str) -> BTreeMap<String, String> {
        self.0
            .iter()
            .filter_map(|(key, value)| Some((key.strip_prefix(prefix)?.to_owned(), value.clone())))
            .collect()
    }

    /// What the form was made from.
    pub(crate) fn version(&self) -> Version {
        Version::said(self.get("version"))
    }

    pub(crate) fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).trim().parse().ok()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let form =
            axum_extra::extract::Form::<Vec<(String, String)>>::from_request(request, state).await;
        let mut form = form.map(|form| Self(form.0, None)).map_err(|rejection| {
            let status = rejection.into_response().status();
            // A body of another kind and one that cannot be read are the same to a person.
            let too_large = status == StatusCode::PAYLOAD_TOO_LARGE;
            if too_large {
                status
            } else {
                StatusCode::BAD_REQUEST
            }
            .into_response()
        })?;
        if !form.is_ours() {
            return Err(StatusCode::BAD_REQUEST.into_response());
        }
        if form.0.iter().map(|(_, value)| value.len()).sum::<usize>() > LONG {
            let turn = turns::long().await;
            form.1 = Some(turn.map_err(IntoResponse::into_response)?);
        }
        Ok(form)
    }
}

impl<T: DeserializeOwned + Send + 'static, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        #[expect(
            clippy::disallowed_types,
            reason = "the one place where its rejection becomes our page"
        )]
        let path = parts.extract::<axum::extract::Path<T>>().await;
        path.map(|path| Self(path.0)).map_err(|_| Error::NotFound)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let chosen = language_in(&parts.uri);
        Ok(Self {
            lang: language(&parts.uri, &parts.headers),
            chosen,
            path: parts.uri.path().to_owned(),
        })
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let found = find(parts, app)
            .await
            .map_err(IntoResponse::into_response)?;
        found.ok_or_else(|| to_sign_in(parts, app))
    }
}

/// The header by which a script of ours asks: it is told by a status what a browser would be led on to.
const SCRIPT: &str = "x-script";

/// The header by which a script is told what its form is made from now.
pub(crate) const VERSION: &str = "x-version";

/// Whether a script asks, and not a person.
pub(crate) struct Script(pub bool);

impl<S: Send + Sync> FromRequestParts<S> for Script {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parts.headers.contains_key(SCRIPT)))
    }
}

/// Leads to the first page, and remembers for a while which page was wanted: a letter names it, and whoever opens it
/// has to sign in first. What was posted stays in the page that says so.
fn to_sign_in(parts: &Parts, app: &App) -> Response {
    if parts.method != Method::GET || parts.headers.contains_key(SCRIPT) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let mark = parts.uri.query().and_then(|query| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == urls::MARK)
    });
    let mark = mark.as_ref().map(|(_, mark)| mark.as_ref());
    let wanted = cookies::wanted(app, parts.uri.path(), mark);
    let cookie = AppendHeaders(wanted.map(|cookie| (SET_COOKIE, cookie)));
    (cookie, Redirect::to("/")).into_response()
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let (path, mark) = cookies::find_wanted(&parts.headers);
        Ok(Self { path, mark })
    }
}

/// For the first page, which greets both the signed-in and the signed-out.
impl axum::extract::OptionalFromRequestParts<App> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(
        parts: &mut Parts,
        app: &App,
    ) -> Result<Option<Self>, Self::Rejection> {
        find(parts, app).await
    }
}

async fn find(parts: &Parts, app: &App) -> Result<Option<SignedIn>, Error> {
    let Some(cookie) = Secret::Session.find(app, &parts.headers) else {
        return Ok(None);
    };
    let (now, lives) = (app.clock.now(), app.config.session);
    let Some(found) = session::find(&app.db.read, now, lives, &cookie).await? else {
        return Ok(None);
    };
    if let Some(slot) = parts.extensions.get::<as_whom::Slot>() {
        slot.note(&found.who);
    }
    let turns = parts.extensions.get::<Turns>();
    let most = app.config.limits.requests_per_minute;
    if let Some(wait) = turns.and_then(|turns| turns.count(found.who.account, most)) {
        return Err(Error::TooOften(wait));
    }
    if found.is_due {
        // Beside the page: it must not wait for whoever writes at this moment, for that may be an answer.
        app.beside.spawn(touch(app.clone(), cookie.clone()));
    }
    let Some(turns) = parts.extensions.get::<Turns>() else {
        return Ok(None);
    };
    let path = parts.uri.path();
    Ok(Some(SignedIn {
        cookie,
        path: urls::page_of(path).unwrap_or_else(|| path.to_owned()),
        done: parts.uri.query().and_then(Done::of_query),
        _turn: turns.take(found.who.account).await?,
        who: found.who,
    }))
}

async fn touch(app: App, cookie: String) {
    let touched = async {
        app.db
            .write(async |tx| session::touch(tx, app.clock.now(), &cookie).await)
            .await
    };
    if touched.await.is_err() {
        // The next request tries again.
        tracing::warn!("the use of a session could not be noted");
    }
}
