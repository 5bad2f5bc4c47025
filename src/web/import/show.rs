//! A profile that was brought along, as a page shows it: in the names that its file gives.

use axum::extract::State;
use axum::response::Response;
use chrono_tz::Tz;
use serde::Serialize;

use crate::app::App;
use crate::conversation::Status;
use crate::error::Result;
use crate::ids::ImportId;
use crate::import;
use crate::import::document::{self, Document, Seen};
use crate::import::{About, Import};
use crate::page::Page;
use crate::profile::Energy;
use crate::profile::published::DosageStatement;
use crate::profile::published::{Band, Reliability};
use crate::profile::reading::{Picture, Quadrant, Trend};
use crate::questionnaire::{Circle, Lang};
use crate::report::letter::Letter;
use crate::text;
use crate::web::extract::{Path, SignedIn};
use crate::web::import::letter::letter;
use crate::web::profile::column::Texts;
use crate::web::{show, words};

/// Read-only, and marked as what it is.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Show {
    /// Path of the import: `/imports/{id}`.
    pub import: ImportId,
    /// When its latest round began, in words.
    pub title: String,
    /// When it was brought along, in words.
    pub brought: String,
    /// The name in the file.
    pub name: String,
    /// Role and organisation, as far as the file says them.
    pub from: Vec<String>,
    pub portrait: Option<String>,
    pub rounds: Vec<Round>,
    pub commitments: Vec<Commitment>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Round {
    pub from: String,
    pub to: String,
    pub picture: String,
    pub columns: Vec<Column>,
    /// The own view beside that of others.
    pub groups: Vec<Group>,
    pub texts: Vec<Texts>,
    pub letters: Vec<Letter>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Column {
    pub view: Circle,
    pub reliability: Reliability,
    pub qualities: Vec<Quality>,
    pub hindrances: Vec<Hindrance>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Quality {
    pub name: String,
    pub band: Band,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Hindrance {
    pub label: String,
    pub band: Band,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    pub title: String,
    pub names: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Commitment {
    pub what: String,
    pub more: Vec<String>,
}

impl Page for Show {
    const TEMPLATE: &'static str = "import/show.html";
}

pub(crate) fn page(lang: Lang, zone: Tz, import: &Import, document: &Document) -> Show {
    let person = &document.person;
    Show {
        import: import.id,
        title: title(lang, &import.about),
        brought: words::date_of(lang, import.brought_at, zone),
        name: person.name.clone(),
        from: [&person.role, &person.organisation]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        portrait: document.portrait.clone(),
        rounds: document
            .rounds
            .iter()
            .map(|source| round(lang, source))
            .collect(),
        commitments: document
            .commitments
            .iter()
            .map(|source| commitment(lang, source))
            .collect(),
    }
}

/// The day on which its latest round began: what it is called in a list.
pub(crate) fn title(lang: Lang, about: &About) -> String {
    text::date(lang, about.opened_on)
}

fn round(lang: Lang, round: &document::Round) -> Round {
    let picture = match round.picture {
        Picture::Shared => "picture-shared",
        Picture::Clear => "picture-clear-line",
        Picture::Varied => "picture-many-sides",
    };
    let columns = round.columns.iter();
    Round {
        from: text::date(lang, round.opened_at),
        to: text::date(lang, round.closed_at),
        picture: words::say(lang, picture, &[]),
        columns: columns.map(|source| column(lang, round, source)).collect(),
        groups: groups(lang, round),
        texts: texts(lang, round),
        letters: round
            .letters
            .iter()
            .map(|source| letter(lang, source))
            .collect(),
    }
}

fn column(lang: Lang, round: &document::Round, column: &document::Column) -> Column {
    let band_of = |seen: &[Seen]| {
        let here = seen.iter().find(|seen| seen.column == column.id)?;
        Some(here.band)
    };
    let qualities = round.qualities.iter().filter_map(|quality| {
        Some(Quality {
            name: quality.name.in_(lang).to_owned(),
            band: band_of(&quality.seen)?,
            notes: notes(lang, quality),
        })
    });
    let hindrances = round.hindrances.iter().filter_map(|hindrance| {
        Some(Hindrance {
            label: hindrance.label.in_(lang).to_owned(),
            band: band_of(&hindrance.seen)?,
        })
    });
    Column {
        view: column.id,
        reliability: column.answers.reliability(),
        qualities: qualities.collect(),
        hindrances: hindrances.collect(),
    }
}

/// What else the file says of a quality that others see.
fn notes(lang: Lang, quality: &document::Quality) -> Vec<String> {
    let dosage = quality.dosage.map(|said| match said {
        DosageStatement::More => "dosage-more",
        DosageStatement::TooMuch => "dosage-too-much",
    });
    let energy = quality.energy.map(|said| match said {
        Energy::Gives => "import-energy-gives",
        Energy::Neutral => "import-energy-neutral",
        Energy::Takes => "import-energy-takes",
    });
    let trend = quality.trend.as_ref().and_then(|change| match change.word {
        Trend::New => Some("import-trend-new"),
        Trend::Stronger => Some("import-trend-stronger"),
        Trend::Still => Some("import-trend-still"),
        Trend::Weaker => Some("import-trend-weaker"),
        Trend::Gone => None,
    });
    let star = quality.best_fit.then_some("seen-star");
    [star, dosage, energy, trend]
        .into_iter()
        .flatten()
        .map(|key| words::say(lang, key, &[]))
        .collect()
}

/// The own view beside that of others, and what was listed the time before.
fn groups(lang: Lang, round: &document::Round) -> Vec<Group> {
    let names = |which: &dyn Fn(&document::Quality) -> bool| -> Vec<String> {
        let chosen = round.qualities.iter().filter(|quality| which(quality));
        chosen
            .map(|quality| quality.name.in_(lang).to_owned())
            .collect()
    };
    let of = |quadrant| names(&|quality| quality.quadrant == Some(quadrant));
    let gone = names(&|quality| {
        let change = quality.trend.as_ref();
        change.is_some_and(|change| change.word == Trend::Gone)
    });
    [
        ("mirror-recognised", of(Quadrant::Recognised)),
        ("import-surprises", of(Quadrant::Surprise)),
        ("mirror-not-yet", of(Quadrant::NotYetVisible)),
        ("import-gone", gone),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(key, names)| Group {
        title: words::say(lang, key, &[]),
        names,
    })
    .collect()
}

/// By question, in the order of the file.
fn texts(lang: Lang, round: &document::Round) -> Vec<Texts> {
    let mut groups: Vec<(&str, Texts)> = Vec::new();
    for answer in &round.texts {
        let text = answer.text.clone();
        match groups.iter_mut().find(|(id, _)| *id == answer.question) {
            Some((_, group)) => group.texts.push(text),
            None => groups.push((
                &answer.question,
                Texts {
                    title: answer.title.in_(lang).to_owned(),
                    texts: vec![text],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn commitment(lang: Lang, commitment: &document::Commitment) -> Commitment {
    let status = match commitment.status {
        Status::Open => "import-status-open",
        Status::Going => "import-status-going",
        Status::Done => "import-status-done",
        Status::Dropped => "import-status-dropped",
    };
    let date = |day| text::date(lang, day);
    let more = [
        ("import-made-on", Some(date(commitment.made_on))),
        ("import-first-step", commitment.first_step.clone()),
        ("import-support", commitment.support.clone()),
        ("import-noticed-by", commitment.noticed_by.clone()),
        ("import-budget", commitment.budget.clone()),
        ("import-due", commitment.due.map(date)),
        ("import-check-on", commitment.check_on.map(date)),
        ("import-status", Some(words::say(lang, status, &[]))),
    ];
    Commitment {
        what: commitment.what.clone(),
        more: more
            .into_iter()
            .filter_map(|(key, text)| Some(words::say(lang, key, &[("text", text?.into())])))
            .collect(),
    }
}

pub(crate) async fn show_import(
    State(app): State<App>,
    at: SignedIn,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let (import, document) = import::get(&app.db.read, &app.scope(&at.who), id).await?;
    let zone = app.config.zone;
    show(&app, &at, &page(at.who.lang, zone, &import, &document))
}
