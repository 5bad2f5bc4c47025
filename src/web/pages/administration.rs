//! What administrators see: texts that employees showed to them.

use serde::Serialize;

use super::say;
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    pub texts: Vec<Reported>,
}

/// `POST {path}/deletion` deletes it, `POST {path}/keeping` lets it stand.
#[derive(Clone, Debug, Serialize)]
pub struct Reported {
    pub path: String,
    pub text: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "administration/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let reported = |text| Reported {
            path: "/administration/texts/5c".to_owned(),
            text,
        };
        let texts = vec![
            reported(say(
                lang,
                "Blijf jij maar gewoon in je hok.",
                "You had better stay in your box.",
            )),
            reported(say(lang, "Wat een slappe hap.", "What a wet blanket.")),
        ];
        vec![Self { texts }, Self { texts: vec![] }]
    }
}
