//! Bringing along a talent profile from elsewhere, reading it, and deleting it again.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::account;
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::import;
use crate::page::{FieldError, Page};
use crate::urls;
use crate::web::extract::SignedIn;
use crate::web::import::fault as import_fault;
use crate::web::upload::{FILE, Upload};
use crate::web::{refusal, show, show_again, words};

/// `POST /imports` with the file in the field `file`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct New {
    pub errors: Vec<FieldError>,
}

impl Page for New {
    const TEMPLATE: &'static str = "import/new.html";
}

pub(crate) async fn new(State(app): State<App>, at: SignedIn) -> Result<Response> {
    show(&app, &at, &New { errors: vec![] })
}

/// Keeps the whole file or nothing of it.
pub(crate) async fn create(
    State(app): State<App>,
    Upload { at, file, .. }: Upload,
) -> Result<Response> {
    let lang = at.who.lang;
    if file.is_empty() {
        return again(&app, &at, words::say(lang, "import-none", &[]));
    }
    // A megabyte takes a while to read.
    let document = match tokio::task::spawn_blocking(move || import::read(&file)).await? {
        Ok(document) => document,
        Err(fault) => return again(&app, &at, import_fault::sentence(lang, &fault)),
    };
    let sealed = import::seal(&app.scope(&at.who), &document)?;
    let kept = app.db.write(async |tx| {
        account::hold(tx, &at.who).await?;
        import::save(tx, &at.who, sealed).await
    });
    match kept.await {
        Err(Error::Refused(refused @ Refusal::Import(_))) => {
            again(&app, &at, refusal::sentence(lang, &refused))
        }
        kept => kept.map(|id| Redirect::to(&urls::import(id)).into_response()),
    }
}

/// The form again, with what is wrong with the file.
fn again(app: &App, at: &SignedIn, sentence: String) -> Result<Response> {
    let errors = vec![FieldError::new(FILE, sentence)];
    show_again(app, at, &New { errors })
}
