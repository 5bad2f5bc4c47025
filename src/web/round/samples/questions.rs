//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::round::questions::{Line, Questions};
use crate::web::samples::{self, mistake, say};

impl Samples for Questions {
    fn samples(lang: Lang) -> Vec<Self> {
        let fresh = Self {
            round: samples::ROUND,
            note: String::new(),
            days: "14".to_owned(),
            language: lang,
            in_the_morning: false,
            offered: sample_questions(lang),
            own: String::new(),
            own_checked: false,
            letter: sample_letter(lang),
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let faulty = Self {
            note: say(
                lang,
                "Lees www.example.org maar.",
                "Just read www.example.org.",
            ),
            days: "40".to_owned(),
            own: say(lang, "Wanneer was ik grappig?", "When was I funny?"),
            own_checked: true,
            errors: vec![
                mistake(lang, "note", "note-link", &[]),
                mistake(
                    lang,
                    "days",
                    "days-range",
                    &[("min", 3.into()), ("max", 28.into())],
                ),
                mistake(
                    lang,
                    "questions",
                    "questions-too-many",
                    &[("max", 3.into())],
                ),
            ],
            ..fresh.clone()
        };
        let bare = Self {
            own_checked: true,
            errors: vec![
                mistake(lang, "note", "note-missing", &[]),
                mistake(lang, "questions", "questions-no-ahead", &[]),
                mistake(lang, "own", "own-missing", &[]),
            ],
            ..fresh.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..fresh.clone()
        };
        vec![fresh, faulty, bare, overtaken]
    }
}

pub(crate) fn sample_letter(lang: Lang) -> (String, String) {
    (
        say(
            lang,
            "Hallo,\n\nNoor de Wit bereidt Het Goede Gesprek voor. Wil je meekijken?\n\nNoor schrijft je: ‘",
            "Hello,\n\nNoor de Wit is preparing for Het Goede Gesprek. Would you give your view?\n\nNoor writes to you: ‘",
        ),
        "’".to_owned(),
    )
}

pub(crate) fn sample_questions(lang: Lang) -> Vec<Line> {
    [
        (
            "story",
            say(
                lang,
                "Vertel kort over een moment waarop je dit zag",
                "Tell us briefly about a moment when you saw this",
            ),
            false,
            true,
        ),
        (
            "future",
            say(
                lang,
                "Het werk verandert. In welk werk of bij welke taak zie jij Noor opbloeien?",
                "Work is changing. In what kind of work or task would you see Noor thrive?",
            ),
            true,
            true,
        ),
        (
            "tip",
            say(
                lang,
                "Eén tip voor het komende jaar: wat kan Noor vaker doen of eens uitproberen?",
                "One tip for the coming year: what could Noor do more often or try out?",
            ),
            true,
            true,
        ),
        (
            "energy",
            say(
                lang,
                "Waar zie jij Noor energie van krijgen?",
                "What do you see giving Noor energy?",
            ),
            false,
            false,
        ),
        (
            "learn",
            say(
                lang,
                "Wat zou Noor volgens jou makkelijk en met plezier leren?",
                "What do you think Noor would learn easily and with pleasure?",
            ),
            true,
            false,
        ),
    ]
    .map(|(id, text, ahead, checked)| Line {
        id: id.to_owned(),
        text,
        ahead,
        checked,
    })
    .into()
}
