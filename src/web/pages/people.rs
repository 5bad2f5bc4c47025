//! The people of a round: inviting, adding, taking off the list while it is a draft.

use serde::Serialize;

use super::{InCircle, mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::{Circle, Lang};

/// `POST {round}/people` with one text area `people-{group id}` a group: one person a line.
/// `POST {round}/people/removal` with `person` takes one off a draft.
#[derive(Clone, Debug, Serialize)]
pub struct Invite {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub groups: Vec<Group>,
    /// How many people are on the list.
    pub invited: u32,
    pub circles: Vec<InCircle>,
    /// How many people of a circle must be asked.
    pub least: u32,
    /// The greatest number of invitations.
    pub max: u32,
    /// The letters are out: people can be added, no longer removed.
    pub open: bool,
    /// The last day to add somebody, in words; empty in a draft.
    pub add_until: String,
    /// How many were just added; said once.
    pub added: Option<u32>,
    /// Who was just taken off the list, and can be put back.
    pub removed: Option<Removed>,
    /// What a faulty line says begins with its number and repeats what was typed.
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub id: String,
    pub name: String,
    pub hint: String,
    /// What is in the text area: after a mistake all that was typed, so that nothing is lost.
    pub typed: String,
    pub listed: Vec<Listed>,
}

/// `POST {round}/people` with this one field undoes the removal.
#[derive(Clone, Debug, Serialize)]
pub struct Removed {
    pub name: String,
    pub field: String,
    pub value: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// What `person` carries to take this one off the list.
    pub key: String,
    pub name: Option<String>,
    pub address: String,
}

impl Page for Invite {
    const TEMPLATE: &'static str = "round/invite.html";

    #[expect(clippy::too_many_lines, reason = "it is the text of seven samples")]
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            round: "/rounds/7f".to_owned(),
            groups: sample_groups(lang),
            invited: 0,
            circles: sample_circles(0, 0),
            least: 8,
            max: 50,
            open: false,
            add_until: String::new(),
            added: None,
            removed: None,
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
        let mut faulty = Self {
            added: None,
            ..filled.clone()
        };
        faulty.groups[1]
            .typed
            .push_str("Kees Kok <kees@\npetra@bureau.example");
        let line = |number: i32, key| {
            let typed = "Kees Kok <kees@".into();
            mistake(
                lang,
                "people-partner",
                key,
                &[("line", number.into()), ("typed", typed)],
            )
        };
        faulty.errors = vec![
            line(1, "line-invalid"),
            line(2, "line-twice"),
            line(3, "line-self"),
            line(4, "line-manager"),
            mistake(
                lang,
                "people-personal",
                "people-too-many",
                &[("max", 50.into())],
            ),
        ];
        let removed = Self {
            added: None,
            removed: Some(Removed {
                name: "Opa Jan".to_owned(),
                field: "people-personal".to_owned(),
                value: "Opa Jan <jan@thuis.example>".to_owned(),
            }),
            ..filled.clone()
        };
        let nobody = Self {
            errors: vec![mistake(lang, "people-colleague", "people-none", &[])],
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
        vec![empty, filled, removed, faulty, nobody, open, asked]
    }
}

pub(super) fn sample_circles(inside: u32, outside: u32) -> Vec<InCircle> {
    vec![
        in_circle(Circle::Inside, inside),
        in_circle(Circle::Outside, outside),
    ]
}

fn in_circle(of: Circle, people: u32) -> InCircle {
    InCircle {
        of,
        people,
        missing: 8_u32.saturating_sub(people),
    }
}

fn listed(name: Option<&str>, address: &str) -> Listed {
    Listed {
        key: "0a1b".to_owned(),
        name: name.map(str::to_owned),
        address: address.to_owned(),
    }
}

fn sample_groups(lang: Lang) -> Vec<Group> {
    [
        ("colleague", say(lang, "Collega's", "Colleagues"), say(lang, "Mensen met wie je nu of vroeger samenwerkte binnen de organisatie.", "People you work with, or used to work with, inside the organisation.")),
        ("partner", say(lang, "Samenwerkingspartners", "Partners outside"), say(lang, "Mensen buiten de organisatie met wie je werkt. Vraag niemand die van jouw besluit afhangt, zoals een aanvrager of een bedrijf in een aanbesteding.", "People outside the organisation you work with. Do not ask anyone who depends on a decision of yours, such as an applicant or a company in a tender.")),
        ("personal", say(lang, "Vrienden en familie", "Friends and family"), say(lang, "Mensen die jou buiten het werk goed kennen.", "People who know you well outside work.")),
        ("report", say(lang, "Medewerkers aan wie je leidinggeeft", "People you manage"), say(lang, "Alleen als je zelf leidinggeeft.", "Only if you manage people yourself.")),
    ]
    .map(|(id, name, hint)| Group {
        id: id.to_owned(),
        name,
        hint,
        typed: String::new(),
        listed: vec![],
    })
    .into()
}
