//! A reviewer's page. Nothing here reads a cookie or writes a line of log.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::answer_box::answer::{Allowed, Draft};
use crate::answer_box::{self, Act, Company, Refusal};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};
use crate::invitation::{self, link};
use crate::round::{self, Round};
use crate::web::answer::form as answer_form;
use crate::web::extract::{Fields, Path, Reader};
use crate::web::pages::answer::{Closed, Held, Show, Thanks};
use crate::web::{greet, greet_again, turns};
use crate::{account, fault, jobs};

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
    let page = form(&app, &at, &opened, &token).await?;
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
    match receive(&app, &mut at, &token, &fields).await {
        Err(Error::Internal(cause) | Error::Busy(cause)) => {
            crate::web::error::note_unkept(cause.as_ref());
            at.lang = fields.parsed("lang").unwrap_or(at.lang);
            unkept(greet(&app, &at, &held(&fields)))
        }
        done => done,
    }
}

/// The only path on which an answer is stored, in nine steps. The link is opened first, by reading
/// alone, because it says which questions the answer is checked against (step 0); it is the transaction
/// that proves the round still open and the box that proves the person unanswered. Up to there, and after it, all
/// people of a round cause the same statements with the same parameters, whatever they did before.
async fn receive(app: &App, at: &mut Reader, token: &str, fields: &Fields) -> Result<Response> {
    let _turn = turns::answering().await?;
    let Some(opened) = Opened::by(app, token).await? else {
        return closed(app, at);
    };
    let round = &opened.round;
    at.lang = fields
        .parsed("lang")
        .or(at.chosen)
        .unwrap_or(round.plan.lang);
    let draft = read(fields);
    let answer = match draft.check(&Allowed::of(&round.plan.questions)) {
        Ok(answer) => answer,
        Err(_) if opened.company.is_none() => return closed(app, at),
        Err(faults) => {
            let page = form(app, at, &opened, token).await?;
            let page = answer_form::fill(page, at.lang, &draft, &faults);
            return greet_again(app, at, &page);
        }
    };
    match keep(app, &opened, Act::Answer(&answer)).await {
        // The second sending gets what the first one got.
        Ok(Ok(()) | Err(Refusal::AlreadyAnswered)) => Ok(thank(at)),
        Ok(Err(_)) | Err(Error::NotFound) => closed(app, at),
        Err(Error::Internal(cause) | Error::Busy(cause)) => {
            let page = form(app, at, &opened, token).await?;
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

/// Steps 1 to 9, for an answer as for somebody who would rather not. When it fails, nothing of it is kept.
pub(crate) async fn keep(
    app: &App,
    opened: &Opened,
    act: Act<'_>,
) -> Result<std::result::Result<(), Refusal>> {
    let id = opened.round.id;
    turns::sent_by_link(app, opened.selector)?;
    fault::point("submit-1");
    let tx = app.db.begin().await?;
    fault::point("submit-2");
    let now = app.clock.now();
    // The end may have come while the form was open.
    let still_open = round::by_id(&tx, id).await?.state.takes_answers(now);
    if !still_open {
        return Err(Error::NotFound);
    }
    let received = answer_box::receive(&tx, &app.moment(), id, opened.selector, act).await;
    let outcome = match received {
        Err(Error::BoxLost) => {
            tx.rollback().await?;
            mark_lost(app, id).await?;
            return Err(Error::BoxLost);
        }
        received => received?,
    };
    tx.commit().await?;
    fault::point("submit-9");
    Ok(outcome)
}

pub(crate) async fn thanks(State(app): State<App>, at: Reader) -> Result<Response> {
    greet(&app, &at, &Thanks {})
}

/// A link to a round that still takes answers.
pub(crate) struct Opened {
    pub(crate) round: Round,
    pub(crate) selector: Selector,
    /// What the box tells who it is for. It knows nobody when the address was corrected, for then somebody else has this
    /// place, nor when it does not open any more.
    company: Option<Company>,
}

impl Opened {
    /// `None`: unknown, spoilt or over, which look the same.
    pub(crate) async fn by(app: &App, token: &str) -> Result<Option<Self>> {
        match open(app, token).await {
            Ok(opened) => Ok(Some(opened)),
            Err(Error::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// The same, to show a form.
    pub(crate) async fn to_look(app: &App, token: &str) -> Result<Option<Self>> {
        Ok(Self::by(app, token)
            .await?
            .filter(|opened| opened.company.is_some()))
    }
}

/// The box is asked who exists, and not the list of invitations, where a question names a person.
async fn open(app: &App, token: &str) -> Result<Opened> {
    let (id, selector) = invitation::redeem(&app.db.read, &app.keys, token).await?;
    let round = round::by_id(&app.db.read, id).await?;
    if !round.state.takes_answers(app.clock.now()) {
        return Err(Error::NotFound);
    }
    let company = match answer_box::open(&app.db.read, &app.keys, id).await {
        Err(Error::BoxLost) => None,
        tally => tally?.company(selector),
    };
    Ok(Opened {
        round,
        selector,
        company,
    })
}

/// One friendly page, and the status of something that is gone.
pub(crate) fn closed(app: &App, at: &Reader) -> Result<Response> {
    greet(app, at, &Closed {}).map(|page| (StatusCode::GONE, page).into_response())
}

async fn mark_lost(app: &App, round: RoundId) -> Result<()> {
    let tx = app.db.begin().await?;
    round::lose(&tx, app.clock.now(), round).await?;
    let round = round::by_id(&tx, round).await?;
    jobs::lift_rest(app, &tx, &round).await?;
    Ok(tx.commit().await?)
}

/// The address says nothing of the link any more.
fn thank(at: &Reader) -> Response {
    Redirect::to(&format!("/thanks?lang={}", at.lang.as_str())).into_response()
}

async fn form(app: &App, at: &Reader, opened: &Opened, token: &str) -> Result<Show> {
    let employee = account::reach(&app.db.read, opened.round.account).await?;
    let company = opened.company.unwrap_or(Company::UNKNOWN);
    Ok(answer_form::empty(
        at.lang,
        app.config.zone,
        (&opened.round, &employee.name, company),
        &link::clean(token),
    ))
}

fn held(fields: &Fields) -> Held {
    let texts = fields.under("text-").into_values();
    Held {
        fields: fields.pairs().to_vec(),
        texts: texts.filter(|text| !text.trim().is_empty()).collect(),
    }
}

fn read(fields: &Fields) -> Draft {
    let values = |name| fields.all(name).map(str::to_owned).collect();
    Draft {
        picks: values("pick"),
        star: fields.has("star").then(|| fields.get("star").to_owned()),
        dosage: fields.under("dosage-"),
        hindrances: values("hinder"),
        texts: fields.under("text-"),
    }
}
