//! The talent profile of the person who is signed in.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{Redirect, Response};

use super::extract::{Fields, Path, SignedIn};
use super::pages::View;
use super::pages::profile::{Flip, Mirror, Show, Surprise, Waiting, Window};
use super::{round as door, shapes, show, words};
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::profile::published::ColumnKind;
use crate::profile::reading::{self, Recognition};
use crate::profile::{self, Profile, Published};
use crate::questionnaire::{Lang, STORY, bank};
use crate::round::{self, Round, State as RoundState};
use crate::{conversation, db};

/// As many squares of quality, pitfall, challenge and allergy as invite a thought.
const FLIPS: usize = 3;

pub(super) async fn show_profile(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let now = app.clock.now();
    let round = round::get(&app.db.read, &at.who, id).await?;
    let Some(profile) = profile::read(&app.db.read, &at.who, now, &app.key, id).await? else {
        let release = match round.state {
            RoundState::Published { release_at } => {
                Some(door::moment(at.who.lang, release_at, app.config.zone))
            }
            _ => None,
        };
        return show(
            &app,
            &at,
            &Waiting {
                round: door::path(id),
                release,
            },
        );
    };
    let talk = conversation::list(&app.db.read, &at.who, &app.key).await?;
    let today = round::calendar::day_of(now, app.config.zone);
    let next = talk.iter().find(|one| one.plan.held_on >= today);
    let page = Show {
        conversation: next.map(|one| format!("/conversations/{}/sharing", one.id)),
        ..page(&app, &at, &round, &profile)
    };
    show(&app, &at, &page)
}

/// "Do you recognise this?": asked before a surprise is called one.
pub(super) async fn recognise(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Redirect> {
    let said: BTreeMap<String, Recognition> = fields
        .under("recognition-")
        .into_iter()
        .filter_map(|(quality, said)| {
            Some((bank().quality(&quality)?.id.clone(), said.parse().ok()?))
        })
        .collect();
    let tx = db::begin(&app.db).await?;
    let now = app.clock.now();
    profile::recognise(&tx, &at.who, now, &app.dice, (&app.key, id, said)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/profile#mirror", door::path(id))))
}

fn page(app: &App, at: &SignedIn, round: &Round, profile: &Profile) -> Show {
    let lang = at.who.lang;
    let published = &profile.published;
    let asked = &round.plan.questions;
    let mirror = mirror(lang, profile);
    Show {
        round: door::path(round.id),
        name: at.who.name.clone(),
        title: words::day_of(lang, round.created_at, app.config.zone),
        stories: published.texts.get(STORY).cloned().unwrap_or_default(),
        columns: shapes::columns(lang, &at.who.name, published),
        words_only: uncounted(published),
        picture: Some(shapes::picture(published)),
        texts: shapes::texts(lang, &at.who.name, asked, &published.texts),
        window: Window::of(&mirror),
        mirror,
        flips: flips(lang, profile),
        conversation: None,
    }
}

/// The circle that is not counted. It is named whether some of its people answered or none, so
/// that nobody learns whether the only person of it who was asked did.
fn uncounted(published: &Published) -> Option<View> {
    match published.columns.as_slice() {
        [only] => match only.of {
            ColumnKind::Inside => Some(View::Outside),
            ColumnKind::Outside => Some(View::Inside),
        },
        _ => None,
    }
}

/// What the owner sees beside what others see, in the terms of the window.
fn mirror(lang: Lang, profile: &Profile) -> Mirror {
    let Some(own) = &profile.self_view else {
        return Mirror {
            has_self_view: false,
            recognised: vec![],
            surprises: vec![],
            not_yet_visible: vec![],
        };
    };
    let window = reading::window(&profile.published, own, &profile.recognition);
    let names = |ids: &[String]| {
        ids.iter()
            .map(|id| shapes::quality_name(lang, id))
            .collect()
    };
    Mirror {
        has_self_view: true,
        recognised: names(&window.recognised),
        surprises: window
            .surprises
            .iter()
            .map(|id| Surprise {
                id: id.clone(),
                name: shapes::quality_name(lang, id),
                recognised: profile
                    .recognition
                    .get(id)
                    .map(|said| said.as_str().to_owned())
                    .unwrap_or_default(),
            })
            .collect(),
        not_yet_visible: names(&window.not_yet_visible),
    }
}

/// Every quality has a flip side: a thought, for the strongest few.
fn flips(lang: Lang, profile: &Profile) -> Vec<Flip> {
    let listed = profile
        .published
        .columns
        .iter()
        .flat_map(|column| &column.qualities);
    let mut ids: Vec<&str> = Vec::new();
    for one in listed {
        if !ids.contains(&one.id.as_str()) {
            ids.push(&one.id);
        }
    }
    ids.into_iter()
        .filter_map(|id| bank().quality(id))
        .take(FLIPS)
        .map(|quality| Flip {
            quality: quality.name.in_(lang).to_owned(),
            pitfall: quality.pitfall.in_(lang).to_owned(),
            challenge: quality.challenge.in_(lang).to_owned(),
            allergy: quality.allergy.in_(lang).to_owned(),
        })
        .collect()
}
