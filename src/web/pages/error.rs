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
    /// The form that was posted, when it could not be taken.
    pub held: Option<Held>,
    /// What to name when asking for help.
    pub request_id: String,
}

/// A form that goes where it came from once more.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// Names and values as they came.
    pub fields: Vec<(String, String)>,
    /// What somebody wrote, to see that it is there and to copy it.
    pub texts: Vec<String>,
}

/// Longer than anything that is chosen from a list.
const TYPED: usize = 40;

impl Held {
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let is_text = |text: &&str| text.contains(char::is_whitespace) || text.len() > TYPED;
        let texts = fields.iter().map(|(_, value)| value.trim());
        Self {
            texts: texts.filter(is_text).map(str::to_owned).collect(),
            fields,
        }
    }
}

impl Page for Error {
    const TEMPLATE: &'static str = "error/error.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let page = |status, sentence| Self {
            status,
            sentence,
            held: None,
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
        let note = say(
            lang,
            "Hoi, ik ben benieuwd\nhoe jij mij ziet.",
            "Hello, I wonder\nhow you see me.",
        );
        let fields = [("note", note.as_str()), ("days", "14")];
        let field = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        for held in [Held::of(fields.map(field).into()), Held::of(vec![])] {
            samples.extend([500, 503].map(|status| Self {
                held: Some(held.clone()),
                ..page(status, None)
            }));
        }
        samples
    }
}
