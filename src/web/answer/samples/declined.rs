//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::declined::Declined;

impl Samples for Declined {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
