//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::answer::decline::Decline;

impl Samples for Decline {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            action: urls::decline("Zm9v"),
            back: urls::answer("Zm9v"),
            name: "Noor".to_owned(),
        }]
    }
}
