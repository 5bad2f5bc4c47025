//! When things happen in a round, and in the year around a conversation.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::extract::SignedIn;
use super::pages::timeline::Timeline;
use super::words;
use crate::app::App;
use crate::conversation::Conversation;
use crate::round::{Round, State, calendar};

/// At least one conversation a year.
const YEAR: Days = Days::new(365);

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

/// The round, the profile, the conversation, and when both come round again.
pub(super) fn of_year(
    app: &App,
    at: &SignedIn,
    rounds: &[Round],
    conversations: &[Conversation],
) -> Option<Timeline> {
    let round = rounds.first()?;
    let begun = day(app, round.created_at);
    let mut happens = vec![(begun, "time-round")];
    match round.state {
        State::Open { ends_at, .. } => {
            happens.push((
                day(app, calendar::release_after(ends_at, app.config.zone)),
                "time-opens",
            ));
        }
        State::Published { release_at } => {
            happens.push((day(app, release_at), "time-opens"));
            happens.push((begun + app.config.round_gap, "time-next-round"));
        }
        State::Draft | State::NotEnough { .. } | State::Lost { .. } => return None,
    }
    if let Some(talk) = conversations
        .iter()
        .map(|one| one.plan.held_on)
        .filter(|held| *held >= begun)
        .max()
    {
        happens.push((talk, "time-talk"));
        happens.push((talk + YEAR, "time-next-talk"));
    }
    Some(line(app, at, happens))
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
