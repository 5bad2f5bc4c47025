//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::stopped::Stopped;

impl Samples for Stopped {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {}]
    }
}
