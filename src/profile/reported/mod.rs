//! Texts that their owners showed to the administrators. An administrator reads the text, can delete it or let it
//! stand, and learns nothing else: not whose profile it is in, not who wrote it.

mod store;

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;

use super::change::to_change;
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
    pub text: String,
}

/// Where in the profile a reported text stands: question and place.
type Place = (String, usize);

/// Shows one text to the administrators, who get a letter. Reporting it again changes nothing.
pub async fn report(
    tx: &Tx,
    scope: &Scope<'_>,
    round: RoundId,
    question: &str,
    place: usize,
) -> Result<()> {
    let profile = to_change(tx, scope, round).await?;
    if profile.published.texts.get(question, place).is_none() {
        return Err(Error::NotFound);
    }
    let all = store::of_round(tx, round).await?;
    if all
        .iter()
        .any(|(at, _)| *at == (question.to_owned(), place))
    {
        return Ok(());
    }
    let id = scope.random.id();
    store::insert(tx, id, round, question, place).await?;
    queue::push(
        tx,
        scope.now,
        scope.random,
        Job::SendTextReported { text: id },
    )
    .await
}

/// What became of the texts that the visitor reported, by place: true once an administrator let it stand.
pub async fn reports(db: &impl ConnectionTrait, round: RoundId) -> Result<BTreeMap<Place, bool>> {
    Ok(store::of_round(db, round).await?.into_iter().collect())
}

/// All that wait. For administrators: the caller knows that the visitor is one.
pub async fn waiting(db: &impl ConnectionTrait, key: &Key) -> Result<Vec<Reported>> {
    let mut all = Vec::new();
    for (id, round, (question, place)) in store::waiting(db).await? {
        let (published, ..) = super::store::get(db, key, round).await?;
        if let Some(text) = published.texts.get(&question, place) {
            let text = text.to_owned();
            all.push(Reported { id, text });
        }
    }
    Ok(all)
}

/// Whether the text still waits: for the letter about it.
pub async fn is_waiting(db: &impl ConnectionTrait, id: ReportedTextId) -> Result<bool> {
    let waiting = store::waiting(db).await?;
    Ok(waiting.iter().any(|(text, ..)| *text == id))
}

/// Deletes the text out of the profile. For administrators.
pub async fn delete(tx: &Tx, moment: &Moment<'_>, id: ReportedTextId) -> Result<()> {
    let (round, (question, place)) = store::get(tx, id).await?;
    super::store::hold(tx, round).await?;
    let (mut published, ..) = super::store::get(tx, moment.key, round).await?;
    published.texts.hide(&question, place);
    super::store::update_published(tx, moment.random, moment.key, round, &published).await?;
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
