//! Who of a round is still asked. It is known in memory for as long as letters are sorted out, and nowhere else.

use crate::answer_box::{self, Standing, Tally};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{RoundId, Selector};

/// Those who have neither answered nor declined.
pub struct StillAsked(Tally);

impl StillAsked {
    pub fn has(&self, selector: Selector) -> bool {
        self.0.standing(selector) == Some(Standing::Asked)
    }
}

/// `None` when the round is over.
pub async fn still_asked(app: &App, round: RoundId) -> Result<Option<StillAsked>> {
    match answer_box::open(&app.db.read, &app.keys, round).await {
        Err(Error::NotFound) => Ok(None),
        tally => Ok(Some(StillAsked(tally?))),
    }
}
