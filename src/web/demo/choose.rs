//! Who to be in the demonstration.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;

use crate::account::sign_in;
use crate::app::App;
use crate::config::Role;
use crate::error::{Error, Result};
use crate::page::Page;
use crate::urls;
use crate::web::account::sign_in::let_in;
use crate::web::extract::{Fields, Reader};
use crate::web::greet;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choose {
    /// `person` carries their place in this list.
    pub people: Vec<Line>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    pub name: String,
    /// What there is to see.
    pub about: String,
}

impl Page for Choose {
    const TEMPLATE: &'static str = "demo/choose.html";
}

pub(crate) async fn show(State(app): State<App>, at: Reader) -> Result<Response> {
    let roles = app.config.roles;
    if roles.is_empty() {
        return Err(Error::NotFound);
    }
    let line = |role: &Role| Line {
        name: role.name.clone(),
        about: role.about.in_(at.lang).to_owned(),
    };
    let people = roles.iter().map(line).collect();
    greet(&app, &at, &Choose { people })
}

/// Signs in as `person`, in the language of the page.
pub(crate) async fn be(
    State(app): State<App>,
    at: Reader,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response> {
    let place: Option<usize> = fields.parsed("person");
    let role = place.and_then(|place| app.config.roles.get(place));
    let address = &role.ok_or(Error::NotFound)?.address;
    let door = async |tx: &_| sign_in::open_door(tx, &app.moment(), address, at.lang).await;
    let id = app.db.write(door).await?;
    let_in(&app, &headers, (id, address), &urls::home()).await
}
