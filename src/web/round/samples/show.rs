//! Samples of the page.

use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::round::{Extra, Progress};
use crate::version::Version;
use crate::web::round::samples::people::sample_circles;
use crate::web::round::samples::standing::{sample_not_enoughs, sample_opens, sample_standing};
use crate::web::round::show::{Draft, Group, Open, Person, Show, Stage};
use crate::web::samples::{self, mistake, say};
use crate::web::timeline::Timeline;

impl Samples for Show {
    fn samples(lang: Lang) -> Vec<Self> {
        let show = |state| Self {
            round: samples::ROUND,
            state,
            errors: vec![],
        };
        let faulty = Self {
            errors: vec![mistake(lang, "address-0c", "invalid-email", &[])],
            ..show(Stage::Open(sample_open(lang, Some(Progress::Few))))
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
            sample_opens(lang)
                .into_iter()
                .map(|open| show(Stage::Open(open)))
                .collect(),
            sample_not_enoughs(lang)
                .map(|ended| show(Stage::NotEnough(ended)))
                .into(),
            vec![
                faulty,
                show(Stage::Ended { release }),
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
        has_uncounted: true,
        version: Version::said("version"),
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
        invited: 26,
        circles: sample_circles(12, 14),
        has_uncounted: false,
        ..few.clone()
    };
    [fresh, few, ready]
}

pub(crate) fn sample_open(lang: Lang, standing: Option<Progress>) -> Open {
    let is = |step| standing == Some(step);
    let person = |key: &str, name: Option<&str>, address: &str, undeliverable| Person {
        key: key.to_owned(),
        name: name.map(str::to_owned),
        address: address.to_owned(),
        undeliverable,
        typed: address.to_owned(),
    };
    Open {
        standing: sample_standing(lang, standing),
        time: Some(sample_line(lang)),
        leaves: None,
        ends: say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026"),
        extra: if is(Progress::Few) {
            Extra::Week
        } else {
            Extra::None
        },
        longer_until: is(Progress::Few)
            .then(|| say(lang, "vrijdag 1 januari 2027", "Friday 1 January 2027")),
        has_self_view: is(Progress::Enough),
        can_add: !is(Progress::Enough),
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

fn sample_line(lang: Lang) -> Timeline {
    Timeline::sample(
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
    )
}
