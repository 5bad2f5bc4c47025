//! The letters leave. Where a circle is too small to be counted, a page says before it what will not be seen.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation;
use crate::page::{FieldError, Page};
use crate::round::{self, MIN_ASKED, Round, State as RoundState};
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::parts::InCircle;
use crate::web::round::circles;
use crate::web::round::show::{Show, page_of};
use crate::web::{show, show_again, words};
use crate::workflow;

/// `POST {round}/opening` sends the letters all the same.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Opening {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    /// Those that will not be counted.
    pub circles: Vec<InCircle>,
    pub invited: usize,
    /// How many people of a circle must be asked.
    pub least: usize,
    /// What is told here of the circles.
    pub version: Version,
}

impl Page for Opening {
    const TEMPLATE: &'static str = "round/opening.html";
}

pub(crate) async fn ask_to_open(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    match find(&app, &round).await? {
        Some(page) => show(&app, &at, &page),
        None => Ok(Redirect::to(&urls::round(id)).into_response()),
    }
}

/// `version` is of what was told of the circles.
pub(crate) async fn open(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    match workflow::open(&app, &at.who, id, &fields.version()).await {
        Err(Error::Stale) => Ok(Redirect::to(&urls::opening(id)).into_response()),
        Err(Error::Refused(Refusal::Round(round::Refusal::TooFewInvited { have, need }))) => {
            let args = [("have", have.into()), ("need", need.into())];
            let sentence = words::say(at.who.lang, too_few(&app), &args);
            let draft = round::get(&app.db.read, &at.who, id).await?;
            let page = Show {
                errors: vec![FieldError::new("people", sentence)],
                ..page_of(&app, &at, &draft).await?
            };
            show_again(&app, &at, &page)
        }
        Err(error @ Error::Refused(Refusal::Round(round::Refusal::AlreadyOpen))) => {
            let round = round::get(&app.db.read, &at.who, id).await?;
            // A second click finds it open: it is done.
            match round.state {
                RoundState::Open { .. } => Ok(Redirect::to(&urls::round(id)).into_response()),
                _ => Err(error),
            }
        }
        opened => opened.map(|()| Redirect::to(&urls::round(id)).into_response()),
    }
}

/// None where nothing is to be told: every circle is counted, or none and the letters cannot leave.
async fn find(app: &App, round: &Round) -> Result<Option<Opening>> {
    if round.state != RoundState::Draft {
        return Ok(None);
    }
    let keys = workflow::keys_of(app, round).await?;
    let people = invitation::list(&app.db.read, &keys, round.id).await?;
    let all = circles::on(app, &people).await?;
    let uncounted = circles::uncounted(&all);
    if uncounted.is_empty() || !circles::suffice(&all) {
        return Ok(None);
    }
    Ok(Some(Opening {
        round: round.id,
        circles: uncounted,
        invited: people.len(),
        least: MIN_ASKED,
        version: circles::version(app, &people),
    }))
}

/// What is said of a list that is too short.
fn too_few(app: &App) -> &'static str {
    if app.config.organisation_domains.is_empty() {
        "refusal-too-few-asked"
    } else {
        "refusal-too-few-invited"
    }
}
