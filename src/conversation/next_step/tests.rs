//! Every situation of a year, with its next step and the parts of the year that are over.

use std::collections::BTreeSet;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const fn draft(has_questions: bool, has_self_view: bool, circles_suffice: bool) -> Stage {
    Stage::Draft {
        has_questions,
        has_self_view,
        circles_suffice,
    }
}

const fn open(has_self_view: bool) -> Stage {
    Stage::Open {
        has_self_view,
        wants_people: false,
    }
}

const EXTENDED: Stage = Stage::Open {
    has_self_view: false,
    wants_people: true,
};

use super::Agreed::{Due, LookedBack, Nothing, Settled, Waits};
use super::NextStep as Next;

const RESTING: Stage = Stage::Released { must_rest: true };
const RESTED: Stage = Stage::Released { must_rest: false };

const fn ahead(when: When, shared: bool, prepared: bool) -> Ahead {
    Ahead {
        when,
        shared,
        prepared,
        hour: Hour::Open,
    }
}

/// On the day itself.
const fn hour(hour: Hour) -> Ahead {
    Ahead {
        hour,
        ..ahead(When::Today, true, true)
    }
}

/// A conversation about the latest profile.
const fn held(agreed: Agreed, is_fresh: bool) -> Held {
    Held {
        agreed,
        age: if is_fresh { Age::Fresh } else { Age::Older },
        since_profile: true,
        year_on: false,
    }
}

const fn before_profile(agreed: Agreed, is_fresh: bool) -> Held {
    Held {
        since_profile: false,
        ..held(agreed, is_fresh)
    }
}

const fn overdue() -> Held {
    Held {
        age: Age::Overdue,
        ..held(Due, false)
    }
}

const fn year_ago(agreed: Agreed) -> Held {
    Held {
        year_on: true,
        ..held(agreed, false)
    }
}

/// `x` over, `o` now, `.` later.
fn drawn(situation: Situation) -> String {
    let year = situation.year().into_iter().zip(Phase::ALL);
    year.map(|((phase, progress), place)| {
        assert_eq!(phase, place);
        match progress {
            Progress::Done => 'x',
            Progress::Now => 'o',
            Progress::Later => '.',
        }
    })
    .collect()
}

