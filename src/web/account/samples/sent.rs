//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::account::sent::Sent;

impl Samples for Sent {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            email: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example".to_owned(),
        }]
    }
}
