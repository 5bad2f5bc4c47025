//! How a profile is counted, why there are no numbers in it, and where the rules come from.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::questionnaire::bank;
use crate::round::{ENOUGH, LEAST_ASKED};
use crate::web::extract::Reader;
use crate::web::pages::counting;
use crate::web::{greet, small};

pub(crate) async fn counting(State(app): State<App>, reader: Reader) -> Result<Response> {
    let about = &bank().about;
    let page = counting::Show {
        minimum: small(ENOUGH),
        least_asked: small(LEAST_ASKED),
        picks: small(about.pick_max),
        qualities: small(bank().qualities.len()),
    };
    greet(&app, &reader, &page)
}
