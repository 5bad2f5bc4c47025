//! The keys of a round that is under way.

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::keys::RoundKeys;
use crate::round::{self, Round};
use crate::visitor::Visitor;

/// `None` when they were destroyed.
pub async fn find_keys(app: &App, id: RoundId) -> Result<Option<RoundKeys>> {
    let store = app.keys.clone();
    Ok(tokio::task::spawn_blocking(move || store.load(id)).await??)
}

/// Not in a transaction: it may look at the database once more.
pub async fn keys_of(app: &App, round: &Round) -> Result<RoundKeys> {
    if let Some(keys) = find_keys(app, round.id).await? {
        return Ok(keys);
    }
    // Ended or deleted since it was read, or lost.
    let round = round::by_id(&app.db.read, round.id).await?;
    Err(if round.state.is_under_way() {
        Error::KeyMissing
    } else {
        Error::NotFound
    })
}

/// Of one's own round.
pub async fn keys_of_own(app: &App, who: &Visitor, id: RoundId) -> Result<RoundKeys> {
    keys_of(app, &round::get(&app.db.read, who, id).await?).await
}
