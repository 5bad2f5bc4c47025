//! How a profile is counted, why there are no numbers in it, and where the rules come from.

use serde::Serialize;

use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Copy, Debug, Serialize)]
pub struct Show {
    /// Answers that are needed before anything is counted.
    pub minimum: u32,
    /// How many people of a circle must have been asked.
    pub least_asked: u32,
    /// How many qualities a reviewer may pick, of how many.
    pub picks: u32,
    pub qualities: u32,
}

impl Page for Show {
    const TEMPLATE: &'static str = "profile/counting.html";

    fn samples(_: Lang) -> Vec<Self> {
        vec![Self {
            minimum: 5,
            least_asked: 8,
            picks: 5,
            qualities: 48,
        }]
    }
}
