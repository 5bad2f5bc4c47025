//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::samples::welcome::sample_purpose;
use crate::web::account::sign_in::SignIn;

impl Samples for SignIn {
    fn samples(lang: Lang) -> Vec<Self> {
        [true, false]
            .map(|asked_here| Self {
                purpose: asked_here.then(|| sample_purpose(lang)),
                action: urls::sign_in("4b1c"),
                address: "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example"
                    .to_owned(),
                asked_here,
            })
            .into()
    }
}
