//! What the organisation offers, beside what people write about learning.

use serde::Serialize;

use crate::app::App;
use crate::facilities::Facility;
use crate::questionnaire::Lang;

/// A plain link, with one sentence.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Offer {
    pub title: String,
    pub what: String,
    pub link: String,
}

pub(super) fn offers(app: &App, lang: Lang) -> Vec<Offer> {
    let facilities = app.config.facilities.iter();
    facilities.map(|facility| offer(lang, facility)).collect()
}

fn offer(lang: Lang, facility: &Facility) -> Offer {
    Offer {
        title: facility.title.in_(lang).to_owned(),
        what: facility.what.in_(lang).to_owned(),
        link: facility.link.clone(),
    }
}
