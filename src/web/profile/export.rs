//! Taking one's profile along: what there is to take, and the files themselves.

use crate::ids::ConversationId;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::{self, written};
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::page::Page;
use crate::profile::{self, Profile, SignedLetters};
use crate::report::talent::Agreed;
use crate::report::{Owner, Source, europass, plain_text, resume, talent};
use crate::round::{self, Round, calendar};
use crate::text;
use crate::web::conversation::next;
use crate::web::extract::{Path, SignedIn};
use crate::web::show;

/// How a file is called, its ending, and what it holds.
type Kind = (&'static str, &'static str, &'static str);
const JSON_FILE: Kind = ("talent-profile", "json", "application/json");
const RESUME_FILE: Kind = ("resume", "json", "application/json");
const TEXT_FILE: Kind = ("talent-profile", "txt", "text/plain; charset=utf-8");

/// The description of our own format, for whoever writes software that reads it.
const SCHEMA: &str = include_str!("../../../templates/content/profile.schema.json");

/// The files lie at `{round}/profile.pdf`, `{conversation}/profile.pdf`, `{round}/profile.json`,
/// `{round}/resume.json` and `{round}/profile.txt`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Export {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    /// Path of the next conversation: `/conversations/{id}`; none as long as none is planned.
    pub conversation: Option<ConversationId>,
    /// When the round was, in words.
    pub title: String,
    /// Whether others see a quality that the employee recognises.
    pub has_skills: bool,
    /// The text to copy; empty without such a quality.
    pub europass: String,
}

impl Page for Export {
    const TEMPLATE: &'static str = "profile/export.html";
}

pub(crate) async fn show_forms(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let found = Found::of(&app, &at, id).await?;
    let source = found.source(&app, &at);
    let page = Export {
        round: id,
        conversation: next(&app, &at).await?.map(|conversation| conversation.id),
        title: text::date(at.who.lang, source.opened_on()),
        has_skills: source.has_skills(),
        europass: europass::block(&source)?,
    };
    show(&app, &at, &page)
}

pub(crate) async fn profile_json(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    file(&app, &at, id, JSON_FILE, |source, agreed| {
        Ok(serde_json::to_string_pretty(&talent::document(
            source, agreed,
        ))?)
    })
    .await
}

pub(crate) async fn resume_json(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    file(&app, &at, id, RESUME_FILE, |source, _| {
        Ok(serde_json::to_string_pretty(&resume::resume(source)?)?)
    })
    .await
}

pub(crate) async fn profile_text(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    file(&app, &at, id, TEXT_FILE, |source, _| {
        plain_text::write(source)
    })
    .await
}

pub(crate) async fn schema() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/schema+json")], SCHEMA)
}

/// What a form is made of.
pub(crate) struct Found {
    round: Round,
    profile: Profile,
    before: Option<(Round, Profile)>,
    letters: SignedLetters,
    /// What was agreed since the round.
    pub(crate) agreed: Vec<Agreed>,
}

impl Found {
    /// The visitor's own, once it is released; before that there is nothing to take along.
    pub(crate) async fn of(app: &App, at: &SignedIn, id: RoundId) -> Result<Self> {
        let db = &app.db.read;
        let round = round::get(db, &at.who, id).await?;
        let profile = profile::read(db, &app.scope(&at.who), id).await?;
        Ok(Self {
            profile: profile.ok_or(Error::NotFound)?,
            before: profile::before(db, &app.scope(&at.who), &round).await?,
            letters: profile::signed::read(db, &app.scope(&at.who), id).await?,
            agreed: agreed_since(app, at, &round).await?,
            round,
        })
    }

    pub(crate) fn source<'a>(&'a self, app: &'a App, at: &'a SignedIn) -> Source<'a> {
        let owner = Owner {
            name: &at.who.name,
            first_name: &at.who.first_name,
            organisation: &app.config.organisation,
        };
        let source = Source::new(
            (&self.round, &self.profile),
            self.before.as_ref(),
            owner,
            (at.who.lang, app.config.zone, app.clock.now()),
        );
        source.with_letters(&self.letters)
    }
}

async fn agreed_since(app: &App, at: &SignedIn, round: &Round) -> Result<Vec<Agreed>> {
    let (db, key) = (&app.db.read, &app.key);
    let since = calendar::day_of(round.created_at, app.config.zone);
    let mut agreed = Vec::new();
    for conversation in conversation::list(db, &app.scope(&at.who)).await? {
        if !conversation.cancelled && conversation.plan.held_on >= since {
            agreed.push((
                conversation.id,
                written::agreements(db, key, &conversation).await?,
            ));
        }
    }
    Ok(agreed)
}

async fn file(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    (name, ending, content_type): Kind,
    write: impl FnOnce(&Source<'_>, &[Agreed]) -> Result<String>,
) -> Result<Response> {
    let found = Found::of(app, at, id).await?;
    let source = found.source(app, at);
    let name = format!("{name}-{}.{ending}", source.opened_on());
    Ok(kept(&name, content_type, write(&source, &found.agreed)?))
}

/// To keep, not to show. The name says what it is and of when; whose it is stays inside, for others too see a list of
/// downloads.
pub(crate) fn kept(name: &str, content_type: &'static str, body: impl IntoResponse) -> Response {
    let headers = [
        (CONTENT_TYPE, content_type.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, body).into_response()
}
