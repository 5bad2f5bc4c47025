//! The own view beside that of others.

use serde::Serialize;

use crate::profile::{Profile, reading};
use crate::questionnaire::Lang;
use crate::web::profile::present;

/// The own view beside that of others.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mirror {
    /// Without a self-view there is nothing to compare.
    pub has_self_view: bool,
    pub recognised: Vec<String>,
    /// Also those of which the owner said "a little" or "new to me", or nothing yet.
    pub surprises: Vec<String>,
    pub not_yet_visible: Vec<String>,
}

/// What the owner sees beside what others see, in the terms of the window.
pub(crate) fn mirror(lang: Lang, profile: &Profile) -> Mirror {
    let names = |ids: &[String]| {
        ids.iter()
            .map(|id| present::quality_name(lang, id))
            .collect()
    };
    let own = profile.self_view.as_ref();
    let window = own
        .map(|own| reading::window(&profile.published, own, &profile.recognition))
        .unwrap_or_default();
    Mirror {
        has_self_view: own.is_some(),
        recognised: names(&window.recognised),
        surprises: names(&window.surprises),
        not_yet_visible: names(&window.not_yet_visible),
    }
}
