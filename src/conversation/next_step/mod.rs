//! The year from one conversation to the next, and the one next step in it. Pure.

mod agreed;
mod held;
mod phase;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};
use serde::Serialize;

pub use self::agreed::{Agreed, due_since, looks_back_on};
pub use self::held::{Age, Held};
pub use self::phase::{Phase, Progress};
use super::Conversation;

/// What a round of two weeks takes, with a few days to read: on a day before this one there is no time for another.
const ROUND_FITS: Days = Days::new(21);

/// The one thing to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NextStep {
    /// No round yet, or all is done about the last one.
    Start,
    /// The last round was too short ago.
    Rest,
    Questions,
    SelfView,
    Invite,
    Send,
    /// The extra time of a round with too few answers, in which people can still be added.
    AskMore,
    /// Letters are out.
    Wait,
    /// The round is over, and the profile is not open yet.
    Release,
    /// Too few answers, also after the extra week.
    NotEnough,
    /// By a fault of ours, and not because there were too few answers.
    Lost,
    Read,
    /// Reading goes on, and choosing what to bring.
    Prepare,
    /// What to bring is chosen: think about the conversation.
    Reflect,
    /// All is ready for the conversation.
    Talk,
    /// The day is there.
    Today,
    /// On that day: what is agreed stands, and one question is left.
    Close,
    /// On that day: the hour is closed.
    Closed,
    /// It was held, and nothing is written down.
    Agree,
    /// The manager has not said yet that it was agreed so.
    Confirm,
    /// The day to see what became of an agreement is there.
    LookBack,
    /// A year has passed without another conversation.
    Again,
}

/// Where somebody is in the year.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    pub round: Stage,
    /// The nearest conversation that is still to come.
    pub ahead: Option<Ahead>,
    /// The last one before today.
    pub held: Option<Held>,
}

/// Where the latest round of a person is.
#[derive(Clone, Copy, Debug)]
pub enum Stage {
    NoRound,
    Draft {
        has_questions: bool,
        has_self_view: bool,
        circles_suffice: bool,
    },
    Open {
        has_self_view: bool,
        /// Too few answers came in its own time, and people can still be added.
        wants_people: bool,
    },
    /// The profile opens later.
    Ended,
    Released {
        /// It is too early for another round.
        must_rest: bool,
    },
    NotEnough,
    /// By a fault of ours, and not because there were too few answers.
    Lost,
}

#[derive(Clone, Copy, Debug)]
pub struct Ahead {
    pub when: When,
    pub shared: bool,
    pub prepared: bool,
    pub hour: Hour,
}

/// How far the hour itself is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    Open,
    /// Something is agreed.
    Agreed,
    /// The employee has said what they begin with.
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Today,
    Soon,
    /// A round fits in before it.
    Later,
}

impl When {
    pub fn of(held_on: NaiveDate, today: NaiveDate) -> Self {
        if held_on == today {
            Self::Today
        } else if held_on < today + ROUND_FITS {
            Self::Soon
        } else {
            Self::Later
        }
    }
}

/// The nearest conversation that is still to come.
pub fn ahead(conversations: &[Conversation], today: NaiveDate) -> Option<&Conversation> {
    let mut all = conversations.iter();
    all.find(|conversation| conversation.is_ahead(today))
}

/// The last conversation before today.
pub fn held(conversations: &[Conversation], today: NaiveDate) -> Option<&Conversation> {
    let mut all = conversations.iter();
    all.rfind(|conversation| !conversation.cancelled && conversation.plan.held_on < today)
}

impl Situation {
    /// What has a day comes first: the conversation itself, writing down what is still known, looking back. Then the
    /// round that is under way, then the conversation that is ahead, and in the end what may begin anew.
    pub fn next(self) -> NextStep {
        self.dated().unwrap_or_else(|| self.of_round())
    }

    fn dated(self) -> Option<NextStep> {
        if let Some(today) = self.ahead.filter(|ahead| ahead.when == When::Today) {
            return Some(match today.hour {
                Hour::Open => NextStep::Today,
                Hour::Agreed => NextStep::Close,
                Hour::Closed => NextStep::Closed,
            });
        }
        // A profile that nobody has talked about yet is read first.
        let held = self.held.filter(|_| !self.is_profile_new())?;
        match held.agreed {
            Agreed::Nothing if held.age == Age::Fresh => Some(NextStep::Agree),
            Agreed::Due if self.is_resting() && !held.year_on => Some(NextStep::LookBack),
            Agreed::Due if held.age != Age::Overdue && !held.year_on => Some(NextStep::LookBack),
            _ => None,
        }
    }

    fn of_round(self) -> NextStep {
        match self.round {
            Stage::Draft { has_questions, .. } if !has_questions => NextStep::Questions,
            Stage::Open {
                wants_people: true, ..
            } => NextStep::AskMore,
            Stage::Draft { has_self_view, .. } | Stage::Open { has_self_view, .. }
                if !has_self_view =>
            {
                NextStep::SelfView
            }
            Stage::Draft {
                circles_suffice, ..
            } if circles_suffice => NextStep::Send,
            Stage::Draft { .. } => NextStep::Invite,
            Stage::Open { .. } => NextStep::Wait,
            Stage::Ended => NextStep::Release,
            Stage::NoRound | Stage::NotEnough | Stage::Lost | Stage::Released { .. } => {
                match self.ahead {
                    Some(ahead) => self.before(ahead),
                    None if self.is_unread() => NextStep::Read,
                    None => self.after(),
                }
            }
        }
    }

    /// Nothing is asked of others at the moment, and there is a conversation ahead.
    fn before(self, ahead: Ahead) -> NextStep {
        let is_new = self.is_profile_new();
        if ahead.when == When::Later && !is_new {
            self.begin()
        } else if is_new && !ahead.shared {
            NextStep::Prepare
        } else if ahead.prepared {
            NextStep::Talk
        } else {
            NextStep::Reflect
        }
    }

    /// Nothing is under way and nothing ahead.
    fn after(self) -> NextStep {
        match self.held {
            Some(held) if held.year_on => NextStep::Again,
            Some(held) if held.agreed == Agreed::Waits && held.age == Age::Fresh => {
                NextStep::Confirm
            }
            _ => self.begin(),
        }
    }

    fn begin(self) -> NextStep {
        match self.round {
            Stage::NotEnough => NextStep::NotEnough,
            Stage::Lost => NextStep::Lost,
            Stage::Released { must_rest: true } => NextStep::Rest,
            _ => NextStep::Start,
        }
    }

    /// No conversation was held since the profile opened.
    fn is_profile_new(self) -> bool {
        let talked_over = self.held.is_some_and(|held| held.since_profile);
        matches!(self.round, Stage::Released { .. }) && !talked_over
    }

    fn is_resting(self) -> bool {
        matches!(self.round, Stage::Released { must_rest: true })
    }

    fn is_unread(self) -> bool {
        self.is_profile_new() && self.ahead.is_none()
    }
}
