//! The sheets of a conversation: both preparations and the agreements. Each is kept whole under the application's key.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use sea_orm::ConnectionTrait;

use super::commitment::{Commitment, MOST};
use super::sheet::{Sheet, Side};
use super::{Conversation, Refusal, get_to_change, rhythm, seen_by_manager, store};
use crate::db::Tx;
use crate::dice::Dice;
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::queue::{self, Job};
use crate::secret::Key;
use crate::visitor::Visitor;

const AGREEMENTS: &str = "agreements";

/// One side's own sheet. The caller has proven that the visitor is that side.
pub async fn sheet(
    db: &impl ConnectionTrait,
    key: &Key,
    (one, side): (&Conversation, Side),
) -> Result<Sheet> {
    let kept = store::find_paper(db, key, one.id, side.as_str()).await?;
    Ok(kept.unwrap_or_default())
}

/// What the other side lets this side read today.
pub async fn read_of_other(
    db: &impl ConnectionTrait,
    key: &Key,
    (one, side, today): (&Conversation, Side, NaiveDate),
) -> Result<BTreeMap<String, String>> {
    let mine = sheet(db, key, (one, side)).await?;
    let theirs = sheet(db, key, (one, side.other())).await?;
    Ok(theirs.seen_by(&mine, (today, one.plan.held_on)))
}

/// What happens to a sheet besides that what was typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The other side sees nothing of what was typed.
    Keep,
    /// Shares the ticked answers.
    Share,
    TakeBack,
}

/// The caller has proven that the visitor is that side.
pub async fn write(
    tx: &Tx,
    dice: &Dice,
    (key, one, side): (&Key, &Conversation, Side),
    (typed, deed): (Sheet, Deed),
) -> Result<()> {
    store::get_to_change(tx, key, one.id).await?;
    let mut sheet = sheet(tx, key, (one, side)).await?;
    (sheet.answers, sheet.ticked) = (typed.answers, typed.ticked);
    match deed {
        Deed::Keep => {}
        Deed::Share => sheet.share(),
        Deed::TakeBack => sheet.shared = None,
    }
    store::save_paper(tx, dice, key, (one.id, side.as_str()), &sheet).await
}

/// The agreements, as the employee wrote them.
pub async fn agreements(
    db: &impl ConnectionTrait,
    key: &Key,
    one: &Conversation,
) -> Result<Vec<Commitment>> {
    let kept = store::find_paper(db, key, one.id, AGREEMENTS).await?;
    Ok(kept.unwrap_or_default())
}

/// Keeps the employee's agreements, each with the place of the one that it stands for. A manager gets to know of the
/// conversation by the first one that is shared. After three months both are asked what became of them.
pub async fn agree(
    tx: &Tx,
    who: &Visitor,
    now: DateTime<Utc>,
    dice: &Dice,
    (key, id, written, zone): (&Key, ConversationId, Vec<(usize, Commitment)>, Tz),
) -> Result<()> {
    if written.len() > MOST {
        return Err(Refusal::TooManyAgreements { most: MOST }.into());
    }
    let mut one = get_to_change(tx, who, key, id).await?;
    let before = agreements(tx, key, &one).await?;
    let written: Vec<_> = written
        .into_iter()
        .map(|(place, commitment)| commitment.instead_of(before.get(place)))
        .collect();
    // Once, however often agreements are wiped and written again.
    if before.is_empty() && !written.is_empty() && !one.looks_back {
        rhythm::plan_check_in(tx, now, dice, (&one, zone)).await?;
        one.looks_back = true;
    }
    if one.known_at.is_none() && written.iter().any(|commitment| commitment.shared) {
        one.count_letter(tx, who, now, key).await?;
        one.known_at = Some(now);
        queue::push(tx, now, dice, Job::SendAgreements { conversation: id }).await?;
    }
    store::update(tx, dice, key, &one).await?;
    store::save_paper(tx, dice, key, (id, AGREEMENTS), &written).await
}

/// The manager agrees to the words of one agreement that is shared with them.
pub async fn confirm(
    tx: &Tx,
    who: &Visitor,
    today: NaiveDate,
    dice: &Dice,
    (key, id, place): (&Key, ConversationId, usize),
) -> Result<()> {
    let one = seen_by_manager(tx, who, today, (key, id)).await?;
    store::get_to_change(tx, key, id).await?;
    let mut all = agreements(tx, key, &one).await?;
    let commitment = all.get_mut(place).filter(|commitment| commitment.shared);
    commitment.ok_or(Error::NotFound)?.confirmed = true;
    store::save_paper(tx, dice, key, (id, AGREEMENTS), &all).await
}

/// Another manager has agreed to nothing, and reads nothing that the one before wrote.
pub(super) async fn part_with_manager(
    tx: &Tx,
    dice: &Dice,
    (key, one): (&Key, &Conversation),
) -> Result<()> {
    store::delete_paper(tx, one.id, Side::Manager.as_str()).await?;
    let mut mine = sheet(tx, key, (one, Side::Employee)).await?;
    mine.shared = None;
    store::save_paper(tx, dice, key, (one.id, Side::Employee.as_str()), &mine).await?;
    let mut all = agreements(tx, key, one).await?;
    for commitment in &mut all {
        (commitment.shared, commitment.confirmed) = (false, false);
    }
    store::save_paper(tx, dice, key, (one.id, AGREEMENTS), &all).await
}
