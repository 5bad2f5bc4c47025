//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::conversation::brought::Shown;
use crate::web::conversation::samples::sharing::{sample_brought, sample_written};
use crate::web::reader::reading::{Line, Reading};
use crate::web::samples::{self, say};

impl Samples for Reading {
    fn samples(lang: Lang) -> Vec<Self> {
        let full = Self {
            name: "Noor de Wit".to_owned(),
            first_name: "Noor".to_owned(),
            until: say(lang, "1 maart 2027", "1 March 2027"),
            brought: sample_written(lang, sample_brought(lang)),
        };
        let words_only = Self {
            brought: sample_written(lang, Shown::default()),
            ..full.clone()
        };
        vec![full, words_only]
    }
}

pub(crate) fn sample_lines(lang: Lang) -> Vec<Line> {
    vec![Line {
        path: crate::urls::reading(samples::READER),
        name: "Meryem Aydın".to_owned(),
        until: say(lang, "1 maart 2027", "1 March 2027"),
    }]
}
