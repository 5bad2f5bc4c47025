//! One of the three forms for an agreement, as it was filled in.

use chrono::NaiveDate;

use crate::conversation::commitment::{Commitment, Fault, Line, Status, Where};
use crate::conversation::{self, Conversation, deadlines};
use crate::error::{Refusal, Result};
use crate::normalise::normalise;
use crate::page::FieldError;
use crate::questionnaire::{Lang, bank, conversation_guide};
use crate::web::extract::Fields;
use crate::web::profile::present;
use crate::web::stale::InWords;
use crate::web::{refusal, words};

/// One of the three forms, as it was filled in.
pub(crate) struct Typed {
    pub(crate) what: String,
    pub(crate) about: String,
    pub(crate) whereabouts: String,
    pub(crate) first_step: String,
    pub(crate) support: String,
    pub(crate) noticed_by: String,
    pub(crate) budget: String,
    pub(crate) check_on: String,
    pub(crate) status: String,
    pub(crate) shared: bool,
}

impl Typed {
    pub(crate) fn from_fields(fields: &Fields, place: usize) -> Self {
        let line = |name: &str| normalise(fields.get(&format!("{name}-{place}")));
        Self {
            what: line("what"),
            about: line("about"),
            whereabouts: line("where"),
            first_step: line("first-step"),
            support: line("support"),
            noticed_by: line("noticed-by"),
            budget: line("budget"),
            check_on: line("check-on"),
            status: line("status"),
            shared: fields.has(&format!("shared-{place}")),
        }
    }

    pub(crate) fn from_kept(kept: Option<&Commitment>, conversation: &Conversation) -> Self {
        let Some(kept) = kept else {
            return Self {
                what: String::new(),
                about: String::new(),
                whereabouts: String::new(),
                first_step: String::new(),
                support: String::new(),
                noticed_by: String::new(),
                budget: String::new(),
                check_on: deadlines::check_in_on(conversation).to_string(),
                status: Status::Open.as_str().to_owned(),
                shared: true,
            };
        };
        let part = kept
            .theme
            .and_then(|theme| conversation_guide().part_of(theme));
        let theme = part.map(|part| format!("part.{}", part.id));
        Self {
            what: kept.what.clone(),
            about: kept
                .quality
                .as_ref()
                .map(|id| format!("quality.{id}"))
                .or(theme)
                .unwrap_or_default(),
            whereabouts: kept
                .whereabouts
                .map_or_else(String::new, |place| place.as_str().to_owned()),
            first_step: kept.first_step.clone(),
            support: kept.support.clone(),
            noticed_by: kept.noticed_by.clone(),
            budget: kept.budget.clone(),
            check_on: kept.check_on.to_string(),
            status: kept.status.as_str().to_owned(),
            shared: kept.shared,
        }
    }

    /// Nothing in any field of a form that is not filled in.
    pub(crate) fn in_words(&self, lang: Lang, place: usize) -> InWords {
        let say = |key| words::say(lang, key, &[]);
        let number = words::say(lang, "agreement-nth", &[("n", (place + 1).into())]);
        let shared = if self.shared {
            say("stale-yes")
        } else {
            say("stale-no")
        };
        let fields = [
            ("agreement-what", self.what.clone()),
            ("agreement-about", self.about_in_words(lang)),
            ("agreement-where", self.where_in_words(lang)),
            ("agreement-first-step", self.first_step.clone()),
            ("agreement-support", self.support.clone()),
            ("agreement-noticed-by", self.noticed_by.clone()),
            ("agreement-budget", self.budget.clone()),
            ("agreement-check-on", words::typed_day(lang, &self.check_on)),
            (
                "agreement-status",
                status_in_words(lang, Status::named(&self.status).unwrap_or_default()),
            ),
            ("stale-shared", shared),
        ];
        let shown = |text| if self.is_empty() { String::new() } else { text };
        fields
            .map(|(key, text)| (format!("{number}: {}", say(key)), shown(text)))
            .into()
    }

    fn about_in_words(&self, lang: Lang) -> String {
        if let Some(quality) = self.about.strip_prefix("quality.") {
            return present::quality_name(lang, quality);
        }
        let id = self.about.strip_prefix("part.");
        let mut parts = conversation_guide().parts.iter();
        let part = parts.find(|part| Some(part.id.as_str()) == id);
        part.map_or_else(String::new, |part| part.title.in_(lang).to_owned())
    }

    fn where_in_words(&self, lang: Lang) -> String {
        let place = Where::named(&self.whereabouts);
        place.map_or_else(String::new, |place| words::say(lang, place.key(), &[]))
    }

    /// Nothing was said in it; the date, the state and the tick stand there by themselves.
    pub(crate) fn is_empty(&self) -> bool {
        [
            &self.what,
            &self.about,
            &self.whereabouts,
            &self.first_step,
            &self.support,
            &self.noticed_by,
            &self.budget,
        ]
        .iter()
        .all(|line| line.is_empty())
    }

    pub(crate) fn check(
        &self,
        lang: Lang,
        place: usize,
        today: NaiveDate,
        conversation: &Conversation,
    ) -> Result<Commitment, Vec<FieldError>> {
        let check_on = self.check_on.parse::<NaiveDate>().ok();
        let commitment = self.read(check_on.unwrap_or(today), today);
        let faults = commitment
            .check(conversation.plan.held_on, today)
            .into_iter();
        let error = |fault| {
            let refused = Refusal::Conversation(conversation::Refusal::Agreement { fault });
            let field = match fault {
                Fault::WhatMissing => Line::What.as_str(),
                Fault::TooLong { line } => line.as_str(),
                Fault::CheckOnFar | Fault::AgainOnPast => "check-on",
            };
            FieldError::new(
                format!("{field}-{place}"),
                refusal::sentence(lang, &refused),
            )
        };
        let mut errors: Vec<_> = faults.map(error).collect();
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
        let part = part.and_then(|id| conversation_guide().parts.iter().find(|part| part.id == id));
        let quality = self.about.strip_prefix("quality.");
        Commitment {
            what: self.what.clone(),
            theme: part.and_then(|part| part.themes.first().copied()),
            quality: quality.and_then(|id| Some(bank().quality(id)?.id.clone())),
            whereabouts: Where::named(&self.whereabouts),
            first_step: self.first_step.clone(),
            support: self.support.clone(),
            noticed_by: self.noticed_by.clone(),
            budget: self.budget.clone(),
            check_on,
            status: Status::named(&self.status).unwrap_or_default(),
            made_on: today,
            shared: self.shared,
            confirmed: false,
            again_on: None,
        }
    }
}

pub(super) fn status_in_words(lang: Lang, status: Status) -> String {
    let key = match status {
        Status::Open => "status-open",
        Status::Going => "status-going",
        Status::Done => "status-done",
        Status::Dropped => "status-dropped",
    };
    words::say(lang, key, &[])
}
