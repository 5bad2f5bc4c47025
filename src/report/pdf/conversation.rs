//! What goes along to the conversation: exactly the chosen parts, for the employee and the manager alike.

use super::parts::{self, Of, sections_of};
use super::section::{Body, Report, Section};
use crate::conversation::Commitment;
use crate::conversation::{Conversation, Part, part};
use crate::profile::reading;
use crate::profile::self_view::SelfView;
use crate::profile::{Profile, Published, Quotes};
use crate::questionnaire::{HINDER, Lang, conversation_guide};
use crate::report::{Owner, Source, words};
use crate::text;

/// The conversation that a document goes along to.
#[derive(Clone, Copy)]
pub struct Hour<'a> {
    pub talk: &'a Conversation,
    /// What the reader may see of the agreements.
    pub agreed: &'a [Commitment],
    /// There was one before it, as far as the reader may know.
    pub looks_back: bool,
}

/// Everything here is made of what `part::cut` leaves, as the page for the manager is. Recognition, the window, flip
/// sides and the employee's own starters are of the whole profile; they stay at home. The date of the document is that
/// of the conversation: that of the profile would tell of a profile of which nothing was chosen. `owner` is the
/// employee, and `source` is none when there is no profile yet.
pub fn for_conversation(
    lang: Lang,
    service: &str,
    owner: Owner<'_>,
    hour: Hour<'_>,
    source: Option<&Source<'_>>,
) -> Report {
    let talk = hour.talk;
    let of = Of {
        lang,
        name: owner.first_name,
    };
    let day = text::day(lang, talk.plan.held_on);
    let title = of.say("report-title-of", &[("name", owner.name.into())]);
    let mut sections = wish(of, talk);
    sections.extend(source.map_or_else(
        || {
            let mut all = vec![notes(of, &nothing())];
            all.extend(sheets(of, &nothing(), None, hour));
            all
        },
        |source| chosen(of, hour, source),
    ));
    Report {
        lang,
        service: service.to_owned(),
        foot: format!("{title} · {day}"),
        title,
        heading: of.plain("report-title"),
        under: vec![
            owner.name.to_owned(),
            of.say("report-talk", &[("date", day.into())]),
        ],
        claim: of.plain("report-mine"),
        date: talk.plan.held_on,
        sections,
        unprintable: Some(parts::unprintable(of)),
    }
}

/// Without a profile there is nothing to cut.
fn nothing() -> Published {
    Published {
        columns: vec![],
        words_only: vec![],
        texts: Quotes::default(),
    }
}

fn wish(of: Of, talk: &Conversation) -> Vec<Section> {
    let wish = talk.wish.clone();
    let said = (!wish.is_empty()).then(|| Section::new(of.named("shared-topic"), Body::Own(wish)));
    said.into_iter().collect()
}

fn chosen(of: Of, hour: Hour<'_>, source: &Source<'_>) -> Vec<Section> {
    let (profile, ticked) = (source.profile, &hour.talk.share.parts);
    let cut = part::cut(&profile.published, ticked);
    let own = part::cut_self(profile.self_view.as_ref(), ticked);
    let picture = ticked
        .contains(&Part::Picture)
        .then(|| picture(of, profile));
    let personal = part::cut_personal(&profile.personal, ticked);
    let own_top = own.iter().flat_map(|own| &own.top).map(String::as_str);
    // Both read it: each answer under the question as it was asked.
    let question = |id: &str| {
        let title = source.questions.title(id)?;
        Some(title.fill(of.lang, &[("name", of.name)]))
    };
    let (hinder, ahead): (Vec<_>, Vec<_>) =
        parts::texts(source.questions, &cut.texts, question).partition(|(id, _)| id == HINDER);
    parts::portrait(of, &personal.portrait)
        .into_iter()
        .chain(parts::stories(of, "parts-stories", &cut.texts))
        .chain(seen(of, &cut, picture))
        .chain(parts::list(of, "parts-self-view", own_top))
        .chain(parts::list(of, "parts-talents", personal.talents()))
        .chain(sections_of(ahead))
        .chain(held_back(of, &cut))
        .chain(sections_of(hinder))
        .chain([notes(of, &cut)])
        .chain(sheets(of, &cut, own.as_ref(), hour))
        .collect()
}

fn held_back(of: Of, cut: &Published) -> Option<Section> {
    let listed = cut.columns.iter();
    let listed = listed.filter(|column| !column.qualities.is_empty());
    let above: Vec<_> = listed.map(|column| column.of).collect();
    parts::held_back(of, cut, &above)
}

/// The sentence about the whole, with or without a list under it.
fn seen(of: Of, cut: &Published, picture: Option<String>) -> Option<Section> {
    let groups = parts::qualities(of, cut, |_| None, false);
    let title = of.named("report-seen-of");
    match (groups.is_empty(), picture) {
        (true, None) => None,
        (true, Some(picture)) => Some(Section::new(title, Body::Saying(picture))),
        (false, picture) => Some(Section::new(title, Body::Bars(groups)).lead(picture)),
    }
}

/// Of the whole: it was chosen, and says nothing that the list would not.
fn picture(of: Of, profile: &Profile) -> String {
    of.named(words::picture_of(&profile.published))
}

/// The parts of the conversation with their minutes, each with its first question.
fn minutes(of: Of, looks_back: bool) -> Section {
    let parts = conversation_guide().hour(looks_back).into_iter();
    let parts = parts.map(|(part, minutes)| {
        let minutes = of.say("hour-minutes", &[("n", minutes.into())]);
        let (title, opening) = (part.title.in_(of.lang), part.opening.in_(of.lang));
        format!("{title} ({minutes}). {opening}")
    });
    Section::new(of.plain("hour-title"), Body::Questions(parts.collect()))
}

/// How what is in here was counted, if anything was: the end of what is read, before the sheets to write on.
fn notes(of: Of, cut: &Published) -> Section {
    let mut notes = parts::counted(of, !cut.columns.is_empty(), !cut.texts.is_empty());
    let title = if notes.is_empty() {
        "report-promise"
    } else {
        "report-counted"
    };
    notes.push(of.named("report-brought"));
    notes.push(of.plain("shared-guide-never"));
    Section::new(of.plain(title), Body::Notes(notes))
}

/// The sheets to write on: the hour in its parts, what the parts of the profile ask, and what is agreed.
fn sheets(of: Of, cut: &Published, own: Option<&SelfView>, hour: Hour<'_>) -> [Section; 3] {
    let questions = reading::starters_of_part(cut, own);
    let questions = questions
        .iter()
        .map(|question| question.words(of.lang, of.name));
    [
        minutes(of, hour.looks_back),
        parts::starters(of, questions.collect()),
        parts::agreements(of, hour.agreed),
    ]
}
