//! The one clock. Everything that asks for the time is handed it as an argument.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's time plus an offset, which is zero except on a tester's own machine.
    System { offset: TimeDelta },
    /// A time that tests set and move.
    Fixed(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self::Fixed(Arc::new(Mutex::new(at)))
    }

    /// Whole milliseconds: what both databases keep without rounding.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System { offset } => system_now() + *offset,
            Self::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
        .trunc_subsecs(3)
    }

    /// Moves a fixed clock; the system's clock is not ours to move.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Fixed(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the system's time is read"
)]
fn system_now() -> DateTime<Utc> {
    Utc::now()
}
