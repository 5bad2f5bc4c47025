//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::mailbox::index::{Index, Line};
use crate::web::samples::say;

impl Samples for Index {
    fn samples(lang: Lang) -> Vec<Self> {
        let line = |subject| Line {
            path: urls::letter_in_mailbox("1"),
            to: "sanne@provincie.example".to_owned(),
            subject,
            at: say(
                lang,
                "vrijdag 27 november 2026 om 09:12",
                "Friday 27 November 2026 at 09:12",
            ),
        };
        vec![
            Self { letters: vec![] },
            Self {
                letters: vec![
                    line(say(
                        lang,
                        "Noor de Wit vraagt om jouw kijk (6 minuten)",
                        "Noor de Wit would like your view (6 minutes)",
                    )),
                    line(say(lang, "Je link om in te loggen", "Your link to sign in")),
                ],
            },
        ]
    }
}
