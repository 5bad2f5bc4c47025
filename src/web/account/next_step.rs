//! Where a person is on the way from a round to a conversation: what the first page says of it.

use serde::Serialize;

use crate::app::App;
use crate::conversation::next_step::{self, ConversationState, NextStep, Progress, Stage};
use crate::conversation::{Conversation, Side, written};
use crate::error::Result;
use crate::ids::{ConversationId, RoundId};
use crate::questionnaire::Lang;
use crate::round::calendar;
use crate::round::{self, Refusal, Round, State};
use crate::text;
use crate::urls;
use crate::web::extract::SignedIn;
use crate::web::parts::InCircle;
use crate::web::round::circles;
use crate::web::words;
use crate::{invitation, profile, workflow};

/// A step of the way, in the order in which they are taken.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Step {
    pub label: String,
    /// Where it is taken; none before its time.
    pub page: Option<String>,
    pub state: Progress,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    pub id: RoundId,
    /// From looking at oneself to the agreements.
    pub steps: Vec<Step>,
    /// The day [`NextStep`] speaks of, in words; empty when it speaks of none.
    pub day: String,
    /// How many people are on the list.
    pub invited: usize,
    /// How they stand in circles, until enough are on it.
    pub circles: Vec<InCircle>,
    /// How many of them no letter reaches.
    pub undeliverable: usize,
}

/// The next step and the round it is about.
pub(crate) async fn of(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    conversations: &[Conversation],
) -> Result<(NextStep, Option<Line>)> {
    let Some(round) = rounds.first() else {
        return Ok((Stage::NoRound.next(), None));
    };
    let opened_on = match round.state {
        State::Published { release_at } => Some(calendar::day_of(release_at, app.config.zone)),
        _ => None,
    };
    let talk = next_step::about(conversations, opened_on, app.moment().today());
    let (stage, circles) = stage(app, at, rounds, talk).await?;
    let next = stage.next();
    if next == NextStep::Start {
        return Ok((next, None));
    }
    let invited = if round.state == State::Draft {
        invitation::count(&app.db.read, round.id).await?
    } else {
        round.invited
    };
    let undeliverable = invitation::count_undeliverable(&app.db.read, round.id).await?;
    let line = Line {
        steps: steps(at.who.lang, stage, round.id, talk),
        id: round.id,
        day: day(app, at.who.lang, rounds, next),
        invited,
        circles,
        undeliverable,
    };
    Ok((next, Some(line)))
}

/// The stage of the first of the rounds, and the circles of a draft.
async fn stage(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    talk: Option<&Conversation>,
) -> Result<(Stage, Vec<InCircle>)> {
    let round = &rounds[0];
    let stage = match round.state {
        State::Draft => return draft(app, at, round).await,
        State::Open { .. } => Stage::Open {
            has_self_view: has_self_view(app, at, round).await?,
        },
        State::Published { release_at } if release_at > app.clock.now() => Stage::Ended,
        State::Published { .. } => Stage::Released {
            talk: match talk {
                Some(conversation) => Some(state_of(app, conversation).await?),
                None => None,
            },
            must_rest: matches!(
                round::check_rest(rounds, &app.moment()),
                Err(Refusal::TooSoon { .. })
            ),
        },
        State::NotEnough { .. } | State::Lost { .. } => Stage::NotEnough,
    };
    Ok((stage, vec![]))
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

async fn state_of(app: &App, conversation: &Conversation) -> Result<ConversationState> {
    let today = app.moment().today();
    let agreed = written::agreements(&app.db.read, &app.key, conversation).await?;
    if !conversation.is_ahead(today) {
        return Ok(ConversationState::held(
            conversation.plan.held_on,
            today,
            !agreed.is_empty(),
        ));
    }
    let sheet = written::prepared(&app.db.read, &app.key, conversation, Side::Employee).await?;
    Ok(ConversationState::Ahead {
        shared: conversation.is_shared(today),
        prepared: !sheet.answers.is_empty(),
    })
}

/// The day the next step speaks of, in words.
fn day(app: &App, lang: Lang, rounds: &[Round], next: NextStep) -> String {
    let zone = app.config.zone;
    match (rounds[0].state, round::check_rest(rounds, &app.moment())) {
        (State::Open { ends_at, .. }, _) => words::last_day(lang, ends_at, zone),
        (State::Published { release_at }, _) if next == NextStep::Release => {
            text::day(lang, calendar::day_of(release_at, zone))
        }
        (State::Published { .. }, Err(Refusal::TooSoon { from })) if next == NextStep::Rest => {
            text::day(lang, from)
        }
        _ => String::new(),
    }
}

fn steps(lang: Lang, stage: Stage, round: RoundId, talk: Option<&Conversation>) -> Vec<Step> {
    let at_talk =
        |page: fn(ConversationId) -> String| talk.map(|conversation| page(conversation.id));
    let line = |(step, state)| {
        let (key, page) = match step {
            next_step::Step::SelfView => ("home-step-self", Some(urls::self_view(round))),
            next_step::Step::Invite => ("home-step-invite", Some(urls::people(round))),
            next_step::Step::Wait => ("home-step-wait", Some(urls::round(round))),
            next_step::Step::Read => ("home-step-read", Some(urls::profile(round))),
            next_step::Step::Choose => ("home-step-choose", at_talk(urls::sharing)),
            next_step::Step::Prepare => ("home-step-prepare", at_talk(urls::preparation)),
            next_step::Step::Talk => ("home-step-talk", at_talk(urls::talk)),
            next_step::Step::Agree => ("home-step-agree", at_talk(urls::agreements)),
        };
        Step {
            label: words::say(lang, key, &[]),
            page: page.filter(|_| state != Progress::Later),
            state,
        }
    };
    stage.way().into_iter().map(line).collect()
}
