//! The questions of a sheet by topic, with the answers to them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::conversation::preparation::Prepared;
use crate::page::FieldError;
use crate::questionnaire::{Lang, SheetQuestion, Theme, conversation_guide};
use crate::web::conversation::earlier::Earlier;
use crate::web::conversation::participant::Participant;

/// Questions that belong together.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Topic {
    pub id: String,
    pub title: String,
    /// How many of its questions have an answer.
    pub filled: usize,
    /// Unfolded when the page opens: one at a time is what a phone has room for.
    pub open: bool,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Question {
    pub id: String,
    pub label: String,
    pub value: String,
    /// It is to be shared.
    pub ticked: bool,
    /// The writer's own words of before.
    pub earlier: Option<Earlier>,
}

/// Looking back is asked when there is something to look back on, and shown when it was answered.
pub(super) fn of(
    lang: Lang,
    participant: &Participant,
    prepared: &Prepared,
    earlier: &BTreeMap<String, Earlier>,
    looks_back: bool,
    errors: &[FieldError],
) -> Vec<Topic> {
    let shown = |question: &&SheetQuestion| {
        question.write
            && (question.theme != Theme::LookingBack
                || looks_back
                || prepared.answers.contains_key(&question.id))
    };
    let topics = conversation_guide().topics.iter().map(|topic| {
        let questions = participant.side.questions().iter().filter(shown);
        let questions = questions.filter(|question| topic.themes.contains(&question.theme));
        let questions: Vec<_> = questions
            .map(|question| asked(lang, question, prepared, earlier))
            .collect();
        let filled = questions
            .iter()
            .filter(|question| !question.value.is_empty());
        Topic {
            id: topic.id.clone(),
            title: topic.title.in_(lang).to_owned(),
            filled: filled.count(),
            open: false,
            questions,
        }
    });
    let mut topics: Vec<_> = topics.filter(|topic| !topic.questions.is_empty()).collect();
    unfold(&mut topics, errors);
    topics
}

/// Those with a mistake; without one the first that is not filled in, and the first of all when each is.
fn unfold(topics: &mut [Topic], errors: &[FieldError]) {
    let is_wrong = |question: &Question| {
        let names = ["answer", "tick"].map(|kind| format!("{kind}-{}", question.id));
        errors.iter().any(|error| names.contains(&error.field))
    };
    for topic in topics.iter_mut() {
        topic.open = topic.questions.iter().any(is_wrong);
    }
    if topics.iter().any(|topic| topic.open) {
        return;
    }
    let next = topics
        .iter()
        .position(|topic| topic.filled < topic.questions.len());
    if let Some(topic) = topics.get_mut(next.unwrap_or_default()) {
        topic.open = true;
    }
}

/// Own words from before that were taken over are not shown once more.
fn asked(
    lang: Lang,
    question: &SheetQuestion,
    prepared: &Prepared,
    earlier: &BTreeMap<String, Earlier>,
) -> Question {
    let answer = prepared.answers.get(&question.id).cloned();
    let value = answer.unwrap_or_default();
    let earlier = earlier.get(&question.id).cloned();
    Question {
        id: question.id.clone(),
        label: question.text.in_(lang).to_owned(),
        ticked: prepared.ticked.contains(&question.id),
        earlier: earlier.filter(|earlier| !value.contains(&earlier.text)),
        value,
    }
}
