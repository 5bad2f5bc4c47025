//! The round is over and the profile opens later.

use crate::ids::RoundId;
use serde::Serialize;

use crate::page::Page;

/// The round is over and the profile opens at this moment.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Waiting {
    /// Path of the round: `/rounds/{id}`.
    pub round: RoundId,
    /// In words; none as long as the round is open.
    pub release: Option<String>,
}

impl Page for Waiting {
    const TEMPLATE: &'static str = "profile/waiting.html";
}
