//! The sections that both variants have, from what may be shown to finished words.

use super::legible::MARK;
use super::section::{Block, Body, Field, Form, Group, Line, Names, Section};
use crate::conversation::Commitment;
use crate::conversation::commitment::MAX_AGREEMENTS;
use crate::profile::published::{Band, Listed};
use crate::profile::{Published, Quotes};
use crate::questionnaire::{
    Circle, Lang, OpenQuestions, STORY, bank, conversation_guide, questionnaire,
};
use crate::report::words;
use crate::text::{self, Value};

/// Whose report it is, in which language it is read.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) lang: Lang,
    /// What people call them.
    pub(super) name: &'a str,
}

impl Of<'_> {
    /// A text of ours. A missing one is our mistake: the log tells, and the reader misses a sentence and no report.
    pub(super) fn say<'v>(self, key: &str, args: &[(&'v str, Value<'v>)]) -> String {
        text::strict(self.lang, key, args).unwrap_or_else(|fault| {
            debug_assert!(false, "{fault}");
            tracing::error!(%fault, "a text is missing");
            String::new()
        })
    }

    pub(super) fn plain(self, key: &str) -> String {
        self.say(key, &[])
    }

    pub(super) fn named(self, key: &str) -> String {
        self.say(key, &[("name", self.name.into())])
    }

    pub(super) fn quality(self, id: &str) -> String {
        bank().quality(id).map_or_else(
            || id.to_owned(),
            |quality| quality.name.in_(self.lang).to_owned(),
        )
    }
}

/// The bars of all columns that list a quality. `mark` says how the employee looks at one.
pub(super) fn qualities(
    of: Of,
    published: &Published,
    mark: impl Fn(&str) -> Option<String>,
    keep_empty: bool,
) -> Vec<Group> {
    let shown = published.columns.iter();
    let shown = shown.filter(|column| keep_empty || !column.qualities.is_empty());
    shown
        .map(|column| Group {
            title: of.plain(words::view(column.of)),
            lead: Some(of.plain(words::reliability(column))),
            lines: column
                .qualities
                .iter()
                .filter_map(|listed| quality(of, listed, &mark))
                .collect(),
            none: column
                .qualities
                .is_empty()
                .then(|| of.plain("column-empty")),
        })
        .collect()
}

fn quality(of: Of, listed: &Listed, mark: impl Fn(&str) -> Option<String>) -> Option<Line> {
    let quality = bank().quality(&listed.id)?;
    Some(Line {
        name: quality.name.in_(of.lang).to_owned(),
        band: of.plain(words::band(listed.band)),
        long: listed.band == Band::Many,
        mark: mark(&listed.id),
        description: Some(quality.description.in_(of.lang).to_owned()),
        star: listed.best_fit.then(|| of.plain("seen-star")),
        dosage: listed.dosage.map(|said| of.plain(words::dosage(said))),
    })
}

/// What holds back, by column. How sure it is is said where the qualities of the column stand; else here.
pub(super) fn held_back(of: Of, published: &Published, said_above: &[Circle]) -> Option<Section> {
    let shown = published.columns.iter();
    let groups: Vec<Group> = shown
        .filter(|column| !column.hindrances.is_empty())
        .map(|column| Group {
            title: of.plain(words::view(column.of)),
            lead: (!said_above.contains(&column.of)).then(|| of.plain(words::reliability(column))),
            lines: column
                .hindrances
                .iter()
                .filter_map(|listed| {
                    let option = questionnaire().steps.obstacle.option(&listed.id)?;
                    Some(Line {
                        name: option.words.fill(of.lang, &[("name", of.name)]),
                        band: of.plain(words::band(listed.band)),
                        long: listed.band == Band::Many,
                        mark: None,
                        description: None,
                        star: None,
                        dosage: None,
                    })
                })
                .collect(),
            none: None,
        })
        .collect();
    (!groups.is_empty()).then(|| Section::new(of.plain("profile-hindrances"), Body::Bars(groups)))
}

/// The stories, under a heading of ours; none where there are none.
pub(super) fn stories(of: Of, title: &str, texts: &Quotes) -> Option<Section> {
    let stories = quotes(texts, STORY)?;
    Some(Section::new(of.plain(title), stories))
}

