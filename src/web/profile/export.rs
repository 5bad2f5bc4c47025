//! Taking one's profile along: what there is to take, and the files themselves.

use crate::ids::ConversationId;
use axum::extract::{RawQuery, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::{self, written};
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::page::{FieldError, Page};
use crate::profile::{self, Profile, SignedLetters};
use crate::questionnaire::Lang;
use crate::report::talent::Agreed;
use crate::report::{Owner, Source, about, europass, plain_text, resume, talent};
use crate::round::{self, Round, calendar};
use crate::text;
use crate::web::conversation::next;
use crate::web::extract::{Path, SignedIn};
use crate::web::files::{Kind, file};
use crate::web::profile::card::Card;
use crate::web::{show, words};

/// The description of our own format, for whoever writes software that reads it.
const SCHEMA: &str = include_str!("../../../templates/content/profile.schema.json");

/// The files lie at `{round}/profile.pdf`, `{conversation}/profile.pdf`, `{round}/profile.json`,
/// `{round}/resume.json`, `{round}/profile.txt`, `{round}/card.pdf` and `{round}/card.png`. `GET {round}/export` takes the
/// stories of the card (`Card`).
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
    /// About oneself in the first person, to copy: in each language that there is something to say in.
    pub about: Vec<About>,
    /// None when there is nothing to put on one.
    pub card: Option<Card>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct About {
    pub lang: Lang,
    pub label: String,
    pub text: String,
}

impl Page for Export {
    const TEMPLATE: &'static str = "profile/export.html";
}

pub(crate) async fn show_forms(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let found = Found::of(&app, &at, id).await?;
    let source = found.source(&app, &at);
    let card = Card::of(&source, &found.profile, query.as_deref());
    let too_many = card.as_ref().filter(|card| card.too_many).map(|card| {
        let sentence = words::say(at.who.lang, "card-too-many", &[("most", card.most.into())]);
        FieldError::new("stories", sentence)
    });
    let page = Export {
        round: id,
        conversation: next(&app, &at).await?.map(|conversation| conversation.id),
        title: text::date(at.who.lang, source.opened_on()),
        has_skills: source.has_skills(),
        europass: europass::block(&source)?,
        about: about_me(&source)?,
        card,
        errors: too_many.into_iter().collect(),
    };
    show(&app, &at, &page)
}

/// Which language a text is in, said in the reader's.
pub(super) fn about_label(reader: Lang, lang: Lang) -> String {
    words::say(reader, "about-label", &[("language", lang.name().into())])
}

/// The reader's own language first.
fn about_me(source: &Source<'_>) -> Result<Vec<About>> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let text = about::text(source, lang)?;
        if !text.is_empty() {
            all.push(About {
                lang,
                label: about_label(source.lang(), lang),
                text,
            });
        }
    }
    all.sort_by_key(|about| about.lang != source.lang());
    Ok(all)
}

pub(crate) async fn profile_json(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    written(
        &app,
        &at,
        id,
        ("download-profile", Kind::Json),
        |source, agreed| {
            Ok(serde_json::to_string_pretty(&talent::document(
                source, agreed,
            ))?)
        },
    )
    .await
}

pub(crate) async fn resume_json(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    written(&app, &at, id, ("download-cv", Kind::Json), |source, _| {
        Ok(serde_json::to_string_pretty(&resume::resume(source)?)?)
    })
    .await
}

pub(crate) async fn profile_text(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    written(
        &app,
        &at,
        id,
        ("download-profile", Kind::Text),
        |source, _| plain_text::write(source),
    )
    .await
}

pub(crate) async fn schema() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/schema+json")], SCHEMA)
}

/// What a form is made of.
pub(crate) struct Found {
    round: Round,
    pub(crate) profile: Profile,
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

async fn written(
    app: &App,
    at: &SignedIn,
    id: RoundId,
    name: (&str, Kind),
    write: impl FnOnce(&Source<'_>, &[Agreed]) -> Result<String>,
) -> Result<Response> {
    let found = Found::of(app, at, id).await?;
    let source = found.source(app, at);
    let text = write(&source, &found.agreed)?;
    Ok(file(at.who.lang, name, Some(source.opened_on()), text))
}
