//! The states of a round and the moves between them. Pure: times come in, refusals go out.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use super::calendar;

/// Fewer answers than this and nothing is shown: K = 2c + 3 with one talkative reviewer (c = 1).
pub const ENOUGH: usize = 5;
/// Nothing is counted of a circle in which fewer people than this were asked: where five are asked, five answers say
/// that all of them answered.
pub const MIN_ASKED: usize = ENOUGH + 3;
/// More invitations would be a survey, and would weigh on colleagues.
pub const MAX_INVITED: usize = 50;
pub const SHORTEST_DAYS: u64 = 3;
pub const LONGEST_DAYS: u64 = 28;
pub const USUAL_DAYS: u64 = 14;
/// The extra week, when there are not enough answers at the planned end.
const WEEK: Days = Days::new(7);
/// Once more, if the employee asks for it in that week. Together that is 21 days after the planned end, and more after a
/// service that was down.
const TWO_WEEKS: Days = Days::new(14);
/// After the planned end, whatever happens.
const MOST_EXTRA: Days = Days::new(28);
/// People who are added later still get two whole days to answer: as the organisation counts days, which are not
/// always 24 hours.
const DAYS_TO_ANSWER: Days = Days::new(2);

/// How much longer a round is open than was planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extra {
    #[default]
    None,
    Week,
    /// The employee asked for two weeks more.
    ThreeWeeks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    Open {
        since: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        extra: Extra,
    },
    /// The profile is made; it can be read from `release_at` on.
    Published {
        release_at: DateTime<Utc>,
    },
    /// Ended, also after the extra time, with too few answers to show anything.
    NotEnough {
        at: DateTime<Utc>,
    },
    /// Its key is gone (a backup older than the grace period was restored), and with it all that was sealed by it.
    Lost {
        at: DateTime<Utc>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another round of this person is being prepared or is open.
    AnotherRound,
    /// The last round is too recent; the next may be opened on `from`.
    TooSoon {
        from: NaiveDate,
    },
    AlreadyOpen,
    NotOpen,
    /// Two weeks more are given once, in the extra week, and only as long as no circle has enough answers.
    NotLonger,
    /// The last two days have begun; the last day on which people could be added was `last`.
    TooLateToAdd {
        last: NaiveDate,
    },
    /// In no circle are there as many as must be asked for a profile.
    TooFewInvited {
        have: usize,
        need: usize,
    },
    /// A round lasts 3 to 28 days.
    WrongLength {
        least: u64,
        most: u64,
    },
    /// The employee sent the letter to themselves often this hour.
    TooManyExamples,
    NoteMissing,
    NoteTooLong {
        most: usize,
    },
    /// Letters carry no link but ours, so that nobody can phish with them.
    NoteHasLink,
}

impl State {
    /// Draft to open. The day on which the letters leave does not count among the `days`. `invited` is
    /// how many people of one circle are: the circles are never counted together, so each round needs
    /// one that can be counted.
    pub fn open(
        self,
        now: DateTime<Utc>,
        days: u64,
        invited: usize,
        zone: Tz,
    ) -> Result<Self, Refusal> {
        if self != Self::Draft {
            return Err(Refusal::AlreadyOpen);
        }
        check_length(days)?;
        if invited < MIN_ASKED {
            return Err(Refusal::TooFewInvited {
                have: invited,
                need: MIN_ASKED,
            });
        }
        let last_day = calendar::day_of(now, zone) + Days::new(days);
        Ok(Self::Open {
            since: now,
            ends_at: calendar::end_of(last_day, zone),
            extra: Extra::None,
        })
    }

    /// What the planned end brings when there are not enough answers: one more
    /// week, and after that an end without a profile.
    pub fn end_without_enough(self, now: DateTime<Utc>, zone: Tz) -> Result<Self, Refusal> {
        match self {
            Self::Open {
                since,
                ends_at,
                extra: Extra::None,
            } => {
                // A service that was down for the whole week must not end the extra one at once.
                let last_day = calendar::last_day(ends_at, zone);
                let yesterday = calendar::day_of(now, zone) - Days::new(1);
                let longer = last_day.max(yesterday) + WEEK;
                let ends_at = calendar::end_of(longer.min(last_day + MOST_EXTRA), zone);
                if ends_at <= now {
                    return Ok(Self::NotEnough { at: now });
                }
                Ok(Self::Open {
                    since,
                    ends_at,
                    extra: Extra::Week,
                })
            }
            Self::Open { .. } => Ok(Self::NotEnough { at: now }),
            _ => Err(Refusal::NotOpen),
        }
    }

