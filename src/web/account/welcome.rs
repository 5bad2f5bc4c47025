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
    /// Why they sign in; none for whoever comes by themselves.
    pub purpose: Option<String>,
    pub email: String,
    pub errors: Vec<FieldError>,
}

impl Page for Welcome {
    const TEMPLATE: &'static str = "account/welcome.html";
}

pub(crate) fn again(
    app: &App,
    reader: &Reader,
    purpose: Option<String>,
    (email, sentence): (String, String),
) -> Result<Response> {
    greet_again(
        app,
        reader,
        &Welcome {
            purpose,
            email,
            errors: vec![FieldError::new("email", sentence)],
        },
    )
}
