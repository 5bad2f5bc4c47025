//! The sheets of a conversation: both preparations and the agreements. Each is kept whole under the application's key.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

use super::commitment::{self, Commitment, MAX_AGREEMENTS, Status};
use super::preparation::{MAX_ANSWER, Prepared, Side};
use super::{
    Conversation, Refusal, deadlines, ending, get_to_change, outlook, seen_by_manager, store,
};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConversationId;
use crate::queue::{self, Job};
use crate::round::next_morning;
use crate::scope::{Moment, Scope};
use crate::secret::Key;
use crate::version::Version;

const AGREEMENTS: &str = "agreements";

/// What one side prepared. The caller has proven that the visitor is that side.
pub async fn prepared(
    db: &impl ConnectionTrait,
    key: &Key,
    conversation: &Conversation,
    side: Side,
) -> Result<Prepared> {
    let kept = store::find_paper(db, key, conversation.id, side.as_str()).await?;
    Ok(kept.unwrap_or_default())
}

/// What the other side lets this side read today.
pub async fn read_of_other(
    db: &impl ConnectionTrait,
    moment: &Moment<'_>,
    conversation: &Conversation,
    side: Side,
) -> Result<BTreeMap<String, String>> {
    let mine = prepared(db, moment.key, conversation, side).await?;
    let theirs = prepared(db, moment.key, conversation, side.other()).await?;
    Ok(theirs.seen_by(&mine, moment.today(), conversation.plan.held_on))
}

/// What happens to a preparation besides that what was typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The other side sees nothing of what was typed.
    Keep,
    /// Shares the ticked answers.
    Share,
    TakeBack,
}

/// What one side sends.
pub struct Written {
    pub prepared: Prepared,
    pub action: Action,
    /// What it was made from.
    pub seen: Version,
}

/// The caller has proven that the visitor is that side.
pub async fn write(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
    side: Side,
    written: Written,
) -> Result<()> {
    let typed = written.prepared;
    if typed.too_long().next().is_some() {
        return Err(Refusal::AnswerTooLong { most: MAX_ANSWER }.into());
    }
    let now = get_as(tx, moment, conversation, side).await?;
    let mut own = prepared(tx, moment.key, conversation, side).await?;
    written.seen.check(&own.version())?;
    (own.answers, own.ticked) = (typed.answers, typed.ticked);
    match written.action {
        Action::Keep => {}
        Action::Share => own.share(),
        Action::TakeBack => own.shared = None,
    }
    store::save_paper(
        tx,
        moment.random,
        moment.key,
        conversation.id,
        side.as_str(),
        &own,
    )
    .await?;
    if written.action == Action::Share {
        tell_other(tx, moment, now, side).await?;
    }
    Ok(())
}

/// The conversation as it is now, held until the transaction ends, for whoever writes as this side. The sheet of a manager
/// who is none any more is gone, and must not come back as that of the next.
pub(super) async fn get_as(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
    side: Side,
) -> Result<Conversation> {
    let now = store::get_to_change(tx, moment.key, conversation.id).await?;
    let is_same = now.plan.manager_address == conversation.plan.manager_address;
    let may = side == Side::Employee || is_same;
    may.then_some(now).ok_or(Error::NotFound)
}

/// Once, and in the next working morning: until then it can be taken back without a trace. A manager who does not know of
/// the conversation finds the sheet when they do.
async fn tell_other(
    tx: &Tx,
    moment: &Moment<'_>,
    mut conversation: Conversation,
    writer: Side,
) -> Result<()> {
    let is_known = conversation.is_known(moment.today());
    let told = match writer {
        Side::Employee if !is_known => return Ok(()),
        Side::Employee => &mut conversation.told.employee_prepared,
        Side::Manager => &mut conversation.told.manager_prepared,
    };
    if std::mem::replace(told, true) {
        return Ok(());
    }
    store::update(tx, moment.random, moment.key, &conversation).await?;
    let due = next_morning(moment.now, moment.zone);
    let job = Job::SendPrepared {
        conversation: conversation.id,
        to_manager: writer == Side::Employee,
    };
    queue::push(tx, due, moment.random, job).await
}

/// The agreements, as the employee wrote them.
pub async fn agreements(
    db: &impl ConnectionTrait,
    key: &Key,
    conversation: &Conversation,
) -> Result<Vec<Commitment>> {
    let kept = store::find_paper(db, key, conversation.id, AGREEMENTS).await?;
    Ok(kept.unwrap_or_default())
}

