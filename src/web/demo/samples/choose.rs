use crate::demo;
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::demo::choose::{Choose, Line};

impl Samples for Choose {
    fn samples(lang: Lang) -> Vec<Self> {
        let line = |role: demo::Role| Line {
            name: role.name.to_owned(),
            about: role.about.in_(lang).to_owned(),
        };
        vec![Self {
            people: demo::roles().map(line).collect(),
        }]
    }
}
