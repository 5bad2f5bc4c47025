//! What became of the agreements, and when it is asked.

use chrono::NaiveDate;
use serde::Serialize;

use crate::conversation::commitment::{Commitment, Status};

/// What became of the agreements of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreed {
    Nothing,
    /// The manager sees one and has not agreed to it.
    Waits,
    Settled,
    /// The day to look back on one of them is there.
    Due,
    LookedBack,
}

impl Agreed {
    /// `check_in` is the day on which both look back, whatever day an agreement names.
    pub fn of(all: &[Commitment], check_in: NaiveDate, today: NaiveDate) -> Self {
        let alive = || all.iter().filter(|commitment| commitment.status.is_alive());
        if all.is_empty() {
            Self::Nothing
        } else if alive().any(|commitment| days(commitment, check_in).any(|day| day <= today)) {
            Self::Due
        } else if alive().any(|commitment| commitment.shared && !commitment.confirmed) {
            Self::Waits
        } else if today >= check_in || alive().next().is_none() {
            Self::LookedBack
        } else {
            Self::Settled
        }
    }
}

/// The next day on which there is something to look back on.
pub fn looks_back_on(
    all: &[Commitment],
    check_in: NaiveDate,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let alive = all.iter().filter(|commitment| commitment.status.is_alive());
    let days = alive.flat_map(|commitment| days(commitment, check_in));
    days.filter(|day| *day > today).min()
}

/// When it is asked what became of an agreement: on the day that it names, and after three months if nobody said
/// anything of it until then.
fn days(commitment: &Commitment, check_in: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let untouched = (commitment.status == Status::Open).then_some(check_in);
    [commitment.check_on].into_iter().chain(untouched)
}
