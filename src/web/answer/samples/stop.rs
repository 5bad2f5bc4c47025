//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::answer::stop::Stop;

impl Samples for Stop {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            action: urls::stop("Zm9v"),
        }]
    }
}
