//! Two people are enough to see how it looks.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::demo::choose::{Choose, Line};
use crate::web::samples::say;

impl Samples for Choose {
    fn samples(lang: Lang) -> Vec<Self> {
        let line = |name: &str, nl, en| Line {
            name: name.to_owned(),
            about: say(lang, nl, en),
        };
        let noor = line(
            "Noor de Wit",
            "Noor geeft advies over water. Haar tweede profiel is open.",
            "Noor advises on water. Her second profile is open.",
        );
        let bram = line(
            "Bram Kuiper",
            "Bram is beheerder.",
            "Bram is an administrator.",
        );
        vec![Self {
            people: vec![noor, bram],
        }]
    }
}
