//! Samples of the page.

use crate::conversation::reader::Role;
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::web::parts::Choice;
use crate::web::reader::along::role;
use crate::web::reader::new::New;
use crate::web::samples::mistake;

impl Samples for New {
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            name: String::new(),
            email: String::new(),
            roles: sample_roles(lang, None),
            errors: vec![],
        };
        let faulty = Self {
            name: "Sanne Visser".to_owned(),
            email: "noor@provincie.example".to_owned(),
            roles: sample_roles(lang, Some(Role::Coach)),
            errors: vec![mistake(lang, "email", "refusal-own-reader", &[])],
        };
        let missing = Self {
            errors: vec![
                mistake(lang, "name", "reader-name-missing", &[]),
                mistake(lang, "roles", "reader-role-missing", &[]),
            ],
            ..empty.clone()
        };
        vec![empty, faulty, missing]
    }
}

fn sample_roles(lang: Lang, chosen: Option<Role>) -> Vec<Choice> {
    let roles = Role::ALL.into_iter().map(|one| Choice {
        id: one.as_str().to_owned(),
        label: role(lang, one),
        checked: chosen == Some(one),
    });
    roles.collect()
}
