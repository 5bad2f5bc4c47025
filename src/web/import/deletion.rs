//! Deleting a profile that was brought along.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::ids::ImportId;
use crate::import;
use crate::page::Page;
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::import::show;
use crate::web::show;

/// `POST {import}/deletion` deletes; only this second step does.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Deletion {
    /// Path of the import: `/imports/{id}`.
    pub import: ImportId,
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
        title: show::title(at.who.lang, &import.about),
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
    Ok(Redirect::to(&urls::home()))
}
