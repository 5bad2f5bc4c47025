//! The own view beside that of others: a window of two sheets that overlap.

use serde::Serialize;

use crate::profile::{Profile, reading};
use crate::questionnaire::Lang;
use crate::web::profile::present;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mirror {
    /// Without a self-view there is nothing to compare.
    pub has_self_view: bool,
    pub recognised: Vec<String>,
    /// Also those of which the owner said "a little" or "new to me", or nothing yet.
    pub surprises: Vec<Surprise>,
    pub not_yet_visible: Vec<String>,
}

/// What others see and the owner did not choose.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Surprise {
    pub name: String,
    /// `some` or `new`; empty as long as the owner has not said.
    pub recognition: &'static str,
}

/// What the owner sees beside what others see, in the terms of the window.
pub(crate) fn mirror(lang: Lang, profile: &Profile) -> Mirror {
    let names = |ids: &[String]| {
        let names = ids.iter().map(|id| present::quality_name(lang, id));
        names.collect()
    };
    let own = profile.self_view.as_ref();
    let window = own
        .map(|own| reading::window(&profile.published, own, &profile.recognition))
        .unwrap_or_default();
    let surprises = window.surprises.iter();
    Mirror {
        has_self_view: own.is_some(),
        recognised: names(&window.recognised),
        surprises: surprises.map(|id| surprise(lang, profile, id)).collect(),
        not_yet_visible: names(&window.not_yet_visible),
    }
}

fn surprise(lang: Lang, profile: &Profile, id: &str) -> Surprise {
    let said = profile.recognition.get(id);
    Surprise {
        name: present::quality_name(lang, id),
        recognition: said.map_or("", |said| said.as_str()),
    }
}
