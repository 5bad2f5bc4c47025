//! Samples of the page.

use crate::page::Samples;
use crate::profile::published::{Band, Reliability};
use crate::questionnaire::{Circle, Lang};
use crate::web::import::show::{Column, Commitment, Group, Hindrance, Quality, Round, Show};
use crate::web::profile::column::Texts;
use crate::web::profile::samples::letters::sample_letter;
use crate::web::samples::{self, say};

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        shows(lang)
    }
}

pub(crate) fn shows(lang: Lang) -> Vec<Show> {
    let whole = Show {
        import: samples::IMPORT,
        title: say(lang, "3 november 2025", "3 November 2025"),
        brought: say(lang, "24 november 2026", "24 November 2026"),
        name: "Noor de Wit".to_owned(),
        from: vec![
            say(lang, "Beleidsadviseur", "Policy adviser"),
            "Gemeente Voorbeeld <b>Regel".to_owned(),
        ],
        portrait: Some(say(
            lang,
            "Op mijn best breng ik mensen bij elkaar.",
            "At my best I bring people together.",
        )),
        rounds: vec![round(lang), round(lang)],
        commitments: vec![Commitment {
            what: say(
                lang,
                "Ik presenteer het plan zelf.",
                "I present the plan myself.",
            ),
            more: vec![say(
                lang,
                "Eerste stap: oefenen met een collega.",
                "First step: practise with a colleague.",
            )],
        }],
    };
    let little = Show {
        from: vec![],
        portrait: None,
        rounds: vec![Round {
            columns: vec![Column {
                view: Circle::Outside,
                reliability: Reliability::First,
                qualities: vec![],
                hindrances: vec![],
            }],
            groups: vec![],
            letters: vec![],
            texts: vec![],
            ..round(lang)
        }],
        commitments: vec![],
        ..whole.clone()
    };
    vec![whole, little]
}

pub(crate) fn round(lang: Lang) -> Round {
    Round {
        from: say(lang, "3 november 2025", "3 November 2025"),
        to: say(lang, "17 november 2025", "17 November 2025"),
        picture: say(
            lang,
            "Er loopt een duidelijke lijn door wat mensen in je zien.",
            "There is a clear line in what people see in you.",
        ),
        columns: vec![inside(lang)],
        groups: vec![Group {
            title: say(lang, "Herkenning", "Recognised"),
            names: vec![say(lang, "Nieuwsgierig", "Curious")],
        }],
        letters: vec![sample_letter(lang)],
        texts: vec![Texts {
            title: say(lang, "Een tip", "A tip"),
            texts: vec![say(
                lang,
                "Vertel dat plan eens zelf aan het bestuur.",
                "Tell the board about that plan yourself.",
            )],
        }],
    }
}

pub(crate) fn inside(lang: Lang) -> Column {
    Column {
        view: Circle::Inside,
        reliability: Reliability::Fair,
        qualities: vec![
            Quality {
                name: say(lang, "Nieuwsgierig", "Curious"),
                band: Band::Many,
                notes: vec![say(
                    lang,
                    "Meerdere mensen noemen dit als wat het allerbest past.",
                    "Several people name this as what fits best of all.",
                )],
            },
            Quality {
                name: say(lang, "Rustig", "Calm"),
                band: Band::Several,
                notes: vec![],
            },
        ],
        hindrances: vec![Hindrance {
            label: say(lang, "Te weinig tijd", "Too little time"),
            band: Band::Several,
        }],
    }
}
