//! The mailbox of a local run: letters that would have left for a relay.

use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};

use super::extract::{Path, Reader};
use super::pages::mailbox::{Index, Line, Show};
use super::router::letter_headers;
use super::{greet, round};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mail::Mailer;
use crate::mail::mailbox::{Mailbox, Received};

/// Older letters are on the disk, but nobody looks for them here.
const LETTERS_MOST: usize = 200;

pub(super) async fn index(State(app): State<App>, at: Reader) -> Result<Response> {
    let letters = mailbox(&app)?.list(LETTERS_MOST).await?;
    let line = |letter: Received| Line {
        path: format!("/mailbox/{}", letter.id),
        at: round::moment(at.lang, letter.date, app.config.zone),
        to: letter.to,
        subject: letter.subject,
    };
    greet(
        &app,
        &at,
        &Index {
            letters: letters.into_iter().map(line).collect(),
        },
    )
}

pub(super) async fn show(
    State(app): State<App>,
    at: Reader,
    Path(id): Path<String>,
) -> Result<Response> {
    let letter = read(&app, &id).await?;
    let page = Show {
        path: format!("/mailbox/{id}"),
        at: round::moment(at.lang, letter.date, app.config.zone),
        from: letter.from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
    };
    greet(&app, &at, &page)
}

pub(super) async fn html(State(app): State<App>, Path(id): Path<String>) -> Result<Response> {
    Ok((letter_headers(), Html(read(&app, &id).await?.html)).into_response())
}

async fn read(app: &App, id: &str) -> Result<Received> {
    mailbox(app)?.read(id).await?.ok_or(Error::NotFound)
}

fn mailbox(app: &App) -> Result<&Mailbox> {
    match &app.mailer {
        Mailer::Mailbox(mailbox) => Ok(mailbox),
        _ => Err(Error::NotFound),
    }
}
