//! The one question at the end of the hour, on either side of the table.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::conversation::ending::{self, MAX_ENERGY};
use crate::conversation::{Side, written};
use crate::error::{Error, Refusal, Result};
use crate::ids::ConversationId;
use crate::normalise::paragraphs;
use crate::page::{Done, FieldError, Page};
use crate::questionnaire::Lang;
use crate::version::Version;
use crate::web::conversation::participant::{self, Participant};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::stale::{InWords, Stale};
use crate::web::{lead, refusal, show, show_again, show_both, words};

/// `POST {action}` with `energy` and `shared` keeps the answer and leads to the page that closes the hour.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ending {
    /// Path of the conversation on this side.
    pub path: String,
    pub action: String,
    /// Where the hour closes.
    pub closing: String,
    pub conversation: ConversationId,
    /// What people call the one opposite.
    pub other: String,
    /// The reader writes the agreements, and has written none yet.
    pub first_agree: bool,
    /// The manager has heard nothing of this conversation yet.
    pub unknown: bool,
    pub energy: String,
    /// The other may read it.
    pub shared: bool,
    /// The greatest number of characters.
    pub most: usize,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

/// How far one side is with the end of the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum End {
    Open,
    /// They have said what they begin with.
    Closed,
}

impl End {
    pub(super) fn of(ending: &ending::Ending) -> Self {
        if ending.energy.is_empty() {
            Self::Open
        } else {
            Self::Closed
        }
    }
}

impl Page for Ending {
    const TEMPLATE: &'static str = "conversation/ending.html";
}

pub(crate) async fn employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    ask(&app, &at, &participant::employee(&app, &at, id).await?).await
}

pub(crate) async fn managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    ask(&app, &at, &participant::manager(&app, &at, id).await?).await
}

pub(crate) async fn answer_employees(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let participant = participant::employee(&app, &at, id).await?;
    answer(&app, &at, &participant, &fields).await
}

pub(crate) async fn answer_managers(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let participant = participant::manager(&app, &at, id).await?;
    answer(&app, &at, &participant, &fields).await
}

async fn ask(app: &App, at: &SignedIn, participant: &Participant) -> Result<Response> {
    let kept = kept(app, participant).await?;
    let first = kept.energy.is_empty();
    let shown = ending::Ending {
        // What is said at the end of the hour is said to the other, unless its writer says otherwise.
        shared: kept.shared || first,
        ..kept.clone()
    };
    show(
        app,
        at,
        &page(app, participant, shown, kept.version()).await?,
    )
}

async fn answer(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
    fields: &Fields,
) -> Result<Response> {
    let typed = ending::Ending {
        energy: paragraphs(fields.get("energy")),
        shared: fields.has("shared"),
    };
    match save(app, participant, &typed, &fields.version()).await {
        Err(Error::Stale) => stale(app, at, participant, typed).await,
        Err(Error::Refused(refused @ Refusal::Conversation(_))) => {
            let error = FieldError::new("energy", refusal::sentence(at.who.lang, &refused));
            let page = Ending {
                errors: vec![error],
                ..page(app, participant, typed, fields.version()).await?
            };
            show_again(app, at, &page)
        }
        saved => saved.map(|()| lead(&participant.closing(), Done::Saved).into_response()),
    }
}

async fn save(
    app: &App,
    participant: &Participant,
    typed: &ending::Ending,
    seen: &Version,
) -> Result<()> {
    let (conversation, side) = (&participant.conversation, participant.side);
    app.db
        .write(async |tx| {
            ending::answer(tx, &app.moment(), conversation, side, (typed, seen)).await
        })
        .await
}

/// The answer once more, beside the one that was kept meanwhile.
async fn stale(
    app: &App,
    at: &SignedIn,
    participant: &Participant,
    typed: ending::Ending,
) -> Result<Response> {
    let kept = kept(app, participant).await?;
    let in_words = |ending: &ending::Ending| in_words(at.who.lang, ending);
    let stale = Stale::of(in_words(&typed), in_words(&kept), participant.ending());
    let page = page(app, participant, typed, kept.version()).await?;
    let done = participant.closing();
    show_both(app, at, stale, &done, |stale| Ending { stale, ..page })
}

fn in_words(lang: Lang, ending: &ending::Ending) -> InWords {
    let say = |key| words::say(lang, key, &[]);
    let shared = if ending.shared {
        say("stale-yes")
    } else {
        say("stale-no")
    };
    vec![
        (say("ending-question"), ending.energy.clone()),
        (say("stale-shared"), shared),
    ]
}

async fn kept(app: &App, participant: &Participant) -> Result<ending::Ending> {
    let (conversation, side) = (&participant.conversation, participant.side);
    ending::of_side(&app.db.read, &app.key, conversation, side).await
}

async fn page(
    app: &App,
    participant: &Participant,
    typed: ending::Ending,
    version: Version,
) -> Result<Ending> {
    let conversation = &participant.conversation;
    let agreed = written::agreements(&app.db.read, &app.key, conversation).await?;
    Ok(Ending {
        path: participant.path.clone(),
        action: participant.ending(),
        closing: participant.closing(),
        conversation: conversation.id,
        other: participant.other.clone(),
        first_agree: participant.side == Side::Employee && agreed.is_empty(),
        unknown: !conversation.is_known(app.moment().today()),
        energy: typed.energy,
        shared: typed.shared,
        most: MAX_ENERGY,
        version,
        stale: None,
        errors: vec![],
    })
}
