//! What happens later: one match from a job to the room that does it.

mod add_people;
pub mod bounces;
mod conversations;
pub mod forgetting;
mod invitations;
mod letters;
mod limits;
pub mod old_keys;
mod readers;
mod recipient;
mod reminder;
pub mod restore;
pub mod sweep;
mod thanks;
pub mod worker;
mod year;

use chrono::{DateTime, Utc};

pub(crate) use self::invitations::preview;
pub(crate) use self::thanks::preview as preview_thanks;
use crate::app::App;
use crate::error::Result;
use crate::mail::SendFault;
use crate::queue::{Claimed, Job};
use crate::workflow;

/// How a job ended, apart from faults of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    /// Done, or the world moved on and there is nothing left to do.
    Yes,
    /// The relay or the mailbox behind it said no.
    Unsent(SendFault),
    /// Finished already.
    Finished,
    /// One letter too many for now.
    NotBefore(DateTime<Utc>),
}

async fn run(app: &App, claimed: &Claimed) -> Result<Done> {
    // Before it is known whether a reminder is really sent: what is counted must not tell.
    if let Some(room_at) = limits::relay(app, claimed.job.letters()).await?
        && !claimed.job.is_awaited()
    {
        return Ok(Done::NotBefore(room_at));
    }
    match &claimed.job {
        Job::SendSignIn { sign_in } => letters::sign_in(app, claimed, *sign_in).await,
        Job::SendAddressChange { change } => letters::address_change(app, claimed, *change).await,
        Job::SendAddressChanged { change } => letters::address_changed(app, claimed, *change).await,
        Job::SendInvitation { round, selector } => {
            invitations::invitation(app, claimed, *round, *selector).await
        }
        Job::SendReminders { round, people } => reminder::leave(app, claimed, *round, people).await,
        Job::SendExtension { round, selector } => {
            invitations::extension(app, claimed, *round, *selector).await
        }
        Job::SendExample { round } => invitations::example(app, claimed, *round).await,
        Job::SendAddPeople { round } => add_people::leave(app, claimed, *round).await,
        Job::SendExtraWeek { round } => letters::extra_week(app, claimed, *round).await,
        Job::SendNotArrived { round } => letters::not_arrived(app, claimed, *round).await,
        Job::LookAtProgress { round } => workflow::look_at_progress(app, *round)
            .await
            .map(|()| Done::Yes),
        Job::EndRound { round } => workflow::end(app, *round).await.map(|()| Done::Yes),
        Job::SendProfileReady { round } => letters::profile_ready(app, claimed, *round).await,
        Job::SendTooFew { round } => letters::too_few(app, claimed, *round).await,
        Job::SendLost { round } => letters::lost(app, claimed, *round).await,
        Job::SendThanks { round, place } => thanks::letter(app, claimed, *round, *place).await,
        Job::ForgetInvited { .. } => sweep::forget_lists(app).await.map(|()| Done::Yes),
        Job::SendProfileShared { reader } => readers::shared(app, claimed, *reader).await,
        Job::SendShared { .. }
        | Job::SendDate { .. }
        | Job::SendCancelled { .. }
        | Job::SendOff { .. }
        | Job::SendAgreements { .. }
        | Job::SendWeekBefore { .. }
        | Job::SendPrepared { .. }
        | Job::SendAgreementsWait { .. }
        | Job::SendCheckIn { .. }
        | Job::SendNudge { .. }
        | Job::ForgetConversation { .. } => around_talk(app, claimed).await,
        Job::SendTextReported {
            text,
            administrator,
        } => letters::text_reported(app, claimed, *text, *administrator).await,
    }
}

/// The jobs around a conversation, which [`run`] names.
async fn around_talk(app: &App, claimed: &Claimed) -> Result<Done> {
    match &claimed.job {
        Job::SendShared { conversation: id } => conversations::shared(app, claimed, *id).await,
        Job::SendDate {
            conversation,
            sequence,
            to_manager,
            moved,
        } => {
            let (id, sequence) = (*conversation, *sequence);
            conversations::date(app, claimed, id, sequence, *to_manager, *moved).await
        }
        Job::SendCancelled {
            conversation,
            sequence,
        } => conversations::cancelled(app, claimed, *conversation, *sequence).await,
        Job::SendOff {
            conversation,
            place,
        } => conversations::off(app, claimed, *conversation, *place).await,
        Job::SendAgreements { conversation } => {
            conversations::agreements(app, claimed, *conversation).await
        }
        Job::SendWeekBefore {
            conversation,
            sequence,
            to_manager,
        } => year::week_before(app, claimed, *conversation, *sequence, *to_manager).await,
        Job::SendPrepared {
            conversation,
            to_manager,
        } => year::prepared(app, claimed, *conversation, *to_manager).await,
        Job::SendAgreementsWait { conversation } => {
            year::agreements_wait(app, claimed, *conversation).await
        }
        Job::SendCheckIn {
            on,
            conversation,
            to_manager,
        } => year::check_in(app, claimed, *conversation, *to_manager, *on).await,
        Job::SendNudge { conversation } => year::nudge(app, claimed, *conversation).await,
        Job::ForgetConversation { conversation } => conversations::forget(app, *conversation).await,
        _ => Ok(Done::Yes),
    }
}
