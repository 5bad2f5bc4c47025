//! Samples of the page.

use crate::page::Samples;
use crate::profile::personal::MAX_PORTRAIT;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::profile::portrait::Portrait;
use crate::web::profile::samples::quality::sample_steps;
use crate::web::samples::{self, mistake, say};

impl Samples for Portrait {
    fn samples(lang: Lang) -> Vec<Self> {
        let written = Self {
            round: samples::ROUND,
            text: say(
                lang,
                "Op mijn best stel ik de vraag die niemand durft te stellen.",
                "At my best I ask the question nobody dares to ask.",
            ),
            most: MAX_PORTRAIT,
            stories: vec![say(
                lang,
                "Ze belde mijn moeder terug. Dat had niemand anders gedaan.",
                "She rang my mother back. Nobody else would have.",
            )],
            steps: sample_steps(lang),
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let faulty = Self {
            text: "Op mijn best ".repeat(100),
            errors: vec![mistake(
                lang,
                "portrait",
                "refusal-portrait-too-long",
                &[("most", MAX_PORTRAIT.into())],
            )],
            ..written.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..written.clone()
        };
        let empty = Self {
            text: String::new(),
            stories: vec![],
            ..written.clone()
        };
        vec![written, faulty, overtaken, empty]
    }
}
