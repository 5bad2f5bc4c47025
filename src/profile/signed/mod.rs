//! Letters: the whole answers of people outside the organisation who put their name under them. Their reader is the
//! employee alone.
//!
//! # Why
//! Decision: letters lie beside the profile and not in it, and what a profile is made of never asks for them. Context: a
//! profile goes to a manager, into pictures and into sentences of others, and a signed word is for one reader. Consequence:
//! nothing that is shared, counted or compared can hold one; and a round without a profile has its letters all the same.

mod store;

pub(super) use self::store::hold;
use std::fmt;

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::reported;
pub use crate::answer_box::answer::Answer;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::RoundId;
use crate::round::{self, State};
use crate::scope::{Moment, Scope};
use crate::secret::Key;

/// Names the letters where a text is named by its question and its place. No question has this id.
pub const LETTERS: &str = "letters";

/// What somebody answered under their own name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedLetter {
    /// As the employee wrote the name down when inviting: whoever signs as somebody else is known by it. Empty when there
    /// was none.
    pub from: String,
    pub answer: Answer,
}

impl SignedLetter {
    /// As its writer put it.
    pub fn signature(&self) -> &str {
        let name = self.answer.signature.as_ref();
        name.map_or("", |name| name.as_str())
    }

    /// Whose it is, by the name that the employee uses.
    pub fn name(&self) -> &str {
        match self.from.as_str() {
            "" => self.signature(),
            from => from,
        }
    }

    /// What was written, without what was picked.
    fn words(&self) -> String {
        let texts: Vec<_> = self.answer.texts.values().map(String::as_str).collect();
        texts.join("\n")
    }
}

/// By name, so that nothing tells who wrote first. One that its reader took out leaves its place empty, as with texts.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SignedLetters(Vec<Option<SignedLetter>>);

impl SignedLetters {
    pub fn new(mut letters: Vec<SignedLetter>) -> Self {
        letters.sort_by_cached_key(|letter| (letter.name().to_lowercase(), letter.words()));
        Self(letters.into_iter().map(Some).collect())
    }

    /// Each with its place.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &SignedLetter)> {
        let all = self.0.iter().enumerate();
        all.filter_map(|(place, letter)| Some((place, letter.as_ref()?)))
    }

    pub fn get(&self, place: usize) -> Option<&SignedLetter> {
        self.0.get(place)?.as_ref()
    }

    /// What a letter says in words; none where there is no letter any more.
    pub(super) fn words(&self, place: usize) -> Option<String> {
        self.get(place).map(SignedLetter::words)
    }

    /// False when it was taken out before; `None` where there never was one.
    fn take_out(&mut self, place: usize) -> Option<bool> {
        Some(self.0.get_mut(place)?.take().is_some())
    }
}

/// Keeps them at the end of a round, whatever became of it.
pub async fn keep(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    letters: &SignedLetters,
) -> Result<()> {
    if letters.0.is_empty() {
        return Ok(());
    }
    store::insert(tx, moment.random, moment.key, round, letters).await
}

/// The visitor's own: with the profile, or after a round that gave none.
pub async fn read(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
    round: RoundId,
) -> Result<SignedLetters> {
    let round = round::get(db, scope.who, round).await?;
    if !round.state.is_released(scope.now) && !matches!(round.state, State::NotEnough { .. }) {
        return Ok(SignedLetters::default());
    }
    of_round(db, scope.key, round.id).await
}

pub(super) async fn of_round(
    db: &impl ConnectionTrait,
    key: &Key,
    round: RoundId,
) -> Result<SignedLetters> {
    let found = store::find(db, key, round).await?;
    Ok(found.unwrap_or_default())
}

/// Deletes a letter: its reader never sees it again.
pub(super) async fn hide(tx: &Tx, scope: &Scope<'_>, round: RoundId, place: usize) -> Result<()> {
    hold(tx, round).await?;
    let mut letters = read(tx, scope, round).await?;
    // After a second click it is done already.
    if letters.take_out(place).ok_or(Error::NotFound)? {
        store::update(tx, scope.random, scope.key, round, &letters).await?;
        reported::forget(tx, round, LETTERS, place).await?;
    }
    Ok(())
}

/// The same by an administrator to whom it was reported.
pub(super) async fn take_out(
    tx: &Tx,
    moment: &Moment<'_>,
    round: RoundId,
    place: usize,
) -> Result<()> {
    hold(tx, round).await?;
    let mut letters = of_round(tx, moment.key, round).await?;
    letters.take_out(place);
    store::update(tx, moment.random, moment.key, round, &letters).await
}

/// What is written to one person stays out of debug output and logs.
impl fmt::Debug for SignedLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignedLetters(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::PersonName;

    fn letter(from: &str, signature: &str) -> SignedLetter {
        SignedLetter {
            from: from.to_owned(),
            answer: Answer {
                picks: [].into(),
                star: String::new(),
                hindrances: [].into(),
                texts: [("tip".to_owned(), "Ga door.".to_owned())].into(),
                signature: Some(PersonName::new(signature).unwrap()),
            },
        }
    }

    #[test]
    fn a_letter_that_is_taken_out_leaves_the_others_where_they_are() {
        let all = [letter("oma", "O."), letter("Bo", "B."), letter("", "Cas")];
        let mut letters = SignedLetters::new(all.into());
        let names = |letters: &SignedLetters| {
            let placed = letters.placed();
            placed
                .map(|(at, letter)| (at, letter.name().to_owned()))
                .collect::<Vec<_>>()
        };
        let expected = |names: &[(usize, &str)]| {
            names
                .iter()
                .map(|&(at, name)| (at, name.to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names(&letters),
            expected(&[(0, "Bo"), (1, "Cas"), (2, "oma")])
        );
        assert_eq!(letters.take_out(1), Some(true));
        assert_eq!(letters.take_out(1), Some(false));
        assert_eq!(letters.take_out(3), None);
        assert_eq!(names(&letters), expected(&[(0, "Bo"), (2, "oma")]));
        assert_eq!(
            (letters.words(1), letters.words(2)),
            (None, Some("Ga door.".to_owned()))
        );
        let kept = serde_json::to_string(&letters).unwrap();
        assert!(serde_json::from_str::<SignedLetters>(&kept).unwrap() == letters);
    }
}
