//! Choosing what goes along, seeing exactly that, sharing it and taking it back.

use std::collections::BTreeSet;

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::part::Part;
use crate::conversation::{self, Choice, Conversation};
use crate::error::{self, Error, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::profile::{self};
use crate::questionnaire::Lang;
use crate::text;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::brought::{Shown, cut};
use crate::web::conversation::plan_form::field_error;
use crate::web::conversation::{released, sharing_parts, wants_no_letters};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::stale::{InWords, Stale};
use crate::web::{lead, show, show_again, show_both, words};

/// `GET {conversation}/sharing?part=..&part=..&look=1` shows the preview and keeps nothing.
/// `POST {conversation}/sharing` with `part` (repeated) and `until` shares just what the preview showed.
/// `POST {conversation}/withdrawal` takes it back.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sharing {
    /// Path of the conversation: `/conversations/{id}`.
    pub conversation: ConversationId,
    /// What people call the manager.
    pub manager: String,
    /// The whole of it.
    pub manager_name: String,
    pub groups: Vec<PartGroup>,
    /// What the manager would see of the ticked parts.
    pub preview: Option<Preview>,
    /// The manager can read something now.
    pub shared: bool,
    /// The last day to read, as the browser writes it: `2027-02-19`.
    pub until: String,
    /// The same in words, once something was shared.
    pub until_words: String,
    /// The manager wants no letters from us.
    pub no_letters: bool,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct PartGroup {
    pub title: String,
    pub parts: Vec<Line>,
}

/// The box is `part-{id}`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    pub id: String,
    /// What it is, or the text itself.
    pub label: String,
    pub checked: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Preview {
    /// The ids of exactly these parts.
    pub parts: Vec<String>,
    /// What the conversation is to be about: whoever shares anything shares this too.
    pub topic: String,
    pub brought: Shown,
}

impl Page for Sharing {
    const TEMPLATE: &'static str = "conversation/sharing.html";
}

/// The list with ticks; with `look=1` also what the manager would see of the ticked parts. Nothing is kept.
pub(crate) async fn choose(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let fields = Fields::from_query(query.as_deref().unwrap_or_default());
    let look = fields.has("look");
    let typed = if look {
        Typed::from_fields(&fields)
    } else {
        Typed::from_kept(&conversation, app.moment().today())
    };
    let page = page(&app, &at, &conversation, typed, look, vec![]).await?;
    show(&app, &at, &page)
}

pub(crate) async fn share(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let Ok(until) = typed.until.parse() else {
        let sentence = words::say(at.who.lang, "date-invalid", &[]);
        let error = FieldError::new("until", sentence);
        let page = page(&app, &at, &conversation, typed, false, vec![error]).await?;
        return show_again(&app, &at, &page);
    };
    let choice = Choice {
        round: released(&app, &at).await?.map(|round| round.id),
        parts: typed.parts.clone(),
        until,
        seen: typed.version.clone(),
    };
    let again = choice.clone();
    let shared = app
        .db
        .write(async |tx| conversation::share(tx, &app.scope(&at.who), id, choice).await);
    match shared.await {
        Err(Error::Stale) => stale(&app, &at, id, typed, again).await,
        Err(Error::Refused(error::Refusal::Conversation(refused))) => {
            let error = field_error(at.who.lang, refused);
            let page = page(&app, &at, &conversation, typed, false, vec![error]).await?;
            show_again(&app, &at, &page)
        }
        shared => shared.map(|_| lead(&urls::conversation(id), Done::Shared).into_response()),
    }
}

pub(crate) async fn withdraw(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| conversation::withdraw(tx, &app.scope(&at.who), id).await)
        .await?;
    Ok(lead(&urls::conversation(id), Done::Withdrawn))
}

/// The choice once more, beside the one that was shared meanwhile.
async fn stale(
    app: &App,
    at: &SignedIn,
    id: ConversationId,
    typed: Typed,
    choice: Choice,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let kept = Typed::from_kept(&conversation, app.moment().today());
    let kept = page(app, at, &conversation, kept, false, vec![]).await?;
    let mine = page(app, at, &conversation, typed, true, vec![]).await?;
    let in_words = |page: &Sharing| page.in_words(at.who.lang);
    let stale = Stale::of(in_words(&mine), in_words(&kept), urls::sharing(id));
    if stale.is_none() {
        // Both say the same; but it may have been taken back meanwhile.
        let choice = Choice {
            seen: kept.version.clone(),
            ..choice
        };
        app.db
            .write(async |tx| conversation::share(tx, &app.scope(&at.who), id, choice).await)
            .await?;
    }
    show_both(app, at, stale, &urls::conversation(id), |stale| Sharing {
        version: kept.version,
        stale,
        ..mine
    })
}

impl Sharing {
    fn in_words(&self, lang: Lang) -> InWords {
        let parts = self.groups.iter().flat_map(|group| &group.parts);
        let ticked = parts.filter(|part| part.checked);
        let ticked: Vec<_> = ticked.map(|part| part.label.as_str()).collect();
        vec![
            (words::say(lang, "share-choose", &[]), ticked.join("\n")),
            (
                words::say(lang, "share-until", &[]),
                words::typed_day(lang, &self.until),
            ),
        ]
    }
}

/// The form as it was filled in.
struct Typed {
    version: Version,
    parts: BTreeSet<Part>,
    until: String,
}

impl Typed {
    fn from_fields(fields: &Fields) -> Self {
        let parts = fields.all("part").filter_map(|part| part.parse().ok());
        Self {
            version: fields.version(),
            parts: parts.collect(),
            until: fields.get("until").trim().to_owned(),
        }
    }

    fn from_kept(conversation: &Conversation, today: NaiveDate) -> Self {
        Self {
            version: conversation.share.version(),
            parts: conversation.share.parts.clone(),
            until: conversation.until(today).to_string(),
        }
    }
}

async fn page(
    app: &App,
    at: &SignedIn,
    conversation: &Conversation,
    typed: Typed,
    look: bool,
    errors: Vec<FieldError>,
) -> Result<Sharing> {
    let lang = at.who.lang;
    let name = at.who.first_name.as_str();
    let mut page = Sharing {
        conversation: conversation.id,
        manager: first_name(conversation.plan.manager_name.as_str()),
        manager_name: conversation.plan.manager_name.to_string(),
        groups: vec![],
        preview: None,
        shared: conversation.is_shared(app.moment().today()),
        until: typed.until,
        version: typed.version,
        stale: None,
        until_words: conversation
            .share
            .until
            .map_or_else(String::new, |last| text::day(lang, last)),
        no_letters: wants_no_letters(app, &conversation.plan.manager_address).await?,
        errors,
    };
    let Some(round) = released(app, at).await? else {
        return Ok(page);
    };
    let profile = profile::by_round(&app.db.read, &app.key, round.id).await?;
    let ticked = typed.parts;
    page.groups = sharing_parts::groups(lang, &round, &profile, &ticked);
    page.preview = look.then(|| Preview {
        parts: ticked.iter().map(Part::to_string).collect(),
        topic: conversation.wish.clone(),
        brought: cut(lang, name, &round, &profile, &ticked),
    });
    Ok(page)
}
