//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::account::new_address::NewAddress;
use crate::web::samples::mistake;

impl Samples for NewAddress {
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            email: "noor@provincie.example".to_owned(),
            new_email: String::new(),
            sent: false,
            is_administrator: true,
            errors: vec![],
        };
        let faulty = Self {
            new_email: "noor at provincie".to_owned(),
            is_administrator: false,
            errors: vec![mistake(lang, "new-email", "invalid-email", &[])],
            ..empty.clone()
        };
        let sent = Self {
            new_email: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example".to_owned(),
            sent: true,
            ..empty.clone()
        };
        vec![empty, faulty, sent]
    }
}
