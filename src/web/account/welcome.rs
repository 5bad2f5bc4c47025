//! The first page of whoever is not known yet: what this is, and the form that asks for a link.

use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::page::FieldError;
use crate::web::extract::Reader;
use crate::web::greet_again;
use crate::web::pages::sign_in::Welcome;

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
