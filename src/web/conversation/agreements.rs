//! The agreements, as the employee writes them and as both read them.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

use crate::app::App;
use crate::conversation::commitment::{Commitment, Fault, LINE_MOST, Line, MOST, Status};
use crate::conversation::{self, Conversation, papers, rhythm};
use crate::error::{Error, Refusal, Result};
use crate::ids::ConversationId;
use crate::page::FieldError;
use crate::plain::normalise;
use crate::profile::{self, reading};
use crate::questionnaire::{Lang, bank, talk};
use crate::text;
use crate::web::conversation::sharing;
use crate::web::conversation::show::{path, today, wants_no_letters};
use crate::web::extract::{Fields, Path, SignedIn};
use crate::web::pages::Choice;
use crate::web::pages::agreements::{Edit, Filled, Seen};
use crate::web::profile::shapes;
use crate::web::{refusal, show, show_again, small, words};

pub(crate) async fn edit(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let kept = papers::agreements(&app.db.read, &app.key, &one).await?;
    let typed = (0..MOST)
        .map(|place| Typed::from_kept(kept.get(place), &one))
        .collect();
    show(
        &app,
        &at,
        &page(&app, &at, &one, (typed, &kept), vec![]).await?,
    )
}

pub(crate) async fn update(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ConversationId>,
    fields: Fields,
) -> Result<Response> {
    let one = conversation::get(&app.db.read, &app.scope(&at.who), id).await?;
    let typed: Vec<Typed> = (0..MOST)
        .map(|place| Typed::from_fields(&fields, place))
        .collect();
    let mut errors = Vec::new();
    let mut written = Vec::new();
    for (place, typed) in typed
        .iter()
        .enumerate()
        .filter(|(_, typed)| !typed.is_empty())
    {
        match typed.check(at.who.lang, place, (today(&app), &one)) {
            Ok(commitment) => written.push((place, commitment)),
            Err(faults) => errors.extend(faults),
        }
    }
    if !errors.is_empty() {
        let kept = papers::agreements(&app.db.read, &app.key, &one).await?;
        let page = page(&app, &at, &one, (typed, &kept), errors).await?;
        return show_again(&app, &at, &page);
    }
    let scope = app.scope(&at.who);
    let agreed = app
        .db
        .write(async |tx| papers::agree(tx, &scope, id, written).await);
    match agreed.await {
        Err(Error::Refused(refused @ Refusal::Conversation(_))) => {
            let kept = papers::agreements(&app.db.read, &app.key, &one).await?;
            let error = FieldError::new("what-0", refusal::sentence(at.who.lang, &refused));
            let page = page(&app, &at, &one, (typed, &kept), vec![error]).await?;
            show_again(&app, &at, &page)
        }
        agreed => agreed.map(|()| Redirect::to(&path(id)).into_response()),
    }
}

/// The agreements that this reader may see, each with its place.
pub(crate) fn seen(lang: Lang, all: &[Commitment], may: impl Fn(&Commitment) -> bool) -> Vec<Seen> {
    let visible = all.iter().enumerate().filter(|(_, one)| may(one));
    visible
        .map(|(place, one)| Seen {
            place,
            what: one.what.clone(),
            about: about(lang, one),
            first_step: one.first_step.clone(),
            support: one.support.clone(),
            noticed_by: one.noticed_by.clone(),
            budget: one.budget.clone(),
            check_on: text::day(lang, one.check_on),
            status: one.status.as_str(),
            confirmed: one.confirmed,
        })
        .collect()
}

/// The quality or the part of the conversation that it belongs to; empty when it is about neither.
fn about(lang: Lang, one: &Commitment) -> String {
    if let Some(quality) = &one.quality {
        return shapes::quality_name(lang, quality);
    }
    let part = one.theme.and_then(|theme| talk().part_of(theme));
    part.map_or_else(String::new, |part| part.title.in_(lang).to_owned())
}

/// One of the three forms, as it was filled in.
struct Typed {
    what: String,
    about: String,
    first_step: String,
    support: String,
    noticed_by: String,
    budget: String,
    check_on: String,
    status: String,
    shared: bool,
}

impl Typed {
    fn from_fields(fields: &Fields, place: usize) -> Self {
        let line = |name: &str| normalise(fields.get(&format!("{name}-{place}")));
        Self {
            what: line("what"),
            about: line("about"),
            first_step: line("first-step"),
            support: line("support"),
            noticed_by: line("noticed-by"),
            budget: line("budget"),
            check_on: line("check-on"),
            status: line("status"),
            shared: fields.has(&format!("shared-{place}")),
        }
    }

