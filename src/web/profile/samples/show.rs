//! Samples of the page.

use crate::page::{FieldError, Samples};
use crate::profile::published::Reliability;
use crate::profile::reading::Picture;
use crate::questionnaire::{Circle, Lang};
use crate::urls;
use crate::version::Version;
use crate::web::parts::Choice;
use crate::web::profile::column::Column;
use crate::web::profile::flips::Flip;
use crate::web::profile::mirror::Mirror;
use crate::web::profile::samples::column::{sample_inside, sample_outside};
use crate::web::profile::samples::letters::sample_letters;
use crate::web::profile::show::{Only, Quote, Quoted, Report, Show};
use crate::web::profile::taps::Tap;
use crate::web::profile::window::Window;
use crate::web::samples::{self, mistake, say};

fn mistakes(lang: Lang) -> Vec<FieldError> {
    [
        ("flip", "refusal-too-many-flips", 3),
        ("portrait", "refusal-portrait-too-long", 1000),
    ]
    .map(|(field, key, most)| mistake(lang, field, key, &[("most", most.into())]))
    .into()
}

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let two = sample(lang, vec![sample_inside(lang), sample_outside(lang)]);
        let single = Self {
            sorting: true,
            columns: vec![sample_inside(lang)],
            uncounted: vec![Circle::Outside],
            picture: Some(Picture::Clear),
            only: vec![],
            ..two.clone()
        };
        let faulty = Self {
            portrait: "Op mijn best ".repeat(100),
            errors: mistakes(lang),
            ..two.clone()
        };
        let little = Self {
            stories: vec![],
            columns: vec![Column {
                view: Circle::Inside,
                reliability: Reliability::First,
                qualities: vec![],
                hindrances: vec![],
            }],
            uncounted: vec![],
            picture: Some(Picture::Varied),
            letters: vec![],
            texts: vec![],
            mirror: Mirror {
                has_self_view: false,
                recognised: vec![],
                surprises: vec![],
                not_yet_visible: vec![],
            },
            window: None,
            only: vec![],
            taps: vec![],
            talents: vec![],
            flips: vec![],
            flip_choices: vec![],
            portrait: String::new(),
            years: false,
            thanks: false,
            conversation: None,
            ..two.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..two.clone()
        };
        vec![two, single, faulty, little, overtaken]
    }
}

#[expect(clippy::too_many_lines, reason = "it is the text of one sample")]
pub(crate) fn sample(lang: Lang, columns: Vec<Column>) -> Show {
    let mirror = Mirror {
        has_self_view: true,
        recognised: vec![
            say(lang, "Nieuwsgierig", "Curious"),
            say(lang, "Eerlijk", "Honest"),
        ],
        surprises: vec![
            say(lang, "Rustig", "Calm"),
            say(lang, "Verbindend", "Bridging"),
        ],
        not_yet_visible: vec![say(lang, "Genuanceerd", "Nuanced")],
    };
    Show {
        round: samples::ROUND,
        name: "Noor de Wit".to_owned(),
        title: say(lang, "december 2026", "December 2026"),
        stories: [
            say(
                lang,
                "In de raadsvergadering stelde ze één vraag, en toen viel het stil. Iedereen zag opeens waar we omheen draaiden.",
                "In the council meeting she asked one question, and then it went quiet. Everyone suddenly saw what we were going around.",
            ),
            say(
                lang,
                "Toen het systeem eruit lag, zette ze koffie, pakte een stift en schreef op wat we wél wisten.\n\nNa een half uur wist iedereen wat hij moest doen.",
                "When the system was down, she made coffee, took a marker and wrote down what we did know.\n\nAfter half an hour everyone knew what to do.",
            ),
            say(
                lang,
                "Ze belde mijn moeder terug. Dat had niemand anders gedaan.",
                "She rang my mother back. Nobody else would have.",
            ),
        ]
        .map(|text| quote(text, Report::None))
        .into(),
        sorting: false,
        columns,
        uncounted: vec![],
        picture: Some(Picture::Shared),
        only: vec![
            Only {
                view: Circle::Inside,
                names: vec![say(lang, "Nieuwsgierig", "Curious")],
            },
            Only {
                view: Circle::Outside,
                names: vec![say(lang, "Verbindend", "Bridging")],
            },
        ],
        letters: sample_letters(lang),
        texts: vec![
            Quoted {
                title: say(
                    lang,
                    "In welk werk zien mensen jou opbloeien?",
                    "In what work do people see you thrive?",
                ),
                quotes: [
                    say(
                        lang,
                        "Iets met inwoners, aan tafel, niet achter een scherm.",
                        "Something with residents, at the table, not behind a screen.",
                    ),
                    say(
                        lang,
                        "Het opleiden van nieuwe collega's.",
                        "Training new colleagues.",
                    ),
                ]
                .map(|text| quote(text, Report::Waiting))
                .into(),
            },
            Quoted {
                title: say(
                    lang,
                    "Tips voor het komende jaar",
                    "Tips for the coming year",
                ),
                quotes: [say(
                    lang,
                    "Presenteer dat plan eens zelf aan het team.",
                    "Present that plan to the team yourself.",
                )]
                .map(|text| quote(text, Report::Kept))
                .into(),
            },
        ],
        window: Window::of(&mirror),
        mirror,
        taps: vec![
            tap("curious", say(lang, "Nieuwsgierig", "Curious"), None, "gives"),
            tap("calm", say(lang, "Rustig", "Calm"), Some(""), ""),
            tap("bridging", say(lang, "Verbindend", "Bridging"), Some("some"), "takes"),
        ],
        talents: vec![say(lang, "Nieuwsgierig", "Curious")],
        flips: vec![Flip {
            quality: say(lang, "Nieuwsgierig", "Curious"),
            pitfall: say(lang, "Van het pad afdwalen", "Wandering off track"),
            challenge: say(
                lang,
                "Bij de hoofdzaak blijven",
                "Staying with the main point",
            ),
            allergy: say(lang, "Alleen nog één ding zien", "Seeing only one thing"),
        }],
        flip_choices: [
            ("curious", say(lang, "Nieuwsgierig", "Curious"), true),
            ("calm", say(lang, "Rustig", "Calm"), false),
            ("bridging", say(lang, "Verbindend", "Bridging"), false),
        ]
        .map(|(id, label, checked)| Choice {
            id: id.to_owned(),
            label,
            checked,
        })
        .into(),
        portrait: say(
            lang,
            "Op mijn best stel ik de vraag die niemand durft te stellen.",
            "At my best I ask the question nobody dares to ask.",
        ),
        portrait_most: 1000,
        taps_version: Version::said("version"),
        flips_version: Version::said("version"),
        portrait_version: Version::said("version"),
        stale: None,
        years: true,
        thanks: true,
        conversation: Some(samples::CONVERSATION),
        errors: vec![],
    }
}

pub(crate) fn quote(text: String, report: Report) -> Quote {
    Quote {
        text,
        path: urls::quote(samples::ROUND, "story", 0),
        report,
    }
}

pub(crate) fn tap(id: &str, name: String, recognised: Option<&str>, energy: &str) -> Tap {
    Tap {
        id: id.to_owned(),
        name,
        recognised: recognised.map(str::to_owned),
        energy: energy.to_owned(),
    }
}
