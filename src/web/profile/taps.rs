//! What is asked of the owner about each listed quality.

use serde::Serialize;

use crate::profile::self_view::Place;
use crate::profile::{Profile, reading};
use crate::questionnaire::Lang;
use crate::web::profile::present;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tap {
    pub id: String,
    pub name: String,
    /// `yes`, `some` or `new`, and empty as long as the owner has not said; none when they chose it themselves.
    pub recognised: Option<String>,
    /// `gives`, `neutral` or `takes`; empty as long as the owner has not said.
    pub energy: String,
}

/// "Do you recognise this?" of what the owner did not choose, and "Does this give you energy?" of all.
pub(crate) fn taps(lang: Lang, profile: &Profile) -> Vec<Tap> {
    let own = profile.self_view.as_ref();
    let seen = reading::seen(&profile.published).into_iter();
    seen.map(|(id, _)| Tap {
        id: id.to_owned(),
        name: present::quality_name(lang, id),
        recognised: own.filter(|own| own.place(id) == Place::None).map(|_| {
            profile
                .recognition
                .get(id)
                .map_or("", |said| said.as_str())
                .to_owned()
        }),
        energy: profile
            .personal
            .energy
            .get(id)
            .map_or("", |said| said.as_str())
            .to_owned(),
    })
    .collect()
}
