//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::administration::show::{Keys, Letters, Reported, Show};
use crate::web::samples::{self, say};

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let reported = |text| Reported {
            id: samples::REPORTED_TEXT,
            question: say(
                lang,
                "Vertel over een moment waarop deze persoon op zijn best was.",
                "Tell about a moment when this person was at their best.",
            ),
            text,
        };
        let texts = vec![
            reported(say(
                lang,
                "Blijf jij maar gewoon in je hok.",
                "You had better stay in your box.",
            )),
            reported(say(lang, "Wat een slappe hap.", "What a wet blanket.")),
        ];
        let letters = vec![
            Letters {
                count: say(lang, "2 mails.", "2 emails."),
                why: say(lang, "Ze gaan zo weg.", "They are about to leave."),
                next: String::new(),
                held_up: false,
            },
            Letters {
                count: say(lang, "14 mails.", "14 emails."),
                why: say(
                    lang,
                    "De mailserver is niet te bereiken.",
                    "The mail server can’t be reached.",
                ),
                next: say(
                    lang,
                    "We proberen het weer op dinsdag 24 november 2026 om 12:10.",
                    "We’ll try again on Tuesday 24 November 2026 at 12:10.",
                ),
                held_up: true,
            },
        ];
        let quiet = Self {
            keys: vec![],
            letters: vec![],
            texts: vec![],
        };
        vec![
            Self {
                keys: sample_keys(lang),
                letters,
                texts,
            },
            quiet,
        ]
    }
}

fn sample_keys(lang: Lang) -> Vec<Keys> {
    vec![
        Keys {
            what: say(
                lang,
                "Van 2 rondes is de sleutel weg.",
                "The keys of 2 rounds are missing.",
            ),
            more: say(
                lang,
                "We merkten dat op 24 november 2026, 12:10. Is een sleutel een dag later niet terug, dan is de ronde \
                 verloren.",
                "We noticed it on 24 November 2026, 12:10. A round is lost when its key is not back a day later.",
            ),
        },
        Keys {
            what: say(
                lang,
                "De laatste maand ging er 1 ronde verloren.",
                "In the last month 1 round was lost.",
            ),
            more: say(
                lang,
                "De sleutel kwam niet terug.",
                "The key did not come back.",
            ),
        },
    ]
}
