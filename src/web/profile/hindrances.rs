//! What sometimes gets in the way: each once, with who says so.

use serde::Serialize;

use crate::profile::Published;
use crate::profile::published::Band;
use crate::questionnaire::{Circle, HindranceKind, Lang, questionnaire};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Hindered {
    pub label: String,
    /// It lies in the work and not in the person.
    pub in_work: bool,
    pub by: Vec<By>,
}

/// A circle that lists it.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct By {
    pub view: Circle,
    pub band: Band,
}

/// In the order of the questionnaire.
pub(crate) fn hindered(lang: Lang, name: &str, published: &Published) -> Vec<Hindered> {
    let by = |id: &str| -> Vec<By> {
        let columns = published.columns.iter();
        let listed = columns.filter_map(|column| {
            let listed = column.hindrances.iter().find(|listed| listed.id == id)?;
            Some(By {
                view: column.of,
                band: listed.band,
            })
        });
        listed.collect()
    };
    let options = questionnaire().steps.obstacle.options.iter();
    options
        .map(|option| Hindered {
            label: option.words.fill(lang, &[("name", name)]),
            in_work: option.kind == HindranceKind::Work,
            by: by(&option.id),
        })
        .filter(|hindered| !hindered.by.is_empty())
        .collect()
}
