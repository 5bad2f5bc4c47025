//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::thanks::Thanks;

impl Samples for Thanks {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
