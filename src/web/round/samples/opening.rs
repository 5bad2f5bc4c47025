//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::{Circle, Lang};
use crate::version::Version;
use crate::web::round::opening::Opening;
use crate::web::round::samples::people::in_circle;
use crate::web::samples;

impl Samples for Opening {
    fn samples(_: Lang) -> Vec<Self> {
        let page = |of, people| Self {
            round: samples::ROUND,
            circles: vec![in_circle(of, people)],
            invited: 12 + people,
            least: 8,
            version: Version::said("version"),
        };
        vec![
            page(Circle::Inside, 0),
            page(Circle::Inside, 1),
            page(Circle::Outside, 0),
            page(Circle::Outside, 6),
        ]
    }
}
