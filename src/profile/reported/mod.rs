//! Texts that their owners showed to the administrators. An administrator reads the text, can delete it or let it
//! stand, and learns nothing else: not whose profile it is in, not who wrote it.

mod store;

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;

use super::signed;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ReportedTextId, RoundId};
use crate::queue::{self, Job};
use crate::scope::{Moment, Scope};
use crate::secret::Key;

/// A text that waits for an administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    pub id: ReportedTextId,
    /// The id of the question that it answers, or [`signed::LETTERS`].
    pub question: String,
    pub text: String,
}

/// Where in the profile a reported text stands: question and place.
type Place = (String, usize);

/// Shows one text to the administrators, who get a letter each. Reporting it again changes nothing.
pub async fn report(
    tx: &Tx,
    scope: &Scope<'_>,
    round: RoundId,
    (question, place): (&str, usize),
    administrators: usize,
) -> Result<()> {
    if question == signed::LETTERS {
        signed::hold(tx, round).await?;
    } else {
        super::store::hold(tx, round).await?;
    }
    let text = super::text(tx, scope, round, question, place).await?;
    text.ok_or(Error::NotFound)?;
    let all = store::of_round(tx, round).await?;
    if all
        .iter()
        .any(|(at, _)| *at == (question.to_owned(), place))
    {
        return Ok(());
    }
    let id = scope.random.id();
    store::insert(tx, id, round, question, place).await?;
    for administrator in 0..administrators {
        let job = Job::SendTextReported {
            text: id,
            administrator,
        };
        queue::push(tx, scope.now, scope.random, job).await?;
    }
    Ok(())
}

/// What became of the texts that the visitor reported, by place: true once an administrator let it stand.
pub async fn reports(db: &impl ConnectionTrait, round: RoundId) -> Result<BTreeMap<Place, bool>> {
    Ok(store::of_round(db, round).await?.into_iter().collect())
}

/// All that wait. For administrators: the caller knows that the visitor is one.
pub async fn waiting(db: &impl ConnectionTrait, key: &Key) -> Result<Vec<Reported>> {
    let mut all = Vec::new();
    for (id, round, (question, place)) in store::waiting(db).await? {
        let text = find_text(db, key, round, &question, place).await?;
        all.extend(text.map(|text| Reported { id, question, text }));
    }
    Ok(all)
}

async fn find_text(
    db: &impl ConnectionTrait,
    key: &Key,
    round: RoundId,
    question: &str,
    place: usize,
) -> Result<Option<String>> {
    if question == signed::LETTERS {
        return Ok(signed::of_round(db, key, round).await?.words(place));
    }
    let (published, ..) = super::store::get(db, key, round).await?;
    Ok(published.texts.get(question, place).map(str::to_owned))
}

/// Whether the text still waits: for the letter about it.
pub async fn is_waiting(db: &impl ConnectionTrait, id: ReportedTextId) -> Result<bool> {
    let waiting = store::waiting(db).await?;
    Ok(waiting.iter().any(|(text, ..)| *text == id))
}

/// Deletes the text out of the profile. For administrators.
pub async fn delete(tx: &Tx, moment: &Moment<'_>, id: ReportedTextId) -> Result<()> {
    let (round, (question, place)) = store::get(tx, id).await?;
    if question == signed::LETTERS {
        signed::take_out(tx, moment, round, place).await?;
    } else {
        super::store::hold(tx, round).await?;
        let (mut published, ..) = super::store::get(tx, moment.key, round).await?;
        published.texts.hide(&question, place);
        super::store::update_published(tx, moment.random, moment.key, round, &published).await?;
    }
    store::delete(tx, round, &question, place).await
}

/// Lets the text stand; its owner can still hide it. For administrators.
pub async fn keep(tx: &Tx, id: ReportedTextId) -> Result<()> {
    store::keep(tx, id).await
}

/// Before a round is deleted, and its profile with it: the letters about its texts that wait.
pub async fn leave(tx: &Tx, round: RoundId) -> Result<()> {
    let ids = store::ids_of_round(tx, round).await?;
    queue::forget(tx, &ids.into_iter().map(|id| id.0).collect()).await
}

/// The text is gone, so there is nothing to look at.
pub(super) async fn forget(tx: &Tx, round: RoundId, question: &str, place: usize) -> Result<()> {
    store::delete(tx, round, question, place).await
}
