//! The five parts of the year, and where somebody is among them.

use serde::Serialize;

use super::{Agreed, NextStep, Situation, Stage};

/// A part of the year, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Ask,
    Read,
    Talk,
    Agree,
    LookBack,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    Done,
    Now,
    Later,
}

impl Phase {
    pub const ALL: [Phase; 5] = [
        Phase::Ask,
        Phase::Read,
        Phase::Talk,
        Phase::Agree,
        Phase::LookBack,
    ];
}

impl Situation {
    /// Every part of the year, and whether it is over.
    pub fn year(self) -> [(Phase, Progress); 5] {
        let next = self.next();
        Phase::ALL.map(|phase| {
            let progress = if next.phase() == Some(phase) {
                Progress::Now
            } else if self.is_over(phase, next) {
                Progress::Done
            } else {
                Progress::Later
            };
            (phase, progress)
        })
    }

    fn is_over(self, phase: Phase, next: NextStep) -> bool {
        // The year is still about the conversation that was held, and not yet about the next one.
        let held = self.held.filter(|_| next.is_after_talk());
        match phase {
            Phase::Ask => matches!(self.round, Stage::Ended | Stage::Released { .. }),
            Phase::Read => {
                let shared = self.ahead.is_some_and(|ahead| ahead.shared);
                let is_open = matches!(self.round, Stage::Released { .. });
                is_open && (shared || !self.is_profile_new())
            }
            Phase::Talk => held.is_some(),
            Phase::Agree => held.is_some_and(|held| held.agreed != Agreed::Nothing),
            Phase::LookBack => held.is_some_and(|held| held.agreed == Agreed::LookedBack),
        }
    }
}

impl NextStep {
    /// The part of the year that it belongs to; none in between.
    fn phase(self) -> Option<Phase> {
        match self {
            Self::Questions
            | Self::SelfView
            | Self::Invite
            | Self::Send
            | Self::Wait
            | Self::AskMore
            | Self::NotEnough
            | Self::Lost => Some(Phase::Ask),
            Self::Release | Self::Read | Self::Prepare => Some(Phase::Read),
            Self::Reflect | Self::Talk | Self::Today | Self::Close | Self::Closed => {
                Some(Phase::Talk)
            }
            Self::Agree | Self::Confirm => Some(Phase::Agree),
            Self::LookBack => Some(Phase::LookBack),
            Self::Start | Self::Rest | Self::Again => None,
        }
    }

    fn is_after_talk(self) -> bool {
        matches!(
            self,
            Self::Agree | Self::Confirm | Self::LookBack | Self::Rest
        )
    }
}
