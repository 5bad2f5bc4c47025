//! The talent profile as a file of our own format, whole: for the owner to keep and to bring along.

use chrono::SubsecRound;

use super::{MAKER, Source};
use crate::conversation::Commitment;
use crate::ids::ConversationId;
use crate::import::document::{
    self, Alignment, Answer, Bank, Change, Column, Document, FORMAT, Framework, Generator,
    Hindrance, Letter, Named, Person, Picked, Quality, Round, Seen, Text, VERSION,
};
use crate::profile::bands;
use crate::profile::reading::{self, Trend};
use crate::profile::{SignedLetter, SignedLetters};
use crate::questionnaire::{self, Closeness, Esco, HindranceKind, bank, questionnaire};

/// Agreements of one conversation.
pub type Agreed = (ConversationId, Vec<Commitment>);

/// The document, with what was agreed since the round; write it with `serde_json`.
pub fn document(source: &Source<'_>, agreed: &[Agreed]) -> Document {
    let about = &bank().about;
    Document {
        format: FORMAT.to_owned(),
        format_version: VERSION.to_owned(),
        // Of the round, so that two copies of one profile are known as one.
        id: format!("urn:uuid:{}", source.id),
        language: source.lang,
        generated_at: source.now.trunc_subsecs(0),
        generator: Some(Generator {
            name: MAKER.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }),
        person: Person {
            name: source.owner.name.to_owned(),
            organisation: some(source.owner.organisation),
            role: None,
        },
        portrait: some(&source.profile.personal.portrait),
        bank: Bank {
            id: about.id.clone(),
            version: about.version.clone(),
            size: bank().qualities.len(),
            pick_max: about.pick_max,
        },
        rounds: vec![round(source)],
        commitments: agreed.iter().flat_map(commitments).collect(),
    }
}

fn round(source: &Source<'_>) -> Round {
    let published = &source.profile.published;
    let columns = published.columns.iter().map(|column| Column {
        id: column.of,
        answers: column.answers,
    });
    Round {
        id: source.opened_on.to_string(),
        opened_at: source.opened_on,
        closed_at: source.closed_on,
        min_answers: bands::FLOOR as usize,
        columns: columns.collect(),
        reliability: published.reliability().into(),
        picture: reading::picture(published),
        qualities: qualities(source),
        hindrances: hindrances(source),
        texts: answers(source),
        letters: letters(source),
    }
}

/// Those that others see, the strongest first; then what the employee chose and what was
/// listed the time before, in the order of the bank.
fn qualities(source: &Source<'_>) -> Vec<Quality> {
    let profile = source.profile;
    let changes = changes(source);
    let mut ids: Vec<&str> = reading::seen(&profile.published)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    for quality in &bank().qualities {
        let id = quality.id.as_str();
        let chosen = profile
            .self_view
            .iter()
            .any(|own| own.top.iter().chain(&own.also).any(|chosen| chosen == id));
        let listed = changes.iter().any(|(changed, _)| *changed == id);
        if (chosen || listed) && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| bank().quality(id))
        .map(|known| quality(source, known, &changes))
        .collect()
}

fn quality(
    source: &Source<'_>,
    quality: &questionnaire::Quality,
    changes: &[(&str, Trend)],
) -> Quality {
    let (profile, id) = (source.profile, quality.id.as_str());
    let columns = profile.published.columns.iter();
    let listed: Vec<_> = columns
        .filter_map(|column| {
            let listed = column.qualities.iter().find(|listed| listed.id == id)?;
            Some((column.of, listed))
        })
        .collect();
    let own = profile.self_view.as_ref();
    let change = changes.iter().find(|(changed, _)| *changed == id);
    Quality {
        id: quality.id.clone(),
        name: Text::filled(&quality.name, &[]),
        domain: quality.domain.clone(),
        seen: listed
            .iter()
            .map(|(column, listed)| Seen {
                column: *column,
                band: listed.band,
            })
            .collect(),
        best_fit: listed.iter().any(|(_, listed)| listed.best_fit),
        own: own.map(|own| own.place(id)),
        quadrant: own
            .map(|own| reading::quadrant(&profile.published, own, &profile.recognition, id)),
        recognised: profile.recognition.get(id).copied(),
        energy: profile.personal.energy.get(id).copied(),
        dosage: reading::dosage(&profile.published, id),
        trend: change
            .zip(source.before)
            .map(|((_, word), (day, _))| Change {
                since_round: day.to_string(),
                word: *word,
            }),
        alignment: vec![alignment(&quality.esco)],
    }
}

