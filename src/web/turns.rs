//! So many requests of one person at a time; the next ones wait for their turn, and nobody else waits for them. One
//! long form at a time: to read it and to show it again keeps a thread busy, and the others have the rest of them. And a
//! few answers at a time: those of one round wait for the same box, and each would keep a connection while it waits.
//! And so many a minute: whoever looks at a page all the time could learn from how long it takes what others do.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{AccountId, Selector};

/// A page with all that it loads by itself, in two windows.
const AT_ONCE: usize = 4;
const PATIENCE: Duration = Duration::from_secs(20);
const MINUTE: Duration = Duration::from_mins(1);
/// Sendings by one link in a minute.
const BY_LINK: u32 = 10;
/// Answers, of all rounds together.
const ANSWERS_AT_ONCE: usize = 4;
/// Long forms that are on their way to us: 32 MB at most.
const LONG_AT_ONCE: usize = 32;
/// Fifty people who press five times are all thanked within it.
const PATIENCE_OF_ANSWERS: Duration = Duration::from_secs(45);

/// Who has requests on their way, and how many they sent.
#[derive(Clone, Default)]
pub(super) struct Turns(Arc<Mutex<Asked>>);

#[derive(Default)]
struct Asked {
    under_way: HashMap<AccountId, Weak<Semaphore>>,
    sent: Minute<AccountId>,
}

/// How many requests each has sent in the present minute, which begins for everybody at the same moment.
struct Minute<K> {
    since: Option<Instant>,
    sent: HashMap<K, u32>,
}

impl<K> Default for Minute<K> {
    fn default() -> Self {
        Self {
            since: None,
            sent: HashMap::new(),
        }
    }
}

impl<K: Eq + Hash> Minute<K> {
    fn count(&mut self, who: K, most: u32) -> Option<Duration> {
        let age = self.since.map(|since| since.elapsed());
        let age = age.filter(|age| *age < MINUTE).unwrap_or_else(|| {
            self.since = Some(Instant::now());
            self.sent.clear();
            Duration::ZERO
        });
        let sent = self.sent.entry(who).or_default();
        *sent = sent.saturating_add(1);
        (most > 0 && *sent > most).then(|| MINUTE.saturating_sub(age))
    }
}

/// Over when it is dropped.
pub(super) type Turn = OwnedSemaphorePermit;
pub(super) type SharedTurn = SemaphorePermit<'static>;

/// Of everybody: hardly anybody fills in so much.
pub(super) async fn long() -> Result<SharedTurn> {
    static ONE: Semaphore = Semaphore::const_new(1);
    shared(&ONE, PATIENCE).await
}

/// Of everybody whose form is so long that its bytes take room.
pub(super) async fn reading() -> Result<SharedTurn> {
    static SOME: Semaphore = Semaphore::const_new(LONG_AT_ONCE);
    shared(&SOME, PATIENCE).await
}

/// Of everybody whose form is longer than any may be. Nobody waits for it.
pub(super) fn too_long() -> Option<SharedTurn> {
    static ONE: Semaphore = Semaphore::const_new(1);
    ONE.try_acquire().ok()
}

/// Of all who send an answer or decline.
pub(super) async fn answering() -> Result<SharedTurn> {
    static SOME: Semaphore = Semaphore::const_new(ANSWERS_AT_ONCE);
    shared(&SOME, PATIENCE_OF_ANSWERS).await
}

/// Counts what is sent by a link. Each makes a new version of the box, whatever is in it, and nobody needs many.
pub(super) fn sent_by_link(app: &App, selector: Selector) -> Result<()> {
    static SENT: LazyLock<Mutex<Minute<Selector>>> = LazyLock::new(Mutex::default);
    let most = match app.config.limits.requests_per_minute {
        0 => 0,
        _ => BY_LINK,
    };
    let mut sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
    let wait = sent.count(selector, most);
    wait.map_or(Ok(()), |wait| Err(Error::TooOften(wait)))
}

async fn shared(turns: &'static Semaphore, patience: Duration) -> Result<SharedTurn> {
    let turn = tokio::time::timeout(patience, turns.acquire()).await;
    turn.map_err(|waited| Error::Busy(waited.into()))?
        .map_err(Error::internal)
}

impl Turns {
    /// Counts a request. When it is one too many of so many a minute, returns how long it should wait.
    pub(super) fn count(&self, account: AccountId, most: u32) -> Option<Duration> {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.sent.count(account, most)
    }

    pub(super) async fn take(&self, account: AccountId) -> Result<Turn> {
        let turn = tokio::time::timeout(PATIENCE, self.of(account).acquire_owned());
        let turn = turn.await.map_err(|waited| Error::Busy(waited.into()))?;
        turn.map_err(Error::internal)
    }

    fn of(&self, account: AccountId) -> Arc<Semaphore> {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all = &mut asked.under_way;
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
    use crate::random::Random;

    #[tokio::test]
    async fn the_fifth_request_of_one_person_waits_and_no_other_persons_does() {
        let turns = Turns::default();
        let (noor, kim): (AccountId, AccountId) = (Random::System.id(), Random::System.id());
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
        assert_eq!(
            turns.0.lock().unwrap().under_way.len(),
            1,
            "who is gone is forgotten"
        );
    }

    #[test]
    fn whoever_asks_too_often_is_told_how_long_to_wait_and_nobody_else() {
        let turns = Turns::default();
        let (noor, kim): (AccountId, AccountId) = (Random::System.id(), Random::System.id());
        assert!((0..3).all(|_| turns.count(noor, 3).is_none()));
        let wait = turns.count(noor, 3).unwrap();
        assert!(wait <= MINUTE && wait > Duration::ZERO);
        assert_eq!(turns.count(noor, 0), None, "without a limit");
        assert_eq!(turns.count(kim, 3), None);
        turns.0.lock().unwrap().sent.since = Instant::now().checked_sub(MINUTE);
        assert_eq!(turns.count(noor, 3), None, "a minute later");
    }
}
