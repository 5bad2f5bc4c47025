//! The way from looking at oneself to the agreements, and the one next step on it. Pure.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::Conversation;

/// How long after a conversation it is asked what was agreed.
const FRESH: Days = Days::new(30);

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
    /// Letters are out.
    Wait,
    /// The round is over, and the profile is not open yet.
    Release,
    /// Too few answers, also after the extra week.
    NotEnough,
    Read,
    /// Reading goes on, and choosing what to bring.
    Prepare,
    /// What to bring is chosen: think about the conversation.
    Reflect,
    /// All is ready for the conversation.
    Talk,
    /// It was held, and nothing is written down.
    Agree,
}

/// A step of the way, in the order in which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    SelfView,
    Invite,
    Wait,
    Read,
    Choose,
    Prepare,
    Talk,
    Agree,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    Done,
    Now,
    Later,
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
    },
    /// The profile opens later.
    Ended,
    Released {
        /// The conversation about the profile.
        talk: Option<ConversationState>,
        /// It is too early for another round.
        must_rest: bool,
    },
    NotEnough,
}

#[derive(Clone, Copy, Debug)]
pub enum ConversationState {
    Ahead {
        shared: bool,
        prepared: bool,
    },
    Held {
        agreed: bool,
        /// Not so long ago that nobody will write it down any more.
        is_fresh: bool,
    },
}

impl ConversationState {
    pub fn held(on: NaiveDate, today: NaiveDate, agreed: bool) -> Self {
        let is_fresh = today <= on + FRESH;
        Self::Held { agreed, is_fresh }
    }
}

impl Stage {
    pub fn next(self) -> NextStep {
        match self {
            Self::NoRound => NextStep::Start,
            Self::Draft { has_questions, .. } if !has_questions => NextStep::Questions,
            Self::Draft { has_self_view, .. } | Self::Open { has_self_view } if !has_self_view => {
                NextStep::SelfView
            }
            Self::Draft {
                circles_suffice, ..
            } if circles_suffice => NextStep::Send,
            Self::Draft { .. } => NextStep::Invite,
            Self::Open { .. } => NextStep::Wait,
            Self::Ended => NextStep::Release,
            Self::NotEnough => NextStep::NotEnough,
            Self::Released { talk, must_rest } => match talk {
                None => NextStep::Read,
                Some(ConversationState::Ahead { shared: false, .. }) => NextStep::Prepare,
                Some(ConversationState::Ahead { prepared, .. }) if !prepared => NextStep::Reflect,
                Some(ConversationState::Ahead { .. }) => NextStep::Talk,
                Some(ConversationState::Held { agreed, is_fresh }) if is_fresh && !agreed => {
                    NextStep::Agree
                }
                Some(ConversationState::Held { .. }) if must_rest => NextStep::Rest,
                Some(ConversationState::Held { .. }) => NextStep::Start,
            },
        }
    }

    /// Every step, and whether it is taken. A message or a wait comes between two of them; reading and choosing go
    /// together.
    pub fn way(self) -> [(Step, Progress); 8] {
        let next = self.next();
        Step::ALL.map(|step| {
            let progress = if self.is_done(step, next) {
                Progress::Done
            } else if next.steps().contains(&step) {
                Progress::Now
            } else {
                Progress::Later
            };
            (step, progress)
        })
    }

    fn is_done(self, step: Step, next: NextStep) -> bool {
        let first = |done: usize| Step::ALL[..done].contains(&step);
        match self {
            Self::NoRound => false,
            Self::Draft { has_self_view, .. } => step == Step::SelfView && has_self_view,
            Self::Open { has_self_view } => match step {
                Step::SelfView => has_self_view,
                _ => step == Step::Invite,
            },
            Self::NotEnough => first(2),
            Self::Ended | Self::Released { talk: None, .. } => first(3),
            Self::Released {
                talk: Some(ConversationState::Ahead { shared, prepared }),
                ..
            } => match step {
                Step::Read | Step::Choose => shared,
                Step::Prepare => prepared,
                _ => first(3),
            },
            Self::Released { .. } => step != Step::Agree || next != NextStep::Agree,
        }
    }
}

impl Step {
    pub const ALL: [Step; 8] = [
        Step::SelfView,
        Step::Invite,
        Step::Wait,
        Step::Read,
        Step::Choose,
        Step::Prepare,
        Step::Talk,
        Step::Agree,
    ];
}

