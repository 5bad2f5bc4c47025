//! An agreement to read, as both see it.

use serde::Serialize;

use crate::conversation::Commitment;
use crate::questionnaire::{Lang, conversation_guide};
use crate::text;
use crate::version::Version;
use crate::web::profile::present;
use crate::web::words;

/// An agreement to read.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Seen {
    /// Names the words that are agreed to.
    pub words: Version,
    pub what: String,
    /// A quality or a part of the conversation; empty when it is about neither.
    pub about: String,
    /// Here, elsewhere or both, in words; empty when it was not said.
    pub whereabouts: String,
    pub first_step: String,
    pub support: String,
    pub noticed_by: String,
    pub budget: String,
    /// In words.
    pub check_on: String,
    pub status: &'static str,
    pub confirmed: bool,
}

/// The agreements that this reader may see.
pub(crate) fn seen(lang: Lang, all: &[Commitment], may: impl Fn(&Commitment) -> bool) -> Vec<Seen> {
    all.iter()
        .filter(|commitment| may(commitment))
        .map(|commitment| Seen {
            words: commitment.version(),
            what: commitment.what.clone(),
            about: about(lang, commitment),
            whereabouts: commitment
                .whereabouts
                .map(|place| words::say(lang, place.key(), &[]))
                .unwrap_or_default(),
            first_step: commitment.first_step.clone(),
            support: commitment.support.clone(),
            noticed_by: commitment.noticed_by.clone(),
            budget: commitment.budget.clone(),
            check_on: text::day(lang, commitment.check_on),
            status: commitment.status.as_str(),
            confirmed: commitment.confirmed,
        })
        .collect()
}

/// The quality or the part of the conversation that it belongs to; empty when it is about neither.
fn about(lang: Lang, commitment: &Commitment) -> String {
    if let Some(quality) = &commitment.quality {
        return present::quality_name(lang, quality);
    }
    let part = commitment
        .theme
        .and_then(|theme| conversation_guide().part_of(theme));
    part.map_or_else(String::new, |part| part.title.in_(lang).to_owned())
}