    fn from_kept(kept: Option<&Commitment>, one: &Conversation) -> Self {
        let Some(kept) = kept else {
            return Self {
                what: String::new(),
                about: String::new(),
                first_step: String::new(),
                support: String::new(),
                noticed_by: String::new(),
                budget: String::new(),
                check_on: rhythm::check_in_on(one).to_string(),
                status: Status::Open.as_str().to_owned(),
                shared: true,
            };
        };
        let part = kept.theme.and_then(|theme| talk().part_of(theme));
        let theme = part.map(|part| format!("part.{}", part.id));
        Self {
            what: kept.what.clone(),
            about: kept
                .quality
                .as_ref()
                .map(|id| format!("quality.{id}"))
                .or(theme)
                .unwrap_or_default(),
            first_step: kept.first_step.clone(),
            support: kept.support.clone(),
            noticed_by: kept.noticed_by.clone(),
            budget: kept.budget.clone(),
            check_on: kept.check_on.to_string(),
            status: kept.status.as_str().to_owned(),
            shared: kept.shared,
        }
    }

    /// Nothing was said in it; the date, the state and the tick stand there by themselves.
    fn is_empty(&self) -> bool {
        [
            &self.what,
            &self.about,
            &self.first_step,
            &self.support,
            &self.noticed_by,
            &self.budget,
        ]
        .iter()
        .all(|line| line.is_empty())
    }

    fn check(
        &self,
        lang: Lang,
        place: usize,
        (today, one): (NaiveDate, &Conversation),
    ) -> Result<Commitment, Vec<FieldError>> {
        let check_on = self.check_on.parse::<NaiveDate>().ok();
        let commitment = self.read(check_on.unwrap_or(today), today);
        let faults = commitment.check(one.plan.held_on, today).into_iter();
        let told = |fault| {
            let refused = Refusal::Conversation(conversation::Refusal::Agreement { fault });
            let field = match fault {
                Fault::WhatMissing => Line::What.as_str(),
                Fault::TooLong { line } => line.as_str(),
                Fault::CheckOnFar => "check-on",
            };
            FieldError::new(
                format!("{field}-{place}"),
                refusal::sentence(lang, &refused),
            )
        };
        let mut errors: Vec<_> = faults.map(told).collect();
        if check_on.is_none() {
            let sentence = words::say(lang, "date-invalid", &[]);
            errors.push(FieldError::new(format!("check-on-{place}"), sentence));
        }
        if errors.is_empty() {
            Ok(commitment)
        } else {
            Err(errors)
        }
    }

    fn read(&self, check_on: NaiveDate, today: NaiveDate) -> Commitment {
        let part = self.about.strip_prefix("part.");
        let part = part.and_then(|id| talk().parts.iter().find(|part| part.id == id));
        let quality = self.about.strip_prefix("quality.");
        Commitment {
            what: self.what.clone(),
            theme: part.and_then(|part| part.themes.first().copied()),
            quality: quality.and_then(|id| Some(bank().quality(id)?.id.clone())),
            first_step: self.first_step.clone(),
            support: self.support.clone(),
            noticed_by: self.noticed_by.clone(),
            budget: self.budget.clone(),
            check_on,
            status: Status::named(&self.status).unwrap_or_default(),
            made_on: today,
            shared: self.shared,
            confirmed: false,
        }
    }
}

async fn page(
    app: &App,
    at: &SignedIn,
    one: &Conversation,
    (typed, kept): (Vec<Typed>, &[Commitment]),
    errors: Vec<FieldError>,
) -> Result<Edit> {
    let lang = at.who.lang;
    let mut subjects: Vec<(String, String)> = talk()
        .parts
        .iter()
        .filter(|part| !part.themes.is_empty())
        .map(|part| (format!("part.{}", part.id), part.title.in_(lang).to_owned()))
        .collect();
    if let Some(round) = sharing::released(app, at).await? {
        let profile = profile::by_round(&app.db.read, &app.key, round.id).await?;
        let listed = reading::seen(&profile.published).into_iter();
        subjects.extend(
            listed.map(|(id, _)| (format!("quality.{id}"), shapes::quality_name(lang, id))),
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
        what: typed.what,
        first_step: typed.first_step,
        support: typed.support,
        noticed_by: typed.noticed_by,
        budget: typed.budget,
        check_on: typed.check_on,
        status: typed.status,
        shared: typed.shared,
        kept: kept.get(place).is_some(),
        confirmed: kept.get(place).is_some_and(|one| one.confirmed),
    });
    Ok(Edit {
        conversation: path(one.id),
        manager: one.plan.manager_name.to_string(),
        forms: forms.collect(),
        most: small(LINE_MOST),
        no_letters: wants_no_letters(app, &one.plan.manager_address).await?,
        errors,
    })
}
