//! The agreements, as the employee writes them and as both read them.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::address::first_name;
use crate::app::App;
use crate::conversation::commitment::{self, Commitment, MAX_AGREEMENTS, MAX_LINE, Where};
use crate::conversation::{self, Conversation, Prepared, Side, written};
use crate::error::{Error, Refusal, Result};
use crate::ids::ConversationId;
use crate::page::{Done, FieldError, Page};
use crate::profile::{self, reading};
use crate::questionnaire::{Lang, conversation_guide};
use crate::urls;
use crate::version::Version;
use crate::web::conversation::agreement_form::Typed;
use crate::web::conversation::facilities::{self, Offer};
use crate::web::conversation::preparation::Read;
use crate::web::conversation::released;
use crate::web::conversation::wants_no_letters;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::parts::Choice;
use crate::web::profile::present;
use crate::web::stale::{InWords, Stale};
use crate::web::{lead, refusal, show, show_again, show_both, words};

/// The questions of a preparation that ask what somebody wants to do and learn, and where.
const WISHES: [&str; 3] = ["three-years", "elsewhere", "learn"];

/// `POST {conversation}/agreements`; the fields of each form end with its place: `what-0`, `check-on-2`.
/// A form in which nothing was written is no agreement.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Agreements {
    /// Path of the conversation: `/conversations/{id}`.
    pub conversation: ConversationId,
    /// What people call the manager.
    pub manager: String,
    pub forms: Vec<Filled>,
    /// The greatest number of characters of a line.
    pub most: usize,
    /// The manager wants no letters from us.
    pub no_letters: bool,
    pub facilities: Vec<Offer>,
    /// What the employee wrote while preparing about learning, here and elsewhere.
    pub wishes: Vec<Read>,
    pub version: Version,
    pub stale: Option<Stale>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Filled {
    pub place: usize,
    pub what: String,
    /// Parts of the conversation and qualities, one of them chosen or none.
    pub about: Vec<Choice>,
    /// Here, elsewhere or both, one of them chosen or none.
    pub whereabouts: Vec<Choice>,
    pub first_step: String,
    pub support: String,
    pub noticed_by: String,
    pub budget: String,
    /// As the browser's date field writes it.
    pub check_on: String,
    /// `open`, `going`, `done` or `dropped`.
    pub status: String,
    pub shared: bool,
    /// It was made before; otherwise the form is for a new one.
    pub kept: bool,
    /// The manager agreed to these words.
    pub confirmed: bool,
}

impl Page for Agreements {
    const TEMPLATE: &'static str = "conversation/agreements.html";
}

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let kept = written::agreements(&app.db.read, &app.key, &conversation).await?;
    let typed = typed_of(&conversation, &kept);
    let page = page(&app, &at, &conversation, typed, vec![]).await?;
    show(&app, &at, &page)
}

/// As it is when nobody has touched it.
fn typed_of(conversation: &Conversation, kept: &[Commitment]) -> Vec<Typed> {
    (0..MAX_AGREEMENTS)
        .map(|place| Typed::from_kept(kept.get(place), conversation))
        .collect()
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let conversation = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let typed: Vec<Typed> = (0..MAX_AGREEMENTS)
        .map(|place| Typed::from_fields(&fields, place))
        .collect();
    let seen = fields.version();
    let written = match read(&app, &at, &conversation, &typed) {
        Ok(written) => written,
        Err(errors) => return again(&app, &at, &conversation, typed, seen, errors).await,
    };
    let agreed = app
        .db
        .write(async |tx| written::agree(tx, &app.scope(&at.who), id, written, &seen).await);
    match agreed.await {
        Err(Error::Stale) => stale(&app, &at, &conversation, typed).await,
        Err(Error::Refused(refused @ Refusal::Conversation(_))) => {
            let error = FieldError::new("what-0", refusal::sentence(at.who.lang, &refused));
            again(&app, &at, &conversation, typed, seen, vec![error]).await
        }
        agreed => agreed.map(|()| lead(&urls::conversation(id), Done::Saved).into_response()),
    }
}

/// What was filled in, each with its place; or all that is to mend.
fn read(
    app: &App,
    at: &SignedIn,
    conversation: &Conversation,
    typed: &[Typed],
) -> Result<Vec<(usize, Commitment)>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut written = Vec::new();
    let filled = typed
        .iter()
        .enumerate()
        .filter(|(_, typed)| !typed.is_empty());
    for (place, typed) in filled {
        match typed.check(at.who.lang, place, app.moment().today(), conversation) {
            Ok(commitment) => written.push((place, commitment)),
            Err(faults) => errors.extend(faults),
        }
    }
    if errors.is_empty() {
        Ok(written)
    } else {
        Err(errors)
    }
}

