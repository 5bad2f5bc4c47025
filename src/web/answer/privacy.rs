//! What happens with what people write, and with what the service knows of them.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::round::{ENOUGH, LEAST_ASKED};
use crate::web::extract::Reader;
use crate::web::pages::privacy;
use crate::web::{greet, small};

pub(crate) async fn privacy(State(app): State<App>, reader: Reader) -> Result<Response> {
    let page = privacy::Show {
        contact: app.config.contact.clone(),
        min_total: small(ENOUGH),
        least_asked: small(LEAST_ASKED),
        years: app.config.keep.as_u32() / 12,
    };
    greet(&app, &reader, &page)
}
