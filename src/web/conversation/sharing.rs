//! Choosing what goes along, seeing exactly that, sharing it and taking it back: with whomever it is shared.

use std::collections::BTreeSet;

use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::part::Part;
use crate::conversation::{self, Choice};
use crate::error::{self, Error, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::questionnaire::Lang;
use crate::text;
use crate::urls;
use crate::version::Version;
use crate::web::conversation::brought::Shown;
use crate::web::conversation::plan_form::field_error;
use crate::web::conversation::sharing_parts::Offered;
use crate::web::conversation::wants_no_letters;
use crate::web::conversation::with::With;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::reader::along::{self, Along};
use crate::web::stale::{InWords, Stale};
use crate::web::{lead, show, show_again, show_both, words};

/// `GET {form}?part=..&part=..&look=1` shows the preview and keeps nothing.
/// `POST {form}` with `part` (repeated) and `until` shares just what the preview showed.
/// `POST {taking_back}` takes it back.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sharing {
    pub form: String,
    pub taking_back: String,
    pub back: String,
    /// The manager of a conversation; otherwise somebody who reads along.
    pub is_manager: bool,
    /// What people call the reader.
    pub reader: String,
    /// The whole of it.
    pub reader_name: String,
    pub groups: Vec<PartGroup>,
    /// What the reader would see of the ticked parts.
    pub preview: Option<Preview>,
    /// The reader can read something now.
    pub shared: bool,
    /// The last day to read, as the browser writes it: `2027-02-19`.
    pub until: String,
    /// The same in words, once something was shared.
    pub until_words: String,
    /// The reader wants no letters from us.
    pub no_letters: bool,
    /// Who else can read something now.
    pub along: Vec<Along>,
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
    /// What the conversation is to be about: whoever shares anything with its manager shares this too.
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
    ask(&app, &at, &With::manager(&app, &at, id).await?, query).await
}

pub(crate) async fn share(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    take(&app, &at, &With::manager(&app, &at, id).await?, &fields).await
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

pub(crate) async fn ask(
    app: &App,
    at: &SignedIn,
    with: &With,
    query: Option<String>,
) -> Result<Response> {
    let fields = Fields::from_query(query.as_deref().unwrap_or_default());
    let look = fields.has("look");
    let typed = if look {
        Typed::from_fields(with, &fields)
    } else {
        Typed::from_kept(with, app.moment().today())
    };
    let page = page(app, at, with, typed, (look, vec![])).await?;
    show(app, at, &page)
}

pub(crate) async fn take(
    app: &App,
    at: &SignedIn,
    with: &With,
    fields: &Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(with, fields);
    let Ok(until) = typed.until.parse() else {
        let sentence = words::say(at.who.lang, "date-invalid", &[]);
        let error = FieldError::new("until", sentence);
        let page = page(app, at, with, typed, (false, vec![error])).await?;
        return show_again(app, at, &page);
    };
    let (round, talk) = Offered::of(app, at, with).await?.ids();
    let choice = Choice {
        round,
        parts: typed.parts.clone(),
        until,
        seen: typed.version.clone(),
    };
    match with.save(app, at, &choice, talk).await {
        Err(Error::Stale) => stale(app, at, with, typed, (choice, talk)).await,
        Err(Error::Refused(error::Refusal::Conversation(refused))) => {
            let error = field_error(at.who.lang, refused);
            let page = page(app, at, with, typed, (false, vec![error])).await?;
            show_again(app, at, &page)
        }
        shared => shared.map(|()| lead(&with.ways().back, Done::Shared).into_response()),
    }
}

/// The choice once more, beside the one that was shared meanwhile.
async fn stale(
    app: &App,
    at: &SignedIn,
    with: &With,
    typed: Typed,
    (choice, talk): (Choice, Option<ConversationId>),
) -> Result<Response> {
    let now = with.again(app, at).await?;
    let kept = Typed::from_kept(&now, app.moment().today());
    let kept = page(app, at, &now, kept, (false, vec![])).await?;
    let mine = page(app, at, &now, typed, (true, vec![])).await?;
    let in_words = |page: &Sharing| page.in_words(at.who.lang);
    let stale = Stale::of(in_words(&mine), in_words(&kept), kept.form.clone());
    if stale.is_none() {
        // Both say the same; but it may have been taken back meanwhile.
        let choice = Choice {
            seen: kept.version.clone(),
            ..choice
        };
        now.save(app, at, &choice, talk).await?;
    }
    show_both(app, at, stale, &kept.back, |stale| Sharing {
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
    /// The manager has a sheet of their own to read: what was written for the conversation is shared there.
    fn from_fields(with: &With, fields: &Fields) -> Self {
        let parts = fields.all("part").filter_map(|part| part.parse().ok());
        let fits = |part: &Part| part.is_of_profile() || !with.is_manager();
        Self {
            version: fields.version(),
            parts: parts.filter(fits).collect(),
            until: fields.get("until").trim().to_owned(),
        }
    }

    fn from_kept(with: &With, today: NaiveDate) -> Self {
        Self {
            version: with.share().version(),
            parts: with.share().parts.clone(),
            until: with.until(today).to_string(),
        }
    }
}

async fn page(
    app: &App,
    at: &SignedIn,
    with: &With,
    typed: Typed,
    (look, errors): (bool, Vec<FieldError>),
) -> Result<Sharing> {
    let lang = at.who.lang;
    let offered = Offered::of(app, at, with).await?;
    let groups = offered.groups(lang, &typed.parts);
    let share = with.share();
    let ways = with.ways();
    let mut along = along::open(app, at).await?;
    along.retain(|other| other.stop != ways.taking_back);
    let preview = look && !groups.is_empty();
    Ok(Sharing {
        is_manager: with.is_manager(),
        reader: first_name(with.name().as_str()),
        reader_name: with.name().to_string(),
        groups,
        preview: preview.then(|| Preview {
            parts: typed.parts.iter().map(Part::to_string).collect(),
            topic: with.topic().to_owned(),
            brought: offered.cut(lang, &at.who.first_name, &typed.parts),
        }),
        shared: share.is_open(app.moment().today()),
        until: typed.until,
        version: typed.version,
        stale: None,
        until_words: share
            .until
            .map_or_else(String::new, |last| text::day(lang, last)),
        no_letters: wants_no_letters(app, with.address()).await?,
        form: ways.form,
        taking_back: ways.taking_back,
        back: ways.back,
        along,
        errors,
    })
}
