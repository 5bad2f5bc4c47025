//! What is told of a round that gave nothing: what happened, what there still is, and how to begin again.

use serde::Serialize;

use crate::app::App;
use crate::error::Result;
use crate::profile;
use crate::round::{Round, State};
use crate::web::extract::SignedIn;
use crate::web::parts::InCircle;
use crate::web::profile::letters::{Letter, letters};
use crate::web::round::circles;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct NotEnough {
    /// It did not end: its key was lost, and with it the answers, or the list of a draft.
    pub lost: bool,
    /// People were asked.
    pub was_open: bool,
    /// How many people were asked.
    pub invited: usize,
    pub has_self_view: bool,
    /// Of people who signed: those are there whatever became of the round.
    pub letters: Vec<Letter>,
    /// How many are to be asked the next time; nobody stands in them.
    pub circles: Vec<InCircle>,
}

pub(super) async fn of(app: &App, at: &SignedIn, round: &Round) -> Result<NotEnough> {
    let view = profile::self_view(&app.db.read, &app.scope(&at.who), round.id).await?;
    Ok(NotEnough {
        lost: matches!(round.state, State::Lost { .. }),
        was_open: round.opened_at.is_some(),
        invited: round.invited,
        has_self_view: view.is_some(),
        letters: letters(app, at, round).await?,
        circles: circles::on(app, &[]).await?,
    })
}
