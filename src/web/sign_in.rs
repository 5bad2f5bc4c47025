//! Signing in by letter and out again. Only the button spends a link: mail programs open links by themselves.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use super::extract::{Fields, LANGUAGE_COOKIE, Path, Reader, SignedIn, session_cookie};
use super::pages::sign_in::{Sent, SignIn, Welcome};
use super::{greet, greet_again, refusal, words};
use crate::account::{self, Asked, Refusal};
use crate::address::Address;
use crate::app::App;
use crate::db;
use crate::error::{self, Error, Result};
use crate::page::FieldError;
use crate::questionnaire::Lang;

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

pub(super) async fn enter(State(app): State<App>, Path(token): Path<String>) -> Result<Response> {
    let id = account::link::read(&app.key, &token).ok_or(Refusal::LinkSpent)?;
    let tx = db::begin(&app.db).await?;
    let now = app.clock.now();
    let cookie = account::sign_in(&tx, now, &app.dice, id).await?;
    let who = account::visitor(&tx, now, &cookie)
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    let life = account::SESSION_LIFE.num_seconds();
    let cookies = AppendHeaders([
        (SET_COOKIE, session(&app, &cookie, life)),
        (SET_COOKIE, language(&app, who.lang)),
    ]);
    Ok((cookies, Redirect::to("/")).into_response())
}

pub(super) async fn leave(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let tx = db::begin(&app.db).await?;
    account::sign_out(&tx, &at.who, &at.cookie, fields.has("everywhere")).await?;
    tx.commit().await?;
    Ok(([(SET_COOKIE, gone(&app))], Redirect::to("/")).into_response())
}

/// Remembers the language for pages that are shown before it is known who asks.
pub(super) fn language(app: &App, lang: Lang) -> String {
    let secure = if app.config.is_secure() {
        "; Secure"
    } else {
        ""
    };
    format!(
        "{LANGUAGE_COOKIE}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}",
        lang.as_str()
    )
}

/// Takes the session's cookie out of the browser.
pub(super) fn gone(app: &App) -> String {
    session(app, "", 0)
}

/// Lax, not Strict: the link in a letter must find the person signed in.
fn session(app: &App, value: &str, life: i64) -> String {
    let secure = app.config.is_secure();
    let name = session_cookie(secure);
    let flag = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={life}; HttpOnly; SameSite=Lax{flag}")
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
