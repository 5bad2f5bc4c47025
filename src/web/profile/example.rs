//! A profile of nobody, for whoever wonders where a round leads.

use axum::body::Bytes;
use axum::response::Response;
use tokio::sync::OnceCell;

use crate::error::Result;
use crate::questionnaire::Lang;
use crate::report::pdf::{self, samples};
use crate::web::extract::Reader;
use crate::web::files::{Kind, shown};

/// Set once in each language: whoever asks again and again costs nothing.
static SET: [OnceCell<Bytes>; Lang::ALL.len()] = [const { OnceCell::const_new() }; Lang::ALL.len()];

pub(crate) async fn show_example(reader: Reader) -> Result<Response> {
    let place = Lang::ALL.iter().position(|lang| *lang == reader.lang);
    let set = SET[place.unwrap_or_default()].get_or_try_init(async || {
        let printed = pdf::print(samples::example(reader.lang)).await;
        printed.map(Bytes::from)
    });
    let bytes = set.await?.clone();
    Ok(shown(reader.lang, ("download-example", Kind::Pdf), bytes))
}
