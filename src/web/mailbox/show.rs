//! One letter of the mailbox.

use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::web::extract::{Path, Reader};
use crate::web::layers::letter_headers;
use crate::web::mailbox::read;
use crate::web::{greet, words};

/// The HTML body comes by itself into a closed frame.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    pub id: String,
    pub from: String,
    pub to: String,
    pub subject: String,
    /// In words.
    pub at: String,
    /// The plain body; the addresses in it become links.
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "mailbox/show.html";
}

pub(crate) async fn show(
    State(app): State<App>,
    at: Reader,
    Path(id): Path<String>,
) -> Result<Response> {
    let letter = read(&app, &id).await?;
    let page = Show {
        id,
        at: words::moment(at.lang, letter.date, app.config.zone),
        from: letter.from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
    };
    greet(&app, &at, &page)
}

pub(crate) async fn html(State(app): State<App>, Path(id): Path<String>) -> Result<Response> {
    Ok((letter_headers(), Html(read(&app, &id).await?.html)).into_response())
}
