//! The first page: for whoever is not known yet, and at one glance for whoever is.

use crate::ids::ConversationId;
use crate::ids::RoundId;
use std::cmp::Reverse;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::app::App;
use crate::conversation::next_step::NextStep;
use crate::error::Result;
use crate::page::Page;
use crate::questionnaire::questionnaire;
use crate::round::{self, Round, State as RoundState, calendar};
use crate::text;
use crate::urls;
use crate::web::account::next_step::{self, Line};
use crate::web::account::welcome::Welcome;
use crate::web::extract::{Reader, SignedIn};
use crate::web::import::show;
use crate::web::{
    greet, show,
    timeline::{self, Timeline},
    words,
};
use crate::{account, conversation, import};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Home {
    /// What people call the reader.
    pub first_name: String,
    /// The template has the words and the button for each.
    pub next: NextStep,
    /// How long answering takes, as reviewers are told.
    pub minutes: u32,
    /// The present round; none before the first and after the last one.
    pub round: Option<Line>,
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

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Talk {
    pub id: ConversationId,
    /// The day in words; none as long as it is not planned.
    pub date: Option<String>,
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

#[derive(Clone, Debug, Serialize)]
pub(crate) struct SharedWithMe {
    pub id: ConversationId,
    pub name: String,
    pub date: String,
}

impl Page for Home {
    const TEMPLATE: &'static str = "account/home.html";
}

pub(crate) async fn index(
    State(app): State<App>,
    at: Option<SignedIn>,
    reader: Reader,
) -> Result<Response> {
    let Some(at) = at else {
        return greet(
            &app,
            &reader,
            &Welcome {
                email: String::new(),
                errors: vec![],
            },
        );
    };
    if at.who.name.is_empty() {
        return Ok(Redirect::to(&urls::me()).into_response());
    }
    let db = &app.db.read;
    let rounds = round::list(db, &at.who).await?;
    let conversations = conversation::list(db, &app.scope(&at.who)).await?;
    let (next, present) = next_step::of(&app, &at, &rounds, &conversations).await?;
    let today = app.moment().today();
    let talk = conversations
        .iter()
        .find(|conversation| conversation.is_ahead(today))
        .map(|conversation| Talk {
            id: conversation.id,
            date: Some(text::day(at.who.lang, conversation.plan.held_on)),
            manager: conversation.plan.manager_name.to_string(),
        });
    let present_id = present.as_ref().map(|round| round.id);
    let page = Home {
        first_name: at.who.first_name.clone(),
        next,
        minutes: questionnaire().minutes_estimate,
        years: earlier(&app, &at, &rounds, present_id).await?,
        round: present,
        talk,
        time: timeline::of_year(&app, &at, &rounds, &conversations),
        shared: shared(&app, &at).await?,
        administrator: app.config.administrators.contains(&at.who.address),
    };
    show(&app, &at, &page)
}

async fn shared(app: &App, at: &SignedIn) -> Result<Vec<SharedWithMe>> {
    let db = &app.db.read;
    let mut shared = Vec::new();
    for conversation in conversation::known_to(db, &app.scope(&at.who)).await? {
        shared.push(SharedWithMe {
            id: conversation.id,
            name: account::contact(db, conversation.account).await?.name,
            date: text::day(at.who.lang, conversation.plan.held_on),
        });
    }
    Ok(shared)
}

/// Rounds that are over, without the one the page speaks of already, and what was brought along.
async fn earlier(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    present: Option<RoundId>,
) -> Result<Vec<Year>> {
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
    for import in import::list(&app.db.read, &app.scope(&at.who)).await? {
        let past = Past {
            path: urls::import(import.id),
            title: show::title(at.who.lang, &import.about),
            has_profile: false,
            brought: true,
        };
        lines.push((import.about.opened_on, past));
    }
    lines.sort_by_key(|(day, _)| Reverse(*day));
    Ok(years(lines))
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
