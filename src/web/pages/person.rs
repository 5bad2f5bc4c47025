//! My own details: a name, a manager, a language. Who signs in for the first time comes here first.

use serde::Serialize;

use super::mistake;
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

/// `POST /me` with `name`, `manager-name`, `manager-email`, `language`.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// Whether this is the first time, so that the page says hello.
    pub first_time: bool,
    pub email: String,
    pub name: String,
    pub manager_name: String,
    pub manager_email: String,
    pub language: Lang,
    /// Whether what was sent has just been kept.
    pub saved: bool,
    pub errors: Vec<FieldError>,
}

impl Page for Person {
    const TEMPLATE: &'static str = "home/person.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let filled = Self {
            first_time: false,
            email: "noor@provincie.example".to_owned(),
            name: "Noor de Wit".to_owned(),
            manager_name: "Samira Bakker".to_owned(),
            manager_email: "samira@provincie.example".to_owned(),
            language: lang,
            saved: true,
            errors: vec![],
        };
        let empty = Self {
            first_time: true,
            name: String::new(),
            manager_name: String::new(),
            manager_email: String::new(),
            saved: false,
            ..filled.clone()
        };
        let faulty = Self {
            manager_email: "samira at provincie".to_owned(),
            errors: vec![
                mistake(lang, "name", "name-missing", &[]),
                mistake(lang, "manager-email", "invalid-email", &[]),
            ],
            ..empty.clone()
        };
        vec![empty, filled, faulty]
    }
}
