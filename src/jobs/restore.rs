//! A database that was put back from a backup: its boxes are older than the keys, whose old ones are sealed.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::answer_box;
pub use crate::answer_box::Opens;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::keys::Private;
use crate::round::{self, State};

/// What became of the boxes of this database, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    pub opened: usize,
    /// Sealed to another recovery key.
    pub refused: usize,
    /// No key of their time is kept any more.
    pub lost: usize,
}

/// A round that people can answer, or could until the database was put back.
#[derive(Clone, Copy, Debug)]
pub struct OpenRound {
    pub id: RoundId,
    pub ends_at: DateTime<Utc>,
    pub opens: Opens,
}

/// Every open round of this database, and what its keys allow.
pub async fn look(app: &App) -> Result<Vec<OpenRound>> {
    let mut open = Vec::new();
    for round in round::list_open(&app.db.read).await? {
        let opens = answer_box::opens(&app.db.read, &app.keys, round.id).await?;
        if let State::Open { ends_at, .. } = round.state {
            open.push(OpenRound {
                id: round.id,
                ends_at,
                opens: opens.unwrap_or(Opens::Never),
            });
        }
    }
    Ok(open)
}

/// Of how many rounds there are keys that this database does not know.
pub async fn unknown_keys(app: &App) -> Result<usize> {
    let (mut unknown, store) = (0, app.keys.clone());
    for id in tokio::task::spawn_blocking(move || store.rounds()).await?? {
        match round::by_id(&app.db.read, id).await {
            Err(Error::NotFound) => unknown += 1,
            known => drop(known?),
        }
    }
    Ok(unknown)
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
