//! The reviewer's form: what it asks, in an order of its own, and again as it was filled in.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use serde::Serialize;

use crate::account::Contact;
use crate::answer_box::answer::{Draft, Fault, FaultKind, Field, MAX_PICKS, MIN_PICKS, OBSTACLE};
use crate::normalise::{MAX_NAME, NameFault};
use crate::page::FieldError;
use crate::questionnaire::TextQuestion as Question;
use crate::questionnaire::{Dosage, HindranceKind, Lang, Words, bank, questionnaire};
use crate::round::{ENOUGH, Round, State};
use crate::secret;
use crate::urls;
use crate::web::answer::show::Show;
use crate::web::parts::{Area, Choice, TextQuestion};
use crate::web::profile::present;
use crate::web::words;
use crate::workflow::Company;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Heading {
    pub title: String,
    pub help: String,
}

/// Its boxes have no id: there are 240 of them, and a reviewer on a phone waits for every byte.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quality {
    pub id: String,
    pub name: String,
    pub description: String,
    pub picked: bool,
    /// The id of the chosen dosage, empty when none is chosen.
    pub dosage: String,
    pub star: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Obstacle {
    pub title: String,
    pub help: String,
    pub max: usize,
    pub options: Vec<Choice>,
    /// "Nothing" and "I do not know": whoever picks one picks nothing else.
    pub exclusive: Vec<Choice>,
    pub explanation: TextQuestion,
}

/// The form before anything is filled in. Areas, qualities and hindrances are shuffled, so that what stands first is
/// not what is chosen most.
pub(crate) fn empty(
    lang: Lang,
    zone: Tz,
    round: &Round,
    employee: &Contact,
    company: Company,
    token: &str,
) -> Show {
    let seed = order(token);
    let name = employee.first_name.as_str();
    let steps = &questionnaire().steps;
    let named = |words: &Words| words.fill(lang, &[("name", name)]);
    let heading = |title: &Words, help: &Words| Heading {
        title: named(title),
        help: named(help),
    };
    let (before, after) = round.plan.questions.around_obstacle();
    let question = |question: Question| TextQuestion {
        label: named(&question.title),
        help: question.help.as_ref().map(&named),
        value: String::new(),
        max: question.max_chars,
        id: question.id,
    };
    let until = match round.state {
        State::Open { ends_at, .. } => words::last_day(lang, ends_at, zone),
        _ => String::new(),
    };
    Show {
        action: urls::answer(token),
        decline: urls::in_language(&urls::decline(token), lang),
        name: employee.name.clone(),
        first_name: name.to_owned(),
        note: (!round.plan.note.is_empty()).then(|| round.plan.note.clone()),
        minutes: questionnaire().minutes_estimate,
        invited: company
            .people
            .map_or(round.invited, |people| people as usize),
        known: company.inside,
        circle: company.circle,
        min_total: ENOUGH,
        until,
        pick: heading(&steps.pick.title, &steps.pick.help),
        dosage: heading(&steps.dosage.title, &steps.dosage.help),
        dosages: Dosage::ALL
            .map(|dosage| {
                choice(
                    dosage.as_str(),
                    steps.dosage.words(dosage).in_(lang).to_owned(),
                )
            })
            .into(),
        min_picks: MIN_PICKS,
        max_picks: MAX_PICKS,
        areas: areas(lang, seed),
        before: before.into_iter().map(question).collect(),
        obstacle: obstacle(lang, name, seed),
        after: after.into_iter().map(question).collect(),
        sign: false,
        signature: String::new(),
        max_name: MAX_NAME,
        redisplayed: false,
        example: None,
        unkept: false,
        errors: vec![],
    }
}

/// Every link has an order of its own, the same at each visit: a browser that comes back to a page ticks the boxes
/// that stand where ticked ones stood.
fn order(token: &str) -> u64 {
    let digest = secret::digest(token.as_bytes());
    let start = digest.first_chunk();
    u64::from_be_bytes(*start.expect("a digest has 32 bytes"))
}

