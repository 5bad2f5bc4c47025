//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::answer::held::Held;
use crate::web::samples::say;

impl Samples for Held {
    fn samples(lang: Lang) -> Vec<Self> {
        let text = say(
            lang,
            "Je stelt de vraag die niemand stelt.\nDat helpt ons.",
            "You ask what nobody asks.\nThat helps us.",
        );
        let field = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let wordless = [("pick", "curious"), ("dosage-curious", "right")];
        let written = [wordless.as_slice(), &[("text-story", text.as_str())]].concat();
        vec![
            Self {
                fields: written.into_iter().map(field).collect(),
                texts: vec![text],
            },
            Self {
                fields: wordless.map(field).to_vec(),
                texts: vec![],
            },
        ]
    }
}
