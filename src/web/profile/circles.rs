//! The circles side by side: what each of them says of a quality, and what its owner says.

use serde::Serialize;

use crate::ids::RoundId;
use crate::profile::published::{Band, DosageStatement, Reliability};
use crate::profile::{Profile, Published, Reply, reading};
use crate::questionnaire::{Circle, Lang, bank};
use crate::urls;

/// A circle that is counted.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Counted {
    pub view: Circle,
    pub reliability: Reliability,
    /// It lists no quality.
    pub empty: bool,
}

/// A quality that any circle lists.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    pub id: String,
    pub name: String,
    pub description: String,
    /// In the order of the circles.
    pub cells: Vec<Cell>,
    /// Several people of some circle name this as what fits best.
    pub star: bool,
    /// What too much of it looks like, when people say that; empty otherwise.
    pub pitfall: String,
    /// What helps against that.
    pub challenge: String,
    /// What the owner said, as `Quality` has it.
    pub recognition: &'static str,
    pub energy: &'static str,
    pub example: String,
    /// Where the owner says it.
    pub path: String,
}

/// What one circle says of a quality.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Cell {
    pub view: Circle,
    /// None: not listed.
    pub band: Option<Band>,
    pub star: bool,
    pub dosage: Option<DosageStatement>,
}

pub(crate) fn counted(published: &Published) -> Vec<Counted> {
    let columns = published.columns.iter();
    columns
        .map(|column| Counted {
            view: column.of,
            reliability: column.answers.reliability(),
            empty: column.qualities.is_empty(),
        })
        .collect()
}

/// Strongest first. Each stands once, whoever lists it.
pub(crate) fn rows(lang: Lang, round: RoundId, profile: &Profile) -> Vec<Row> {
    let seen = reading::seen(&profile.published).into_iter();
    seen.filter_map(|(id, _)| row(lang, round, profile, id))
        .collect()
}

fn row(lang: Lang, round: RoundId, profile: &Profile, id: &str) -> Option<Row> {
    let quality = bank().quality(id)?;
    let cells = cells(&profile.published, id);
    let too_much = |cell: &Cell| cell.dosage == Some(DosageStatement::TooMuch);
    let then = |text: &str| {
        if cells.iter().any(too_much) {
            text.to_owned()
        } else {
            String::new()
        }
    };
    let Reply {
        recognition,
        energy,
        example,
        ..
    } = profile.reply(id);
    Some(Row {
        id: quality.id.clone(),
        name: quality.name.in_(lang).to_owned(),
        description: quality.description.in_(lang).to_owned(),
        star: cells.iter().any(|cell| cell.star),
        pitfall: then(quality.pitfall.in_(lang)),
        challenge: then(quality.challenge.in_(lang)),
        cells,
        recognition: recognition.map_or("", |said| said.as_str()),
        energy: energy.map_or("", |said| said.as_str()),
        example,
        path: urls::quality(round, id),
    })
}

pub(crate) fn cells(published: &Published, id: &str) -> Vec<Cell> {
    let columns = published.columns.iter();
    columns
        .map(|column| {
            let listed = column.qualities.iter().find(|listed| listed.id == id);
            Cell {
                view: column.of,
                band: listed.map(|listed| listed.band),
                star: listed.is_some_and(|listed| listed.best_fit),
                dosage: listed.and_then(|listed| listed.dosage),
            }
        })
        .collect()
}
