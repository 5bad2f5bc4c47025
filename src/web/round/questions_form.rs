//! The form of what a round asks, as it was filled in, and what is to mend in it.

use crate::error::Refusal;
use crate::normalise::normalise;
use crate::page::FieldError;
use crate::questionnaire::{self, Lang, OpenQuestion, OpenQuestions, questionnaire};
use crate::round::{self, Plan};
use crate::version::Version;
use crate::web::extract::Fields;
use crate::web::stale::InWords;
use crate::web::{refusal, words};

/// The id of the employee's own question, in the form and in the content.
pub(super) const OWN: &str = "own";
/// What `leave` says when the letters wait.
const MORNING: &str = "morning";

/// The form as it was filled in.
pub(super) struct Typed {
    pub(super) version: Version,
    pub(super) note: String,
    pub(super) days: String,
    pub(super) lang: Lang,
    pub(super) in_the_morning: bool,
    pub(super) questions: Vec<String>,
    pub(super) own: String,
}

impl Typed {
    pub(super) fn from_plan(plan: &Plan) -> Self {
        let own = plan
            .questions
            .chosen()
            .iter()
            .find_map(|question| match question {
                OpenQuestion::Own(text) => Some(text.clone()),
                OpenQuestion::Known(_) => None,
            });
        Self {
            version: plan.version(),
            note: match plan.note.as_str() {
                "" => normalise(&words::say(plan.lang, "questions-note-starter", &[])),
                note => note.to_owned(),
            },
            days: plan.days.to_string(),
            lang: plan.lang,
            in_the_morning: plan.in_the_morning,
            questions: plan.questions.chosen().iter().map(form_id).collect(),
            own: own.unwrap_or_default(),
        }
    }

    pub(super) fn from_fields(fields: &Fields, lang: Lang) -> Self {
        Self {
            version: fields.version(),
            note: normalise(fields.get("note")),
            days: fields.get("days").trim().to_owned(),
            lang: fields.parsed("language").unwrap_or(lang),
            in_the_morning: fields.get("leave") == MORNING,
            questions: fields.all("question").map(str::to_owned).collect(),
            own: normalise(fields.get("own")),
        }
    }

    pub(super) fn in_words(&self, lang: Lang, name: &str) -> InWords {
        let say = |key| words::say(lang, key, &[]);
        let leave = if self.in_the_morning {
            "questions-leave-morning"
        } else {
            "questions-leave-now"
        };
        let chosen = self.questions.iter().map(|id| match id.as_str() {
            OWN => say("questions-own"),
            id => questionnaire()
                .text_question(id)
                .map(|question| question.title.fill(lang, &[("name", name)]))
                .unwrap_or_default(),
        });
        vec![
            (say("questions-note"), self.note.clone()),
            (say("questions-days"), self.days.clone()),
            (say("questions-leave"), say(leave)),
            (say("questions-language"), self.lang.name().to_owned()),
            (say("questions-open"), chosen.collect::<Vec<_>>().join("\n")),
            (say("questions-own-text"), self.own.clone()),
        ]
    }

    pub(super) fn asks_own(&self) -> bool {
        self.questions.iter().any(|id| id == OWN)
    }

    /// All faults at once, except what only the room knows.
    pub(super) fn check(&self, lang: Lang) -> Result<Plan, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut fault = |refusal: round::Refusal| {
            let refusal = Refusal::Round(refusal);
            errors.push(FieldError::new(
                field_of(&refusal),
                refusal::sentence(lang, &refusal),
            ));
        };
        if let Err(refusal) = round::check_note(&self.note) {
            fault(refusal);
        }
        // What is no number is no length either.
        let days = self.days.parse().unwrap_or_default();
        if let Err(refusal) = round::state::check_length(days) {
            fault(refusal);
        }
        if !self.asks_own() && !self.own.is_empty() {
            // It would be lost without a word.
            errors.push(FieldError::new(
                OWN,
                words::say(lang, "own-not-ticked", &[]),
            ));
        }
        let chosen = self.questions.iter().map(|id| match id.as_str() {
            OWN => OpenQuestion::Own(self.own.clone()),
            id => OpenQuestion::Known(id.to_owned()),
        });
        match OpenQuestions::new(chosen.collect()) {
            Ok(questions) if errors.is_empty() => Ok(Plan {
                note: self.note.clone(),
                questions,
                days,
                lang: self.lang,
                in_the_morning: self.in_the_morning,
            }),
            Ok(_) => Err(errors),
            Err(refusal) => {
                errors.push(question_fault(lang, refusal));
                Err(errors)
            }
        }
    }
}

fn form_id(question: &OpenQuestion) -> String {
    match question {
        OpenQuestion::Known(id) => id.clone(),
        OpenQuestion::Own(_) => OWN.to_owned(),
    }
}

fn question_fault(lang: Lang, refusal: questionnaire::Refusal) -> FieldError {
    use questionnaire::Refusal::{
        AskedTwice, NoneLooksAhead, OwnEmpty, OwnTooLong, TooMany, UnknownQuestion,
    };
    let max = |max: usize| vec![("max", max.into())];
    let (field, key, args) = match refusal {
        TooMany => (
            "questions",
            "questions-too-many",
            max(questionnaire::MAX_QUESTIONS),
        ),
        NoneLooksAhead => ("questions", "questions-no-ahead", vec![]),
        OwnTooLong => (OWN, "text-too-long", max(questionnaire::MAX_OWN)),
        OwnEmpty => (OWN, "own-missing", vec![]),
        UnknownQuestion | AskedTwice => ("questions", "choice-unknown", vec![]),
    };
    FieldError::new(field, words::say(lang, key, &args))
}

pub(super) fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Round(round::Refusal::WrongLength { .. }) => "days",
        _ => "note",
    }
}
