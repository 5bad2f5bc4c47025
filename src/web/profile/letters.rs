//! Letters that people signed, on their reader's own pages.

use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::profile::reported;
use crate::profile::signed::{self, LETTERS};
use crate::report::letter::Letter as Words;
use crate::round::Round;
use crate::urls;
use crate::web::extract::SignedIn;
use crate::web::profile::show::{Report, report};

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Letter {
    pub words: Words,
    /// Where it can be deleted or reported.
    pub path: String,
    pub report: Report,
}

/// Of the visitor's own round, when it is over; none before that.
pub(crate) async fn letters(app: &App, at: &SignedIn, round: &Round) -> Result<Vec<Letter>> {
    let db = &app.db.read;
    let letters = signed::read(db, &app.scope(&at.who), round.id).await?;
    let reports = reported::reports(db, round.id).await?;
    let asked = &round.plan.questions;
    let placed = letters.placed();
    Ok(placed
        .map(|(place, letter)| Letter {
            words: Words::of(at.who.lang, &at.who.first_name, asked, letter),
            path: urls::quote(round.id, LETTERS, place),
            report: report(&reports, LETTERS, place),
        })
        .collect())
}
