//! The privacy notice, in plain words.

use serde::Serialize;

use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Where questions go: the address of the service's contact.
    pub contact: String,
    /// How many answers it takes before anything is shown.
    pub min_total: u32,
    /// How many people of a circle must have been asked.
    pub least_asked: u32,
    /// How long a conversation is kept after its day.
    pub years: u32,
}

impl Page for Show {
    const TEMPLATE: &'static str = "privacy/show.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            contact: "klankbord@provincie.example".to_owned(),
            min_total: 5,
            least_asked: 8,
            years: 3,
        }]
    }
}
