//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::closed::Closed;

impl Samples for Closed {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
