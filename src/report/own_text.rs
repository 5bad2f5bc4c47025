//! What somebody told about themselves, and about a round, as plain text: what is one's own and in no profile.

use chrono_tz::Tz;

use crate::error::{Error, Result};
use crate::profile::self_view::SelfView;
use crate::questionnaire::{Lang, OpenQuestions, bank, questionnaire};
use crate::round::{Round, calendar};
use crate::text;

/// Under the key of its label; what is empty is left out.
type Line<'a> = (&'a str, String);

/// Name, addresses and the like.
pub fn about_me(lang: Lang, lines: &[Line<'_>]) -> Result<String> {
    write(lang, "person-title", lines)
}

/// What a manager wrote for a team.
pub fn outlook(lang: Lang, lines: &[Line<'_>]) -> Result<String> {
    write(lang, "outlook-title", lines)
}

/// The note, the questions, the view of oneself and the people who were asked, each as it is to be read. `name` is
/// the employee's, and stands in the questions.
pub fn round(
    lang: Lang,
    zone: Tz,
    name: &str,
    round: &Round,
    own: &SelfView,
    people: &[String],
) -> Result<String> {
    let opened = round
        .opened_at
        .map(|at| text::date(lang, calendar::day_of(at, zone)));
    let lines = [
        ("time-round", opened.unwrap_or_default()),
        ("questions-note", round.plan.note.clone()),
        (
            "questions-title",
            questions(lang, name, &round.plan.questions),
        ),
        ("self-top-title", names(lang, &own.top)),
        ("self-also-title", names(lang, &own.also)),
        ("self-words", in_own_words(lang, own)),
        ("invite-listed", people.join("\n")),
    ];
    write(lang, "round-title", &lines)
}

/// Somebody who may read along, and what.
pub fn reader(lang: Lang, lines: &[Line<'_>]) -> Result<String> {
    write(lang, "along-title", lines)
}

fn questions(lang: Lang, name: &str, asked: &OpenQuestions) -> String {
    let titles = asked.ids().into_iter().filter_map(|id| asked.title(&id));
    let titles: Vec<_> = titles
        .map(|title| title.fill(lang, &[("name", name)]))
        .collect();
    titles.join("\n")
}

fn names(lang: Lang, ids: &[String]) -> String {
    let known = ids.iter().filter_map(|id| bank().quality(id));
    let names: Vec<_> = known.map(|quality| quality.name.in_(lang)).collect();
    names.join(", ")
}

fn in_own_words(lang: Lang, own: &SelfView) -> String {
    let asked = questionnaire().self_view.questions.iter();
    let answered = asked.filter_map(|question| Some((question, own.texts.get(&question.id)?)));
    let parts: Vec<_> = answered
        .map(|(question, answer)| format!("{}\n{answer}", question.title.in_(lang)))
        .collect();
    parts.join("\n\n")
}

fn write(lang: Lang, title: &str, lines: &[Line<'_>]) -> Result<String> {
    let say = |key: &str| text::strict(lang, key, &[]).map_err(Error::internal);
    let mut parts = vec![say(title)?];
    for (label, words) in lines.iter().filter(|(_, words)| !words.is_empty()) {
        parts.push(format!("{}:\n{words}", say(label)?));
    }
    Ok(parts.join("\n\n") + "\n")
}
