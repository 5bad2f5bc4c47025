//! Which qualities may be called a skill: seen by others, recognised by the person.

use crate::profile::{Profile, reading};
use crate::questionnaire::{Quality, bank};

/// More than this is no longer what somebody is good at.
const MAX_SKILLS: usize = 7;

/// In the order in which others see them. Without a self-view nothing can be a surprise, so
/// what others see counts as it is.
pub(super) fn of(profile: &Profile) -> Vec<&'static Quality> {
    let ids: Vec<String> = match &profile.self_view {
        Some(own) => reading::window(&profile.published, own, &profile.recognition).recognised,
        None => reading::seen(&profile.published)
            .into_iter()
            .map(|(id, _)| id.to_owned())
            .collect(),
    };
    ids.iter()
        .filter_map(|id| bank().quality(id))
        .take(MAX_SKILLS)
        .collect()
}
