//! The talent profile of the person who is signed in.

use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::response::Response;

use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::page::FieldError;
use crate::profile::personal::PORTRAIT_MOST;
use crate::profile::self_view::Place;
use crate::profile::{self, Profile, Published, reading, reported};
use crate::questionnaire::{Circle, Lang, Quality, STORY};
use crate::round::{self, Round, State as RoundState};
use crate::web::conversation::next;
use crate::web::conversation::show as conversation;
use crate::web::extract::{Path, SignedIn};
use crate::web::pages::Choice;
use crate::web::pages::profile::{Flip, Only, Quote, Quoted, Report, Show, Tap, Waiting, Window};
use crate::web::profile::mirror::mirror;
use crate::web::profile::{quote as one_text, shapes, thanks};
use crate::web::round::show as door;
use crate::web::{show, small, words};

pub(crate) async fn show_profile(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let Some(profile) = profile::read(&app.db.read, &app.scope(&at.who), id).await? else {
        let release = match round.state {
            RoundState::Published { release_at } => {
                Some(words::moment(at.who.lang, release_at, app.config.zone))
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
    let page = Show {
        sorting: query.as_deref() == Some("texts=sort"),
        ..page(&app, &at, (&round, &profile), vec![]).await?
    };
    show(&app, &at, &page)
}

/// The whole page; `errors` of the small forms on it.
pub(crate) async fn page(
    app: &App,
    at: &SignedIn,
    (round, profile): (&Round, &Profile),
    errors: Vec<FieldError>,
) -> Result<Show> {
    let db = &app.db.read;
    let lang = at.who.lang;
    let published = &profile.published;
    let mirror = mirror(lang, profile);
    let quotes = Quotes {
        round,
        profile,
        reports: reported::reports(db, round.id).await?,
    };
    let talk = next(app, at).await?;
    let earlier = profile::before(db, &app.scope(&at.who), round).await?;
    let flips = reading::flips(published, &profile.personal.flips);
    Ok(Show {
        round: door::path(round.id),
        name: at.who.name.clone(),
        title: words::day_of(lang, round.created_at, app.config.zone),
        stories: quotes.of(STORY),
        sorting: false,
        columns: shapes::columns(lang, &at.who.name, published),
        uncounted: reading::uncounted(published),
        picture: Some(shapes::picture(published)),
        only: only(lang, published),
        texts: quotes.others(lang, &at.who.name),
        window: Window::of(&mirror),
        mirror,
        taps: taps(lang, profile),
        talents: shapes::talents(lang, &profile.personal),
        flip_choices: flip_choices(lang, published, &flips),
        flips: flips.iter().map(|one| flip(lang, one)).collect(),
        portrait: profile.personal.portrait.clone(),
        portrait_most: small(PORTRAIT_MOST),
        years: earlier.is_some(),
        thanks: thanks::is_possible(app, round.id).await?,
        conversation: talk.map(|one| format!("{}/sharing", conversation::path(one.id))),
        errors,
    })
}

/// By question and place: whether an administrator let the text stand.
type Reports = BTreeMap<(String, usize), bool>;

pub(crate) fn report(reports: &Reports, question: &str, place: usize) -> Report {
    match reports.get(&(question.to_owned(), place)) {
        None => Report::None,
        Some(false) => Report::Waiting,
        Some(true) => Report::Kept,
    }
}

/// The texts of a profile, each with the way to hide or report it.
struct Quotes<'a> {
    round: &'a Round,
    profile: &'a Profile,
    reports: Reports,
}

impl Quotes<'_> {
    fn of(&self, question: &str) -> Vec<Quote> {
        let texts = self.profile.published.texts.placed(question);
        texts
            .map(|(place, text)| Quote {
                text: text.to_owned(),
                path: one_text::path(self.round.id, question, place),
                report: report(&self.reports, question, place),
            })
            .collect()
    }

    /// The answers to all open questions but the stories.
    fn others(&self, lang: Lang, name: &str) -> Vec<Quoted> {
        let asked = &self.round.plan.questions;
        let ids = asked.ids().into_iter().filter(|id| id != STORY);
        ids.map(|id| Quoted {
            title: shapes::question_title(lang, name, asked, &id),
            quotes: self.of(&id),
        })
        .filter(|group| !group.quotes.is_empty())
        .collect()
    }
}

fn only(lang: Lang, published: &Published) -> Vec<Only> {
    let of = |kind| Only {
        view: kind,
        names: reading::only_in(published, kind)
            .into_iter()
            .map(|id| shapes::quality_name(lang, id))
            .collect(),
    };
    [Circle::Inside, Circle::Outside]
        .map(of)
        .into_iter()
        .filter(|one| !one.names.is_empty())
        .collect()
}

/// "Do you recognise this?" of what the owner did not choose, and "Does this give you energy?" of all.
fn taps(lang: Lang, profile: &Profile) -> Vec<Tap> {
    let own = profile.self_view.as_ref();
    let seen = reading::seen(&profile.published).into_iter();
    seen.map(|(id, _)| Tap {
        id: id.to_owned(),
        name: shapes::quality_name(lang, id),
        recognised: own.filter(|own| own.place(id) == Place::None).map(|_| {
            profile
                .recognition
                .get(id)
                .map_or("", |said| said.as_str())
                .to_owned()
        }),
        energy: profile
            .personal
            .energy
            .get(id)
            .map_or("", |said| said.as_str())
            .to_owned(),
    })
    .collect()
}

/// Every quality has a flip side: a thought, and not a finding.
fn flip(lang: Lang, quality: &Quality) -> Flip {
    Flip {
        quality: quality.name.in_(lang).to_owned(),
        pitfall: quality.pitfall.in_(lang).to_owned(),
        challenge: quality.challenge.in_(lang).to_owned(),
        allergy: quality.allergy.in_(lang).to_owned(),
    }
}

fn flip_choices(lang: Lang, published: &Published, chosen: &[&Quality]) -> Vec<Choice> {
    let seen = reading::seen(published).into_iter();
    seen.map(|(id, _)| Choice {
        id: id.to_owned(),
        label: shapes::quality_name(lang, id),
        checked: chosen.iter().any(|one| one.id == id),
    })
    .collect()
}
