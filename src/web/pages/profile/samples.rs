//! A profile to look at: what it says in its samples.

use super::super::{Band, Choice, Reliability, say};
use super::{
    Column, Dosed, Flip, Hindrance, Mirror, Only, Picture, Quote, Quoted, Report, Seen, Show, Tap,
    Window,
};
use crate::questionnaire::{Circle, Lang};

#[expect(clippy::too_many_lines, reason = "it is the text of one sample")]
pub(super) fn sample(lang: Lang, columns: Vec<Column>) -> Show {
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
        round: "/rounds/7f".to_owned(),
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
            tap("curious", say(lang, "Nieuwsgierig", "Curious"), (None, "gives")),
            tap("calm", say(lang, "Rustig", "Calm"), (Some(""), "")),
            tap("bridging", say(lang, "Verbindend", "Bridging"), (Some("some"), "takes")),
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
        years: true,
        thanks: true,
        conversation: Some("/conversations/3a".to_owned()),
        errors: vec![],
    }
}

fn quote(text: String, report: Report) -> Quote {
    Quote {
        text,
        path: "/rounds/7f/texts/story/0".to_owned(),
        report,
    }
}

fn tap(id: &str, name: String, (recognised, energy): (Option<&str>, &str)) -> Tap {
    Tap {
        id: id.to_owned(),
        name,
        recognised: recognised.map(str::to_owned),
        energy: energy.to_owned(),
    }
}

pub(super) fn sample_inside(lang: Lang) -> Column {
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
                Some(Dosed::More),
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
                    Some(Dosed::TooMuch),
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

pub(super) fn sample_outside(lang: Lang) -> Column {
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

fn seen(name: String, description: String, band: Band, star: bool, dosage: Option<Dosed>) -> Seen {
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
