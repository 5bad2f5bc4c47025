//! What administrators see: whether letters leave, and texts that employees showed to them.

use serde::Serialize;

use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Letters that wait, by what held them up; `POST /administration/letters` tries them again.
    pub letters: Vec<Letters>,
    pub texts: Vec<Reported>,
}

/// Finished sentences. Of a letter nobody sees here to whom it goes, or what it is about.
#[derive(Clone, Debug, Serialize)]
pub struct Letters {
    pub count: String,
    pub why: String,
    /// Empty when they were not tried yet.
    pub next: String,
    pub held_up: bool,
}

/// `POST {path}/deletion` deletes it, `POST {path}/keeping` lets it stand.
#[derive(Clone, Debug, Serialize)]
pub struct Reported {
    pub path: String,
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "administration/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let reported = |text| Reported {
            path: "/administration/texts/5c".to_owned(),
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
                    "The mail relay cannot be reached.",
                ),
                next: say(
                    lang,
                    "We proberen het weer op 24 november 2026, 12:10.",
                    "We try again on 24 November 2026, 12:10.",
                ),
                held_up: true,
            },
        ];
        let quiet = Self {
            letters: vec![],
            texts: vec![],
        };
        vec![Self { letters, texts }, quiet]
    }
}
