//! Samples of the page.

use crate::page::Samples;
use crate::profile::personal::MAX_EXAMPLE;
use crate::profile::published::{Band, DosageStatement};
use crate::questionnaire::{Circle, Lang};
use crate::urls;
use crate::version::Version;
use crate::web::profile::quality::Quality;
use crate::web::profile::samples::circles::cell;
use crate::web::profile::samples::show::sample_flip;
use crate::web::profile::steps::Step;
use crate::web::samples::{self, mistake, say};

impl Samples for Quality {
    fn samples(lang: Lang) -> Vec<Self> {
        let fresh = sample(lang);
        let said = Self {
            number: 2,
            asks_recognition: false,
            energy: "gives",
            flip: true,
            example: say(
                lang,
                "Bij het eerste gesprek over de kade.",
                "In the first talk about the quay.",
            ),
            previous: Some(urls::quality(samples::ROUND, "calm")),
            ..fresh.clone()
        };
        let full = Self {
            full: ["Rustig", "Eerlijk", "Moedig"].map(str::to_owned).into(),
            ..fresh.clone()
        };
        let faulty = Self {
            flip: true,
            example: "Op mijn best ".repeat(60),
            errors: vec![
                mistake(
                    lang,
                    "example",
                    "text-too-long",
                    &[("max", MAX_EXAMPLE.into())],
                ),
                mistake(
                    lang,
                    "flip",
                    "refusal-too-many-flips",
                    &[("most", 3.into())],
                ),
            ],
            ..fresh.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..said.clone()
        };
        vec![fresh, said, full, faulty, overtaken]
    }
}

pub(crate) fn sample_steps(lang: Lang) -> Vec<Step> {
    let step = |id: &str, name, done| Step {
        name,
        path: urls::quality(samples::ROUND, id),
        done,
    };
    vec![
        step("calm", say(lang, "Rustig", "Calm"), true),
        step("curious", say(lang, "Nieuwsgierig", "Curious"), false),
    ]
}

fn sample(lang: Lang) -> Quality {
    let mut inside = cell(Circle::Inside, Some(Band::Many));
    inside.star = true;
    inside.dosage = Some(DosageStatement::More);
    Quality {
        round: samples::ROUND,
        id: "curious".to_owned(),
        name: say(lang, "Nieuwsgierig", "Curious"),
        description: say(
            lang,
            "Vraagt door uit echte belangstelling en duikt graag in wat nog onbekend is.",
            "Keeps asking out of real interest and likes to dive into the unknown.",
        ),
        number: 1,
        cells: vec![inside, cell(Circle::Outside, Some(Band::Several))],
        asks_recognition: true,
        recognition: "",
        energy: "",
        square: sample_flip(lang),
        flip: false,
        full: vec![],
        example: String::new(),
        example_most: MAX_EXAMPLE,
        steps: sample_steps(lang),
        previous: None,
        version: Version::said("version"),
        stale: None,
        errors: vec![],
    }
}