type Row = (Stage, Option<Ahead>, Option<Held>, NextStep, &'static str);

const SOON: Option<Ahead> = Some(ahead(When::Soon, false, false));
const LATER: Option<Ahead> = Some(ahead(When::Later, false, false));
const READY: Option<Ahead> = Some(ahead(When::Soon, true, true));

/// Nothing was ever talked about.
const FIRST_ROUND: &[Row] = &[
    (Stage::NoRound, None, None, Next::Start, "....."),
    (Stage::NoRound, LATER, None, Next::Start, "....."),
    (Stage::NoRound, SOON, None, Next::Reflect, "..o.."),
    (
        draft(false, false, false),
        None,
        None,
        Next::Questions,
        "o....",
    ),
    (
        draft(false, true, true),
        LATER,
        None,
        Next::Questions,
        "o....",
    ),
    (
        draft(true, false, false),
        None,
        None,
        Next::SelfView,
        "o....",
    ),
    (
        draft(true, false, true),
        None,
        None,
        Next::SelfView,
        "o....",
    ),
    (draft(true, true, false), None, None, Next::Invite, "o...."),
    (draft(true, true, true), None, None, Next::Send, "o...."),
    (open(false), LATER, None, Next::SelfView, "o...."),
    (open(true), LATER, None, Next::Wait, "o...."),
    (EXTENDED, None, None, Next::AskMore, "o...."),
    (EXTENDED, LATER, None, Next::AskMore, "o...."),
    (Stage::Ended, LATER, None, Next::Release, "xo..."),
    (Stage::NotEnough, None, None, Next::NotEnough, "o...."),
    (Stage::NotEnough, LATER, None, Next::NotEnough, "o...."),
    (Stage::NotEnough, SOON, None, Next::Reflect, "..o.."),
    (Stage::Lost, None, None, Next::Lost, "o...."),
    (Stage::Lost, SOON, None, Next::Reflect, "..o.."),
];

const TOWARDS_THE_TALK: &[Row] = &[
    (RESTING, None, None, Next::Read, "xo..."),
    (RESTED, None, None, Next::Read, "xo..."),
    (
        RESTING,
        Some(ahead(When::Later, false, false)),
        None,
        Next::Prepare,
        "xo...",
    ),
    (
        RESTING,
        Some(ahead(When::Soon, false, true)),
        None,
        Next::Prepare,
        "xo...",
    ),
    (
        RESTING,
        Some(ahead(When::Later, true, false)),
        None,
        Next::Reflect,
        "xxo..",
    ),
    (
        RESTING,
        Some(ahead(When::Soon, true, false)),
        None,
        Next::Reflect,
        "xxo..",
    ),
    (RESTING, READY, None, Next::Talk, "xxo.."),
    (
        RESTING,
        Some(ahead(When::Today, true, true)),
        None,
        Next::Today,
        "xxo..",
    ),
    (
        RESTING,
        Some(ahead(When::Today, false, false)),
        None,
        Next::Today,
        "x.o..",
    ),
    (
        RESTING,
        Some(hour(Hour::Agreed)),
        None,
        Next::Close,
        "xxo..",
    ),
    (
        RESTING,
        Some(hour(Hour::Closed)),
        None,
        Next::Closed,
        "xxo..",
    ),
    (
        open(true),
        Some(hour(Hour::Agreed)),
        None,
        Next::Close,
        "..o..",
    ),
    (
        RESTED,
        Some(hour(Hour::Closed)),
        Some(held(Due, false)),
        Next::Closed,
        "xxo..",
    ),
    // What is not answered on the day is not asked after it.
    (
        RESTING,
        Some(Ahead {
            hour: Hour::Agreed,
            ..ahead(When::Soon, true, true)
        }),
        None,
        Next::Talk,
        "xxo..",
    ),
    (
        Stage::NoRound,
        Some(ahead(When::Today, false, false)),
        None,
        Next::Today,
        "..o..",
    ),
    (
        open(true),
        Some(ahead(When::Today, false, false)),
        None,
        Next::Today,
        "..o..",
    ),
];

const AFTER_THE_TALK: &[Row] = &[
    (
        RESTING,
        None,
        Some(held(Nothing, true)),
        Next::Agree,
        "xxxo.",
    ),
    (
        RESTED,
        None,
        Some(held(Nothing, true)),
        Next::Agree,
        "xxxo.",
    ),
    (
        Stage::NoRound,
        None,
        Some(held(Nothing, true)),
        Next::Agree,
        "..xo.",
    ),
    (
        draft(true, true, false),
        None,
        Some(held(Nothing, true)),
        Next::Agree,
        "..xo.",
    ),
    (
        open(true),
        None,
        Some(held(Nothing, true)),
        Next::Agree,
        "..xo.",
    ),
    (
        RESTING,
        Some(ahead(When::Later, false, false)),
        Some(held(Nothing, true)),
        Next::Agree,
        "xxxo.",
    ),
    (
        RESTING,
        None,
        Some(before_profile(Nothing, true)),
        Next::Read,
        "xo...",
    ),
    (
        RESTING,
        None,
        Some(held(Nothing, false)),
        Next::Rest,
        "xxx..",
    ),
    (
        RESTED,
        None,
        Some(held(Nothing, false)),
        Next::Start,
        "xx...",
    ),
];

const AFTER_THE_AGREEMENTS: &[Row] = &[
    (
        RESTING,
        None,
        Some(held(Waits, true)),
        Next::Confirm,
        "xxxo.",
    ),
    (
        RESTED,
        None,
        Some(held(Waits, true)),
        Next::Confirm,
        "xxxo.",
    ),
    (RESTING, None, Some(held(Waits, false)), Next::Rest, "xxxx."),
    (
        RESTING,
        None,
        Some(held(Settled, true)),
        Next::Rest,
        "xxxx.",
    ),
    (
        RESTED,
        None,
        Some(held(Settled, false)),
        Next::Start,
        "xx...",
    ),
    (
        RESTING,
        None,
        Some(held(Due, false)),
        Next::LookBack,
        "xxxxo",
    ),
    (
        RESTING,
        None,
        Some(held(Due, true)),
        Next::LookBack,
        "xxxxo",
    ),
    (
        open(true),
        None,
        Some(held(Due, false)),
        Next::LookBack,
        "..xxo",
    ),
    (
        RESTED,
        None,
        Some(before_profile(Due, false)),
        Next::Read,
        "xo...",
    ),
    (
        RESTING,
        None,
        Some(held(LookedBack, false)),
        Next::Rest,
        "xxxxx",
    ),
    (
        Stage::NotEnough,
        None,
        Some(held(LookedBack, false)),
        Next::NotEnough,
        "o....",
    ),
];

const ROUND_AGAIN: &[Row] = &[
    (
        RESTED,
        None,
        Some(year_ago(LookedBack)),
        Next::Again,
        "xx...",
    ),
    (RESTED, None, Some(year_ago(Nothing)), Next::Again, "xx..."),
    (RESTING, None, Some(year_ago(Settled)), Next::Again, "xx..."),
    (
        Stage::NotEnough,
        None,
        Some(year_ago(LookedBack)),
        Next::Again,
        ".....",
    ),
    (
        Stage::NoRound,
        None,
        Some(year_ago(LookedBack)),
        Next::Again,
        ".....",
    ),
    // What is new comes before what was not looked back on for weeks.
    (RESTED, None, Some(year_ago(Due)), Next::Again, "xx..."),
    (RESTED, None, Some(overdue()), Next::Start, "xx..."),
    (RESTING, None, Some(overdue()), Next::LookBack, "xxxxo"),
    (open(true), None, Some(overdue()), Next::Wait, "o...."),
    (
        RESTING,
        SOON,
        Some(before_profile(Due, false)),
        Next::Prepare,
        "xo...",
    ),
    (
        RESTED,
        LATER,
        Some(held(LookedBack, false)),
        Next::Start,
        "xx...",
    ),
    (
        RESTING,
        LATER,
        Some(held(LookedBack, false)),
        Next::Rest,
        "xxxxx",
    ),
    (
        RESTED,
        SOON,
        Some(held(LookedBack, false)),
        Next::Reflect,
        "xxo..",
    ),
    (
        RESTED,
        Some(ahead(When::Soon, false, true)),
        Some(held(LookedBack, false)),
        Next::Talk,
        "xxo..",
    ),
    (
        RESTED,
        LATER,
        Some(before_profile(LookedBack, false)),
        Next::Prepare,
        "xo...",
    ),
    (
        open(true),
        LATER,
        Some(held(LookedBack, false)),
        Next::Wait,
        "o....",
    ),
];

#[test]
fn every_situation_has_its_next_step_and_its_place_in_the_year() {
    let table = [
        FIRST_ROUND,
        TOWARDS_THE_TALK,
        AFTER_THE_TALK,
        AFTER_THE_AGREEMENTS,
        ROUND_AGAIN,
    ]
    .concat();
    assert!(table.len() >= 40, "{}", table.len());
    let mut outcomes = BTreeSet::new();
    for (round, ahead, held, next, year) in table {
        let situation = Situation { round, ahead, held };
        assert_eq!(situation.next(), next, "{situation:?}");
        assert_eq!(drawn(situation), year, "{situation:?}");
        outcomes.insert(next);
    }
    assert_eq!(outcomes.len(), 22, "every outcome is in the table");
}

#[test]
fn a_day_is_today_or_soon_or_leaves_room_for_a_round() {
    for (held_on, when) in [
        ("2027-01-14", When::Today),
        ("2027-01-15", When::Soon),
        ("2027-02-03", When::Soon),
        ("2027-02-04", When::Later),
    ] {
        assert_eq!(When::of(day(held_on), day("2027-01-14")), when, "{held_on}");
    }
}