/// What changed since the profile before; nothing when the two cannot be compared.
fn changes(source: &Source<'_>) -> Vec<(&'static str, Trend)> {
    source
        .before
        .and_then(|(_, before)| reading::trends(before, &source.profile.published))
        .unwrap_or_default()
}

fn alignment(esco: &Esco) -> Alignment {
    Alignment {
        framework: Framework::Esco,
        // The groups of the list are of another version, which the bank does not carry.
        version: (esco.closeness != Closeness::Group).then(|| bank().about.esco_version.clone()),
        label: esco.label.clone(),
        uri: esco.uri.clone(),
        closeness: esco.closeness,
    }
}

fn hindrances(source: &Source<'_>) -> Vec<Hindrance> {
    let columns = &source.profile.published.columns;
    let seen = |id: &str| -> Vec<Seen> {
        columns
            .iter()
            .filter_map(|column| {
                let listed = column.hindrances.iter().find(|listed| listed.id == id)?;
                Some(Seen {
                    column: column.of,
                    band: listed.band,
                })
            })
            .collect()
    };
    let options = questionnaire().steps.obstacle.options.iter();
    options
        .map(|option| Hindrance {
            id: option.id.clone(),
            kind: option.kind,
            label: Text::filled(&option.words, &[("name", source.owner.first_name)]),
            seen: seen(&option.id),
        })
        .filter(|hindrance| !hindrance.seen.is_empty())
        .collect()
}

fn answers(source: &Source<'_>) -> Vec<Answer> {
    let (asked, texts) = (source.questions, &source.profile.published.texts);
    let mut answers = Vec::new();
    for id in asked.ids() {
        let Some(title) = asked.title(&id) else {
            continue;
        };
        answers.extend(texts.of(&id).into_iter().map(|text| Answer {
            question: id.clone(),
            title: Text::filled(&title, &[("name", source.owner.first_name)]),
            text: text.to_owned(),
        }));
    }
    answers
}

/// Of people who signed.
fn letters(source: &Source<'_>) -> Vec<Letter> {
    let letters = source.letters.into_iter().flat_map(SignedLetters::placed);
    letters.map(|(_, signed)| letter(source, signed)).collect()
}

fn letter(source: &Source<'_>, letter: &SignedLetter) -> Letter {
    let named = [("name", source.owner.first_name)];
    let (answer, options) = (&letter.answer, &questionnaire().steps.obstacle);
    let picks = answer.picks.iter();
    let obstacles = answer.hindrances.iter();
    let texts = source.questions.ids().into_iter().filter_map(|id| {
        let text = answer.texts.get(&id)?.clone();
        let title = Text::filled(&source.questions.title(&id)?, &named);
        Some(Answer {
            question: id,
            title,
            text,
        })
    });
    Letter {
        from: letter.name().to_owned(),
        signature: letter.signature().to_owned(),
        qualities: picks
            .filter_map(|(id, said)| Some((bank().quality(id)?, *said)))
            .map(|(quality, dosage)| Picked {
                id: quality.id.clone(),
                name: Text::filled(&quality.name, &[]),
                best_fit: quality.id == answer.star,
                dosage,
            })
            .collect(),
        hindrances: obstacles
            .filter_map(|id| options.option(id))
            .filter(|option| option.kind != HindranceKind::Exclusive)
            .map(|option| Named {
                id: option.id.clone(),
                label: Text::filled(&option.words, &named),
            })
            .collect(),
        texts: texts.collect(),
    }
}

fn commitments((talk, agreed): &Agreed) -> impl Iterator<Item = document::Commitment> {
    agreed
        .iter()
        .enumerate()
        .map(move |(place, commitment)| document::Commitment {
            id: format!("{talk}-{}", place + 1),
            made_on: commitment.made_on,
            theme: commitment.theme,
            quality: commitment.quality.clone(),
            whereabouts: commitment.whereabouts,
            what: commitment.what.clone(),
            first_step: some(&commitment.first_step),
            support: some(&commitment.support),
            noticed_by: some(&commitment.noticed_by),
            budget: some(&commitment.budget),
            due: None,
            check_on: Some(commitment.check_on),
            status: commitment.status,
        })
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
