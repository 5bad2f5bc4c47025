//! One round at a glance: what must still be done, or how it goes.

use serde::Serialize;

use super::people::sample_circles;
use super::timeline::Timeline;
use super::{InCircle, mistake, say};
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    /// Path of the round: `/rounds/{id}`.
    pub round: String,
    pub state: State,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum State {
    Draft(Draft),
    Open(Open),
    /// The time is over and the profile opens at this moment, in words.
    Ended {
        release: String,
    },
    NotEnough,
    /// The profile can be read at `{round}/profile`.
    Published,
}

/// `POST {round}/opening` sends the letters.
#[derive(Clone, Debug, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one line of a list of things to do"
)]
pub struct Draft {
    pub has_questions: bool,
    pub has_self_view: bool,
    pub invited: u32,
    pub circles: Vec<InCircle>,
    /// The last day to answer if the letters go out today, in words.
    pub ends: String,
    /// Nothing is missing: the button that sends is there.
    pub can_send: bool,
    /// Fewer people than is wise; said beside the button.
    pub few: bool,
}

/// `POST {round}/people/correction` with `person` and `address` mends an undeliverable address.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    pub standing: Standing,
    pub time: Option<Timeline>,
    /// The moment the standing was looked up, in words.
    pub as_of: String,
    /// The last day to answer, in words.
    pub ends: String,
    /// The round got its one extra week.
    pub extended: bool,
    pub has_self_view: bool,
    pub can_add: bool,
    /// The last day to add somebody, in words.
    pub add_until: String,
    pub sent: u32,
    pub waiting: u32,
    pub undeliverable: u32,
    pub groups: Vec<Group>,
}

/// All the employee learns about answers while a round is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    None,
    Few,
    Enough,
}

#[derive(Clone, Debug, Serialize)]
pub struct Group {
    pub name: String,
    pub people: Vec<Invited>,
}

/// The field to mend the address is `address-{key}`.
#[derive(Clone, Debug, Serialize)]
pub struct Invited {
    pub key: String,
    pub name: Option<String>,
    pub address: String,
    pub undeliverable: bool,
    /// What was typed to mend the address; the address itself at first.
    pub typed: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "round/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let show = |state| Self {
            round: "/rounds/7f".to_owned(),
            state,
            errors: vec![],
        };
        let faulty = Self {
            errors: vec![mistake(lang, "address-0c", "invalid-email", &[])],
            ..show(State::Open(sample_open(lang, Standing::Few)))
        };
        let release = say(
            lang,
            "zaterdag 12 december 2026 om 07:00",
            "Saturday 12 December 2026 at 07:00",
        );
        [
            sample_drafts(lang)
                .map(|draft| show(State::Draft(draft)))
                .into(),
            [Standing::None, Standing::Few, Standing::Enough]
                .map(|standing| show(State::Open(sample_open(lang, standing))))
                .into(),
            vec![
                faulty,
                show(State::Ended { release }),
                show(State::NotEnough),
                show(State::Published),
            ],
        ]
        .concat()
    }
}

fn sample_drafts(lang: Lang) -> [Draft; 3] {
    let fresh = Draft {
        has_questions: false,
        has_self_view: false,
        invited: 0,
        circles: sample_circles(0, 0),
        ends: say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026"),
        can_send: false,
        few: true,
    };
    let few = Draft {
        has_questions: true,
        has_self_view: true,
        invited: 8,
        circles: sample_circles(8, 0),
        can_send: true,
        ..fresh.clone()
    };
    let ready = Draft {
        invited: 13,
        circles: sample_circles(9, 4),
        few: false,
        ..few.clone()
    };
    [fresh, few, ready]
}

fn sample_open(lang: Lang, standing: Standing) -> Open {
    let person = |key: &str, name: Option<&str>, address: &str, undeliverable| Invited {
        key: key.to_owned(),
        name: name.map(str::to_owned),
        address: address.to_owned(),
        undeliverable,
        typed: address.to_owned(),
    };
    let time = Timeline::sample(
        lang,
        &[
            ("2026-11-27", "Mails verstuurd", "Emails sent"),
            (
                "2026-12-09",
                "Laatste dag om mensen toe te voegen",
                "Last day to add people",
            ),
            (
                "2026-12-11",
                "Laatste dag om te antwoorden",
                "Last day to answer",
            ),
            ("2026-12-12", "Je profiel gaat open", "Your profile opens"),
        ],
    );
    Open {
        standing,
        time: Some(time),
        as_of: say(lang, "4 december 2026, 07:00", "4 December 2026, 07:00"),
        ends: say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026"),
        extended: standing == Standing::Few,
        has_self_view: standing == Standing::Enough,
        can_add: standing != Standing::Enough,
        add_until: say(
            lang,
            "woensdag 9 december 2026",
            "Wednesday 9 December 2026",
        ),
        sent: 10,
        waiting: 2,
        undeliverable: 1,
        groups: vec![
            Group {
                name: say(lang, "Collega's", "Colleagues"),
                people: vec![
                    person("0a", Some("Sanne Visser"), "sanne@provincie.example", false),
                    person("0c", None, "mehmet@provincei.example", true),
                ],
            },
            Group {
                name: say(lang, "Vrienden en familie", "Friends and family"),
                people: vec![person("0b", Some("Opa Jan"), "jan@thuis.example", false)],
            },
        ],
    }
}
