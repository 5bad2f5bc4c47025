//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::profile::counting::Counting;

impl Samples for Counting {
    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            minimum: 5,
            least_asked: 8,
            picks: 5,
            qualities: 48,
        }]
    }
}
