//! The card of a profile: which stories are on it, and the two files.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::profile::Profile;
use crate::questionnaire::STORY;
use crate::report::Source;
use crate::report::pdf::{self, MAX_STORIES};
use crate::web::extract::{Path, SignedIn};
use crate::web::files::{Kind, file};
use crate::web::profile::export::Found;

/// The form goes to the page itself with `card=1` and `story` (repeated): the place of a story. Only the address keeps
/// what was chosen.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    /// Goes behind the address of a file: `?card=1&story=0`.
    pub query: String,
    pub stories: Vec<Story>,
    /// More are chosen than fit.
    pub too_many: bool,
    pub most: usize,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Story {
    pub place: usize,
    pub text: String,
    pub chosen: bool,
}

impl Card {
    /// None when there is nothing to put on a card.
    pub(crate) fn of(source: &Source<'_>, profile: &Profile, query: Option<&str>) -> Option<Self> {
        let chosen = chosen(profile, query);
        pdf::card(source, "", &chosen)?;
        let stories = profile.published.texts.placed(STORY);
        Some(Self {
            query: as_query(&chosen),
            too_many: chosen.len() > MAX_STORIES,
            stories: stories
                .map(|(place, text)| Story {
                    place,
                    text: text.to_owned(),
                    chosen: chosen.contains(&place),
                })
                .collect(),
            most: MAX_STORIES,
        })
    }
}

pub(crate) async fn document(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let (card, day) = made(&app, &at, id, query.as_deref()).await?;
    let bytes = pdf::print_card(card).await?;
    Ok(download(&at, Kind::Pdf, day, bytes))
}

pub(crate) async fn picture(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let (card, day) = made(&app, &at, id, query.as_deref()).await?;
    let bytes = pdf::draw_card(card).await?;
    Ok(download(&at, Kind::Png, day, bytes))
}

fn download(at: &SignedIn, kind: Kind, day: NaiveDate, bytes: Vec<u8>) -> Response {
    file(at.who.lang, ("download-card", kind), Some(day), bytes)
}

async fn made(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    query: Option<&str>,
) -> Result<(pdf::Card, NaiveDate)> {
    let found = Found::of(app, at, id).await?;
    let source = found.source(app, at);
    let chosen = chosen(&found.profile, query);
    let card = pdf::card(&source, &app.config.service_name, &chosen);
    Ok((card.ok_or(Error::NotFound)?, source.opened_on()))
}

/// The places that are asked for; as long as nothing is, those that we would take.
fn chosen(profile: &Profile, query: Option<&str>) -> Vec<usize> {
    let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let pairs: Vec<_> = pairs.collect();
    if !pairs.iter().any(|(name, _)| name == "card") {
        return pdf::first_stories(profile);
    }
    let places = pairs.iter().filter(|(name, _)| name == "story");
    let places = places.filter_map(|(_, place)| place.parse().ok());
    places
        .filter(|place| profile.published.texts.get(STORY, *place).is_some())
        .collect()
}

fn as_query(chosen: &[usize]) -> String {
    let stories = chosen.iter().map(|place| format!("&story={place}"));
    format!("?card=1{}", stories.collect::<String>())
}
