//! Before a letter: whether it may leave now. One that would be one too many waits until there is room again.

use chrono::{DateTime, Utc};

use super::Done;
use crate::app::App;
use crate::error::{NotDone, Result};
use crate::invitation;
use crate::questionnaire::Lang;
use crate::queue::{Claimed, Job};
use crate::quota::{self, Kind, Sort, Unasked};
use crate::urls;

/// How many of so many letters may leave together.
pub(super) fn at_once(app: &App, letters: usize) -> usize {
    match app.config.limits.relay_per_minute {
        0 => letters,
        most => letters.min(usize::try_from(most).unwrap_or(usize::MAX)),
    }
}

/// When the relay takes these letters, as far as they may leave together; `None`: now.
pub(super) async fn relay(app: &App, letters: usize) -> Result<Option<DateTime<Utc>>> {
    let most = app.config.limits.relay_per_minute;
    if most == 0 || letters == 0 {
        return Ok(None);
    }
    let taken = app.db.write(async |tx| {
        for _ in 0..at_once(app, letters) {
            fits(quota::take(tx, app.clock.now(), Kind::Relay, &[], most).await?)?;
        }
        Ok(())
    });
    room_at(taken.await)
}

/// Why nothing was counted: there is no room before this moment.
type NotCounted = NotDone<DateTime<Utc>>;

fn fits(room_at: Option<DateTime<Utc>>) -> Result<(), NotCounted> {
    room_at.map_or(Ok(()), |at| Err(NotCounted::Refused(at)))
}

fn room_at(counted: Result<(), NotCounted>) -> Result<Option<DateTime<Utc>>> {
    match counted {
        Ok(()) => Ok(None),
        Err(NotCounted::Refused(at)) => Ok(Some(at)),
        Err(NotCounted::Failed(error)) => Err(error),
    }
}

/// The way to a letter to somebody who did not ask for it: the link by which its reader stops all letters. There is no
/// other way to one, so whoever stopped gets none, and each is counted: once, however often it is tried.
pub(super) async fn unasked(
    app: &App,
    claimed: &Claimed,
    by: &str,
    to: &str,
    lang: Lang,
) -> Result<Result<String, Done>> {
    if invitation::is_opted_out(&app.db.read, &app.key, to).await? {
        return Ok(Err(Done::Yes));
    }
    if claimed.attempts == 1
        && let Some(sort) = sort(app, &claimed.job)
    {
        let letter = Unasked { by, to, sort };
        let counted = app
            .db
            .write(async |tx| fits(letter.take(tx, app.clock.now(), &app.key).await?));
        if let Some(at) = room_at(counted.await)? {
            return Ok(Err(Done::NotBefore(at)));
        }
    }
    let token = invitation::stop_token(&app.key, to)?;
    Ok(Ok(stop_link(app, &token, lang)))
}

pub(super) fn stop_link(app: &App, token: &str, lang: Lang) -> String {
    format!(
        "{}{}",
        app.config.base_url,
        urls::in_language(&urls::stop(token), lang)
    )
}

/// What a letter counts in when it leaves; `None` for letters that were counted when they were caused, and for those
/// that nobody counts here: the table in `mail::letters` tells why.
fn sort(app: &App, job: &Job) -> Option<Sort> {
    let limits = app.config.limits;
    let round = |rounds_per_week| Sort::Round {
        letters_per_hour: limits.letters_per_hour,
        rounds_per_week,
    };
    match job {
        Job::SendInvitation { .. } => Some(round(Some(limits.rounds_per_week))),
        // Before it is known who is still reminded: what is counted must not tell.
        Job::SendReminders { .. } | Job::SendExtension { .. } | Job::SendThanks { .. } => {
            Some(round(None))
        }
        Job::SendCheckIn { to_manager, .. }
        | Job::SendWeekBefore { to_manager, .. }
        | Job::SendPrepared { to_manager, .. } => to_manager.then_some(Sort::Talk),
        Job::SendAgreementsWait { .. } => Some(Sort::Talk),
        Job::SendShared { .. }
        | Job::SendProfileShared { .. }
        | Job::SendDate { .. }
        | Job::SendCancelled { .. }
        | Job::SendOff { .. }
        | Job::SendAgreements { .. }
        | Job::SendSignIn { .. }
        | Job::SendAddressChange { .. }
        | Job::SendAddressChanged { .. }
        | Job::SendAddPeople { .. }
        | Job::SendExtraWeek { .. }
        | Job::SendNotArrived { .. }
        | Job::SendExample { .. }
        | Job::SendProfileReady { .. }
        | Job::SendTooFew { .. }
        | Job::SendLost { .. }
        | Job::SendNudge { .. }
        | Job::SendTextReported { .. }
        | Job::LookAtProgress { .. }
        | Job::EndRound { .. }
        | Job::ForgetInvited { .. }
        | Job::ForgetConversation { .. } => None,
    }
}
