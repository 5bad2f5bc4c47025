//! A stretch of time as a line with dots, and beside it the same in words.

use chrono::NaiveDate;
use serde::Serialize;

use super::say;
use crate::questionnaire::Lang;
use crate::text;

#[derive(Clone, Debug, Serialize)]
pub struct Timeline {
    /// In the order of time; one of them is today.
    pub points: Vec<Point>,
    /// How far today is, as [`Point::at`].
    pub today: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Point {
    /// Where on the line, in percent of its width: a drawing without a fixed width fits a phone and a desk.
    pub at: String,
    pub day: String,
    pub what: String,
    pub when: When,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    Past,
    Today,
    Later,
}

/// The dots at both ends stay whole.
const MARGIN: f64 = 3.0;

impl Timeline {
    /// `today_is` is the word for today. What falls on today is told before it.
    pub fn new(
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
