//! What the owner says on the page of the profile: taps, flip sides, portrait.

use std::collections::BTreeMap;
use std::str::FromStr;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::App;
use crate::error::{Error, Refusal, Result};
use crate::ids::RoundId;
use crate::normalise::paragraphs;
use crate::page::FieldError;
use crate::profile::{self, Change};
use crate::questionnaire::bank;
use crate::round;
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::profile::show::{self, Show};
use crate::web::{refusal, show_again};

/// "Do you recognise this?", asked before a surprise is called one, and "Does this give you energy?"
pub(crate) async fn tap(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Redirect> {
    let change = Change::Taps {
        recognition: said(&fields, "recognition-"),
        energy: said(&fields, "energy-"),
    };
    save(&app, &at, id, change).await?;
    Ok(back(id, "taps"))
}

/// Which qualities to look at from the other side.
pub(crate) async fn flip(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let chosen: Vec<String> = fields.all("flip").map(str::to_owned).collect();
    match save(&app, &at, id, Change::Flips(chosen.clone())).await {
        Err(Error::Refused(refusal @ Refusal::Profile(_))) => {
            let error = FieldError::new("flip", refusal::sentence(at.who.lang, &refusal));
            let mut page = filled(&app, &at, id, error).await?;
            for choice in &mut page.flip_choices {
                choice.checked = chosen.contains(&choice.id);
            }
            show_again(&app, &at, &page)
        }
        kept => kept.map(|()| back(id, "flips").into_response()),
    }
}

/// "At my best ..."
pub(crate) async fn describe(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let text = paragraphs(fields.get("portrait"));
    match save(&app, &at, id, Change::Portrait(text.clone())).await {
        Err(Error::Refused(refusal @ Refusal::Profile(_))) => {
            let error = FieldError::new("portrait", refusal::sentence(at.who.lang, &refusal));
            let mut page = filled(&app, &at, id, error).await?;
            page.portrait = text;
            show_again(&app, &at, &page)
        }
        kept => kept.map(|()| back(id, "portrait").into_response()),
    }
}

async fn save(app: &App, at: &SignedIn, id: RoundId, change: Change) -> Result<()> {
    app.db
        .write(async |tx| profile::add(tx, &app.scope(&at.who), id, change).await)
        .await?;
    Ok(())
}

/// The page as it is kept, with one mistake.
async fn filled(app: &App, at: &SignedIn, id: RoundId, error: FieldError) -> Result<Show> {
    let db = &app.db.read;
    let round = round::get(db, &at.who, id).await?;
    let profile = profile::read(db, &app.scope(&at.who), id).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    show::page(app, at, &round, &profile, vec![error]).await
}

/// What was tapped, by quality; what we did not ask is passed over.
fn said<T: FromStr>(fields: &Fields, prefix: &str) -> BTreeMap<String, T> {
    let tapped = fields.under(prefix).into_iter();
    tapped
        .filter_map(|(quality, said)| {
            Some((bank().quality(&quality)?.id.clone(), said.parse().ok()?))
        })
        .collect()
}

fn back(id: RoundId, part: &str) -> Redirect {
    Redirect::to(&urls::profile_at(id, part))
}
