//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::decline::Decline;

impl Samples for Decline {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            action: "/r/Zm9v/decline".to_owned(),
            back: "/r/Zm9v".to_owned(),
            name: "Noor".to_owned(),
        }]
    }
}
