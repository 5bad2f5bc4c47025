//! So many requests of one person at a time; the next ones wait for their turn, and nobody else waits for them. One
//! long form at a time: to read it and to show it again keeps a thread busy, and the others have the rest of them. And a
//! few answers at a time: those of one round wait for the same box, and each would keep a connection while it waits.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use crate::error::{Error, Result};
use crate::ids::AccountId;

/// A page with all that it loads by itself, in two windows.
const AT_ONCE: usize = 4;
const PATIENCE: Duration = Duration::from_secs(20);
/// Answers, of all rounds together.
const ANSWERS_AT_ONCE: usize = 4;
/// Fifty people who press five times are all thanked within it.
const PATIENCE_OF_ANSWERS: Duration = Duration::from_secs(45);

/// Who has requests on their way.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<HashMap<AccountId, Weak<Semaphore>>>>);

/// Over when it is dropped.
pub(super) type Turn = OwnedSemaphorePermit;
pub(super) type SharedTurn = SemaphorePermit<'static>;

/// Of everybody: hardly anybody fills in so much.
pub(super) async fn long() -> Result<SharedTurn> {
    static ONE: Semaphore = Semaphore::const_new(1);
    shared(&ONE, PATIENCE).await
}

/// Of all who send an answer or decline.
pub(super) async fn answering() -> Result<SharedTurn> {
    static SOME: Semaphore = Semaphore::const_new(ANSWERS_AT_ONCE);
    shared(&SOME, PATIENCE_OF_ANSWERS).await
}

async fn shared(turns: &'static Semaphore, patience: Duration) -> Result<SharedTurn> {
    let turn = tokio::time::timeout(patience, turns.acquire()).await;
    turn.map_err(|waited| Error::Busy(waited.into()))?
        .map_err(Error::internal)
}

impl Turns {
    pub(super) async fn take(&self, account: AccountId) -> Result<Turn> {
        let turn = tokio::time::timeout(PATIENCE, self.of(account).acquire_owned());
        let turn = turn.await.map_err(|waited| Error::Busy(waited.into()))?;
        turn.map_err(Error::internal)
    }

    fn of(&self, account: AccountId) -> Arc<Semaphore> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turns) = all.get(&account).and_then(Weak::upgrade) {
            return turns;
        }
        all.retain(|_, turns| turns.strong_count() > 0);
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        all.insert(account, Arc::downgrade(&turns));
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;

    #[tokio::test]
    async fn the_fifth_request_of_one_person_waits_and_no_other_persons_does() {
        let turns = Turns::default();
        let (noor, kim): (AccountId, AccountId) = (Dice::System.id(), Dice::System.id());
        let mut taken = Vec::new();
        for _ in 0..AT_ONCE {
            taken.push(turns.take(noor).await.unwrap());
        }
        let turns = &turns;
        let fifth = turns.take(noor);
        tokio::pin!(fifth);
        let now = std::future::ready(());
        tokio::select! {
            biased;
            _ = &mut fifth => panic!("it was not its turn"),
            () = now => {}
        }
        drop(turns.take(kim).await.unwrap());
        taken.pop();
        drop(fifth.await.unwrap());
        drop(taken);
        drop(turns.take(kim).await.unwrap());
        assert_eq!(turns.0.lock().unwrap().len(), 1, "who is gone is forgotten");
    }
}
