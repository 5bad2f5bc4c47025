//! What became of the agreements, and when it is asked.

use chrono::NaiveDate;
use serde::Serialize;

use crate::conversation::commitment::Commitment;

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
        } else if due_since(all, check_in, today).is_some() {
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
    let days = all
        .iter()
        .flat_map(|commitment| commitment.days_to_look(check_in));
    days.filter(|day| *day > today).min()
}

/// The first day since which one of them waits to be looked back on.
pub fn due_since(all: &[Commitment], check_in: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let days = all
        .iter()
        .flat_map(|commitment| commitment.days_to_look(check_in));
    days.filter(|day| *day <= today).min()
}

#[cfg(test)]
mod tests {
    use super::Agreed::{Due, LookedBack, Nothing, Settled, Waits};
    use super::*;
    use crate::conversation::commitment::Status;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn agreement(check_on: &str, status: Status, shared: bool, confirmed: bool) -> Commitment {
        Commitment {
            what: "Ik begin.".to_owned(),
            theme: None,
            quality: None,
            whereabouts: None,
            first_step: String::new(),
            support: String::new(),
            noticed_by: String::new(),
            budget: String::new(),
            check_on: day(check_on),
            status,
            made_on: day("2027-01-14"),
            shared,
            confirmed,
            again_on: None,
        }
    }

    /// Whether the agreements stand so on this day; both look back on 14 April.
    fn assert_agreed(all: &[Commitment], table: &[(&str, Agreed)]) {
        for (today, agreed) in table {
            let found = Agreed::of(all, day("2027-04-14"), day(today));
            assert_eq!(found, *agreed, "{today} {all:?}");
        }
    }

    #[test]
    fn agreements_wait_for_the_manager_and_then_for_their_day() {
        use Status::{Done, Dropped, Going, Open};
        let waits = agreement("2027-07-01", Open, true, false);
        let settled = agreement("2027-07-01", Open, true, true);
        let own = agreement("2027-03-01", Open, false, false);
        let going = agreement("2027-07-01", Going, true, true);
        let over = [
            agreement("2027-03-01", Done, true, false),
            agreement("2027-03-01", Dropped, false, false),
        ];
        let (before, after) = ("2027-04-13", "2027-04-14");
        assert_agreed(&[], &[(before, Nothing)]);
        assert_agreed(
            &[waits.clone(), settled.clone()],
            &[(before, Waits), (after, Due)],
        );
        assert_agreed(
            std::slice::from_ref(&settled),
            &[(before, Settled), (after, Due)],
        );
        assert_agreed(
            &[settled, own],
            &[("2027-02-28", Settled), ("2027-03-01", Due)],
        );
        assert_agreed(
            std::slice::from_ref(&going),
            &[(after, LookedBack), ("2027-07-01", Due)],
        );
        assert_agreed(&over, &[("2027-03-01", LookedBack)]);
        let again = going
            .looked_at(Going, Some(day("2027-10-01")), day("2027-07-01"))
            .unwrap();
        assert!(again.confirmed, "the words are the same");
        assert_agreed(
            std::slice::from_ref(&again),
            &[("2027-07-01", LookedBack), ("2027-10-01", Due)],
        );
        let next = |today| looks_back_on(std::slice::from_ref(&going), day(after), day(today));
        assert_eq!(next("2027-04-14"), Some(day("2027-07-01")));
        assert_eq!(next("2027-07-01"), None);
    }
}
