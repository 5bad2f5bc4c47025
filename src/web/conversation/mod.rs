//! The conversation, on both sides of the table.

pub(crate) mod agreement_form;
pub(crate) mod agreements;
pub(crate) mod ahead;
pub(crate) mod brought;
pub(crate) mod cancellation;
pub(crate) mod closing;
pub(crate) mod commitment;
pub(crate) mod earlier;
pub(crate) mod edit;
pub(crate) mod ending;
pub(crate) mod facilities;
pub(crate) mod guide;
pub(crate) mod look_back;
pub(crate) mod outlook;
mod outlook_form;
pub(crate) mod participant;
pub(crate) mod plan_form;
pub(crate) mod preparation;
mod preparation_form;
pub(crate) mod samples;
pub(crate) mod shared;
pub(crate) mod sharing;
pub(crate) mod sharing_parts;
pub(crate) mod show;
pub(crate) mod topics;
pub(crate) mod with;

use crate::app::App;
use crate::conversation::{self, Conversation};
use crate::error::Result;
use crate::invitation;
use crate::round;
use crate::round::Round;
use crate::web::extract::SignedIn;

/// The visitor's conversation that comes first, today or later.
pub(crate) async fn next(app: &App, at: &SignedIn) -> Result<Option<Conversation>> {
    let all = conversation::list(&app.db.read, &app.scope(&at.who)).await?;
    let today = app.moment().today();
    Ok(all
        .into_iter()
        .find(|conversation| conversation.is_ahead(today)))
}

/// Whoever stopped our letters gets none of anybody. Nothing else is told of it than that.
pub(crate) async fn wants_no_letters(app: &App, address: &str) -> Result<bool> {
    invitation::is_opted_out(&app.db.read, &app.key, address).await
}

/// The latest round whose profile can be read.
pub(crate) async fn released(app: &App, at: &SignedIn) -> Result<Option<Round>> {
    let now = app.clock.now();
    let rounds = round::list(&app.db.read, &at.who).await?;
    Ok(rounds
        .into_iter()
        .find(|round| round.state.is_released(now)))
}
