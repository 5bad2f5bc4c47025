//! What happens with what people write, and with what the service knows of them.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::round::{ENOUGH, MIN_ASKED};
use crate::web::extract::Reader;
use crate::web::greet;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Privacy {
    /// Where questions go: the address of the service's contact.
    pub contact: String,
    /// How many answers it takes before anything is shown.
    pub min_total: usize,
    /// How many people of a circle must have been asked.
    pub least_asked: usize,
    /// How long a conversation is kept after its day.
    pub years: u32,
}

impl Page for Privacy {
    const TEMPLATE: &'static str = "answer/privacy.html";
}

pub(crate) async fn privacy(State(app): State<App>, reader: Reader) -> Result<Response> {
    let page = Privacy {
        contact: app.config.contact.clone(),
        min_total: ENOUGH,
        least_asked: MIN_ASKED,
        years: app.config.keep.as_u32() / 12,
    };
    greet(&app, &reader, &page)
}
