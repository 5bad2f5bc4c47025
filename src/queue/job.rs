//! What can be asked for later. Each is a few ids, from which the door of the queue finds all the rest.

use chrono::NaiveDate;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::{
    AddressChangeId, ConversationId, ReaderId, ReportedTextId, RoundId, Selector, SignInId,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    SendSignIn {
        sign_in: SignInId,
    },
    /// The link that confirms a new address, to that address.
    SendAddressChange {
        change: AddressChangeId,
    },
    /// To the address before it, once it is changed.
    SendAddressChanged {
        change: AddressChangeId,
    },
    SendInvitation {
        round: RoundId,
        selector: Selector,
    },
    /// To all who were asked together, as far as they are still asked when it is due.
    SendReminders {
        round: RoundId,
        people: Vec<Selector>,
    },
    SendExtension {
        round: RoundId,
        selector: Selector,
    },
    /// To the employee, if there may be too few answers: it is decided when it is due.
    SendAddPeople {
        round: RoundId,
    },
    /// To the employee: the round lasts a week longer.
    SendExtraWeek {
        round: RoundId,
    },
    /// To the employee: letters of the round did not arrive.
    SendNotArrived {
        round: RoundId,
    },
    /// To the employee: the invitation, to look at.
    SendExample {
        round: RoundId,
    },
    /// Daily at seven: how far is the round, in three steps.
    LookAtProgress {
        round: RoundId,
    },
    EndRound {
        round: RoundId,
    },
    SendProfileReady {
        round: RoundId,
    },
    SendTooFew {
        round: RoundId,
    },
    /// To the employee: the key of the round is gone.
    SendLost {
        round: RoundId,
    },
    /// To the one at this place of the list of everybody who was invited.
    SendThanks {
        round: RoundId,
        place: usize,
    },
    ForgetInvited {
        round: RoundId,
    },
    SendShared {
        conversation: ConversationId,
    },
    /// To somebody whom an employee lets read along.
    SendProfileShared {
        reader: ReaderId,
    },
    /// The date, for the calendar of the employee or the manager; only as long as it is the latest.
    SendDate {
        conversation: ConversationId,
        sequence: i32,
        to_manager: bool,
        /// Its reader was sent another date before.
        #[serde(default)]
        moved: bool,
    },
    /// To the employee: their own calendar takes it out under this number.
    SendCancelled {
        conversation: ConversationId,
        sequence: i32,
    },
    /// To a manager before this one: the conversation goes on without them, or not at all.
    SendOff {
        conversation: ConversationId,
        place: usize,
    },
    /// To a manager who did not know of the conversation: agreements are shared.
    SendAgreements {
        conversation: ConversationId,
    },
    /// A week before the conversation; only as long as it is the latest date.
    SendWeekBefore {
        conversation: ConversationId,
        sequence: i32,
        to_manager: bool,
    },
    /// The other one has shared something of their preparation.
    SendPrepared {
        conversation: ConversationId,
        to_manager: bool,
    },
    /// To the manager: agreements wait for their word.
    SendAgreementsWait {
        conversation: ConversationId,
    },
    /// What became of the agreements? After three months, or on the day that one of them names.
    SendCheckIn {
        conversation: ConversationId,
        to_manager: bool,
        #[serde(default)]
        on: Option<NaiveDate>,
    },
    /// After a year without another conversation, to the employee alone.
    SendNudge {
        conversation: ConversationId,
    },
    /// When a conversation has been kept long enough.
    ForgetConversation {
        conversation: ConversationId,
    },
    /// To the administrator at this place of the setting: the letter does not hold the text.
    SendTextReported {
        text: ReportedTextId,
        #[serde(default)]
        administrator: usize,
    },
}

impl Job {
    /// A letter to somebody who was invited.
    pub fn is_to_reviewer(&self) -> bool {
        match self {
            Self::SendInvitation { .. }
            | Self::SendReminders { .. }
            | Self::SendExtension { .. }
            | Self::SendThanks { .. } => true,
            Self::SendSignIn { .. }
            | Self::SendAddressChange { .. }
            | Self::SendAddressChanged { .. }
            | Self::SendAddPeople { .. }
            | Self::SendExtraWeek { .. }
            | Self::SendNotArrived { .. }
            | Self::SendExample { .. }
            | Self::LookAtProgress { .. }
            | Self::EndRound { .. }
            | Self::SendProfileReady { .. }
            | Self::SendTooFew { .. }
            | Self::SendLost { .. }
            | Self::ForgetInvited { .. }
            | Self::SendShared { .. }
            | Self::SendProfileShared { .. }
            | Self::SendDate { .. }
            | Self::SendCancelled { .. }
            | Self::SendOff { .. }
            | Self::SendAgreements { .. }
            | Self::SendWeekBefore { .. }
            | Self::SendPrepared { .. }
            | Self::SendAgreementsWait { .. }
            | Self::SendCheckIn { .. }
            | Self::SendNudge { .. }
            | Self::ForgetConversation { .. }
            | Self::SendTextReported { .. } => false,
        }
    }

