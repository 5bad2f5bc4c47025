//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::round::letter::Letter;
use crate::web::samples::{self, mistake, say};

impl Samples for Letter {
    fn samples(lang: Lang) -> Vec<Self> {
        let shown = Self {
            round: samples::ROUND,
            from: "\"Noor de Wit via Klankbord\" <klankbord@provincie.example>".to_owned(),
            subject: say(
                lang,
                "Noor vraagt om jouw kijk (6 minuten)",
                "Noor would like your view (6 minutes)",
            ),
            text: say(
                lang,
                "Hallo Sanne,\n\nNoor bereidt Het Goede Gesprek voor.\n\nVragenlijst openen: https://klankbord.provincie.example/r/…\n\nMet vriendelijke groet,\nKlankbord\n",
                "Hello Sanne,\n\nNoor is preparing Het Goede Gesprek.\n\nOpen the questionnaire: https://klankbord.provincie.example/r/…\n\nKind regards,\nKlankbord\n",
            ),
            sent: false,
            errors: vec![],
        };
        let sent = Self {
            sent: true,
            ..shown.clone()
        };
        let too_many = Self {
            errors: vec![mistake(
                lang,
                "to-oneself",
                "refusal-too-many-examples",
                &[],
            )],
            ..shown.clone()
        };
        vec![shown, sent, too_many]
    }
}
