//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::round::Progress;
use crate::web::profile::samples::letters::sample_letters;
use crate::web::round::samples::people::sample_circles;
use crate::web::round::show::{Draft, Group, Open, Person, Show, Stage};
use crate::web::samples::{self, mistake, say};
use crate::web::timeline::Timeline;

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let show = |state| Self {
            round: samples::ROUND,
            state,
            letters: vec![],
            errors: vec![],
        };
        let faulty = Self {
            errors: vec![mistake(lang, "address-0c", "invalid-email", &[])],
            ..show(Stage::Open(sample_open(lang, Progress::Few)))
        };
        let release = say(
            lang,
            "zaterdag 12 december 2026 om 07:00",
            "Saturday 12 December 2026 at 07:00",
        );
        [
            sample_drafts(lang)
                .map(|draft| show(Stage::Draft(draft)))
                .into(),
            [Progress::None, Progress::Few, Progress::Enough]
                .map(|standing| show(Stage::Open(sample_open(lang, standing))))
                .into(),
            vec![
                faulty,
                show(Stage::Ended { release }),
                show(Stage::NotEnough),
                Self {
                    letters: sample_letters(lang),
                    ..show(Stage::NotEnough)
                },
                show(Stage::Published),
            ],
        ]
        .concat()
    }
}

pub(crate) fn sample_drafts(lang: Lang) -> [Draft; 3] {
    let fresh = Draft {
        has_questions: false,
        has_self_view: false,
        invited: 0,
        circles: sample_circles(0, 0),
        leaves: None,
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

pub(crate) fn sample_open(lang: Lang, standing: Progress) -> Open {
    let person = |key: &str, name: Option<&str>, address: &str, undeliverable| Person {
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
        leaves: None,
        ends: say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026"),
        extended: standing == Progress::Few,
        has_self_view: standing == Progress::Enough,
        can_add: standing != Progress::Enough,
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
