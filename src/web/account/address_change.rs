//! The link that confirms a new address. Only the button changes it, and only where its owner is signed in.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account::change::{self, Change, Moved};
use crate::account::link::{self, Kind};
use crate::account::{Refusal, browser};
use crate::address::Address;
use crate::app::App;
use crate::conversation;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AddressChangeId;
use crate::invitation;
use crate::page::Page;
use crate::quota;
use crate::round;
use crate::web::account::new_address::is_asked;
use crate::web::cookies::{self, Secret};
use crate::web::extract::{Path, Reader, SignedIn};

/// What the link changes into what.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AddressChange {
    /// Path of this page, to which the button posts.
    pub action: String,
    pub from: String,
    pub to: String,
    pub state: ChangeState,
    /// The settings name the administrators by their address.
    pub is_administrator: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChangeState {
    /// The button changes it.
    Ready,
    /// Somebody else has an account with the new address.
    Taken,
    /// Nobody is signed in here.
    SignedOut,
    /// Somebody else is.
    SomebodyElse,
    Done,
}

impl Page for AddressChange {
    const TEMPLATE: &'static str = "account/address_change.html";
}

pub(crate) async fn ask_to_change(
    State(app): State<App>,
    at: Option<SignedIn>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = read(&app, Kind::Change, &token)?;
    let change = change::look(&app.db.read, app.clock.now(), id).await?;
    let state = state(&change, at.as_ref());
    let page = AddressChange {
        action: reader.path.clone(),
        is_administrator: app
            .config
            .administrators
            .contains(&change.from.to_lowercase()),
        from: Address::shown_of(&change.from),
        to: Address::shown_of(&change.to),
        state,
    };
    let (lang, name) = match &at {
        Some(at) => (at.who.lang, Some(at.who.name.clone())),
        None => (reader.lang, None),
    };
    let html = app
        .pages
        .render(&app.frame(lang, &reader.path, name), &page)?;
    // Whoever signs in first comes back here.
    let is_out = state == ChangeState::SignedOut;
    let wanted = is_out
        .then(|| cookies::wanted(&app, &reader.path, None))
        .flatten();
    let cookie = AppendHeaders(wanted.map(|cookie| (SET_COOKIE, cookie)));
    Ok((cookie, Html(html)).into_response())
}

/// Changes it, and leads to the page that says so; the same for a button that was pressed twice.
pub(crate) async fn change(
    State(app): State<App>,
    at: SignedIn,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = read(&app, Kind::Change, &token)?;
    let change = change::look(&app.db.read, app.clock.now(), id).await?;
    let to_page = Redirect::to(&at.path);
    if change.account != at.who.account || change.is_done {
        return Ok(to_page.into_response());
    }
    let address = change.to.parse().map_err(|_| Error::NotFound)?;
    if is_asked(&app, &at, &address).await? {
        return Err(Refusal::AddressAsked.into());
    }
    let moved = app.db.write(async |tx| {
        let moved = change::confirm(tx, &app.scope(&at.who), id, &at.cookie).await?;
        follow(&app, tx, &moved).await?;
        Ok::<_, Error>(moved)
    });
    let moved = moved.await?;
    // The browser is known for the new address, as it was for the one before.
    let before = moved.from.parse().map_err(|_| Error::NotFound)?;
    let known = Secret::Known
        .find(&app, &headers)
        .and_then(|cookie| browser::read(&app.key, &cookie, &before))
        .unwrap_or_else(|| browser::id(&app.random));
    let known = browser::cookie(&app.key, known, &moved.identity());
    let cookie = [(SET_COOKIE, Secret::Known.set(&app, &known))];
    Ok((cookie, to_page).into_response())
}

/// All that knows a person by their address knows the new one. What others wrote of them stays: an invitation that left
/// goes on to where it was sent.
pub(super) async fn follow(app: &App, tx: &Tx, moved: &Moved) -> Result<()> {
    conversation::follow(tx, &moved.identity_before(), &moved.identity()).await?;
    round::rest::follow(tx, &app.moment(), &moved.from, &moved.to).await?;
    invitation::follow(tx, &app.key, &moved.from, &moved.to).await?;
    quota::follow(tx, &app.key, &moved.from, &moved.to).await
}

pub(super) fn read(app: &App, kind: Kind, token: &str) -> Result<AddressChangeId> {
    let id = link::read(&app.key, kind, token);
    Ok(AddressChangeId(id.ok_or(Refusal::LinkSpent)?))
}

fn state(change: &Change, at: Option<&SignedIn>) -> ChangeState {
    match at {
        None => ChangeState::SignedOut,
        Some(at) if at.who.account != change.account => ChangeState::SomebodyElse,
        Some(_) if change.is_done => ChangeState::Done,
        Some(_) if change.is_taken => ChangeState::Taken,
        Some(_) => ChangeState::Ready,
    }
}
