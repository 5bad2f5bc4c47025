//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::sign_in::SignIn;

impl Samples for SignIn {
    fn samples(_: Lang) -> Vec<Self> {
        [true, false]
            .map(|asked_here| Self {
                action: urls::sign_in("4b1c"),
                address: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example"
                    .to_owned(),
                asked_here,
            })
            .into()
    }
}
