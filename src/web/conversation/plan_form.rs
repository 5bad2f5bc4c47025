//! The form of a plan: read, checked, and shown again as it was typed.

use crate::ids::ConversationId;
use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::address::Address;
use crate::app::App;
use crate::conversation::{self, Conversation, MAX_PLACE, MAX_WISH, Plan, Refusal};
use crate::error;
use crate::normalise::{PersonName, Place, normalise};
use crate::page::FieldError;
use crate::questionnaire::{Circle, Lang};
use crate::version::Version;
use crate::web::conversation::edit::Edit;
use crate::web::extract::{Fields, SignedIn};
use crate::web::stale::InWords;
use crate::web::{refusal, words};

/// As it was filled in.
#[derive(Default)]
pub(crate) struct Typed {
    pub(crate) version: Version,
    pub(crate) once: String,
    pub(crate) date: String,
    pub(crate) time: String,
    pub(crate) place: String,
    pub(crate) manager_name: String,
    pub(crate) manager_email: String,
    pub(crate) topic: String,
}

impl Typed {
    pub(crate) fn from_fields(fields: &Fields) -> Self {
        Self {
            version: fields.version(),
            once: fields.get("once").to_owned(),
            date: fields.get("date").trim().to_owned(),
            time: fields.get("time").trim().to_owned(),
            place: Place::read(fields.get("place")).to_string(),
            manager_name: normalise(fields.get("manager-name")),
            manager_email: fields.get("manager-email").trim().to_owned(),
            topic: normalise(fields.get("topic")),
        }
    }

    pub(crate) fn from_plan(conversation: &Conversation) -> Self {
        let time = conversation
            .plan
            .at
            .map(|at| at.format("%H:%M").to_string());
        Self {
            version: conversation.plan_version(),
            once: String::new(),
            date: conversation.plan.held_on.to_string(),
            time: time.unwrap_or_default(),
            place: conversation.plan.place.clone(),
            manager_name: conversation.plan.manager_name.to_string(),
            manager_email: Address::shown_of(&conversation.plan.manager_address),
            topic: conversation.wish.clone(),
        }
    }

    pub(crate) fn in_words(&self, lang: Lang) -> InWords {
        let time = read_time(&self.time).map(|time| time.format("%H:%M").to_string());
        let fields = [
            ("plan-date", words::typed_day(lang, &self.date)),
            ("plan-time", time.unwrap_or_else(|| self.time.clone())),
            ("plan-place", self.place.clone()),
            ("plan-manager-name", self.manager_name.clone()),
            ("plan-manager-email", Address::tidy(&self.manager_email)),
            ("plan-topic", self.topic.clone()),
        ];
        fields
            .map(|(key, text)| (words::say(lang, key, &[]), text))
            .into()
    }

    pub(crate) fn check(&self, app: &App, at: &SignedIn) -> Result<Plan, Vec<FieldError>> {
        let lang = at.who.lang;
        let mut errors = Vec::new();
        let mut mistake =
            |field, key| errors.push(FieldError::new(field, words::say(lang, key, &[])));
        let date = self.date.parse::<NaiveDate>().ok();
        if date.is_none() {
            mistake("date", "date-invalid");
        }
        let time = (!self.time.is_empty()).then(|| read_time(&self.time));
        if time == Some(None) {
            mistake("time", "time-invalid");
        }
        if self.manager_name.is_empty() {
            mistake("manager-name", "manager-missing");
        }
        let manager = Address::read(&self.manager_email);
        if let Err(fault) = manager {
            let sentence = words::address_fault(lang, fault);
            errors.push(FieldError::new("manager-email", sentence));
        }
        let name = PersonName::new(&self.manager_name);
        if let Err(fault) = name {
            let sentence = words::name_fault(lang, fault);
            errors.push(FieldError::new("manager-name", sentence));
        }
        // Beside an address that is none yet nothing is said of the place.
        let circle = |manager: &Address| app.config.circle_of(manager.as_str());
        let circle = manager.as_ref().map_or(Circle::Inside, circle);
        for refused in [
            conversation::check_place(&self.place, circle),
            conversation::check_wish(&self.topic),
        ] {
            errors.extend(refused.err().map(|refused| field_error(lang, refused)));
        }
        let today = app.moment().today();
        let (Some(date), Ok(manager), Ok(name), true) = (date, manager, name, errors.is_empty())
        else {
            return Err(errors);
        };
        let when = (date, time.flatten(), self.place.clone());
        let with = (name, &manager, circle);
        Plan::new(&at.who, today, when, with).map_err(|refused| vec![field_error(lang, refused)])
    }

    pub(crate) fn page(
        &self,
        conversation: Option<ConversationId>,
        errors: Vec<FieldError>,
    ) -> Edit {
        Edit {
            conversation,
            date: self.date.clone(),
            time: self.time.clone(),
            place: self.place.clone(),
            place_most: MAX_PLACE,
            manager_name: self.manager_name.clone(),
            manager_email: self.manager_email.clone(),
            topic: self.topic.clone(),
            version: self.version.clone(),
            once: self.once.clone(),
            stale: None,
            topic_most: MAX_WISH,
            errors,
        }
    }
}

/// As browsers write it, with or without seconds. A second of 60 would be read as well, and is on no calendar.
fn read_time(text: &str) -> Option<NaiveTime> {
    let mut forms = ["%H:%M", "%H:%M:%S", "%H.%M"].iter();
    let time = forms.find_map(|form| NaiveTime::parse_from_str(text, form).ok());
    time.filter(|time| time.nanosecond() < 1_000_000_000)
}

/// The sentence beside the field that it is about.
pub(crate) fn field_error(lang: Lang, refused: Refusal) -> FieldError {
    let field = match refused {
        Refusal::DateInPast
        | Refusal::DateTooFar
        | Refusal::TooManyPlanned { .. }
        | Refusal::TooManyLetters { .. }
        | Refusal::TooManyForNow { .. } => "date",
        Refusal::OwnAddress => "manager-email",
        Refusal::OwnReader | Refusal::TooManyReaders { .. } => "email",
        Refusal::WishTooLong { .. } => "topic",
        Refusal::PlaceTooLong { .. } | Refusal::PlaceHasLink => "place",
        Refusal::NothingChosen => "parts",
        Refusal::UntilInPast | Refusal::UntilTooFar => "until",
        Refusal::TooManyAgreements { .. } | Refusal::Agreement { .. } => "what-0",
        Refusal::AnswerTooLong { .. } => "answer",
    };
    FieldError::new(
        field,
        refusal::sentence(lang, &error::Refusal::Conversation(refused)),
    )
}
