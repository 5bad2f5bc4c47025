//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::parts::TextQuestion;
use crate::web::round::self_view::{SelfQuality, SelfView};
use crate::web::samples::{self, mistake, sample_areas, say};

impl Samples for SelfView {
    fn samples(lang: Lang) -> Vec<Self> {
        let page = |top: &[&str], also: &[&str]| Self {
            round: samples::ROUND,
            areas: sample_areas(lang, |id, name, description| SelfQuality {
                id: id.to_owned(),
                name,
                description,
                top: top.contains(&id),
                also: also.contains(&id),
            }),
            questions: sample_questions(lang),
            locked: false,
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let chosen = page(
            &["curious", "calm", "honest", "helpful", "nuanced"],
            &["reliable"],
        );
        let faulty = Self {
            errors: vec![
                mistake(lang, "qualities", "self-top-count", &[("n", 5.into())]),
                mistake(lang, "qualities", "self-also-count", &[("max", 5.into())]),
            ],
            ..page(&["curious"], &["calm"])
        };
        let locked = Self {
            locked: true,
            ..chosen.clone()
        };
        vec![page(&[], &[]), chosen, faulty, locked]
    }
}

pub(crate) fn sample_questions(lang: Lang) -> Vec<TextQuestion> {
    [
        (
            "proud",
            say(
                lang,
                "Vertel over een moment in het afgelopen jaar waarop jij op je best was.",
                "Describe a moment in the past year when you were at your best.",
            ),
        ),
        (
            "hinder",
            say(
                lang,
                "Wat houdt jou soms tegen?",
                "What sometimes holds you back?",
            ),
        ),
        (
            "change",
            say(
                lang,
                "Welke verandering in je werk zie je aankomen? Wat vraagt die van jou?",
                "Which change in your work do you see coming? What will it ask of you?",
            ),
        ),
        (
            "future",
            say(
                lang,
                "Welk werk wil je over drie jaar doen?",
                "What work would you like to do in three years' time?",
            ),
        ),
    ]
    .map(|(id, label)| TextQuestion {
        id: id.to_owned(),
        label,
        help: None,
        value: String::new(),
        max: 600,
    })
    .into()
}
