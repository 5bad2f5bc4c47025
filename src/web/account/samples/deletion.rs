//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::deletion::Deletion;
use crate::web::samples;

impl Samples for Deletion {
    fn samples(_: Lang) -> Vec<Self> {
        let free = Self {
            appointment: None,
            round_under_way: false,
        };
        let asked = Self {
            round_under_way: true,
            ..free.clone()
        };
        let bound = Self {
            appointment: Some(urls::cancellation(samples::CONVERSATION)),
            ..free.clone()
        };
        vec![asked, bound, free]
    }
}
