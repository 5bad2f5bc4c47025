//! The letters of the mailbox, the latest first.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::mail::mailbox::Received;
use crate::page::Page;
use crate::urls;
use crate::web::extract::Reader;
use crate::web::mailbox::mailbox;
use crate::web::{greet, words};

/// Older letters are on the disk, but nobody looks for them here.
const MAX_LETTERS: usize = 200;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Index {
    /// The latest letter first.
    pub letters: Vec<Line>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    /// Path of the letter.
    pub path: String,
    pub to: String,
    pub subject: String,
    /// In words.
    pub at: String,
}

impl Page for Index {
    const TEMPLATE: &'static str = "mailbox/index.html";
}

pub(crate) async fn index(State(app): State<App>, at: Reader) -> Result<Response> {
    let letters = mailbox(&app)?.list(MAX_LETTERS).await?;
    let line = |letter: Received| Line {
        path: urls::letter_in_mailbox(&letter.id),
        at: words::moment(at.lang, letter.date, app.config.zone),
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
