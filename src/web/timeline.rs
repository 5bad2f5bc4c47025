//! When things happen in a round, and in the year around a conversation.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;

use super::extract::SignedIn;
use super::samples::say;
use super::words;
use crate::app::App;
use crate::conversation::{Conversation, deadlines};
use crate::questionnaire::Lang;
use crate::round::{Round, State, calendar};
use crate::text;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Timeline {
    /// In the order of time; one of them is today.
    pub points: Vec<Point>,
    /// How far today is, as [`Point::at`].
    pub today: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Point {
    /// Where on the line, in percent of its width: a drawing without a fixed width fits a phone and a desk.
    pub at: String,
    pub day: String,
    pub what: String,
    pub when: When,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum When {
    Past,
    Today,
    Later,
}

/// The dots at both ends stay whole.
pub(crate) const MARGIN: f64 = 3.0;

impl Timeline {
    /// `today_is` is the word for today. What falls on today is told before it.
    pub(crate) fn new(
        lang: Lang,
        today: NaiveDate,
        today_is: String,
        happens: Vec<(NaiveDate, String)>,
    ) -> Self {
        let mut all: Vec<(NaiveDate, bool, String)> = happens
            .into_iter()
            .map(|(day, what)| (day, false, what))
            .collect();
        all.push((today, true, today_is));
        all.sort_by_key(|(day, is_today, _)| (*day, *is_today));
        let first = all.first().map_or(today, |(day, ..)| *day);
        let last = all.last().map_or(today, |(day, ..)| *day);
        let place = |day: NaiveDate| {
            // No stretch of time here comes near the largest exact number of days.
            #[expect(clippy::cast_precision_loss, reason = "days of a few years")]
            let part = (day - first).num_days() as f64 / (last - first).num_days().max(1) as f64;
            format!("{:.1}%", MARGIN + part * (100.0 - 2.0 * MARGIN))
        };
        let points = all.into_iter().map(|(day, is_today, what)| Point {
            at: place(day),
            day: text::day(lang, day),
            what,
            when: if is_today {
                When::Today
            } else if day <= today {
                When::Past
            } else {
                When::Later
            },
        });
        Self {
            points: points.collect(),
            today: place(today),
        }
    }

    /// For the samples of pages.
    pub(super) fn sample(lang: Lang, happens: &[(&str, &str, &str)]) -> Self {
        let day = |text: &str| text.parse().unwrap_or_default();
        let happens = happens
            .iter()
            .map(|(at, nl, en)| (day(at), say(lang, nl, en)))
            .collect();
        Self::new(
            lang,
            day("2026-12-03"),
            say(lang, "Vandaag", "Today"),
            happens,
        )
    }
}

/// How long before the conversation each step begins: a round takes three weeks, reading and preparing two.
const STEPS: [Step; 3] = [
    (Days::new(56), "time-begin"),
    (Days::new(28), "time-read"),
    PREPARE,
];
const PREPARE: Step = (Days::new(14), "time-prepare");

type Step = (Days, &'static str);

/// From the letters to the profile, which is promised when there are enough answers for one; none before the letters are
/// sent.
pub(super) fn of_round(
    app: &App,
    at: &SignedIn,
    round: &Round,
    is_enough: bool,
) -> Option<Timeline> {
    let State::Open { since, ends_at, .. } = round.state else {
        return None;
    };
    let opens = calendar::release_after(ends_at, app.config.zone);
    let mut happens = vec![
        (day(app, since), "time-sent"),
        (
            calendar::last_day(ends_at, app.config.zone),
            "time-last-day",
        ),
        (
            day(app, opens),
            if is_enough {
                "time-opens"
            } else {
                "time-may-open"
            },
        ),
    ];
    let last_to_add = round.state.last_day_to_add(app.config.zone);
    happens.extend(last_to_add.map(|last| (last, "time-add")));
    Some(line(app, at, happens))
}

/// The steps to a conversation and after it.
pub(super) fn of_talk(app: &App, at: &SignedIn, conversation: &Conversation) -> Timeline {
    let today = day(app, app.clock.now());
    let mut happens = ahead(conversation, today, &STEPS);
    happens.extend(after(conversation));
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
    let alive = |conversation: &&Conversation| !conversation.cancelled;
    let held_since = |conversation: &&Conversation| {
        begun.is_some_and(|begun| conversation.plan.held_on >= begun)
    };
    let mut talks = conversations.iter().filter(alive);
    let next = talks
        .clone()
        .find(|conversation| conversation.is_ahead(today));
    if let Some(conversation) = next.or_else(|| talks.rfind(held_since)) {
        // As long as no other round is possible, beginning one is past.
        let resting = begun.is_some_and(|begun| begun + app.config.round_gap > today);
        let steps: &[Step] = if resting { &[PREPARE] } else { &STEPS };
        happens.extend(ahead(conversation, today, steps));
        happens.extend(after(conversation));
    }
    (!happens.is_empty()).then(|| line(app, at, happens))
}

/// When to take which step, so many days before. What should have begun before today is not held against anybody.
fn ahead(
    conversation: &Conversation,
    today: NaiveDate,
    steps: &[Step],
) -> Vec<(NaiveDate, &'static str)> {
    let days = steps
        .iter()
        .map(|&(before, key)| (conversation.plan.held_on - before, key));
    days.filter(|(day, _)| *day >= today).collect()
}

fn after(conversation: &Conversation) -> [(NaiveDate, &'static str); 3] {
    [
        (conversation.plan.held_on, "time-talk"),
        (deadlines::check_in_on(conversation), "time-check-in"),
        (deadlines::next_year(conversation), "time-next-talk"),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn line(today: &str) -> Vec<(String, String, When)> {
        let day = |text: &str| text.parse().unwrap();
        let happens = vec![
            (day("2026-12-11"), "end".to_owned()),
            (day("2026-12-01"), "begin".to_owned()),
        ];
        let line = Timeline::new(Lang::En, day(today), "today".to_owned(), happens);
        line.points
            .into_iter()
            .map(|point| (point.what, point.at, point.when))
            .collect()
    }

    fn point(what: &str, at: &str, when: When) -> (String, String, When) {
        (what.to_owned(), at.to_owned(), when)
    }

    #[test]
    fn days_stand_in_order_at_their_distance() {
        let expected = [
            point("begin", "3.0%", When::Past),
            point("today", "50.0%", When::Today),
            point("end", "97.0%", When::Later),
        ];
        assert_eq!(line("2026-12-06"), expected);
    }

    #[test]
    fn today_may_be_the_first_or_the_last_day_or_beyond_it() {
        assert_eq!(line("2026-12-01")[1], point("today", "3.0%", When::Today));
        assert_eq!(line("2026-12-11")[2], point("today", "97.0%", When::Today));
        let beyond = line("2026-12-21");
        assert_eq!(beyond[1], point("end", "50.0%", When::Past));
        assert_eq!(beyond[2], point("today", "97.0%", When::Today));
    }

    #[test]
    fn a_line_of_one_day_is_drawn_too() {
        let today: NaiveDate = "2026-12-06".parse().unwrap();
        let line = Timeline::new(Lang::Nl, today, String::new(), vec![]);
        assert_eq!(line.points.len(), 1);
        assert_eq!(line.today, "3.0%");
    }
}
