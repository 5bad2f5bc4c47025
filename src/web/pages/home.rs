//! The first page of who is signed in: at one glance what is next.

use serde::Serialize;

use super::people::sample_circles;
use super::timeline::Timeline;
use super::{InCircle, say};
use crate::conversation::next_step::{NextStep, Progress};
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    pub name: String,
    /// The template has the words and the button for each.
    pub next: NextStep,
    /// How long answering takes, as reviewers are told.
    pub minutes: u32,
    /// The present round; none before the first and after the last one.
    pub round: Option<Round>,
    pub talk: Option<Talk>,
    /// The year around the round and the conversation, once the letters are out.
    pub time: Option<Timeline>,
    /// Earlier rounds and what was brought along, the latest year first.
    pub years: Vec<Year>,
    /// What others share with me because I am their manager.
    pub shared: Vec<SharedWithMe>,
    /// They may look at reported texts.
    pub administrator: bool,
}

/// A step of the way, in the order in which they are taken.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub label: String,
    /// Where it is taken; none before its time.
    pub page: Option<String>,
    pub state: Progress,
}

#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// Path of the round: `/rounds/{id}`.
    pub path: String,
    /// From looking at oneself to the agreements.
    pub steps: Vec<Step>,
    /// The day [`NextStep`] speaks of, in words; empty when it speaks of none.
    pub day: String,
    /// How many people are on the list.
    pub invited: u32,
    /// How they stand in circles, until enough are on it.
    pub circles: Vec<InCircle>,
    /// How many of them no letter reaches.
    pub undeliverable: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct Talk {
    /// Path of the conversation: `/conversations/{id}`.
    pub path: String,
    /// The day in words; none as long as it is not planned.
    pub date: Option<String>,
    pub manager: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Year {
    pub year: String,
    pub rounds: Vec<Past>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Past {
    pub path: String,
    pub title: String,
    pub has_profile: bool,
    /// Brought along from elsewhere: no round of this service.
    pub brought: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct SharedWithMe {
    pub path: String,
    pub name: String,
    pub date: String,
}

impl Page for Show {
    const TEMPLATE: &'static str = "home/show.html";

    fn samples(lang: Lang) -> Vec<Self> {
        let empty = Self {
            name: "Noor de Wit".to_owned(),
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
            round: Some(Round {
                undeliverable: u32::from(next == NextStep::Wait),
                ..sample_round(lang, next, (done, now))
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

fn sample_round(lang: Lang, next: NextStep, (done, now): (usize, &[usize])) -> Round {
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
            page: (state != Progress::Later).then(|| "/rounds/7f".to_owned()),
            state,
        }
    });
    Round {
        path: "/rounds/7f".to_owned(),
        steps: steps.collect(),
        day: if with_day { day } else { String::new() },
        invited: 12,
        circles: sample_circles(7, 5),
        undeliverable: 0,
    }
}

pub(super) fn sample_time(lang: Lang) -> Timeline {
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

fn sample_talk(lang: Lang, planned: bool) -> Talk {
    Talk {
        path: "/conversations/3a".to_owned(),
        date: planned.then(|| say(lang, "14 januari 2027", "14 January 2027")),
        manager: "Samira Bakker".to_owned(),
    }
}

fn sample_years(lang: Lang) -> Vec<Year> {
    vec![Year {
        year: "2025".to_owned(),
        rounds: vec![
            Past {
                path: "/rounds/2c".to_owned(),
                title: say(lang, "Ronde van november 2025", "Round of November 2025"),
                has_profile: true,
                brought: false,
            },
            Past {
                path: "/imports/5e".to_owned(),
                title: say(lang, "4 februari 2025", "4 February 2025"),
                has_profile: false,
                brought: true,
            },
        ],
    }]
}

fn sample_shared(lang: Lang) -> Vec<SharedWithMe> {
    vec![SharedWithMe {
        path: "/conversations/9d/shared".to_owned(),
        name: "Bram Jansen".to_owned(),
        date: say(lang, "8 december 2026", "8 December 2026"),
    }]
}
