//! Samples of the page.

use crate::address::first_name;
use crate::page::Samples;
use crate::questionnaire::{Circle, Group, Lang};
use crate::round::chance::Response;
use crate::version::Version;
use crate::web::parts::InCircle;
use crate::web::round::circles;
use crate::web::round::people::{FromFile, GroupLine, Listed, People};
use crate::web::round::people_form::Removed;
use crate::web::round::person_form::Change;
use crate::web::samples::{self, mistake, say};
use crate::web::words;

impl Samples for People {
    #[expect(clippy::too_many_lines, reason = "it is the text of eleven samples")]
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            round: samples::ROUND,
            groups: sample_groups(lang),
            invited: 0,
            circles: sample_circles(0, 0),
            least: 8,
            max: 50,
            open: false,
            add_until: String::new(),
            leave_at: None,
            added: None,
            changed: None,
            language: lang.name(),
            removed: None,
            typed: String::new(),
            into: "colleague".to_owned(),
            file: None,
            version: Version::said("version"),
            errors: vec![],
        };
        let mut filled = Self {
            invited: 3,
            circles: sample_circles(2, 1),
            added: Some(3),
            ..empty.clone()
        };
        filled.groups[0].listed = vec![
            listed(Some("Sanne Visser"), "sanne@provincie.example"),
            listed(
                None,
                "een.heel.lange.naam.van.een.collega@afdeling-ruimtelijke-ordening.provincie.example",
            ),
        ];
        filled.groups[2].listed = vec![listed(Some("Opa Jan"), "jan@thuis.example")];
        filled.groups[2].listed[0].lang = Some(Lang::En);
        let mut faulty = Self {
            added: None,
            ..filled.clone()
        };
        faulty
            .typed
            .push_str("Kees Kok <kees@\npetra@bureau.example");
        let line = |number: i32, key| {
            let typed = "Kees Kok <kees@".into();
            mistake(
                lang,
                "people-list",
                key,
                &[("line", number.into()), ("typed", typed)],
            )
        };
        faulty.errors = vec![
            line(1, "line-nobody"),
            line(2, "line-twice"),
            line(3, "line-self"),
            line(4, "line-manager"),
            mistake(
                lang,
                "people-list",
                "people-too-many",
                &[("max", 50.into())],
            ),
        ];
        let mut unchanged = Self {
            added: None,
            ..filled.clone()
        };
        let person = &mut unchanged.groups[2].listed[0];
        "jan@".clone_into(&mut person.form.email);
        person.form.open = true;
        let field = format!("email-{}", person.key);
        unchanged.errors = vec![mistake(lang, &field, "invalid-email", &[])];
        let changed = Self {
            added: None,
            changed: Some("Jan".to_owned()),
            ..filled.clone()
        };
        let removed = Self {
            added: None,
            removed: Some(Removed {
                group: Group::Personal,
                name: "Opa Jan".to_owned(),
                first_name: "Opa Jan".to_owned(),
                lang: None,
                address: "jan@thuis.example".to_owned(),
            }),
            ..filled.clone()
        };
        let nobody = Self {
            errors: vec![mistake(lang, "people-list", "people-none", &[])],
            ..empty.clone()
        };
        let open = Self {
            open: true,
            circles: sample_circles(8, 1),
            add_until: say(
                lang,
                "woensdag 9 december 2026",
                "Wednesday 9 December 2026",
            ),
            ..filled.clone()
        };
        let asked = Self {
            circles: vec![in_circle(Circle::Asked, 3)],
            ..filled.clone()
        };
        let read = from_file(lang, &empty);
        let not_read = Self {
            errors: vec![mistake(lang, "file", "people-file-workbook", &[])],
            ..empty.clone()
        };
        vec![
            empty, filled, unchanged, changed, removed, faulty, nobody, open, asked, read, not_read,
        ]
    }
}

/// Two people in the box, and lines of the file that hold nobody.
fn from_file(lang: Lang, page: &People) -> People {
    let line = |number: i32, typed: &str| {
        let args = [("line", number.into()), ("typed", typed.to_owned().into())];
        words::say(lang, "line-nobody", &args)
    };
    let mut page = page.clone();
    page.typed
        .push_str("Sanne Visser <sanne@provincie.example>\nKees Kok <kees@provincie.example>");
    page.file = Some(FromFile {
        people: 2,
        unread: vec![line(4, "Receptie; 030 258 91 11"), line(9, "Opa Jan")],
        more: 3,
    });
    page
}

pub(crate) fn sample_circles(inside: usize, outside: usize) -> Vec<InCircle> {
    vec![
        in_circle(Circle::Inside, inside),
        in_circle(Circle::Outside, outside),
    ]
}

pub(crate) fn in_circle(of: Circle, people: usize) -> InCircle {
    circles::in_circle(of, people, Response::USUAL)
}

fn listed(name: Option<&str>, address: &str) -> Listed {
    Listed {
        key: address.replace(['@', '.'], ""),
        name: name.map(str::to_owned),
        address: address.to_owned(),
        lang: None,
        form: Change {
            name: name.unwrap_or_default().to_owned(),
            first_name: first_name(name.unwrap_or_default()),
            email: address.to_owned(),
            group: "colleague".to_owned(),
            ..Change::default()
        },
    }
}

pub(crate) fn sample_groups(lang: Lang) -> Vec<GroupLine> {
    [
        ("colleague", say(lang, "Collega's", "Colleagues"), say(lang, "Mensen met wie je nu of vroeger samenwerkte binnen de organisatie.", "People you work with, or used to work with, inside the organisation.")),
        ("partner", say(lang, "Samenwerkingspartners", "Partners outside"), say(lang, "Mensen buiten de organisatie met wie je werkt. Vraag niemand die van jouw besluit afhangt, zoals een aanvrager of een bedrijf in een aanbesteding.", "People outside the organisation you work with. Do not ask anyone who depends on a decision of yours, such as an applicant or a company in a tender.")),
        ("personal", say(lang, "Vrienden en familie", "Friends and family"), say(lang, "Mensen die jou buiten het werk goed kennen.", "People who know you well outside work.")),
        ("report", say(lang, "Medewerkers aan wie je leidinggeeft", "People you manage"), say(lang, "Alleen als je zelf leidinggeeft.", "Only if you manage people yourself.")),
    ]
    .map(|(id, name, hint)| GroupLine {
        id: id.to_owned(),
        name,
        hint,
        listed: vec![],
    })
    .into()
}
