//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::address_change::{AddressChange, ChangeState};

impl Samples for AddressChange {
    fn samples(_: Lang) -> Vec<Self> {
        [
            ChangeState::Ready,
            ChangeState::Taken,
            ChangeState::SignedOut,
            ChangeState::SomebodyElse,
            ChangeState::Done,
        ]
        .map(|state| Self {
            action: urls::address_change("4b1c"),
            from: "noor@provincie.example".to_owned(),
            to: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example".to_owned(),
            state,
            is_administrator: state == ChangeState::Ready,
        })
        .into()
    }
}
