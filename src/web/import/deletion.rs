//! Deleting a profile that was brought along.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ImportId;
use crate::import;
use crate::page::Page;
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::import::show;
use crate::web::show;

/// `POST {import}/deletion` deletes; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Deletion {
    /// Path of the import: `/imports/{id}`.
    pub import: ImportId,
    pub proof: String,
    /// When its latest round began, in words.
    pub title: String,
}

impl Page for Deletion {
    const TEMPLATE: &'static str = "import/deletion.html";
}

/// The question before the deed; only the second step deletes.
pub(crate) async fn ask_to_delete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let (import, _) = import::get(&app.db.read, &app.scope(&at.who), id).await?;
    let page = Deletion {
        import: id,
        proof: proof(&app, &at, id),
        title: show::title(at.who.lang, &import.about),
    };
    show(&app, &at, &page)
}

pub(crate) async fn delete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ImportId>,
    fields: Fields,
) -> Result<Redirect> {
    let deleted = app
        .db
        .write(async |tx| import::delete(tx, &at.who, id).await);
    match deleted.await {
        // A second click: this form was shown to whom it belonged.
        Err(Error::NotFound) if fields.get("proof") == proof(&app, &at, id) => {}
        deleted => deleted?,
    }
    Ok(Redirect::to(&urls::home()))
}

/// Of the form, that the visitor was its owner: what is deleted has none any more.
fn proof(app: &App, at: &SignedIn, id: ImportId) -> String {
    let proof: ImportId = app.scope(&at.who).id_once(&id.to_string());
    proof.to_string()
}
