//! The conversation on the employee's side: planning it, and the way to it.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

use crate::account;
use crate::app::App;
use crate::conversation::event::{self, Entry};
use crate::conversation::{self, Conversation, Former, Side, papers};
use crate::error::{Error, Refusal, Result};
use crate::ids::ConversationId;
use crate::invitation;
use crate::round::calendar;
use crate::text;
use crate::web::conversation::plan_form::{Typed, told};
use crate::web::conversation::sharing;
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::pages::conversation::{Cancel, Show, Stage};
use crate::web::profile::export::kept;
use crate::web::{show, show_again, timeline, words};

pub(crate) async fn new(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let person = account::person(&app.db.read, &at.who).await?;
    let typed = Typed {
        manager_name: person.manager_name.into(),
        manager_email: person.manager_address,
        ..Typed::default()
    };
    show(&app, &at, &typed.page("/conversations".to_owned(), vec![]))
}

pub(crate) async fn create(
    State(app): State<App>,
    at: SignedIn,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    let plan = match typed.check(&app, &at) {
        Ok(plan) => plan,
        Err(errors) => {
            return show_again(&app, &at, &typed.page("/conversations".to_owned(), errors));
        }
    };
    let (scope, topic) = (app.scope(&at.who), typed.topic.clone());
    let created = app.db.write(async |tx| {
        account::hold(tx, &at.who).await?;
        conversation::create(tx, &scope, plan, topic).await
    });
    match created.await {
        Err(Error::Refused(Refusal::Conversation(refused))) => {
            let errors = vec![told(at.who.lang, refused)];
            show_again(&app, &at, &typed.page("/conversations".to_owned(), errors))
        }
        created => created.map(|one| Redirect::to(&path(one.id)).into_response()),
    }
}

pub(crate) async fn show_own(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let lang = at.who.lang;
    let today = today(&app);
    let profile = sharing::released(&app, &at).await?;
    let sheet = papers::sheet(&app.db.read, &app.key, &one, Side::Employee).await?;
    let agreements = papers::agreements(&app.db.read, &app.key, &one).await?;
    let page = Show {
        conversation: path(id),
        date: text::moment(lang, one.plan.held_on, one.plan.at),
        place: one.plan.place.clone(),
        manager: one.plan.manager_name.to_string(),
        topic: one.brought.wish.clone(),
        profile: profile.map(|round| format!("/rounds/{}/profile", round.id)),
        shared_until: one
            .shared_until
            .filter(|_| one.is_shared(today))
            .map(|last| text::day(lang, last)),
        announced: one.has_date(),
        no_letters: wants_no_letters(&app, &one.plan.manager_address).await?,
        untold: untold(&app, &one, today).await?,
        stage: match one.is_ahead(today) {
            _ if one.cancelled => Stage::Cancelled,
            true => Stage::Ahead,
            false => Stage::Held,
        },
        prepared: !sheet.answers.is_empty(),
        agreed: agreements.iter().map(|one| one.what.clone()).collect(),
        time: timeline::of_talk(&app, &at, &one),
    };
    show(&app, &at, &page)
}

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    show(&app, &at, &Typed::from_plan(&one).page(path(id), vec![]))
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let plan = match typed.check(&app, &at) {
        Ok(plan) => plan,
        Err(errors) => return show_again(&app, &at, &typed.page(path(id), errors)),
    };
    let (scope, topic) = (app.scope(&at.who), typed.topic.clone());
    let edited = app
        .db
        .write(async |tx| conversation::edit(tx, &scope, id, plan, topic).await);
    match edited.await {
        Err(Error::Refused(Refusal::Conversation(refused))) => {
            let errors = vec![told(at.who.lang, refused)];
            show_again(&app, &at, &typed.page(path(id), errors))
        }
        edited => edited.map(|_| Redirect::to(&path(id)).into_response()),
    }
}

/// Sends the date to both, for their calendars.
pub(crate) async fn announce(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| conversation::announce(tx, &app.scope(&at.who), id).await)
        .await?;
    Ok(Redirect::to(&path(id)))
}

pub(crate) async fn ask_to_cancel(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let known = one.is_known(today(&app));
    let scope = app.scope(&at.who);
    let may = one.has_room_for_letter(&app.db.read, &scope).await?;
    let is_told = may && !wants_no_letters(&app, &one.plan.manager_address).await?;
    let page = Cancel {
        conversation: path(id),
        date: text::moment(at.who.lang, one.plan.held_on, one.plan.at),
        manager: one.plan.manager_name.to_string(),
        known,
        quiet: known && !is_told,
    };
    show(&app, &at, &page)
}

pub(crate) async fn cancel(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Redirect> {
    app.db
        .write(async |tx| conversation::cancel(tx, &app.scope(&at.who), id).await)
        .await?;
    Ok(Redirect::to(&path(id)))
}

/// The date as a file for a calendar.
pub(crate) async fn calendar_file(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let summary = words::say(
        at.who.lang,
        "calendar-summary",
        &[("name", one.plan.manager_name.as_str().into())],
    );
    let entry = Entry {
        id,
        plan: &one.plan,
        sequence: one.sequence,
        cancelled: one.cancelled,
        summary: &summary,
        link: &format!("{}{}", app.config.base_url, path(id)),
        organizer: &app.config.mail_from,
        stamp: app.clock.now(),
    };
    let file = event::file(&entry, app.config.zone);
    Ok(kept(
        "het-goede-gesprek.ics",
        "text/calendar; charset=utf-8",
        file,
    ))
}

/// The visitor's conversation that comes first, today or later.
pub(crate) async fn next(app: &App, at: &SignedIn) -> Result<Option<Conversation>> {
    let all = conversation::list(&app.db.read, &app.scope(&at.who)).await?;
    let today = today(app);
    Ok(all.into_iter().find(|one| one.is_ahead(today)))
}

/// Whoever stopped our letters gets none of anybody. Nothing else is told of it than that.
pub(crate) async fn wants_no_letters(app: &App, address: &str) -> Result<bool> {
    invitation::is_opted_out(&app.db.read, &app.key, address).await
}

/// The last one with whom it no longer is, as long as it matters, if no letter tells them.
async fn untold(app: &App, one: &Conversation, today: NaiveDate) -> Result<Option<String>> {
    let matters = one.cancelled || one.is_ahead(today);
    let last = one.former.last().filter(|_| matters);
    let back = |former: &&Former| !one.cancelled && former.address == one.plan.manager_address;
    let Some(former) = last.filter(|former| !back(former)) else {
        return Ok(None);
    };
    let quiet = !former.told || wants_no_letters(app, &former.address).await?;
    Ok(quiet.then(|| former.name.to_string()))
}

pub(crate) fn path(id: ConversationId) -> String {
    format!("/conversations/{id}")
}

pub(crate) fn today(app: &App) -> NaiveDate {
    calendar::day_of(app.clock.now(), app.config.zone)
}
