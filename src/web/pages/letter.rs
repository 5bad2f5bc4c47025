//! The invitation exactly as it will arrive, before it is sent.

use serde::Serialize;

use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

/// The HTML body comes from `{round}/letter/html` into a closed frame.
#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub from: String,
    pub subject: String,
    /// The plain body as it is sent, with a link that leads nowhere.
    pub text: String,
}

impl Page for Letter {
    const TEMPLATE: &'static str = "round/letter.html";

    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            round: "/rounds/7f".to_owned(),
            from: "\"Noor de Wit via Klankbord\" <klankbord@provincie.example>".to_owned(),
            subject: say(
                lang,
                "Noor de Wit vraagt om jouw kijk (6 minuten)",
                "Noor de Wit would like your view (6 minutes)",
            ),
            text: say(
                lang,
                "Hallo Sanne,\n\nNoor bereidt Het Goede Gesprek voor.\n\nVragenlijst openen: https://klankbord.provincie.example/r/…\n\nMet vriendelijke groet,\nKlankbord\n",
                "Hello Sanne,\n\nNoor is preparing Het Goede Gesprek.\n\nOpen the questionnaire: https://klankbord.provincie.example/r/…\n\nKind regards,\nKlankbord\n",
            ),
        }]
    }
}
