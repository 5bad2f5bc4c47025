//! Where a person is in the year from one conversation to the next: what the first page says of it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::app::App;
use crate::conversation::next_step::{
    self, Ahead, Held, Hour, NextStep, Progress, Situation, Stage, When,
};
use crate::conversation::{Conversation, Side, ending, written};
use crate::error::Result;
use crate::ids::RoundId;
use crate::round::calendar;
use crate::round::{self, Extra, Look, Refusal, Round, State};
use crate::text;
use crate::urls;
use crate::web::extract::SignedIn;
use crate::web::parts::InCircle;
use crate::web::round::circles;
use crate::web::words;
use crate::{invitation, profile, workflow};

/// What the first page knows of whoever reads it, before it has words.
pub(crate) struct Known<'a> {
    /// The latest first.
    pub rounds: &'a [Round],
    /// By date, the next one last.
    pub conversations: &'a [Conversation],
}

/// A part of the year.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Phase {
    pub label: String,
    /// Where it happens; none before its time.
    pub page: Option<String>,
    pub state: Progress,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    pub id: RoundId,
    /// How many people are on the list.
    pub invited: usize,
    /// How they stand in circles, until enough are on it.
    pub circles: Vec<InCircle>,
    /// How many of them no letter reaches.
    pub undeliverable: usize,
}

/// The next step, and what belongs to it.
pub(crate) struct Found {
    pub next: NextStep,
    /// The day it speaks of, in words; empty when it speaks of none.
    pub day: String,
    pub year: Vec<Phase>,
    /// The round that the year is about; none before the first and after the last one.
    pub round: Option<Line>,
}

pub(crate) async fn of(app: &App, at: &SignedIn, known: &Known<'_>) -> Result<Found> {
    let (stage, circles) = stage(app, at, known.rounds).await?;
    let situation = Situation {
        round: stage,
        ahead: ahead(app, known).await?,
        held: held(app, known).await?,
    };
    let next = situation.next();
    let begins = matches!(next, NextStep::Start | NextStep::Again);
    let round = match known.rounds.first() {
        Some(round) if !begins => Some(line(app, round, circles).await?),
        _ => None,
    };
    Ok(Found {
        next,
        day: day(app, at, known.rounds, next),
        year: if begins {
            vec![]
        } else {
            year(app, at, situation, known)
        },
        round,
    })
}

async fn line(app: &App, round: &Round, circles: Vec<InCircle>) -> Result<Line> {
    let invited = if round.state == State::Draft {
        invitation::count(&app.db.read, round.id).await?
    } else {
        round.invited
    };
    Ok(Line {
        id: round.id,
        invited,
        circles,
        undeliverable: invitation::count_undeliverable(&app.db.read, round.id).await?,
    })
}

/// The stage of the first of the rounds, and the circles of a draft.
async fn stage(app: &App, at: &SignedIn, rounds: &[Round]) -> Result<(Stage, Vec<InCircle>)> {
    let Some(round) = rounds.first() else {
        return Ok((Stage::NoRound, vec![]));
    };
    let stage = match round.state {
        State::Draft => return draft(app, at, round).await,
        State::Open { extra, .. } => Stage::Open {
            has_self_view: has_self_view(app, at, round).await?,
            wants_people: extra != Extra::None && wants_people(app, round).await?,
        },
        State::Published { release_at } if release_at > app.clock.now() => Stage::Ended,
        State::Published { .. } => Stage::Released {
            must_rest: matches!(
                round::check_rest(rounds, &app.moment()),
                Err(Refusal::TooSoon { .. })
            ),
        },
        State::NotEnough { .. } => Stage::NotEnough,
        State::Lost { .. } => Stage::Lost,
    };
    Ok((stage, vec![]))
}

/// As the look of this morning tells, which the page of the round tells too.
async fn wants_people(app: &App, round: &Round) -> Result<bool> {
    let can_add = round
        .state
        .may_add(app.clock.now(), app.config.zone)
        .is_ok();
    let keys = workflow::keys_of(app, round).await?;
    let look = Look::open(round, &keys)?;
    Ok(can_add && !look.is_some_and(|look| look.is_enough()))
}

