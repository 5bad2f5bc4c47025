//! Signing in by letter and out again. Only the button spends a link: mail programs open links by themselves.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use super::extract::{Fields, Path, Reader, SignedIn, Wanted};
use super::pages::sign_in::{Sent, SignIn, Welcome};
use super::{cookies, greet, greet_again, refusal, words};
use crate::account::{self, Asked, Refusal};
use crate::address::Address;
use crate::app::App;
use crate::db;
use crate::error::{self, Error, Result};
use crate::page::FieldError;

pub(super) async fn ask(
    State(app): State<App>,
    reader: Reader,
    fields: Fields,
) -> Result<Response> {
    let email = fields.get("email").trim().to_owned();
    let Ok(address) = email.parse::<Address>() else {
        let sentence = words::say(reader.lang, "invalid-email", &[]);
        return again(&app, &reader, email, sentence);
    };
    let tx = db::begin(&app.db).await?;
    let asked = Asked {
        address: &address,
        lang: reader.lang,
        source: account::source_hash(&app.key, &reader.network),
        allowed_domains: &app.config.sign_in_domains,
    };
    match account::ask_to_sign_in(&tx, app.clock.now(), &app.dice, asked).await {
        Err(Error::Refused(told @ error::Refusal::Account(Refusal::DomainNotAllowed))) => {
            let sentence = refusal::sentence(reader.lang, &told);
            again(&app, &reader, email, sentence)
        }
        asked => {
            asked?;
            tx.commit().await?;
            app.pushed.notify_one();
            greet(&app, &reader, &Sent { email })
        }
    }
}

pub(super) async fn show(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = account::link::read(&app.key, &token).ok_or(Refusal::LinkSpent)?;
    if !account::is_link_usable(&app.db.read, app.clock.now(), id).await? {
        return Err(Refusal::LinkSpent.into());
    }
    greet(
        &app,
        &reader,
        &SignIn {
            action: format!("/sign-in/{token}"),
        },
    )
}

/// Leads to the page that was wanted, if there is one.
pub(super) async fn enter(
    State(app): State<App>,
    wanted: Wanted,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = account::link::read(&app.key, &token).ok_or(Refusal::LinkSpent)?;
    let tx = db::begin(&app.db).await?;
    let now = app.clock.now();
    let cookie = account::sign_in(&tx, now, &app.dice, id).await?;
    let who = account::visitor(&tx, now, &cookie)
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    let cookies = AppendHeaders([
        (SET_COOKIE, cookies::session(&app, &cookie)),
        (SET_COOKIE, cookies::language(&app, who.lang)),
        (SET_COOKIE, cookies::none_wanted(&app)),
    ]);
    let to = wanted.0.unwrap_or_else(|| "/".to_owned());
    Ok((cookies, Redirect::to(&to)).into_response())
}

pub(super) async fn leave(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let tx = db::begin(&app.db).await?;
    account::sign_out(&tx, &at.who, &at.cookie, fields.has("everywhere")).await?;
    tx.commit().await?;
    Ok(([(SET_COOKIE, cookies::no_session(&app))], Redirect::to("/")).into_response())
}

fn again(app: &App, reader: &Reader, email: String, sentence: String) -> Result<Response> {
    greet_again(
        app,
        reader,
        &Welcome {
            email,
            errors: vec![FieldError::new("email", sentence)],
        },
    )
}
