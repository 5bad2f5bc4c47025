//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::account::manager::{Manager, Person};
use crate::web::leaf::Leaf;
use crate::web::reader::samples::reading::sample_lines;
use crate::web::samples::{self, say};
use crate::web::timeline::When;

impl Samples for Manager {
    fn samples(lang: Lang) -> Vec<Self> {
        let known = Self {
            first_name: "Samira".to_owned(),
            shared: sample_shared(lang),
            readings: vec![],
            administrator: false,
        };
        let unknown = Self {
            first_name: String::new(),
            ..known.clone()
        };
        let coach = Self {
            shared: vec![],
            readings: sample_lines(lang),
            ..unknown.clone()
        };
        let both = Self {
            readings: sample_lines(lang),
            ..known.clone()
        };
        vec![known, unknown, coach, both]
    }
}

pub(crate) fn sample_shared(lang: Lang) -> Vec<Person> {
    let person = |name: &str, date: String, day: &str| Person {
        id: samples::CONVERSATION,
        name: name.to_owned(),
        year: 2027,
        date,
        leaf: Leaf::sample(lang, day),
        when: When::Later,
        readable: false,
        waits: false,
        closes: false,
    };
    let today = say(
        lang,
        "dinsdag 8 december 2026 om 14:30",
        "Tuesday 8 December 2026 at 14:30",
    );
    let ahead = say(
        lang,
        "donderdag 14 januari 2027",
        "Thursday 14 January 2027",
    );
    let held = say(lang, "12 november 2026", "12 November 2026");
    vec![
        Person {
            when: When::Today,
            readable: true,
            closes: true,
            ..person("Bram Jansen", today, "2026-12-08")
        },
        person("Noor de Wit", ahead, "2027-01-14"),
        Person {
            when: When::Past,
            waits: true,
            ..person("Meryem Aydın", held, "2026-11-12")
        },
    ]
}
