//! Sample columns of a profile.

use crate::profile::published::{Band, DosageStatement, Reliability};
use crate::questionnaire::{Circle, Lang};
use crate::web::profile::column::{Column, Hindrance, Seen};
use crate::web::samples::say;

pub(crate) fn sample_inside(lang: Lang) -> Column {
    Column {
        view: Circle::Inside,
        reliability: Reliability::Fair,
        qualities: vec![
            seen(
                say(lang, "Nieuwsgierig", "Curious"),
                say(
                    lang,
                    "Vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
                    "Keeps asking out of real interest and likes to dive into the unknown.",
                ),
                Band::Many,
                true,
                Some(DosageStatement::More),
            ),
            seen(
                say(lang, "Rustig", "Calm"),
                say(
                    lang,
                    "Blijft helder als het spannend wordt en brengt anderen tot rust.",
                    "Stays clear when things get tense and calms others down.",
                ),
                Band::Many,
                false,
                None,
            ),
            Seen {
                pitfall: say(lang, "Botheid", "Bluntness"),
                challenge: say(lang, "Tact", "Tact"),
                ..seen(
                    say(lang, "Eerlijk", "Honest"),
                    say(
                        lang,
                        "Zegt wat er is, ook als dat ongemakkelijk is.",
                        "Says what is so, even when it is awkward.",
                    ),
                    Band::Several,
                    false,
                    Some(DosageStatement::TooMuch),
                )
            },
        ],
        hindrances: vec![Hindrance {
            label: say(
                lang,
                "Laat eigen kwaliteiten te weinig zien",
                "Shows own qualities too little",
            ),
            band: Band::Several,
            in_work: false,
        }],
    }
}

pub(crate) fn sample_outside(lang: Lang) -> Column {
    Column {
        view: Circle::Outside,
        reliability: Reliability::First,
        qualities: vec![seen(
            say(lang, "Verbindend", "Bridging"),
            say(
                lang,
                "Brengt mensen bij elkaar die elkaar anders niet waren tegengekomen.",
                "Brings people together who would not have met otherwise.",
            ),
            Band::Several,
            false,
            None,
        )],
        hindrances: vec![],
    }
}

pub(crate) fn seen(
    name: String,
    description: String,
    band: Band,
    star: bool,
    dosage: Option<DosageStatement>,
) -> Seen {
    Seen {
        name,
        description,
        band,
        star,
        dosage,
        pitfall: String::new(),
        challenge: String::new(),
    }
}
