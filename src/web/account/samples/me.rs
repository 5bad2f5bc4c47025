//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::account::me::Me;
use crate::web::samples::mistake;

impl Samples for Me {
    fn samples(lang: Lang) -> Vec<Self> {
        let filled = Self {
            first_time: false,
            email: "noor@provincie.example".to_owned(),
            first_name: "Noor".to_owned(),
            name: "Noor de Wit".to_owned(),
            manager_name: "Samira Bakker".to_owned(),
            manager_email: "samira@provincie.example".to_owned(),
            language: lang,
            saved: true,
            version: Version::said("version"),
            stale: None,
            errors: vec![],
        };
        let empty = Self {
            first_time: true,
            first_name: String::new(),
            name: String::new(),
            manager_name: String::new(),
            manager_email: String::new(),
            saved: false,
            ..filled.clone()
        };
        let faulty = Self {
            manager_email: "samira at provincie".to_owned(),
            errors: vec![
                mistake(lang, "first-name", "name-missing", &[]),
                mistake(lang, "manager-email", "invalid-email", &[]),
            ],
            ..empty.clone()
        };
        vec![empty, filled, faulty]
    }
}
