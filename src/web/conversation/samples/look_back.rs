//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::look_back::{Look, LookBack};
use crate::web::conversation::samples::agreements::sample_seen;
use crate::web::samples::{self, mistake};

impl Samples for LookBack {
    fn samples(lang: Lang) -> Vec<Self> {
        let look = |place, status: &str, again_on: &str| Look {
            place,
            agreement: sample_seen(lang),
            status: status.to_owned(),
            again_on: again_on.to_owned(),
        };
        let due = Self {
            conversation: samples::CONVERSATION,
            looks: vec![
                look(0, "going", "2027-07-14"),
                look(1, "done", "2027-07-14"),
            ],
            version: Version::default(),
            stale: None,
            errors: vec![],
        };
        let wrong = Self {
            looks: vec![look(0, "open", "2026-01-14"), look(1, "dropped", "")],
            errors: vec![mistake(lang, "again-on-0", "date-not-ahead", &[])],
            ..due.clone()
        };
        vec![due, wrong]
    }
}
