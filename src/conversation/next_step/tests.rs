//! Every situation of a year, with its next step and the parts of the year that are over.

use std::collections::BTreeSet;

use super::*;
use crate::conversation::commitment::Status;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft(has_questions: bool, has_self_view: bool, circles_suffice: bool) -> Stage {
    Stage::Draft {
        has_questions,
        has_self_view,
        circles_suffice,
    }
}

fn open(has_self_view: bool) -> Stage {
    Stage::Open { has_self_view }
}

const RESTING: Stage = Stage::Released { must_rest: true };
const RESTED: Stage = Stage::Released { must_rest: false };

fn ahead(when: When, shared: bool, prepared: bool) -> Option<Ahead> {
    Some(Ahead {
        when,
        shared,
        prepared,
    })
}

/// A conversation about the latest profile.
fn held(agreed: Agreed, is_fresh: bool) -> Option<Held> {
    Some(Held {
        agreed,
        is_fresh,
        since_profile: true,
        year_on: false,
    })
}

fn before_profile(agreed: Agreed, is_fresh: bool) -> Option<Held> {
    held(agreed, is_fresh).map(|held| Held {
        since_profile: false,
        ..held
    })
}

fn year_ago(agreed: Agreed) -> Option<Held> {
    held(agreed, false).map(|held| Held {
        year_on: true,
        ..held
    })
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

/// Nothing was ever talked about.
fn first_round() -> Vec<Row> {
    use NextStep as Next;
    let (soon, later) = (
        ahead(When::Soon, false, false),
        ahead(When::Later, false, false),
    );
    vec![
        (Stage::NoRound, None, None, Next::Start, "....."),
        (Stage::NoRound, later, None, Next::Start, "....."),
        (Stage::NoRound, soon, None, Next::Reflect, "..o.."),
        (
            draft(false, false, false),
            None,
            None,
            Next::Questions,
            "o....",
        ),
        (
            draft(false, true, true),
            later,
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
        (open(false), later, None, Next::SelfView, "o...."),
        (open(true), later, None, Next::Wait, "o...."),
        (Stage::Ended, later, None, Next::Release, "xo..."),
        (Stage::NotEnough, None, None, Next::NotEnough, "o...."),
        (Stage::NotEnough, later, None, Next::NotEnough, "o...."),
        (Stage::NotEnough, soon, None, Next::Reflect, "..o.."),
    ]
}

fn towards_the_talk() -> Vec<Row> {
    use NextStep as Next;
    let ready = ahead(When::Soon, true, true);
    vec![
        (RESTING, None, None, Next::Read, "xo..."),
        (RESTED, None, None, Next::Read, "xo..."),
        (
            RESTING,
            ahead(When::Later, false, false),
            None,
            Next::Prepare,
            "xo...",
        ),
        (
            RESTING,
            ahead(When::Soon, false, true),
            None,
            Next::Prepare,
            "xo...",
        ),
        (
            RESTING,
            ahead(When::Later, true, false),
            None,
            Next::Reflect,
            "xxo..",
        ),
        (
            RESTING,
            ahead(When::Soon, true, false),
            None,
            Next::Reflect,
            "xxo..",
        ),
        (RESTING, ready, None, Next::Talk, "xxo.."),
        (
            RESTING,
            ahead(When::Today, true, true),
            None,
            Next::Today,
            "xxo..",
        ),
        (
            RESTING,
            ahead(When::Today, false, false),
            None,
            Next::Today,
            "x.o..",
        ),
        (
            Stage::NoRound,
            ahead(When::Today, false, false),
            None,
            Next::Today,
            "..o..",
        ),
        (
            open(true),
            ahead(When::Today, false, false),
            None,
            Next::Today,
            "..o..",
        ),
    ]
}

fn after_the_talk() -> Vec<Row> {
    use Agreed::{Due, LookedBack, Nothing, Settled, Waits};
    use NextStep as Next;
    vec![
        (RESTING, None, held(Nothing, true), Next::Agree, "xxxo."),
        (RESTED, None, held(Nothing, true), Next::Agree, "xxxo."),
        (
            Stage::NoRound,
            None,
            held(Nothing, true),
            Next::Agree,
            "..xo.",
        ),
        (
            draft(true, true, false),
            None,
            held(Nothing, true),
            Next::Agree,
            "..xo.",
        ),
        (open(true), None, held(Nothing, true), Next::Agree, "..xo."),
        (
            RESTING,
            ahead(When::Later, false, false),
            held(Nothing, true),
            Next::Agree,
            "xxxo.",
        ),
        (
            RESTING,
            None,
            before_profile(Nothing, true),
            Next::Read,
            "xo...",
        ),
        (RESTING, None, held(Nothing, false), Next::Rest, "xxx.."),
        (RESTED, None, held(Nothing, false), Next::Start, "xx..."),
        (RESTING, None, held(Waits, true), Next::Confirm, "xxxo."),
        (RESTED, None, held(Waits, true), Next::Confirm, "xxxo."),
        (RESTING, None, held(Waits, false), Next::Rest, "xxxx."),
        (RESTING, None, held(Settled, true), Next::Rest, "xxxx."),
        (RESTED, None, held(Settled, false), Next::Start, "xx..."),
        (RESTING, None, held(Due, false), Next::LookBack, "xxxxo"),
        (RESTING, None, held(Due, true), Next::LookBack, "xxxxo"),
        (open(true), None, held(Due, false), Next::LookBack, "..xxo"),
        (
            RESTED,
            None,
            before_profile(Due, false),
            Next::Read,
            "xo...",
        ),
        (RESTING, None, held(LookedBack, false), Next::Rest, "xxxxx"),
        (
            Stage::NotEnough,
            None,
            held(LookedBack, false),
            Next::NotEnough,
            "o....",
        ),
    ]
}

fn round_again() -> Vec<Row> {
    use Agreed::{Due, LookedBack, Nothing, Settled};
    use NextStep as Next;
    let (soon, later) = (
        ahead(When::Soon, false, false),
        ahead(When::Later, false, false),
    );
    vec![
        (RESTED, None, year_ago(LookedBack), Next::Again, "xx..."),
        (RESTED, None, year_ago(Nothing), Next::Again, "xx..."),
        (RESTING, None, year_ago(Settled), Next::Again, "xx..."),
        (
            Stage::NotEnough,
            None,
            year_ago(LookedBack),
            Next::Again,
            ".....",
        ),
        (
            Stage::NoRound,
            None,
            year_ago(LookedBack),
            Next::Again,
            ".....",
        ),
        (RESTED, None, year_ago(Due), Next::LookBack, "xxxxo"),
        (RESTED, later, held(LookedBack, false), Next::Start, "xx..."),
        (RESTING, later, held(LookedBack, false), Next::Rest, "xxxxx"),
        (
            RESTED,
            soon,
            held(LookedBack, false),
            Next::Reflect,
            "xxo..",
        ),
        (
            RESTED,
            ahead(When::Soon, false, true),
            held(LookedBack, false),
            Next::Talk,
            "xxo..",
        ),
        (
            RESTED,
            later,
            before_profile(LookedBack, false),
            Next::Prepare,
            "xo...",
        ),
        (
            open(true),
            later,
            held(LookedBack, false),
            Next::Wait,
            "o....",
        ),
    ]
}

#[test]
fn every_situation_has_its_next_step_and_its_place_in_the_year() {
    let table = [
        first_round(),
        towards_the_talk(),
        after_the_talk(),
        round_again(),
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
    assert_eq!(outcomes.len(), 18, "every outcome is in the table");
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

fn agreement(check_on: &str, status: Status, shared: bool, confirmed: bool) -> Commitment {
    Commitment {
        what: "Ik begin.".to_owned(),
        theme: None,
        quality: None,
        first_step: String::new(),
        support: String::new(),
        noticed_by: String::new(),
        budget: String::new(),
        check_on: day(check_on),
        status,
        made_on: day("2027-01-14"),
        shared,
        confirmed,
    }
}

#[test]
fn agreements_wait_for_the_manager_and_then_for_their_day() {
    use Status::{Done, Dropped, Going, Open};
    let check_in = day("2027-04-14");
    let of = |all: &[Commitment], today| Agreed::of(all, check_in, day(today));
    let waits = agreement("2027-07-01", Open, true, false);
    let settled = agreement("2027-07-01", Open, true, true);
    let own = agreement("2027-03-01", Open, false, false);
    let going = agreement("2027-07-01", Going, true, true);
    let over = [
        agreement("2027-03-01", Done, true, false),
        agreement("2027-03-01", Dropped, false, false),
    ];
    for (all, today, agreed) in [
        (vec![], "2027-01-15", Agreed::Nothing),
        (
            vec![waits.clone(), settled.clone()],
            "2027-01-15",
            Agreed::Waits,
        ),
        (
            vec![settled.clone(), own.clone()],
            "2027-02-28",
            Agreed::Settled,
        ),
        (vec![settled.clone(), own], "2027-03-01", Agreed::Due),
        (vec![settled.clone()], "2027-04-13", Agreed::Settled),
        (vec![settled], "2027-04-14", Agreed::Due),
        (vec![waits], "2027-04-14", Agreed::Due),
        (vec![going.clone()], "2027-04-14", Agreed::LookedBack),
        (vec![going.clone()], "2027-07-01", Agreed::Due),
        (over.to_vec(), "2027-03-01", Agreed::LookedBack),
    ] {
        assert_eq!(of(&all, today), agreed, "{today} {all:?}");
    }
    let next = |today| looks_back_on(std::slice::from_ref(&going), check_in, day(today));
    assert_eq!(next("2027-04-14"), Some(day("2027-07-01")));
    assert_eq!(next("2027-07-01"), None);
}