async fn draft(app: &App, at: &SignedIn, round: &Round) -> Result<(Stage, Vec<InCircle>)> {
    let has_self_view = has_self_view(app, at, round).await?;
    let keys = workflow::keys_of(app, round).await?;
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    let circles = circles::on(app, &people).await?;
    let stage = Stage::Draft {
        has_questions: !round.plan.note.is_empty(),
        has_self_view,
        circles_suffice: circles::suffice(&circles),
    };
    Ok((stage, circles))
}

async fn has_self_view(app: &App, at: &SignedIn, round: &Round) -> Result<bool> {
    let view = profile::self_view(&app.db.read, &app.scope(&at.who), round.id).await?;
    Ok(view.is_some())
}

async fn ahead(app: &App, known: &Known<'_>) -> Result<Option<Ahead>> {
    let today = app.moment().today();
    let Some(conversation) = next_step::ahead(known.conversations, today) else {
        return Ok(None);
    };
    let sheet = written::prepared(&app.db.read, &app.key, conversation, Side::Employee).await?;
    Ok(Some(Ahead {
        when: When::of(conversation.plan.held_on, today),
        shared: conversation.is_shared(today),
        prepared: !sheet.answers.is_empty(),
        hour: hour(app, conversation).await?,
    }))
}

async fn hour(app: &App, conversation: &Conversation) -> Result<Hour> {
    let (db, key) = (&app.db.read, &app.key);
    let ending = ending::of_side(db, key, conversation, Side::Employee).await?;
    let agreed = written::agreements(db, key, conversation).await?;
    Ok(if !ending.energy.is_empty() {
        Hour::Closed
    } else if agreed.is_empty() {
        Hour::Open
    } else {
        Hour::Agreed
    })
}

async fn held(app: &App, known: &Known<'_>) -> Result<Option<Held>> {
    let today = app.moment().today();
    let Some(conversation) = next_step::held(known.conversations, today) else {
        return Ok(None);
    };
    let agreements = written::agreements(&app.db.read, &app.key, conversation).await?;
    let opened_on = opened_on(app, known.rounds);
    let held = Held::new(
        conversation,
        &agreements,
        known.conversations,
        opened_on,
        today,
    );
    Ok(Some(held))
}

/// The day on which the latest profile opened.
fn opened_on(app: &App, rounds: &[Round]) -> Option<NaiveDate> {
    match rounds.first()?.state {
        State::Published { release_at } => Some(calendar::day_of(release_at, app.config.zone)),
        _ => None,
    }
}

/// The day the next step speaks of, in words.
fn day(app: &App, at: &SignedIn, rounds: &[Round], next: NextStep) -> String {
    let (zone, lang) = (app.config.zone, at.who.lang);
    match (next, rounds.first().map(|round| round.state)) {
        (NextStep::Wait, Some(State::Open { ends_at, .. })) => words::last_day(lang, ends_at, zone),
        (NextStep::AskMore, Some(state)) => state
            .last_day_to_add(zone)
            .map_or_else(String::new, |last| text::day(lang, last)),
        (NextStep::Release, Some(State::Published { release_at })) => {
            text::day(lang, calendar::day_of(release_at, zone))
        }
        (NextStep::Rest, _) => match round::check_rest(rounds, &app.moment()) {
            Err(Refusal::TooSoon { from }) => text::day(lang, from),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn year(app: &App, at: &SignedIn, situation: Situation, known: &Known<'_>) -> Vec<Phase> {
    let today = app.moment().today();
    let round = known.rounds.first().map(|round| round.id);
    let held = next_step::held(known.conversations, today).map(|talk| talk.id);
    let ahead = next_step::ahead(known.conversations, today).map(|talk| talk.id);
    let phases = situation.year().into_iter().map(|(phase, state)| {
        let (key, page) = match phase {
            next_step::Phase::Ask => ("home-phase-ask", round.map(urls::round)),
            next_step::Phase::Read => ("home-phase-read", round.map(urls::profile)),
            next_step::Phase::Talk if state == Progress::Now => {
                ("home-phase-talk", ahead.map(urls::conversation))
            }
            next_step::Phase::Talk => ("home-phase-talk", held.map(urls::conversation)),
            next_step::Phase::Agree => ("home-phase-agree", held.map(urls::agreements)),
            next_step::Phase::LookBack => ("home-phase-look-back", held.map(urls::look_back)),
        };
        Phase {
            label: words::say(at.who.lang, key, &[]),
            page: page.filter(|_| state != Progress::Later),
            state,
        }
    });
    phases.collect()
}
