//! What a round is to be, before its letters leave.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::working_day;
use crate::questionnaire::{Lang, OpenQuestions};
use crate::version::Version;

/// What the employee decides before sending.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub note: String,
    pub questions: OpenQuestions,
    /// How many days people have, after the day on which the letters leave.
    pub days: u64,
    /// Language of the letters.
    pub lang: Lang,
    /// The letters leave on the morning of the next working day, and not at once.
    pub in_the_morning: bool,
}

impl Plan {
    pub fn version(&self) -> Version {
        let letters = (&self.note, self.lang, self.in_the_morning);
        Version::of(&(letters, &self.questions, self.days))
    }

    /// When the letters would leave if they were sent at this moment.
    pub fn leaves_at(&self, now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
        if self.in_the_morning {
            working_day::next_morning(now, zone)
        } else {
            now
        }
    }
}
