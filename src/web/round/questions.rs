//! What a round asks: note, time, language and open questions.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::jobs;
use crate::page::{Done, FieldError, Page};
use crate::questionnaire::{Lang, OpenQuestions, questionnaire};
use crate::round::{self, Round, State as RoundState};
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::round::questions_form::{Typed, field_of};
use crate::web::stale::Stale;
use crate::web::{lead, refusal, show, show_again, show_both};

/// `POST {round}/questions` with `note`, `days`, `language`, `leave`, `question` (repeated) and `own`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Questions {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub note: String,
    /// How many days the round stays open after sending, as typed.
    pub days: String,
    pub language: Lang,
    /// The letters wait for the morning of the next working day.
    pub in_the_morning: bool,
    pub offered: Vec<Line>,
    /// The employee's own question, as typed.
    pub own: String,
    pub own_checked: bool,
    /// The letter up to the note, and from there to the button: what is typed shows between them.
    pub letter: (String, String),
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    /// The check box is `question-{id}`.
    pub id: String,
    /// The question with the name filled in, as the reviewer reads it.
    pub text: String,
    /// Whether it looks ahead: at least one of those stays in.
    pub ahead: bool,
    pub checked: bool,
}

impl Page for Questions {
    const TEMPLATE: &'static str = "round/questions.html";
}

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    if round.state != RoundState::Draft {
        return Ok(Redirect::to(&urls::round(id)).into_response());
    }
    let typed = Typed::from_plan(&round.plan);
    show(&app, &at, &page(&app, &at, &round, typed, vec![])?)
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let typed = Typed::from_fields(&fields, round.plan.lang);
    let plan = match typed.check(at.who.lang) {
        Ok(plan) => plan,
        Err(errors) => return show_again(&app, &at, &page(&app, &at, &round, typed, errors)?),
    };
    let edited = app
        .db
        .write(async |tx| round::edit(tx, &at.who, id, plan, &typed.version).await);
    match edited.await {
        Err(Error::Stale) => stale(&app, &at, id, typed).await,
        Err(Error::Refused(refusal @ Refusal::Round(_))) if round.state == RoundState::Draft => {
            let error =
                FieldError::new(field_of(&refusal), refusal::sentence(at.who.lang, &refusal));
            show_again(&app, &at, &page(&app, &at, &round, typed, vec![error])?)
        }
        edited => edited.map(|_| lead(&urls::round(id), Done::Saved).into_response()),
    }
}

async fn stale(app: &App, at: &SignedIn, id: RoundId, typed: Typed) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let kept = Typed::from_plan(&round.plan);
    let in_words = |typed: &Typed| typed.in_words(at.who.lang, &at.who.first_name);
    let stale = Stale::of(in_words(&typed), in_words(&kept), urls::questions(id));
    let page = page(app, at, &round, typed, vec![])?;
    show_both(app, at, stale, &urls::round(id), |stale| Questions {
        version: kept.version,
        stale,
        ..page
    })
}

/// The beginning of the letter around the place of the note, in the words in which it will leave.
fn letter(app: &App, at: &SignedIn, round: &Round, lang: Lang) -> Result<(String, String)> {
    const NOTE: &str = "‖";
    let mut marked = round.clone();
    marked.plan.lang = lang;
    NOTE.clone_into(&mut marked.plan.note);
    let (_, written) = jobs::preview(app, &marked, &at.who)?;
    let (before, after) = written.text.split_once(NOTE).unwrap_or_default();
    let to_the_button = after.split("\n\n").next().unwrap_or_default();
    Ok((before.to_owned(), to_the_button.to_owned()))
}

fn page(
    app: &App,
    at: &SignedIn,
    round: &Round,
    typed: Typed,
    errors: Vec<FieldError>,
) -> Result<Questions> {
    let line = |id: &str| {
        let title = questionnaire().text_question(id)?.title;
        Some(Line {
            id: id.to_owned(),
            text: title.fill(at.who.lang, &[("name", &at.who.first_name)]),
            ahead: OpenQuestions::looks_ahead(id),
            checked: typed.questions.iter().any(|chosen| chosen == id),
        })
    };
    let extras = questionnaire().extras.iter().map(|extra| extra.id.as_str());
    Ok(Questions {
        letter: letter(app, at, round, typed.lang)?,
        round: round.id,
        offered: ["story", "future", "tip"]
            .into_iter()
            .chain(extras)
            .filter_map(line)
            .collect(),
        own_checked: typed.asks_own(),
        note: typed.note,
        days: typed.days,
        language: typed.lang,
        in_the_morning: typed.in_the_morning,
        own: typed.own,
        version: typed.version,
        stale: None,
        errors,
    })
}