/// The form as it was sent, with what is to mend.
pub(crate) fn fill(page: Show, lang: Lang, draft: &Draft, faults: &[Fault]) -> Show {
    let mut page = page;
    let picked: BTreeSet<&str> = draft.picks.iter().map(String::as_str).collect();
    for quality in page.areas.iter_mut().flat_map(|area| &mut area.qualities) {
        quality.picked = picked.contains(quality.id.as_str());
        quality.dosage = draft.dosage.get(&quality.id).cloned().unwrap_or_default();
        quality.star = draft.star.as_deref() == Some(quality.id.as_str());
    }
    for option in page
        .obstacle
        .options
        .iter_mut()
        .chain(&mut page.obstacle.exclusive)
    {
        option.checked = draft.hindrances.contains(&option.id);
    }
    let texts = page
        .before
        .iter_mut()
        .chain(&mut page.after)
        .chain([&mut page.obstacle.explanation]);
    for text in texts {
        text.value = draft.texts.get(&text.id).cloned().unwrap_or_default();
    }
    page.sign = draft.signature.is_some();
    page.signature = draft.signature.clone().unwrap_or_default();
    let alone = page.obstacle.exclusive.iter().find(|option| option.checked);
    let alone = alone.map(|option| option.label.clone()).unwrap_or_default();
    page.errors = faults
        .iter()
        .map(|fault| error(lang, fault, &alone))
        .collect();
    page.redisplayed = true;
    page
}

fn areas(lang: Lang, seed: u64) -> Vec<Area<Quality>> {
    let shuffled = bank().shuffled(seed).into_iter();
    shuffled
        .map(|(domain, qualities)| Area {
            id: domain.id.clone(),
            name: domain.name.in_(lang).to_owned(),
            description: domain.description.in_(lang).to_owned(),
            qualities: qualities
                .into_iter()
                .map(|quality| Quality {
                    id: quality.id.clone(),
                    name: quality.name.in_(lang).to_owned(),
                    description: quality.description.in_(lang).to_owned(),
                    picked: false,
                    dosage: String::new(),
                    star: false,
                })
                .collect(),
        })
        .collect()
}

fn obstacle(lang: Lang, name: &str, seed: u64) -> Obstacle {
    let step = &questionnaire().steps.obstacle;
    let named = |words: &Words| words.fill(lang, &[("name", name)]);
    let (exclusive, options): (Vec<_>, Vec<_>) = step
        .shuffled(seed)
        .into_iter()
        .partition(|option| option.kind == HindranceKind::Exclusive);
    let choices = |options: Vec<&crate::questionnaire::Hindrance>| {
        options
            .into_iter()
            .map(|option| choice(&option.id, named(&option.words)))
            .collect()
    };
    Obstacle {
        title: named(&step.title),
        help: named(&step.help),
        max: step.max,
        options: choices(options),
        exclusive: choices(exclusive),
        explanation: TextQuestion {
            id: OBSTACLE.to_owned(),
            label: named(&step.text_label),
            help: None,
            value: String::new(),
            max: step.max_chars,
        },
    }
}

fn choice(id: &str, label: String) -> Choice {
    Choice {
        id: id.to_owned(),
        label,
        checked: false,
    }
}

/// Where to mend, and the sentence that says what. `alone` is the ticked option that goes with no other.
fn error(lang: Lang, fault: &Fault, alone: &str) -> FieldError {
    let field = match &fault.field {
        Field::Picks => "pick".to_owned(),
        Field::Star => "star".to_owned(),
        Field::Dosage(id) => format!("dosage-{id}"),
        Field::Hindrances => "hinder".to_owned(),
        Field::Text(id) => format!("text-{id}"),
        Field::Signature => "signature".to_owned(),
        Field::Form => "questions".to_owned(),
    };
    let quality = match &fault.field {
        Field::Dosage(id) => present::quality_name(lang, id),
        _ => String::new(),
    };
    let max = |max: usize| vec![("max", max.into())];
    let (key, args) = match fault.kind {
        FaultKind::TooFew => ("pick-too-few", vec![("min", MIN_PICKS.into())]),
        FaultKind::TooMany => ("pick-too-many", max(MAX_PICKS)),
        FaultKind::StarMissing | FaultKind::StarNotPicked => ("star-missing", vec![]),
        FaultKind::DosageMissing => ("dosage-missing", vec![("quality", quality.into())]),
        FaultKind::TooManyHindrances => {
            ("hinder-too-many", max(questionnaire().steps.obstacle.max))
        }
        FaultKind::ExclusiveMixed => ("hinder-alone", vec![("option", alone.into())]),
        FaultKind::UnknownQuality | FaultKind::UnknownHindrance => ("choice-unknown", vec![]),
        FaultKind::TextTooLong { max: most, .. } => ("text-too-long", max(most)),
        FaultKind::NameMissing => ("sign-name-missing", vec![]),
        FaultKind::NameRefused(NameFault::TooLong { most }) => ("address-name-too-long", max(most)),
        FaultKind::NameRefused(NameFault::HasLink) => ("name-has-link", vec![]),
        FaultKind::SigningNotOffered => ("sign-not-offered", vec![]),
        FaultKind::AnswerTooLarge { by, .. } => ("answer-too-large", vec![("by", by.into())]),
    };
    FieldError::new(field, words::say(lang, key, &args))
}