    /// How many letters may leave by the relay.
    pub fn letters(&self) -> usize {
        match self {
            Self::LookAtProgress { .. }
            | Self::EndRound { .. }
            | Self::ForgetInvited { .. }
            | Self::ForgetConversation { .. } => 0,
            Self::SendReminders { people, .. } => people.len(),
            _ => 1,
        }
    }

    /// A letter for which a person sits and waits, with a link that works ten minutes.
    pub fn is_awaited(&self) -> bool {
        matches!(
            self,
            Self::SendSignIn { .. } | Self::SendAddressChange { .. }
        )
    }

    /// Whether it may be set aside until a person has looked at it: a letter to somebody with an account. All else is
    /// tried as long as it takes, for nobody would miss it: the end of a round, or who is reminded.
    pub fn may_be_set_aside(&self) -> bool {
        self.letters() > 0 && !self.is_to_reviewer()
    }

    /// The row that it is about: whoever deletes a person finds by it what still waits.
    pub(super) fn about(&self) -> Uuid {
        match self {
            Self::SendSignIn { sign_in } => sign_in.0,
            Self::SendAddressChange { change } | Self::SendAddressChanged { change } => change.0,
            Self::SendInvitation { round, .. }
            | Self::SendReminders { round, .. }
            | Self::SendExtension { round, .. }
            | Self::SendAddPeople { round }
            | Self::SendExtraWeek { round }
            | Self::SendNotArrived { round }
            | Self::SendExample { round }
            | Self::LookAtProgress { round }
            | Self::EndRound { round }
            | Self::SendProfileReady { round }
            | Self::SendTooFew { round }
            | Self::SendLost { round }
            | Self::SendThanks { round, .. }
            | Self::ForgetInvited { round } => round.0,
            Self::SendShared { conversation }
            | Self::SendDate { conversation, .. }
            | Self::SendCancelled { conversation, .. }
            | Self::SendOff { conversation, .. }
            | Self::SendAgreements { conversation }
            | Self::SendWeekBefore { conversation, .. }
            | Self::SendPrepared { conversation, .. }
            | Self::SendAgreementsWait { conversation }
            | Self::SendCheckIn { conversation, .. }
            | Self::SendNudge { conversation }
            | Self::ForgetConversation { conversation } => conversation.0,
            Self::SendProfileShared { reader } => reader.0,
            Self::SendTextReported { text, .. } => text.0,
        }
    }

    /// The round with which the job dies.
    pub(super) fn round(&self) -> Option<RoundId> {
        match self {
            Self::SendInvitation { round, .. }
            | Self::SendReminders { round, .. }
            | Self::SendExtension { round, .. }
            | Self::SendAddPeople { round }
            | Self::SendExtraWeek { round }
            | Self::SendNotArrived { round }
            | Self::SendExample { round }
            | Self::LookAtProgress { round } => Some(*round),
            Self::SendSignIn { .. }
            | Self::SendAddressChange { .. }
            | Self::SendAddressChanged { .. }
            | Self::EndRound { .. }
            | Self::SendProfileReady { .. }
            | Self::SendTooFew { .. }
            | Self::SendLost { .. }
            | Self::SendThanks { .. }
            | Self::ForgetInvited { .. }
            | Self::SendShared { .. }
            | Self::SendProfileShared { .. }
            | Self::SendDate { .. }
            | Self::SendCancelled { .. }
            | Self::SendOff { .. }
            | Self::SendAgreements { .. }
            | Self::SendWeekBefore { .. }
            | Self::SendPrepared { .. }
            | Self::SendAgreementsWait { .. }
            | Self::SendCheckIn { .. }
            | Self::SendNudge { .. }
            | Self::ForgetConversation { .. }
            | Self::SendTextReported { .. } => None,
        }
    }
}
