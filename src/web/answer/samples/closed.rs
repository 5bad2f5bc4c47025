//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::closed::Closed;
use crate::web::samples::say;

impl Samples for Closed {
    fn samples(lang: Lang) -> Vec<Self> {
        let text = say(
            lang,
            "Je hield de vergadering bij de vraag.",
            "You kept the meeting to the question.",
        );
        vec![Self { texts: vec![] }, Self { texts: vec![text] }]
    }
}
