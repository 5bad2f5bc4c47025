//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::ending::Ending;
use crate::web::samples::{self, mistake, say};

impl Samples for Ending {
    fn samples(lang: Lang) -> Vec<Self> {
        let new = Self {
            path: urls::conversation(samples::CONVERSATION),
            action: urls::ending(samples::CONVERSATION),
            closing: urls::closing(samples::CONVERSATION),
            conversation: samples::CONVERSATION,
            other: "Samira".to_owned(),
            first_agree: false,
            unknown: false,
            energy: String::new(),
            shared: true,
            most: 600,
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let manager = Self {
            path: urls::shared(samples::CONVERSATION),
            action: urls::shared_ending(samples::CONVERSATION),
            closing: urls::shared_closing(samples::CONVERSATION),
            other: "Noor".to_owned(),
            energy: sample_energy(lang)[1].clone(),
            ..new.clone()
        };
        let early = Self {
            first_agree: true,
            unknown: true,
            ..new.clone()
        };
        let faulty = Self {
            errors: vec![mistake(
                lang,
                "energy",
                "text-too-long",
                &[("max", 600.into())],
            )],
            ..new.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..new.clone()
        };
        vec![new, manager, early, faulty, overtaken]
    }
}

/// Of the employee and of the manager.
pub(crate) fn sample_energy(lang: Lang) -> [String; 2] {
    [
        say(
            lang,
            "Met het overleg van de gemeenten. Daar heb ik echt zin in.",
            "The meeting with the municipalities. I am really looking forward to it.",
        ),
        say(
            lang,
            "Ik maak ruimte in de agenda, zodat Noor kan oefenen.",
            "I make room in the diary, so that Noor can practise.",
        ),
    ]
}
