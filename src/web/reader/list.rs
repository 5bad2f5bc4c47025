//! Who can read along: all of them in one list, each with a button to stop.

use axum::extract::State;
use axum::response::{Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::reader::{self, MAX_READERS};
use crate::error::Result;
use crate::ids::ReaderId;
use crate::page::{Done, Page};
use crate::urls;
use crate::web::extract::{Path, SignedIn};
use crate::web::reader::along::{self, Along};
use crate::web::{lead, show};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct List {
    pub along: Vec<Along>,
    /// As many as there may be: no more can be chosen.
    pub full: bool,
    pub most: usize,
}

impl Page for List {
    const TEMPLATE: &'static str = "reader/list.html";
}

pub(crate) async fn show_all(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let readers = reader::list(&app.db.read, &app.scope(&at.who)).await?;
    let page = List {
        along: along::all(&app, &at).await?,
        full: readers.len() >= MAX_READERS,
        most: MAX_READERS,
    };
    show(&app, &at, &page)
}

/// At once, and for good: nothing is kept of somebody who reads nothing.
pub(crate) async fn stop(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReaderId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| reader::stop(tx, &app.scope(&at.who), id).await)
        .await?;
    Ok(lead(&urls::readers(), Done::Withdrawn))
}
