//! A letter that would be one too many waits until there is room again: nobody is refused, and nothing is lost.

use chrono::{DateTime, Utc};

use crate::address::Address;
use crate::app::App;
use crate::db;
use crate::error::Result;
use crate::ids::AccountId;
use crate::queue::Claimed;
use crate::quota::{self, Kind};

/// When the relay takes another letter; `None`: now.
pub(super) async fn relay(app: &App) -> Result<Option<DateTime<Utc>>> {
    match app.config.limits.relay_per_minute {
        0 => Ok(None),
        most => take(app, &[(Kind::Relay, &[], most)]).await,
    }
}

/// When somebody may be asked by this employee; `None`: now. A letter counts once, however often it is tried.
pub(super) async fn invitation(
    app: &App,
    claimed: &Claimed,
    (account, address): (AccountId, &str),
) -> Result<Option<DateTime<Utc>>> {
    if claimed.attempts > 1 {
        return Ok(None);
    }
    let comparable = address
        .parse::<Address>()
        .map(|address| address.comparable());
    let asked = comparable.unwrap_or_else(|_| address.to_owned());
    let key = app.key.derive("quotas");
    let (whose, whom) = (
        key.mac(&[account.0.as_bytes()]),
        key.mac(&[asked.as_bytes()]),
    );
    let (letters, rounds) = (
        app.config.limits.letters_per_hour,
        app.config.limits.rounds_per_week,
    );
    take(
        app,
        &[
            (Kind::Invitations, &whose, letters),
            (Kind::Asked, &whom, rounds),
        ],
    )
    .await
}

/// One of each, or of none.
async fn take(app: &App, limits: &[(Kind, &[u8], u32)]) -> Result<Option<DateTime<Utc>>> {
    let tx = db::begin(&app.db).await?;
    for limit in limits {
        if let Some(room_at) = quota::take(&tx, app.clock.now(), *limit).await? {
            tx.rollback().await?;
            return Ok(Some(room_at));
        }
    }
    tx.commit().await?;
    Ok(None)
}
