//! A database that was put back from a backup: its boxes are older than the keys, whose old ones are sealed.

use std::sync::Arc;

use crate::answer_box::{self, Opens};
use crate::app::App;
use crate::error::Result;
use crate::ids::RoundId;
use crate::keys::Private;

/// What became of the boxes of this database, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    pub opened: usize,
    /// Sealed to another recovery key.
    pub refused: usize,
    /// No key of their time is kept any more.
    pub lost: usize,
}

/// How many boxes wait for the private half: nothing may be called lost, or dropped, before they are restored.
pub async fn waiting(app: &App) -> Result<usize> {
    let mut waiting = 0;
    let store = app.keys.clone();
    for id in tokio::task::spawn_blocking(move || store.rounds_with_old_keys()).await?? {
        let opens = answer_box::opens(&app.db.read, &app.keys, id).await?;
        waiting += usize::from(opens == Some(Opens::AfterRestoring));
    }
    Ok(waiting)
}

/// Doing it twice changes nothing.
pub async fn restore(app: &App, private: Private) -> Result<Restored> {
    let (mut restored, private) = (Restored::default(), Arc::new(private));
    let store = app.keys.clone();
    let rounds: Vec<RoundId> = tokio::task::spawn_blocking(move || store.rounds()).await??;
    for id in rounds {
        match answer_box::opens(&app.db.read, &app.keys, id).await? {
            Some(Opens::AfterRestoring) => {
                let opened =
                    answer_box::restore(&app.db.read, &app.moment(), id, private.clone()).await?;
                restored.opened += usize::from(opened);
                restored.refused += usize::from(!opened);
            }
            Some(Opens::Never) => restored.lost += 1,
            Some(Opens::Now) | None => {}
        }
    }
    Ok(restored)
}
