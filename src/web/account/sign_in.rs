//! Signing in by letter and out again. Only the button spends a link: mail programs open links by themselves.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account::sign_in::{self, Asked, NotAsked, Opens, Origin};
use crate::account::{self, Refusal, browser, link, session};
use crate::address::Address;
use crate::app::App;
use crate::error::{self, Error, Result};
use crate::ids::SignInId;
use crate::page::Page;
use crate::secret;
use crate::web::account::purpose;
use crate::web::account::sent::Sent;
use crate::web::account::welcome::again;
use crate::web::cookies::{self, Secret};
use crate::web::extract::{Fields, Path, Reader, SignedIn, Wanted};
use crate::web::network::Network;
use crate::web::{greet, refusal, words};

/// The page behind the link of the letter: only its button spends the link.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SignIn {
    /// Path of this page, to which the button posts.
    pub action: String,
    /// Whose account the link opens.
    pub address: String,
    /// Why they sign in; none for whoever came by themselves.
    pub purpose: Option<String>,
    /// Otherwise the button says that the reader means to sign in on this device.
    pub asked_here: bool,
}

impl Page for SignIn {
    const TEMPLATE: &'static str = "account/sign_in.html";
}

pub(crate) async fn ask(
    State(app): State<App>,
    reader: Reader,
    network: Network,
    wanted: Wanted,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response> {
    let email = fields.get("email").trim().to_owned();
    let address = match Address::read(&email) {
        Ok(address) => address,
        Err(fault) => {
            let sentence = words::address_fault(reader.lang, fault);
            let purpose = purpose::of(&app, reader.lang, &wanted).await?;
            return again(&app, &reader, purpose, (email, sentence));
        }
    };
    // One secret for all links that wait: whoever asks twice may use the first letter.
    let asking = Secret::Asking.find(&app, &headers);
    let asking = asking.unwrap_or_else(|| secret::token(&app.random));
    let known = known_browser(&app, &headers, &address);
    let asked = Asked {
        address: &address,
        lang: reader.lang,
        origin: known
            .as_ref()
            .map_or(Origin::Network(&network.0), Origin::KnownBrowser),
        asking: Some(&asking),
        allowed_domains: &app.config.sign_in_domains,
    };
    let queued = app
        .db
        .write(async |tx| sign_in::ask(tx, &app.moment(), &asked).await);
    match queued.await {
        Ok(()) | Err(NotAsked::Refused(_)) => {}
        Err(NotAsked::Failed(Error::Refused(
            refusal @ error::Refusal::Account(Refusal::DomainNotAllowed),
        ))) => {
            let purpose = purpose::of(&app, reader.lang, &wanted).await?;
            let sentence = refusal::sentence(reader.lang, &refusal);
            return again(&app, &reader, purpose, (email, sentence));
        }
        Err(NotAsked::Failed(error)) => return Err(error),
    }
    let cookie = [(SET_COOKIE, Secret::Asking.set(&app, &asking))];
    let sent = Sent {
        email: address.shown(),
    };
    Ok((cookie, greet(&app, &reader, &sent)?).into_response())
}

pub(crate) async fn show(
    State(app): State<App>,
    reader: Reader,
    wanted: Wanted,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = read(&app, &token)?;
    let asking = Secret::Asking.find(&app, &headers);
    let opens = sign_in::look(&app.db.read, app.clock.now(), id, asking.as_deref()).await?;
    question(&app, &reader, &wanted, &opens).await
}

/// Leads to the page that was wanted, if there is one. A browser that did not ask for the link has to say that it means
/// to sign in here.
pub(crate) async fn enter(
    State(app): State<App>,
    reader: Reader,
    wanted: Wanted,
    headers: HeaderMap,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let id = read(&app, &token)?;
    let asking = Secret::Asking.find(&app, &headers);
    let opens = sign_in::look(&app.db.read, app.clock.now(), id, asking.as_deref()).await?;
    if !opens.asked_here && !fields.has("here") {
        return question(&app, &reader, &wanted, &opens).await;
    }
    let address = opens.address.parse().map_err(|_| Error::NotFound)?;
    let to = wanted.path.unwrap_or_else(|| "/".to_owned());
    let_in(&app, &headers, (id, &address), &to).await
}

/// Opens the account of a link: whoever was signed in before in this browser is no more.
pub(crate) async fn let_in(
    app: &App,
    headers: &HeaderMap,
    (id, address): (SignInId, &Address),
    to: &str,
) -> Result<Response> {
    let (now, lives) = (app.clock.now(), app.config.session);
    let entered = app.db.write(async |tx| {
        if let Some(before) = Secret::Session.find(app, headers) {
            session::end(tx, &before).await?;
        }
        let cookie = sign_in::enter(tx, &app.moment(), id).await?;
        let found = session::find(tx, now, lives, &cookie).await?;
        Ok::<_, Error>((cookie, found.ok_or(Error::NotFound)?.who))
    });
    let (cookie, who) = entered.await?;
    let browser = known_browser(app, headers, address);
    let browser = browser.unwrap_or_else(|| browser::id(&app.random));
    let known = browser::cookie(&app.key, browser, &who.address);
    let cookies = AppendHeaders([
        (SET_COOKIE, Secret::Session.set(app, &cookie)),
        (SET_COOKIE, Secret::Known.set(app, &known)),
        (SET_COOKIE, Secret::Asking.clear(app)),
        (SET_COOKIE, cookies::language(app, who.lang)),
        (SET_COOKIE, cookies::none_wanted(app)),
    ]);
    Ok((cookies, Redirect::to(to)).into_response())
}

pub(crate) async fn leave(
    State(app): State<App>,
    at: Option<SignedIn>,
    fields: Fields,
) -> Result<Response> {
    let Some(at) = at else {
        // A second click: it is done.
        return Ok(Redirect::to("/").into_response());
    };
    let everywhere = fields.has("everywhere");
    let left = app.db.write(async |tx| {
        if everywhere {
            account::sign_out_everywhere(tx, &app.scope(&at.who)).await
        } else {
            session::end(tx, &at.cookie).await
        }
    });
    left.await?;
    // Whoever signs in by another address comes back to the page they are on.
    let wanted = fields.get("wanted");
    let wanted = Some(wanted).filter(|path| !path.is_empty());
    let wanted = wanted.and_then(|path| cookies::wanted(&app, path, None));
    let cookie = AppendHeaders(wanted.map(|cookie| (SET_COOKIE, cookie)));
    Ok((cookies::farewell(&app), cookie, Redirect::to("/")).into_response())
}

fn read(app: &App, token: &str) -> Result<SignInId> {
    let id = link::read(&app.key, link::Kind::SignIn, token);
    Ok(SignInId(id.ok_or(Refusal::LinkSpent)?))
}

fn known_browser(app: &App, headers: &HeaderMap, address: &Address) -> Option<[u8; 16]> {
    let cookie = Secret::Known.find(app, headers)?;
    browser::read(&app.key, &cookie, address)
}

/// Whose account the link opens, and the button that opens it.
async fn question(app: &App, reader: &Reader, wanted: &Wanted, opens: &Opens) -> Result<Response> {
    let page = SignIn {
        purpose: purpose::of(app, reader.lang, wanted).await?,
        action: reader.path.clone(),
        address: Address::shown_of(&opens.address),
        asked_here: opens.asked_here,
    };
    greet(app, reader, &page)
}