/// Keeps the employee's agreements, each with the place of the one that it stands for. A manager gets to know of the
/// conversation by the first one that is shared. After three months both are asked what became of them.
pub async fn agree(
    tx: &Tx,
    scope: &Scope<'_>,
    id: ConversationId,
    written: Vec<(usize, Commitment)>,
    seen: &Version,
) -> Result<()> {
    if written.len() > MAX_AGREEMENTS {
        return Err(Refusal::TooManyAgreements {
            most: MAX_AGREEMENTS,
        }
        .into());
    }
    let mut conversation = get_to_change(tx, scope, id).await?;
    let faults = written
        .iter()
        .flat_map(|(_, commitment)| commitment.check(conversation.plan.held_on, scope.today()));
    if let Some(fault) = faults.into_iter().next() {
        return Err(Refusal::Agreement { fault }.into());
    }
    let before = agreements(tx, scope.key, &conversation).await?;
    seen.check(&commitment::version(&before))?;
    let written: Vec<_> = written
        .into_iter()
        .map(|(place, commitment)| commitment.instead_of(before.get(place)))
        .collect();
    // Once, however often agreements are wiped and written again.
    if before.is_empty() && !written.is_empty() && !conversation.looks_back {
        deadlines::plan_check_in(tx, scope, &conversation).await?;
        conversation.looks_back = true;
    }
    if conversation.known_at.is_none() && written.iter().any(|commitment| commitment.shared) {
        conversation.count_letter(tx, scope).await?;
        conversation.known_at = Some(scope.now);
        queue::push(
            tx,
            scope.now,
            scope.random,
            Job::SendAgreements { conversation: id },
        )
        .await?;
        conversation.told.agreements_wait = true;
    }
    let waits = written
        .iter()
        .any(|commitment| commitment.shared && !commitment.confirmed);
    if waits && !conversation.told.agreements_wait {
        // In the next working morning: by then the words are as they are meant.
        let due = next_morning(scope.now, scope.zone);
        let job = Job::SendAgreementsWait { conversation: id };
        queue::push(tx, due, scope.random, job).await?;
        conversation.told.agreements_wait = true;
    }
    deadlines::plan_looks(tx, scope, &conversation, &written).await?;
    store::update(tx, scope.random, scope.key, &conversation).await?;
    store::save_paper(tx, scope.random, scope.key, id, AGREEMENTS, &written).await
}

/// Keeps what became of each of the agreements, in their order, and when to look again at what goes on.
pub async fn look_back(
    tx: &Tx,
    scope: &Scope<'_>,
    id: ConversationId,
    looks: &[(Status, Option<NaiveDate>)],
    seen: &Version,
) -> Result<()> {
    let conversation = get_to_change(tx, scope, id).await?;
    let before = agreements(tx, scope.key, &conversation).await?;
    seen.check(&commitment::version(&before))?;
    let looked = before.iter().zip(looks);
    let looked = looked.map(|(commitment, (status, again_on))| {
        commitment.looked_at(*status, *again_on, scope.today())
    });
    let all = looked.collect::<std::result::Result<Vec<_>, _>>();
    let all = all.map_err(|fault| Refusal::Agreement { fault })?;
    if all.len() != before.len() {
        return Err(Error::Stale);
    }
    deadlines::plan_looks(tx, scope, &conversation, &all).await?;
    store::save_paper(tx, scope.random, scope.key, id, AGREEMENTS, &all).await
}

/// The manager agrees to the words of one agreement that is shared with them. When no agreement has these words any
/// more, nothing is agreed to.
pub async fn confirm(
    tx: &Tx,
    scope: &Scope<'_>,
    id: ConversationId,
    words: &Version,
) -> Result<()> {
    let conversation = seen_by_manager(tx, scope, id).await?;
    store::get_to_change(tx, scope.key, id).await?;
    let mut all = agreements(tx, scope.key, &conversation).await?;
    let mut is_there = false;
    // Should two say the same, both are agreed to.
    for commitment in &mut all {
        if commitment.shared && commitment.version() == *words {
            (commitment.confirmed, is_there) = (true, true);
        }
    }
    if !is_there {
        return Err(Error::Stale);
    }
    store::save_paper(tx, scope.random, scope.key, id, AGREEMENTS, &all).await
}

/// Another manager has agreed to nothing, and reads nothing that the one before wrote.
pub(super) async fn part_with_manager(
    tx: &Tx,
    moment: &Moment<'_>,
    conversation: &Conversation,
) -> Result<()> {
    store::delete_paper(tx, conversation.id, Side::Manager.as_str()).await?;
    ending::part_with_manager(tx, moment, conversation).await?;
    outlook::part_with_manager(tx, conversation).await?;
    let mut mine = prepared(tx, moment.key, conversation, Side::Employee).await?;
    mine.shared = None;
    store::save_paper(
        tx,
        moment.random,
        moment.key,
        conversation.id,
        Side::Employee.as_str(),
        &mine,
    )
    .await?;
    let mut all = agreements(tx, moment.key, conversation).await?;
    for commitment in &mut all {
        (commitment.shared, commitment.confirmed) = (false, false);
    }
    store::save_paper(
        tx,
        moment.random,
        moment.key,
        conversation.id,
        AGREEMENTS,
        &all,
    )
    .await
}
