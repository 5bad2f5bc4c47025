//! Looking back: what became of each agreement, and when to look again at what goes on.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::app::App;
use crate::conversation::commitment::{self, Commitment, Fault, Status};
use crate::conversation::{self, written};
use crate::error::{Error, Refusal, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::questionnaire::Lang;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::agreement_form;
use crate::web::conversation::commitment::{Seen, seen};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::stale::{InWords, Stale};
use crate::web::{lead, refusal, show, show_again, show_both, words};

/// What is proposed for the next look: long enough to have tried something.
const AGAIN: Months = Months::new(3);

/// `POST {conversation}/look-back` with `status-{place}` and `again-on-{place}` of each agreement.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LookBack {
    pub conversation: ConversationId,
    pub looks: Vec<Look>,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

/// One agreement, to read, and what is said of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Look {
    pub place: usize,
    pub agreement: Seen,
    /// `open`, `going`, `done` or `dropped`.
    pub status: String,
    /// As the browser's date field writes it.
    pub again_on: String,
}

/// What is said of one agreement, as it was filled in.
#[derive(Clone)]
struct Typed {
    status: Status,
    again_on: String,
}

impl Page for LookBack {
    const TEMPLATE: &'static str = "conversation/look_back.html";
}

/// Where nothing was agreed, there is something to write first.
pub(crate) async fn show_agreements(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let kept = find(&app, &at, id).await?;
    if kept.is_empty() {
        return Ok(Redirect::to(&urls::agreements(id)).into_response());
    }
    let today = app.moment().today();
    let typed: Vec<_> = kept.iter().map(|kept| as_kept(kept, today)).collect();
    show(&app, &at, &page(at.who.lang, id, &kept, typed))
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let kept = find(&app, &at, id).await?;
    let (lang, today) = (at.who.lang, app.moment().today());
    let typed: Vec<_> = (0..kept.len()).map(|place| read(&fields, place)).collect();
    let errors = faults(lang, &kept, &typed, today);
    let again = |typed: Vec<Typed>, errors| LookBack {
        version: fields.version(),
        errors,
        ..page(lang, id, &kept, typed)
    };
    if !errors.is_empty() {
        return show_again(&app, &at, &again(typed, errors));
    }
    let looks: Vec<_> = typed.iter().map(Typed::said).collect();
    let seen = fields.version();
    let kept_now = app
        .db
        .write(async |tx| written::look_back(tx, &app.scope(&at.who), id, &looks, &seen).await);
    match kept_now.await {
        Err(Error::Stale) => stale(&app, &at, id, typed).await,
        saved => saved.map(|()| lead(&urls::home(), Done::LookedBack).into_response()),
    }
}

async fn find(app: &App, at: &SignedIn, id: ConversationId) -> Result<Vec<Commitment>> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    written::agreements(&app.db.read, &app.key, &conversation).await
}

fn as_kept(kept: &Commitment, today: NaiveDate) -> Typed {
    let planned = kept.again_on.unwrap_or(kept.check_on);
    let again_on = if planned > today {
        planned
    } else {
        today + AGAIN
    };
    Typed {
        status: kept.status,
        again_on: again_on.to_string(),
    }
}

fn read(fields: &Fields, place: usize) -> Typed {
    Typed {
        status: Status::named(fields.get(&format!("status-{place}"))).unwrap_or_default(),
        again_on: fields.get(&format!("again-on-{place}")).to_owned(),
    }
}

impl Typed {
    fn said(&self) -> (Status, Option<NaiveDate>) {
        (self.status, self.again_on.parse().ok())
    }
}

/// A day is asked of what goes on alone.
fn faults(lang: Lang, kept: &[Commitment], typed: &[Typed], today: NaiveDate) -> Vec<FieldError> {
    let said = kept.iter().zip(typed).enumerate();
    said.filter_map(|(place, (kept, typed))| {
        let (status, again_on) = typed.said();
        let fault = kept.looked_at(status, again_on, today).err()?;
        let sentence = if again_on.is_none() {
            words::say(lang, "date-invalid", &[])
        } else {
            sentence(lang, fault)
        };
        Some(FieldError::new(format!("again-on-{place}"), sentence))
    })
    .collect()
}

fn sentence(lang: Lang, fault: Fault) -> String {
    let refused = Refusal::Conversation(conversation::Refusal::Agreement { fault });
    refusal::sentence(lang, &refused)
}

/// What was said once more, beside what was kept meanwhile. When the agreements are others now, they are read anew.
async fn stale(
    app: &App,
    at: &SignedIn,
    id: ConversationId,
    typed: Vec<Typed>,
) -> Result<Response> {
    let kept = find(app, at, id).await?;
    if kept.len() != typed.len() {
        return Ok(Redirect::to(&urls::look_back(id)).into_response());
    }
    let (lang, today) = (at.who.lang, app.moment().today());
    let now: Vec<_> = kept.iter().map(|kept| as_kept(kept, today)).collect();
    let in_words = |typed: &[Typed]| in_words(lang, &kept, typed);
    let stale = Stale::of(in_words(&typed), in_words(&now), urls::look_back(id));
    let page = page(lang, id, &kept, typed);
    show_both(app, at, stale, &urls::home(), |stale| LookBack {
        stale,
        ..page
    })
}

fn in_words(lang: Lang, kept: &[Commitment], typed: &[Typed]) -> InWords {
    let said = kept.iter().zip(typed);
    said.map(|(kept, typed)| {
        let status = agreement_form::status_in_words(lang, typed.status);
        let day = typed
            .status
            .is_alive()
            .then(|| words::typed_day(lang, &typed.again_on));
        let parts = [Some(status), day].into_iter().flatten();
        (kept.what.clone(), parts.collect::<Vec<_>>().join(", "))
    })
    .collect()
}

fn page(lang: Lang, id: ConversationId, kept: &[Commitment], typed: Vec<Typed>) -> LookBack {
    let seen = seen(lang, kept, |_| true);
    let looks = seen.into_iter().zip(typed).enumerate();
    LookBack {
        conversation: id,
        looks: looks
            .map(|(place, (agreement, typed))| Look {
                place,
                agreement,
                status: typed.status.as_str().to_owned(),
                again_on: typed.again_on,
            })
            .collect(),
        version: commitment::version(kept),
        stale: None,
        errors: vec![],
    }
}
