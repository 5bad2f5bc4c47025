//! Another reader: a coach, a mentor, a new manager, who reads what the employee chose and is in no conversation.
//!
//! # Why
//! Decision: a reader has a share as the manager of a conversation has one ([`Share`]), and nothing else. Context: a
//! conversation is of two, with sheets and agreements of both; whoever reads along from outside must not come near it.
//! Consequence: a reader writes nothing, and reads of a conversation only what the employee wrote for it and chose.
//! Taking back deletes the row: of somebody who reads nothing we keep nothing.

mod role;
mod store;

use sea_orm::ConnectionTrait;

pub use self::role::Role;
use super::own_words::OwnWords;
use super::{Choice, Conversation, Refusal, Share, Side, letters, written};
use crate::address::Address;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConversationId, ReaderId};
use crate::normalise::PersonName;
use crate::queue::{self, Job};
use crate::scope::{Moment, Scope};
use crate::secret::Key;

/// Who reads along is a handful: each can be sent a letter at an address of the employee's choice.
pub const MAX_READERS: usize = 5;

#[derive(Clone, Debug, PartialEq)]
pub struct Reader {
    pub id: ReaderId,
    /// Whose profile it is.
    pub account: AccountId,
    pub name: PersonName,
    /// The whole address in small letters: who signs in with it is the reader.
    pub address: String,
    pub role: Role,
    /// Its last day is always known.
    pub share: Share,
    /// The conversation for which the words were written that are among the parts.
    pub talk: Option<ConversationId>,
}

/// Whom the employee chose.
pub struct Chosen {
    pub name: PersonName,
    pub address: Address,
    pub role: Role,
}

impl Reader {
    /// As [`Conversation::mark`].
    pub fn mark(&self, key: &Key) -> String {
        letters::mark(key, self.id.0, &self.address)
    }
}

/// Whom the visitor chose to read along, also those who read nothing yet.
pub async fn list(db: &impl ConnectionTrait, scope: &Scope<'_>) -> Result<Vec<Reader>> {
    store::list_by_account(db, scope.key, scope.who.account).await
}

/// The visitor's own choice; another's does not exist.
pub async fn get(db: &impl ConnectionTrait, scope: &Scope<'_>, id: ReaderId) -> Result<Reader> {
    own(scope, store::get(db, scope.key, id).await?)
}

/// For a letter, and for whoever has its mark.
pub async fn by_id(db: &impl ConnectionTrait, key: &Key, id: ReaderId) -> Result<Reader> {
    store::get(db, key, id).await
}

/// All that the visitor may read today of others.
pub async fn known_to(db: &impl ConnectionTrait, scope: &Scope<'_>) -> Result<Vec<Reader>> {
    let mut all = store::list_by_address(db, scope.key, &scope.who.address).await?;
    all.retain(|reader| reader.share.is_open(scope.today()));
    Ok(all)
}

/// For the reader, as long as it is shared; for anyone else it does not exist.
pub async fn seen_by(db: &impl ConnectionTrait, scope: &Scope<'_>, id: ReaderId) -> Result<Reader> {
    let reader = store::get(db, scope.key, id).await?;
    let theirs = reader.share.is_open(scope.today()) && reader.address == scope.who.address;
    theirs.then_some(reader).ok_or(Error::NotFound)
}

/// Writes down who is to read along. Nothing is shared yet. The same person once more is the same reader, with the name
/// and the role as they are written now; by another address they have been shown nothing. The transaction holds the
/// visitor's account.
pub async fn choose(tx: &Tx, scope: &Scope<'_>, chosen: Chosen) -> Result<Reader> {
    if scope.who.is_also(&chosen.address) {
        return Err(Refusal::OwnReader.into());
    }
    let all = list(tx, scope).await?;
    let comparable = chosen.address.comparable();
    let same = |reader: &&Reader| Address::comparable_of(&reader.address) == comparable;
    let before = all.iter().find(same).cloned();
    if before.is_none() && all.len() >= MAX_READERS {
        return Err(Refusal::TooManyReaders { most: MAX_READERS }.into());
    }
    let mut reader = Reader {
        id: before
            .as_ref()
            .map_or_else(|| scope.random.id(), |reader| reader.id),
        account: scope.who.account,
        name: chosen.name,
        address: chosen.address.identity(),
        role: chosen.role,
        share: before
            .as_ref()
            .map_or_else(Share::default, |reader| reader.share.clone()),
        talk: before.as_ref().and_then(|reader| reader.talk),
    };
    let today = scope.today();
    reader.share.until = Some(reader.share.until(today, today));
    match before {
        None => store::insert(tx, scope.random, scope.key, &reader).await?,
        Some(before) => {
            reader.share.at = reader.share.at.filter(|_| before.address == reader.address);
            store::update(tx, scope.random, scope.key, &reader).await?;
        }
    }
    Ok(reader)
}

