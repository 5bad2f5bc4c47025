//! Samples of the page.

use crate::page::Samples;
use crate::profile::published::{Band, Reliability};
use crate::questionnaire::{Circle, Lang};
use crate::urls;
use crate::web::profile::first::{Best, Opening};
use crate::web::profile::flips::Flip;
use crate::web::profile::hindrances::{By, Hindered};
use crate::web::profile::mirror::{Mirror, Surprise};
use crate::web::profile::samples::circles::{counted, inside_alone, rows};
use crate::web::profile::samples::letters::sample_letters;
use crate::web::profile::show::{Quote, Quoted, Report, Show};
use crate::web::profile::steps::Progress;
use crate::web::reader::samples::along::sample_along;
use crate::web::samples::{self, say};

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let two = sample(lang);
        let single = Self {
            sorting: true,
            circles: vec![counted(Circle::Inside, Reliability::Fair, false)],
            rows: two.rows.iter().map(inside_alone).collect(),
            uncounted: vec![Circle::Outside],
            picture: say(
                lang,
                "Er loopt een duidelijke lijn door wat mensen in je zien.",
                "There is a clear line in what people see in you.",
            ),
            ..two.clone()
        };
        let made = Self {
            opening: Some(Opening {
                text: say(
                    lang,
                    "Noor vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
                    "Noor keeps asking out of real interest and likes to dive into the unknown.",
                ),
                own: false,
            }),
            ..two.clone()
        };
        let little = Self {
            opening: None,
            best: vec![],
            stories: vec![],
            more_stories: vec![],
            circles: vec![counted(Circle::Inside, Reliability::First, true)],
            rows: vec![],
            picture: say(
                lang,
                "Mensen zien verschillende kanten van jou.",
                "People see different sides of you.",
            ),
            letters: vec![],
            texts: vec![],
            mirror: Mirror {
                has_self_view: false,
                recognised: vec![],
                surprises: vec![],
                not_yet_visible: vec![],
            },
            hindrances: vec![],
            hindering: vec![],
            flips: vec![],
            progress: None,
            years: false,
            thanks: false,
            conversation: None,
            along: vec![],
            ..two.clone()
        };
        vec![two, single, made, little]
    }
}

pub(crate) fn sample(lang: Lang) -> Show {
    let mut stories = stories(lang);
    Show {
        round: samples::ROUND,
        name: "Noor de Wit".to_owned(),
        title: say(lang, "december 2026", "December 2026"),
        opening: Some(Opening {
            text: say(
                lang,
                "Op mijn best stel ik de vraag die niemand durft te stellen.",
                "At my best I ask the question nobody dares to ask.",
            ),
            own: true,
        }),
        best: best(lang),
        more_stories: stories.split_off(2),
        stories,
        sorting: false,
        picture: say(
            lang,
            "Mensen op je werk en daarbuiten zien voor een deel hetzelfde in jou.",
            "Some of what people see in you is the same at work and outside it.",
        ),
        circles: vec![
            counted(Circle::Inside, Reliability::Fair, false),
            counted(Circle::Outside, Reliability::First, false),
        ],
        rows: rows(lang),
        uncounted: vec![],
        mirror: sample_mirror(lang),
        letters: sample_letters(lang),
        texts: texts(lang),
        hindrances: vec![hindered(lang)],
        hindering: vec![quote(
            say(
                lang,
                "In een groep wacht je tot het eind.",
                "In a group you wait until the end.",
            ),
            Report::None,
        )],
        flips: vec![sample_flip(lang)],
        progress: Some(Progress {
            done: 1,
            of: 3,
            next: urls::quality(samples::ROUND, "calm"),
        }),
        years: true,
        thanks: true,
        conversation: Some(samples::CONVERSATION),
        along: sample_along(lang),
    }
}

fn best(lang: Lang) -> Vec<Best> {
    let best = |id: &str, name, star, talent| Best {
        id: id.to_owned(),
        name,
        star,
        talent,
    };
    vec![
        best("curious", say(lang, "Nieuwsgierig", "Curious"), true, true),
        best("calm", say(lang, "Rustig", "Calm"), false, false),
        best("honest", say(lang, "Eerlijk", "Honest"), false, false),
    ]
}

fn hindered(lang: Lang) -> Hindered {
    Hindered {
        label: say(
            lang,
            "Laat eigen kwaliteiten te weinig zien",
            "Shows own qualities too little",
        ),
        in_work: false,
        by: [Circle::Inside, Circle::Outside]
            .map(|view| By {
                view,
                band: Band::Several,
            })
            .into(),
    }
}

pub(crate) fn sample_flip(lang: Lang) -> Flip {
    Flip {
        quality: say(lang, "Nieuwsgierig", "Curious"),
        pitfall: say(lang, "Van het pad afdwalen", "Wandering off track"),
        challenge: say(
            lang,
            "Bij de hoofdzaak blijven",
            "Staying with the main point",
        ),
        allergy: say(lang, "Alleen nog één ding zien", "Seeing only one thing"),
    }
}

pub(crate) fn sample_mirror(lang: Lang) -> Mirror {
    let surprise = |name, recognition| Surprise { name, recognition };
    Mirror {
        has_self_view: true,
        recognised: vec![
            say(lang, "Nieuwsgierig", "Curious"),
            say(lang, "Eerlijk", "Honest"),
        ],
        surprises: vec![
            surprise(say(lang, "Rustig", "Calm"), ""),
            surprise(say(lang, "Verbindend", "Bridging"), "new"),
        ],
        not_yet_visible: vec![say(lang, "Genuanceerd", "Nuanced")],
    }
}

fn stories(lang: Lang) -> Vec<Quote> {
    [
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
        .into()
}

fn texts(lang: Lang) -> Vec<Quoted> {
    vec![
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
    ]
}

pub(crate) fn quote(text: String, report: Report) -> Quote {
    Quote {
        text,
        path: urls::quote(samples::ROUND, "story", 0),
        report,
    }
}
