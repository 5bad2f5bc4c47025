//! One quality, and what its owner says of it: recognised, energy, the other side, an example of one's own.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::normalise::paragraphs;
use crate::page::{FieldError, Page};
use crate::profile::personal::{MAX_EXAMPLE, MAX_FLIPS};
use crate::profile::{self, Change, Profile, Reply, reading};
use crate::questionnaire::{self, Lang, bank};
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, Path, Script, SignedIn, VERSION};
use crate::web::profile::circles::{Cell, cells};
use crate::web::profile::flips::{Flip, flip};
use crate::web::profile::present;
use crate::web::profile::steps::{Step, steps};
use crate::web::stale::{InWords, Stale};
use crate::web::{refusal, show, show_again, show_both, words};

/// `POST {quality}` with `recognition` = `yes`, `some` or `new`, `energy` = `gives`, `neutral` or `takes`, `flip` and
/// `example` takes the place of what was said before.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quality {
    pub round: RoundId,
    pub id: String,
    pub name: String,
    pub description: String,
    /// Counted from 1, of `steps`.
    pub number: usize,
    /// What each circle says of it.
    pub cells: Vec<Cell>,
    /// "Do you recognise this?" is a question.
    pub asks_recognition: bool,
    /// `yes`, `some` or `new`; empty as long as the owner has not said.
    pub recognition: &'static str,
    /// `gives`, `neutral` or `takes`; empty as long as the owner has not said.
    pub energy: &'static str,
    pub square: Flip,
    pub flip: bool,
    /// The qualities whose other side was chosen, when there is no room for this one.
    pub full: Vec<String>,
    pub example: String,
    pub example_most: usize,
    pub steps: Vec<Step>,
    /// Path of the quality before this one.
    pub previous: Option<String>,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

impl Page for Quality {
    const TEMPLATE: &'static str = "profile/quality.html";
}

type Place = (RoundId, String);

pub(crate) async fn ask(
    State(app): State<App>,
    at: SignedIn,
    Path((round, id)): Path<Place>,
) -> Result<Response> {
    let profile = own(&app, &at, round).await?;
    let page = page(at.who.lang, round, &profile, &id, profile.reply(&id))?;
    show(&app, &at, &page)
}

/// A script gets the version of what is kept now, and no page.
pub(crate) async fn reply(
    State(app): State<App>,
    at: SignedIn,
    Path((round, id)): Path<Place>,
    script: Script,
    fields: Fields,
) -> Result<Response> {
    let lang = at.who.lang;
    let said = said(&fields);
    let change = Change::Reply(id.clone(), said.clone());
    let (seen, now) = (fields.version(), said.version());
    let saved = app
        .db
        .write(async |tx| profile::add(tx, &app.scope(&at.who), round, change, &seen).await);
    let saved = saved.await;
    let profile = own(&app, &at, round).await?;
    let page = page(lang, round, &profile, &id, said.clone())?;
    let next = page.steps.get(page.number).map(|step| step.path.clone());
    let next = next.unwrap_or_else(|| urls::portrait(round));
    match saved {
        Err(Error::Stale) => {
            let mine = in_words(lang, &page, &said);
            let kept = in_words(lang, &page, &profile.reply(&id));
            let stale = Stale::of(mine, kept, urls::quality(round, &id));
            if stale.is_none() && script.0 {
                return Ok(kept_as(&now));
            }
            show_both(&app, &at, stale, &next, |stale| Quality { stale, ..page })
        }
        Err(Error::Refused(refused @ Refusal::Profile(why))) => {
            let field = match why {
                profile::Refusal::TooManyFlips { .. } => "flip",
                _ => "example",
            };
            let errors = vec![FieldError::new(field, refusal::sentence(lang, &refused))];
            let again = Quality {
                version: seen,
                errors,
                ..page
            };
            show_again(&app, &at, &again)
        }
        saved => saved.map(|()| {
            if script.0 {
                kept_as(&now)
            } else {
                Redirect::to(&next).into_response()
            }
        }),
    }
}

pub(crate) fn kept_as(version: &Version) -> Response {
    (StatusCode::NO_CONTENT, [(VERSION, version.as_str())]).into_response()
}

pub(crate) async fn own(app: &App, at: &SignedIn, round: RoundId) -> Result<Profile> {
    let profile = profile::read(&app.db.read, &app.scope(&at.who), round).await?;
    profile.ok_or(Error::NotFound)
}

fn said(fields: &Fields) -> Reply {
    Reply {
        recognition: fields.parsed("recognition"),
        energy: fields.parsed("energy"),
        flip: fields.has("flip"),
        example: paragraphs(fields.get("example")),
    }
}

/// With `said` in its form, and the version of what is kept.
fn page(lang: Lang, round: RoundId, profile: &Profile, id: &str, said: Reply) -> Result<Quality> {
    let seen = reading::seen(&profile.published);
    let place = seen.iter().position(|(listed, _)| *listed == id);
    let (place, quality) = place.zip(bank().quality(id)).ok_or(Error::NotFound)?;
    let steps = steps(lang, round, profile);
    Ok(Quality {
        round,
        id: quality.id.clone(),
        name: quality.name.in_(lang).to_owned(),
        description: quality.description.in_(lang).to_owned(),
        number: place + 1,
        cells: cells(&profile.published, id),
        asks_recognition: profile.asks_recognition(id),
        recognition: said.recognition.map_or("", |said| said.as_str()),
        energy: said.energy.map_or("", |said| said.as_str()),
        square: flip(lang, quality),
        flip: said.flip,
        full: full(lang, profile, quality),
        example: said.example,
        example_most: MAX_EXAMPLE,
        previous: place
            .checked_sub(1)
            .map(|before| steps[before].path.clone()),
        steps,
        version: profile.reply(id).version(),
        stale: None,
        errors: vec![],
    })
}

fn full(lang: Lang, profile: &Profile, quality: &questionnaire::Quality) -> Vec<String> {
    let flips = &profile.personal.flips;
    if flips.len() < MAX_FLIPS || flips.contains(&quality.id) {
        return vec![];
    }
    let names = flips.iter().map(|id| present::quality_name(lang, id));
    names.collect()
}

/// What a reply says, under the labels of the form.
fn in_words(lang: Lang, page: &Quality, reply: &Reply) -> InWords {
    let say = |key: &str| words::say(lang, key, &[]);
    let said = |name: &str, said: &str| match said {
        "" => String::new(),
        said => say(&format!("{name}-{said}")),
    };
    let recognition = reply.recognition.map_or("", |said| said.as_str());
    let energy = reply.energy.map_or("", |said| said.as_str());
    let flip = if reply.flip {
        page.name.clone()
    } else {
        String::new()
    };
    vec![
        (say("tap-recognise"), said("recognise", recognition)),
        (say("tap-energy"), said("energy", energy)),
        (say("quality-flip"), flip),
        (say("quality-example"), reply.example.clone()),
    ]
}
