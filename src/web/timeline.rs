//! When things happen in a round, and in the year around a conversation.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::extract::SignedIn;
use super::pages::timeline::Timeline;
use super::words;
use crate::app::App;
use crate::conversation::{Conversation, rhythm};
use crate::round::{Round, State, calendar};

/// How long before the conversation each step begins: a round takes three weeks, reading and preparing two.
const STEPS: [Step; 3] = [
    (Days::new(56), "time-begin"),
    (Days::new(28), "time-read"),
    PREPARE,
];
const PREPARE: Step = (Days::new(14), "time-prepare");

type Step = (Days, &'static str);

/// From the letters to the profile; none before the letters are sent.
pub(super) fn of_round(app: &App, at: &SignedIn, round: &Round) -> Option<Timeline> {
    let State::Open { since, ends_at, .. } = round.state else {
        return None;
    };
    let opens = calendar::release_after(ends_at, app.config.zone);
    let mut happens = vec![
        (day(app, since), "time-sent"),
        (
            day(app, ends_at - TimeDelta::milliseconds(1)),
            "time-last-day",
        ),
        (day(app, opens), "time-opens"),
    ];
    happens.extend(
        round
            .state
            .add_until()
            .map(|until| (day(app, until - TimeDelta::milliseconds(1)), "time-add")),
    );
    Some(line(app, at, happens))
}

/// The steps to a conversation and after it.
pub(super) fn of_talk(app: &App, at: &SignedIn, one: &Conversation) -> Timeline {
    let today = day(app, app.clock.now());
    let mut happens = ahead(one, today, &STEPS);
    happens.extend(after(one));
    line(app, at, happens)
}

/// The round, the profile, the conversation, and when both come round again; none when there is nothing yet.
pub(super) fn of_year(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    conversations: &[Conversation],
) -> Option<Timeline> {
    let today = day(app, app.clock.now());
    let round = rounds
        .first()
        .filter(|round| matches!(round.state, State::Open { .. } | State::Published { .. }));
    let begun = round.map(|round| day(app, round.began_at()));
    let mut happens: Vec<_> = begun
        .map(|begun| (begun, "time-round"))
        .into_iter()
        .collect();
    match round.map(|round| round.state) {
        Some(State::Open { ends_at, .. }) => {
            let opens = calendar::release_after(ends_at, app.config.zone);
            happens.push((day(app, opens), "time-opens"));
        }
        Some(State::Published { release_at }) => {
            happens.push((day(app, release_at), "time-opens"));
            happens.extend(begun.map(|begun| (begun + app.config.round_gap, "time-next-round")));
        }
        _ => {}
    }
    let alive = |one: &&Conversation| !one.cancelled;
    let held_since = |one: &&Conversation| begun.is_some_and(|begun| one.plan.held_on >= begun);
    let mut talks = conversations.iter().filter(alive);
    let next = talks.clone().find(|one| one.is_ahead(today));
    if let Some(one) = next.or_else(|| talks.rfind(held_since)) {
        // As long as no other round is possible, beginning one is past.
        let resting = begun.is_some_and(|begun| begun + app.config.round_gap > today);
        let steps: &[Step] = if resting { &[PREPARE] } else { &STEPS };
        happens.extend(ahead(one, today, steps));
        happens.extend(after(one));
    }
    (!happens.is_empty()).then(|| line(app, at, happens))
}

/// When to take which step, so many days before. What should have begun before today is not held against anybody.
fn ahead(one: &Conversation, today: NaiveDate, steps: &[Step]) -> Vec<(NaiveDate, &'static str)> {
    let days = steps
        .iter()
        .map(|&(before, key)| (one.plan.held_on - before, key));
    days.filter(|(day, _)| *day >= today).collect()
}

fn after(one: &Conversation) -> [(NaiveDate, &'static str); 3] {
    [
        (one.plan.held_on, "time-talk"),
        (rhythm::check_in_on(one), "time-check-in"),
        (rhythm::next_year(one), "time-next-talk"),
    ]
}

fn line(app: &App, at: &SignedIn, happens: Vec<(NaiveDate, &str)>) -> Timeline {
    let lang = at.who.lang;
    let say = |key| words::say(lang, key, &[]);
    let happens = happens
        .into_iter()
        .map(|(day, key)| (day, say(key)))
        .collect();
    Timeline::new(lang, day(app, app.clock.now()), say("time-today"), happens)
}

fn day(app: &App, at: DateTime<Utc>) -> NaiveDate {
    calendar::day_of(at, app.config.zone)
}
