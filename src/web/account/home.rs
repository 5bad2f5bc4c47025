//! The first page: for whoever is not known yet, and at one glance for whoever is.

use std::cmp::Reverse;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::app::App;
use crate::conversation;
use crate::conversation::Conversation;
use crate::conversation::next_step::{self as rule, NextStep};
use crate::error::Result;
use crate::ids::{ConversationId, RoundId};
use crate::import::{self, Import};
use crate::page::Page;
use crate::questionnaire::questionnaire;
use crate::round::{self, Round, State as RoundState, calendar};
use crate::text;
use crate::urls;
use crate::web::account::agreed::{self, Card};
use crate::web::account::manager::{self, Manager, Person};
use crate::web::account::next_step::{self, Known, Line, Phase};
use crate::web::account::purpose;
use crate::web::account::welcome::Welcome;
use crate::web::extract::{Reader, SignedIn, Wanted};
use crate::web::import::show;
use crate::web::leaf::Leaf;
use crate::web::reader::reading;
use crate::web::{
    greet, show,
    timeline::{self, Timeline},
    words,
};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Home {
    /// What people call the reader.
    pub first_name: String,
    /// The template has the words and the button for each.
    pub next: NextStep,
    /// How long answering takes, as reviewers are told.
    pub minutes: u32,
    /// The day it speaks of, in words; empty when it speaks of none.
    pub day: String,
    /// The parts of the year; none when it begins.
    pub phases: Vec<Phase>,
    /// The present round; none before the first and after the last one.
    pub round: Option<Line>,
    /// The conversation that is ahead.
    pub talk: Option<Talk>,
    /// The last one that was held.
    pub agreed: Option<Card>,
    /// The year around the round and the conversation, once the letters are out.
    pub time: Option<Timeline>,
    /// Too few people answered the latest one, and the next step speaks of something else.
    pub failed: Option<RoundId>,
    /// Earlier rounds and what was brought along, the latest year first.
    pub years: Vec<Year>,
    /// Whoever holds a conversation with me because I am their manager.
    pub shared: Vec<Person>,
    /// What others let me read, who hold no conversation with me.
    pub readings: Vec<reading::Line>,
    /// They may look at reported texts.
    pub administrator: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Talk {
    pub id: ConversationId,
    /// The day in words, with the time when there is one.
    pub date: String,
    pub leaf: Leaf,
    pub manager: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Year {
    pub year: String,
    pub rounds: Vec<Past>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Past {
    pub path: String,
    pub title: String,
    pub has_profile: bool,
    /// Brought along from elsewhere: no round of this service.
    pub brought: bool,
}

impl Page for Home {
    const TEMPLATE: &'static str = "account/home.html";
}

pub(crate) async fn index(
    State(app): State<App>,
    at: Option<SignedIn>,
    reader: Reader,
    wanted: Wanted,
) -> Result<Response> {
    let Some(at) = at else {
        return greet(
            &app,
            &reader,
            &Welcome {
                purpose: purpose::of(&app, reader.lang, &wanted).await?,
                email: String::new(),
                errors: vec![],
            },
        );
    };
    let db = &app.db.read;
    let rounds = round::list(db, &at.who).await?;
    let conversations = conversation::list(db, &app.scope(&at.who)).await?;
    let shared = manager::people(&app, &at).await?;
    let readings = reading::lines(&app, &at).await?;
    let administrator = app.config.administrators.contains(&at.who.address);
    let brought = import::list(db, &app.scope(&at.who)).await?;
    let has_own = !(rounds.is_empty() && conversations.is_empty() && brought.is_empty());
    let for_others = !(shared.is_empty() && readings.is_empty());
    if for_others && (at.who.name.is_empty() || !has_own) {
        let page = Manager {
            first_name: at.who.first_name.clone(),
            shared,
            readings,
            administrator,
        };
        return show(&app, &at, &page);
    }
    if at.who.name.is_empty() {
        return Ok(Redirect::to(&urls::me()).into_response());
    }
    let known = Known {
        rounds: &rounds,
        conversations: &conversations,
    };
    let found = next_step::of(&app, &at, &known).await?;
    let present = found.round.as_ref().map(|round| round.id);
    let page = Home {
        first_name: at.who.first_name.clone(),
        next: found.next,
        day: found.day,
        phases: found.year,
        minutes: questionnaire().minutes_estimate,
        years: earlier(&app, &at, &rounds, (present, &brought)),
        failed: failed(&rounds, found.next),
        round: found.round,
        talk: talk(&app, &at, &conversations),
        agreed: agreed::card(&app, &at, &conversations).await?,
        time: timeline::of_year(&app, &at, &rounds, &conversations),
        shared,
        readings,
        administrator,
    };
    show(&app, &at, &page)
}

/// The conversation that is ahead.
fn talk(app: &App, at: &SignedIn, conversations: &[Conversation]) -> Option<Talk> {
    let conversation = rule::ahead(conversations, app.moment().today())?;
    let plan = &conversation.plan;
    Some(Talk {
        id: conversation.id,
        date: text::moment(at.who.lang, plan.held_on, plan.at),
        leaf: Leaf::of(at.who.lang, plan.held_on),
        manager: plan.manager_name.to_string(),
    })
}

fn failed(rounds: &[Round], next: NextStep) -> Option<RoundId> {
    let last = rounds.first()?;
    let is_told = matches!(
        next,
        NextStep::NotEnough | NextStep::Start | NextStep::Again
    );
    let has_failed = matches!(last.state, RoundState::NotEnough { .. });
    (has_failed && !is_told).then_some(last.id)
}

/// Rounds that are over, without the one the page speaks of already, and what was brought along.
fn earlier(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    (present, brought): (Option<RoundId>, &[Import]),
) -> Vec<Year> {
    let over = rounds
        .iter()
        .filter(|round| !round.state.is_under_way() && present != Some(round.id));
    let mut lines: Vec<(NaiveDate, Past)> = over
        .map(|round| {
            let has_profile = matches!(round.state, RoundState::Published { .. });
            let past = Past {
                path: if has_profile {
                    urls::profile(round.id)
                } else {
                    urls::round(round.id)
                },
                title: words::date_of(at.who.lang, round.created_at, app.config.zone),
                has_profile,
                brought: false,
            };
            (calendar::day_of(round.created_at, app.config.zone), past)
        })
        .collect();
    for import in brought {
        let past = Past {
            path: urls::import(import.id),
            title: show::title(at.who.lang, &import.about),
            has_profile: false,
            brought: true,
        };
        lines.push((import.about.opened_on, past));
    }
    lines.sort_by_key(|(day, _)| Reverse(*day));
    years(lines)
}

/// Lines that stand newest first, under their years.
fn years(lines: Vec<(NaiveDate, Past)>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for (day, past) in lines {
        let year = day.year().to_string();
        match years.last_mut() {
            Some(last) if last.year == year => last.rounds.push(past),
            _ => years.push(Year {
                year,
                rounds: vec![past],
            }),
        }
    }
    years
}
