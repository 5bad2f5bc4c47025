//! Samples of the page.

use crate::conversation::reader::Role;
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::reader::along::{Along, role};
use crate::web::reader::list::List;
use crate::web::reader::samples::along::sample_along;

impl Samples for List {
    fn samples(lang: Lang) -> Vec<Self> {
        let nobody = Self {
            along: vec![],
            full: false,
            most: 5,
        };
        let some = sample_along(lang);
        let chosen = Along {
            name: "Bram Jansen".to_owned(),
            role: role(lang, Role::NewManager),
            until: None,
            ..some[1].clone()
        };
        let full = Self {
            along: [some, vec![chosen]].concat(),
            full: true,
            ..nobody.clone()
        };
        let some = Self {
            full: false,
            ..full.clone()
        };
        vec![nobody, some, full]
    }
}
