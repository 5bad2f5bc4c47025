//! From what the rooms know to what pages show: finished words in the reader's language.

use crate::profile::published::{self, DosageStatement};
use crate::profile::{Personal, Published, Quotes};
use crate::questionnaire::{
    HindranceKind, Lang, OpenQuestions, Quality, STORY, Words, bank, questionnaire,
};
use crate::web::parts::Area;
use crate::web::profile::column::{Column, Hindrance, Seen, Texts};

/// The bank in its own order, by area.
pub(crate) fn areas<Q>(lang: Lang, quality: impl Fn(&'static Quality) -> Q) -> Vec<Area<Q>> {
    bank()
        .domains
        .iter()
        .map(|domain| Area {
            id: domain.id.clone(),
            name: domain.name.in_(lang).to_owned(),
            description: domain.description.in_(lang).to_owned(),
            qualities: bank()
                .qualities
                .iter()
                .filter(|quality| quality.domain == domain.id)
                .map(&quality)
                .collect(),
        })
        .collect()
}

pub(crate) fn quality_name(lang: Lang, id: &str) -> String {
    bank().quality(id).map_or_else(
        || id.to_owned(),
        |quality| quality.name.in_(lang).to_owned(),
    )
}

/// What gives the owner energy.
pub(crate) fn talents(lang: Lang, personal: &Personal) -> Vec<String> {
    let all = personal.talents();
    all.map(|id| quality_name(lang, id)).collect()
}

pub(crate) fn columns(lang: Lang, name: &str, published: &Published) -> Vec<Column> {
    published
        .columns
        .iter()
        .map(|column| Column {
            view: column.of,
            reliability: column.answers.reliability(),
            qualities: column
                .qualities
                .iter()
                .filter_map(|listed| seen(lang, listed))
                .collect(),
            hindrances: column
                .hindrances
                .iter()
                .filter_map(|listed| hindrance(lang, name, listed))
                .collect(),
        })
        .collect()
}

/// The answers to the open questions but the stories, under the question as it was asked.
pub(crate) fn texts(lang: Lang, name: &str, asked: &OpenQuestions, texts: &Quotes) -> Vec<Texts> {
    asked
        .ids()
        .into_iter()
        .filter(|id| id != STORY)
        .filter_map(|id| {
            let texts = owned(texts, &id);
            (!texts.is_empty()).then(|| Texts {
                title: question_title(lang, name, asked, &id),
                texts,
            })
        })
        .collect()
}

pub(crate) fn owned(texts: &Quotes, question: &str) -> Vec<String> {
    texts.of(question).into_iter().map(str::to_owned).collect()
}

pub(crate) fn question_title(lang: Lang, name: &str, asked: &OpenQuestions, id: &str) -> String {
    asked
        .title(id)
        .map_or_else(String::new, |title| title.fill(lang, &[("name", name)]))
}

/// What stands above the answers, to the employee whom they are about.
pub(crate) fn heading(lang: Lang, asked: &OpenQuestions, id: &str) -> String {
    let heading = asked.heading(id);
    heading.map_or_else(String::new, |heading| heading.in_(lang).to_owned())
}

fn seen(lang: Lang, listed: &published::Listed) -> Option<Seen> {
    let quality = bank().quality(&listed.id)?;
    let too_much = listed.dosage == Some(DosageStatement::TooMuch);
    let said_of_too_much = |words: &Words| {
        let said = too_much.then(|| words.in_(lang).to_owned());
        said.unwrap_or_default()
    };
    Some(Seen {
        name: quality.name.in_(lang).to_owned(),
        description: quality.description.in_(lang).to_owned(),
        band: listed.band,
        star: listed.best_fit,
        dosage: listed.dosage,
        pitfall: said_of_too_much(&quality.pitfall),
        challenge: said_of_too_much(&quality.challenge),
    })
}

fn hindrance(lang: Lang, name: &str, listed: &published::ListedHindrance) -> Option<Hindrance> {
    let option = questionnaire().steps.obstacle.option(&listed.id)?;
    Some(Hindrance {
        label: option.words.fill(lang, &[("name", name)]),
        band: listed.band,
        in_work: option.kind == HindranceKind::Work,
    })
}