    /// Two weeks more, once, in the extra week; `days` were planned.
    pub fn prolong(self, now: DateTime<Utc>, days: u64, zone: Tz) -> Result<Self, Refusal> {
        match self {
            Self::Open {
                since,
                ends_at,
                extra: Extra::Week,
            } if now < ends_at => {
                let planned = calendar::day_of(since, zone) + Days::new(days);
                let longer = calendar::last_day(ends_at, zone) + TWO_WEEKS;
                let longer = calendar::end_of(longer.min(planned + MOST_EXTRA), zone);
                if longer <= ends_at {
                    return Err(Refusal::NotLonger);
                }
                Ok(Self::Open {
                    since,
                    ends_at: longer,
                    extra: Extra::ThreeWeeks,
                })
            }
            Self::Open { .. } => Err(Refusal::NotLonger),
            _ => Err(Refusal::NotOpen),
        }
    }

    /// From when the extra time counts, where there is any: what was planned for before it is past.
    pub fn extra_time(self, zone: Tz) -> Option<DateTime<Utc>> {
        let Self::Open { ends_at, extra, .. } = self else {
            return None;
        };
        let last_day = calendar::last_day(ends_at, zone);
        let planned = match extra {
            Extra::None => return None,
            Extra::Week => last_day - WEEK,
            Extra::ThreeWeeks => last_day - TWO_WEEKS - WEEK,
        };
        Some(calendar::end_of(planned, zone))
    }

    pub fn publish(self, now: DateTime<Utc>, zone: Tz) -> Result<Self, Refusal> {
        match self {
            Self::Open { ends_at, .. } if ends_at <= now => Ok(Self::Published {
                release_at: calendar::release_after(ends_at, zone),
            }),
            _ => Err(Refusal::NotOpen),
        }
    }

    pub fn lose(self, now: DateTime<Utc>) -> Result<Self, Refusal> {
        match self {
            Self::Draft | Self::Open { .. } => Ok(Self::Lost { at: now }),
            _ => Err(Refusal::NotOpen),
        }
    }

    /// Open and not yet past its end: the only time in which answers count.
    pub fn takes_answers(self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Open { ends_at, .. } if now < ends_at)
    }

    pub fn may_add(self, now: DateTime<Utc>, zone: Tz) -> Result<(), Refusal> {
        match (self, self.last_day_to_add(zone)) {
            (Self::Draft, _) => Ok(()),
            (_, Some(last)) if calendar::day_of(now, zone) <= last => Ok(()),
            (_, Some(last)) => Err(Refusal::TooLateToAdd { last }),
            (_, None) => Err(Refusal::NotOpen),
        }
    }

    /// The last day on which people can be added to an open round.
    pub fn last_day_to_add(self, zone: Tz) -> Option<NaiveDate> {
        match self {
            Self::Open { ends_at, .. } => Some(calendar::last_day(ends_at, zone) - DAYS_TO_ANSWER),
            _ => None,
        }
    }

    pub fn is_released(self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Published { release_at } if release_at <= now)
    }

    /// Draft and open rounds are the ones that have keys.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Draft | Self::Open { .. })
    }
}

