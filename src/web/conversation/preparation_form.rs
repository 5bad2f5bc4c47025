//! The form of a preparation, as it was filled in.

use std::collections::{BTreeMap, BTreeSet};

use crate::conversation::preparation::{MAX_ANSWER, Prepared};
use crate::normalise::paragraphs;
use crate::page::FieldError;
use crate::questionnaire::{Lang, SheetQuestion, Theme};
use crate::web::conversation::participant::Participant;
use crate::web::extract::Fields;
use crate::web::stale::InWords;
use crate::web::words;

pub(super) fn in_words(lang: Lang, participant: &Participant, prepared: &Prepared) -> InWords {
    let asked = || {
        participant
            .side
            .questions()
            .iter()
            .filter(|question| question.write)
    };
    let label = |question: &SheetQuestion| question.text.in_(lang).to_owned();
    let ticked = asked().filter(|question| prepared.ticked.contains(&question.id));
    let ticked: Vec<_> = ticked.map(label).collect();
    let shared = words::say(
        lang,
        "preparation-tick",
        &[("other", participant.other.as_str().into())],
    );
    let answers = asked().map(|question| {
        let answer = prepared.answers.get(&question.id).cloned();
        (label(question), answer.unwrap_or_default())
    });
    answers.chain([(shared, ticked.join("\n"))]).collect()
}

/// Of the questions that this side is asked.
pub(super) fn typed(participant: &Participant, fields: &Fields) -> Prepared {
    let asked = participant
        .side
        .questions()
        .iter()
        .filter(|question| question.write);
    let answers: BTreeMap<String, String> = asked
        .map(|question| {
            (
                question.id.clone(),
                paragraphs(fields.get(&format!("answer-{}", question.id))),
            )
        })
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let ticked: BTreeSet<String> = fields.all("tick").map(str::to_owned).collect();
    Prepared {
        ticked: ticked
            .into_iter()
            .filter(|id| answers.contains_key(id))
            .collect(),
        answers,
        shared: None,
    }
}

/// Adds own words from before to the answer to one question, unless they stand in it.
pub(super) fn take_over(typed: &mut Prepared, question: &str, words: &str) {
    let answer = typed.answers.entry(question.to_owned()).or_default();
    if answer.contains(words) {
        return;
    }
    if !answer.is_empty() {
        answer.push_str("\n\n");
    }
    answer.push_str(words);
}

pub(super) fn too_long(lang: Lang, prepared: &Prepared) -> Vec<FieldError> {
    prepared
        .too_long()
        .map(|id| {
            let sentence = words::say(lang, "text-too-long", &[("max", MAX_ANSWER.into())]);
            FieldError::new(format!("answer-{id}"), sentence)
        })
        .collect()
}

/// Who shares nothing would open what the other shares.
pub(super) fn nothing_to_share(
    lang: Lang,
    participant: &Participant,
    prepared: &Prepared,
) -> Option<FieldError> {
    let first = participant
        .side
        .questions()
        .iter()
        .find(|question| question.write && question.theme != Theme::LookingBack)?;
    let sentence = || words::say(lang, "preparation-nothing", &[]);
    let nothing = prepared.ticked.is_empty();
    nothing.then(|| FieldError::new(format!("tick-{}", first.id), sentence()))
}
