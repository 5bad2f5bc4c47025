//! The profile on paper, to keep: all of it for its owner, the chosen parts for the conversation.

use axum::extract::State;
use axum::response::Response;

use crate::app::App;
use crate::conversation::{self, written};
use crate::error::{Error, Result};
use crate::ids::{ConversationId, RoundId};
use crate::profile;
use crate::questionnaire::Lang;
use crate::report::pdf::Hour;
use crate::report::{Owner, Source, pdf};
use crate::round;
use crate::web::conversation::{earlier, participant};
use crate::web::extract::{Path, SignedIn};
use crate::web::files::{Kind, file};
use crate::web::profile::export::Found;

/// The owner's copy of everything.
pub(crate) async fn complete(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<RoundId>,
) -> Result<Response> {
    let found = Found::of(&app, &at, id).await?;
    let source = found.source(&app, &at);
    let report = pdf::complete(&source, &app.config.service_name);
    let day = Some(source.opened_on());
    let bytes = pdf::print(report).await?;
    Ok(file(
        at.who.lang,
        ("download-profile", Kind::Pdf),
        day,
        bytes,
    ))
}

/// What goes along, as its owner may print it before or after sharing.
pub(crate) async fn own(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let talk = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let agreed = written::agreements(&app.db.read, &app.key, &talk).await?;
    let owner = Owner {
        name: &at.who.name,
        first_name: &at.who.first_name,
        organisation: &app.config.organisation,
    };
    let before = conversation::before(&app.db.read, &talk, &app.key).await?;
    let hour = Hour {
        talk: &talk,
        agreed: &agreed,
        looks_back: before.is_some(),
    };
    brought(&app, at.who.lang, owner, hour).await
}

/// The same for the manager, as long as it is shared.
pub(crate) async fn shared(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let participant = participant::manager(&app, &at, id).await?;
    if !participant.conversation.is_shared(app.moment().today()) {
        return Err(Error::NotFound);
    }
    let mut agreed = written::agreements(&app.db.read, &app.key, &participant.conversation).await?;
    agreed.retain(|commitment| commitment.shared);
    let owner = Owner {
        name: &participant.employee_name,
        first_name: &participant.employee,
        organisation: &app.config.organisation,
    };
    let hour = Hour {
        talk: &participant.conversation,
        agreed: &agreed,
        looks_back: earlier::talk(&app, &participant).await?.is_some(),
    };
    brought(&app, at.who.lang, owner, hour).await
}

async fn brought(app: &App, lang: Lang, owner: Owner<'_>, hour: Hour<'_>) -> Result<Response> {
    let talk = hour.talk;
    let from = match talk.share.round {
        Some(id) => Some((
            round::by_id(&app.db.read, id).await?,
            profile::by_round(&app.db.read, &app.key, id).await?,
        )),
        None => None,
    };
    let config = &app.config;
    let source = from.as_ref().map(|(round, profile)| {
        let when = (lang, config.zone, app.clock.now());
        Source::new((round, profile), None, owner, when)
    });
    let service = config.service_name.as_str();
    let report = pdf::for_conversation(lang, service, owner, hour, source.as_ref());
    let (what, day) = (
        ("download-conversation", Kind::Pdf),
        Some(talk.plan.held_on),
    );
    Ok(file(lang, what, day, pdf::print(report).await?))
}
