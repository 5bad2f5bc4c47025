//! The first page of whoever is not known yet: what this is, and the form that asks for a link.

use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::{FieldError, Page};
use crate::web::extract::Reader;
use crate::web::greet_again;

/// What this is, and the form that asks for a link. `POST /sign-in` with `email`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Welcome {
    pub email: String,
    pub errors: Vec<FieldError>,
}

impl Page for Welcome {
    const TEMPLATE: &'static str = "account/welcome.html";
}

pub(crate) fn again(
    app: &App,
    reader: &Reader,
    email: String,
    sentence: String,
) -> Result<Response> {
    greet_again(
        app,
        reader,
        &Welcome {
            email,
            errors: vec![FieldError::new("email", sentence)],
        },
    )
}