pub fn check_length(days: u64) -> Result<(), Refusal> {
    let (least, most) = (SHORTEST_DAYS, LONGEST_DAYS);
    if (least..=most).contains(&days) {
        Ok(())
    } else {
        Err(Refusal::WrongLength { least, most })
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    const ZONE: Tz = chrono_tz::Europe::Amsterdam;

    fn now() -> DateTime<Utc> {
        "2026-11-23T12:00:00Z".parse().unwrap()
    }

    fn open() -> State {
        State::Draft.open(now(), 14, 12, ZONE).unwrap()
    }

    fn extended() -> State {
        open()
            .end_without_enough("2026-12-07T23:00:00Z".parse().unwrap(), ZONE)
            .unwrap()
    }

    fn prolonged() -> State {
        let State::Open { ends_at, .. } = extended() else {
            panic!("not extended")
        };
        let last_minute = ends_at - TimeDelta::minutes(1);
        extended().prolong(last_minute, 14, ZONE).unwrap()
    }

    fn every_state() -> [State; 7] {
        let at = now();
        [
            State::Draft,
            open(),
            extended(),
            prolonged(),
            State::Published { release_at: at },
            State::NotEnough { at },
            State::Lost { at },
        ]
    }

    #[test]
    fn only_a_draft_is_opened_and_only_with_enough_people() {
        for state in every_state() {
            assert_eq!(
                state.open(now(), 14, 12, ZONE).is_ok(),
                state == State::Draft
            );
        }
        let seven = State::Draft.open(now(), 14, 7, ZONE);
        assert_eq!(seven, Err(Refusal::TooFewInvited { have: 7, need: 8 }));
        assert!(State::Draft.open(now(), 14, 8, ZONE).is_ok());
    }

    #[test]
    fn a_round_lasts_three_to_twenty_eight_days() {
        let wrong = Err(Refusal::WrongLength { least: 3, most: 28 });
        assert_eq!(
            [2, 3, 28, 29].map(check_length),
            [wrong, Ok(()), Ok(()), wrong]
        );
    }

    #[test]
    fn answers_count_until_the_very_end() {
        let end: DateTime<Utc> = "2026-12-07T23:00:00Z".parse().unwrap();
        assert!(open().takes_answers(end - TimeDelta::milliseconds(1)));
        assert!(!open().takes_answers(end));
        let others = every_state()
            .into_iter()
            .filter(|state| !matches!(state, State::Open { .. }));
        assert!(others.into_iter().all(|state| !state.takes_answers(now())));
    }

    #[test]
    fn people_are_added_until_two_days_before_the_end() {
        let over: DateTime<Utc> = "2026-12-05T23:00:00Z".parse().unwrap();
        assert_eq!(
            open().may_add(over - TimeDelta::milliseconds(1), ZONE),
            Ok(())
        );
        let last = "2026-12-05".parse().unwrap();
        let late = Err(Refusal::TooLateToAdd { last });
        assert_eq!(open().may_add(over, ZONE), late);
        let over = State::Lost { at: now() };
        assert_eq!(over.may_add(now(), ZONE), Err(Refusal::NotOpen));
        assert_eq!(State::Draft.may_add(now(), ZONE), Ok(()));
    }

    /// For rounds that end on each day around both changes of time, at every quarter of an hour of their last days:
    /// what the page says is what is done, and two whole days are left to whoever is added last.
    #[test]
    fn the_day_that_is_said_is_the_day_that_is_kept_over_both_changes_of_time() {
        let mut odd = 0;
        for opened in ["2026-03-20T10:00:00Z", "2026-10-16T10:00:00Z"] {
            for days in 3..=14 {
                let state = State::Draft
                    .open(opened.parse().unwrap(), days, 12, ZONE)
                    .unwrap();
                let State::Open { ends_at, .. } = state else {
                    panic!("not open")
                };
                let said = state.last_day_to_add(ZONE).unwrap();
                let from = ends_at - TimeDelta::days(4);
                for now in (0..4 * 96).map(|quarter| from + TimeDelta::minutes(15 * quarter)) {
                    let may = state.may_add(now, ZONE).is_ok();
                    assert_eq!(may, now < calendar::end_of(said, ZONE), "{now} {ends_at}");
                    // The control: 48 hours are another moment.
                    odd += usize::from(may != (now + TimeDelta::hours(48) < ends_at));
                }
            }
        }
        assert!(odd > 0, "no round of these feels a change of time");
    }

    #[test]
    fn the_extra_week_begins_with_a_day() {
        let opened = "2026-10-07T10:00:00Z".parse().unwrap();
        let state = State::Draft.open(opened, 14, 12, ZONE).unwrap();
        let end: DateTime<Utc> = "2026-10-21T22:00:00Z".parse().unwrap();
        let extra = state.end_without_enough(end, ZONE).unwrap();
        assert_eq!(
            extra.extra_time(ZONE),
            Some(end),
            "winter time begins in it"
        );
    }

    #[test]
    fn a_round_is_extended_once_by_a_week_and_then_ends_without_a_profile() {
        let State::Open {
            ends_at,
            extra: Extra::Week,
            ..
        } = extended()
        else {
            panic!("not extended")
        };
        assert_eq!(
            ends_at,
            "2026-12-14T23:00:00Z".parse::<DateTime<Utc>>().unwrap()
        );
        assert_eq!(
            extended().end_without_enough(ends_at, ZONE),
            Ok(State::NotEnough { at: ends_at })
        );
        assert_eq!(
            State::Draft.end_without_enough(now(), ZONE),
            Err(Refusal::NotOpen)
        );
    }

    #[test]
    fn two_weeks_more_are_given_once_in_the_extra_week() {
        let State::Open { ends_at, extra, .. } = prolonged() else {
            panic!("not open")
        };
        let end: DateTime<Utc> = "2026-12-28T23:00:00Z".parse().unwrap();
        assert_eq!((ends_at, extra), (end, Extra::ThreeWeeks));
        let planned = "2026-12-07T23:00:00Z".parse().unwrap();
        assert_eq!(prolonged().extra_time(ZONE), Some(planned));
        assert!(end - planned <= TimeDelta::days(28));
        assert_eq!(
            prolonged().end_without_enough(end, ZONE),
            Ok(State::NotEnough { at: end })
        );
        for state in every_state() {
            let refused = match state {
                State::Open {
                    extra: Extra::Week, ..
                } => continue,
                State::Open { .. } => Refusal::NotLonger,
                _ => Refusal::NotOpen,
            };
            assert_eq!(state.prolong(now(), 14, ZONE), Err(refused), "{state:?}");
        }
        let over = "2026-12-14T23:00:00Z".parse().unwrap();
        assert_eq!(extended().prolong(over, 14, ZONE), Err(Refusal::NotLonger));
    }

    #[test]
    fn people_are_added_until_two_days_before_the_end_of_the_extra_time_too() {
        for (state, last) in [(extended(), "2026-12-12"), (prolonged(), "2026-12-26")] {
            let last = last.parse().unwrap();
            assert_eq!(state.last_day_to_add(ZONE), Some(last));
            let end = calendar::end_of(last, ZONE);
            assert!(state.may_add(end - TimeDelta::minutes(1), ZONE).is_ok());
            assert!(state.may_add(end, ZONE).is_err());
        }
    }

    #[test]
    fn a_service_that_was_down_still_gives_a_whole_extra_week() {
        let late = "2026-12-20T12:00:00Z".parse().unwrap();
        let State::Open { ends_at, .. } = open().end_without_enough(late, ZONE).unwrap() else {
            panic!()
        };
        assert_eq!(
            ends_at,
            "2026-12-26T23:00:00Z".parse::<DateTime<Utc>>().unwrap()
        );
    }

    #[test]
    fn a_round_is_open_for_at_most_28_days_after_its_planned_end_whenever_the_service_is_down() {
        let planned: DateTime<Utc> = "2026-12-07T23:00:00Z".parse().unwrap();
        let most = planned + TimeDelta::days(28);
        for hours in 0..24 * 40 {
            let late = planned + TimeDelta::hours(hours);
            let week = open().end_without_enough(late, ZONE).unwrap();
            let State::Open { ends_at, .. } = week else {
                assert_eq!(week, State::NotEnough { at: late });
                assert!(late >= most, "{late}");
                continue;
            };
            assert!(late < ends_at && ends_at <= most, "{late}: {ends_at}");
            match week.prolong(late, 14, ZONE) {
                Ok(State::Open {
                    ends_at: longer, ..
                }) => {
                    assert!(ends_at < longer && longer <= most, "{late}: {longer}");
                }
                refused => {
                    assert_eq!(refused, Err(Refusal::NotLonger));
                    assert_eq!(ends_at, most, "{late}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_published_before_the_end() {
        let end: DateTime<Utc> = "2026-12-07T23:00:00Z".parse().unwrap();
        assert_eq!(
            open().publish(end - TimeDelta::milliseconds(1), ZONE),
            Err(Refusal::NotOpen)
        );
        let published = open().publish(end, ZONE).unwrap();
        let release_at = "2026-12-08T06:00:00Z".parse().unwrap();
        assert_eq!(published, State::Published { release_at });
        assert!(!published.is_released(end));
        assert!(published.is_released(release_at));
    }

    #[test]
    fn a_second_publication_is_refused_from_every_state() {
        let late = "2027-12-07T23:00:00Z".parse().unwrap();
        for state in every_state() {
            let may = matches!(state, State::Open { .. });
            assert_eq!(state.publish(late, ZONE).is_ok(), may, "{state:?}");
            let has_keys = may || state == State::Draft;
            assert_eq!(state.lose(late).is_ok(), has_keys, "{state:?}");
        }
    }
}
