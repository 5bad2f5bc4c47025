//! The administrators' page. It shows what people chose to show them, and nothing of anybody else.

use axum::extract::State;
use axum::response::{Redirect, Response};

use super::extract::{Path, SignedIn};
use super::pages::administration::{Reported, Show};
use super::show;
use crate::app::App;
use crate::db;
use crate::error::{Error, Result};
use crate::ids::ReportedTextId;
use crate::profile::reported;

pub(super) async fn show_all(State(app): State<App>, at: SignedIn) -> Result<Response> {
    check(&app, &at)?;
    let waiting = reported::waiting(&app.db.read, &app.key).await?;
    let page = Show {
        texts: waiting
            .into_iter()
            .map(|one| Reported {
                path: format!("/administration/texts/{}", one.id),
                text: one.text,
            })
            .collect(),
    };
    show(&app, &at, &page)
}

pub(super) async fn delete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReportedTextId>,
) -> Result<Redirect> {
    check(&app, &at)?;
    let tx = db::begin(&app.db).await?;
    reported::delete(&tx, &app.dice, (&app.key, id)).await?;
    tx.commit().await?;
    Ok(Redirect::to("/administration"))
}

pub(super) async fn keep(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ReportedTextId>,
) -> Result<Redirect> {
    check(&app, &at)?;
    let tx = db::begin(&app.db).await?;
    reported::keep(&tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/administration"))
}

/// For everybody else the page does not exist.
fn check(app: &App, at: &SignedIn) -> Result<()> {
    let is_one = app.config.administrators.contains(&at.who.address);
    is_one.then_some(()).ok_or(Error::NotFound)
}
