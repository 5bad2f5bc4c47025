//! Samples of the page.

use crate::conversation::next_step::{NextStep, Progress};
use crate::page::Samples;
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::account::home::{Home, Past, SharedWithMe, Talk, Year};
use crate::web::account::next_step::{Line, Step};
use crate::web::round::samples::people::sample_circles;
use crate::web::samples::{self, say};
use crate::web::timeline::Timeline;

impl Samples for Home {
    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            first_name: "Noor".to_owned(),
            next: NextStep::Start,
            minutes: 7,
            round: None,
            talk: None,
            time: None,
            years: vec![],
            shared: vec![],
            administrator: false,
        };
        let steps: [(NextStep, usize, &[usize]); 13] = [
            (NextStep::Questions, 0, &[]),
            (NextStep::SelfView, 0, &[0]),
            (NextStep::Invite, 1, &[1]),
            (NextStep::Send, 1, &[1]),
            (NextStep::Wait, 2, &[2]),
            (NextStep::Release, 3, &[]),
            (NextStep::NotEnough, 2, &[]),
            (NextStep::Read, 3, &[3]),
            (NextStep::Prepare, 3, &[3, 4]),
            (NextStep::Reflect, 5, &[5]),
            (NextStep::Talk, 6, &[6]),
            (NextStep::Agree, 7, &[7]),
            (NextStep::Rest, 8, &[]),
        ];
        let filled = steps.map(|(next, done, now)| Self {
            next,
            round: Some(Line {
                undeliverable: usize::from(next == NextStep::Wait),
                ..sample_round(lang, next, done, now)
            }),
            talk: Some(sample_talk(lang, done > 1)),
            time: (done > 1).then(|| sample_time(lang)),
            years: sample_years(lang),
            shared: sample_shared(lang),
            administrator: next == NextStep::Rest,
            ..empty.clone()
        });
        [vec![empty], filled.into()].concat()
    }
}

pub(crate) fn sample_round(lang: Lang, next: NextStep, done: usize, now: &[usize]) -> Line {
    let day = say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026");
    let with_day = matches!(next, NextStep::Wait | NextStep::Release | NextStep::Rest);
    let labels = [
        ("Kijk eerst zelf", "Look at yourself first"),
        ("Nodig mensen uit", "Invite people"),
        ("Wacht op antwoorden", "Wait for answers"),
        ("Lees je profiel", "Read your profile"),
        ("Kies wat je meeneemt", "Choose what you take along"),
        ("Denk vooraf even na", "Think it over beforehand"),
        ("Voer het gesprek", "Have the conversation"),
        (
            "Schrijf jullie afspraken op",
            "Write down what you agree on",
        ),
    ];
    let steps = labels.into_iter().enumerate().map(|(place, (nl, en))| {
        let state = match (place < done, now.contains(&place)) {
            (true, _) => Progress::Done,
            (false, true) => Progress::Now,
            (false, false) => Progress::Later,
        };
        Step {
            label: say(lang, nl, en),
            page: (state != Progress::Later).then(|| urls::round(samples::ROUND)),
            state,
        }
    });
    Line {
        id: samples::ROUND,
        steps: steps.collect(),
        day: if with_day { day } else { String::new() },
        invited: 12,
        circles: sample_circles(7, 5),
        undeliverable: 0,
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

pub(crate) fn sample_talk(lang: Lang, planned: bool) -> Talk {
    Talk {
        id: samples::CONVERSATION,
        date: planned.then(|| say(lang, "14 januari 2027", "14 January 2027")),
        manager: "Samira Bakker".to_owned(),
    }
}

pub(crate) fn sample_years(lang: Lang) -> Vec<Year> {
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

pub(crate) fn sample_shared(lang: Lang) -> Vec<SharedWithMe> {
    vec![SharedWithMe {
        id: samples::CONVERSATION,
        name: "Bram Jansen".to_owned(),
        date: say(lang, "8 december 2026", "8 December 2026"),
    }]
}
