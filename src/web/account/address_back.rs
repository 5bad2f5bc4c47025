//! The link in the letter to a former address: it takes the change back. Whoever reads that mailbox needs no sign-in.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::account::change;
use crate::account::link::Kind;
use crate::address::Address;
use crate::app::App;
use crate::error::{Error, Result};
use crate::page::Page;
use crate::web::account::address_change::{follow, read};
use crate::web::extract::{Path, Reader};
use crate::web::greet;

/// The page behind the link: only its button takes the change back.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AddressBack {
    /// Path of this page, to which the button posts.
    pub action: String,
    /// The address before. The present one is nobody's business who reads that mailbox.
    pub to: String,
    pub is_taken: bool,
    /// It has just been taken back.
    pub done: bool,
}

impl Page for AddressBack {
    const TEMPLATE: &'static str = "account/address_back.html";
}

pub(crate) async fn ask_to_take_back(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = read(&app, Kind::ChangeBack, &token)?;
    let change = change::look_back(&app.db.read, app.clock.now(), id).await?;
    let page = AddressBack {
        action: reader.path.clone(),
        to: Address::shown_of(&change.to),
        is_taken: change.is_taken,
        done: false,
    };
    greet(&app, &reader, &page)
}

pub(crate) async fn take_back(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let id = read(&app, Kind::ChangeBack, &token)?;
    let moved = app.db.write(async |tx| {
        let moved = change::take_back(tx, &app.moment(), id).await?;
        follow(&app, tx, &moved).await?;
        Ok::<_, Error>(moved)
    });
    let moved = moved.await?;
    let page = AddressBack {
        action: reader.path.clone(),
        to: Address::shown_of(&moved.to),
        is_taken: false,
        done: true,
    };
    greet(&app, &reader, &page)
}
