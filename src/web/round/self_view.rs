//! The self-view.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::normalise::normalise;
use crate::page::{Done, FieldError, Page};
use crate::profile;
use crate::profile::self_view::{self, Fault};
use crate::questionnaire::{Lang, bank, questionnaire};
use crate::round;
use crate::urls;
use crate::version::Version;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::parts::{Area, TextQuestion};
use crate::web::profile::present;
use crate::web::stale::{InWords, Stale};
use crate::web::{lead, show, show_again, show_both, words};

/// `POST {round}/self-view` with `top` and `also` (repeated quality ids) and `text-{id}`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SelfView {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    pub areas: Vec<Area<SelfQuality>>,
    pub questions: Vec<TextQuestion>,
    /// The profile is open: everything is shown, nothing can be changed.
    pub locked: bool,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

/// The boxes are `top-{id}` and `also-{id}`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SelfQuality {
    pub id: String,
    pub name: String,
    pub description: String,
    pub top: bool,
    pub also: bool,
}

impl Page for SelfView {
    const TEMPLATE: &'static str = "round/self_view.html";
}

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let round = round::get(&app.db.read, &at.who, id).await?;
    let view = profile::self_view(&app.db.read, &app.scope(&at.who), id)
        .await?
        .unwrap_or_default();
    let locked = round.state.is_released(app.clock.now());
    show(
        &app,
        &at,
        &SelfView {
            locked,
            ..page(&at, id, &view, Version::of(&view), vec![])
        },
    )
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    fields: Fields,
) -> Result<Response> {
    let view = read(&fields);
    let faults = view.check();
    if !faults.is_empty() {
        round::get(&app.db.read, &at.who, id).await?;
        let errors = faults
            .iter()
            .map(|fault| error(at.who.lang, fault))
            .collect();
        return show_again(&app, &at, &page(&at, id, &view, fields.version(), errors));
    }
    let seen = fields.version();
    let looked = app
        .db
        .write(async |tx| profile::look_at_self(tx, &app.scope(&at.who), id, &view, &seen).await);
    match looked.await {
        Err(Error::Stale) => stale(&app, &at, id, &view).await,
        looked => looked.map(|()| lead(&urls::round(id), Done::Saved).into_response()),
    }
}

async fn stale(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    typed: &self_view::SelfView,
) -> Result<Response> {
    let kept = profile::self_view(&app.db.read, &app.scope(&at.who), id).await?;
    let kept = kept.unwrap_or_default();
    let lang = at.who.lang;
    let stale = Stale::of(
        in_words(lang, typed),
        in_words(lang, &kept),
        urls::self_view(id),
    );
    show_both(app, at, stale, &urls::round(id), |stale| SelfView {
        stale,
        ..page(at, id, typed, Version::of(&kept), vec![])
    })
}

fn in_words(lang: Lang, view: &self_view::SelfView) -> InWords {
    // In the order of the list, whatever the order of ticking.
    let names = |chosen: &[String]| {
        let all = bank().qualities.iter();
        let all = all.filter(|quality| chosen.contains(&quality.id));
        let names: Vec<_> = all.map(|quality| quality.name.in_(lang)).collect();
        names.join(", ")
    };
    let ticks = [("self-top", &view.top), ("self-also", &view.also)];
    let ticks = ticks.map(|(key, chosen)| (words::say(lang, key, &[]), names(chosen)));
    let questions = questionnaire().self_view.questions.iter();
    let texts = questions.map(|question| {
        let text = view.texts.get(&question.id).cloned();
        (
            question.title.in_(lang).to_owned(),
            text.unwrap_or_default(),
        )
    });
    ticks.into_iter().chain(texts).collect()
}

/// A quality ticked in both places counts as one of the five.
fn read(fields: &Fields) -> self_view::SelfView {
    let top: Vec<String> = fields.all("top").map(str::to_owned).collect();
    let also = fields
        .all("also")
        .filter(|id| !top.iter().any(|chosen| chosen == id));
    let texts = fields
        .under("text-")
        .into_iter()
        .map(|(id, text)| (id, normalise(&text)));
    self_view::SelfView {
        also: also.map(str::to_owned).collect(),
        texts: texts.filter(|(_, text)| !text.is_empty()).collect(),
        top,
    }
}

fn error(lang: Lang, fault: &Fault) -> FieldError {
    let about = &bank().about;
    let (field, key, args): (String, &str, Vec<_>) = match fault {
        Fault::Top => (
            "qualities".into(),
            "self-top-count",
            vec![("n", about.self_top.into())],
        ),
        Fault::Also => (
            "qualities".into(),
            "self-also-count",
            vec![("max", about.self_extra_max.into())],
        ),
        Fault::TextTooLong { id, max } => (
            format!("text-{id}"),
            "text-too-long",
            vec![("max", (*max).into())],
        ),
        Fault::Unknown => ("qualities".into(), "choice-unknown", vec![]),
    };
    FieldError::new(field, words::say(lang, key, &args))
}

fn page(
    at: &SignedIn,
    id: RoundId,
    view: &self_view::SelfView,
    version: Version,
    errors: Vec<FieldError>,
) -> SelfView {
    let lang = at.who.lang;
    let has = |list: &[String], id: &str| list.iter().any(|chosen| chosen == id);
    SelfView {
        round: id,
        areas: present::areas(lang, |quality| SelfQuality {
            id: quality.id.clone(),
            name: quality.name.in_(lang).to_owned(),
            description: quality.description.in_(lang).to_owned(),
            top: has(&view.top, &quality.id),
            also: has(&view.also, &quality.id),
        }),
        questions: questionnaire()
            .self_view
            .questions
            .iter()
            .map(|question| TextQuestion {
                id: question.id.clone(),
                label: question.title.in_(lang).to_owned(),
                help: None,
                value: view.texts.get(&question.id).cloned().unwrap_or_default(),
                max: question.max_chars,
            })
            .collect(),
        locked: false,
        version,
        stale: None,
        errors,
    }
}
