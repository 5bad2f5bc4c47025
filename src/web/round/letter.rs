//! The invitation as it will arrive.

use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::jobs;
use crate::page::{FieldError, Page};
use crate::round::{self, Round};
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::layers::letter_headers;
use crate::web::{refusal, show, show_again};

/// The HTML body comes from `{round}/letter/html` into a closed frame.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letter {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub from: String,
    pub subject: String,
    /// The plain body as it is sent, with a link that leads nowhere.
    pub text: String,
    /// It is on its way to the employee.
    pub sent: bool,
    pub errors: Vec<FieldError>,
}

impl Page for Letter {
    const TEMPLATE: &'static str = "round/letter.html";
}

pub(crate) async fn show_letter(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    show(&app, &at, &page(&app, &at, &round)?)
}

/// To the employee's own address.
pub(crate) async fn send_to_oneself(
    State(app): State<App>,
    mut at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let scope = app.scope(&at.who);
    let sent = app
        .db
        .write(async |tx| round::send_example(tx, &scope, id).await);
    let sent = sent.await;
    // Where another language leads to: this address shows nothing by itself.
    at.path = urls::letter(id);
    let round = round::get(&app.db.read, &at.who, id).await?;
    let page = page(&app, &at, &round)?;
    match sent {
        Ok(()) => show(&app, &at, &Letter { sent: true, ..page }),
        Err(Error::Refused(refused)) => {
            let sentence = refusal::sentence(at.who.lang, &refused);
            let errors = vec![FieldError::new("to-oneself", sentence)];
            show_again(&app, &at, &Letter { errors, ..page })
        }
        Err(error) => Err(error),
    }
}

fn page(app: &App, at: &SignedIn, round: &Round) -> Result<Letter> {
    let (from, written) = jobs::preview(app, round, &at.who)?;
    Ok(Letter {
        round: round.id,
        from,
        subject: written.subject,
        text: written.text,
        sent: false,
        errors: vec![],
    })
}

pub(crate) async fn html(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let (_, written) = jobs::preview(&app, &round, &at.who)?;
    Ok((letter_headers(), Html(written.html)).into_response())
}
