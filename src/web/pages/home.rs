//! The first page of who is signed in: at one glance what is next.

use serde::Serialize;

use super::say;
use super::timeline::Timeline;
use crate::page::Page;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub struct Show {
    pub name: String,
    pub next: Next,
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

/// The one thing to do now. The template has the words and the button for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// No round yet: `POST /rounds` starts one.
    Start,
    /// The last round was too short ago; `Round::day` is the first possible day.
    Rest,
    Questions,
    SelfView,
    Invite,
    Send,
    /// Letters are out; `Round::day` is the last day to answer.
    Wait,
    /// The round is over; `Round::day` says when the profile opens.
    Release,
    /// Too few answers, also after the extra week.
    NotEnough,
    Read,
    Prepare,
    /// All is ready for the conversation.
    Talk,
}

#[derive(Clone, Debug, Serialize)]
pub struct Round {
    /// Path of the round: `/rounds/{id}`.
    pub path: String,
    /// How many of the six steps (self-view, invite, wait, read, prepare, talk) are done.
    pub done: u8,
    /// The day [`Next`] speaks of, in words; empty when it speaks of none.
    pub day: String,
    /// How many people are on the list.
    pub invited: u32,
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
            next: Next::Start,
            minutes: 7,
            round: None,
            talk: None,
            time: None,
            years: vec![],
            shared: vec![],
            administrator: false,
        };
        let steps = [
            (Next::Questions, 0, ""),
            (Next::SelfView, 0, ""),
            (Next::Invite, 1, ""),
            (Next::Send, 1, ""),
            (Next::Wait, 2, "day"),
            (Next::Release, 3, "day"),
            (Next::NotEnough, 2, ""),
            (Next::Read, 3, ""),
            (Next::Prepare, 3, ""),
            (Next::Talk, 5, ""),
            (Next::Rest, 6, "day"),
        ];
        let filled = steps.map(|(next, done, day)| Self {
            next,
            round: Some(sample_round(lang, done, !day.is_empty())),
            talk: Some(sample_talk(lang, done > 1)),
            time: (done > 1).then(|| sample_time(lang)),
            years: sample_years(lang),
            shared: sample_shared(lang),
            administrator: next == Next::Rest,
            ..empty.clone()
        });
        [vec![empty], filled.into()].concat()
    }
}

fn sample_round(lang: Lang, done: u8, with_day: bool) -> Round {
    let day = say(lang, "vrijdag 11 december 2026", "Friday 11 December 2026");
    Round {
        path: "/rounds/7f".to_owned(),
        done,
        day: if with_day { day } else { String::new() },
        invited: 12,
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