/// Shares the chosen parts; the reader gets a letter when there was nothing to read before. `talk`: the visitor's own
/// conversation, for which the chosen words were written.
pub async fn share(
    tx: &Tx,
    scope: &Scope<'_>,
    id: ReaderId,
    choice: Choice,
    talk: Option<ConversationId>,
) -> Result<()> {
    let mut reader = own(scope, store::get_to_change(tx, scope.key, id).await?)?;
    choice.seen.check(&reader.share.version())?;
    let when = (scope.now, scope.today());
    let first = reader.share.choose(choice, false, when)?;
    reader.talk = talk;
    if first {
        letters::count(tx, scope, &reader.address).await?;
        let job = Job::SendProfileShared { reader: id };
        queue::push(tx, scope.now, scope.random, job).await?;
    }
    store::update(tx, scope.random, scope.key, &reader).await
}

/// The reader reads nothing any more, at once, and a letter that waits does not leave. A second click finds it done.
pub async fn stop(tx: &Tx, scope: &Scope<'_>, id: ReaderId) -> Result<()> {
    store::delete_own(tx, scope.who.account, id).await
}

/// What the owner wrote for the conversation from which words go along, as it is now.
pub async fn words(db: &impl ConnectionTrait, key: &Key, reader: &Reader) -> Result<OwnWords> {
    let Some(id) = reader.talk else {
        return Ok(OwnWords::default());
    };
    match super::store::find(db, key, id).await? {
        Some(talk) if talk.account == reader.account => words_of(db, key, &talk).await,
        _ => Ok(OwnWords::default()),
    }
}

/// The visitor's latest conversation for which they wrote something, and what they wrote.
pub async fn latest_words(
    db: &impl ConnectionTrait,
    scope: &Scope<'_>,
) -> Result<Option<(ConversationId, OwnWords)>> {
    let all = super::list(db, scope).await?;
    for talk in all.iter().rev().filter(|talk| !talk.cancelled) {
        let words = words_of(db, scope.key, talk).await?;
        if !words.is_empty() {
            return Ok(Some((talk.id, words)));
        }
    }
    Ok(None)
}

async fn words_of(
    db: &impl ConnectionTrait,
    key: &Key,
    conversation: &Conversation,
) -> Result<OwnWords> {
    let sheet = written::prepared(db, key, conversation, Side::Employee).await?;
    Ok(OwnWords {
        answers: sheet.answers,
        agreements: written::agreements(db, key, conversation).await?,
    })
}

/// Before the visitor is deleted, and with them whom they chose: what waits, and what others let them read.
pub(super) async fn leave(tx: &Tx, scope: &Scope<'_>) -> Result<()> {
    let own = list(tx, scope).await?;
    let theirs = store::list_by_address(tx, scope.key, &scope.who.address).await?;
    let all = own.iter().chain(&theirs).map(|reader| reader.id.0);
    queue::forget(tx, &all.collect()).await?;
    store::delete_by_address(tx, &scope.who.address).await
}

pub(super) async fn follow(tx: &Tx, from: &str, to: &str) -> Result<()> {
    store::update_address(tx, from, to).await
}

/// Deletes those whose last day is over, and those who were chosen and never shown anything.
pub(super) async fn end_over(tx: &Tx, moment: &Moment<'_>) -> Result<()> {
    store::delete_over(tx, moment.today()).await
}

fn own(scope: &Scope<'_>, reader: Reader) -> Result<Reader> {
    (reader.account == scope.who.account)
        .then_some(reader)
        .ok_or(Error::NotFound)
}