impl NextStep {
    /// The steps of the way that it is about.
    fn steps(self) -> &'static [Step] {
        match self {
            Self::SelfView => &[Step::SelfView],
            Self::Invite | Self::Send => &[Step::Invite],
            Self::Wait => &[Step::Wait],
            Self::Read => &[Step::Read],
            Self::Prepare => &[Step::Read, Step::Choose],
            Self::Reflect => &[Step::Prepare],
            Self::Talk => &[Step::Talk],
            Self::Agree => &[Step::Agree],
            Self::Start | Self::Rest | Self::Questions | Self::Release | Self::NotEnough => &[],
        }
    }
}

/// The conversation about a profile: the one that is ahead, otherwise the last one since the profile opened.
pub fn about(
    conversations: &[Conversation],
    opened_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<&Conversation> {
    let since = opened_on.unwrap_or(today);
    let ahead = conversations
        .iter()
        .find(|conversation| conversation.is_ahead(today));
    let held = |conversation: &&Conversation| {
        !conversation.cancelled && conversation.plan.held_on >= since
    };
    ahead.or_else(|| conversations.iter().rfind(held))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn draft(has_questions: bool, has_self_view: bool, circles_suffice: bool) -> Stage {
        Stage::Draft {
            has_questions,
            has_self_view,
            circles_suffice,
        }
    }

    fn released(talk: Option<ConversationState>, must_rest: bool) -> Stage {
        Stage::Released { talk, must_rest }
    }

    fn ahead(shared: bool, prepared: bool) -> Stage {
        released(Some(ConversationState::Ahead { shared, prepared }), true)
    }

    fn held(agreed: bool, is_fresh: bool, must_rest: bool) -> Stage {
        released(
            Some(ConversationState::Held { agreed, is_fresh }),
            must_rest,
        )
    }

    /// `x` done, `o` now, `.` later.
    fn drawn(stage: Stage) -> String {
        let way = stage.way().into_iter().zip(Step::ALL);
        way.map(|((step, progress), place)| {
            assert_eq!(step, place);
            match progress {
                Progress::Done => 'x',
                Progress::Now => 'o',
                Progress::Later => '.',
            }
        })
        .collect()
    }

    #[test]
    fn every_stage_has_its_next_step_and_its_place_on_the_way() {
        let open = |has_self_view| Stage::Open { has_self_view };
        let table = [
            (Stage::NoRound, NextStep::Start, "........"),
            (draft(false, false, false), NextStep::Questions, "........"),
            (draft(false, true, true), NextStep::Questions, "x......."),
            (draft(true, false, false), NextStep::SelfView, "o......."),
            (draft(true, false, true), NextStep::SelfView, "o......."),
            (draft(true, true, false), NextStep::Invite, "xo......"),
            (draft(true, true, true), NextStep::Send, "xo......"),
            (open(false), NextStep::SelfView, "ox......"),
            (open(true), NextStep::Wait, "xxo....."),
            (Stage::Ended, NextStep::Release, "xxx....."),
            (Stage::NotEnough, NextStep::NotEnough, "xx......"),
            (released(None, true), NextStep::Read, "xxxo...."),
            (released(None, false), NextStep::Read, "xxxo...."),
            (ahead(false, false), NextStep::Prepare, "xxxoo..."),
            (ahead(false, true), NextStep::Prepare, "xxxoox.."),
            (ahead(true, false), NextStep::Reflect, "xxxxxo.."),
            (ahead(true, true), NextStep::Talk, "xxxxxxo."),
            (held(false, true, true), NextStep::Agree, "xxxxxxxo"),
            (held(false, true, false), NextStep::Agree, "xxxxxxxo"),
            (held(false, false, true), NextStep::Rest, "xxxxxxxx"),
            (held(false, false, false), NextStep::Start, "xxxxxxxx"),
            (held(true, true, true), NextStep::Rest, "xxxxxxxx"),
            (held(true, true, false), NextStep::Start, "xxxxxxxx"),
            (held(true, false, true), NextStep::Rest, "xxxxxxxx"),
        ];
        for (stage, next, way) in table {
            assert_eq!(stage.next(), next, "{stage:?}");
            assert_eq!(drawn(stage), way, "{stage:?}");
        }
        let outcomes: BTreeSet<_> = table.iter().map(|(_, next, _)| next).collect();
        assert_eq!(outcomes.len(), 14, "every outcome is in the table");
    }

    #[test]
    fn a_month_after_the_conversation_nobody_is_asked_any_more() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, next) in [
            ("2027-02-13", NextStep::Agree),
            ("2027-02-14", NextStep::Rest),
        ] {
            let talk = ConversationState::held(day("2027-01-14"), day(today), false);
            assert_eq!(released(Some(talk), true).next(), next, "{today}");
        }
    }
}
