//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::address_back::AddressBack;

impl Samples for AddressBack {
    fn samples(_: Lang) -> Vec<Self> {
        [(false, false), (true, false), (false, true)]
            .map(|(is_taken, done)| Self {
                action: urls::address_back("4b1c"),
                to: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example".to_owned(),
                is_taken,
                done,
            })
            .into()
    }
}
