//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::privacy::Privacy;

impl Samples for Privacy {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            contact: "klankbord@provincie.example".to_owned(),
            min_total: 5,
            least_asked: 8,
            years: 3,
        }]
    }
}
