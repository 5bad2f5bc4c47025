//! The way through what the owner says: one quality after the other, and the portrait at the end.

use serde::Serialize;

use crate::ids::RoundId;
use crate::profile::{Profile, reading};
use crate::questionnaire::Lang;
use crate::urls;
use crate::web::profile::present;

/// A quality that others see.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Step {
    pub name: String,
    pub path: String,
    /// Everything that is to be ticked is.
    pub done: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Progress {
    pub done: usize,
    pub of: usize,
    /// Path of the first quality of which something is to be said; of the portrait once there is none.
    pub next: String,
}

/// Strongest first.
pub(crate) fn steps(lang: Lang, round: RoundId, profile: &Profile) -> Vec<Step> {
    let seen = reading::seen(&profile.published).into_iter();
    seen.map(|(id, _)| Step {
        name: present::quality_name(lang, id),
        path: urls::quality(round, id),
        done: profile.is_replied(id),
    })
    .collect()
}

pub(crate) fn progress(round: RoundId, steps: &[Step]) -> Progress {
    let next = steps.iter().find(|step| !step.done);
    Progress {
        done: steps.iter().filter(|step| step.done).count(),
        of: steps.len(),
        next: next.map_or_else(|| urls::portrait(round), |step| step.path.clone()),
    }
}
