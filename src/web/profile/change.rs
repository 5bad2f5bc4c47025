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
use crate::profile::reading::Recognition;
use crate::profile::{self, Change, Energy};
use crate::questionnaire::{Lang, bank};
use crate::round;
use crate::urls;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::parts::Choice;
use crate::web::profile::show::{self, Show};
use crate::web::profile::taps::Tap;
use crate::web::stale::{InWords, Stale};
use crate::web::{refusal, show_again, show_both, words};

/// "Do you recognise this?", asked before a surprise is called one, and "Does this give you energy?"
pub(crate) async fn tap(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let change = Change::Taps {
        recognition: said(&fields, "recognition-"),
        energy: said(&fields, "energy-"),
    };
    match save(&app, &at, id, change, &fields).await {
        Err(Error::Stale) => {
            let mut page = kept(&app, &at, id).await?;
            let before = taps_in_words(at.who.lang, &page.taps);
            page.taps = page.taps.iter().map(|tap| tapped(tap, &fields)).collect();
            let mine = taps_in_words(at.who.lang, &page.taps);
            let stale = Stale::of(mine, before, urls::profile_at(id, "taps"));
            let done = urls::profile_at(id, "taps");
            show_both(&app, &at, stale, &done, |stale| Show { stale, ..page })
        }
        saved => saved.map(|()| back(id, "taps").into_response()),
    }
}

/// Which qualities to look at from the other side.
pub(crate) async fn flip(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let chosen: Vec<String> = fields.all("flip").map(str::to_owned).collect();
    match save(&app, &at, id, Change::Flips(chosen.clone()), &fields).await {
        Err(Error::Stale) => {
            let mut page = kept(&app, &at, id).await?;
            let before = flips_in_words(at.who.lang, &page.flip_choices);
            tick(&mut page, &chosen);
            let mine = flips_in_words(at.who.lang, &page.flip_choices);
            let stale = Stale::of(mine, before, urls::profile_at(id, "flips"));
            let done = urls::profile_at(id, "flips");
            show_both(&app, &at, stale, &done, |stale| Show { stale, ..page })
        }
        Err(Error::Refused(refusal @ Refusal::Profile(_))) => {
            let error = FieldError::new("flip", refusal::sentence(at.who.lang, &refusal));
            let mut page = kept(&app, &at, id).await?;
            tick(&mut page, &chosen);
            page.flips_version = fields.version();
            page.errors.push(error);
            show_again(&app, &at, &page)
        }
        saved => saved.map(|()| back(id, "flips").into_response()),
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
    match save(&app, &at, id, Change::Portrait(text.clone()), &fields).await {
        Err(Error::Stale) => {
            let mut page = kept(&app, &at, id).await?;
            let label = words::say(at.who.lang, "portrait-label", &[]);
            let [mine, before] =
                [&text, &page.portrait].map(|text| vec![(label.clone(), text.clone())]);
            let stale = Stale::of(mine, before, urls::profile_at(id, "portrait"));
            page.portrait = text;
            let done = urls::profile_at(id, "portrait");
            show_both(&app, &at, stale, &done, |stale| Show { stale, ..page })
        }
        Err(Error::Refused(refusal @ Refusal::Profile(_))) => {
            let error = FieldError::new("portrait", refusal::sentence(at.who.lang, &refusal));
            let mut page = kept(&app, &at, id).await?;
            page.portrait = text;
            page.portrait_version = fields.version();
            page.errors.push(error);
            show_again(&app, &at, &page)
        }
        saved => saved.map(|()| back(id, "portrait").into_response()),
    }
}

async fn save(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    change: Change,
    fields: &Fields,
) -> Result<()> {
    let seen = fields.version();
    app.db
        .write(async |tx| profile::add(tx, &app.scope(&at.who), id, change, &seen).await)
        .await
}

fn tick(page: &mut Show, chosen: &[String]) {
    for choice in &mut page.flip_choices {
        choice.checked = chosen.contains(&choice.id);
    }
}

fn flips_in_words(lang: Lang, choices: &[Choice]) -> InWords {
    let ticked = choices.iter().filter(|choice| choice.checked);
    let ticked: Vec<_> = ticked.map(|choice| choice.label.as_str()).collect();
    vec![(words::say(lang, "flips-choose", &[]), ticked.join(", "))]
}

/// The same with what the form says.
fn tapped(tap: &Tap, fields: &Fields) -> Tap {
    let energy = fields.parsed::<Energy>(&format!("energy-{}", tap.id));
    let recognised = fields.parsed::<Recognition>(&format!("recognition-{}", tap.id));
    Tap {
        energy: energy.map_or_else(|| tap.energy.clone(), |said| said.as_str().to_owned()),
        recognised: tap.recognised.as_ref().map(|before| {
            recognised.map_or_else(|| before.clone(), |said| said.as_str().to_owned())
        }),
        ..tap.clone()
    }
}

fn taps_in_words(lang: Lang, taps: &[Tap]) -> InWords {
    let say = |name: &str, said: &str| match said {
        "" => String::new(),
        said => words::say(lang, &format!("{name}-{said}"), &[]),
    };
    let all = taps.iter().flat_map(|tap| {
        let recognised = tap.recognised.as_deref().unwrap_or_default();
        [
            ("tap-recognise", say("recognise", recognised)),
            ("tap-energy", say("energy", &tap.energy)),
        ]
        .map(|(asked, said)| {
            (
                format!("{}: {}", tap.name, words::say(lang, asked, &[])),
                said,
            )
        })
    });
    all.collect()
}

/// The page as it is kept.
async fn kept(app: &App, at: &SignedIn, id: RoundId) -> Result<Show> {
    let db = &app.db.read;
    let round = round::get(db, &at.who, id).await?;
    let profile = profile::read(db, &app.scope(&at.who), id).await?;
    let profile = profile.ok_or(Error::NotFound)?;
    show::page(app, at, &round, &profile, vec![]).await
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
