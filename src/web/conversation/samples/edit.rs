//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::edit::Edit;
use crate::web::samples::{self, mistake, say};

impl Samples for Edit {
    fn samples(lang: Lang) -> Vec<Self> {
        let filled = Self {
            conversation: Some(samples::CONVERSATION),
            date: "2027-01-14".to_owned(),
            time: "14:30".to_owned(),
            place: say(lang, "Kamer 2.14", "Room 2.14"),
            place_most: 2000,
            manager_name: "Samira Bakker".to_owned(),
            manager_email: "samira@provincie.example".to_owned(),
            topic: say(
                lang,
                "Ik wil meer voor de groep staan.",
                "I want to stand before the group more often.",
            ),
            version: Version::said("version"),
            once: String::new(),
            stale: None,
            topic_most: 1000,
            errors: vec![],
        };
        let faulty = Self {
            date: String::new(),
            manager_name: String::new(),
            errors: vec![
                mistake(lang, "date", "date-invalid", &[]),
                mistake(lang, "manager-name", "manager-missing", &[]),
            ],
            ..filled.clone()
        };
        let overtaken = Self {
            stale: samples::stale(lang),
            ..filled.clone()
        };
        vec![filled, faulty, overtaken]
    }
}
