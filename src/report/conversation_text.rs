//! A conversation as plain text, for the one who held it as employee: the plan, their own preparation, what was agreed.

use crate::conversation::{Commitment, Conversation, Prepared, Side, Status};
use crate::error::{Error, Result};
use crate::questionnaire::Lang;
use crate::text::{self, Value};

/// The manager's preparation is the manager's and is not in it.
pub fn write(
    lang: Lang,
    conversation: &Conversation,
    prepared: &Prepared,
    agreed: &[Commitment],
) -> Result<String> {
    let say = |key: &str, args: &[(&str, Value<'_>)]| {
        text::strict(lang, key, args).map_err(Error::internal)
    };
    let mut lines = vec![
        say("talk-title", &[])?,
        text::day(lang, conversation.plan.held_on),
    ];
    lines.extend(
        conversation
            .plan
            .at
            .map(|at| at.format("%H:%M").to_string()),
    );
    for (label, words) in [
        ("talk-place", conversation.plan.place.as_str()),
        ("talk-with", conversation.plan.manager_name.as_str()),
        ("talk-topic", conversation.brought.wish.as_str()),
    ] {
        if !words.is_empty() {
            lines.push(format!("{}: {words}", say(label, &[])?));
        }
    }
    for question in Side::Employee.questions() {
        if let Some(answer) = prepared.answers.get(&question.id) {
            lines.extend([
                String::new(),
                question.text.in_(lang).to_owned(),
                answer.clone(),
            ]);
        }
    }
    for commitment in agreed {
        let status = match commitment.status {
            Status::Open => "status-open",
            Status::Going => "status-going",
            Status::Done => "status-done",
            Status::Dropped => "status-dropped",
        };
        lines.extend([
            String::new(),
            format!("{} ({})", commitment.what, say(status, &[])?),
        ]);
        for (label, words) in [
            ("agreement-first-step", &commitment.first_step),
            ("agreement-support", &commitment.support),
            ("agreement-noticed-by", &commitment.noticed_by),
            ("agreement-budget", &commitment.budget),
            ("agreement-check-on", &text::day(lang, commitment.check_on)),
        ] {
            if !words.is_empty() {
                lines.push(format!("{}: {words}", say(label, &[])?));
            }
        }
    }
    Ok(lines.join("\n") + "\n")
}
