//! A day as a leaf of a calendar, which the eye finds sooner than a sentence. The sentence stands beside it, with the
//! year and the weekday, so the leaf is silent for who listens.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::words;
use crate::questionnaire::Lang;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Leaf {
    /// Of the month.
    pub day: u32,
    /// Its short name: "jan".
    pub month: String,
}

impl Leaf {
    pub(crate) fn of(lang: Lang, day: NaiveDate) -> Self {
        Self {
            day: day.day(),
            month: words::say(lang, "month-short", &[("month", day.month().into())]),
        }
    }

    /// For the samples of pages.
    pub(super) fn sample(lang: Lang, day: &str) -> Self {
        Self::of(lang, day.parse().unwrap_or_default())
    }
}
