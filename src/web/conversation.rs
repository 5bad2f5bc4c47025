//! The conversation: planning it, and what the manager reads of it.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

use super::extract::{Fields, Path, SignedIn};
use super::pages::conversation::{Edit, Shared, Show};
use super::{refusal, sharing, show, show_again, words};
use crate::account;
use crate::address::Address;
use crate::app::App;
use crate::conversation::{self, Conversation, Plan, Refusal};
use crate::db;
use crate::error::{self, Result};
use crate::ids::ConversationId;
use crate::page::FieldError;
use crate::plain::normalise;
use crate::profile::{self, reading};
use crate::questionnaire::Lang;
use crate::round::{self, calendar};
use crate::text;

pub(super) async fn new(State(app): State<App>, at: SignedIn) -> Result<Response> {
    let person = account::person(&app.db.read, &at.who).await?;
    let typed = Typed {
        manager_name: person.manager_name,
        manager_email: person.manager_address,
        ..Typed::default()
    };
    show(&app, &at, &typed.page("/conversations".to_owned(), vec![]))
}

pub(super) async fn create(
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
    let tx = db::begin(&app.db).await?;
    let now = app.clock.now();
    let planned = (&app.key, plan, typed.topic);
    let conversation = conversation::create(&tx, &at.who, now, &app.dice, planned).await?;
    tx.commit().await?;
    Ok(Redirect::to(&path(conversation.id)).into_response())
}

pub(super) async fn show_own(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &at.who, &app.key, id).await?;
    let lang = at.who.lang;
    let today = calendar::day_of(app.clock.now(), app.config.zone);
    let profile = sharing::released(&app, &at).await?;
    let starters = match &profile {
        Some(round) => starters(&app, &at, round).await?,
        None => vec![],
    };
    let page = Show {
        conversation: path(id),
        date: Some(text::day(lang, one.plan.held_on)),
        shared_until: one
            .shared_until
            .filter(|_| one.is_shared(today))
            .map(|last| text::day(lang, last)),
        manager: one.plan.manager_name,
        topic: one.brought.wish,
        profile: profile.map(|round| format!("/rounds/{}/profile", round.id)),
        starters,
    };
    show(&app, &at, &page)
}

pub(super) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &at.who, &app.key, id).await?;
    show(&app, &at, &Typed::from_plan(&one).page(path(id), vec![]))
}

pub(super) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let typed = Typed::from_fields(&fields);
    conversation::get(&app.db.read, &at.who, &app.key, id).await?;
    let plan = match typed.check(&app, &at) {
        Ok(plan) => plan,
        Err(errors) => return show_again(&app, &at, &typed.page(path(id), errors)),
    };
    let tx = db::begin(&app.db).await?;
    conversation::edit(&tx, &at.who, &app.dice, (&app.key, id), (plan, typed.topic)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&path(id)).into_response())
}

/// What the manager sees: just the shared parts.
pub(super) async fn shared(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let today = calendar::day_of(app.clock.now(), app.config.zone);
    let one = conversation::shared(&app.db.read, &at.who, today, (&app.key, id)).await?;
    let employee = account::reach(&app.db.read, one.account).await?;
    let page = Shared {
        date: Some(text::day(at.who.lang, one.plan.held_on)),
        until: one.shared_until.map(|last| text::day(at.who.lang, last)),
        topic: one.brought.wish.clone(),
        brought: sharing::brought(&app, at.who.lang, &employee.name, &one.brought).await?,
        name: employee.name,
    };
    show(&app, &at, &page)
}

pub(super) fn path(id: ConversationId) -> String {
    format!("/conversations/{id}")
}

async fn starters(app: &App, at: &SignedIn, round: &round::Round) -> Result<Vec<String>> {
    let profile = profile::by_round(&app.db.read, &app.key, round.id).await?;
    let name = at.who.name.as_str();
    Ok(reading::starters(
        &profile.published,
        profile.self_view.as_ref(),
        &profile.recognition,
    )
    .into_iter()
    .map(|starter| starter.words(at.who.lang, name))
    .collect())
}

/// The form as it was filled in.
#[derive(Default)]
struct Typed {
    date: String,
    manager_name: String,
    manager_email: String,
    topic: String,
}

impl Typed {
    fn from_fields(fields: &Fields) -> Self {
        Self {
            date: fields.get("date").trim().to_owned(),
            manager_name: normalise(fields.get("manager-name")),
            manager_email: fields.get("manager-email").trim().to_owned(),
            topic: normalise(fields.get("topic")),
        }
    }

    fn from_plan(one: &Conversation) -> Self {
        Self {
            date: one.plan.held_on.to_string(),
            manager_name: one.plan.manager_name.clone(),
            manager_email: one.plan.manager_address.clone(),
            topic: one.brought.wish.clone(),
        }
    }

    fn check(&self, app: &App, at: &SignedIn) -> Result<Plan, Vec<FieldError>> {
        let lang = at.who.lang;
        let mut errors = Vec::new();
        let date = self.date.parse::<NaiveDate>().ok();
        if date.is_none() {
            errors.push(FieldError::new(
                "date",
                words::say(lang, "date-invalid", &[]),
            ));
        }
        if self.manager_name.is_empty() {
            errors.push(FieldError::new(
                "manager-name",
                words::say(lang, "manager-missing", &[]),
            ));
        } else if self.manager_name.chars().count() > 80 {
            let max = [("max", 80.into())];
            errors.push(FieldError::new(
                "manager-name",
                words::say(lang, "text-too-long", &max),
            ));
        }
        let manager = self.manager_email.parse::<Address>().ok();
        if manager.is_none() {
            errors.push(FieldError::new(
                "manager-email",
                words::say(lang, "invalid-email", &[]),
            ));
        }
        if let Err(refused) = conversation::check_wish(&self.topic) {
            errors.push(told(lang, refused));
        }
        let today = calendar::day_of(app.clock.now(), app.config.zone);
        match (date, manager) {
            (Some(date), Some(manager)) => {
                let name = self.manager_name.clone();
                let plan = Plan::new(&at.who, today, date, (name, &manager));
                errors.extend(plan.as_ref().err().map(|refused| told(lang, *refused)));
                plan.ok().filter(|_| errors.is_empty()).ok_or(errors)
            }
            _ => Err(errors),
        }
    }

    fn page(&self, action: String, errors: Vec<FieldError>) -> Edit {
        Edit {
            action,
            date: self.date.clone(),
            manager_name: self.manager_name.clone(),
            manager_email: self.manager_email.clone(),
            topic: self.topic.clone(),
            errors,
        }
    }
}

pub(super) fn told(lang: Lang, refused: Refusal) -> FieldError {
    let field = match refused {
        Refusal::DateInPast | Refusal::DateTooFar => "date",
        Refusal::OwnAddress => "manager-email",
        Refusal::WishTooLong { .. } => "topic",
        Refusal::NothingChosen => "parts",
        Refusal::UntilInPast | Refusal::UntilTooFar => "until",
    };
    FieldError::new(
        field,
        refusal::sentence(lang, &error::Refusal::Conversation(refused)),
    )
}
