//! The page of everything that goes wrong.

use serde::Serialize;

use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Error {
    pub status: u16,
    /// What a rule said, in a sentence; otherwise the page has one for the status.
    pub sentence: Option<String>,
    /// What to name when asking for help.
    pub request_id: String,
}

impl Page for Error {
    const TEMPLATE: &'static str = "error/error.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |status, sentence| Self {
            status,
            sentence,
            request_id: "6f1d2c8e".to_owned(),
        };
        let mut samples: Vec<_> = [400, 403, 404, 405, 410, 413, 422, 429, 500, 503]
            .map(|status| page(status, None))
            .into();
        samples.push(page(
            409,
            Some(say(
                lang,
                "Deze ronde is al verstuurd.",
                "This round has already been sent.",
            )),
        ));
        samples.push(page(409, None));
        samples
    }
}
