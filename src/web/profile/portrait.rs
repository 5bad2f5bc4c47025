//! "At my best ...": who the owner is, in their own words.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::normalise::paragraphs;
use crate::page::{FieldError, Page};
use crate::profile::personal::MAX_PORTRAIT;
use crate::profile::{self, Change, Profile};
use crate::questionnaire::STORY;
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, Path, Script, SignedIn};
use crate::web::profile::present;
use crate::web::profile::quality::{kept_as, own};
use crate::web::profile::steps::{Step, steps};
use crate::web::stale::Stale;
use crate::web::{refusal, show, show_again, show_both, words};

/// `POST {portrait}` with `portrait`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Portrait {
    pub round: RoundId,
    pub text: String,
    pub most: usize,
    /// What others wrote, to begin from.
    pub stories: Vec<String>,
    pub steps: Vec<Step>,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

impl Page for Portrait {
    const TEMPLATE: &'static str = "profile/portrait.html";
}

pub(crate) async fn ask(
    State(app): State<App>,
    at: SignedIn,
    Path(round): Path<RoundId>,
) -> Result<Response> {
    let profile = own(&app, &at, round).await?;
    let kept = profile.personal.portrait.clone();
    show(&app, &at, &page(&at, round, &profile, kept))
}

/// A script gets the version of what is kept now, and no page.
pub(crate) async fn describe(
    State(app): State<App>,
    at: SignedIn,
    Path(round): Path<RoundId>,
    script: Script,
    fields: Fields,
) -> Result<Response> {
    let text = paragraphs(fields.get("portrait"));
    let (change, seen) = (Change::Portrait(text.clone()), fields.version());
    let saved = app
        .db
        .write(async |tx| profile::add(tx, &app.scope(&at.who), round, change, &seen).await);
    let saved = saved.await;
    let profile = own(&app, &at, round).await?;
    let page = page(&at, round, &profile, text);
    let done = urls::profile(round);
    match saved {
        Err(Error::Stale) => {
            let label = words::say(at.who.lang, "portrait-label", &[]);
            let [mine, kept] = [&page.text, &profile.personal.portrait]
                .map(|text| vec![(label.clone(), text.clone())]);
            let stale = Stale::of(mine, kept, urls::portrait(round));
            if stale.is_none() && script.0 {
                return Ok(kept_as(&profile.portrait_version()));
            }
            show_both(&app, &at, stale, &done, |stale| Portrait { stale, ..page })
        }
        Err(Error::Refused(refused @ Refusal::Profile(_))) => {
            let sentence = refusal::sentence(at.who.lang, &refused);
            let again = Portrait {
                version: seen,
                errors: vec![FieldError::new("portrait", sentence)],
                ..page
            };
            show_again(&app, &at, &again)
        }
        saved => saved.map(|()| {
            if script.0 {
                kept_as(&profile.portrait_version())
            } else {
                Redirect::to(&done).into_response()
            }
        }),
    }
}

/// With `text` in its form, and the version of what is kept.
fn page(at: &SignedIn, round: RoundId, profile: &Profile, text: String) -> Portrait {
    Portrait {
        round,
        text,
        most: MAX_PORTRAIT,
        stories: present::owned(&profile.published.texts, STORY),
        steps: steps(at.who.lang, round, profile),
        version: profile.portrait_version(),
        stale: None,
        errors: vec![],
    }
}
