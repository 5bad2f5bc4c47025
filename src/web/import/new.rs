//! Bringing along a talent profile from elsewhere, reading it, and deleting it again.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::account;
use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::ImportId;
use crate::import;
use crate::page::FieldError;
use crate::web::extract::{Path, SignedIn};
use crate::web::import::{fault as import_fault, show as brought};
use crate::web::pages::import::{Delete, New};
use crate::web::upload::{FIELD, Upload};
use crate::web::{refusal, show, show_again, words};

pub(crate) async fn new(State(app): State<App>, at: SignedIn) -> Result<Response> {
    show(&app, &at, &New { errors: vec![] })
}

/// Keeps the whole file or nothing of it.
pub(crate) async fn create(
    State(app): State<App>,
    at: SignedIn,
    Upload(file): Upload,
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
        import::keep(tx, &at.who, sealed).await
    });
    match kept.await {
        Err(Error::Refused(told @ Refusal::Import(_))) => {
            again(&app, &at, refusal::sentence(lang, &told))
        }
        kept => kept.map(|id| Redirect::to(&path(id)).into_response()),
    }
}

pub(crate) async fn show_import(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let (import, document) = import::get(&app.db.read, &app.scope(&at.who), id).await?;
    let zone = app.config.zone;
    show(
        &app,
        &at,
        &brought::page(at.who.lang, zone, &import, &document),
    )
}

/// The question before the deed; only the second step deletes.
pub(crate) async fn ask_to_delete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let (import, _) = import::get(&app.db.read, &app.scope(&at.who), id).await?;
    let page = Delete {
        import: path(id),
        title: brought::title(at.who.lang, &import.about),
    };
    show(&app, &at, &page)
}

pub(crate) async fn delete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ImportId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| import::delete(tx, &at.who, id).await)
        .await?;
    Ok(Redirect::to("/"))
}

pub(crate) fn path(id: ImportId) -> String {
    format!("/imports/{id}")
}

/// The form again, with what is wrong with the file.
fn again(app: &App, at: &SignedIn, sentence: String) -> Result<Response> {
    let errors = vec![FieldError::new(FIELD, sentence)];
    show_again(app, at, &New { errors })
}
