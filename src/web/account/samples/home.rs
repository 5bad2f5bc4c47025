//! Samples of the page.

use crate::conversation::next_step::{Agreed, NextStep, Progress};
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::agreed::Card;
use crate::web::account::home::{Home, Past, Talk, Year};
use crate::web::account::next_step::{Line, Phase};
use crate::web::account::samples::manager::sample_shared;
use crate::web::leaf::Leaf;
use crate::web::reader::samples::reading::sample_lines;
use crate::web::round::samples::people::sample_circles;
use crate::web::samples::{self, say};
use crate::web::timeline::Timeline;

impl Samples for Home {
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            first_name: "Noor".to_owned(),
            next: NextStep::Start,
            day: String::new(),
            phases: vec![],
            minutes: 7,
            failed: None,
            round: None,
            talk: None,
            agreed: None,
            time: None,
            years: vec![],
            shared: vec![],
            readings: vec![],
            administrator: false,
        };
        let filled = YEAR.map(|(next, year)| Self {
            next,
            day: sample_day(lang, next),
            failed: (next == NextStep::Agree).then_some(samples::ROUND),
            phases: sample_year(lang, year),
            round: Some(sample_round(next)),
            talk: is_before_talk(next).then(|| sample_talk(lang)),
            agreed: sample_agreed(lang, next),
            time: Some(sample_time(lang)),
            years: sample_years(lang),
            shared: sample_shared(lang),
            readings: sample_lines(lang),
            administrator: next == NextStep::Rest,
            ..empty.clone()
        });
        [vec![empty], filled.into()].concat()
    }
}

/// `x` over, `o` now, `.` later.
const YEAR: [(NextStep, &str); 20] = [
    (NextStep::Questions, "o...."),
    (NextStep::SelfView, "o...."),
    (NextStep::Invite, "o...."),
    (NextStep::Send, "o...."),
    (NextStep::Wait, "o...."),
    (NextStep::Release, "xo..."),
    (NextStep::NotEnough, "o...."),
    (NextStep::Lost, "o...."),
    (NextStep::Read, "xo..."),
    (NextStep::Prepare, "xo..."),
    (NextStep::Reflect, "xxo.."),
    (NextStep::Talk, "xxo.."),
    (NextStep::Today, "xxo.."),
    (NextStep::Close, "xxo.."),
    (NextStep::Closed, "xxo.."),
    (NextStep::Agree, "xxxo."),
    (NextStep::Confirm, "xxxo."),
    (NextStep::Rest, "xxxx."),
    (NextStep::LookBack, "xxxxo"),
    (NextStep::Again, ""),
];

fn is_before_talk(next: NextStep) -> bool {
    use NextStep::{Close, Closed, Prepare, Reflect, Release, Talk, Today, Wait};
    matches!(
        next,
        Wait | Release | Prepare | Reflect | Talk | Today | Close | Closed
    )
}

fn sample_day(lang: Lang, next: NextStep) -> String {
    if matches!(next, NextStep::Wait | NextStep::Release | NextStep::Rest) {
        say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026")
    } else {
        String::new()
    }
}

fn sample_year(lang: Lang, year: &str) -> Vec<Phase> {
    let labels = [
        ("Vragen", "Ask"),
        ("Lezen", "Read"),
        ("Praten", "Talk"),
        ("Afspreken", "Agree"),
        ("Terugkijken", "Look back"),
    ];
    let phases = labels.into_iter().zip(year.chars());
    let phases = phases.map(|((nl, en), drawn)| {
        let state = match drawn {
            'x' => Progress::Done,
            'o' => Progress::Now,
            _ => Progress::Later,
        };
        Phase {
            label: say(lang, nl, en),
            page: (state != Progress::Later).then(|| urls::round(samples::ROUND)),
            state,
        }
    });
    phases.collect()
}

fn sample_agreed(lang: Lang, next: NextStep) -> Option<Card> {
    let state = match next {
        NextStep::Agree => Agreed::Nothing,
        NextStep::Confirm => Agreed::Waits,
        NextStep::Rest => Agreed::Settled,
        NextStep::LookBack => Agreed::Due,
        NextStep::Again => Agreed::LookedBack,
        _ => return None,
    };
    let waits = matches!(state, Agreed::Waits | Agreed::Settled);
    Some(Card {
        conversation: samples::CONVERSATION,
        manager: "Samira".to_owned(),
        held_on: say(lang, "14 januari 2027", "14 January 2027"),
        state,
        many: 2,
        shared: true,
        next: waits.then(|| say(lang, "woensdag 14 april 2027", "Wednesday 14 April 2027")),
    })
}

fn sample_round(next: NextStep) -> Line {
    Line {
        id: samples::ROUND,
        invited: 12,
        circles: sample_circles(7, 5),
        undeliverable: usize::from(next == NextStep::Wait),
    }
}

pub(crate) fn sample_time(lang: Lang) -> Timeline {
    Timeline::sample(
        lang,
        &[
            ("2026-11-27", "Ronde begonnen", "Round started"),
            ("2026-12-12", "Je profiel gaat open", "Your profile opens"),
            ("2027-01-14", "Het Goede Gesprek", "Het Goede Gesprek"),
            (
                "2027-05-26",
                "Een nieuwe ronde kan weer",
                "A new round is possible again",
            ),
            (
                "2028-01-14",
                "Tijd voor een nieuw gesprek",
                "Time for a new conversation",
            ),
        ],
    )
}

fn sample_talk(lang: Lang) -> Talk {
    Talk {
        id: samples::CONVERSATION,
        date: say(
            lang,
            "donderdag 14 januari 2027 om 10:00",
            "Thursday 14 January 2027 at 10:00",
        ),
        leaf: Leaf::sample(lang, "2027-01-14"),
        manager: "Samira Bakker".to_owned(),
    }
}

fn sample_years(lang: Lang) -> Vec<Year> {
    vec![Year {
        year: "2025".to_owned(),
        rounds: vec![
            Past {
                path: urls::profile(samples::ROUND),
                title: say(lang, "Ronde van november 2025", "Round of November 2025"),
                has_profile: true,
                brought: false,
            },
            Past {
                path: urls::import(samples::IMPORT),
                title: say(lang, "4 februari 2025", "4 February 2025"),
                has_profile: false,
                brought: true,
            },
        ],
    }]
}
