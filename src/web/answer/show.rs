//! A reviewer's page. Nothing here reads a cookie or writes a line of log.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::account;
use crate::answer_box::answer::{Allowed, Draft};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::page::{FieldError, Page};
use crate::questionnaire::Circle;
use crate::web::answer::closed::{closed, too_late};
use crate::web::answer::form::{self as answer_form, Heading, Obstacle, Quality};
use crate::web::answer::held::{self, held};
use crate::web::answer::thanks::thank;
use crate::web::extract::{Fields, Path, Reader};
use crate::web::parts::{Area, Choice, TextQuestion};
use crate::web::{greet, greet_again, turns};
use crate::workflow::{self, Act, Company, Opened, Refusal};

/// `POST {action}` with `pick` (repeated), `dosage-{quality id}`, `star`, `hinder` (repeated),
/// `text-{question id}`, `sign` = `yes` with `signature`, and `lang`. A dosage or star of a quality that is not picked is to be ignored.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    /// Path of this page: `/r/{token}`.
    pub action: String,
    /// Where to say no, in the language of this page.
    pub decline: String,
    /// The employee's whole name.
    pub name: String,
    /// What people call them.
    pub first_name: String,
    /// The employee's own words to everyone invited.
    pub note: Option<String>,
    pub minutes: u32,
    pub invited: usize,
    /// How many of those invited have an address of the organisation; none where that is not known.
    pub known: Option<u32>,
    /// In which circle the answers of this link are counted.
    pub circle: Circle,
    /// How many answers it takes before anything is shown.
    pub min_total: usize,
    /// The last day to answer, in words.
    pub until: String,
    pub pick: Heading,
    pub dosage: Heading,
    /// The three dosages: id and label. `checked` has no meaning here.
    pub dosages: Vec<Choice>,
    pub min_picks: usize,
    pub max_picks: usize,
    pub areas: Vec<Area<Quality>>,
    /// Open questions that come before what hinders.
    pub before: Vec<TextQuestion>,
    #[serde(rename = "hinder")]
    pub obstacle: Obstacle,
    /// Open questions that come after what hinders, as the tip.
    pub after: Vec<TextQuestion>,
    /// Only for who is asked outside: with their name under it, which was typed, or without.
    pub sign: bool,
    pub signature: String,
    pub max_name: usize,
    /// The form carries what was sent: the draft in the browser must not cover it.
    pub redisplayed: bool,
    /// For the employee before anything is sent: nothing can be sent from it.
    pub example: Option<RoundId>,
    /// What was sent is right and could not be stored.
    pub unkept: bool,
    pub errors: Vec<FieldError>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "answer/show.html";
}

pub(crate) async fn show(
    State(app): State<App>,
    mut at: Reader,
    Path(token): Path<String>,
) -> Result<Response> {
    let Some(opened) = Opened::to_look(&app, &token).await? else {
        return closed(&app, &at);
    };
    // The language of the letter, until the reviewer picks the other one.
    at.lang = at.chosen.unwrap_or(opened.round.plan.lang);
    let page = form(&app, &at, &opened).await?;
    greet(&app, &at, &page)
}

/// Whatever fails inside, the reviewer gets back what they sent: in the form when the round can still be read, and
/// else on a page that holds it until they send it again.
pub(crate) async fn submit(
    State(app): State<App>,
    mut at: Reader,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response> {
    match check_and_save(&app, &mut at, &token, &fields).await {
        Err(Error::Internal(cause) | Error::Busy(cause)) => {
            crate::web::error::note_unkept(cause.as_ref());
            at.lang = fields.parsed("lang").unwrap_or(at.lang);
            unkept(greet(&app, &at, &held(&fields)))
        }
        done => done,
    }
}

/// Step 0 of the way of an answer (see `answer_box`). The link is opened first, because it says which questions the answer
/// is checked against.
async fn check_and_save(
    app: &App,
    at: &mut Reader,
    token: &str,
    fields: &Fields,
) -> Result<Response> {
    let _turn = turns::answering().await?;
    let Some(opened) = Opened::by(app, token).await? else {
        return too_late(app, at, held::texts(fields));
    };
    let round = &opened.round;
    at.lang = fields
        .parsed("lang")
        .or(at.chosen)
        .unwrap_or(round.plan.lang);
    let draft = read(fields);
    let circle = opened.company.unwrap_or(Company::UNKNOWN).circle;
    let answer = match draft.check(&Allowed::of(&round.plan.questions, circle)) {
        Ok(answer) => answer,
        Err(_) if opened.company.is_none() => return too_late(app, at, held::texts(fields)),
        Err(faults) => {
            let page = form(app, at, &opened).await?;
            let page = answer_form::fill(page, at.lang, &draft, &faults);
            return greet_again(app, at, &page);
        }
    };
    match save(app, &opened, Act::Answer(&answer)).await {
        // The second sending gets what the first one got.
        Ok(Ok(()) | Err(Refusal::AlreadyAnswered)) => Ok(thank(at)),
        Ok(Err(_)) | Err(Error::NotFound) => too_late(app, at, held::texts(fields)),
        Err(Error::Internal(cause) | Error::Busy(cause)) => {
            let page = form(app, at, &opened).await?;
            crate::web::error::note_unkept(cause.as_ref());
            let page = answer_form::fill(page, at.lang, &draft, &[]);
            let page = Show {
                unkept: true,
                ..page
            };
            unkept(greet(app, at, &page))
        }
        Err(other) => Err(other),
    }
}

fn unkept(page: Result<Response>) -> Result<Response> {
    let later = |page| {
        (
            StatusCode::SERVICE_UNAVAILABLE,
            crate::web::error::IN_A_MOMENT,
            page,
        )
    };
    page.map(|page| later(page).into_response())
}

/// An answer, or that somebody would rather not, as often as one link may bring some.
pub(crate) async fn save(
    app: &App,
    opened: &Opened,
    act: Act<'_>,
) -> Result<std::result::Result<(), Refusal>> {
    turns::sent_by_link(app, opened.selector)?;
    workflow::receive(app, opened.round.id, opened.selector, act).await
}

async fn form(app: &App, at: &Reader, opened: &Opened) -> Result<Show> {
    let employee = account::contact(&app.db.read, opened.round.account).await?;
    let company = opened.company.unwrap_or(Company::UNKNOWN);
    Ok(answer_form::empty(
        at.lang,
        app.config.zone,
        &opened.round,
        &employee,
        company,
        &opened.token,
    ))
}

fn read(fields: &Fields) -> Draft {
    let values = |name| fields.all(name).map(str::to_owned).collect();
    Draft {
        picks: values("pick"),
        star: fields.has("star").then(|| fields.get("star").to_owned()),
        dosage: fields.under("dosage-"),
        hindrances: values("hinder"),
        texts: fields.under("text-"),
        signature: (fields.get("sign") == "yes").then(|| fields.get("signature").to_owned()),
    }
}
