//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::error::show::{AsWhom, Held, Show};
use crate::web::samples::say;

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let page = |status, sentence| Self {
            status,
            sentence,
            as_whom: None,
            held: None,
            request_id: "6f1d2c8e".to_owned(),
        };
        let mut samples: Vec<_> = [400, 401, 403, 404, 405, 410, 413, 422, 429, 500, 503]
            .map(|status| page(status, None))
            .into();
        for wanted in [Some("/shared/7f".to_owned()), None] {
            let address = "noor.van.der.heijden-oosterbroek@waterschapsbelastingen.example";
            samples.push(Self {
                as_whom: Some(AsWhom {
                    address: address.to_owned(),
                    wanted,
                }),
                ..page(404, None)
            });
        }
        samples.push(page(
            409,
            Some(say(
                lang,
                "Deze ronde is al verstuurd.",
                "This round has already been sent.",
            )),
        ));
        samples.push(page(409, None));
        let note = say(
            lang,
            "Hoi, ik ben benieuwd\nhoe jij mij ziet.",
            "Hello, I wonder\nhow you see me.",
        );
        let fields = [("note", note.as_str()), ("days", "14")];
        let field = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        for typed in [fields.map(field).into(), vec![]] {
            samples.extend([401, 500, 503].map(|status| Self {
                held: Held::of(typed.clone(), true, false),
                ..page(status, None)
            }));
        }
        samples.extend([401, 404, 409].map(|status| Self {
            held: Held::of(fields.map(field).into(), false, true),
            ..page(status, None)
        }));
        samples
    }
}
