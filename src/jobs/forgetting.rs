//! What is kept of the past goes at its time, whether anything happens or not: sealed keys when their grace is over,
//! and rounds whose key is gone, within the hour, whatever has a term within a minute, and the log of SQLite within a second.

use std::time::Duration;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use super::old_keys::drop_old_keys;
use super::sweep;
use crate::app::App;
use crate::db;
use crate::error::Result;
use crate::workflow;

const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Until `stop` says so.
pub async fn forget(app: App, mut stop: watch::Receiver<bool>) {
    let mut look = interval(LOOK_EVERY);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // The log lies beside the file itself, and not beside a link to it.
    let file = db::file(&app.config.database_url).map(|file| file.canonicalize().unwrap_or(file));
    let mut next = next(app.clock.now(), app.config.key_grace);
    let mut terms = app.clock.now();
    while !*stop.borrow() {
        tokio::select! {
            _ = look.tick() => {}
            _ = stop.changed() => break,
        }
        let now = app.clock.now();
        if now >= next {
            next = self::next(now, app.config.key_grace);
            if let Err(error) = forget_over(&app).await {
                tracing::error!(%error, "what is over could not be forgotten");
                next = now + TimeDelta::minutes(1);
            }
        }
        if now >= terms {
            terms = now + TimeDelta::minutes(1);
            if let Err(error) = sweep::end_terms(&app).await {
                tracing::error!(%error, "what has a term could not be ended");
            }
        }
        if let Some(file) = &file
            && let Err(error) = db::empty_log(&app.db, file).await
        {
            tracing::warn!(%error, "the log of the database could not be emptied");
        }
    }
}

/// When keys are over next: they were retired at the beginning of an hour.
fn next(now: DateTime<Utc>, grace: TimeDelta) -> DateTime<Utc> {
    let hour = TimeDelta::hours(1);
    let begun = (now - grace).duration_trunc(hour).unwrap_or(now);
    begun + hour + grace
}

async fn forget_over(app: &App) -> Result<()> {
    app.check_bond().await?;
    drop_old_keys(app).await?;
    sweep::forget_lists(app).await?;
    workflow::look_for_keys(app).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_look_is_when_an_hour_and_its_grace_are_over() {
        for (now, grace, wanted) in [
            (
                "2026-11-28T10:20:30Z",
                TimeDelta::hours(26),
                "2026-11-28T11:00:00Z",
            ),
            (
                "2026-11-28T10:20:30Z",
                TimeDelta::seconds(20),
                "2026-11-28T11:00:20Z",
            ),
            (
                "2026-11-28T10:00:10Z",
                TimeDelta::seconds(20),
                "2026-11-28T10:00:20Z",
            ),
            (
                "2026-11-28T10:00:00Z",
                TimeDelta::zero(),
                "2026-11-28T11:00:00Z",
            ),
        ] {
            let next = next(now.parse().unwrap(), grace);
            assert_eq!(next, wanted.parse::<DateTime<Utc>>().unwrap(), "{now}");
        }
    }
}
