//! A conversation as plain text, for either of the two who held it: the plan, their own preparation, what was agreed, and
//! what each begins with.

use crate::conversation::{Commitment, Conversation, Prepared, Side, Status, outlook};
use crate::error::{Error, Result};
use crate::questionnaire::Lang;
use crate::text;

/// What one side takes along. The other's preparation is the other's, and is not in it.
pub struct Kept<'a> {
    pub side: Side,
    pub conversation: &'a Conversation,
    /// The one opposite.
    pub with: &'a str,
    /// What the manager wrote for the team, and for the employee.
    pub ahead: Option<outlook::Seen>,
    pub prepared: &'a Prepared,
    /// Those that this side may read.
    pub agreed: &'a [Commitment],
    /// What each begins with, by name, as far as this side may read it.
    pub endings: Vec<(String, String)>,
}

pub fn write(lang: Lang, kept: &Kept<'_>) -> Result<String> {
    let say = |key: &str| text::strict(lang, key, &[]).map_err(Error::internal);
    let mut lines = plan(lang, kept)?;
    if let Some(ahead) = &kept.ahead {
        lines.extend([String::new(), say("outlook-title")?]);
        let texts = [&ahead.team, &ahead.line].into_iter();
        lines.extend(texts.filter(|text| !text.is_empty()).cloned());
    }
    for question in kept.side.questions() {
        if let Some(answer) = kept.prepared.answers.get(&question.id) {
            lines.extend([
                String::new(),
                question.text.in_(lang).to_owned(),
                answer.clone(),
            ]);
        }
    }
    for commitment in kept.agreed {
        lines.extend(agreement(lang, commitment)?);
    }
    if !kept.endings.is_empty() {
        lines.extend([String::new(), say("ending-question")?]);
        let endings = kept.endings.iter();
        lines.extend(endings.map(|(name, energy)| format!("{name}: {energy}")));
    }
    Ok(lines.join("\n") + "\n")
}

/// Where it is and what it is about are the employee's to tell.
fn plan(lang: Lang, kept: &Kept<'_>) -> Result<Vec<String>> {
    let say = |key: &str| text::strict(lang, key, &[]).map_err(Error::internal);
    let (plan, wish) = (&kept.conversation.plan, &kept.conversation.wish);
    let mut lines = vec![say("talk-title")?, text::day(lang, plan.held_on)];
    lines.extend(plan.at.map(|at| at.format("%H:%M").to_string()));
    let own = |words: &str| match kept.side {
        Side::Employee => words.to_owned(),
        Side::Manager => String::new(),
    };
    for (label, words) in [
        ("talk-place", own(&plan.place)),
        ("talk-with", kept.with.to_owned()),
        ("talk-topic", own(wish)),
    ] {
        if !words.is_empty() {
            lines.push(format!("{}: {words}", say(label)?));
        }
    }
    Ok(lines)
}

fn agreement(lang: Lang, commitment: &Commitment) -> Result<Vec<String>> {
    let say = |key: &str| text::strict(lang, key, &[]).map_err(Error::internal);
    let status = match commitment.status {
        Status::Open => "status-open",
        Status::Going => "status-going",
        Status::Done => "status-done",
        Status::Dropped => "status-dropped",
    };
    let place = commitment.whereabouts.map(|place| say(place.key()));
    let place = place.transpose()?.unwrap_or_default();
    let mut lines = vec![
        String::new(),
        format!("{} ({})", commitment.what, say(status)?),
    ];
    for (label, words) in [
        ("agreement-where", &place),
        ("agreement-first-step", &commitment.first_step),
        ("agreement-support", &commitment.support),
        ("agreement-noticed-by", &commitment.noticed_by),
        ("agreement-budget", &commitment.budget),
        ("agreement-check-on", &text::day(lang, commitment.check_on)),
    ] {
        if !words.is_empty() {
            lines.push(format!("{}: {words}", say(label)?));
        }
    }
    Ok(lines)
}
