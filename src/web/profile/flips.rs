//! The other side of a quality, as a thought and not as a finding.

use serde::Serialize;

use crate::questionnaire::{Lang, Quality};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Flip {
    pub quality: String,
    pub pitfall: String,
    pub challenge: String,
    pub allergy: String,
}

/// Every quality has a flip side: a thought, and not a finding.
pub(crate) fn flip(lang: Lang, quality: &Quality) -> Flip {
    Flip {
        quality: quality.name.in_(lang).to_owned(),
        pitfall: quality.pitfall.in_(lang).to_owned(),
        challenge: quality.challenge.in_(lang).to_owned(),
        allergy: quality.allergy.in_(lang).to_owned(),
    }
}