/// The answers to all other questions, each under what it is about, with its id.
pub(super) fn texts(
    asked: &OpenQuestions,
    texts: &Quotes,
    title: impl Fn(&str) -> Option<String>,
) -> impl Iterator<Item = (String, Section)> {
    let ids = asked.ids().into_iter().filter(|id| id != STORY);
    ids.filter_map(move |id| {
        let answers = quotes(texts, &id)?;
        let title = title(&id)?;
        Some((id, Section::new(title, answers)))
    })
}

pub(super) fn sections_of(texts: Vec<(String, Section)>) -> impl Iterator<Item = Section> {
    texts.into_iter().map(|(_, section)| section)
}

fn quotes(texts: &Quotes, question: &str) -> Option<Body> {
    let texts: Vec<String> = texts.of(question).into_iter().map(str::to_owned).collect();
    (!texts.is_empty()).then_some(Body::Quotes(texts))
}

/// "At my best", in the words of the employee; none as long as there are none.
pub(super) fn portrait(of: Of, words: &str) -> Option<Section> {
    let own = (!words.is_empty()).then(|| Body::Own(words.to_owned()))?;
    Some(Section::new(of.plain("portrait-title"), own))
}

/// One list of qualities under a heading of its own.
pub(super) fn list<'a>(of: Of, title: &str, ids: impl Iterator<Item = &'a str>) -> Option<Section> {
    let names = names(None, None, ids.map(|id| of.quality(id)).collect())?;
    Some(Section::new(of.plain(title), Body::Names(vec![names])))
}

pub(super) fn names(
    title: Option<String>,
    lead: Option<String>,
    all: Vec<String>,
) -> Option<Names> {
    (!all.is_empty()).then_some(Names { title, lead, all })
}

/// Questions to talk about, with room to write.
pub(super) fn starters(of: Of, questions: Vec<String>) -> Section {
    Section::new(of.plain("report-starters"), Body::Questions(questions))
        .lead(of.plain("report-starters-more"))
}

/// The form for what is agreed on, as far as it is filled in.
pub(super) fn agreements(of: Of, agreed: &[Commitment]) -> Section {
    let form = Form {
        blocks: (0..MAX_AGREEMENTS)
            .map(|place| agreement(of, place, agreed.get(place)))
            .collect(),
    };
    Section::new(of.plain("report-agreements"), Body::Form(form))
        .lead(of.plain("report-agreements-more"))
}

fn agreement(of: Of, place: usize, kept: Option<&Commitment>) -> Block {
    let whereabouts = |commitment: &Commitment| {
        let place = commitment.whereabouts;
        place.map_or_else(String::new, |place| of.plain(place.key()))
    };
    let field = |key: &str, text: &dyn Fn(&Commitment) -> String| Field {
        label: of.plain(key),
        text: kept.map(text).unwrap_or_default(),
    };
    Block {
        title: of.say("report-agreement", &[("number", (place + 1).into())]),
        first: field("report-agreement-what", &|commitment| {
            commitment.what.clone()
        }),
        rest: vec![
            field("report-agreement-quality", &|commitment| {
                about(of, commitment)
            }),
            field("report-agreement-where", &whereabouts),
            field("report-agreement-step", &|commitment| {
                commitment.first_step.clone()
            }),
            field("report-agreement-need", &|commitment| {
                commitment.support.clone()
            }),
            field("report-agreement-notice", &|commitment| {
                commitment.noticed_by.clone()
            }),
            field("report-agreement-budget", &|commitment| {
                commitment.budget.clone()
            }),
            field("report-agreement-when", &|commitment| {
                text::day(of.lang, commitment.check_on)
            }),
        ],
    }
}

fn about(of: Of, commitment: &Commitment) -> String {
    let part = commitment
        .theme
        .and_then(|theme| conversation_guide().part_of(theme));
    let part = part.map(|part| part.title.in_(of.lang).to_owned());
    let quality = commitment.quality.as_ref().map(|id| of.quality(id));
    quality.or(part).unwrap_or_default()
}

/// The sentences on how it was counted, for what is in the report.
pub(super) fn counted(of: Of, bars: bool, texts: bool) -> Vec<String> {
    let of_bars = ["report-counted-bands", "report-counted-sure"];
    let said = of_bars.iter().filter(|_| bars);
    let said = said.chain(["report-counted-texts"].iter().filter(|_| texts));
    said.map(|key| of.plain(key)).collect()
}

/// What the mark for a letter that cannot be printed means.
pub(super) fn unprintable(of: Of) -> String {
    let mark = MARK.to_string();
    of.say("report-unprintable", &[("mark", mark.into())])
}
