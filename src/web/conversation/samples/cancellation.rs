//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::conversation::cancellation::Cancellation;
use crate::web::samples::{self, say};

impl Samples for Cancellation {
    fn samples(lang: Lang) -> Vec<Self> {
        [(true, false), (false, false), (true, true)]
            .map(|(known, quiet)| Self {
                conversation: samples::CONVERSATION,
                date: say(
                    lang,
                    "donderdag 14 januari 2027",
                    "Thursday 14 January 2027",
                ),
                manager: "Samira".to_owned(),
                manager_name: "Samira Bakker".to_owned(),
                known,
                quiet,
            })
            .into()
    }
}
