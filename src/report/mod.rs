//! The profile in the forms in which it leaves the house, and the rest of one's own for the owner alone: a
//! conversation (`conversation_text`), and what was told besides (`own_text`).
//!
//! # Why
//!
//! Decision: a form of a profile is made of a [`Source`] and of nothing else. Context: what leaves cannot be called
//! back, and nobody looks at every line of a file. Consequence: no such form can hold an address, a token, a count or
//! who was invited, because a source has none of them; of a round it knows the days and the questions.

pub mod about;
pub mod archive;
pub mod conversation_text;
pub mod europass;
pub mod letter;
pub mod own_text;
pub mod pdf;
pub mod plain_text;
pub mod resume;
mod skills;
pub mod talent;
pub(crate) mod words;

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use self::letter::Letter;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::profile::{Profile, Published, SignedLetters};
use crate::questionnaire::{Lang, OpenQuestions};
use crate::round::{Round, State, calendar};
use crate::text::{self, Value};

/// Who made a file, as it says itself.
const MAKER: &str = "Klankbord";

/// One released profile, whose it is, and in which language it is read.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    id: RoundId,
    opened_on: NaiveDate,
    /// The last day to answer.
    closed_on: NaiveDate,
    questions: &'a OpenQuestions,
    /// Version of the questions and of the list of qualities.
    questionnaire: &'a str,
    profile: &'a Profile,
    /// For the owner alone; none in whatever goes to somebody else.
    letters: Option<&'a SignedLetters>,
    /// When the letters of the round before left, and what it published: to say what changed.
    before: Option<(NaiveDate, &'a Published)>,
    owner: Owner<'a>,
    lang: Lang,
    now: DateTime<Utc>,
}

/// Whose profile it is.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// The whole of it.
    pub name: &'a str,
    /// What people call them.
    pub first_name: &'a str,
    /// Empty when the service does not say for whom it works.
    pub organisation: &'a str,
}

impl<'a> Source<'a> {
    /// Takes of a round what may leave. `before` is the profile before this one.
    pub fn new(
        (round, profile): (&'a Round, &'a Profile),
        before: Option<&'a (Round, Profile)>,
        owner: Owner<'a>,
        (lang, zone, now): (Lang, Tz, DateTime<Utc>),
    ) -> Self {
        let opened_on = opened_on(round, zone);
        Self {
            id: round.id,
            opened_on,
            closed_on: match round.state {
                // A profile opens on the morning after the last day.
                State::Published { release_at } => {
                    calendar::day_of(release_at, zone) - Days::new(1)
                }
                _ => opened_on,
            },
            questions: &round.plan.questions,
            questionnaire: &round.questionnaire,
            profile,
            letters: None,
            before: before
                .map(|(round, profile)| (self::opened_on(round, zone), &profile.published)),
            owner,
            lang,
            now,
        }
    }

    /// The same with the letters that were signed: for their reader, and nobody else.
    #[must_use]
    pub fn with_letters(self, letters: &'a SignedLetters) -> Self {
        Self {
            letters: Some(letters),
            ..self
        }
    }

    /// In words, by name.
    fn letters(&self) -> Vec<Letter> {
        let letters = self.letters.into_iter().flat_map(SignedLetters::placed);
        letters
            .map(|(_, letter)| Letter::of(self.lang, self.owner.first_name, self.questions, letter))
            .collect()
    }

    /// The day on which the letters left: what a round is called outside the house.
    pub fn opened_on(&self) -> NaiveDate {
        self.opened_on
    }

    /// In which it is read.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a quality that may be called a skill.
    pub fn has_skills(&self) -> bool {
        !skills::of(self.profile).is_empty()
    }

    /// A text in the reader's language.
    fn say(&self, key: &str, args: &[(&str, Value<'_>)]) -> Result<String> {
        text::strict(self.lang, key, args).map_err(Error::internal)
    }
}

fn opened_on(round: &Round, zone: Tz) -> NaiveDate {
    calendar::day_of(round.began_at(), zone)
}

#[cfg(test)]
mod tests;
