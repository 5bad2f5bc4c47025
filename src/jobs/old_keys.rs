//! Keys of replaced boxes, whose grace is over.

use crate::answer_box;
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;

/// Of all rounds that have any. Whether one is under way is not asked: a box that there is has a key to keep. One that
/// fails keeps no other from it.
pub async fn drop_old_keys(app: &App) -> Result<()> {
    let (store, mut outcome) = (app.keys.clone(), Ok(()));
    for id in tokio::task::spawn_blocking(move || store.rounds_with_old_keys()).await?? {
        outcome = outcome.and(drop_old_keys_of(app, id).await);
    }
    outcome
}

pub(super) async fn drop_old_keys_of(app: &App, round: RoundId) -> Result<()> {
    answer_box::drop_old_keys(&app.db.read, &app.moment(), round).await
}
