//! Thanking everybody who was invited, once, in one's own words.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::invitation::thanks::{self, LIFE, MAX_WORDS, Offer};
use crate::jobs;
use crate::normalise::normalise;
use crate::page::{FieldError, Page};
use crate::questionnaire::Lang;
use crate::round::{self, Round, State as RoundState, calendar};
use crate::text;
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::{refusal, show, show_again, words};

/// `POST {round}/thanks` with `words`, and `look` to see the letter with them and send nothing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Thanks {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub state: Shown,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Shown {
    /// It can be sent, once.
    Possible(Draft),
    Sent,
    /// Too late, or long ago.
    Over,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Draft {
    /// As typed, or words to start from.
    pub words: String,
    pub most: usize,
    /// How many people were invited.
    pub people: usize,
    /// The last day on which it can be sent, in words.
    pub until: String,
    /// The letter as it would leave.
    pub subject: String,
    pub text: String,
}

impl Page for Thanks {
    const TEMPLATE: &'static str = "profile/thanks.html";
}

pub(crate) async fn ask(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let (round, _) = released(&app, &at, id).await?;
    let typed = starter(round.plan.lang);
    show(&app, &at, &page(&app, &at, id, typed, vec![]).await?)
}

/// With `look` the letter is shown with the words that were typed, and nothing leaves.
pub(crate) async fn send(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let (round, _) = released(&app, &at, id).await?;
    let typed = normalise(fields.get("words"));
    let unfinished = typed == starter(round.plan.lang);
    if fields.has("look") {
        return show(&app, &at, &page(&app, &at, id, typed, vec![]).await?);
    }
    if typed.is_empty() || unfinished {
        let key = if unfinished {
            "thanks-unfinished"
        } else {
            "thanks-missing"
        };
        let errors = vec![FieldError::new("words", words::say(at.who.lang, key, &[]))];
        return show_again(&app, &at, &page(&app, &at, id, typed, errors).await?);
    }
    let key = app.thanks_key(id).await?;
    let sent = app
        .db
        .write(async |tx| thanks::send(tx, &app.moment(), &key, id, &typed).await);
    match sent.await {
        Err(Error::Refused(refusal @ Refusal::Round(_))) => {
            let error = FieldError::new("words", refusal::sentence(at.who.lang, &refusal));
            let page = page(&app, &at, id, typed, vec![error]).await?;
            show_again(&app, &at, &page)
        }
        // Sent already, or too late: the page says which.
        sent => sent.map(|_| Redirect::to(&urls::thank_you(id)).into_response()),
    }
}

/// Whether the owner of an open profile can still thank everybody.
pub(crate) async fn is_possible(app: &App, id: RoundId) -> Result<bool> {
    Ok(matches!(offer(app, id).await?, Offer::Possible { .. }))
}

async fn offer(app: &App, id: RoundId) -> Result<Offer> {
    let key = app.thanks_key(id).await?;
    thanks::offer(&app.db.read, &key, app.clock.now(), id).await
}

/// The visitor's own round with a profile that can be read, and since when.
async fn released(app: &App, at: &SignedIn, id: RoundId) -> Result<(Round, DateTime<Utc>)> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    match round.state {
        RoundState::Published { release_at } if release_at <= app.clock.now() => {
            Ok((round, release_at))
        }
        _ => Err(Error::NotFound),
    }
}

/// Words to start from, in the language in which people were invited.
fn starter(lang: Lang) -> String {
    normalise(&words::say(lang, "thanks-starter", &[]))
}

async fn page(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    typed: String,
    errors: Vec<FieldError>,
) -> Result<Thanks> {
    let (round, release_at) = released(app, at, id).await?;
    let state = match offer(app, id).await? {
        Offer::Sent => Shown::Sent,
        Offer::Over => Shown::Over,
        Offer::Possible { people } => {
            let last = release_at + LIFE - TimeDelta::days(1);
            let letter = jobs::preview_thanks(app, &round, &at.who, typed.clone())?;
            Shown::Possible(Draft {
                words: typed,
                most: MAX_WORDS,
                people,
                // The last whole day: it ends in the morning of the next.
                until: text::day(at.who.lang, calendar::day_of(last, app.config.zone)),
                subject: letter.subject,
                text: letter.text,
            })
        }
    };
    Ok(Thanks {
        round: id,
        state,
        errors,
    })
}
