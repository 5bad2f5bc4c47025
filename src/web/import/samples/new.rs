//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::import::new::New;
use crate::web::samples::mistake;

impl Samples for New {
    fn samples(lang: Lang) -> Vec<Self> {
        let newer = [("version", "2.0.0".into())];
        let bad = [
            mistake(lang, "file", "import-none", &[]),
            mistake(lang, "file", "file-newer", &newer),
        ];
        let errors = bad.into_iter().map(|error| vec![error]);
        [vec![]]
            .into_iter()
            .chain(errors)
            .map(|errors| Self { errors })
            .collect()
    }
}
