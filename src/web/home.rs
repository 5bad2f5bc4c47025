//! The first page: for whoever is not known yet, and at one glance for whoever is.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::extract::{Reader, SignedIn};
use super::pages::home::{Past, SharedWithMe, Show, Talk, Year};
use super::pages::privacy;
use super::pages::sign_in::Welcome;
use super::{greet, show, small, standing, timeline, words};
use crate::app::App;
use crate::error::Result;
use crate::round::{self, ENOUGH, Round, State as RoundState};
use crate::text;
use crate::{account, conversation};

pub(super) async fn index(
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
        return Ok(Redirect::to("/me").into_response());
    }
    let db = &app.db.read;
    let rounds = round::list(db, &at.who).await?;
    let conversations = conversation::list(db, &at.who, &app.key).await?;
    let (next, present) = standing::of(&app, &at, &rounds, &conversations).await?;
    let today = round::calendar::day_of(app.clock.now(), app.config.zone);
    let talk = conversations
        .iter()
        .find(|one| one.plan.held_on >= today)
        .map(|one| Talk {
            path: format!("/conversations/{}", one.id),
            date: Some(text::day(at.who.lang, one.plan.held_on)),
            manager: one.plan.manager_name.clone(),
        });
    let page = Show {
        name: at.who.name.clone(),
        next,
        years: years(
            &app,
            &at,
            &rounds,
            present.as_ref().map(|round| round.path.as_str()),
        ),
        round: present,
        talk,
        time: timeline::of_year(&app, &at, &rounds, &conversations),
        shared: shared(&app, &at).await?,
    };
    show(&app, &at, &page)
}

pub(super) async fn privacy(State(app): State<App>, reader: Reader) -> Result<Response> {
    let page = privacy::Show {
        contact: app.config.contact.clone(),
        min_total: small(ENOUGH),
    };
    greet(&app, &reader, &page)
}

/// Ready to serve: the database answers.
pub(super) async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.db.read.ping().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}

async fn shared(app: &App, at: &SignedIn) -> Result<Vec<SharedWithMe>> {
    let db = &app.db.read;
    let mut shared = Vec::new();
    for one in conversation::shared_with(db, &at.who, &app.key).await? {
        shared.push(SharedWithMe {
            path: format!("/shared/{}", one.id),
            name: account::reach(db, one.account).await?.name,
            date: text::day(at.who.lang, one.plan.held_on),
        });
    }
    Ok(shared)
}

/// Rounds that are over, newest first, without the one the page speaks of already.
fn years(app: &App, at: &SignedIn, rounds: &[Round], present: Option<&str>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for round in rounds.iter().filter(|round| !round.state.is_under_way()) {
        let path = format!("/rounds/{}", round.id);
        if present == Some(path.as_str()) {
            continue;
        }
        let day = words::day_of(at.who.lang, round.created_at, app.config.zone);
        let year = day.rsplit(' ').next().unwrap_or_default().to_owned();
        let past = Past {
            path,
            title: day,
            has_profile: matches!(round.state, RoundState::Published { .. }),
        };
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