async fn again(
    app: &App,
    at: &SignedIn,
    conversation: &Conversation,
    typed: Vec<Typed>,
    version: Version,
    errors: Vec<FieldError>,
) -> Result<Response> {
    let page = Agreements {
        version,
        ..page(app, at, conversation, typed, errors).await?
    };
    show_again(app, at, &page)
}

async fn stale(
    app: &App,
    at: &SignedIn,
    conversation: &Conversation,
    typed: Vec<Typed>,
) -> Result<Response> {
    let kept = written::agreements(&app.db.read, &app.key, conversation).await?;
    let in_words = |all: &[Typed]| -> InWords {
        // What is kept has no gaps.
        let (filled, empty): (Vec<_>, Vec<_>) = all.iter().partition(|typed| !typed.is_empty());
        let places = filled.into_iter().chain(empty).enumerate();
        places
            .flat_map(|(place, typed)| typed.in_words(at.who.lang, place))
            .collect()
    };
    let stale = Stale::of(
        in_words(&typed),
        in_words(&typed_of(conversation, &kept)),
        urls::agreements(conversation.id),
    );
    let page = page(app, at, conversation, typed, vec![]).await?;
    let done = urls::conversation(conversation.id);
    show_both(app, at, stale, &done, |stale| Agreements { stale, ..page })
}

async fn page(
    app: &App,
    at: &SignedIn,
    conversation: &Conversation,
    typed: Vec<Typed>,
    errors: Vec<FieldError>,
) -> Result<Agreements> {
    let lang = at.who.lang;
    let kept = written::agreements(&app.db.read, &app.key, conversation).await?;
    let sheet = written::prepared(&app.db.read, &app.key, conversation, Side::Employee).await?;
    let before = conversation::before(&app.db.read, conversation, &app.key).await?;
    let hour = conversation_guide().hour(before.is_some()).into_iter();
    let mut subjects: Vec<(String, String)> = hour
        .filter(|(part, _)| !part.themes.is_empty())
        .map(|(part, _)| (format!("part.{}", part.id), part.title.in_(lang).to_owned()))
        .collect();
    if let Some(round) = released(app, at).await? {
        let profile = profile::by_round(&app.db.read, &app.key, round.id).await?;
        let listed = reading::seen(&profile.published).into_iter();
        subjects.extend(
            listed.map(|(id, _)| (format!("quality.{id}"), present::quality_name(lang, id))),
        );
    }
    let forms = typed.into_iter().enumerate().map(|(place, typed)| Filled {
        place,
        about: subjects
            .iter()
            .map(|(id, label)| Choice {
                id: id.clone(),
                label: label.clone(),
                checked: *id == typed.about,
            })
            .collect(),
        whereabouts: Where::ALL
            .map(|place| Choice {
                id: place.as_str().to_owned(),
                label: words::say(lang, place.key(), &[]),
                checked: place.as_str() == typed.whereabouts,
            })
            .into(),
        what: typed.what,
        first_step: typed.first_step,
        support: typed.support,
        noticed_by: typed.noticed_by,
        budget: typed.budget,
        check_on: typed.check_on,
        status: typed.status,
        shared: typed.shared,
        kept: kept.get(place).is_some(),
        confirmed: kept
            .get(place)
            .is_some_and(|commitment| commitment.confirmed),
    });
    Ok(Agreements {
        conversation: conversation.id,
        manager: first_name(conversation.plan.manager_name.as_str()),
        forms: forms.collect(),
        most: MAX_LINE,
        no_letters: wants_no_letters(app, &conversation.plan.manager_address).await?,
        facilities: facilities::offers(app, lang),
        wishes: wishes(lang, &sheet),
        version: commitment::version(&kept),
        stale: None,
        errors,
    })
}

/// Here comes first.
fn wishes(lang: Lang, sheet: &Prepared) -> Vec<Read> {
    let asked = Side::Employee.questions().iter();
    let asked = asked.filter(|question| WISHES.contains(&question.id.as_str()));
    let answered = asked.filter_map(|question| {
        Some(Read {
            label: question.text.in_(lang).to_owned(),
            text: sheet.answers.get(&question.id)?.clone(),
        })
    });
    answered.collect()
}
