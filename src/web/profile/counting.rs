//! How a profile is counted, why there are no numbers in it, and where the rules come from.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::page::Page;
use crate::questionnaire::bank;
use crate::round::{ENOUGH, MIN_ASKED};
use crate::web::extract::Reader;
use crate::web::greet;

#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Counting {
    /// Answers that are needed before anything is counted.
    pub minimum: usize,
    /// How many people of a circle must have been asked.
    pub least_asked: usize,
    /// How many qualities a reviewer may pick, of how many.
    pub picks: usize,
    pub qualities: usize,
}

impl Page for Counting {
    const TEMPLATE: &'static str = "profile/counting.html";
}

pub(crate) async fn counting(State(app): State<App>, reader: Reader) -> Result<Response> {
    let about = &bank().about;
    let page = Counting {
        minimum: ENOUGH,
        least_asked: MIN_ASKED,
        picks: about.pick_max,
        qualities: bank().qualities.len(),
    };
    greet(&app, &reader, &page)
}
