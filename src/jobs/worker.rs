//! The worker: claims due jobs, runs a few at a time, and decides once what a failure means.

use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{Done, bounces, sweep};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::fault;
use crate::invitation::thanks;
use crate::mail::SendFault;
use crate::queue::{self, Claimed, Job};

/// As many as the mail room keeps connections.
const AT_ONCE: u64 = 4;
/// How long the queue is left alone when nothing is due and nothing was pushed.
const PAUSE: Duration = Duration::from_secs(2);
/// Tries of a letter that fails by our own fault, before it is set aside.
const TRIES: i32 = 12;

/// Works until `stop` says so, and then finishes what it has begun.
pub async fn work(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let busy = match claim_and_run(&app).await {
            Ok(claimed) => claimed > 0,
            Err(error) => {
                tracing::error!(%error, "no job is done for now");
                false
            }
        };
        if !busy {
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                () = app.db.pushed.notified() => {}
                _ = stop.changed() => {}
            }
        }
    }
}

/// Runs what is due now, until nothing is; for the demonstration and tests, which have no worker of their own.
pub async fn work_off(app: &App) -> Result<()> {
    while claim_and_run(app).await? > 0 {}
    app.finish_beside().await;
    Ok(())
}

/// How many jobs were claimed and run.
async fn claim_and_run(app: &App) -> Result<usize> {
    app.check_bond().await?;
    let due = async |tx: &Tx| queue::claim(tx, app.clock.now(), AT_ONCE).await;
    let claimed = app.db.write(due).await?;
    let count = claimed.len();
    if count > 0 {
        fault::point("work-1");
    }
    let mut running = JoinSet::new();
    for job in claimed {
        let app = app.clone();
        running.spawn(async move { carry_out(&app, &job).await });
    }
    // Whatever happens to one, the others finish: a letter that left must be known as sent.
    let mut outcome = Ok(count);
    while let Some(done) = running.join_next().await {
        if let Err(error) = done.map_err(Error::from).flatten() {
            outcome = Err(error);
        }
    }
    outcome
}

async fn carry_out(app: &App, claimed: &Claimed) -> Result<()> {
    fault::point("work-2");
    let outcome = super::run(app, claimed).await;
    fault::point("work-3");
    if let Ok(Done::Finished) = outcome {
        return Ok(());
    }
    app.db
        .write(async |tx| settle(app, tx, claimed, &outcome).await)
        .await?;
    fault::point("work-4");
    match claimed.job {
        // It may have been the last one.
        Job::SendThanks { .. } => sweep::destroy_thanks(app).await,
        _ => Ok(()),
    }
}

/// What becomes of a job that was tried.
async fn settle(app: &App, tx: &Tx, claimed: &Claimed, outcome: &Result<Done>) -> Result<()> {
    let now = app.clock.now();
    match outcome {
        // A rule that says no, or something that is gone: the world moved on.
        Ok(Done::Yes | Done::Finished) | Err(Error::NotFound | Error::Refused(_)) => {
            finish(tx, claimed).await
        }
        Ok(Done::NotBefore(room_at)) => queue::postpone(tx, claimed, *room_at).await,
        Ok(Done::Unsent(fault)) => unsent(app, tx, claimed, *fault).await,
        Err(error) => {
            tracing::error!(job.id = %claimed.id, %error, "a job failed");
            let fault = queue::OWN_FAULT;
            if claimed.attempts < TRIES || !claimed.job.may_be_set_aside() {
                queue::retry(tx, claimed, now + wait(claimed.attempts), fault).await
            } else {
                queue::fail(tx, claimed, now, fault).await
            }
        }
    }
}

/// Trouble is tried again until the round ends and takes its letters along, also when the relay refuses
/// for good: that is a matter of its settings, which somebody may mend, and no reason to call an address
/// wrong. An address that takes no letters is shown to the employee.
async fn unsent(app: &App, tx: &Tx, claimed: &Claimed, fault: SendFault) -> Result<()> {
    let now = app.clock.now();
    tracing::warn!(job.id = %claimed.id, %fault, "a letter did not leave");
    match (fault, &claimed.job) {
        (SendFault::Later(_), _) => {
            queue::retry(tx, claimed, now + wait(claimed.attempts), fault.as_str()).await
        }
        // Nothing notes whose: the list of those who are thanked knows no more of anybody than their address.
        (SendFault::Undeliverable, Job::SendThanks { .. }) => finish(tx, claimed).await,
        (SendFault::Refused, job) if job.is_to_reviewer() => {
            queue::retry(tx, claimed, now + TimeDelta::hours(1), fault.as_str()).await
        }
        (
            SendFault::Undeliverable,
            Job::SendInvitation { selector, .. } | Job::SendExtension { selector, .. },
        ) => {
            bounces::mark(tx, now, app.config.zone, *selector).await?;
            queue::finish(tx, claimed).await?;
            Ok(())
        }
        (SendFault::Undeliverable | SendFault::Refused, _) => {
            queue::fail(tx, claimed, now, fault.as_str()).await
        }
    }
}

/// A letter of thanks that is done is one less to keep the addresses for.
async fn finish(tx: &Tx, claimed: &Claimed) -> Result<()> {
    let held = queue::finish(tx, claimed).await?;
    match claimed.job {
        Job::SendThanks { round, .. } if held => thanks::left(tx, round).await,
        _ => Ok(()),
    }
}

/// 30 seconds, 2, 10 and 60 minutes, then hourly.
fn wait(attempts: i32) -> TimeDelta {
    match attempts {
        ..=1 => TimeDelta::seconds(30),
        2 => TimeDelta::minutes(2),
        3 => TimeDelta::minutes(10),
        _ => TimeDelta::hours(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_grows_to_an_hour_and_stays_there() {
        let minutes = [1, 2, 3, 4, 5, 500].map(|attempts| wait(attempts).num_seconds());
        assert_eq!(minutes, [30, 120, 600, 3600, 3600, 3600]);
    }
}
